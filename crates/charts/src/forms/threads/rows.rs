//! Threads on a phone: each is a row of its own.

use super::{LEADING, NAME, Threads, Tie, line_of};
use crate::forms::face::Face;
use crate::forms::glyph::glyph;
use crate::forms::palette::{INK, INK_2, RULE};
use crate::forms::pen::Pen;
use crate::forms::wrap::wrap;

/// Each thread as a row: what was done at the left, what is planned at the right; one below the other where the words
/// are too long for half the width.
pub fn rows(pen: &Pen, chart: &Threads, width: f64) -> f64 {
    let year = Face::num(18.0, INK);
    pen.text(0.0, 20.0, &chart.heads[0].0, year);
    pen.text_end(width, 20.0, &chart.heads[1].0, year);
    pen.rule(0.0, 32.0, width, 1.0, INK);
    let mut y = 32.0;
    for tie in &chart.ties {
        let subject = wrap(&tie.subject, NAME.bold(), width);
        let top = 14.0 + 24.0 * subject.len() as f64;
        // Each end has half the room, or all of it where the other has no words of its own.
        let side = match (&*tie.before.1, &*tie.after.1) {
            ("", _) | (_, "") => width - 60.0 - 44.0,
            _ => (width - 60.0) / 2.0 - 22.0,
        };
        let (before, after) = (wrap(&tie.before.1, NAME, side), wrap(&tie.after.1, NAME, side));
        let deepest = before.len().max(after.len());
        let long = deepest > 2;
        let ends = [&tie.before, &tie.after].map(|it| wrap(&it.1, NAME, width - YEAR - 24.0));
        let lines = if long { ends[0].len() + ends[1].len() } else { deepest };
        let height = top + LEADING * lines as f64 + if long { 24.0 } else { 18.0 };
        pen.mark(tie.row.group(), [0.0, y + 1.0, width, height - 1.0], |pen| {
            pen.lines(0.0, y + 14.0 + 17.0, 24.0, &subject, NAME.bold());
            if long {
                below(pen, chart, tie, &ends, y + top + 20.0);
            } else {
                beside(pen, tie, (&before, &after), width, y + top + 20.0);
            }
        });
        y += height;
        pen.rule(0.0, y, width, 1.0, RULE);
    }
    super::undrawn(pen, chart, width, y + 1.0)
}

/// Room for a year before the words of a long row.
const YEAR: f64 = 62.0;

fn beside(pen: &Pen, tie: &Tie, (before, after): (&[String], &[String]), width: f64, baseline: f64) {
    let wide = |lines: &[String]| lines.iter().map(|it| NAME.width(it)).fold(0.0, f64::max);
    // Where an end has no words, the line runs to its glyph. Words that end at the picture's edge have a little to spare.
    let words = |lines: &[String], spare: f64| if wide(lines) > 0.0 { 8.0 + wide(lines) + spare } else { 0.0 };
    let (left, right) = (14.0 + words(before, 0.0), width - 14.0 - words(after, 3.0));
    glyph(pen, 7.0, baseline - 6.0, 14.0, tie.before.0);
    pen.lines(22.0, baseline, LEADING, before, NAME);
    glyph(pen, right + 7.0, baseline - 6.0, 14.0, tie.after.0);
    pen.lines(right + 22.0, baseline, LEADING, after, NAME);
    let (colour, stroke) = line_of(tie);
    pen.rule(left + 12.0, baseline - 6.0, right - left - 24.0, stroke, colour);
}

fn below(pen: &Pen, chart: &Threads, tie: &Tie, ends: &[Vec<String>; 2], baseline: f64) {
    let second = baseline + LEADING * ends[0].len() as f64 + 6.0;
    let (colour, stroke) = line_of(tie);
    pen.path(&[(YEAR + 7.0, baseline + 4.0), (YEAR + 7.0, second - 16.0)], stroke, colour);
    let rows = [(baseline, &tie.before, &ends[0]), (second, &tie.after, &ends[1])];
    for ((y, end, lines), head) in rows.into_iter().zip(&chart.heads) {
        pen.text(0.0, y, &head.0, Face::hei(16.0, INK_2));
        glyph(pen, YEAR + 7.0, y - 6.0, 14.0, end.0);
        pen.lines(YEAR + 24.0, y, LEADING, lines, NAME);
    }
}
