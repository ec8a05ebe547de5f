//! Quotes against the report's text.

use validate::Code;

use crate::expect::{both, json};

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
    let change = [("\"quote\": \"视察港区发展和交通建设情况\"", "\"quote\": \"视察港区发展和港口建设情况\"")];
    json(&change, "\"视察港区", "tasks[2].quote", Code::QuoteMissing);
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
