//! Every quote stands in the report's text, word for word; a fact's quote stands there once, so that its number has
//! one sentence.

use super::diagnostics::{Diagnostics, short};
use super::message::say;
use super::node::{Node, Word};
use super::report_text::{Near, ReportText};

/// Validates the quotes of all lists that have some.
pub(super) fn validate(root: &Node, text: &ReportText, diagnostics: &mut Diagnostics) {
    for list in ["themes", "facts", "activities", "tasks", "milestones"] {
        for quote in root.list(list).filter_map(|it| it.word("quote")).filter(|it| !it.text.trim().is_empty()) {
            match text.count(quote.text) {
                0 => missing(&quote, text, diagnostics),
                1 => {}
                times if list == "facts" => {
                    diagnostics.add(&quote.node, say!(QuoteRepeated, quote = short(quote.text), times))
                }
                _ => {}
            }
        }
    }
}

fn missing(quote: &Word, text: &ReportText, diagnostics: &mut Diagnostics) {
    let more = match text.near(quote.text) {
        Near::Space(own) if own.contains('\n') => say!(QuoteSpansParagraphs),
        Near::Space(own) => say!(QuoteDiffersInSpace, own),
        Near::Signs(own) => say!(QuoteDiffersInSigns, own),
        Near::Departs { shared, quote, text } => say!(QuoteDeparts, shared, quote, text),
        Near::Far => say!(QuoteIsFar),
    };
    diagnostics.add(&quote.node, say!(QuoteMissing, quote = short(quote.text)).with("more", more));
}
