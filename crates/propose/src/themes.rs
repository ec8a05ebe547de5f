//! The plan's own themes: the sentence with which each of its paragraphs opens, or its headings.

use std::collections::BTreeSet;
use std::sync::Arc;

use i18n::Text;
use i18n::chinese::is_han;
use report::Theme;

use crate::ids::Ids;
use crate::last::Known;
use crate::reading::Reading;

/// A first sentence is no longer, in characters, to be a theme.
const LONGEST: usize = 60;

/// Words of paragraphs that say in what spirit, before the tasks.
const SPIRIT: [&str; 8] = ["之年", "指导思想", "总体要求", "总体思路", "为指导", "工作的总体", "总的要求", "指引下"];

/// What closes a report.
const CLOSING: [&str; 6] = ["各位代表", "各位委员", "同志们", "让我们", "新征程", "各位领导"];

/// The themes, and which of them each block belongs to.
pub struct Themes {
    /// In reading order.
    pub all: Vec<Theme>,
    of_block: Vec<Option<usize>>,
}

impl Themes {
    /// The themes of a text's plan.
    pub fn of(reading: &Reading, known: &Known) -> Self {
        let mut ids = Ids::default();
        let mut keys = BTreeSet::new();
        let mut themes = Self { all: Vec::new(), of_block: vec![None; reading.outline.blocks.len()] };
        // The theme of what comes, and whether it has a heading of its own.
        let (mut section, mut headed) = (None, false);
        for block in 0..reading.outline.blocks.len() {
            if !reading.sections.is_plan(block) {
                (section, headed) = (None, false);
                continue;
            }
            let text = reading.text(block);
            if CLOSING.iter().any(|it| text.starts_with(it)) {
                continue;
            }
            let heading = reading.sections.is_heading(block);
            let of_part = reading.sections.section(block).is_none_or(|it| it.part);
            let opening = if heading { Some(text).filter(|_| !of_part) } else { opening(reading, block) };
            // Under a heading of its own, a paragraph's opening is no theme; without one, 一、加强监督。听取…… begins with it.
            let titled = |it: &&str| !headed && crate::sections::without_number(it).is_some();
            let own = opening.filter(|it| heading || of_part || titled(it));
            if let Some(words) = own {
                headed = heading;
                let title = crate::sections::without_number(words).unwrap_or(words);
                themes.all.push(theme(words, title, &mut keys, &mut ids, known));
                section = Some(themes.all.len() - 1);
            } else if of_part && !heading && SPIRIT.iter().any(|it| text.contains(it)) {
                continue;
            }
            themes.of_block[block] = section.filter(|_| !heading);
        }
        themes
    }

    /// The theme of a block; `None` where it plans nothing.
    pub fn of_block(&self, block: usize) -> Option<&Theme> {
        self.all.get(self.of_block.get(block).copied().flatten()?)
    }
}

/// A paragraph's first sentence, if it is short and others follow.
fn opening(reading: &Reading, block: usize) -> Option<&str> {
    let clauses = &reading.blocks.get(block)?.clauses;
    let first: Vec<_> = clauses.iter().take_while(|it| it.sentence == 0).collect();
    let (start, end) = (first.first()?.range.start, first.last()?.range.end);
    let words = reading.words(block, &(start..end));
    let others = clauses.len() > first.len();
    let spirit = SPIRIT.iter().any(|it| reading.text(block).contains(it)) && !words.starts_with("以更");
    (others && !spirit && first.len() <= 3 && words.chars().count() <= LONGEST).then_some(words)
}

fn theme(words: &str, title: &str, keys: &mut BTreeSet<char>, ids: &mut Ids, known: &Known) -> Theme {
    if let Some(last) = known.report.and_then(|it| it.themes.iter().find(|it| &*it.quote == words)) {
        keys.extend(last.key.zh.chars().next());
        return last.clone();
    }
    // 以更高站位 is told apart by 高; any other title by its first character that no earlier one has.
    let said = title.split_once('更').and_then(|it| it.1.chars().next());
    let signs = said.into_iter().chain(title.chars().filter(|it| is_han(*it)));
    let key = signs.filter(|it| !"在以的和要把为坚持加强".contains(*it)).find(|it| !keys.contains(it)).unwrap_or('题');
    keys.insert(key);
    let (first, aim) = title.split_once('，').unwrap_or((title, title));
    let text = |it: &str| Text { zh: it.into(), ..Text::default() };
    let quote: Arc<str> = words.into();
    Theme {
        id: ids.of_words(first.trim_start_matches("以更")),
        key: text(&key.to_string()),
        title: text(first),
        aim: text(aim),
        quote,
    }
}
