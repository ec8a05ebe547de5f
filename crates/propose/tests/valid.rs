//! Proposals are right by the rules of the check, and last year's wording comes along.

use propose::{Last, propose};
use serde_json::{Value, json};
use validate::check;

const SAMPLE: &str = include_str!("fixtures/sample.txt");

/// Everything that is proposed, with one chart, as an editor would save it.
fn accepted(text: &str, last: Option<Last<'_>>) -> Value {
    let found = propose(text, last);
    let mut json = found.json();
    let name = json!({ "zh": "全部" });
    let facts: Vec<&str> = found.facts.iter().map(|it| &*it.entry.id).collect();
    json["charts"] = json!([{
        "id": "all", "chapter": found.facts[0].entry.chapter, "form": "sentence", "title": name, "subtitle": name, "facts": [facts[0]],
    }]);
    json["derived"] = json!([]);
    json["milestones"] = json!([]);
    json
}

fn problems(json: &Value, text: &str) -> Vec<String> {
    let found = check(serde_json::to_string_pretty(json).unwrap().as_bytes(), text.as_bytes());
    found.into_iter().map(|it| format!("{} {}", it.path, it.message(i18n::Lang::En))).collect()
}

#[test]
fn what_is_proposed_passes_the_check() {
    for text in [fixtures::REPORT_2023.text, SAMPLE] {
        let found = problems(&accepted(text, None), text);
        assert!(found.is_empty(), "{found:#?}");
    }
}

#[test]
fn a_text_says_who_gave_it_when_and_of_which_years() {
    let about = propose(fixtures::REPORT_2023.text, None).about;
    let report = report::load_as_written(fixtures::REPORT_2023.json).unwrap().report;
    let said = |about: &report::About| {
        let texts = [&about.title, &about.body, &about.occasion, &about.speaker].map(|it| it.zh.replace(' ', ""));
        (texts, about.delivered.clone(), about.covers, about.plans)
    };
    assert_eq!(said(&about), said(&report));
    let about = propose(SAMPLE, None).about;
    assert_eq!((&*about.place.zh, &*about.delivered, about.covers, about.plans), ("样例县", "2025-01-08", 2024, 2025));
    assert_eq!(&*about.speaker.zh, "样例县政协主席 甲某某");
}

#[test]
fn what_last_year_said_in_the_same_words_keeps_its_id_and_its_translations() {
    let report = report::load_as_written(fixtures::REPORT_2023.json).unwrap();
    let last = Last { report: &report, text: fixtures::REPORT_2023.text };
    // The next year: other numbers in the same words, and years that count on.
    let text = fixtures::REPORT_2023.text;
    let next = text
        .replace("2024年", "2025年")
        .replace("2023年", "2024年")
        .replace("会议8次", "会议9次")
        .replace("559件", "600余件");
    let found = propose(&next, Some(last));
    let by_id = |id: &str| found.facts.iter().find(|it| &*it.entry.id == id).unwrap_or_else(|| panic!("{id}"));
    let meetings = &by_id("committee-meetings").entry;
    assert_eq!((&*meetings.raw, meetings.value, &*meetings.chapter), ("9次", 9.0, "meetings"));
    assert_eq!(meetings.label.de.as_deref(), Some("Sitzungen des Ständigen Ausschusses"));
    assert_eq!(by_id("micro-suggestions").entry.bound, report::Bound::AtLeast);
    assert_eq!(by_id("inspections").entry.method.as_deref(), Some("inspect"));
    let kept = found.facts.iter().filter(|it| it.last.is_some()).count();
    assert!(kept >= 52, "{kept} of {}", found.facts.len());
    let activities = found.activities.iter().filter(|it| it.last.is_some()).count();
    assert!(activities >= 30, "{activities} of {}", found.activities.len());
    let tasks = found.tasks.iter().filter(|it| it.last.is_some()).count();
    assert!(tasks >= 30, "{tasks} of {}", found.tasks.len());
    assert_eq!(found.themes, report.themes);
    let wrong = problems(&accepted(&next, Some(last)), &next);
    assert!(wrong.is_empty(), "{wrong:#?}");
}
