//! Series: of one report by itself, and of several beside each other.

use fixtures::compared_year;
use serde_json::{Value, json};
use validate::{Among, Code, Problem, check, check_among};

use crate::expect::{in_every_language, reviewed};

type Change<'a> = &'a dyn Fn(&mut Value);

/// The synthetic report of a year with one thing changed.
fn changed(year: u16, change: Change<'_>) -> [String; 2] {
    let [json, text] = compared_year(year);
    let mut report = serde_json::from_str(&json).unwrap();
    change(&mut report);
    [report.to_string(), text]
}

#[track_caller]
fn expect(found: &[Problem], path: &str, code: Code) {
    let [problem] = found else { panic!("{found:#?}") };
    assert_eq!((&*problem.path, problem.code()), (path, code), "{problem:#?}");
    in_every_language(problem);
    reviewed(problem);
}

/// The one problem of the report of 2023, changed so.
#[track_caller]
fn one(change: Change<'_>, path: &str, code: Code) {
    let [json, text] = changed(2023, change);
    expect(&check(json.as_bytes(), text.as_bytes()), path, code);
}

/// The place of a fact.
fn at(report: &Value, id: &str) -> usize {
    report["facts"].as_array().unwrap().iter().position(|it| it["id"] == *id).unwrap()
}

fn path(id: &str, field: &str) -> String {
    let report = serde_json::from_str(&compared_year(2023)[0]).unwrap();
    format!("facts[{}].{field}", at(&report, id))
}

/// Sets a field of a fact.
fn set(report: &mut Value, id: &str, field: &str, value: Value) {
    let at = at(report, id);
    report["facts"][at][field] = value;
}

#[test]
fn reports_with_series_are_in_order() {
    for year in [2019, 2022, 2023] {
        let [json, text] = compared_year(year);
        assert_eq!(check(json.as_bytes(), text.as_bytes()), [], "{year}");
    }
}

#[test]
fn a_series_is_declared() {
    let other = |it: &mut Value| set(it, "trained", "series", json!("trainings"));
    let [json, text] = changed(2023, &other);
    let found = check(json.as_bytes(), text.as_bytes());
    assert_eq!(found.iter().map(Problem::code).collect::<Vec<_>>(), [Code::UnknownId, Code::SeriesUntold]);
    // Also where none is.
    let none = |report: &mut Value| {
        report.as_object_mut().unwrap().remove("series");
        report["charts"].as_array_mut().unwrap().pop();
        for id in ["sessions", "suggestions"] {
            let at = at(report, id);
            for name in ["series", "break"] {
                report["facts"][at].as_object_mut().unwrap().remove(name);
            }
        }
    };
    let [json, text] = changed(2023, &none);
    let found = check(json.as_bytes(), text.as_bytes());
    assert_eq!(found.iter().map(Problem::code).collect::<Vec<_>>(), [Code::UnknownId]);
}

#[test]
fn a_report_tells_a_series_once() {
    one(&|it| set(it, "voters-met", "series", json!("trained")), &path("trained", "series"), Code::SeriesToldTwice);
}

#[test]
fn a_declared_series_is_told_or_says_why_not() {
    let more = |it: &mut Value| it["series"][2] = json!({ "id": "more", "title": { "zh": "更多" } });
    let drop = |report: &mut Value| {
        report["series"].as_array_mut().unwrap().push(json!({ "id": "more", "title": { "zh": "更多" } }));
    };
    one(&drop, "series[3].id", Code::SeriesUntold);
    let [json, text] = changed(2023, &more);
    assert_eq!(check(json.as_bytes(), text.as_bytes()).len(), 2, "and the one that is no longer declared");
    let why = json!({ "zh": "没有写", "en": "not said", "de": "nicht gesagt" });
    one(&|it| it["series"][1]["gap"] = why.clone(), "series[1].gap", Code::GapButTold);
}

