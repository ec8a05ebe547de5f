//! Every quote stands in the report's text, word for word; a fact's quote stands there once, so that its number has
//! one sentence.

use jsonc_parser::common::Ranged;

use super::diagnostics::{Diagnostics, Place};
use super::message::{Arg, say};
use super::node::{Node, Word};
use super::report_text::{Differs, Near, ReportText};
use super::shown::short;

/// Validates the quotes of all lists that have some.
pub(super) fn validate(root: &Node, text: &ReportText, diagnostics: &mut Diagnostics) {
    let mut tallies = Vec::new();
    for list in ["themes", "facts", "activities", "tasks", "milestones"] {
        let mut tally = Tally { list, missing: 0, spaced: 0, count: 0 };
        for quote in root.list(list).filter_map(|it| it.word("quote")).filter(|it| !it.text.trim().is_empty()) {
            tally.count += 1;
            match text.count(quote.text) {
                0 if missing(&quote, text, diagnostics) => tally.spaced += 1,
                0 => tally.missing += 1,
                1 => {}
                times if list == "facts" => {
                    diagnostics.add(&quote.node, say!(QuoteRepeated, quote = short(quote.text), times))
                }
                _ => {}
            }
        }
        tallies.push(tally);
    }
    say_where_to_start(root, &tallies, diagnostics);
}

/// How many of a list's quotes stand nowhere in the text, or with other spaces and ends of lines.
struct Tally {
    list: &'static str,
    missing: usize,
    spaced: usize,
    count: usize,
}

/// Reports a quote that does not stand in the text; whether it would, but for white space.
fn missing(quote: &Word, text: &ReportText, diagnostics: &mut Diagnostics) -> bool {
    let near = text.near(quote.text, diagnostics.may_guess());
    let spaced = matches!(near, Near::Space(_));
    let more = match near {
        Near::Space(own) if own.contains('\n') => say!(QuoteSpansParagraphs),
        Near::Space(own) => say!(QuoteDiffersInSpace, own),
        Near::Signs(own) => say!(QuoteDiffersInSigns, own),
        Near::Similar { line, own, differs: Differs { quote, text } } => match (&*quote, &*text) {
            ("", text) => say!(QuoteLacks, line, own, text),
            (quote, "") => say!(QuoteHasMore, line, own, quote),
            (quote, text) => say!(QuoteNearly, line, own, quote, text),
        },
        Near::Departs { line, shared, differs: Differs { quote, text } } => {
            say!(QuoteDeparts, line, shared, quote, text)
        }
        Near::Far => say!(QuoteIsFar),
    };
    diagnostics.add(&quote.node, say!(QuoteMissing, quote = short(quote.text)).with("more", more));
    spaced
}

/// Below this many quotes, a part of them says little.
const FEW: usize = 4;

/// Says first that many quotes have the same fault, since then one thing is wrong, and not so many.
fn say_where_to_start(root: &Node, tallies: &[Tally], diagnostics: &mut Diagnostics) {
    let sum = |of: fn(&Tally) -> usize| tallies.iter().map(of).sum::<usize>();
    let (missing, spaced, count) = (sum(|it| it.missing), sum(|it| it.spaced), sum(|it| it.count));
    let message = if missing >= FEW && missing * 2 > count {
        let lists = tallies.iter().filter(|it| it.missing > 0);
        let lists = lists.map(|it| format!("{} {}/{}", it.list, it.missing, it.count)).collect();
        say!(TextOfAnotherReport, missing, count).with("lists", Arg::All(lists))
    } else if spaced >= FEW && spaced * 5 > count {
        say!(TextIsBroken, spaced, count)
    } else {
        return;
    };
    let start = root.value.start();
    diagnostics.add(Place { at: start, end: start + 1, path: String::new() }, message);
}
