//! Quotes against the report's text.

use validate::Code;

use crate::expect::{both, in_every_language, json, reviewed};

#[test]
fn a_quote_that_is_not_in_the_text_is_reported() {
    let change = [("\"quote\": \"健全请示报告机制\"", "\"quote\": \"大兴调查研究之风\"")];
    json(&change, "\"大兴", "tasks[0].quote", Code::QuoteMissing);
}

#[test]
fn a_quote_that_differs_by_white_space_alone_comes_with_the_texts_own() {
    let change = [("\"quote\": \"接待选民1406 人次\"", "\"quote\": \"接待 选民1406 人次\"")];
    json(&change, "\"接待 选民", "facts[12].quote", Code::QuoteMissing);
}

#[test]
fn a_quote_that_differs_by_punctuation_alone_comes_with_the_texts_own() {
    let change = [("\"quote\": \"提出“微建议”559件\"", "\"quote\": \"提出‘微建议’559件\"")];
    let change = [(change[0].0, change[0].1.replace(['‘', '’'], "\\\""))];
    json(&[(change[0].0, &change[0].1)], "\"提出\\\"", "facts[5].quote", Code::QuoteMissing);
}

#[test]
fn a_quote_that_departs_from_the_text_shows_where() {
    let change = [("\"quote\": \"视察港区发展和交通建设情况\"", "\"quote\": \"视察港区发展和工程，再听有关部门说明\"")];
    json(&change, "\"视察港区", "tasks[2].quote", Code::QuoteMissing);
}

#[test]
fn a_quote_with_a_wrong_character_shows_the_nearest_place_and_what_differs() {
    for (right, wrong, path) in [
        ("主任会议15次", "主仼会议15次", "facts[1].quote"),
        ("视察港区发展和交通建设情况", "视察港区发展和港口建设情况", "tasks[2].quote"),
        ("健全请示报告机制", "健全报告机制", "tasks[0].quote"),
        ("专题询问交通工作", "专题询问了交通工作", "activities[4].quote"),
    ] {
        let [right, wrong] = [right, wrong].map(|it| format!("\"quote\": \"{it}\""));
        json(&[(&right, &wrong)], wrong.trim_start_matches("\"quote\": "), path, Code::QuoteMissing);
    }
}

#[test]
fn data_of_another_text_say_first_where_to_start() {
    let text = "2023年主要工作\n\n2024年1月10日，例城市人大常委会召开会议。\n\n2024年主要任务\n";
    let found = validate::check(fixtures::SMALL.json.as_bytes(), text.as_bytes());
    let [first, rest @ ..] = found.as_slice() else { panic!("nothing was found") };
    assert_eq!((first.code(), first.line, first.column, &*first.path), (Code::TextOfAnotherReport, 1, 1, ""));
    let missing = rest.iter().filter(|it| it.code() == Code::QuoteMissing).count();
    let said = first.message(i18n::Lang::En);
    assert!(said.starts_with(&format!("start here: {missing} of ")) && said.contains("facts 14/14"), "{said}");
    in_every_language(first);
    reviewed(first);
    // Some that are wrong are that many problems.
    let text = fixtures::SMALL.text.replace("主任会议", "主任座谈会");
    let found = validate::check(fixtures::SMALL.json.as_bytes(), text.as_bytes());
    assert!(found.iter().all(|it| it.code() != Code::TextOfAnotherReport), "{found:#?}");
}

#[test]
fn a_text_whose_lines_are_broken_says_first_that_the_text_is_to_be_mended() {
    let broken =
        |line: &str| line.chars().collect::<Vec<_>>().chunks(7).map(String::from_iter).collect::<Vec<_>>().join("\n");
    let text = fixtures::SMALL.text.lines().map(broken).collect::<Vec<_>>().join("\n");
    let found = validate::check(fixtures::SMALL.json.as_bytes(), text.as_bytes());
    let first = found.first().unwrap();
    assert_eq!((first.code(), first.line), (Code::TextIsBroken, 1), "{found:#?}");
    in_every_language(first);
    reviewed(first);
}

#[test]
fn a_quote_does_not_run_over_paragraphs() {
    let change = [("\"quote\": \"健全请示报告机制\"", "\"quote\": \"健全请示报告机制。以更实举措\"")];
    json(&change, "\"健全", "tasks[0].quote", Code::QuoteMissing);
}

#[test]
fn a_facts_quote_stands_in_the_text_once() {
    let text = [("□市人大", "重申：办结551件。\n\n□市人大")];
    both(&[], &text, "\"办结551件\"", "facts[6].quote", Code::QuoteRepeated);
}

#[test]
fn an_activitys_quote_may_stand_more_than_once() {
    crate::expect::none(&[], &[("□市人大", "重申：专题询问交通工作。\n\n□市人大")]);
}

#[test]
fn themes_and_milestones_quote_too() {
    let theme = [("精准发力。\"\n", "精准用力。\"\n")];
    json(&theme, "\"以更实", "themes[1].quote", Code::QuoteMissing);
    let milestone = [("\"quote\": \"2024年是人民", "\"quote\": \"今年是人民")];
    json(&milestone, "\"今年", "milestones[1].quote", Code::QuoteMissing);
}
