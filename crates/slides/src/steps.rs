//! What a slide reveals step by step, and how later steps are hidden. Every step has the layout of the whole slide: nothing
//! moves when something is added.

use std::sync::Arc;

use charts::forms::Placed;
use model::Source;
use report::{Activity, Chart, Form, Slide as Wish};

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
        // Numbers that the report gives over the first field of work, then all that it names.
        Form::Matrix if chunk.begins() && !chart.facts.is_empty() => {
            let first = source.report.areas.first().map(|it| &it.id);
            let (own, others): (Vec<_>, Vec<_>) =
                source.report.activities.iter().partition(|it| Some(&it.area) == first);
            let ids = |of: Vec<&Activity>| of.into_iter().map(|it| it.id.clone()).collect::<Vec<_>>();
            vec![[chart.facts.clone(), ids(own)].concat(), ids(others)]
        }
        Form::Dots if chart.groups.len() > 1 => {
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

/// Hides what the steps after `step` reveal (0 is the first) of a slide's chart. Marks that no step names are there from the
/// start. With `lone`, what belongs to no mark comes with the last step: signs between numbers, and results.
pub(super) fn hide_unrevealed(placed: &mut Placed, steps: &[Vec<Arc<str>>], step: usize, lone: bool) {
    if step + 1 < steps.len() {
        let later = &steps[step + 1..];
        placed.set_class(UNREVEALED, |mark| later.iter().any(|it| it.contains(mark)), lone);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use charts::forms::{INK, draw, place};
    use charts::scene::{Group, Node, Scene};

    /// Two marks in a group, a mark of no step, and a line of no mark.
    fn chart() -> Placed {
        let mark = |id: &str| Group { mark: Some(id.into()), ..Group::of_class("mark") };
        place(100.0, |pen| {
            pen.begin("pair");
            for id in ["a", "b"] {
                pen.mark(mark(id), [0.0, 0.0, 10.0, 10.0], |_| ());
            }
            pen.end("pair", 0.0, 0.0, 10.0, 10.0);
            pen.mark(mark("c"), [0.0, 0.0, 10.0, 10.0], |_| ());
            pen.rule(0.0, 0.0, 10.0, 1.0, INK);
            10.0
        })
    }

    fn shown(step: usize, lone: bool) -> Placed {
        let mut placed = chart();
        hide_unrevealed(&mut placed, &[vec!["a".into()], vec!["b".into()]], step, lone);
        placed
    }

    /// The classes of all groups in drawing order.
    fn classes(placed: &Placed) -> Vec<String> {
        fn walk(nodes: &[Node], found: &mut Vec<String>) {
            for node in nodes {
                if let Node::Group(group) = node {
                    found.push(group.class.to_string());
                    walk(&group.nodes, found);
                }
            }
        }
        let mut found = Vec::new();
        walk(&draw(placed).nodes, &mut found);
        found
    }

    fn shapes(scene: &Scene) -> String {
        format!("{:?}", scene.shapes())
    }

    #[test]
    fn marks_of_later_steps_are_hidden_and_all_others_stay() {
        assert_eq!(classes(&shown(0, false)), ["obj", "mark", "mark unrevealed", "mark"]);
        assert_eq!(shapes(&draw(&shown(0, false))), shapes(&draw(&chart())));
    }

    #[test]
    fn what_belongs_to_no_mark_comes_with_the_last_step_where_that_is_asked_for() {
        let expected = ["obj unrevealed", "mark", "mark unrevealed", "mark", "unrevealed"];
        assert_eq!(classes(&shown(0, true)), expected);
        assert_eq!(shapes(&draw(&shown(0, true))), shapes(&draw(&chart())));
    }

    #[test]
    fn the_last_step_and_a_slide_without_steps_hide_nothing() {
        assert_eq!([shown(1, true), shown(7, false)], [chart(), chart()]);
        let mut placed = chart();
        hide_unrevealed(&mut placed, &[], 0, true);
        assert_eq!(placed, chart());
    }

    #[test]
    fn a_picture_that_only_shows_has_no_marks_and_the_same_shapes() {
        let mut placed = chart();
        placed.mute();
        assert_eq!((placed.marks(), chart().marks().len()), (Vec::new(), 3));
        assert_eq!(shapes(&draw(&placed)), shapes(&draw(&chart())));
    }
}
