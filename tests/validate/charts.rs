//! What each chart form needs, and groups.

use validate::Code;

use crate::expect::json;
use fixtures::SMALL;

#[test]
fn a_ratio_has_two_facts() {
    let change = [("\"facts\": [\"settled\", \"suggestions\"]", "\"facts\": [\"settled\"]")];
    json(&change, "[\"settled\"]", "charts[4].facts", Code::RatioNeedsTwoFacts);
}

const RATIO_FACTS: &str = "\"facts\": [\"settled\", \"suggestions\"]";
const RATIO_PRINTED: &str = "\"derived\": [\"settled-rate\", \"unsettled\"]";
const RATIO: &str = "{ \"ratio\": [\"settled\", \"suggestions\"] }";

#[test]
fn a_ratio_prints_a_ratio() {
    let at = "charts[4].derived";
    let change = [(RATIO_PRINTED, "\"derived\": [\"unsettled\"]")];
    json(&change, "[\"unsettled\"]", at, Code::RatioMissing);
    let change = [(",\n      \"derived\": [\"settled-rate\", \"unsettled\"]", "")];
    json(&change, "{\n      \"id\": \"settled-ratio\"", at, Code::RatioMissing);
}

#[test]
fn a_ratio_is_that_of_its_charts_facts() {
    let other = "{ \"ratio\": [\"sessions\", \"chair-meetings\"] }";
    json(
        &[
            (RATIO, other),
            ("办结{settled}，占{settled-rate}\", \"en\": \"{#settled} settled, {settled-rate}", "办结{settled}"),
        ],
        "\"settled-rate\"",
        "charts[4].derived[0]",
        Code::RatioOfOtherFacts,
    );
    let turned = "{ \"ratio\": [\"suggestions\", \"settled\"] }";
    json(
        &[
            (RATIO, turned),
            ("办结{settled}，占{settled-rate}\", \"en\": \"{#settled} settled, {settled-rate}", "办结{settled}"),
        ],
        "\"settled-rate\"",
        "charts[4].derived[0]",
        Code::RatioOfOtherFacts,
    );
}

#[test]
fn a_ratio_prints_one_ratio_alone() {
    let second = format!("{RATIO} }},\n{{ \"id\": \"again\", \"label\": {{ \"zh\": \"又\" }}, \"formula\": {RATIO}");
    json(
        &[(RATIO, &second), (RATIO_PRINTED, "\"derived\": [\"settled-rate\", \"again\", \"unsettled\"]")],
        "\"again\"",
        "charts[4].derived[1]",
        Code::RatioTwice,
    );
}

#[test]
fn a_ratio_draws_a_part_of_its_whole() {
    let turned = "{ \"ratio\": [\"suggestions\", \"settled\"] }";
    json(
        &[
            (RATIO_FACTS, "\"facts\": [\"suggestions\", \"settled\"]"),
            (RATIO, turned),
            ("办结{settled}，占{settled-rate}\", \"en\": \"{#settled} settled, {settled-rate}", "办结{settled}"),
        ],
        "\"suggestions\"",
        "charts[4].facts[0]",
        Code::PartLargerThanWhole,
    );
}

#[test]
fn a_ratio_draws_exact_facts() {
    json(
        &[(RATIO_FACTS, "\"facts\": [\"opinions\", \"suggestions\"]")],
        "\"opinions\"",
        "charts[4].facts[0]",
        Code::RatioOfApproximate,
    );
    json(
        &[(RATIO_FACTS, "\"facts\": [\"settled\", \"companies\"]")],
        "\"companies\"",
        "charts[4].facts[1]",
        Code::RatioOfApproximate,
    );
}

#[test]
fn a_ratio_draws_like_units() {
    json(
        &[
            (RATIO_FACTS, "\"facts\": [\"sessions\", \"suggestions\"]"),
            (RATIO, "{ \"ratio\": [\"sessions\", \"suggestions\"] }"),
            ("办结{settled}，占{settled-rate}\", \"en\": \"{#settled} settled, {settled-rate}", "办结{settled}"),
        ],
        "\"sessions\"",
        "charts[4].facts[0]",
        Code::RatioOfUnlikeUnits,
    );
}

#[test]
fn dots_bars_flow_and_sentence_have_facts() {
    let bars = [("\"facts\": [\"grid-duties\", \"voters-met\"]", "\"facts\": []")];
    json(&bars, "[]", "charts[3].facts", Code::FormNeedsFacts);
    let dots = [("\"form\": \"lanes\"", "\"form\": \"dots\"")];
    json(&dots, "{\n      \"id\": \"plan-lanes\"", "charts[6].facts", Code::FormNeedsFacts);
    // Threads show two years, a flow does not.
    let flow = [("\"form\": \"threads\"", "\"form\": \"flow\""), ("同一事项在两年", "同一事项")];
    json(&flow, "{\n      \"id\": \"follow-up\"", "charts[7].facts", Code::FormNeedsFacts);
    let sentence =
        [("\"facts\": [\"sessions\", \"chair-meetings\", \"inspections\", \"reports-heard\"]", "\"facts\": []")];
    json(&sentence, "[]", "charts[0].facts", Code::FormNeedsFacts);
}

