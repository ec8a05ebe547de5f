//! A fact's figure: does `raw` stand in its quote, end with its unit, and say what `value` and `bound` say?

use super::diagnostics::{Diagnostics, short};
use super::figures::without_unit;
use super::message::say;
use super::node::{Node, Word};
use super::reading::{Reading, read, wording_before, wording_behind};
use report::Bound;

/// Validates the figures of all facts.
pub(super) fn validate(root: &Node, diagnostics: &mut Diagnostics) {
    let units: Vec<&str> = root.list("units").filter_map(|it| it.text("id")).collect();
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
    let shown = short(raw.text);
    let times = quote.matches(raw.text).count();
    let digit = |it: char| it.is_ascii_digit() || matches!(it, '.' | ',');
    let problem = match quote.split_once(raw.text).filter(|_| times == 1) {
        None if times == 0 => say!(RawNotInQuote, shown),
        None => say!(RawRepeatedInQuote, shown, times),
        Some((before, _)) if raw.text.starts_with(|it: char| it.is_ascii_digit()) && before.ends_with(digit) => {
            say!(RawInsideNumber, shown)
        }
        Some((before, behind)) => match (wording_before(before), wording_behind(behind)) {
            (Some((word, _)), _) => say!(RawLeavesWordOut, shown, word),
            (_, Some((word, _))) => say!(RawLeavesWordBehind, shown, word),
            _ => return true,
        },
    };
    diagnostics.add(&raw.node, problem);
    false
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
