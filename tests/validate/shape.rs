//! Fields, types, allowed words, blanks and empty lists.

use validate::Code;

use crate::expect::{json, none};
use fixtures::SMALL;

#[test]
fn an_unknown_field_is_named_with_the_nearest_known_one() {
    let change = [("\"quote\": \"办结551件\", \"voice\"", "\"quote\": \"办结551件\", \"vioce\"")];
    json(&change, "\"vioce\"", "facts[6].vioce", Code::UnknownField);
}

#[test]
fn an_unknown_field_like_no_other_comes_with_the_list_of_all() {
    let change = [("\"speaker\": {", "\"email\": \"\", \"speaker\": {")];
    json(&change, "\"email\"", "report.email", Code::UnknownField);
}

#[test]
fn an_unknown_list_is_found_at_the_top() {
    json(
        &[("  \"chapters\": [", "  \"charts2\": [],\n  \"chapters\": [")],
        "\"charts2\"",
        "charts2",
        Code::UnknownField,
    );
}

#[test]
fn a_field_name_with_odd_characters_is_quoted_in_the_path() {
    json(&[("\"covers\": 2023", "\"a b\": 1, \"covers\": 2023")], "\"a b\"", "report[\"a b\"]", Code::UnknownField);
}

#[test]
fn a_missing_field_is_reported_at_its_object() {
    let change = [("\"id\": \"overview\", \"chapter\": \"meetings\", ", "\"id\": \"overview\", ")];
    json(&change, "{\n      \"id\": \"overview\"", "charts[0].chapter", Code::MissingField);
}

#[test]
fn a_mistyped_name_is_not_reported_as_missing_too() {
    let change = [("  \"milestones\": [", "  \"milestone\": [")];
    json(&change, "\"milestone\"", "milestone", Code::UnknownField);
    let change = [("\"raw\": \"551件\"", "\"Raw\": \"551件\"")];
    json(&change, "\"Raw\"", "facts[6].Raw", Code::UnknownField);
}

#[test]
fn a_number_in_quotes_is_a_wrong_type() {
    json(&[("\"value\": 559,", "\"value\": \"559\",")], "\"559\"", "facts[5].value", Code::WrongType);
}

#[test]
fn a_text_without_languages_is_a_wrong_type() {
    let change = [("\"label\": { \"zh\": \"走访企业\", \"en\": \"Companies visited\" }", "\"label\": \"走访企业\"")];
    json(&change, "\"走访企业\"", "facts[8].label", Code::WrongType);
}

#[test]
fn null_is_a_wrong_type_where_it_has_no_meaning() {
    json(&[("\"voice\": \"congress\"", "\"voice\": null")], "null", "facts[0].voice", Code::WrongType);
}

#[test]
fn a_list_for_a_text_is_a_wrong_type() {
    json(&[("\"raw\": \"15次\"", "\"raw\": [\"15次\"]")], "[\"15次\"]", "facts[1].raw", Code::WrongType);
}

#[test]
fn a_word_for_a_flag_is_a_wrong_type() {
    json(&[("\"lead\": true", "\"lead\": \"yes\"")], "\"yes\"", "threads[1].lead", Code::WrongType);
}

#[test]
fn a_year_is_four_digits() {
    json(&[("\"plans\": 2024", "\"plans\": 24")], "24", "report.plans", Code::WrongType);
    json(&[("\"covers\": 2023", "\"covers\": 2023.0")], "2023.0", "report.covers", Code::WrongType);
}

#[test]
fn a_block_is_a_whole_number_from_1() {
    let said = ("一格为{block}\", \"en\": \"One block is {#block}", "一格");
    json(&[said, ("\"block\": 500", "\"block\": 0")], "0", "charts[3].block", Code::WrongType);
    json(&[("\"block\": 500", "\"block\": 5e2")], "5e2", "charts[3].block", Code::WrongType);
}

#[test]
fn a_number_too_large_to_be_one_is_a_wrong_type() {
    json(&[("\"value\": 1406,", "\"value\": 1e999,")], "1e999", "facts[12].value", Code::WrongType);
}

#[test]
fn a_duplicate_key_is_reported_at_its_second_place() {
    let change = [("\"raw\": \"8次\", \"value\": 8", "\"raw\": \"8次\", \"raw\": \"8次\", \"value\": 8")];
    json(&change, "\"raw\": \"8次\", \"value\"", "facts[0].raw", Code::DuplicateField);
}

