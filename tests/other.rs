//! Nothing in the project is of one report's year, place or subjects: another city's report of five years comes out right.

use fixtures::OTHER;
use i18n::Lang;
use model::Source;
use report::{Bound, load};

fn source() -> Source {
    Source::new(load(OTHER.json).unwrap(), OTHER.text)
}

#[test]
fn it_has_no_problem() {
    let found: Vec<String> = validate::check(OTHER.json.as_bytes(), OTHER.text.as_bytes())
        .iter()
        .map(|it| format!("{}:{} {} {}", it.line, it.column, it.path, it.message(Lang::En)))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_bound_is_written_in_each_language() {
    let source = source();
    let said = |id: &str, lang| source.spoken(source.fact(id).unwrap(), lang).replace('\u{a0}', " ");
    assert_eq!(Lang::ALL.map(|it| said("comments", it)), ["约2600条", "about 2,600", "rund 2.600"]);
    assert_eq!(Lang::ALL.map(|it| said("residents", it)), ["40万人左右", "about 400,000", "rund 400.000"]);
    assert_eq!(Lang::ALL.map(|it| said("petition-days", it)), ["不超过15天", "at most 15", "höchstens 15"]);
    assert_eq!(Lang::ALL.map(|it| said("attendances", it)), ["近5000人次", "nearly 5,000", "fast 5.000"]);
    assert_eq!(Lang::ALL.map(|it| said("education-growth", it)), ["12.4%", "12.4%", "12,4 %"]);
    let funds = ["不少于35亿元", "over 3,500,000,000 yuan", "über 3.500.000.000 Yuan"];
    assert_eq!(Lang::ALL.map(|it| said("funds", it)), funds);
}

#[test]
fn its_years_are_a_span() {
    let about = &source().report.report;
    assert_eq!(Lang::ALL.map(|it| about.covered(it)), ["2018—2022", "2018–2022", "2018–2022"]);
    assert_eq!(about.covered_in_characters(), "二〇一八—二〇二二");
}

#[test]
fn it_states_every_bound_there_is() {
    let source = source();
    for bound in Bound::ALL {
        assert!(source.report.facts.iter().any(|it| it.bound == *bound), "{bound:?}");
    }
}

#[test]
fn with_a_few_or_three_hundred_tasks_it_has_no_problem_either() {
    for count in [1, 300] {
        let (json, text) = fixtures::planned(count);
        let found = validate::check(json.as_bytes(), text.as_bytes());
        assert!(found.is_empty(), "{count}: {} {:#?}", found.len(), found.first());
    }
}
