//! The series of one report: each declared one is told or says why not, by one fact alone, and what breaks one says why in every
//! language. What several reports make of a series is no business of this file.

use std::collections::{BTreeMap, BTreeSet};

use super::diagnostics::Diagnostics;
use super::message::{Arg, say};
use super::node::Node;
use super::shown::short;

/// Validates all series, and the facts and charts that name them.
pub(super) fn validate(root: &Node, diagnostics: &mut Diagnostics) {
    let mut told: BTreeMap<&str, &str> = BTreeMap::new();
    for fact in root.list("facts") {
        let own = fact.word("series");
        if let Some(it) = fact.field("break").filter(|it| it.value.as_null_keyword().is_none()) {
            if own.is_none() {
                diagnostics.add(&it, say!(BreakWithoutSeries));
            }
            translated(&it, "break", diagnostics);
        }
        let Some(series) = own else { continue };
        let id = fact.text("id").unwrap_or_default();
        if let Some(first) = told.get(series.text) {
            diagnostics.add(&series.node, say!(SeriesToldTwice, series = short(series.text), first = short(first)));
        } else {
            told.insert(series.text, id);
        }
    }
    for series in root.list("series") {
        let Some(id) = series.word("id") else { continue };
        let gap = series.field("gap").filter(|it| it.value.as_null_keyword().is_none());
        match (told.get(id.text), &gap) {
            (Some(fact), Some(gap)) => diagnostics.add(gap, say!(GapButTold, id = short(id.text), fact = short(fact))),
            (None, None) => diagnostics.add(&id.node, say!(SeriesUntold, id = short(id.text))),
            _ => {}
        }
        if let Some(gap) = gap {
            translated(&gap, "gap", diagnostics);
        }
    }
    let bare = root.list("facts").filter(|it| it.word("series").is_none());
    let bare: BTreeSet<&str> = bare.filter_map(|it| it.text("id")).collect();
    for chart in root.list("charts").filter(|it| it.text("form") == Some("years")) {
        for word in chart.words("facts").filter(|it| bare.contains(it.text)) {
            diagnostics.add(&word.node, say!(YearsNeedSeries, id = short(word.text)));
        }
    }
}

/// Readers of each language are to know why.
fn translated(reason: &Node, name: &str, diagnostics: &mut Diagnostics) {
    if reason.value.as_object().is_none() {
        return;
    }
    let missing = ["zh", "en", "de"].into_iter().filter(|it| reason.field(it).is_none_or(|it| it.string().is_none()));
    // Chinese is asked for in every text.
    let missing: Vec<String> = missing.filter(|it| *it != "zh").map(str::to_owned).collect();
    if !missing.is_empty() {
        diagnostics.add(reason, say!(ReasonNotTranslated, name).with("missing", Arg::All(missing)));
    }
}
