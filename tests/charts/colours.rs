//! One rule for colour: it says who speaks or acts, or by which method, and nothing else; ink is for words. A numeral has the
//! colour of the marks that count it. The rule stands in crates/charts/src/forms/palette.rs.

use charts::forms::{PAPER, draw, tone};
use charts::scene::{Node, Paint, Rgb, Shape};
use report::Form;

use crate::each;

/// What a mark consists of: the colours of its numeral, and those of its dots and bars.
#[derive(Default)]
struct Colours {
    numerals: Vec<Rgb>,
    ink: Vec<Rgb>,
}

fn walk(nodes: &[Node], mark: Option<&str>, found: &mut Vec<(String, Colours)>) {
    for node in nodes {
        match node {
            Node::Group(group) => walk(&group.nodes, group.mark.as_deref().or(mark), found),
            Node::Shape(shape) => {
                let Some(mark) = mark else { continue };
                if found.last().is_none_or(|it| it.0 != mark) {
                    found.push((mark.to_owned(), Colours::default()));
                }
                let Some((_, colours)) = found.last_mut() else { continue };
                match shape {
                    Shape::Text(it) if &*it.family == "num" => colours.numerals.push(it.rgb),
                    Shape::Dots { rgb, .. } => colours.ink.push(*rgb),
                    Shape::Circle { paint: Paint::Stroke(colour, _), .. } => colours.ink.push(*colour),
                    Shape::Rect { paint: Paint::Fill(colour), .. } if *colour != PAPER => colours.ink.push(*colour),
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn a_numeral_has_the_colour_of_its_marks_and_these_have_that_of_who_speaks() {
    let mut compared = 0;
    each(|source, chart, lang, width, placed| {
        // A matrix, lanes and threads are coloured by method.
        if matches!(chart.form, Form::Matrix | Form::Lanes | Form::Threads) {
            return;
        }
        let mut found = Vec::new();
        walk(&draw(placed).nodes, None, &mut found);
        for (id, Colours { numerals, ink }) in found {
            let Some(fact) = source.fact(&id) else { continue };
            let place = format!("{} {} {width}: {id}", chart.id, lang.tag());
            let own = tone(fact.voice);
            if ink.is_empty() {
                continue;
            }
            assert!(ink.contains(&own), "{place}: the marks have another colour than who speaks");
            assert!(numerals.iter().all(|it| *it == own), "{place}: the numeral has another colour than its marks");
            compared += numerals.len();
        }
    });
    assert!(compared > 500, "{compared}");
}