#[test]
fn a_break_belongs_to_a_series_and_says_why_in_every_language() {
    let why = json!({ "zh": "口径变了", "en": "counted otherwise", "de": "anders gezählt" });
    one(&|it| set(it, "voters-met", "break", why.clone()), &path("voters-met", "break"), Code::BreakWithoutSeries);
    let chinese = |it: &mut Value| set(it, "suggestions", "break", json!({ "zh": "口径变了" }));
    one(&chinese, &path("suggestions", "break"), Code::ReasonNotTranslated);
    let blank = |it: &mut Value| set(it, "suggestions", "break", json!({ "zh": " ", "en": "a", "de": "b" }));
    let [json, text] = changed(2023, &blank);
    let found = check(json.as_bytes(), text.as_bytes());
    assert_eq!(found.iter().map(Problem::code).collect::<Vec<_>>(), [Code::EmptyWord]);
}

#[test]
fn a_chart_over_the_years_draws_series() {
    let other = |report: &mut Value| {
        let charts = report["charts"].as_array_mut().unwrap();
        charts.last_mut().unwrap()["facts"][1] = json!("voters-met");
    };
    one(&other, "charts[8].facts[1]", Code::YearsNeedSeries);
    let none = |it: &mut Value| it["charts"].as_array_mut().unwrap().last_mut().unwrap()["facts"] = json!([]);
    one(&none, "charts[8].facts", Code::FormNeedsFacts);
}

/// The one problem among the reports of three years, of which one was changed.
#[track_caller]
fn among(year: u16, change: Change<'_>, path: &str, code: Code) {
    let found = beside(year, change);
    for (at, of_year) in [2021, 2022, 2023].into_iter().enumerate() {
        if of_year == year {
            expect(&found[at], path, code);
        } else {
            assert_eq!(found[at], [], "{of_year}");
        }
    }
}

fn beside(year: u16, change: Change<'_>) -> Vec<Vec<Problem>> {
    let data = [2021, 2022, 2023]
        .map(|it| if it == year { changed(it, change)[0].clone() } else { compared_year(it)[0].clone() });
    let folders = ["2021", "2022", "2023"];
    let reports: Vec<Among> =
        folders.iter().zip(&data).map(|(folder, json)| Among { folder, json: json.as_bytes() }).collect();
    check_among(&reports, &[])
}

#[test]
fn reports_that_tell_the_same_stand_beside_each_other() {
    assert_eq!(beside(2021, &|_| {}), [[], [], []]);
}

#[test]
fn a_series_has_one_unit_one_doer_and_equally_many_years() {
    let unit = |it: &mut Value| set(it, "sessions", "unit", json!("项"));
    among(2023, &unit, &path("sessions", "unit"), Code::SeriesOfTwoUnits);
    let voice = |it: &mut Value| set(it, "sessions", "voice", json!("public"));
    among(2023, &voice, &path("sessions", "voice"), Code::SeriesOfTwoVoices);
    let several = |it: &mut Value| it["report"]["since"] = json!(2019);
    let found = beside(2023, &several);
    assert!(found[0].is_empty() && found[1].is_empty());
    assert_eq!(found[2].iter().map(Problem::code).collect::<Vec<_>>(), [Code::SeriesOfTwoSpans; 3]);
    let problem = found[2].iter().find(|it| it.path == path("trained", "series")).unwrap();
    in_every_language(problem);
    reviewed(problem);
}

#[test]
fn a_report_between_others_says_why_it_does_not_tell_a_series() {
    let silent = |report: &mut Value| {
        report["series"].as_array_mut().unwrap().remove(1);
    };
    among(2022, &silent, "series", Code::SeriesHasGap);
}

#[test]
fn a_series_is_told_by_more_than_one_report() {
    let other = |report: &mut Value| {
        set(report, "sessions", "series", json!("meetings"));
        report["series"][0]["id"] = json!("meetings");
    };
    among(2023, &other, &path("sessions", "series"), Code::SeriesInOneReport);
}
