//! Whatever report stands in `assets/`: its data has no problem, and everything in it leads to its words.

use model::{Entity, Source};
use report::load;
use validate::check;

const JSON: &str = include_str!("../assets/report.json");
const TEXT: &str = include_str!("../assets/report.txt");

fn source() -> Source {
    Source::new(load(JSON).unwrap(), TEXT)
}

#[test]
fn the_data_has_no_problem() {
    let problems = check(JSON.as_bytes(), TEXT.as_bytes());
    assert!(problems.is_empty(), "{problems:#?}");
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