#[test]
fn unknown_words_come_with_the_allowed_ones() {
    let bound = [("\"value\": 4000, \"bound\": \"at_least\"", "\"value\": 4000, \"bound\": \"atleast\"")];
    json(&bound, "\"atleast\"", "facts[4].bound", Code::UnknownChoice);
    json(&[("\"form\": \"ratio\"", "\"form\": \"pie\"")], "\"pie\"", "charts[4].form", Code::UnknownChoice);
    json(
        &[("\"status\": \"in_progress\"", "\"status\": \"doing\"")],
        "\"doing\"",
        "tasks[2].status",
        Code::UnknownChoice,
    );
    json(&[("\"glyph\": \"dash\"", "\"glyph\": \"star\"")], "\"star\"", "methods[6].glyph", Code::UnknownChoice);
    json(&[("\"voice\": \"congress\"", "\"voice\": \"party\"")], "\"party\"", "facts[0].voice", Code::UnknownChoice);
    let layout = [("\"form\": \"dots\"", "\"form\": \"dots\", \"layout\": \"tile\"")];
    json(&layout, "\"tile\"", "charts[1].layout", Code::UnknownChoice);
}

#[test]
fn the_file_may_name_its_schema_and_nothing_within_it_may() {
    let named = SMALL.json.replacen('{', "{ \"$schema\": \"report.schema.json\",", 1);
    assert_eq!(validate::check(named.as_bytes(), SMALL.text.as_bytes()), []);
    let within = [("{ \"id\": \"次\"", "{ \"$schema\": \"x\", \"id\": \"次\"")];
    json(&within, "\"$schema\"", r#"units[0]["$schema"]"#, Code::UnknownField);
}

#[test]
fn chinese_must_not_be_blank() {
    json(&[("\"zh\": \"自上而下\"", "\"zh\": \" \"")], "\" \"", "charts[5].subtitle.zh", Code::EmptyWord);
}

#[test]
fn a_blank_translation_is_better_left_out() {
    json(&[("\"en\": \"Top to bottom\"", "\"en\": \"\"")], "\"\"", "charts[5].subtitle.en", Code::EmptyTranslation);
}

#[test]
fn a_unit_without_counterpart_may_be_blank() {
    none(&[("\"en\": \"pieces\"", "\"en\": \"\", \"de\": \"\"")], &[]);
}

#[test]
fn translations_may_be_missing_or_null() {
    none(&[("\"zh\": \"自上而下\", \"en\": \"Top to bottom\"", "\"zh\": \"自上而下\", \"de\": null")], &[]);
}

#[test]
fn lists_that_must_hold_something_are_not_empty() {
    json(&[("\"from\": [\"port\"]", "\"from\": []")], "[]", "threads[0].from", Code::EmptyList);
    let group = [(
        "\"facts\": [\"inspections\"] }\n      ],",
        "\"facts\": [\"inspections\"] },\n{ \"label\": { \"zh\": \"无\" }, \"facts\": [] }],",
    )];
    json(&group, "[] }", "charts[1].groups[2].facts", Code::EmptyList);
    json(&[("\"block\": 500", "\"block\": 500, \"groups\": []")], "[]", "charts[3].groups", Code::EmptyList);
}

#[test]
fn a_formula_is_exactly_one() {
    let two = [(
        "{ \"ratio\": [\"settled\", \"suggestions\"] }",
        "{ \"ratio\": [\"settled\", \"suggestions\"], \"sum\": [\"settled\", \"suggestions\"] }",
    )];
    json(&two, "{ \"ratio\"", "derived[0].formula", Code::NotOneFormula);
    let none = [("{ \"sum\": [\"sessions\", \"chair-meetings\"] }", "{}")];
    json(&none, "{}", "derived[1].formula", Code::NotOneFormula);
}

#[test]
fn an_unknown_formula_is_an_unknown_field() {
    let change = [("{ \"sum\": [\"sessions\"", "{ \"summ\": [\"sessions\"")];
    json(&change, "\"summ\"", "derived[1].formula.summ", Code::UnknownField);
}

#[test]
fn ratio_and_difference_have_two_inputs() {
    // A subtitle prints the difference, so it goes with it.
    let change = [
        ("{ \"difference\": [\"suggestions\", \"settled\"] }", "{ \"difference\": [\"suggestions\"] }"),
        ("，空心{unsettled}尚未办结", ""),
    ];
    json(&change, "[\"suggestions\"] }", "derived[2].formula.difference", Code::NotTwoEntries);
}
