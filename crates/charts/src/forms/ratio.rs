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

    /// Draws its dots: solid for the part, hollow for the rest, right behind it.
    pub fn draw_dots(&self, pen: &Pen, field: &DotField, top: f64) {
        let (part, whole) = (self.part.count().min(self.whole.count()), self.whole.count());
        pen.group(Group { class: "mark part".into(), ..self.part.group() }, |pen| {
            field.draw(pen, 0.0, top, part, Bound::Exact, self.part.colour);
        });
        pen.group(Group::of_class("rest"), |pen| {
            field.hollow(pen, 0.0, top, part, whole - part, self.part.colour);
        });
    }
}

/// Between the two numbers, for the sign: of their size on narrow pictures, in units on others.
const NARROW_GAP: f64 = 0.6875;
const WIDE_GAP: f64 = 80.0;

/// The part's numeral at its largest.
const MOST: f64 = 96.0;
/// Sizes of the whole and of the result, as shares of the part's.
const WHOLE: f64 = 0.6;
const RESULT: f64 = 0.62;

/// Places a ratio `width` wide. Without exact whole numbers there are no dots, only the sum.
pub fn ratio(chart: &Ratio, width: f64) -> Placed {
    place(width, |pen| {
        let head = equation(pen, chart, width);
        if !chart.in_dots() {
            return head;
        }
        let field = DotField::fit(if width < 640.0 { ROW / 2 } else { ROW }, width, 17.0);
        let top = head + 20.0;
        chart.draw_dots(pen, &field, top);
        let mut foot = 0.0;
        pen.group(Group::of_class("rest rest-k"), |pen| foot = caption(pen, chart, &field, top, width));
        foot
    })
}

/// The two numbers with the sign between them, and the result beside or below. Returns its foot.
fn equation(pen: &Pen, chart: &Ratio, width: f64) -> f64 {
    // Each number has half of the width, whatever its digits.
    let em = |item: &Item| Face::num(1.0, INK).width(&item.numeral.figure);
    let digits = em(&chart.part).max(em(&chart.whole));
    let size = if width < 640.0 {
        (width * 0.2).min(64.0).min(width / (2.0 * digits + NARROW_GAP))
    } else {
        MOST.min((width - WIDE_GAP) / (2.0 * digits))
    };
    // Part and result speak; the whole is there to be divided by.
    let faces = [Face::num(size, chart.part.colour), Face { bold: false, ..Face::num(size * WHOLE, INK_2) }];
    let figure = |item: &Item| {
        let face = if item.mark == chart.part.mark { faces[0] } else { faces[1] };
        face.width(&item.numeral.figure)
    };
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
    let places = [0.0, second].into_iter().zip(faces).zip(&labels);
    for (item, ((x, face), lines)) in [&chart.part, &chart.whole].into_iter().zip(places) {
        // The frame of what is chosen stands clear of its numeral, but for the first at the edge.
        let left = (x - 8.0).max(0.0);
        pen.mark(item.group(), [left, 0.0, x - left + figure(item).max(room), foot + 8.0], |pen| {
            pen.text(x, baseline, &item.numeral.figure, face);
            pen.lines(x, baseline + 30.0, 23.0, lines, LABEL);
        });
    }
    let middle = figure(&chart.part) + (second - figure(&chart.part)) / 2.0;
    pen.text_middle(middle, baseline - size * 0.1, chart.sign, Face { bold: false, ..Face::num(size * 0.56, INK_3) });
    let after = second + figure(&chart.whole).max(room) + 40.0;
    let remark_width = width - after;
    let tag = Face::hei(16.0, GOLD).width(&chart.tag) + 28.0;
    if remark_width > (Face::num(size * RESULT, INK).width(&chart.result) + tag).max(240.0) {
        result(pen, chart, (after, baseline), remark_width, size * RESULT, foot)
    } else {
        result(pen, chart, (0.0, foot + 20.0 + size * RESULT), width, size * RESULT, foot)
    }
}

fn result(pen: &Pen, chart: &Ratio, (x, baseline): (f64, f64), width: f64, size: f64, foot: f64) -> f64 {
    let big = Face::num(size, INK);
    pen.text(x, baseline, &chart.result, big);
    let tag = Face::hei(16.0, GOLD);
    let (left, inner) = (x + big.width(&chart.result) + 12.0, tag.width(&chart.tag));
    pen.frame(left, baseline - 20.0, inner + 16.0, 26.0, 1.0, GOLD_M);
    pen.text(left + 8.0, baseline - 2.0, &chart.tag, tag);
    let lines = wrap(&chart.remark, SMALL, width);
    pen.lines(x, baseline + 30.0, 23.0, &lines, SMALL);
    (baseline + 34.0 + 23.0 * (lines.len() - 1) as f64).max(foot)
}

/// What the hollow dots are: beside the last row where it fits there and rows are far enough apart, else below.
fn caption(pen: &Pen, chart: &Ratio, field: &DotField, top: f64, width: f64) -> f64 {
    let whole = chart.whole.count();
    let foot = top + field.height(whole);
    if chart.rest.is_empty() {
        return foot + 4.0;
    }
    let (x, y) = field.centre(whole.max(1) - 1);
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
