//! Bars say no more than their figures: none of a smaller value is longer than one of a larger, and no ink goes further than a
//! tenth beyond what is stated.

use charts::forms::draw;
use charts::scene::{GRID, Node, Shape};
use report::{Bound, Form};

use crate::each;

/// Where the ink of each mark's bar begins and ends, in units; numerals and words are none.
fn bars(nodes: &[Node], mark: Option<&str>, found: &mut Vec<(String, f64, f64)>) {
    for node in nodes {
        match node {
            Node::Group(group) => bars(&group.nodes, group.mark.as_deref().or(mark), found),
            Node::Shape(Shape::Rect { min, max, .. }) => {
                let high = f64::from(max.1 - min.1) / f64::from(GRID);
                let Some(mark) = mark.filter(|_| (18.0..=30.0).contains(&high)) else { continue };
                let (from, to) = (f64::from(min.0) / f64::from(GRID), f64::from(max.0) / f64::from(GRID));
                match found.iter_mut().find(|it| it.0 == mark) {
                    Some(bar) => (bar.1, bar.2) = (bar.1.min(from), bar.2.max(to)),
                    None => found.push((mark.to_owned(), from, to)),
                }
            }
            Node::Shape(_) => {}
        }
    }
}

#[test]
fn no_bar_of_a_smaller_value_is_longer_than_one_of_a_larger() {
    let mut compared = 0;
    each(|source, chart, lang, width, placed| {
        if !matches!(chart.form, Form::Bars | Form::Flow) {
            return;
        }
        let mut found = Vec::new();
        bars(&draw(placed).nodes, None, &mut found);
        let ink: Vec<_> = found.iter().filter_map(|(id, from, to)| Some((source.fact(id)?, to - from))).collect();
        // The scale, by a bar whose ink is its figure; of a short one it could not be told.
        let exact = ink.iter().filter(|(fact, ink)| fact.bound == Bound::Exact && *ink > 60.0);
        let scale = exact.map(|(fact, ink)| ink / fact.value).fold(f64::NAN, f64::max);
        for (one, ink_of_one) in &ink {
            let place = format!("{} {} {width}: {}", chart.id, lang.tag(), one.id);
            assert!(scale.is_nan() || *ink_of_one <= one.value * scale * 1.1 + 1.5, "{place}: {ink_of_one}");
            for (other, ink_of_other) in ink.iter().filter(|(other, _)| other.value > one.value) {
                compared += 1;
                assert!(*ink_of_one < ink_of_other + 0.2, "{place} and {}: {ink_of_one}, {ink_of_other}", other.id);
            }
        }
    });
    assert!(compared > 500, "{compared}");
}
