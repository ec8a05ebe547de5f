//! Dates and years.

use validate::Code;

use crate::expect::{both, json, none};

#[test]
fn a_date_is_one_that_the_calendar_has() {
    json(&[("\"2024-05-31\"", "\"2024-06-31\"")], "\"2024-06-31\"", "tasks[1].ends", Code::InvalidDate);
    json(
        &[("\"delivered\": \"2024-01-10\"", "\"delivered\": \"2023-02-29\"")],
        "\"2023",
        "report.delivered",
        Code::InvalidDate,
    );
    none(&[("\"2024-03-01\"", "\"2024-02-29\"")], &[]);
}

#[test]
fn another_notation_of_a_date_comes_with_the_right_one() {
    json(&[("\"2024-04-15\"", "\"2024年4月15日\"")], "\"2024年", "tasks[2].starts", Code::InvalidDate);
    json(
        &[("\"date\": \"2024-01-10\"", "\"date\": \"2024/1/10\"")],
        "\"2024/",
        "milestones[0].date",
        Code::InvalidDate,
    );
}

#[test]
fn a_task_does_not_end_before_it_starts() {
    json(&[("\"2024-10-31\"", "\"2024-08-31\"")], "\"2024-08-31\"", "tasks[3].ends", Code::EndBeforeStart);
}

#[test]
fn a_tasks_dates_are_in_the_planned_year() {
    json(&[("\"2024-10-31\"", "\"2025-10-31\"")], "\"2025-10-31\"", "tasks[3].ends", Code::DateOutsidePlannedYear);
}

#[test]
fn a_task_under_way_has_a_start() {
    let from = "\"status\": \"in_progress\", \"starts\": \"2024-04-15\"";
    json(
        &[(from, "\"status\": \"in_progress\", \"starts\": null")],
        "\"in_progress\"",
        "tasks[2].status",
        Code::StatusWithoutStart,
    );
    let from = "\"status\": \"done\", \"starts\": \"2024-03-01\"";
    json(&[(from, "\"status\": \"done\"")], "\"done\"", "tasks[1].status", Code::StatusWithoutStart);
}

#[test]
fn a_tasks_dates_need_no_support_in_the_text() {
    none(&[("\"2024-10-31\"", "\"2024-12-31\"")], &[]);
}

#[test]
fn a_milestone_has_a_date_or_a_year() {
    json(&[("{ \"year\": 2024, \"label\"", "{ \"label\"")], "{ \"label\"", "milestones[1]", Code::NeitherDateNorYear);
    json(
        &[("{ \"year\": 2024,", "{ \"date\": null, \"year\": null,")],
        "{ \"date\"",
        "milestones[1]",
        Code::NeitherDateNorYear,
    );
    json(
        &[("{ \"date\": \"2024-01-10\",", "{ \"year\": 2024, \"date\": \"2024-01-10\",")],
        "{ \"year\"",
        "milestones[0]",
        Code::BothDateAndYear,
    );
}

/// The synthetic milestone of the report's day.
const DAY: &str = "\"date\": \"2024-01-10\"";

#[test]
fn a_milestones_time_stands_in_the_text() {
    json(&[(DAY, "\"date\": \"2024-01-11\"")], "\"2024-01-11\"", "milestones[0].date", Code::DayNotInQuote);
    json(&[("\"year\": 2024", "\"year\": 2042")], "2042", "milestones[1].year", Code::YearNotInQuote);
}

#[test]
fn a_milestones_time_stands_in_the_quoted_sentence() {
    // Both times stand in the text, but not with what the milestones quote.
    both(
        &[(DAY, "\"date\": \"2023-05-08\"")],
        &[("激发活力。", "激发活力。2023年5月8日召开座谈会。")],
        "\"2023-05-08\"",
        "milestones[0].date",
        Code::DayNotInQuote,
    );
    json(&[("\"year\": 2024", "\"year\": 2023")], "2023", "milestones[1].year", Code::YearNotInQuote);
}

#[test]
fn a_quote_of_two_sentences_has_the_time_of_either() {
    let quote = "\"quote\": \"2024年1月10日在例城市第三届人民代表大会第四次会议上\"";
    let change = [(DAY, "\"date\": \"2023-05-08\""), (quote, "\"quote\": \"座谈会。激发活力\"")];
    none(&change, &[("激发活力。", "2023年5月8日召开座谈会。激发活力。")]);
}

#[test]
fn a_years_part_of_a_date_or_another_count_is_no_year() {
    let quote = "\"quote\": \"2024年是人民代表大会制度建立70周年\"";
    both(
        &[("\"year\": 2024", "\"year\": 2025"), (quote, "\"quote\": \"2024年是人民代表大会制度建立70周年，2025件\"")],
        &[("70周年。", "70周年，2025件。")],
        "2025",
        "milestones[1].year",
        Code::YearNotInQuote,
    );
}

#[test]
fn the_reports_day_stands_in_its_title() {
    json(
        &[("\"delivered\": \"2024-01-10\"", "\"delivered\": \"2024-10-01\"")],
        "\"2024-10-01\"",
        "report.delivered",
        Code::DayNotInHeadings,
    );
    both(
        &[("\"delivered\": \"2024-01-10\"", "\"delivered\": \"2023-05-08\"")],
        &[("激发活力。", "激发活力。2023年5月8日召开座谈会。")],
        "\"2023-05-08\"",
        "report.delivered",
        Code::DayNotInHeadings,
    );
}

#[test]
fn the_reports_years_stand_in_headings_or_open_paragraphs() {
    json(&[("\"covers\": 2023", "\"covers\": 2032")], "2032", "report.covers", Code::YearNotInHeadings);
    json(&[("\"plans\": 2024", "\"plans\": 2025")], "2025", "report.plans", Code::YearNotInHeadings);
    // A year in the midst of a sentence is spoken of, but is not what the report is about.
    both(
        &[("\"covers\": 2023", "\"covers\": 2022")],
        &[("激发活力。", "激发活力。落实2022年意见。")],
        "2022",
        "report.covers",
        Code::YearNotInHeadings,
    );
    none(&[], &[("2023年主要工作", "主要工作")]);
}

#[test]
fn the_planned_year_is_after_the_covered_one() {
    json(&[("\"covers\": 2023", "\"covers\": 2024")], "2024", "report.plans", Code::PlansNotAfterCovers);
    json(&[("\"plans\": 2024", "\"plans\": 2023")], "2023", "report.plans", Code::PlansNotAfterCovers);
}
