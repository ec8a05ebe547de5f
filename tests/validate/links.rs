//! Ids and references.

use crate::expect::json;

#[test]
fn an_id_stands_once_in_its_list() {
    json(
        &[("{ \"id\": \"次\",", "{ \"id\": \"次\", \"label\": { \"zh\": \"次\" } },\n    { \"id\": \"次\",")],
        "\"次\", \"label\": { \"zh\": \"次\", \"en\"",
        "units[1].id",
        "已在第 31 行用过",
        "taken by line 31",
    );
}

#[test]
fn facts_activities_and_tasks_share_one_set_of_ids() {
    let change = [("\"id\": \"accounts\"", "\"id\": \"settled\"")];
    json(&change, "\"settled\"", "activities[6].id", "共用一套 id", "share one set of ids");
}

#[test]
fn lists_apart_may_use_the_same_id() {
    crate::expect::none(&[("\"id\": \"grid-bars\"", "\"id\": \"grid-duties\"")], &[]);
}

#[test]
fn ids_are_fit_for_links() {
    json(
        &[("\"id\": \"grid-bars\"", "\"id\": \"Grid_bars\"")],
        "\"Grid_bars\"",
        "charts[3].id",
        "里有“G”",
        "a–z, 0–9 and -",
    );
    json(&[("\"id\": \"rivers\"", "\"id\": \"河道\"")], "\"河道\"", "activities[3].id", "里有“河”", "\"河\"");
    json(&[("\"id\": \"2023\"", "\"id\": \"2023 年\"")], "\"2023 年\"", "report.id", "里有“ ”", "in it");
}

#[test]
fn references_lead_to_an_entry() {
    for (from, to, path, zh) in [
        (
            "\"id\": \"anniversary\", \"chapter\": \"plans\"",
            "\"id\": \"anniversary\", \"chapter\": \"pläne\"",
            "facts[13].chapter",
            "chapters 里没有",
        ),
        ("\"unit\": \"周年\"", "\"unit\": \"岁\"", "facts[13].unit", "units 里没有"),
        (
            "\"id\": \"port\", \"area\": \"economy\"",
            "\"id\": \"port\", \"area\": \"sea\"",
            "activities[2].area",
            "areas 里没有",
        ),
        ("\"method\": \"enforce\"", "\"method\": \"police\"", "activities[3].method", "methods 里没有"),
        (
            "\"quote\": \"组织专题视察2次\", \"method\": \"inspect\"",
            "\"quote\": \"组织专题视察2次\", \"method\": \"x\"",
            "facts[2].method",
            "methods 里没有",
        ),
        ("\"theme\": \"high\"", "\"theme\": \"low\"", "tasks[0].theme", "themes 里没有"),
        ("\"fact\": \"anniversary\"", "\"fact\": \"birthday\"", "milestones[1].fact", "facts 里没有"),
        ("\"from\": [\"rural\"]", "\"from\": [\"city\"]", "threads[1].from[0]", "activities 和 facts 里没有"),
        ("\"to\": [\"task-grid\"]", "\"to\": [\"grid-duties\"]", "threads[2].to[0]", "tasks 里没有"),
        ("\"derived\": [\"meetings-held\"]", "\"derived\": [\"all\"]", "charts[1].derived[0]", "derived 里没有"),
        (
            "{ \"sum\": [\"sessions\", \"chair-meetings\"] }",
            "{ \"sum\": [\"sessions\", \"x\"] }",
            "derived[1].formula.sum[1]",
            "facts 里没有",
        ),
        ("[\"grid-duties\", \"voters-met\"]", "[\"grid-duties\", \"v\"]", "charts[3].facts[1]", "facts 里没有"),
    ] {
        json(&[(from, to)], "\"", path, zh, "has no entry with the id");
    }
}

#[test]
fn a_mistyped_reference_comes_with_the_nearest_id() {
    let change = [("[\"grid-duties\", \"voters-met\"]", "[\"grid-dutys\", \"voters-met\"]")];
    json(&change, "\"grid-dutys\"", "charts[3].facts[0]", "是否想写“grid-duties”？", "did you mean \"grid-duties\"?");
}

#[test]
fn a_list_of_references_names_each_once() {
    let change = [("[\"grid-duties\", \"voters-met\"]", "[\"grid-duties\", \"grid-duties\"]")];
    json(&change, "\"grid-duties\"]", "charts[3].facts[1]", "重复了", "twice");
}