#[test]
fn a_sentences_facts_stand_in_one_sentence() {
    let change = [(
        "\"chair-meetings\", \"inspections\", \"reports-heard\"]",
        "\"chair-meetings\", \"settled\", \"reports-heard\"]",
    )];
    json(&change, "\"settled\"", "charts[0].facts[2]", Code::NotInOneSentence);
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
    json(&[(&list, "\n  \"threads\": [")], "\"threads\"", "charts[7].form", Code::ListOfFormIsEmpty);
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
    json(&change, "\"lanes\"", "charts[6].form", Code::ListOfFormIsEmpty);
}

#[test]
fn a_matrix_needs_activities() {
    let list = emptied("activities");
    let change = [
        (&*list, "\n  \"activities\": ["),
        ("\"from\": [\"port\"]", "\"from\": [\"sessions\"]"),
        ("\"from\": [\"rural\"]", "\"from\": [\"sessions\"]"),
    ];
    json(&change, "\"matrix\"", "charts[2].form", Code::ListOfFormIsEmpty);
}

#[test]
fn a_grouped_fact_is_one_of_the_charts() {
    let change = [("\"facts\": [\"inspections\"] }", "\"facts\": [\"inspections\", \"settled\"] }")];
    json(&change, "\"settled\"", "charts[1].groups[1].facts[1]", Code::GroupedButNotDrawn);
}

#[test]
fn a_fact_is_in_one_group() {
    let change = [("\"facts\": [\"inspections\"] }", "\"facts\": [\"inspections\", \"sessions\"] }")];
    json(&change, "\"sessions\"", "charts[1].groups[1].facts[1]", Code::GroupedTwice);
}

#[test]
fn no_fact_of_a_grouped_chart_is_left_over() {
    let change = [("\"facts\": [\"sessions\", \"chair-meetings\"] }", "\"facts\": [\"sessions\"] }")];
    json(&change, "\"chair-meetings\"", "charts[1].facts[1]", Code::NotGrouped);
}

const FLOW: &str = "\"facts\": [\"deputies-out\", \"companies\", \"opinions\", \"partners\", \"satisfaction\"]";

/// The chart of paths with these further fields.
fn flow(more: &str) -> String {
    [FLOW, ", ", more].concat()
}

#[test]
fn a_caption_is_of_a_fact_that_the_chart_draws() {
    let change = [(FLOW, &*flow("\"captions\": [{ \"fact\": \"sessions\", \"label\": { \"zh\": \"会\" } }]"))];
    json(&change, "\"sessions\"", "charts[5].captions[0].fact", Code::CaptionedButNotDrawn);
}

#[test]
fn only_paths_draw_facts_together() {
    let dots = "\"facts\": [\"sessions\", \"chair-meetings\", \"inspections\"],\n      \"groups\"";
    let related = "\"facts\": [\"sessions\", \"chair-meetings\", \"inspections\"],\n      \
        \"relations\": [{ \"fact\": \"sessions\", \"kind\": \"part\", \"of\": \"chair-meetings\" }],\n      \"groups\"";
    json(&[(dots, related)], "{ \"fact\": \"sessions\"", "charts[1].relations[0]", Code::RelationNotInFlow);
}

/// The chart of paths with numbers of like units, and one relation among them or two.
fn related(relations: &[(&str, &str, &str)]) -> String {
    let one = |(fact, kind, of): &(&str, &str, &str)| {
        format!("{{ \"fact\": \"{fact}\", \"kind\": \"{kind}\", \"of\": \"{of}\" }}")
    };
    let all: Vec<String> = relations.iter().map(one).collect();
    let facts = "\"facts\": [\"suggestions\", \"satisfaction\", \"settled\", \"grid-duties\", \"voters-met\"]";
    format!("{facts}, \"relations\": [{}]", all.join(", "))
}

#[test]
fn what_is_drawn_together_is_counted_alike_is_no_larger_and_is_exact() {
    let at = "charts[5].relations[0].fact";
    let of = |fact, kind, of| related(&[(fact, kind, of)]);
    json(&[(FLOW, &of("settled", "part", "voters-met"))], "\"settled\"", at, Code::RatioOfUnlikeUnits);
    json(&[(FLOW, &of("suggestions", "part", "settled"))], "\"suggestions\"", at, Code::PartLargerThanWhole);
    json(&[(FLOW, &of("grid-duties", "part", "voters-met"))], "\"grid-duties\"", at, Code::RelatedButApproximate);
}

#[test]
fn what_comes_on_top_stands_right_behind() {
    let change = [(FLOW, &*related(&[("settled", "beside", "suggestions")]))];
    json(&change, "\"settled\"", "charts[5].relations[0].fact", Code::RelatedButApart);
}

#[test]
fn a_fact_is_drawn_with_one_other() {
    let twice = [("settled", "part", "suggestions"), ("settled", "part", "suggestions")];
    json(&[(FLOW, &related(&twice))], "\"settled\"", "charts[5].relations[1].fact", Code::RelatedTwice);
}
