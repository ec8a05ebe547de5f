//! Dates and years.

use crate::expect::{json, none};

#[test]
fn a_date_is_one_that_the_calendar_has() {
    json(
        &[("\"2024-05-31\"", "\"2024-06-31\"")],
        "\"2024-06-31\"",
        "tasks[1].ends",
        "不是有效的日期",
        "not a valid date",
    );
    json(
        &[("\"delivered\": \"2024-01-10\"", "\"delivered\": \"2023-02-29\"")],
        "\"2023",
        "report.delivered",
        "日历上",
        "the calendar",
    );
    none(&[("\"2024-03-01\"", "\"2024-02-29\"")], &[]);
}

#[test]
fn another_notation_of_a_date_comes_with_the_right_one() {
    json(
        &[("\"2024-04-15\"", "\"2024年4月15日\"")],
        "\"2024年",
        "tasks[2].starts",
        "请写成 \"2024-04-15\"",
        "write \"2024-04-15\"",
    );
    json(
        &[("\"date\": \"2024-01-10\"", "\"date\": \"2024/1/10\"")],
        "\"2024/",
        "milestones[0].date",
        "\"2024-01-10\"",
        "\"2024-01-10\"",
    );
}

#[test]
fn a_task_does_not_end_before_it_starts() {
    json(
        &[("\"2024-10-31\"", "\"2024-08-31\"")],
        "\"2024-08-31\"",
        "tasks[3].ends",
        "早于开始日期 2024-09-01",
        "before the start",
    );
}

#[test]
fn a_tasks_dates_are_in_the_planned_year() {
    json(
        &[("\"2024-10-31\"", "\"2025-10-31\"")],
        "\"2025-10-31\"",
        "tasks[3].ends",
        "不在任务年度 2024 年内",
        "not in 2024",
    );
}

#[test]
fn a_task_under_way_has_a_start() {
    let from = "\"status\": \"in_progress\", \"starts\": \"2024-04-15\"";
    json(
        &[(from, "\"status\": \"in_progress\", \"starts\": null")],
        "\"in_progress\"",
        "tasks[2].status",
        "没有开始日期",
        "no start",
    );
    let from = "\"status\": \"done\", \"starts\": \"2024-03-01\"";
    json(&[(from, "\"status\": \"done\"")], "\"done\"", "tasks[1].status", "没有开始日期", "no start");
}

#[test]
fn a_tasks_dates_need_no_support_in_the_text() {
    none(&[("\"2024-10-31\"", "\"2024-12-31\"")], &[]);
}

#[test]
fn a_milestone_has_a_date_or_a_year() {
    json(
        &[("{ \"year\": 2024, \"label\"", "{ \"label\"")],
        "{ \"label\"",
        "milestones[1]",
        "既没有 date 也没有 year",
        "neither date nor year",
    );
    json(
        &[("{ \"year\": 2024,", "{ \"date\": null, \"year\": null,")],
        "{ \"date\"",
        "milestones[1]",
        "既没有",
        "neither",
    );
    json(
        &[("{ \"date\": \"2024-01-10\",", "{ \"year\": 2024, \"date\": \"2024-01-10\",")],
        "{ \"year\"",
        "milestones[0]",
        "只留一个",
        "keep one",
    );
}

#[test]
fn a_milestones_time_stands_in_the_text() {
    json(
        &[("\"date\": \"2024-01-10\"", "\"date\": \"2024-01-11\"")],
        "\"2024-01-11\"",
        "milestones[0].date",
        "没有“2024年1月11日”",
        "support",
    );
    json(&[("\"year\": 2024", "\"year\": 2042")], "2042", "milestones[1].year", "没有 2042 年", "the year 2042");
}

#[test]
fn the_reports_day_and_years_stand_in_the_text() {
    json(
        &[("\"delivered\": \"2024-01-10\"", "\"delivered\": \"2024-10-01\"")],
        "\"2024-10-01\"",
        "report.delivered",
        "2024年10月1日",
        "support",
    );
    json(&[("\"covers\": 2023", "\"covers\": 2032")], "2032", "report.covers", "没有 2032 年", "the year 2032");
}
