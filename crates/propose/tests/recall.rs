//! How much of a report is proposed, with nothing typed: counted by lists that were made by hand.

#[path = "common/measure.rs"]
mod measure;

use measure::{Measured, Number, Work, numbers, read, supervision, tasks, works};
use serde_json::Value;

/// The report of 2023 in the columns of the newspaper.
const SOURCE: &str = include_str!("../../intake/tests/fixtures/source.txt");
/// A synthetic report of another body, in other words.
const SAMPLE: &str = include_str!("fixtures/sample.txt");
const SAMPLE_NUMBERS: &str = include_str!("fixtures/sample.tsv");
const SAMPLE_TASKS: &str = include_str!("fixtures/sample-tasks.tsv");

fn of_2023(list: &str) -> Vec<Value> {
    let report: Value = serde_json::from_str(fixtures::REPORT_2023.json).unwrap();
    report[list].as_array().unwrap().clone()
}

fn word(it: &Value, name: &str) -> String {
    it[name].as_str().unwrap().to_owned()
}

fn works_of(list: &str, also_carried_out: bool) -> Vec<Work> {
    let of =
        |it: &Value| Work { method: word(it, "method"), subject: word(&it["subject"], "zh"), quote: word(it, "quote") };
    let list: Vec<Work> = of_2023(list).iter().map(of).collect();
    list.into_iter().filter(|it| also_carried_out || it.method != report::CARRY_OUT).collect()
}

#[test]
fn of_the_report_of_2023_nearly_everything_is_proposed_and_little_else() {
    let text = intake::pasted(SOURCE, None).text;
    let found = read(&text);
    let facts = of_2023("facts").into_iter().map(|fact| Number {
        raw: word(&fact, "raw"),
        value: fact["value"].as_f64().unwrap(),
        bound: word(&fact, "bound"),
        unit: word(&fact, "unit"),
        quote: word(&fact, "quote"),
    });
    let facts: Vec<Number> = facts.collect();
    let of_numbers = numbers(&text, &found, &facts);
    assert!(of_numbers.missed.is_empty(), "{of_numbers:#?}");
    let listed = works_of("tasks", true);
    let of_tasks = works(&tasks(&found), &listed);
    // 38 of 43 are asked for; the list has one for each subject.
    assert!(of_tasks.missed.len() * 43 <= listed.len() * 5, "{of_tasks:#?}");
    assert!(of_numbers.wrong.len() + of_tasks.wrong.len() <= 10, "{of_numbers:#?} {of_tasks:#?}");
    println!("tasks missed {:?}, wrong {:?}, {:?}", of_tasks.missed, of_tasks.wrong, of_numbers.wrong);
}

#[test]
fn of_its_supervision_nine_in_ten_are_proposed() {
    let found = read(fixtures::REPORT_2023.text);
    let listed = works_of("activities", false);
    let it = works(&supervision(&found), &listed);
    println!("{it:#?} of {}", listed.len());
    assert!(it.missed.len() * 10 <= listed.len(), "{it:#?}");
    assert!(it.wrong.len() <= 5, "{it:#?}");
}

fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().map(|it| it.split('\t').collect())
}

#[test]
fn of_another_bodys_report_nine_in_ten_are_proposed() {
    let found = read(SAMPLE);
    let list = rows(SAMPLE_NUMBERS).map(|row| Number {
        raw: row[0].into(),
        value: row[1].parse().unwrap(),
        bound: row[2].into(),
        unit: row[3].into(),
        quote: row[4].into(),
    });
    let list: Vec<Number> = list.collect();
    let few = |it: &Measured, all: usize| it.missed.len() * 10 <= all && it.wrong.len() * 10 <= all;
    let it = numbers(SAMPLE, &found, &list);
    assert!(few(&it, list.len()), "{it:#?}");
    let list = rows(SAMPLE_TASKS).map(|it| Work { method: it[0].into(), subject: it[1].into(), quote: it[2].into() });
    let list: Vec<Work> = list.collect();
    let it = works(&tasks(&found), &list);
    assert!(few(&it, list.len()), "{it:#?}");
}

/// A plan whose points have no headings of their own: each paragraph begins with its title.
#[test]
fn points_that_begin_with_their_title_have_their_tasks() {
    let text = "\
云川县人大常委会工作报告

2024年工作回顾

一、加强监督。听取和审议县人民法院关于行政审判工作情况的报告。评选优秀建议20件、先进单位10家。

2025年主要任务

一、提升监督质效。听取和审议计划、预算等报告。开展《安全生产法》执法检查。视察养老服务体系建设、县域商业体系建设情况。

二、做优代表工作。推进代表联络站提档升级，完善代表建议办理机制。

各位代表！让我们为此努力奋斗！";
    let found = propose::propose(text, None);
    let of = |it: &report::Task| (it.method.to_string(), it.subject.zh.to_string(), it.theme.to_string());
    let tasks: Vec<_> = found.tasks.iter().map(|it| of(&it.entry)).collect();
    let [supervise, serve] = [0, 1].map(|at| found.themes[at].id.to_string());
    let wanted = [
        ("hear-deliberate", "计划", &supervise),
        ("hear-deliberate", "预算", &supervise),
        ("law-check", "《安全生产法》", &supervise),
        ("inspect", "养老服务体系建设", &supervise),
        ("inspect", "县域商业体系建设", &supervise),
        ("carry-out", "推进代表联络站提档升级", &serve),
        ("carry-out", "完善代表建议办理机制", &serve),
    ];
    assert_eq!(tasks, wanted.map(|it| (it.0.to_owned(), it.1.to_owned(), it.2.clone())));
    assert_eq!(found.themes.len(), 2, "{:?}", found.themes);
    let activities: Vec<_> = found.activities.iter().map(|it| &*it.entry.subject.zh).collect();
    assert_eq!(activities, ["行政审判"]);
    assert_eq!(found.facts.len(), 2, "{:?}", found.facts);
}
