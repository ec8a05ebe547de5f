//! Threads from what was done to what is planned. With room they are lines between two lists; on a phone each is a
//! row of its own. A thick line says that the method changed, a thin one that it goes on.

mod rows;
mod ties;

use std::sync::Arc;

use rows::rows;
use ties::{LEADING, NAME, SMALL, line_of, undrawn};
pub use ties::{Threads, Tie};

use crate::scene::{Anchor, Group};
use report::Glyph;

use super::face::Face;
use super::glyph::{glyph, word_colour};
use super::item::Entry;
use super::palette::{INK, RULE};
use super::pen::{Pen, place};
use super::placed::Placed;
use super::wrap::wrap;

/// Places threads `width` wide.
pub fn threads(chart: &Threads, width: f64) -> Placed {
    place(width, |pen| if width < 840.0 { rows(pen, chart, width) } else { lists(pen, chart, width) })
}

/// An entry's place in one of the lists: where its line begins or ends.
struct Spot {
    id: Arc<str>,
    x: f64,
    y: f64,
}

fn lists(pen: &Pen, chart: &Threads, width: f64) -> f64 {
    let year = Face::song(22.0, INK);
    let [(from, done), (to, planned)] = &chart.heads;
    pen.text(0.0, 24.0, from, year);
    pen.text(year.width(from) + 14.0, 24.0, done, SMALL);
    pen.text_end(width, 24.0, planned, SMALL);
    pen.text_end(width - SMALL.width(planned) - 14.0, 24.0, to, year);
    pen.rule(0.0, 40.0, width, 2.0, INK);
    let lead = |id: &str| chart.ties.iter().any(|it| it.lead && it.from.iter().chain(&it.to).any(|end| &**end == id));
    let column = width * 0.385;
    let heads = chart.left.iter().chain(&chart.right).map(|it| Face::song(17.0, INK).width(&it.0));
    let method = heads.fold(column * 0.2, f64::max).min(column * 0.36);
    let side = |x: f64, year: &Arc<str>, edge| Side { x, width: column, method, year: year.clone(), edge };
    let (left, right) = (side(0.0, from, Anchor::Start), side(width - column, to, Anchor::End));
    let (mut spots_left, mut foot_left) = (Vec::new(), 52.0);
    let (mut spots_right, mut foot_right) = (Vec::new(), 52.0);
    for group in &chart.left {
        foot_left = left.group(pen, group, foot_left, &lead, &mut spots_left);
    }
    // The shorter list spreads over the height of the longer one: each group as near as it can to what it is tied to.
    let mut rest: f64 = chart.right.iter().map(|it| right.group_height(it, &lead)).sum();
    for group in &chart.right {
        let height = right.group_height(group, &lead);
        let ends = |spot: &&Spot| chart.ties.iter().any(|it| it.from.contains(&spot.id) && leads_to(it, &group.1));
        let level: Vec<f64> = spots_left.iter().filter(ends).map(|it| it.y).collect();
        let wanted = level.iter().sum::<f64>() / level.len().max(1) as f64 - height / 2.0;
        let latest = foot_left - rest;
        foot_right = right.group(pen, group, wanted.min(latest).max(foot_right), &lead, &mut spots_right);
        rest -= height;
    }
    ties(pen, chart, &spots_left, &spots_right);
    undrawn(pen, chart, width, foot_left.max(foot_right))
}

/// Draws what ties the spots.
fn ties(pen: &Pen, chart: &Threads, left: &[Spot], right: &[Spot]) {
    pen.group(Group::of_class("ties"), |pen| {
        for tie in &chart.ties {
            for from in left.iter().filter(|it| tie.from.contains(&it.id)) {
                for to in right.iter().filter(|it| tie.to.contains(&it.id)) {
                    curve(pen, (from.x + 12.0, from.y), (to.x - 12.0, to.y), tie);
                }
            }
        }
    });
}

fn leads_to(tie: &Tie, entries: &[Entry]) -> bool {
    entries.iter().any(|it| tie.to.contains(&it.mark))
}

