//! Each step of a slide reveals what the slide's chart draws, and nothing is revealed twice.

use std::collections::BTreeSet;

use super::diagnostics::{Diagnostics, short};
use super::message::say;
use super::node::Node;

/// Validates all slides.
pub(super) fn validate(root: &Node, diagnostics: &mut Diagnostics) {
    for slide in root.list("slides") {
        let Some(chart) =
            root.list("charts").find(|it| it.text("id").is_some() && it.text("id") == slide.text("chart"))
        else {
            continue;
        };
        let name = short(slide.text("chart").unwrap_or_default());
        let drawn = drawn(&chart, root);
        let mut shown = BTreeSet::new();
        for word in slide.list("steps").flat_map(|it| it.words("show")) {
            let id = short(word.text);
            if !drawn.contains(word.text) {
                diagnostics.add(&word.node, say!(NotOnSlideChart, id, name));
            } else if !shown.insert(word.text) {
                diagnostics.add(&word.node, say!(ShownBefore, id));
            }
        }
    }
}

/// Ids of everything that a chart draws.
fn drawn<'a>(chart: &Node<'a>, root: &Node<'a>) -> BTreeSet<&'a str> {
    let mut ids: BTreeSet<&str> = chart.words("facts").map(|it| it.text).collect();
    let mut list = |name: &str| ids.extend(root.list(name).filter_map(|it| it.text("id")));
    match chart.text("form") {
        Some("matrix") => list("activities"),
        Some("lanes") => list("tasks"),
        Some("threads") => {
            for thread in root.list("threads") {
                ids.extend(thread.words("from").chain(thread.words("to")).map(|it| it.text));
            }
        }
        _ => {}
    }
    ids
}
