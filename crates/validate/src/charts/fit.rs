//! Where a form does not fit what a chart shows: it would be drawn, and told truly, but read wrongly or not at all. Warnings,
//! for an editor to weigh; what cannot be drawn truly is a problem, and told elsewhere.

use std::collections::BTreeSet;

use super::super::diagnostics::Diagnostics;
use super::super::figures::{Figure, Figures};
use super::super::message::{Arg, say};
use super::super::node::{Node, Word};
use super::super::shown::short;

/// More dots than this are no longer told apart on a phone.
pub const MOST_DOTS: f64 = 400.0;
/// A bar of a hundredth of the longest one is a hair.
const FARTHEST: f64 = 100.0;

/// Looks at all charts.
pub(in super::super) fn validate(root: &Node, figures: &Figures, diagnostics: &mut Diagnostics) {
    for chart in root.list("charts") {
        let Some(form) = chart.word("form") else { continue };
        let facts: Vec<(Word, Figure)> =
            chart.words("facts").filter_map(|it| Some((figures.get(it.text)?, it))).map(|(of, it)| (it, of)).collect();
        match form.text {
            "bars" => bars(&chart, &facts, diagnostics),
            "dots" | "sentence" => dots(&facts, diagnostics),
            "matrix" => matrix(&form, root, diagnostics),
            _ => {}
        }
        if matches!(form.text, "bars" | "dots") && facts.len() == 1 {
            diagnostics.add(chart.place_of("facts"), say!(FormOfOne, form = form.text));
        }
        crowded(&chart, &form, root, diagnostics);
    }
}

/// What is counted has one scale, whatever it is counted in; each measure has its own.
fn scale(unit: &str) -> &str {
    if report::is_measure(unit) { unit.trim_start_matches('个') } else { "" }
}

/// All bars of a chart are drawn on one scale.
fn bars(chart: &Node, facts: &[(Word, Figure)], diagnostics: &mut Diagnostics) {
    let units: Vec<&str> = facts.iter().filter_map(|it| it.1.unit).collect();
    if units.iter().map(|it| scale(it)).collect::<BTreeSet<_>>().len() > 1 {
        let mut own: Vec<String> = units.into_iter().map(short).collect();
        own.dedup();
        diagnostics.add(chart.place_of("facts"), say!(BarsOfUnlikeUnits).with("units", Arg::All(own)));
        return;
    }
    let longest = facts.iter().map(|it| it.1.value).fold(0.0, f64::max);
    for (word, figure) in facts.iter().filter(|it| it.1.value > 0.0 && it.1.value * FARTHEST < longest) {
        diagnostics.add(&word.node, say!(BarTooShort, id = short(word.text), value = figure.value, longest));
    }
}

/// Dots are counted, one by one.
fn dots(facts: &[(Word, Figure)], diagnostics: &mut Diagnostics) {
    for (word, figure) in facts {
        let (id, value) = (short(word.text), figure.value);
        if figure.unit == Some("%") {
            diagnostics.add(&word.node, say!(DotsOfShare, id));
        } else if value > MOST_DOTS {
            diagnostics.add(&word.node, say!(DotsTooMany, id, value, most = MOST_DOTS));
        }
    }
}

/// A matrix crosses areas and methods: with one of either it is a list.
fn matrix(form: &Word, root: &Node, diagnostics: &mut Diagnostics) {
    let used = |field: &str| root.list("activities").filter_map(|it| it.text(field)).collect::<BTreeSet<_>>();
    let (areas, methods) = (used("area"), columns(root));
    if methods.len() == 1 || areas.len() == 1 {
        diagnostics.add(&form.node, say!(MatrixOfOne, areas = areas.len(), methods = methods.len()));
    }
}

/// The methods that are columns of their own.
fn columns<'a>(root: &Node<'a>) -> BTreeSet<&'a str> {
    let minor = |it: &Node| it.field("minor").and_then(|it| it.value.as_boolean_lit().map(|it| it.value)) == Some(true);
    let own: BTreeSet<&str> = root.list("methods").filter(|it| !minor(it)).filter_map(|it| it.text("id")).collect();
    root.list("activities").filter_map(|it| it.text("method")).filter(|it| own.contains(it)).collect()
}

/// What a phone shows of a chart is read on a screen or two.
fn crowded(chart: &Node, form: &Word, root: &Node, diagnostics: &mut Diagnostics) {
    let facts = chart.list("facts").count();
    let (count, most) = match form.text {
        "dots" | "bars" => (facts, 12),
        "sentence" => (facts, 10),
        "flow" => (facts, 20),
        "matrix" => (columns(root).len(), 8),
        "lanes" => (root.list("tasks").count(), 80),
        "threads" => (root.list("threads").count(), 24),
        _ => return,
    };
    if count > most {
        diagnostics.add(&form.node, say!(TooManyForPhone, form = form.text, count, most));
    }
}
