//! A chart of the form ratio draws a part within its whole, and prints the one ratio of the two. How many facts it has
//! and what may be computed at all is validated elsewhere.

use super::super::diagnostics::Diagnostics;
use super::super::entries::Entries;
use super::super::figures::{Figure, Figures, formula};
use super::super::message::say;
use super::super::node::{Node, Word};
use super::super::shown::short;
use report::Operation;

/// Validates a chart of the form ratio that has two facts.
pub(super) fn validate<'a>(chart: &Node<'a>, entries: &Entries<'a>, figures: &Figures, diagnostics: &mut Diagnostics) {
    let facts: Vec<Word> = chart.words("facts").collect();
    let [part, whole] = facts.as_slice() else { return };
    let printed: Vec<(Word, Vec<&str>)> = chart
        .words("derived")
        .filter_map(|it| Some((inputs(entries, it.text)?, it)))
        .map(|(of, it)| (it, of))
        .collect();
    let own = |of: &[&str]| of == [part.text, whole.text];
    // What keeps a ratio from being computed is reported where the ratio is defined.
    let defined = printed.iter().any(|(_, of)| own(of));
    if let (Some(one), Some(all)) = (figures.get(part.text), figures.get(whole.text))
        && !sound((part, one), (whole, all), defined, diagnostics)
    {
        return;
    }
    let (shown, over) = (short(part.text), short(whole.text));
    match printed.as_slice() {
        [] => {
            diagnostics.add(chart.place_of("derived"), say!(RatioMissing, shown, over));
        }
        [(word, of)] if !own(of) => {
            diagnostics.add(&word.node, say!(RatioOfOtherFacts, word = short(word.text), shown, over))
        }
        [_] => {}
        [_, (second, _), ..] => diagnostics.add(&second.node, say!(RatioTwice, second = short(second.text))),
    }
}

/// The inputs of a derived number that is a ratio.
fn inputs<'a>(entries: &Entries<'a>, id: &'a str) -> Option<Vec<&'a str>> {
    let (_, list) = formula(entries.get("derived", id)?).filter(|(operation, _)| *operation == Operation::Ratio)?;
    Some(list.items().filter_map(|it| it.string()).collect())
}

/// Whether one figure is an exact part of the other.
fn sound(part: (&Word, Figure), whole: (&Word, Figure), defined: bool, diagnostics: &mut Diagnostics) -> bool {
    let ((part, one), (whole, all)) = (part, whole);
    let (shown, over) = (short(part.text), short(whole.text));
    if let Some((vague, _)) = [(part, one), (whole, all)].into_iter().find(|(_, it)| !it.exact) {
        if !defined {
            diagnostics.add(&vague.node, say!(RatioOfApproximate, vague = short(vague.text)));
        }
        return false;
    }
    if let (Some(unit), Some(other)) = (one.unit, all.unit)
        && unit != other
    {
        diagnostics.add(&part.node, say!(RatioOfUnlikeUnits, shown, unit = short(unit), over, other = short(other)));
        return false;
    }
    if one.value > all.value && (all.value != 0.0 || !defined) {
        diagnostics.add(&part.node, say!(PartLargerThanWhole, shown, one = one.value, over, all = all.value));
        return false;
    }
    true
}
