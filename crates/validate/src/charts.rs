//! Each chart has what its form draws, and its groups hold its facts, each once.

pub(super) mod fit;
mod ratio;
mod relations;

use std::collections::BTreeSet;

use super::diagnostics::Diagnostics;
use super::entries::Entries;
use super::figures::Figures;
use super::message::say;
use super::node::{Node, Word};
use super::report_text::{ReportText, Spot};
use super::shown::short;

/// Validates all charts.
pub(super) fn validate<'a>(
    root: &Node<'a>,
    entries: &Entries<'a>,
    text: Option<&ReportText>,
    figures: &Figures,
    diagnostics: &mut Diagnostics,
) {
    for chart in root.list("charts") {
        needs(&chart, root, diagnostics);
        if matches!(chart.text("form"), Some("dots" | "sentence")) {
            in_dots(&chart, figures, diagnostics);
        }
        groups(&chart, diagnostics);
        relations::validate(&chart, figures, diagnostics);
        if chart.text("form") == Some("ratio") {
            ratio::validate(&chart, entries, figures, diagnostics);
        }
        if chart.text("form") == Some("sentence")
            && let Some(text) = text
        {
            one_sentence(&chart, entries, text, diagnostics);
        }
    }
}

fn needs(chart: &Node, root: &Node, diagnostics: &mut Diagnostics) {
    let Some(form) = chart.word("form") else { return };
    let lists: &[&str] = match form.text {
        "matrix" => &["areas", "methods", "activities"],
        "lanes" => &["themes", "tasks"],
        "threads" => &["threads"],
        "answers" => &["answers"],
        _ => &[],
    };
    for list in lists.iter().filter(|it| root.list(it).next().is_none()) {
        diagnostics.add(&form.node, say!(ListOfFormIsEmpty, form = form.text, list));
    }
    let count = chart.list("facts").count();
    let place = || chart.place_of("facts");
    match form.text {
        "ratio" if count != 2 => diagnostics.add(place(), say!(RatioNeedsTwoFacts, count)),
        "sentence" | "dots" | "bars" | "flow" | "years" if count == 0 => {
            diagnostics.add(place(), say!(FormNeedsFacts, form = form.text))
        }
        _ => {}
    }
}

/// Dots are drawn one by one: of whole numbers, and not of millions.
fn in_dots(chart: &Node, figures: &Figures, diagnostics: &mut Diagnostics) {
    // Those of a sentence stand in the width of a numeral.
    let most = if chart.text("form") == Some("sentence") { 1_000.0 } else { 10_000.0 };
    for word in chart.words("facts") {
        let value = figures.get(word.text).map_or(0.0, |it| it.value);
        if value.fract() != 0.0 || value > most {
            diagnostics.add(&word.node, say!(DotsNeedCounts, id = short(word.text), value, most));
        }
    }
}

fn groups(chart: &Node, diagnostics: &mut Diagnostics) {
    if chart.list("groups").next().is_none() {
        return;
    }
    let facts: BTreeSet<&str> = chart.words("facts").map(|it| it.text).collect();
    let mut grouped = BTreeSet::new();
    for word in chart.list("groups").flat_map(|it| it.words("facts")) {
        let id = short(word.text);
        if !facts.contains(word.text) {
            diagnostics.add(&word.node, say!(GroupedButNotDrawn, id));
        } else if !grouped.insert(word.text) {
            diagnostics.add(&word.node, say!(GroupedTwice, id));
        }
    }
    for word in chart.words("facts").filter(|it| !grouped.contains(it.text)) {
        diagnostics.add(&word.node, say!(NotGrouped, word = short(word.text)));
    }
}

/// The facts of a sentence stand in one sentence of the text, since the chart is that sentence.
fn one_sentence<'a>(chart: &Node<'a>, entries: &Entries<'a>, text: &ReportText, diagnostics: &mut Diagnostics) {
    let spot = |word: &Word<'a>| -> Option<Spot> {
        let fact = entries.get("facts", word.text)?;
        let (raw, quote) = (fact.text("raw")?, fact.text("quote")?);
        let mut spot = text.find(quote)?;
        spot.at += quote.find(raw)?;
        Some(spot)
    };
    let spots: Vec<(Spot, Word)> = chart.words("facts").filter_map(|it| Some((spot(&it)?, it))).collect();
    let Some((first, leader)) = spots.first() else { return };
    for (_, word) in spots.iter().filter(|(it, _)| !text.share_sentence(*first, *it)) {
        diagnostics.add(&word.node, say!(NotInOneSentence, word = short(word.text), leader = short(leader.text)));
    }
}
