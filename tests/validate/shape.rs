//! Fields, types, allowed words, blanks and empty lists.

use crate::expect::{json, none};

#[test]
fn an_unknown_field_is_named_with_the_nearest_known_one() {
    let change = [("\"quote\": \"办结551件\", \"voice\"", "\"quote\": \"办结551件\", \"vioce\"")];
    json(&change, "\"vioce\"", "facts[6].vioce", "没有名为“vioce”的字段；是否想写“voice”？", "did you mean \"voice\"?");
}

#[test]
fn an_unknown_field_like_no_other_comes_with_the_list_of_all() {
    let change = [("\"speaker\": {", "\"email\": \"\", \"speaker\": {")];
    json(&change, "\"email\"", "report.email", "这里可以写：id、place、title", "allowed here: id, place, title");
}

#[test]
fn an_unknown_list_is_found_at_the_top() {
    json(
        &[("  \"chapters\": [", "  \"charts2\": [],\n  \"chapters\": [")],
        "\"charts2\"",
        "charts2",
        "“charts”",
        "\"charts\"",
    );
}

#[test]
fn a_field_name_with_odd_characters_is_quoted_in_the_path() {
    json(&[("\"covers\": 2023", "\"a b\": 1, \"covers\": 2023")], "\"a b\"", "report[\"a b\"]", "a b", "a b");
}

#[test]
fn a_missing_field_is_reported_at_its_object() {
    let change = [("\"id\": \"overview\", \"chapter\": \"meetings\", ", "\"id\": \"overview\", ")];
    json(&change, "{\n      \"id\": \"overview\"", "charts[0].chapter", "缺少字段“chapter”", "\"chapter\" is missing");
}

#[test]
fn a_mistyped_name_is_not_reported_as_missing_too() {
    let change = [("  \"milestones\": [", "  \"milestone\": [")];
    json(&change, "\"milestone\"", "milestone", "是否想写“milestones”？", "did you mean \"milestones\"?");
    let change = [("\"raw\": \"551件\"", "\"Raw\": \"551件\"")];
    json(&change, "\"Raw\"", "facts[6].Raw", "是否想写“raw”？", "did you mean \"raw\"?");
}

#[test]
fn a_number_in_quotes_is_a_wrong_type() {
    json(
        &[("\"value\": 559,", "\"value\": \"559\",")],
        "\"559\"",
        "facts[5].value",
        "请去掉引号",
        "remove the quotation marks",
    );
}

#[test]
fn a_text_without_languages_is_a_wrong_type() {
    let change = [("\"label\": { \"zh\": \"走访企业\", \"en\": \"Companies visited\" }", "\"label\": \"走访企业\"")];
    json(&change, "\"走访企业\"", "facts[8].label", "各语言的文字", "a text by language");
}

#[test]
fn null_is_a_wrong_type_where_it_has_no_meaning() {
    json(&[("\"voice\": \"congress\"", "\"voice\": null")], "null", "facts[0].voice", "却写了null", "not null");
}

#[test]
fn a_list_for_a_text_is_a_wrong_type() {
    json(&[("\"raw\": \"15次\"", "\"raw\": [\"15次\"]")], "[\"15次\"]", "facts[1].raw", "方括号列表", "a list");
}

#[test]
fn a_word_for_a_flag_is_a_wrong_type() {
    json(&[("\"lead\": true", "\"lead\": \"yes\"")], "\"yes\"", "threads[1].lead", "true 或 false", "true or false");
}

#[test]
fn a_year_is_four_digits() {
    json(&[("\"plans\": 2024", "\"plans\": 24")], "24", "report.plans", "四位数的年份", "a year of four digits");
    json(&[("\"covers\": 2023", "\"covers\": 2023.0")], "2023.0", "report.covers", "四位数", "four digits");
}

#[test]
fn a_block_is_a_whole_number_from_1() {
    let said = ("一格为500人次\", \"en\": \"One block is 500", "一格");
    json(&[said, ("\"block\": 500", "\"block\": 0")], "0", "charts[3].block", "从 1 起的整数", "a whole number from 1");
    json(&[("\"block\": 500", "\"block\": 5e2")], "5e2", "charts[3].block", "从 1 起的整数", "a whole number from 1");
}

#[test]
fn a_number_too_large_to_be_one_is_a_wrong_type() {
    json(&[("\"value\": 1406,", "\"value\": 1e999,")], "1e999", "facts[12].value", "1e999", "1e999");
}

