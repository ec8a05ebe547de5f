//! A fact's figure: does `raw` stand in its quote, end with its unit, and say what `value` and `bound` say?

use super::diagnostics::{Diagnostics, short};
use super::figures::{bound, without_unit};
use super::message::say;
use super::node::{Node, Word};
use super::reading::{Reading, Wording, read, wording_before, wording_behind};
use report::Bound;

/// Validates the figures of all facts.
pub(super) fn validate(root: &Node, diagnostics: &mut Diagnostics) {
    let units: Vec<&str> = root.list("units").filter_map(|it| it.text("id")).collect();
    for fact in root.list("facts") {
        let unit = fact.text("unit").filter(|it| units.contains(it));
        let sound = value_is_sound(&fact, unit, diagnostics);
        let Some(raw) = fact.word("raw").filter(|it| !it.text.trim().is_empty()) else { continue };
        // What stands around the figure may make it approximate; without a sound place there is no telling.
        let around = match fact.text("quote").filter(|it| !it.trim().is_empty()) {
            Some(quote) => match within(&raw, quote, diagnostics) {
                Some(around) => Some(around),
                None => continue,
            },
            None => None,
        };
        let Some(said) = unit.and_then(|unit| reading(&raw, unit, diagnostics)) else { continue };
        if sound {
            value_agrees(&fact, &raw, said, diagnostics);
        }
        bound_agrees(&fact, &raw, said, around, diagnostics);
    }
}

/// Counts are whole and not negative; percentages may be fractional.
fn value_is_sound(fact: &Node, unit: Option<&str>, diagnostics: &mut Diagnostics) -> bool {
    let Some((node, value)) = fact.field("value").and_then(|it| Some((it.clone(), it.number()?))) else { return false };
    if value < 0.0 {
        diagnostics.add(node.place(), say!(NegativeValue, value));
    } else if value.fract() != 0.0 && unit.is_some_and(|it| it != "%") {
        diagnostics.add(node.place(), say!(FractionalValue, value));
    }
    value >= 0.0 && (value.fract() == 0.0 || unit.is_none_or(|it| it == "%"))
}

/// The words before and behind `raw` in its quote, where it stands there once and whole.
fn within<'a>(raw: &Word, quote: &'a str, diagnostics: &mut Diagnostics) -> Option<(&'a str, &'a str)> {
    let shown = short(raw.text);
    let times = quote.matches(raw.text).count();
    let Some((before, behind)) = quote.split_once(raw.text).filter(|_| times == 1) else {
        let more = if times == 0 { say!(RawNotInQuote, shown) } else { say!(RawRepeatedInQuote, shown, times) };
        diagnostics.add(raw.node.place(), more);
        return None;
    };
    let digit = |it: char| it.is_ascii_digit() || matches!(it, '.' | ',');
    if raw.text.starts_with(|it: char| it.is_ascii_digit()) && before.ends_with(digit) {
        diagnostics.add(raw.node.place(), say!(RawInsideNumber, shown));
        return None;
    }
    if let Some((word, _)) = wording_before(before) {
        diagnostics.add(raw.node.place(), say!(RawLeavesWordOut, shown, word));
        return None;
    }
    Some((before, behind))
}

fn reading(raw: &Word, unit: &str, diagnostics: &mut Diagnostics) -> Option<Reading> {
    let Some(figure) = without_unit(raw.text, unit) else {
        diagnostics.add(raw.node.place(), say!(RawWithoutUnit, raw = short(raw.text), unit = short(unit)));
        return None;
    };
    let said = read(figure);
    if said.is_none() {
        diagnostics.add(raw.node.place(), say!(RawIsNoNumber, raw = short(raw.text), unit = short(unit)));
    }
    said
}

fn value_agrees(fact: &Node, raw: &Word, said: Reading, diagnostics: &mut Diagnostics) {
    let Some((node, value)) = fact.field("value").and_then(|it| Some((it.clone(), it.number()?))) else { return };
    if (value - said.value).abs() > 1e-9 * said.value.abs().max(1.0) {
        diagnostics.add(node.place(), say!(ValueDiffersFromRaw, raw = short(raw.text), said = said.value, value));
    }
}

fn bound_agrees(fact: &Node, raw: &Word, said: Reading, around: Option<(&str, &str)>, diagnostics: &mut Diagnostics) {
    let behind = around.and_then(|(_, behind)| wording_behind(behind)).filter(|_| said.bound == Wording::Exact);
    let (word, wording) = behind.unwrap_or((said.word, said.bound));
    let shown = format!("{}{}", short(raw.text), behind.map_or("", |it| it.0));
    let Some(expected) = bound(wording).map(Bound::word) else {
        diagnostics.add(raw.node.place(), say!(RawIsAbout, shown, word));
        return;
    };
    let Some(bound) = fact.word("bound").filter(|it| Bound::of_word(it.text).is_some()) else { return };
    if bound.text == expected {
        return;
    }
    let more = if word.is_empty() { say!(FigureWithoutBound) } else { say!(FigureWithBound, word) };
    diagnostics
        .add(bound.node.place(), say!(BoundDiffersFromRaw, shown, bound = bound.text, expected).with("more", more));
}
