//! `raw` in its quote, its unit, and what `value` and `bound` make of it.

use validate::Code;

use crate::expect::{both, changed, json, none};
use fixtures::SMALL;

#[test]
fn raw_stands_in_its_quote() {
    json(&[("\"raw\": \"15次\"", "\"raw\": \"51次\"")], "\"51次\"", "facts[1].raw", Code::RawNotInQuote);
}

#[test]
fn raw_that_differs_in_space_or_width_alone_is_told_so() {
    json(&[("\"raw\": \"559件\"", "\"raw\": \"５５９件\"")], "\"５５９件\"", "facts[5].raw", Code::RawDiffersInForm);
    json(
        &[("\"raw\": \"1406 人次\"", "\"raw\": \"1406人次\"")],
        "\"1406人次\"",
        "facts[12].raw",
        Code::RawDiffersInForm,
    );
    json(&[("\"raw\": \"559件\"", "\"raw\": \"559 件\"")], "\"559 件\"", "facts[5].raw", Code::RawDiffersInForm);
}

#[test]
fn raw_stands_in_its_quote_once() {
    let change = [("\"quote\": \"主任会议15次\"", "\"quote\": \"主任会议15次，又15次\"")];
    both(&change, &[("主任会议15次", "主任会议15次，又15次")], "\"15次\"", "facts[1].raw", Code::RawRepeatedInQuote);
}

#[test]
fn raw_is_the_whole_number() {
    let change = [("\"raw\": \"15次\", \"value\": 15", "\"raw\": \"5次\", \"value\": 5")];
    json(&change, "\"5次\"", "facts[1].raw", Code::RawInsideNumber);
}

#[test]
fn raw_holds_the_word_that_makes_it_approximate() {
    let change = [("\"raw\": \"近千名\"", "\"raw\": \"千名\"")];
    json(&change, "\"千名\"", "facts[9].raw", Code::RawLeavesWordOut);
}

#[test]
fn raw_ends_with_its_unit() {
    let change = [(
        "\"raw\": \"35项\", \"value\": 35, \"bound\": \"exact\", \"unit\": \"项\"",
        "\"raw\": \"35项\", \"value\": 35, \"bound\": \"exact\", \"unit\": \"件\"",
    )];
    json(&change, "\"35项\"", "facts[3].raw", Code::RawWithoutUnit);
}

#[test]
fn raw_less_its_unit_is_a_number() {
    let change = [(
        "\"raw\": \"1406 人次\", \"value\": 1406, \"bound\": \"exact\", \"unit\": \"人次\"",
        "\"raw\": \"1406 人次\", \"value\": 1406, \"bound\": \"exact\", \"unit\": \"次\"",
    )];
    json(&change, "\"1406 人次\"", "facts[12].raw", Code::RawIsNoNumber);
}

#[test]
fn value_says_what_raw_says() {
    for (from, to, index) in [
        ("\"value\": 559", "\"value\": 595", 5),
        ("\"value\": 13", "\"value\": 31", 11),
        ("\"value\": 100, \"bound\": \"at_least\"", "\"value\": 1000, \"bound\": \"at_least\"", 10),
        ("\"value\": 1000, \"bound\": \"nearly\"", "\"value\": 999, \"bound\": \"nearly\"", 9),
        ("\"value\": 1406", "\"value\": 1406000000000000000000000", 12),
    ] {
        let found = to.split(',').next().unwrap_or(to).trim_start_matches("\"value\": ");
        let path = format!("facts[{index}].value");
        json(&[(from, to)], found, &path, Code::ValueDiffersFromRaw);
    }
}

#[test]
fn a_chinese_numeral_is_read_aloud_in_the_message() {
    json(&[("\"value\": 13", "\"value\": 30")], "30", "facts[11].value", Code::ValueDiffersFromRaw);
}

