//! How long the mark of a number is: from where its ink begins to where it ends, open end and all. Bars and dots are measured as
//! they are drawn at last, enlarged on a slide or not; numerals and words are none.

use charts::forms::PAPER;
use charts::scene::{Node, Paint, Scene, Shape, in_units};

/// A piece of ink in tenths: the height of its row of dots (0 for bars), where it begins and ends, and whether it is filled.
pub type Piece = (i32, i32, i32, bool);

/// The bar or the dots of a number.
pub struct Ink {
    /// Id of what it stands for.
    pub id: String,
    /// The number.
    pub value: f64,
    /// Bars are compared with bars, and dots with dots.
    pub dots: bool,
    /// In drawing order.
    pub pieces: Vec<Piece>,
}

impl Ink {
    /// From the first row of dots to the last, and from the left edge to where the last row ends, in units.
    pub fn length(&self) -> (f64, f64) {
        let left = self.pieces.iter().map(|it| it.1).min().unwrap_or(0);
        let (top, foot) = self.pieces.iter().fold((i32::MAX, i32::MIN), |(a, b), it| (a.min(it.0), b.max(it.0)));
        let last = self.pieces.iter().filter(|it| in_units(foot - it.0) < ROUNDED);
        (in_units(foot - top), in_units(last.map(|it| it.2).max().unwrap_or(left) - left))
    }

    /// By how much it is longer than another, in units: by rows of dots, or where these are as many by the end of the last.
    pub fn longer_than(&self, other: &Self) -> f64 {
        let ((rows, end), (other_rows, other_end)) = (self.length(), other.length());
        if (rows - other_rows).abs() < ROUNDED { end - other_end } else { rows - other_rows }
    }
}

/// The ink of every mark that has a number, in a picture of one scale.
pub fn ink(scene: &Scene, value: impl Fn(&str) -> Option<f64>) -> Vec<Ink> {
    let mut pieces = Vec::new();
    walk(&scene.nodes, None, &mut pieces);
    let mut found: Vec<Ink> = Vec::new();
    for (id, dots, pieces) in pieces {
        let Some(value) = value(id) else { continue };
        match found.iter_mut().find(|it| it.id == id && it.dots == dots) {
            Some(ink) => ink.pieces.extend(pieces),
            None => found.push(Ink { id: id.to_owned(), value, dots, pieces }),
        }
    }
    found
}

fn walk<'a>(nodes: &'a [Node], mark: Option<&'a str>, found: &mut Vec<(&'a str, bool, Vec<Piece>)>) {
    for node in nodes {
        match node {
            Node::Group(group) => walk(&group.nodes, group.mark.as_deref().or(mark), found),
            Node::Shape(shape) => {
                let around = |(x, y): (i32, i32), reach: u32, filled| (y, x - reach as i32, x + reach as i32, filled);
                let (dots, pieces) = match shape {
                    Shape::Rect { min, max, paint: Paint::Fill(colour) } if *colour != PAPER => {
                        (false, vec![(0, min.0, max.0, true)])
                    }
                    Shape::Rect { min, max, paint: Paint::Stroke(_, stroke) } => {
                        let half = *stroke as i32 / 2;
                        (false, vec![(0, min.0 - half, max.0 + half, false)])
                    }
                    Shape::Dots { centers, radius, .. } => {
                        (true, centers.iter().map(|it| around(*it, *radius, true)).collect())
                    }
                    Shape::Circle { center, radius, paint: Paint::Stroke(_, stroke) } => {
                        (true, vec![around(*center, radius + stroke / 2, false)])
                    }
                    _ => continue,
                };
                found.extend(mark.map(|it| (it, dots, pieces)));
            }
        }
    }
}

/// What drawing to the grid may add, in units.
const ROUNDED: f64 = 0.25;

/// Fails if the mark of a smaller number is longer than that of a larger one; returns how many pairs there were.
pub fn assert_in_order(ink: &[Ink], place: &str) -> usize {
    let mut compared = 0;
    for small in ink {
        for large in ink.iter().filter(|it| it.value > small.value && it.dots == small.dots) {
            compared += 1;
            let longer = small.longer_than(large);
            assert!(longer <= ROUNDED, "{place}: {} is {longer} longer than {}", small.id, large.id);
        }
    }
    compared
}
