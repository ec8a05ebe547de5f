//! What became of the plan: each task of the report before has one answer, and none is to another report.

use fixtures::{SMALL, answered_years};
use serde_json::{Value, json};
use validate::{Among, Code, Problem, check, check_among};

use crate::expect::{in_every_language, reviewed};

/// Three years with answers in order, the last one's changed.
fn found(years: &[u16], change: impl FnOnce(&mut Value)) -> Vec<Vec<Problem>> {
    let mut all = answered_years(SMALL, years);
    let last = all.last_mut().unwrap();
    let mut report: Value = serde_json::from_str(&last.1[0]).unwrap();
    change(&mut report);
    last.1[0] = report.to_string();
    let folders: Vec<String> = all.iter().map(|it| it.0.to_string()).collect();
    let among = all.iter().zip(&folders).map(|(it, folder)| Among { folder, json: it.1[0].as_bytes() });
    check_among(&among.collect::<Vec<_>>(), &[])
}

#[track_caller]
fn one(years: &[u16], path: &str, code: Code, change: impl FnOnce(&mut Value)) {
    let mut found = found(years, change).concat();
    let (Some(problem), None) = (found.pop(), found.pop()) else { panic!("not one problem: {found:#?}") };
    assert_eq!((&*problem.path, problem.code()), (path, code), "{problem:#?}");
    in_every_language(&problem);
    reviewed(&problem);
}

#[test]
fn years_that_answer_each_task_of_the_year_before_stand_together() {
    assert_eq!(found(&[2021, 2022, 2023], |_| {}).concat(), []);
    for (_, [json, text]) in answered_years(SMALL, &[2021, 2022]) {
        assert_eq!(check(json.as_bytes(), text.as_bytes()), []);
    }
}

#[test]
fn a_report_without_answers_needs_none() {
    assert_eq!(found(&[2021, 2022], |it| drop(it.as_object_mut().unwrap().remove("answers"))).concat(), []);
}

#[test]
fn answers_need_the_report_that_planned_the_year() {
    // 2022 is missing.
    one(&[2021, 2023], "answers", Code::AnswersWithoutReport, |_| {});
    one(&[2023], "answers", Code::AnswersWithoutReport, |report| {
        report["answers"] = json!([{ "task": "task-port", "by": [] }]);
    });
}

#[test]
fn an_answer_is_to_a_task_of_the_report_before() {
    one(&[2021, 2022], "answers[5].task", Code::AnswerToNothing, |report| {
        report["answers"].as_array_mut().unwrap().push(json!({ "task": "task-ports", "by": [] }));
    });
    one(&[2021, 2022], "answers[5].task", Code::AnswerToNothing, |report| {
        report["answers"].as_array_mut().unwrap().push(json!({ "task": "completely-different", "by": ["port"] }));
    });
}

#[test]
fn an_answer_to_a_task_of_an_older_report_says_whose_it_is() {
    let mut all = answered_years(SMALL, &[2021, 2022, 2023]);
    all[0].1[0] = all[0].1[0].replace("\"task-grid\"", "\"task-old\"");
    all[1].1[0] = {
        let mut report: Value = serde_json::from_str(&all[1].1[0]).unwrap();
        for it in report["answers"].as_array_mut().unwrap() {
            if it["task"] == "task-grid" {
                it["task"] = json!("task-old");
            }
        }
        report.to_string()
    };
    let mut report: Value = serde_json::from_str(&all[2].1[0]).unwrap();
    report["answers"].as_array_mut().unwrap().push(json!({ "task": "task-old", "by": [] }));
    all[2].1[0] = report.to_string();
    let folders = ["2021", "2022", "2023"];
    let among = all.iter().zip(folders).map(|(it, folder)| Among { folder, json: it.1[0].as_bytes() });
    let found = check_among(&among.collect::<Vec<_>>(), &[]).concat();
    let [problem] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!((&*problem.path, problem.code()), ("answers[5].task", Code::AnswerToOtherReport));
    in_every_language(problem);
    reviewed(problem);
}

#[test]
fn a_task_has_one_answer() {
    one(&[2021, 2022], "answers[5].task", Code::AnsweredTwice, |report| {
        let list = report["answers"].as_array_mut().unwrap();
        list.push(list[2].clone());
    });
    one(&[2021, 2022], "answers", Code::TaskWithoutAnswer, |report| {
        report["answers"].as_array_mut().unwrap().drain(1..3);
    });
}

#[test]
fn what_answers_is_named_by_this_report() {
    let [json, text] = &answered_years(SMALL, &[2021, 2022])[1].1;
    let mut report: Value = serde_json::from_str(json).unwrap();
    report["answers"][2]["by"] = json!(["ports"]);
    let found = check(report.to_string().as_bytes(), text.as_bytes());
    let [problem] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!((&*problem.path, problem.code()), ("answers[2].by[0]", Code::UnknownId));
    in_every_language(problem);
    reviewed(problem);
}

#[test]
fn nothing_is_noted_of_a_task_before_there_was_a_plan() {
    let mut report: Value = serde_json::from_str(SMALL.json).unwrap();
    report["tasks"][1]["noted"] = json!("2020-01-01");
    let found = check(report.to_string().as_bytes(), SMALL.text.as_bytes());
    let [problem] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!((&*problem.path, problem.code()), ("tasks[1].noted", Code::NotedBeforeReport));
    in_every_language(problem);
    reviewed(problem);
}

#[test]
fn a_status_names_its_day_and_its_source() {
    for (name, code) in [("noted", Code::StatusWithoutDay), ("source", Code::StatusWithoutSource)] {
        let mut report: Value = serde_json::from_str(SMALL.json).unwrap();
        report["tasks"][1].as_object_mut().unwrap().remove(name);
        let found = check(report.to_string().as_bytes(), SMALL.text.as_bytes());
        let [problem] = found.as_slice() else { panic!("{found:#?}") };
        assert_eq!((&*problem.path, problem.code()), ("tasks[1].status", code));
        in_every_language(problem);
        reviewed(problem);
    }
}
