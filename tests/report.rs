//! The report that ships: its text is the report's own, and its data is all of it.

use std::fs;

use report_figures::data::{Bound, check, load};
use report_figures::model::{Entity, Source};

const JSON: &str = include_str!("../assets/report.json");
const TEXT: &str = include_str!("../assets/report.txt");
/// The text as it was received, its lines wrapped by the newspaper's columns.
const RECEIVED: &str = include_str!("data/source.txt");

fn source() -> Source {
    Source::new(load(JSON).unwrap(), TEXT)
}

fn without_space(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

#[test]
fn the_text_is_the_report_character_for_character() {
    assert_eq!(without_space(TEXT), without_space(RECEIVED));
    // Where the received report lies beside the project, the copy must be that one.
    if let Ok(original) = fs::read_to_string("../shared/report/source.txt") {
        assert_eq!(RECEIVED, original);
    }
}

#[test]
fn the_data_has_no_problem() {
    let problems = check(JSON.as_bytes(), TEXT.as_bytes());
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn the_lists_are_complete() {
    let report = source().report;
    assert!(report.facts.len() >= 51, "{} facts", report.facts.len());
    assert!(report.tasks.len() >= 40, "{} tasks", report.tasks.len());
    assert_eq!(report.themes.len(), 4);
    assert!(report.tasks.iter().all(|it| it.starts.is_none() && it.ends.is_none()), "the report dates no task");
}

#[test]
fn every_fact_stands_once_in_the_text_with_its_number() {
    let source = source();
    for fact in &source.report.facts {
        assert_eq!(source.outline.count(&fact.quote), 1, "{}", fact.id);
        assert_eq!(fact.quote.matches(&*fact.raw).count(), 1, "{}", fact.id);
        let place = source.place(Entity::Fact(fact)).unwrap();
        assert_eq!(source.outline.blocks[place.block].text[place.range], *fact.raw);
    }
}

/// Digits of the text that count nothing: years, dates, and the second mention of an anniversary.
const DATES: [&str; 14] = [
    "2023年",
    "2024年",
    "2022年",
    "2021—2035",
    "1月10日",
    "70周年历史节点",
    "2035）",
    "10日",
    "2024",
    "2023",
    "2022",
    "1月",
    "2021",
    "2035",
];

#[test]
fn every_number_of_the_text_is_a_fact_or_a_date() {
    let source = source();
    let places: Vec<_> = source.report.facts.iter().map(|it| source.place(Entity::Fact(it)).unwrap()).collect();
    for (block, it) in source.outline.blocks.iter().enumerate() {
        for (at, _) in it.text.char_indices().filter(|(_, sign)| sign.is_ascii_digit()) {
            if it.text[..at].ends_with(|sign: char| sign.is_ascii_digit()) {
                continue;
            }
            let counted = places.iter().any(|place| place.block == block && place.range.contains(&at));
            let dated = DATES.iter().any(|date| it.text[at..].starts_with(date));
            let rest: String = it.text[at..].chars().take(12).collect();
            assert!(counted || dated, "nothing counts “{rest}”");
        }
    }
}

#[test]
fn every_approximate_word_of_a_number_makes_a_bound() {
    for fact in source().report.facts {
        let wording = match &*fact.raw {
            raw if raw.contains('余') || raw.contains('多') => Bound::AtLeast,
            raw if raw.starts_with('近') => Bound::Nearly,
            _ => Bound::Exact,
        };
        assert_eq!(fact.bound, wording, "{}", fact.raw);
    }
}

#[test]
fn every_quote_stands_in_the_text() {
    let source = source();
    let report = &source.report;
    let quotes = (report.activities.iter().map(|it| &it.quote))
        .chain(report.tasks.iter().map(|it| &it.quote))
        .chain(report.themes.iter().map(|it| &it.quote))
        .chain(report.milestones.iter().map(|it| &it.quote));
    for quote in quotes {
        assert!(source.outline.locate(quote).is_some(), "{quote}");
    }
}
