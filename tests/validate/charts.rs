//! What each chart form needs, and groups.

use crate::expect::json;
use fixtures::SMALL;

#[test]
fn a_ratio_has_two_facts() {
    let change = [("\"facts\": [\"settled\", \"suggestions\"]", "\"facts\": [\"settled\"]")];
    json(&change, "[\"settled\"]", "charts[4].facts", "要两项数据（部分、整体），现有 1 项", "needs two facts");
}

const RATIO_FACTS: &str = "\"facts\": [\"settled\", \"suggestions\"]";
const RATIO_PRINTED: &str = "\"derived\": [\"settled-rate\", \"unsettled\"]";
const RATIO: &str = "{ \"ratio\": [\"settled\", \"suggestions\"] }";

#[test]
fn a_ratio_prints_a_ratio() {
    let at = "charts[4].derived";
    let change = [(RATIO_PRINTED, "\"derived\": [\"unsettled\"]")];
    json(&change, "[\"unsettled\"]", at, "没有比率可印", "has no ratio to print");
    let change = [(",\n      \"derived\": [\"settled-rate\", \"unsettled\"]", "")];
    json(&change, "{\n      \"id\": \"settled-ratio\"", at, "没有比率可印", "has no ratio to print");
}

#[test]
fn a_ratio_is_that_of_its_charts_facts() {
    let other = "{ \"ratio\": [\"sessions\", \"chair-meetings\"] }";
    json(
        &[(RATIO, other), ("办结551件，占98.6%\", \"en\": \"551 settled, 98.6%", "办结551件")],
        "\"settled-rate\"",
        "charts[4].derived[0]",
        "算的不是这张图的两项（依次为 settled、suggestions）",
        "not that of the chart's facts in their order",
    );
    let turned = "{ \"ratio\": [\"suggestions\", \"settled\"] }";
    json(
        &[(RATIO, turned), ("办结551件，占98.6%\", \"en\": \"551 settled, 98.6%", "办结551件")],
        "\"settled-rate\"",
        "charts[4].derived[0]",
        "算的不是",
        "is not that of",
    );
}

#[test]
fn a_ratio_prints_one_ratio_alone() {
    let second = format!("{RATIO} }},\n{{ \"id\": \"again\", \"label\": {{ \"zh\": \"又\" }}, \"formula\": {RATIO}");
    json(
        &[(RATIO, &second), (RATIO_PRINTED, "\"derived\": [\"settled-rate\", \"again\", \"unsettled\"]")],
        "\"again\"",
        "charts[4].derived[1]",
        "已有一项比率",
        "has its ratio already",
    );
}

#[test]
fn a_ratio_draws_a_part_of_its_whole() {
    let turned = "{ \"ratio\": [\"suggestions\", \"settled\"] }";
    json(
        &[
            (RATIO_FACTS, "\"facts\": [\"suggestions\", \"settled\"]"),
            (RATIO, turned),
            ("办结551件，占98.6%\", \"en\": \"551 settled, 98.6%", "办结551件"),
        ],
        "\"suggestions\"",
        "charts[4].facts[0]",
        "部分“suggestions”（559）大于整体“settled”（551）",
        "larger than its whole",
    );
}

#[test]
fn a_ratio_draws_exact_facts() {
    json(
        &[(RATIO_FACTS, "\"facts\": [\"opinions\", \"suggestions\"]")],
        "\"opinions\"",
        "charts[4].facts[0]",
        "是约数",
        "is approximate",
    );
    json(
        &[(RATIO_FACTS, "\"facts\": [\"settled\", \"companies\"]")],
        "\"companies\"",
        "charts[4].facts[1]",
        "画不成比率",
        "it has no ratio",
    );
}

#[test]
fn a_ratio_draws_like_units() {
    json(
        &[
            (RATIO_FACTS, "\"facts\": [\"sessions\", \"suggestions\"]"),
            (RATIO, "{ \"ratio\": [\"sessions\", \"suggestions\"] }"),
            ("办结551件，占98.6%\", \"en\": \"551 settled, 98.6%", "办结551件"),
        ],
        "\"sessions\"",
        "charts[4].facts[0]",
        "“sessions”的单位是“次”，“suggestions”的是“件”",
        "a part has the unit of its whole",
    );
}

#[test]
fn dots_bars_flow_and_sentence_have_facts() {
    let bars = [("\"facts\": [\"grid-duties\", \"voters-met\"]", "\"facts\": []")];
    json(&bars, "[]", "charts[3].facts", "图形 \"bars\" 没有数据", "has no facts");
    let dots = [("\"form\": \"lanes\"", "\"form\": \"dots\"")];
    json(&dots, "{\n      \"id\": \"plan-lanes\"", "charts[6].facts", "图形 \"dots\" 没有数据", "has no facts");
    // Threads show two years, a flow does not.
    let flow = [("\"form\": \"threads\"", "\"form\": \"flow\""), ("同一事项在两年", "同一事项")];
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
    let start = SMALL.json.find(&format!("\n  \"{list}\": [")).unwrap();
    let end = start + SMALL.json[start..].find("\n  ]").unwrap();
    SMALL.json[start..end].to_owned()
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
