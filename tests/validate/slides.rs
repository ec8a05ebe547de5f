//! What is presented: charts that exist, steps of what they draw, titles that say the report's numbers.

use validate::Code;

use crate::expect::{json, none};

/// The place in the synthetic report before which a list of slides can stand.
const CHARTS: &str = "\"charts\": [\n";

fn with(slides: &str) -> String {
    format!("\"slides\": [{slides}],\n  {CHARTS}")
}

#[test]
fn slides_with_notes_titles_and_steps_are_fine() {
    let slides = r#"{ "chart": "meeting-dots", "title": { "zh": "主任会议{chair-meetings}" }, "notes": { "zh": "先说" },
        "steps": [{ "show": ["sessions"] }, { "show": ["chair-meetings", "inspections"] }] },
        { "chart": "supervision", "steps": [{ "show": ["port"] }] },
        { "chart": "plan-lanes", "title": null, "steps": [{ "show": ["task-grid"] }] },
        { "chart": "follow-up", "steps": [{ "show": ["port", "task-port"] }] }"#;
    none(&[(CHARTS, &with(slides))], &[]);
    none(&[(CHARTS, &with(""))], &[]);
}

#[test]
fn a_slide_shows_a_chart_that_exists() {
    let slides = with(r#"{ "chart": "meetings-dots" }"#);
    json(&[(CHARTS, &slides)], "\"meetings-dots\"", "slides[0].chart", Code::UnknownId);
}

#[test]
fn a_step_reveals_what_its_chart_draws_and_only_once() {
    let slides = with(r#"{ "chart": "meeting-dots", "steps": [{ "show": ["settled"] }] }"#);
    json(&[(CHARTS, &slides)], "\"settled\"", "slides[0].steps[0].show[0]", Code::NotOnSlideChart);
    let slides = with(r#"{ "chart": "meeting-dots", "steps": [{ "show": ["sessions"] }, { "show": ["sessions"] }] }"#);
    json(&[(CHARTS, &slides)], "\"sessions\"", "slides[0].steps[1].show[0]", Code::ShownBefore);
}

#[test]
fn what_is_wanted_of_a_slide_of_a_chart_is_wanted_of_one_that_there_is() {
    let part = r#"{ "notes": { "zh": "先说" } }"#;
    let slides = with(&format!(r#"{{ "chart": "meeting-dots", "parts": [{part}, {part}] }}"#));
    json(&[(CHARTS, &slides)], part, "slides[0].parts[1]", Code::NoSuchSlide);
    none(&[(CHARTS, &with(&format!(r#"{{ "chart": "meeting-dots", "parts": [{part}] }}"#)))], &[]);
}

#[test]
fn a_slides_title_says_no_number_of_its_own() {
    let slides = with(r#"{ "chart": "meeting-dots", "title": { "zh": "主任会议16次" } }"#);
    json(&[(CHARTS, &slides)], "\"主任会议16次\"", "slides[0].title.zh", Code::NumberWithoutReference);
}