/// One of the two lists: names face the middle, and methods stand at the outer edge.
struct Side {
    x: f64,
    width: f64,
    /// Room for the method's name.
    method: f64,
    /// What stands above all of it.
    year: Arc<str>,
    /// Where it stands: its methods begin at the left edge (`Start`) or end at the right one (`End`).
    edge: Anchor,
}

impl Side {
    /// A group of entries under its method's name; returns its foot.
    fn group(
        &self,
        pen: &Pen,
        (method, entries): &(Arc<str>, Vec<Entry>),
        top: f64,
        lead: &dyn Fn(&str) -> bool,
        spots: &mut Vec<Spot>,
    ) -> f64 {
        // The same method may stand on both sides.
        let name = [&*self.year, " ", method].concat();
        pen.begin(&name);
        let mut y = self.head(pen, method, entries.first().map_or(Glyph::Dash, |it| it.glyph), top);
        let head_foot = y + self.head_height(method);
        for entry in entries {
            let bold = lead(&entry.mark);
            let height = self.height(entry, bold);
            self.entry(pen, entry, y, height, bold, spots);
            y += height;
        }
        y = y.max(head_foot);
        pen.end(&name, self.x, top, self.width, y - top);
        y
    }

    fn head_height(&self, method: &str) -> f64 {
        14.0 + 22.0 * wrap(method, Face::song(17.0, INK), self.method).len() as f64
    }

    /// Height of a group with the hairline above it.
    fn group_height(&self, (method, entries): &(Arc<str>, Vec<Entry>), lead: &dyn Fn(&str) -> bool) -> f64 {
        let names: f64 = entries.iter().map(|it| self.height(it, lead(&it.mark))).sum();
        10.0 + names.max(self.head_height(method))
    }

    /// The method's name, under a hairline unless it is the first; returns where its entries begin.
    fn head(&self, pen: &Pen, method: &str, kind: Glyph, y: f64) -> f64 {
        let y = if y > 60.0 {
            pen.rule(self.x, y + 4.0, self.width, 1.0, RULE);
            y + 10.0
        } else {
            y
        };
        let face = Face::song(17.0, word_colour(kind));
        let x = if self.edge == Anchor::Start { self.x } else { self.x + self.width };
        pen.anchored_lines((x, self.edge), y + 27.0, 22.0, &wrap(method, face, self.method), face);
        y
    }

    fn lines(&self, entry: &Entry, bold: bool) -> Vec<String> {
        wrap(&entry.label, if bold { NAME.bold() } else { NAME }, self.width - self.method - 40.0)
    }

    fn height(&self, entry: &Entry, bold: bool) -> f64 {
        18.0 + LEADING * self.lines(entry, bold).len() as f64
    }

    fn entry(&self, pen: &Pen, entry: &Entry, y: f64, height: f64, bold: bool, spots: &mut Vec<Spot>) {
        let face = if bold { NAME.bold() } else { NAME };
        let lines = self.lines(entry, bold);
        let (spot, field, words) = match self.edge {
            Anchor::Start => (self.x + self.width - 8.0, self.x + self.method, (-18.0, Anchor::End)),
            _ => (self.x + 8.0, self.x, (18.0, Anchor::Start)),
        };
        let middle = y + height / 2.0;
        pen.mark(entry.group(), [field, y, self.width - self.method, height], |pen| {
            glyph(pen, spot, middle, 15.0, entry.glyph);
            let first = middle + 6.0 - LEADING * (lines.len() - 1) as f64 / 2.0;
            pen.anchored_lines((spot + words.0, words.1), first, LEADING, &lines, face);
        });
        spots.push(Spot { id: entry.mark.clone(), x: spot, y: middle });
    }
}

/// An S from end to end, as a line of short pieces: cubic easing needs no curve command.
fn curve(pen: &Pen, from: (f64, f64), to: (f64, f64), tie: &Tie) {
    let (colour, stroke) = line_of(tie);
    let pieces = if (from.1 - to.1).abs() < 0.5 { 1 } else { 28 };
    let points: Vec<(f64, f64)> = (0..=pieces)
        .map(|at| {
            let share = f64::from(at) / f64::from(pieces);
            let eased = share * share * (3.0 - 2.0 * share);
            (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * eased)
        })
        .collect();
    pen.path(&points, stroke, colour);
}
