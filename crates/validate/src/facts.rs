//! A fact's figure: does `raw` stand in its quote, end with its unit, and say what `value` and `bound` say?

use std::collections::BTreeSet;

use super::diagnostics::Diagnostics;
use super::message::{Message, say};
use super::node::{Node, Word};
use super::shown::short;
use i18n::chinese::half_width;
use report::Bound;
use report::reading::{Reading, read, without_unit, wording_before, wording_behind};

/// Validates the figures of all facts.
pub(super) fn validate(root: &Node, diagnostics: &mut Diagnostics) {
    let units: BTreeSet<&str> = root.list("units").filter_map(|it| it.text("id")).collect();
    for fact in root.list("facts") {
        let unit = fact.text("unit").filter(|it| units.contains(it));
        let sound = value_is_sound(&fact, diagnostics);
        let Some(raw) = fact.word("raw").filter(|it| !it.text.trim().is_empty()) else { continue };
        let quote = fact.text("quote").filter(|it| !it.trim().is_empty());
        if quote.is_some_and(|quote| !stands_whole(&raw, quote, diagnostics)) {
            continue;
        }
        let Some(said) = unit.and_then(|unit| reading(&raw, unit, diagnostics)) else { continue };
        if sound {
            value_agrees(&fact, &raw, said, diagnostics);
        }
        bound_agrees(&fact, &raw, said, diagnostics);
    }
}

/// Numbers are not negative; what falls is said so by its label.
fn value_is_sound(fact: &Node, diagnostics: &mut Diagnostics) -> bool {
    let Some((node, value)) = fact.field("value").and_then(|it| Some((it.clone(), it.number()?))) else { return false };
    if value < 0.0 {
        diagnostics.add(&node, say!(NegativeValue, value));
    }
    value >= 0.0
}

/// Whether `raw` stands in its quote once, and no word that limits it stands beside it.
fn stands_whole(raw: &Word, quote: &str, diagnostics: &mut Diagnostics) -> bool {
    let fault = fault_of(raw.text, quote);
    let whole = fault.is_none();
    if let Some(problem) = fault {
        diagnostics.add(&raw.node, problem);
    }
    whole
}

/// Why `raw` does not stand in its quote as it should.
pub(super) fn fault_of(raw: &str, quote: &str) -> Option<Message> {
    let shown = short(raw);
    let times = quote.matches(raw).count();
    let digit = |it: char| it.is_ascii_digit() || matches!(it, '.' | ',');
    Some(match quote.split_once(raw).filter(|_| times == 1) {
        None if times == 0 => match own_spacing(raw, quote) {
            Some(own) => say!(RawDiffersInForm, shown, own),
            None => say!(RawNotInQuote, shown, quote = short(quote)),
        },
        None => say!(RawRepeatedInQuote, shown, times),
        Some((before, _)) if raw.starts_with(|it: char| it.is_ascii_digit()) && before.ends_with(digit) => {
            say!(RawInsideNumber, shown)
        }
        Some((before, behind)) => match (wording_before(before), wording_behind(behind)) {
            (Some((word, _)), _) => say!(RawLeavesWordOut, shown, word),
            (_, Some((word, _))) => say!(RawLeavesWordBehind, shown, word),
            _ => return None,
        },
    })
}

/// What stands in the quote where it differs from `raw` in white space, or in full and half width, alone.
pub(super) fn own_spacing<'a>(raw: &str, quote: &'a str) -> Option<&'a str> {
    let signs = |text: &str| text.chars().filter(|it| !it.is_whitespace()).map(half_width).collect::<Vec<char>>();
    let wanted = signs(raw);
    let starts = quote.char_indices().filter(|(_, it)| !it.is_whitespace()).map(|it| it.0);
    let mut found = starts.filter_map(|start| {
        let rest = quote.get(start..)?;
        let (last, sign) =
            rest.char_indices().filter(|(_, it)| !it.is_whitespace()).nth(wanted.len().checked_sub(1)?)?;
        rest.get(..last + sign.len_utf8()).filter(|it| signs(it) == wanted)
    });
    found.next()
}

fn reading(raw: &Word, unit: &str, diagnostics: &mut Diagnostics) -> Option<Reading> {
    let Some(figure) = without_unit(raw.text, unit) else {
        diagnostics.add(&raw.node, say!(RawWithoutUnit, raw = short(raw.text), unit = short(unit)));
        return None;
    };
    let said = read(&figure);
    if said.is_none() {
        diagnostics.add(&raw.node, say!(RawIsNoNumber, raw = short(raw.text), unit = short(unit)));
    }
    said
}

fn value_agrees(fact: &Node, raw: &Word, said: Reading, diagnostics: &mut Diagnostics) {
    let Some((node, value)) = fact.field("value").and_then(|it| Some((it.clone(), it.number()?))) else { return };
    if (value - said.value).abs() > 1e-9 * said.value.abs().max(1.0) {
        diagnostics.add(&node, say!(ValueDiffersFromRaw, raw = short(raw.text), said = said.value, value));
    }
}

fn bound_agrees(fact: &Node, raw: &Word, said: Reading, diagnostics: &mut Diagnostics) {
    let Some(bound) = fact.word("bound") else { return };
    if Bound::of_word(bound.text).is_none_or(|it| it == said.bound) {
        return;
    }
    let word = said.word;
    let more = if word.is_empty() { say!(FigureWithoutBound) } else { say!(FigureWithBound, word) };
    let (shown, expected) = (short(raw.text), said.bound.word());
    let problem = say!(BoundDiffersFromRaw, shown, bound = bound.text, expected);
    diagnostics.add(&bound.node, problem.with("more", more));
}
