//! Numbers in the page's own words: named in prose, the report's in names, the same in translations.

use validate::Code;

use crate::expect::{json, none};

#[test]
fn numbers_are_named_in_plain_braces() {
    let change = [("\"zh\": \"提出{suggestions}", "\"zh\": \"提出｛suggestions｝")];
    json(&change, "\"提出｛", "chapters[1].takeaway.zh", Code::WideBraces);
}

#[test]
fn a_number_that_is_typed_into_prose_is_to_be_named() {
    let settled = [
        ("办结{settled}，占", "办结551件，占"),
        ("\"en\": \"{#settled} settled, {settled-rate}\"", "\"en\": \"Settled\""),
    ];
    json(&settled, "\"办结551件", "charts[4].title.zh", Code::NumberWithoutReference);
    let wrong =
        [("网格化履职{grid-duties}", "网格化履职5000余人次"), ("\"{#grid-duties} neighbourhood", "\"Neighbourhood")];
    json(&wrong, "\"网格化履职5000", "charts[3].title.zh", Code::NumberWithoutReference);
    json(
        &[("\"en\": \"Top to bottom\"", "\"en\": \"Top\", \"de\": \"Über 4.001 Einsätze\"")],
        "\"Über",
        "charts[5].subtitle.de",
        Code::NumberWithoutReference,
    );
}

#[test]
fn a_name_leads_to_a_number() {
    let near = [("“微建议”，空心{unsettled}尚未", "“微建议”，空心{unsetled}尚未")];
    json(&near, "\"“微建议”", "charts[4].subtitle.zh", Code::UnknownReference);
    // Of a chart that has no blocks.
    let block = [("“微建议”，空心{unsettled}尚未", "“微建议”，一格{block}，尚未")];
    json(&block, "\"“微建议”", "charts[4].subtitle.zh", Code::UnknownReference);
    let task = [("“微建议”，空心{unsettled}尚未", "“微建议”，空心{rivers}尚未")];
    json(&task, "\"“微建议”", "charts[4].subtitle.zh", Code::UnknownReference);
    let open = [("“微建议”，空心{unsettled}尚未", "“微建议”，空心{unsettled尚未")];
    json(&open, "\"“微建议”", "charts[4].subtitle.zh", Code::ReferenceNotClosed);
}

#[test]
fn a_translation_names_the_numbers_of_its_chinese() {
    let other = [("\"en\": \"{#settled} settled", "\"en\": \"{#suggestions} settled")];
    json(&other, "\"{#suggestions} settled", "charts[4].title.en", Code::ReferenceNotInChinese);
}

#[test]
fn a_title_that_is_quoted_keeps_its_digits_and_a_translation_writes_numerals_its_way() {
    none(&[("\"zh\": \"自上而下\"", "\"zh\": \"自上而下，“办结551件”\"")], &[]);
    none(
        &[("\"zh\": \"自上而下\", \"en\": \"Top to bottom\"", "\"zh\": \"“十四五”\", \"en\": \"The 14th plan\"")],
        &[],
    );
}

#[test]
fn the_name_of_a_thing_has_the_reports_digits_and_its_translation_those_of_its_chinese() {
    json(
        &[("\"zh\": \"办结率\"", "\"zh\": \"办结率99.9%\"")],
        "\"办结率99.9",
        "derived[0].label.zh",
        Code::NumberNotInReport,
    );
    json(
        &[("\"en\": \"Final accounts\"", "\"en\": \"Final accounts 2031\"")],
        "\"Final",
        "activities[6].subject.en",
        Code::NumberNotInChinese,
    );
    let occasion = ", \"en\": \"Fourth session of the Third People's Congress\"";
    none(
        &[(occasion, ", \"en\": \"The 4th session of the 3rd congress\", \"de\": \"4. Tagung des 3. Kongresses\"")],
        &[],
    );
}
