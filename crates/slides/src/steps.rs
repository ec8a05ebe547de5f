//! What a slide reveals one after the other, and how what is still to come is kept out of sight. Every step keeps the layout of the
//! whole: nothing moves when something is added.

use std::sync::Arc;

use charts::scene::{Group, Node, Scene};
use model::Source;
use report::{Chart, Form, Slide as Wish};

use super::chunk::Chunk;

/// Class of what a later step reveals.
const UNREVEALED: &str = "unrevealed";
/// Class of the group that a slide's chart is drawn into; head and foot are never hidden.
pub(super) const CHART: &str = "slide-chart";

/// The steps of a slide: those that the editor wants, else totals first and then the parts.
pub(super) fn steps(source: &Source, chart: &Chart, chunk: &Chunk, wish: Option<&Wish>) -> Vec<Vec<Arc<str>>> {
    if let Some(wish) = wish.filter(|it| !it.steps.is_empty()) {
        return wish.steps.iter().map(|it| it.show.clone()).collect();
    }
    match chart.form {
        // The whole, then the part with what is computed from both.
        Form::Ratio if chunk.begins() => chart.facts.iter().rev().map(|it| vec![it.clone()]).collect(),
        // Numbers that the report gives, then what it names.
        Form::Matrix if chunk.begins() && chunk.len() > chart.facts.len() && !chart.facts.is_empty() => {
            let named = source.report.activities.iter().map(|it| it.id.clone()).collect();
            vec![chart.facts.clone(), named]
        }
        Form::Flow | Form::Dots if chart.groups.len() > 1 => {
            let mut first = 0;
            let mut steps = Vec::new();
            for group in &chart.groups {
                let own = group.facts.iter().enumerate().filter(|(at, _)| chunk.holds(first + at));
                let shown: Vec<Arc<str>> = own.map(|(_, it)| it.clone()).collect();
                first += group.facts.len();
                if !shown.is_empty() {
                    steps.push(shown);
                }
            }
            // One group alone is shown at once.
            if steps.len() > 1 { steps } else { Vec::new() }
        }
        _ => Vec::new(),
    }
}

/// Keeps out of sight what steps after `step` reveal (0 is the first). Marks that no step names are there from the
/// start. With `lone`, what belongs to no mark of the chart comes with the last step: signs between numbers, and results.
pub fn hide_unrevealed(scene: &mut Scene, steps: &[Vec<Arc<str>>], step: usize, lone: bool) {
    if step + 1 >= steps.len() {
        return;
    }
    let later: Vec<&Arc<str>> = steps[step + 1..].iter().flatten().collect();
    for node in &mut scene.nodes {
        if let Node::Group(group) = node
            && &*group.class == CHART
        {
            let nodes = std::mem::take(&mut group.nodes);
            group.nodes = nodes.into_iter().map(|it| hidden_until_revealed(it, &later, lone)).collect();
        }
    }
}

fn hidden_until_revealed(node: Node, later: &[&Arc<str>], lone: bool) -> Node {
    match node {
        Node::Group(mut group) => {
            let hidden = match &group.mark {
                Some(mark) => later.contains(&mark),
                None => lone,
            };
            if hidden {
                let class = [&*group.class, " ", UNREVEALED].concat();
                group.class = class.trim_start().into();
            } else {
                group.nodes = group.nodes.into_iter().map(|it| hidden_until_revealed(it, later, false)).collect();
            }
            Node::Group(group)
        }
        Node::Shape(shape) if lone => {
            Node::Group(Group { class: UNREVEALED.into(), nodes: vec![Node::Shape(shape)], ..Group::default() })
        }
        shape => shape,
    }
}
