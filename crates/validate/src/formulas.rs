//! Derived numbers: only what can be computed truly. Over approximate figures nothing is, for the result would look
//! more exact than its inputs.

use super::diagnostics::Diagnostics;
use super::figures::{Figures, formula};
use super::message::say;
use super::node::{Node, Word};
use super::shown::short;
use report::Operation;

/// Validates the formulas of all derived numbers.
pub(super) fn validate(root: &Node, figures: &Figures, diagnostics: &mut Diagnostics) {
    for derived in root.list("derived") {
        let Some((operation, list)) = formula(&derived) else { continue };
        let inputs: Vec<Word> = list.items().filter_map(Node::into_word).collect();
        let before = diagnostics.count();
        inputs.iter().for_each(|it| approximate(it, figures, diagnostics));
        if operation != Operation::Ratio {
            unlike_units(&inputs, figures, diagnostics);
        }
        if diagnostics.count() == before {
            result(operation, &list, &inputs, figures, diagnostics);
        }
    }
}

fn approximate(input: &Word, figures: &Figures, diagnostics: &mut Diagnostics) {
    if figures.get(input.text).is_some_and(|it| !it.exact) {
        let id = short(input.text);
        diagnostics.add(&input.node, say!(InputIsApproximate, id));
    }
}

fn unlike_units(inputs: &[Word], figures: &Figures, diagnostics: &mut Diagnostics) {
    let unit = |input: &Word| figures.get(input.text).and_then(|it| it.unit);
    let Some(first) = inputs.first().and_then(unit) else { return };
    if let Some((input, other)) = inputs.iter().find_map(|it| Some((it, unit(it).filter(|other| *other != first)?))) {
        diagnostics.add(
            &input.node,
            say!(InputsOfUnlikeUnits, input = short(input.text), other = short(other), first = short(first)),
        );
    }
}

fn result(operation: Operation, list: &Node, inputs: &[Word], figures: &Figures, diagnostics: &mut Diagnostics) {
    let values: Vec<f64> = inputs.iter().filter_map(|it| Some(figures.get(it.text)?.value)).collect();
    match (operation, values.as_slice(), inputs) {
        (Operation::Ratio, [_, whole], [_, divisor]) if *whole == 0.0 => {
            diagnostics.add(&divisor.node, say!(DivisionByZero, divisor = short(divisor.text)))
        }
        (Operation::Difference, [from, less], _) if from < less => {
            diagnostics.add(list, say!(DifferenceBelowZero, from, less))
        }
        _ => {}
    }
}
