//! Ids and references.

use validate::Code;

use crate::expect::json;

#[test]
fn an_id_stands_once_in_its_list() {
    json(
        &[("{ \"id\": \"次\",", "{ \"id\": \"次\", \"label\": { \"zh\": \"次\" } },\n    { \"id\": \"次\",")],
        "\"次\", \"label\": { \"zh\": \"次\", \"en\"",
        "units[1].id",
        Code::DuplicateId,
    );
}

#[test]
fn facts_activities_and_tasks_share_one_set_of_ids() {
    let change = [("\"id\": \"accounts\"", "\"id\": \"settled\"")];
    json(&change, "\"settled\"", "activities[6].id", Code::DuplicateId);
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
        Code::IdWithBadCharacter,
    );
    json(&[("\"id\": \"rivers\"", "\"id\": \"河道\"")], "\"河道\"", "activities[3].id", Code::IdWithBadCharacter);
    json(&[("\"id\": \"2023\"", "\"id\": \"2023 年\"")], "\"2023 年\"", "report.id", Code::IdWithBadCharacter);
}

#[test]
fn references_lead_to_an_entry() {
    for (from, to, path) in [
        (
            "\"id\": \"anniversary\", \"chapter\": \"plans\"",
            "\"id\": \"anniversary\", \"chapter\": \"pläne\"",
            "facts[13].chapter",
        ),
        ("\"id\": \"port\", \"area\": \"economy\"", "\"id\": \"port\", \"area\": \"sea\"", "activities[2].area"),
        ("\"method\": \"enforce\"", "\"method\": \"police\"", "activities[3].method"),
        (
            "\"quote\": \"组织专题视察2次\", \"method\": \"inspect\"",
            "\"quote\": \"组织专题视察2次\", \"method\": \"x\"",
            "facts[2].method",
        ),
        ("\"theme\": \"high\"", "\"theme\": \"low\"", "tasks[0].theme"),
        ("\"fact\": \"anniversary\"", "\"fact\": \"birthday\"", "milestones[1].fact"),
        ("\"from\": [\"rural\"]", "\"from\": [\"city\"]", "threads[1].from[0]"),
        ("\"to\": [\"task-grid\"]", "\"to\": [\"grid-duties\"]", "threads[2].to[0]"),
        ("\"derived\": [\"meetings-held\"]", "\"derived\": [\"all\"]", "charts[1].derived[0]"),
        (
            "{ \"sum\": [\"sessions\", \"chair-meetings\"] }",
            "{ \"sum\": [\"sessions\", \"x\"] }",
            "derived[1].formula.sum[1]",
        ),
        ("[\"grid-duties\", \"voters-met\"]", "[\"grid-duties\", \"v\"]", "charts[3].facts[1]"),
    ] {
        json(&[(from, to)], "\"", path, Code::UnknownId);
    }
}

#[test]
fn a_mistyped_reference_comes_with_the_nearest_id() {
    let change = [("[\"grid-duties\", \"voters-met\"]", "[\"grid-dutys\", \"voters-met\"]")];
    json(&change, "\"grid-dutys\"", "charts[3].facts[0]", Code::UnknownId);
}

#[test]
fn a_list_of_references_names_each_once() {
    let change = [("[\"grid-duties\", \"voters-met\"]", "[\"grid-duties\", \"grid-duties\"]")];
    json(&change, "\"grid-duties\"]", "charts[3].facts[1]", Code::RepeatedId);
}

#[test]
fn a_unit_that_is_not_listed_is_to_be_added_first() {
    json(&[("\"unit\": \"周年\"", "\"unit\": \"岁\"")], "\"岁\"", "facts[13].unit", Code::UnknownUnit);
    json(&[("\"unit\": \"周年\"", "\"unit\": \"周岁\"")], "\"周岁\"", "facts[13].unit", Code::UnknownUnit);
}
