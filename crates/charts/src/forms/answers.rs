//! The tasks of the report before, theme by theme: a dot for each that this report speaks of, a ring for each that it does not
//! mention. Each is a mark of its own.

use std::sync::Arc;

use crate::scene::Rgb;
use report::Numeral;

use super::face::Face;
use super::field::DotField;
use super::item::Entry;
use super::palette::{INK, INK_2, INK_3, RULE, VERM};
use super::pen::{Pen, place};
use super::placed::Placed;
use super::wrap::wrap;

/// The themes with their tasks, and the two sums.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// Of the tasks that are spoken of, and of those that are not mentioned.
    pub sums: [Sum; 2],
    /// In the order of the report before.
    pub themes: Vec<AnsweredTheme>,
}

/// How many tasks, and what of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    /// The number with its unit.
    pub numeral: Numeral,
    /// What stands beside it.
    pub label: Arc<str>,
}

/// A theme of the report before.
#[derive(Clone, Debug, PartialEq)]
pub struct AnsweredTheme {
    /// Its name.
    pub title: Arc<str>,
    /// How many of its tasks are spoken of and how many are not, in words.
    pub counts: Arc<str>,
    /// The tasks that this report speaks of.
    pub said: Vec<Entry>,
    /// Those that it does not mention.
    pub unsaid: Vec<Entry>,
}

impl AnsweredTheme {
    fn len(&self) -> usize {
        self.said.len() + self.unsaid.len()
    }
}

const TITLE: Face = Face::song(18.0, INK);
const SMALL: Face = Face::hei(17.0, INK_2);
const LEADING: f64 = 23.0;
/// A dot has room for a finger around it.
const DOT: f64 = 22.0;
/// From this width on, themes stand beside their dots.
const WIDE: f64 = 600.0;

/// Places the tasks `width` wide.
pub fn answers(chart: &Answers, width: f64) -> Placed {
    place(width, |pen| {
        let most = chart.themes.iter().map(AnsweredTheme::len).max().unwrap_or(1) as u32;
        let left = if width < WIDE { 0.0 } else { width * 0.4 };
        let per_row = DotField::slots(width - left, DOT).min(most.div_ceil(5) * 5);
        let field = DotField::fit(per_row, width - left, DOT);
        let mut y = sums(pen, &chart.sums, width);
        for theme in &chart.themes {
            y = row(pen, theme, &field, (width, left), y);
        }
        y
    })
}

/// Both sums beside each other, each with its mark: they say what the marks mean.
fn sums(pen: &Pen, sums: &[Sum; 2], width: f64) -> f64 {
    let column = width / 2.0;
    let mut foot: f64 = 0.0;
    for (at, (sum, said)) in sums.iter().zip([true, false]).enumerate() {
        let x = column * at as f64;
        mark(pen, x + DOT / 2.0, 24.0, said);
        pen.numeral(x + DOT + 10.0, 37.0, &sum.numeral, 40.0, colour(said));
        let lines = wrap(&sum.label, SMALL, column - 12.0);
        pen.lines(x, 64.0, LEADING, &lines, SMALL);
        foot = foot.max(64.0 + LEADING * (lines.len() as f64 - 1.0));
    }
    foot + 18.0
}

/// The numerals have the colours of what they count.
fn colour(said: bool) -> Rgb {
    if said { VERM } else { INK_3 }
}

fn mark(pen: &Pen, x: f64, y: f64, said: bool) {
    if said {
        pen.dot(x, y, DOT / 2.0, colour(said));
    } else {
        pen.ring(x, y, DOT / 2.0, 2.0, colour(said));
    }
}

/// A theme with its dots beside or below its name; returns its foot.
fn row(pen: &Pen, theme: &AnsweredTheme, field: &DotField, (width, left): (f64, f64), top: f64) -> f64 {
    let room = if left > 0.0 { left - 24.0 } else { width };
    let (title, counts) = (wrap(&theme.title, TITLE, room), wrap(&theme.counts, SMALL, room));
    let words = 14.0 + LEADING * (title.len() + counts.len()) as f64;
    let dots = field.height(theme.len() as u32);
    let height = if left > 0.0 { words.max(16.0 + dots) + 14.0 } else { words + 12.0 + dots + 18.0 };
    pen.begin(&theme.title);
    pen.rule(0.0, top, width, 1.0, RULE);
    pen.lines(0.0, top + 14.0 + 16.0, LEADING, &title, TITLE);
    pen.lines(0.0, top + 14.0 + 16.0 + LEADING * title.len() as f64, LEADING, &counts, SMALL);
    let y = top + if left > 0.0 { 16.0 } else { words + 12.0 };
    let tasks = theme.said.iter().map(|it| (it, true)).chain(theme.unsaid.iter().map(|it| (it, false)));
    for (at, (task, said)) in (0..).zip(tasks) {
        let (dx, dy) = field.centre(at);
        let (x, y, side) = (left + dx, y + dy, field.pitch);
        // Nothing of a field leaves the picture.
        let edge = (x - side / 2.0).max(0.0);
        let area = [edge, y - side / 2.0, side.min(width - edge), side];
        pen.mark(task.group(), area, |pen| mark(pen, x, y, said));
    }
    pen.end(&theme.title, 0.0, top, width, height);
    top + height
}
