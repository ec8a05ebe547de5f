//! Where things are used, named one by one. That the quick answers are those of a plain search, `tests/many.rs` proves.

use model::Source;

use super::source;

#[test]
fn the_opening_is_the_sentence_and_sections_are_chapters_with_another_chart() {
    let source = source();
    assert_eq!(source.opening().map(|it| &*it.id), Some("overview"));
    let sections = |it: &Source| it.sections().map(|it| it.id.to_string()).collect::<Vec<_>>();
    assert_eq!(sections(&source), ["meetings", "deputies", "plans"]);
    let mut report = source.report.clone();
    report.charts.retain(|it| &*it.chapter != "meetings" || &*it.id == "overview");
    assert_eq!(sections(&Source::new(report, fixtures::SMALL.text)), ["deputies", "plans"]);
}

#[test]
fn a_chart_has_each_fact_once_with_those_that_its_computed_numbers_rest_on() {
    let source = source();
    let facts =
        |id: &str| source.facts_of(source.chart(id).unwrap()).iter().map(|it| it.id.to_string()).collect::<Vec<_>>();
    assert_eq!(facts("settled-ratio"), ["settled", "suggestions"]);
    assert_eq!(facts("meeting-dots"), ["sessions", "chair-meetings", "inspections"]);
    assert!(facts("follow-up").is_empty());
}

#[test]
fn charts_use_what_they_list_and_what_their_form_draws_without_a_list() {
    let source = source();
    let charts = |id: &str| source.charts_using(id).map(|it| it.id.to_string()).collect::<Vec<_>>();
    assert_eq!(charts("inspections"), ["overview", "meeting-dots", "supervision"]);
    // An activity in the matrix and at the end of a thread; a fact that a milestone names; a task.
    assert_eq!(charts("port"), ["supervision", "follow-up"]);
    assert_eq!(charts("anniversary"), ["plan-lanes"]);
    assert_eq!(charts("task-grid"), ["plan-lanes", "follow-up"]);
    for chart in &source.report.charts {
        assert_eq!(source.draws(chart, "inspections"), charts("inspections").contains(&chart.id.to_string()));
    }
}

#[test]
fn computed_numbers_and_threads_know_what_they_rest_on() {
    let source = source();
    let derived = |id: &str| source.derived_using(id).map(|it| it.id.to_string()).collect::<Vec<_>>();
    assert_eq!(derived("suggestions"), ["settled-rate", "unsettled"]);
    assert_eq!(derived("chair-meetings"), ["meetings-held"]);
    assert!(derived("companies").is_empty());
    let threads = |id: &str| source.threads_of(id).map(|it| it.id.to_string()).collect::<Vec<_>>();
    assert_eq!([threads("task-grid"), threads("grid-duties")], [["thread-grid"], ["thread-grid"]]);
    assert!(threads("suggestions").is_empty());
}

#[test]
fn neighbours_stand_before_and_behind_in_the_text_whatever_the_order_of_the_data() {
    let mut report = source().report;
    report.facts.reverse();
    let source = Source::new(report, fixtures::SMALL.text);
    let ids = |id: &str| {
        let (before, after) = source.neighbours(id);
        (before.map(|it| &*it.id), after.map(|it| &*it.id))
    };
    assert_eq!(ids("sessions"), (None, Some("chair-meetings")));
    assert_eq!(ids("chair-meetings"), (Some("sessions"), Some("inspections")));
    assert_eq!(ids("satisfaction"), (Some("settled"), Some("companies")));
    assert_eq!(ids("anniversary"), (Some("voters-met"), None));
    assert_eq!(ids("task-grid"), (None, None));
}

#[test]
fn an_entity_stands_under_its_heading_and_beside_what_shares_its_words() {
    let mut report = source().report;
    let mut shorter = report.activities.iter().find(|it| &*it.id == "port").unwrap().clone();
    (shorter.id, shorter.quote) = ("port-itself".into(), "港区建设".into());
    report.activities.push(shorter);
    let source = Source::new(report, fixtures::SMALL.text);
    let entity = |id: &str| source.entity(id).unwrap();
    let beside = |id: &str| source.beside(entity(id)).iter().map(|it| it.id().to_owned()).collect::<Vec<_>>();
    assert_eq!(beside("port"), ["port-itself"]);
    assert_eq!(beside("port-itself"), ["port"]);
    assert!(beside("rural").is_empty());
    assert_eq!(source.heading(entity("port")), Some("一、坚持依法监督，助推发展"));
    assert_eq!(source.heading(entity("sessions")), Some("2023年主要工作"));
}
