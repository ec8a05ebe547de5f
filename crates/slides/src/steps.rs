//! What a slide reveals step by step, and how later steps are hidden. Every step has the layout of the whole slide: nothing
//! moves when something is added.

use std::sync::Arc;

use charts::scene::{Group, Node};
use model::Source;
use report::{Chart, Form, Slide as Wish};

use super::chunk::Chunk;

/// Class of what a later step reveals.
const UNREVEALED: &str = "unrevealed";

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

/// Hides what the steps after `step` reveal (0 is the first) among the nodes of a slide's chart. Marks that no step names are
/// there from the start. With `lone`, what belongs to no mark comes with the last step: signs between numbers, and results.
pub(super) fn hide_unrevealed(nodes: &mut [Node], steps: &[Vec<Arc<str>>], step: usize, lone: bool) {
    if step + 1 < steps.len() {
        let later: Vec<&Arc<str>> = steps[step + 1..].iter().flatten().collect();
        hide(nodes, &later, lone);
    }
}

fn hide(nodes: &mut [Node], later: &[&Arc<str>], lone: bool) {
    for node in nodes {
        match node {
            Node::Group(group) => {
                if group.mark.as_ref().map_or(lone, |mark| later.contains(&mark)) {
                    group.class = [&*group.class, " ", UNREVEALED].concat().trim_start().into();
                } else {
                    hide(&mut group.nodes, later, false);
                }
            }
            Node::Shape(_) if lone => {
                let shape = std::mem::replace(node, Node::Group(Group::default()));
                *node = Node::Group(Group { class: UNREVEALED.into(), nodes: vec![shape], ..Group::default() });
            }
            Node::Shape(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use charts::scene::{Paint, Shape};

    fn shape() -> Node {
        Node::Shape(Shape::Rect { min: (0, 0), max: (1, 1), paint: Paint::Clear })
    }

    fn group(mark: Option<&str>, class: &str, nodes: Vec<Node>) -> Node {
        Node::Group(Group { mark: mark.map(Into::into), class: class.into(), nodes, ..Group::default() })
    }

    /// Two marks in a group, a mark of no step, and a shape of no mark.
    fn chart() -> Vec<Node> {
        let pair = vec![group(Some("a"), "mark", vec![shape()]), group(Some("b"), "", vec![shape()])];
        vec![group(None, "obj", pair), group(Some("c"), "mark", vec![shape()]), shape()]
    }

    fn shown(step: usize, lone: bool) -> Vec<Node> {
        let mut nodes = chart();
        hide_unrevealed(&mut nodes, &[vec!["a".into()], vec!["b".into()]], step, lone);
        nodes
    }

    #[test]
    fn marks_of_later_steps_are_hidden_and_all_others_stay() {
        let pair = vec![group(Some("a"), "mark", vec![shape()]), group(Some("b"), "unrevealed", vec![shape()])];
        assert_eq!(shown(0, false), [group(None, "obj", pair), chart()[1].clone(), shape()]);
    }

    #[test]
    fn what_belongs_to_no_mark_comes_with_the_last_step_where_that_is_asked_for() {
        let Node::Group(pair) = &chart()[0] else { panic!("a group comes first") };
        let hidden = group(None, "obj unrevealed", pair.nodes.clone());
        assert_eq!(shown(0, true), [hidden, chart()[1].clone(), group(None, "unrevealed", vec![shape()])]);
    }

    #[test]
    fn the_last_step_and_a_slide_without_steps_hide_nothing() {
        assert_eq!([shown(1, true), shown(7, false)], [chart(), chart()]);
        let mut nodes = chart();
        hide_unrevealed(&mut nodes, &[], 0, true);
        assert_eq!(nodes, chart());
    }
}