#[test]
fn a_duplicate_key_is_reported_at_its_second_place() {
    let change = [("\"raw\": \"8次\", \"value\": 8", "\"raw\": \"8次\", \"raw\": \"8次\", \"value\": 8")];
    json(&change, "\"raw\": \"8次\", \"value\"", "facts[0].raw", "“raw”重复了", "stands here twice");
}

#[test]
fn unknown_words_come_with_the_allowed_ones() {
    let bound = [("\"value\": 4000, \"bound\": \"at_least\"", "\"value\": 4000, \"bound\": \"atleast\"")];
    json(&bound, "\"atleast\"", "facts[4].bound", "是否想写 \"at_least\"", "\"exact\", \"at_least\", \"nearly\"");
    json(&[("\"form\": \"ratio\"", "\"form\": \"pie\"")], "\"pie\"", "charts[4].form", "\"lanes\"", "\"lanes\"");
    json(
        &[("\"status\": \"in_progress\"", "\"status\": \"doing\"")],
        "\"doing\"",
        "tasks[2].status",
        "\"planned\"",
        "\"planned\"",
    );
    json(&[("\"glyph\": \"dash\"", "\"glyph\": \"star\"")], "\"star\"", "methods[6].glyph", "\"disc\"", "\"disc\"");
    json(
        &[("\"voice\": \"congress\"", "\"voice\": \"party\"")],
        "\"party\"",
        "facts[0].voice",
        "\"neutral\"",
        "\"neutral\"",
    );
    let layout = [("\"form\": \"dots\"", "\"form\": \"dots\", \"layout\": \"tile\"")];
    json(&layout, "\"tile\"", "charts[1].layout", "是否想写 \"tiles\"", "\"tiles\"");
}

#[test]
fn chinese_must_not_be_blank() {
    json(
        &[("\"zh\": \"自上而下\"", "\"zh\": \" \"")],
        "\" \"",
        "charts[5].subtitle.zh",
        "文字是空的",
        "the text is empty",
    );
}

#[test]
fn a_blank_translation_is_better_left_out() {
    json(
        &[("\"en\": \"Top to bottom\"", "\"en\": \"\"")],
        "\"\"",
        "charts[5].subtitle.en",
        "译文是空的",
        "translation is empty",
    );
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
    json(&[("\"from\": [\"port\"]", "\"from\": []")], "[]", "threads[0].from", "列表是空的", "the list is empty");
    let group = [(
        "\"facts\": [\"inspections\"] }\n      ],",
        "\"facts\": [\"inspections\"] },\n{ \"label\": { \"zh\": \"无\" }, \"facts\": [] }],",
    )];
    json(&group, "[] }", "charts[1].groups[2].facts", "列表是空的", "the list is empty");
    json(
        &[("\"block\": 500", "\"block\": 500, \"groups\": []")],
        "[]",
        "charts[3].groups",
        "列表是空的",
        "the list is empty",
    );
}

#[test]
fn a_formula_is_exactly_one() {
    let two = [(
        "{ \"ratio\": [\"settled\", \"suggestions\"] }",
        "{ \"ratio\": [\"settled\", \"suggestions\"], \"sum\": [\"settled\", \"suggestions\"] }",
    )];
    json(&two, "{ \"ratio\"", "derived[0].formula", "2 种算法", "2 formulas");
    let none = [("{ \"sum\": [\"sessions\", \"chair-meetings\"] }", "{}")];
    json(
        &none,
        "{}",
        "derived[1].formula",
        "请只写一种：ratio、sum、difference",
        "exactly one of: ratio, sum, difference",
    );
}

#[test]
fn an_unknown_formula_is_an_unknown_field() {
    let change = [("{ \"sum\": [\"sessions\"", "{ \"summ\": [\"sessions\"")];
    json(&change, "\"summ\"", "derived[1].formula.summ", "“sum”", "\"sum\"");
}

#[test]
fn ratio_and_difference_have_two_inputs() {
    // A subtitle prints the difference, so it goes with it.
    let change = [
        ("{ \"difference\": [\"suggestions\", \"settled\"] }", "{ \"difference\": [\"suggestions\"] }"),
        ("，空心8件尚未办结", ""),
    ];
    json(&change, "[\"suggestions\"] }", "derived[2].formula.difference", "现有 1 项", "not 1");
}