#[test]
fn bound_says_what_the_wording_says() {
    let at_least = [("\"value\": 4000, \"bound\": \"at_least\"", "\"value\": 4000, \"bound\": \"exact\"")];
    json(&at_least, "\"exact\"", "facts[4].bound", Code::BoundDiffersFromRaw);
    let many = [("\"value\": 600, \"bound\": \"at_least\"", "\"value\": 600, \"bound\": \"nearly\"")];
    json(&many, "\"nearly\"", "facts[8].bound", Code::BoundDiffersFromRaw);
    let nearly = [("\"bound\": \"nearly\"", "\"bound\": \"at_least\"")];
    json(&nearly, "\"at_least\"", "facts[9].bound", Code::BoundDiffersFromRaw);
    let exact = [("\"value\": 35, \"bound\": \"exact\"", "\"value\": 35, \"bound\": \"at_least\"")];
    json(&exact, "\"at_least\"", "facts[3].bound", Code::BoundDiffersFromRaw);
}

#[test]
fn a_word_behind_the_unit_counts_as_well() {
    let change = [("\"quote\": \"听取专项工作报告35项\"", "\"quote\": \"听取专项工作报告35项以上\"")];
    both(&change, &[("35项", "35项以上")], "\"35项\"", "facts[3].raw", Code::RawLeavesWordBehind);
    let raw = [change[0], ("\"raw\": \"35项\"", "\"raw\": \"35项以上\"")];
    both(&raw, &[("35项", "35项以上")], "\"exact\"", "facts[3].bound", Code::BoundDiffersFromRaw);
    none(
        &[raw[0], raw[1], ("\"value\": 35, \"bound\": \"exact\"", "\"value\": 35, \"bound\": \"at_least\"")],
        &[("35项", "35项以上")],
    );
}

#[test]
fn a_figure_that_is_drawn_dot_by_dot_is_a_count() {
    let change = [
        ("\"raw\": \"15次\", \"value\": 15", "\"raw\": \"1.5次\", \"value\": 1.5"),
        ("{ \"sum\": [\"sessions\", \"chair-meetings\"] }", "{ \"sum\": [\"sessions\", \"inspections\"] }"),
    ];
    let found = changed(SMALL.json, &change).replace("会议15次", "会议1.5次");
    let found = validate::check(found.as_bytes(), SMALL.text.replace("会议15次", "会议1.5次").as_bytes());
    let codes: Vec<Code> = found.iter().map(|it| it.code()).collect();
    assert_eq!(codes, [Code::DotsNeedCounts, Code::DotsNeedCounts], "{found:#?}");
}

#[test]
fn counts_are_not_negative() {
    json(&[("\"value\": 1406", "\"value\": -1406")], "-1406", "facts[12].value", Code::NegativeValue);
}

#[test]
fn percentages_may_be_fractional_and_full_width() {
    let change = [
        ("\"raw\": \"100%\", \"value\": 100", "\"raw\": \"98.5％\", \"value\": 98.5"),
        ("\"quote\": \"总体满意率达100%\"", "\"quote\": \"总体满意率达98.5％\""),
    ];
    none(&change, &[("100%", "98.5％")]);
}

#[test]
fn other_writings_of_a_number_are_understood() {
    for (raw, value, bound) in [
        ("1,406人次", "1406", "exact"),
        ("1.2万余人次", "12000", "at_least"),
        ("70余万人次", "700000", "at_least"),
        ("两百人次", "200", "exact"),
        ("超过三千人次", "3000", "at_least"),
        ("近3万人次", "30000", "nearly"),
        ("1406余 人次", "1406", "at_least"),
        ("约三千人次", "3000", "about"),
        ("3000人次左右", "3000", "about"),
        ("不超过3000人次", "3000", "at_most"),
        ("3000人次以内", "3000", "at_most"),
        ("不少于3000人次", "3000", "at_least"),
        ("1.5人次", "1.5", "exact"),
    ] {
        let fact = format!(
            "\"raw\": \"{raw}\", \"value\": {value}, \"bound\": \"{bound}\", \"unit\": \"人次\",\n      \"quote\": \"接待选民{raw}\""
        );
        let from = "\"raw\": \"1406 人次\", \"value\": 1406, \"bound\": \"exact\", \"unit\": \"人次\",\n      \"quote\": \"接待选民1406 人次\"";
        none(&[(from, &fact)], &[("1406 人次", raw)]);
    }
}
