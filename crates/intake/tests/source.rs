//! The report of 2023 as it was copied from the newspaper, in columns of about 18 characters.

use serde_json::Value;

const SOURCE: &str = include_str!("fixtures/source.txt");

#[test]
fn the_text_in_columns_becomes_the_report() {
    let taken = intake::pasted(SOURCE, None);
    assert_eq!(taken.text, fixtures::REPORT_2023.text);
    assert_eq!(intake::file("source.txt", SOURCE.as_bytes()), Ok(taken));
}

#[test]
fn every_quote_of_the_report_stands_in_it() {
    let taken = intake::pasted(SOURCE, None);
    let report: Value = serde_json::from_str(fixtures::REPORT_2023.json).unwrap();
    for list in ["facts", "activities", "tasks", "themes", "milestones"] {
        for entry in report[list].as_array().unwrap() {
            let quote = entry["quote"].as_str().unwrap();
            assert!(taken.text.contains(quote), "{quote}");
        }
    }
}

/// A report whose lines are its paragraphs, with as many headings as a column has lines.
const PARAGRAPHS: &str = include_str!("../../propose/tests/fixtures/sample.txt");

#[test]
fn headings_of_like_width_between_paragraphs_make_no_column() {
    let taken = intake::pasted(PARAGRAPHS, None);
    let lines =
        |text: &str| text.lines().map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(lines(&taken.text), lines(PARAGRAPHS));
}
