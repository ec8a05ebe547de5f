//! Where lines of pictures end: every text of the report that pictures draw, at every width that a label may have.

use charts::forms::{Face, INK, wrap};
use i18n::Lang;
use model::{Source, within_terms};

use crate::source;

/// Signs that begin no line, and such that end none.
const CLOSE: &str = "，。、；：！？）》〉”’";
const OPEN: &str = "（《〈“‘";

/// Size of the letters, and so the width of a Chinese character.
const SIZE: f64 = 15.0;

/// The texts as pictures set them.
fn texts(source: &Source) -> Vec<String> {
    let (report, lang) = (&source.report, Lang::Zh);
    let facts = report.facts.iter().map(|it| it.name(lang).into_owned());
    let named = source.entities().map(|it| it.label(lang).into_owned());
    let charts = report.charts.iter().flat_map(|it| [Some(&it.title), Some(&it.subtitle), it.note.as_ref()]);
    let charts = charts.flatten().map(|it| lang.of(it).to_owned());
    let themes = report.themes.iter().flat_map(|it| [&it.title, &it.aim]).map(|it| lang.of(it).to_owned());
    let areas = report.areas.iter().map(|it| lang.of(&it.label).to_owned());
    let all: Vec<String> = facts.chain(named).chain(charts).chain(themes).chain(areas).collect();
    all.iter().map(|it| source.phrased(it, lang)).collect()
}

#[test]
fn no_line_parts_a_term_or_begins_with_a_closing_sign_and_none_is_one_character_at_the_end() {
    let texts = texts(&source());
    assert!(texts.len() > 200, "{}", texts.len());
    let face = Face::hei(SIZE, INK);
    let mut wrong = Vec::new();
    for text in &texts {
        // From eight characters on, the longest term fits with its quotation marks.
        for signs in 16..90 {
            let lines = wrap(text, face, f64::from(signs) * SIZE / 2.0);
            let last = lines.last().map_or("", |it| it.trim_end_matches(|sign| CLOSE.contains(sign)));
            if lines.len() > 1 && last.chars().count() < 2 {
                wrong.push(format!("alone at {signs}: {}", lines.join("|")));
            }
            for pair in lines.windows(2) {
                let parted = within_terms(&pair.concat()).get(pair[0].chars().count()) == Some(&true);
                if parted || pair[1].starts_with(|it| CLOSE.contains(it)) || pair[0].ends_with(|it| OPEN.contains(it)) {
                    wrong.push(format!("at {signs}: {}", pair.join("|")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}
