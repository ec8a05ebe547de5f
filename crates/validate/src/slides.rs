//! Each step of a slide reveals what the slide's chart draws, and nothing is revealed twice.

use std::collections::BTreeSet;

use super::findings::{Findings, short};
use super::node::Node;

/// Judges all slides.
pub(super) fn judge(root: &Node, findings: &mut Findings) {
    for slide in root.list("slides") {
        let Some(chart) =
            root.list("charts").find(|it| it.text("id").is_some() && it.text("id") == slide.text("chart"))
        else {
            continue;
        };
        let name = short(slide.text("chart").unwrap_or_default());
        let drawn = drawn(&chart, root);
        let mut shown = BTreeSet::new();
        for word in slide.list("steps").flat_map(|it| it.words("show").collect::<Vec<_>>()) {
            let id = short(word.text);
            if !drawn.contains(word.text) {
                findings.add(
                    word.node.place(),
                    format!("“{id}”不在图“{name}”里，这一步没有东西可显示；请改为图中的 id，或删去。"),
                    format!("the chart \"{name}\" does not draw \"{id}\"; name something that it draws, or delete it."),
                    format!("das Diagramm „{name}“ zeigt „{id}“ nicht; etwas nennen, das es zeigt, oder löschen."),
                );
            } else if !shown.insert(word.text) {
                findings.add(
                    word.node.place(),
                    format!("“{id}”已在前面的步骤里出现；每项只显示一次，请删去一处。"),
                    format!("an earlier step has shown \"{id}\"; each thing appears once, delete one of the two."),
                    format!(
                        "„{id}“ kam schon in einem früheren Schritt; jedes erscheint einmal, eines von beiden löschen."
                    ),
                );
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
                ids.extend(thread.words("from").chain(thread.words("to").collect::<Vec<_>>()).map(|it| it.text));
            }
        }
        _ => {}
    }
    ids
}
