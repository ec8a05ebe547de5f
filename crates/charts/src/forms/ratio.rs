//! A ratio, written as the sum that it is, over the dots that it counts: solid for the part, hollow for the rest.

use std::sync::Arc;

use crate::scene::Group;
use report::Bound;

use super::face::Face;
use super::field::DotField;
use super::item::Item;
use super::palette::{GOLD, GOLD_M, INK, INK_2, INK_3};
use super::pen::{Pen, place};
use super::placed::Placed;
use super::wrap::wrap;

/// `part` ÷ `whole`, with what the page computes from them.
#[derive(Clone, Debug, PartialEq)]
pub struct Ratio {
    /// Its dots are solid.
    pub part: Item,
    /// Its dots beyond the part are hollow.
    pub whole: Item,
    /// The sign of a division.
    pub sign: &'static str,
    /// `= 98.6%`.
    pub result: Arc<str>,
    /// The tag that says who computed it (本页计算).
    pub tag: Arc<str>,
    /// How it is computed.
    pub remark: Arc<str>,
    /// What the hollow dots are; empty without any.
    pub rest: Arc<str>,
}

const LABEL: Face = Face::hei(17.0, INK);
const SMALL: Face = Face::hei(16.0, INK_2);
/// Diameter of dots from which on a line of text beside the last row stays clear of the row above.
const ROOMY: f64 = 13.0;
/// Dots in a row, where there is room; half as many on a phone.
const ROW: u32 = 50;

impl Ratio {
    /// Whether its dots are drawn: there are none without exact numbers, nor more than can be told apart.
    pub fn in_dots(&self) -> bool {
        self.part.bound == Bound::Exact
            && self.whole.bound == Bound::Exact
            && self.part.is_count()
            && self.whole.is_count()
            && self.whole.count() <= 2000
    }

    /// Whether its dots are a field with a rest beside it in every layout: a full row and more of the part, and something
    /// left of the whole.
    pub fn in_rows(&self) -> bool {
        self.in_dots() && self.part.count() > ROW && self.whole.count() > self.part.count()
    }
}

/// Between the two numbers, for the sign: of their size on narrow pictures, in units on others.
const NARROW_GAP: f64 = 0.6875;
const WIDE_GAP: f64 = 80.0;

/// Places a ratio `width` wide. Without exact whole numbers there are no dots, only the sum.
pub fn ratio(chart: &Ratio, width: f64) -> Placed {
    ratio_part(chart, width, (true, true), 96.0)
}

/// Places the sum in numerals of that size at most, the dots, or both.
pub fn ratio_part(chart: &Ratio, width: f64, (sum, dots): (bool, bool), size: f64) -> Placed {
    place(width, |pen| {
        let head = if sum { equation(pen, chart, width, size) } else { -20.0 };
        if !dots || !chart.in_dots() {
            return head;
        }
        let (part, whole) = (chart.part.count().min(chart.whole.count()), chart.whole.count());
        let field = DotField::fit(if width < 640.0 { ROW / 2 } else { ROW }, width, 17.0);
        let top = head + 20.0;
        pen.group(Group { class: "mark part".into(), ..chart.part.group() }, |pen| {
            field.draw(pen, 0.0, top, part, Bound::Exact, chart.part.colour);
        });
        let from = apart(part);
        pen.group(Group::of_class("rest"), |pen| {
            field.hollow(pen, 0.0, top, from, whole - part, chart.part.colour);
        });
        let mut foot = 0.0;
        pen.group(Group::of_class("rest rest-k"), |pen| foot = caption(pen, chart, &field, top, width));
        foot
    })
}

/// The slot at which the rest begins behind `part` dots: a five of its own, so that it is counted by itself, and with two
/// slots free before it, so that it is seen to stand apart.
fn apart(part: u32) -> u32 {
    if part == 0 { 0 } else { (part + 2).div_ceil(5) * 5 }
}

