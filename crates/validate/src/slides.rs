//! Each step of a slide reveals what the slide's chart draws, and nothing is revealed twice. What is wanted of a single slide is
//! wanted of one that there is.

use std::collections::{BTreeMap, BTreeSet};

use super::diagnostics::Diagnostics;
use super::entries::Entries;
use super::message::say;
use super::node::Node;
use super::shown::short;

/// Validates all slides.
pub(super) fn validate<'a>(root: &Node<'a>, entries: &Entries<'a>, diagnostics: &mut Diagnostics) {
    let mut all_drawn = BTreeMap::new();
    for slide in root.list("slides") {
        let Some(chart) = slide.text("chart").and_then(|it| entries.get("charts", it)) else { continue };
        let name = short(slide.text("chart").unwrap_or_default());
        // As `slides` counts them: a slide for each group of a path, and for each theme of the plan.
        let count = match chart.text("form") {
            Some("flow") => chart.list("groups").count().max(1),
            Some("lanes") => root.list("themes").count(),
            _ => 1,
        };
        for part in slide.list("parts").skip(count) {
            diagnostics.add(&part, say!(NoSuchSlide, name, count));
        }
        let drawn = all_drawn.entry(slide.text("chart")).or_insert_with(|| drawn(chart, root));
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
