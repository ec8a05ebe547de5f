//! A chart of the form ratio draws a part within its whole, and prints the one ratio of the two. How many facts it has
//! and what may be computed at all is judged elsewhere.

use super::super::figures::{Figure, Figures, formula};
use super::super::findings::{Findings, short};
use super::super::node::{Node, Word};
use report::Operation;

/// Judges a chart of the form ratio that has two facts.
pub(super) fn judge(chart: &Node, root: &Node, figures: &Figures, findings: &mut Findings) {
    let facts: Vec<Word> = chart.words("facts").collect();
    let [part, whole] = facts.as_slice() else { return };
    let printed: Vec<(Word, Vec<&str>)> =
        chart.words("derived").filter_map(|it| Some((inputs(root, it.text)?, it))).map(|(of, it)| (it, of)).collect();
    let own = |of: &[&str]| of == [part.text, whole.text];
    // What keeps a ratio from being computed is reported where the ratio is defined.
    let defined = printed.iter().any(|(_, of)| own(of));
    if let (Some(one), Some(all)) = (figures.get(part.text), figures.get(whole.text))
        && !sound((part, one), (whole, all), defined, findings)
    {
        return;
    }
    let (shown, over) = (short(part.text), short(whole.text));
    match printed.as_slice() {
        [] => {
            let place = chart.field("derived").map_or_else(|| chart.place_of_missing("derived"), |it| it.place());
            findings.add(
                place,
                format!("图形 \"ratio\" 没有比率可印；请在 derived 里列出算法为 {{\"ratio\": [\"{shown}\", \"{over}\"]}} 的一项。"),
                format!("the form \"ratio\" has no ratio to print; list the derived number {{\"ratio\": [\"{shown}\", \"{over}\"]}} under derived."),
                format!("die Form „ratio“ hat kein Verhältnis zu zeigen; in derived die Berechnung {{\"ratio\": [\"{shown}\", \"{over}\"]}} nennen."),
            );
        }
        [(word, of)] if !own(of) => findings.add(
            word.node.place(),
            format!("比率“{}”算的不是这张图的两项（依次为 {shown}、{over}）；请改 facts，或换一项比率。", short(word.text)),
            format!(
                "the ratio \"{}\" is not that of the chart's facts in their order ({shown}, {over}); change facts or take another ratio.",
                short(word.text)
            ),
            format!(
                "das Verhältnis „{}“ ist nicht das der beiden Zahlen des Diagramms (der Reihe nach {shown}, {over}); facts ändern oder ein anderes Verhältnis nehmen.",
                short(word.text)
            ),
        ),
        [_] => {}
        [_, (second, _), ..] => findings.add(
            second.node.place(),
            format!("这张图已有一项比率；“{}”是多出来的，请删去。", short(second.text)),
            format!("this chart has its ratio already; delete the further one, \"{}\".", short(second.text)),
            format!("dieses Diagramm hat schon ein Verhältnis; das weitere, „{}“, löschen.", short(second.text)),
        ),
    }
}

/// The inputs of a derived number that is a ratio.
fn inputs<'a>(root: &Node<'a>, id: &str) -> Option<Vec<&'a str>> {
    let derived = root.list("derived").find(|it| it.text("id") == Some(id))?;
    let (_, list) = formula(&derived).filter(|(operation, _)| *operation == Operation::Ratio)?;
    Some(list.items().filter_map(|it| it.string()).collect())
}

/// Whether one figure is an exact part of the other.
fn sound(part: (&Word, Figure), whole: (&Word, Figure), defined: bool, findings: &mut Findings) -> bool {
    let ((part, one), (whole, all)) = (part, whole);
    let (shown, over) = (short(part.text), short(whole.text));
    if let Some((vague, _)) = [(part, one), (whole, all)].into_iter().find(|(_, it)| !it.exact) {
        if !defined {
            findings.add(
                vague.node.place(),
                format!("“{}”是约数（bound 不是 \"exact\"），画不成比率；请换一项准数，或换一种图形。", short(vague.text)),
                format!(
                    "\"{}\" is approximate (its bound is not \"exact\"), so it has no ratio; use an exact fact or another form.",
                    short(vague.text)
                ),
                format!(
                    "„{}“ ist ungefähr (bound ist nicht \"exact\") und hat kein Verhältnis; eine genaue Zahl oder eine andere Form nehmen.",
                    short(vague.text)
                ),
            );
        }
        return false;
    }
    if let (Some(unit), Some(other)) = (one.unit, all.unit)
        && unit != other
    {
        findings.add(
            part.node.place(),
            format!("“{shown}”的单位是“{}”，“{over}”的是“{}”；部分和整体的单位须相同。", short(unit), short(other)),
            format!(
                "\"{shown}\" has the unit \"{}\", \"{over}\" has \"{}\"; a part has the unit of its whole.",
                short(unit),
                short(other)
            ),
            format!(
                "„{shown}“ hat die Einheit „{}“, „{over}“ hat „{}“; ein Teil muss die Einheit seines Ganzen haben.",
                short(unit),
                short(other)
            ),
        );
        return false;
    }
    if one.value > all.value && (all.value != 0.0 || !defined) {
        findings.add(
            part.node.place(),
            format!("部分“{shown}”（{}）大于整体“{over}”（{}）；部分写在前面，整体写在后面。", one.value, all.value),
            format!(
                "the part \"{shown}\" ({}) is larger than its whole \"{over}\" ({}); write the part first.",
                one.value, all.value
            ),
            format!(
                "der Teil „{shown}“ ({}) ist größer als das Ganze „{over}“ ({}); erst den Teil nennen, dann das Ganze.",
                one.value, all.value
            ),
        );
        return false;
    }
    true
}