/// The two numbers with the sign between them, and the result beside or below. Returns its foot.
fn equation(pen: &Pen, chart: &Ratio, width: f64, most: f64) -> f64 {
    // Each number has half of the width, whatever its digits; on the narrowest slides that is less than a phone's.
    let em = |item: &Item| Face::num(1.0, INK).width(&item.numeral.figure);
    let digits = em(&chart.part).max(em(&chart.whole));
    let size = if width < 640.0 {
        (width * 0.2).min(64.0).min(width / (2.0 * digits + NARROW_GAP))
    } else {
        most.min((width - WIDE_GAP) / (2.0 * digits))
    };
    let figure = |item: &Item| Face::num(size, INK).width(&item.numeral.figure);
    let baseline = size * 0.86;
    let gap = if width < 640.0 { size * NARROW_GAP } else { WIDE_GAP };
    let room = ((width - gap) / 2.0).min(size * 2.3);
    let labels = [&chart.part, &chart.whole].map(|item| {
        let mut text = item.numeral.unit.clone();
        if !text.is_empty() && item.label.starts_with(|sign: char| sign.is_ascii_alphanumeric()) {
            text.push(' ');
        }
        text.push_str(&item.label);
        wrap(text.trim(), LABEL, room)
    });
    let second = figure(&chart.part).max(room.min(size * 2.0)) + gap;
    let deepest = labels.iter().map(Vec::len).max().unwrap_or(1) as f64;
    let foot = baseline + 32.0 + 23.0 * (deepest - 1.0);
    for (item, (x, lines)) in [&chart.part, &chart.whole].into_iter().zip([0.0, second].into_iter().zip(&labels)) {
        let colour = if x == 0.0 { item.colour } else { INK };
        pen.mark(item.group(), [x, 0.0, figure(item).max(room), foot + 8.0], |pen| {
            pen.text(x, baseline, &item.numeral.figure, Face::num(size, colour));
            pen.lines(x, baseline + 30.0, 23.0, lines, LABEL);
        });
    }
    let middle = figure(&chart.part) + (second - figure(&chart.part)) / 2.0;
    pen.text_middle(middle, baseline - size * 0.1, chart.sign, Face { bold: false, ..Face::num(size * 0.56, INK_3) });
    let after = second + figure(&chart.whole).max(room) + 40.0;
    let remark_width = width - after;
    if remark_width > 240.0 {
        result(pen, chart, after, baseline + 4.0, remark_width, foot)
    } else {
        result(pen, chart, 0.0, foot + 44.0, width, foot)
    }
}

fn result(pen: &Pen, chart: &Ratio, x: f64, baseline: f64, width: f64, foot: f64) -> f64 {
    let big = Face::num(28.0, INK);
    pen.text(x, baseline, &chart.result, big);
    let tag = Face::hei(16.0, GOLD);
    let (left, inner) = (x + big.width(&chart.result) + 12.0, tag.width(&chart.tag));
    pen.frame(left, baseline - 20.0, inner + 16.0, 26.0, 1.0, GOLD_M);
    pen.text(left + 8.0, baseline - 2.0, &chart.tag, tag);
    let lines = wrap(&chart.remark, SMALL, width);
    pen.lines(x, baseline + 26.0, 23.0, &lines, SMALL);
    (baseline + 30.0 + 23.0 * (lines.len() - 1) as f64).max(foot)
}

/// What the hollow dots are: beside the last row where it fits there and rows are far enough apart, else below.
fn caption(pen: &Pen, chart: &Ratio, field: &DotField, top: f64, width: f64) -> f64 {
    let (part, whole) = (chart.part.count().min(chart.whole.count()), chart.whole.count());
    let slots = if whole > part { apart(part) + whole - part } else { whole };
    let foot = top + field.height(slots);
    if chart.rest.is_empty() {
        return foot + 4.0;
    }
    let (x, y) = field.centre(slots.max(1) - 1);
    let beside = x + field.diameter() * 2.0;
    if field.diameter() >= ROOMY && beside + SMALL.width(&chart.rest) <= width {
        pen.text(beside, top + y + 5.5, &chart.rest, SMALL);
        return foot + 6.0;
    }
    let lines = wrap(&chart.rest, SMALL, width - 24.0);
    pen.ring(6.0, foot + 25.0, 5.5, 1.6, chart.part.colour);
    pen.lines(24.0, foot + 31.0, 24.0, &lines, SMALL);
    foot + 38.0 + 24.0 * (lines.len() - 1) as f64
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn a_rest_begins_a_five_of_its_own_with_two_slots_free_before_it() {
        for part in 1..=1000 {
            let from = apart(part);
            assert!(from.is_multiple_of(5) && (2..=6).contains(&(from - part)), "{part}: {from}");
        }
        assert_eq!(apart(0), 0);
    }
}
