//! What each chart form needs, and groups.

use crate::common::JSON;
use crate::expect::json;

#[test]
fn a_ratio_has_two_facts() {
    let change = [("\"facts\": [\"settled\", \"suggestions\"]", "\"facts\": [\"settled\"]")];
    json(&change, "[\"settled\"]", "charts[4].facts", "要两项数据（部分、整体），现有 1 项", "needs two facts");
}

#[test]
fn dots_bars_flow_and_sentence_have_facts() {
    let bars = [("\"facts\": [\"grid-duties\", \"voters-met\"]", "\"facts\": []")];
    json(&bars, "[]", "charts[3].facts", "图形 \"bars\" 没有数据", "has no facts");
    let dots = [("\"form\": \"lanes\"", "\"form\": \"dots\"")];
    json(&dots, "{\n      \"id\": \"plan-lanes\"", "charts[6].facts", "图形 \"dots\" 没有数据", "has no facts");
    let flow = [("\"form\": \"threads\"", "\"form\": \"flow\"")];
    json(&flow, "{\n      \"id\": \"follow-up\"", "charts[7].facts", "图形 \"flow\" 没有数据", "has no facts");
    let sentence =
        [("\"facts\": [\"sessions\", \"chair-meetings\", \"inspections\", \"reports-heard\"]", "\"facts\": []")];
    json(&sentence, "[]", "charts[0].facts", "图形 \"sentence\" 没有数据", "has no facts");
}

#[test]
fn a_sentences_facts_stand_in_one_sentence() {
    let change = [(
        "\"chair-meetings\", \"inspections\", \"reports-heard\"]",
        "\"chair-meetings\", \"settled\", \"reports-heard\"]",
    )];
    json(&change, "\"settled\"", "charts[0].facts[2]", "不在报告的同一句里", "do not stand in one sentence");
}

/// The synthetic report with one list emptied, as a change.
fn emptied(list: &str) -> String {
    let start = JSON.find(&format!("\n  \"{list}\": [")).unwrap();
    let end = start + JSON[start..].find("\n  ]").unwrap();
    JSON[start..end].to_owned()
}

#[test]
fn threads_need_threads() {
    let list = emptied("threads");
    json(&[(&list, "\n  \"threads\": [")], "\"threads\"", "charts[7].form", "threads 是空的", "threads is empty");
}

#[test]
fn lanes_need_tasks() {
    // Without tasks there are no threads either, so that chart goes too.
    let (tasks, threads) = (emptied("tasks"), emptied("threads"));
    let change = [
        (&*tasks, "\n  \"tasks\": ["),
        (&*threads, "\n  \"threads\": ["),
        ("\"form\": \"threads\"", "\"form\": \"matrix\""),
    ];
    json(&change, "\"lanes\"", "charts[6].form", "tasks 是空的", "tasks is empty");
}

#[test]
fn a_matrix_needs_activities() {
    let list = emptied("activities");
    let change = [
        (&*list, "\n  \"activities\": ["),
        ("\"from\": [\"port\"]", "\"from\": [\"sessions\"]"),
        ("\"from\": [\"rural\"]", "\"from\": [\"sessions\"]"),
    ];
    json(&change, "\"matrix\"", "charts[2].form", "activities 是空的", "activities is empty");
}

#[test]
fn a_grouped_fact_is_one_of_the_charts() {
    let change = [("\"facts\": [\"inspections\"] }", "\"facts\": [\"inspections\", \"settled\"] }")];
    json(
        &change,
        "\"settled\"",
        "charts[1].groups[1].facts[1]",
        "不在这张图的 facts 里",
        "not among the chart's facts",
    );
}

#[test]
fn a_fact_is_in_one_group() {
    let change = [("\"facts\": [\"inspections\"] }", "\"facts\": [\"inspections\", \"sessions\"] }")];
    json(&change, "\"sessions\"", "charts[1].groups[1].facts[1]", "已在前面的分组里", "in a group already");
}

#[test]
fn no_fact_of_a_grouped_chart_is_left_over() {
    let change = [("\"facts\": [\"sessions\", \"chair-meetings\"] }", "\"facts\": [\"sessions\"] }")];
    json(&change, "\"chair-meetings\"", "charts[1].facts[1]", "不在任何分组里", "in no group");
}
