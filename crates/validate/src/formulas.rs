//! Derived numbers: only what can be computed truly. Over approximate figures nothing is, for the result would look
//! more exact than its inputs.

use super::figures::{Figures, formula};
use super::findings::{Findings, short};
use super::node::{Node, Word};
use report::Operation;

/// Judges the formulas of all derived numbers.
pub(super) fn judge(root: &Node, figures: &Figures, findings: &mut Findings) {
    for derived in root.list("derived") {
        let Some((operation, list)) = formula(&derived) else { continue };
        let inputs: Vec<Word> = list.items().filter_map(Node::into_word).collect();
        let before = findings.count();
        inputs.iter().for_each(|it| approximate(it, figures, findings));
        if operation != Operation::Ratio {
            unlike_units(&inputs, figures, findings);
        }
        if findings.count() == before {
            result(operation, &list, &inputs, figures, findings);
        }
    }
}

fn approximate(input: &Word, figures: &Figures, findings: &mut Findings) {
    if figures.get(input.text).is_some_and(|it| !it.exact) {
        let id = short(input.text);
        findings.add(
            input.node.place(),
            format!("“{id}”是约数（bound 不是 \"exact\"），不能用来计算；请改用准数，或删去这项计算。"),
            format!("\"{id}\" is approximate (its bound is not \"exact\"), so nothing can be computed from it; use exact facts or delete this entry."),
            format!("„{id}“ ist ungefähr (bound ist nicht \"exact\"), also lässt sich daraus nichts berechnen; genaue Zahlen nehmen oder den Eintrag löschen."),
        );
    }
}

fn unlike_units(inputs: &[Word], figures: &Figures, findings: &mut Findings) {
    let unit = |input: &Word| figures.get(input.text).and_then(|it| it.unit);
    let Some(first) = inputs.first().and_then(unit) else { return };
    if let Some((input, other)) = inputs.iter().find_map(|it| Some((it, unit(it).filter(|other| *other != first)?))) {
        findings.add(
            input.node.place(),
            format!(
                "“{}”的单位是“{}”，前面的是“{}”；单位不同的数不能相加减。",
                short(input.text),
                short(other),
                short(first)
            ),
            format!(
                "\"{}\" has the unit \"{}\", the one before it \"{}\"; only like units can be added or subtracted.",
                short(input.text),
                short(other),
                short(first)
            ),
            format!(
                "„{}“ hat die Einheit „{}“, die Zahl davor „{}“; nur gleiche Einheiten addieren oder abziehen.",
                short(input.text),
                short(other),
                short(first)
            ),
        );
    }
}

fn result(operation: Operation, list: &Node, inputs: &[Word], figures: &Figures, findings: &mut Findings) {
    let values: Vec<f64> = inputs.iter().filter_map(|it| Some(figures.get(it.text)?.value)).collect();
    match (operation, values.as_slice(), inputs) {
        (Operation::Ratio, [_, whole], [_, divisor]) if *whole == 0.0 => findings.add(
            divisor.node.place(),
            format!("“{}”是 0，不能作除数；请换一项，或删去这项计算。", short(divisor.text)),
            format!(
                "\"{}\" is 0 and cannot be divided by; use another fact or delete this entry.",
                short(divisor.text)
            ),
            format!(
                "„{}“ ist 0, und durch 0 lässt sich nicht teilen; eine andere Zahl nehmen oder den Eintrag löschen.",
                short(divisor.text)
            ),
        ),
        (Operation::Difference, [from, less], _) if from < less => findings.add(
            list.place(),
            format!("{from} − {less} 小于 0；请对调两项，大的写在前面。"),
            format!("{from} − {less} is below 0; put the larger one first."),
            format!("{from} − {less} ist kleiner als 0; die größere Zahl zuerst nennen."),
        ),
        _ => {}
    }
}
