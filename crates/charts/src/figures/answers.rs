//! The tasks of the report before, as far as somebody has looked for them in this one.

use std::sync::Arc;

use super::LaneView;
use crate::forms::{AnsweredTheme, Answers, Entry, Sum};
use i18n::{Lang, fill};
use model::{Answered, Source};
use report::{Chart, Glyph, Numeral};

pub fn answers(source: &Source, chart: &Chart, lang: Lang, view: &LaneView) -> Answers {
    let words = lang.answering();
    let all = source.answered();
    let shown =
        |it: &&Answered<'_>| view.tasks.as_ref().is_none_or(|marks| marks.iter().any(|mark| **mark == *it.mark()));
    let drawn: Vec<&Answered<'_>> = all.iter().filter(shown).collect();
    let sum = |said: bool, label: &str| {
        // What is chosen is drawn; what the report says of the whole plan stays what it is.
        let figure = all.iter().filter(|it| it.is_said() == said).count().to_string();
        Sum { numeral: Numeral { lead: "", figure, unit: words.unit.to_owned() }, label: label.into() }
    };
    let themes = all.first().map(|it| &it.before.themes[..]).unwrap_or_default();
    let row = |theme: &report::Titled| {
        let own = |said: bool| -> Vec<Entry> {
            let own = drawn.iter().filter(|it| it.is_said() == said && it.task.theme.as_ref() == Some(&theme.id));
            own.map(|it| entry(source, chart, it, lang)).collect()
        };
        let (said, unsaid) = (own(true), own(false));
        let count = |said: bool| {
            let own = all.iter().filter(|it| it.is_said() == said && it.task.theme.as_ref() == Some(&theme.id));
            own.count().to_string()
        };
        let counts = fill(words.short, &[&count(true), &count(false)]).into();
        let title = source.phrased(lang.of(&theme.title), lang).into();
        Some(AnsweredTheme { title, counts, said, unsaid }).filter(|it| !it.said.is_empty() || !it.unsaid.is_empty())
    };
    Answers {
        sums: [sum(true, words.count_said), sum(false, words.count_unsaid)],
        themes: themes.iter().filter_map(row).collect(),
    }
}

/// A task as its mark: with what the colour says, for those who do not see it.
fn entry(source: &Source, chart: &Chart, it: &Answered<'_>, lang: Lang) -> Entry {
    let words = lang.answering();
    let title = it.task.title.as_ref().map_or(&*it.task.quote, |it| lang.of(it));
    let told = if it.is_said() { words.count_said } else { words.count_unsaid };
    let link = source.place_before(&it.task.id, lang).unwrap_or_else(|| super::address(chart));
    Entry {
        mark: it.mark().into(),
        link: link.into(),
        spoken: [title, lang.strings().pic_comma, told].concat().into(),
        label: Arc::from(title),
        glyph: Glyph::Dash,
    }
}
