//! A task in its lane: words, how it stands, and where there is an axis, the bar below them with whatever that marks there.

use super::{Months, NAME, TaskBar};
use crate::forms::face::Face;
use crate::forms::glyph::{glyph, glyph_colour, word_colour};
use crate::forms::palette::{INK, INK_2, INK_3, RULE, TEAL};
use crate::forms::pen::Pen;
use crate::forms::wrap::wrap;
use crate::scene::Rgb;
use report::Glyph;

/// Words over a bar; returns the height.
pub fn task_bar(pen: &Pen, months: Option<&Months>, task: &TaskBar, x: f64, y: f64, width: f64) -> f64 {
    let method = Face::hei(17.0, word_colour(task.entry.glyph)).bold();
    let before = if task.method.is_empty() { 0.0 } else { method.width(&task.method) + 10.0 };
    let left = x + 12.0 + 23.0;
    let room = width - 12.0 - 23.0;
    // A method name that leaves the subject too little room stands on a line of its own.
    let own_line = before > room * 0.45;
    let (subject_x, lines) = if own_line {
        (left, wrap(&task.entry.label, NAME, room))
    } else {
        (left + before, wrap(&task.entry.label, NAME, room - before))
    };
    let extra = if own_line { 24.0 } else { 0.0 };
    let stands = y + 29.0 + 24.0 * lines.len() as f64 + extra;
    let text = 24.0 * (lines.len() + usize::from(task.status.is_some())) as f64 + extra;
    // Bars from one day that all stay open would be alike, and say nothing.
    let height = 10.0 + text + if months.is_some() { 14.0 } else { 6.0 };
    pen.mark(task.entry.group(), [x + 2.0, y, width - 2.0, height], |pen| {
        glyph(pen, x + 19.0, y + 23.0, 14.0, task.entry.glyph);
        pen.text(left, y + 29.0, &task.method, method);
        pen.lines(subject_x, y + 29.0 + extra, 24.0, &lines, NAME);
        if let Some((done, word)) = &task.status {
            status(pen, *done, left + 6.0, stands - 6.0);
            pen.text(left + 20.0, stands, word, Face::hei(16.0, INK_2));
        }
        let Some(months) = months else {
            return pen.rule(x + 12.0, y + height, width - 12.0, 1.0, RULE);
        };
        let (from, until) = task.span;
        let (start, foot) = (x + from * width, y + height - 6.0);
        // Only a bar that has a place in the year is measured by it.
        if task.span != (0.0, None) {
            ticks(pen, months, x, foot + 6.0, width);
        }
        let done = task.status.as_ref().is_some_and(|it| it.0);
        let length = until.map(|it| ((it - from) * width).max(SHORTEST));
        task_line(pen, task.entry.glyph, done, (start, foot), length.unwrap_or(x + width - start), length.is_none());
        if let Some((share, _)) = &months.today {
            pen.rect(x + share * width - 1.0, foot - 4.0, 2.0, 14.0, INK);
        }
    });
    height
}

/// Least length of a bar that has an end: a day's would not be seen.
const SHORTEST: f64 = 3.0;

/// Short strokes where months begin.
pub fn ticks(pen: &Pen, months: &Months, x: f64, y: f64, width: f64) {
    for (share, name) in &months.ticks {
        let height = if name.is_empty() { 3.0 } else { 6.0 };
        pen.rect(x + share * width, y, 1.0, height, INK_3);
    }
}

/// A tick for what is done, a dot in a ring for what is under way.
fn status(pen: &Pen, done: bool, x: f64, y: f64) {
    if done {
        pen.path(&[(x - 6.0, y), (x - 2.0, y + 5.0), (x + 6.0, y - 5.0)], 2.5, TEAL);
    } else {
        pen.ring(x, y, 6.0, 1.5, TEAL);
        pen.dot(x, y, 2.5, TEAL);
    }
}

/// The bar of a method: its own form beside its own colour; what is done is solid, whatever its method.
fn task_line(pen: &Pen, kind: Glyph, done: bool, (x, y): (f64, f64), width: f64, open: bool) {
    let colour = glyph_colour(kind);
    let strokes: &[(f64, f64)] = match kind {
        _ if done => &[(0.0, 6.0)],
        Glyph::Ring => &[(0.0, 2.0), (4.0, 2.0)],
        Glyph::Triangle => &[(0.0, 3.5), (5.0, 1.0)],
        Glyph::Dash | Glyph::DiamondOpen => &[(2.0, 2.0)],
        Glyph::Disc | Glyph::Diamond | Glyph::Square => &[(0.0, 6.0)],
    };
    for &(down, height) in strokes {
        if open {
            broken(pen, (x, y + down), width, height, colour);
        } else {
            pen.rect(x, y + down, width, height, colour);
        }
    }
}

/// A bar that is broken off at its right end; where there is no room for all pieces, it has the first ones.
pub fn broken(pen: &Pen, (x, y): (f64, f64), width: f64, height: f64, colour: Rgb) {
    let tail = [(6.0, 12.0), (7.0, 8.0), (8.0, 4.0)];
    let solid = (width - tail.iter().map(|(gap, dash)| gap + dash).sum::<f64>()).max(0.0);
    if solid > 0.0 {
        pen.rect(x, y, solid, height, colour);
    }
    let mut at = x + solid;
    for (gap, dash) in tail {
        if at + gap + dash < x + width + 0.01 {
            pen.rect(at + gap, y, dash, height, colour);
        }
        at += gap + dash;
    }
}
