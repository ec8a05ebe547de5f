//! Numerals as slides set them: figures that end on one line below each other, with units as large as all other words.

use charts::forms::{Face, INK_2, Item, Pen};
use charts::scene::Rgb;
use report::Numeral;

use super::{NUMERAL, WORDS};

/// Between a figure and its unit, in em of the figure.
const GAP: f64 = 0.12;

const UNIT: Face = Face::hei(WORDS, INK_2);

/// The figure with the word before it.
pub fn figure_width(numeral: &Numeral, size: f64) -> f64 {
    Face::num(size, INK_2).width(&numeral.figure) + lead_width(numeral)
}

/// The unit with the gap before it.
pub fn unit_width(numeral: &Numeral, size: f64) -> f64 {
    if numeral.unit.is_empty() { 0.0 } else { size * GAP + UNIT.width(&numeral.unit) }
}

/// Both.
pub fn numeral_width(numeral: &Numeral, size: f64) -> f64 {
    figure_width(numeral, size) + unit_width(numeral, size)
}

fn lead_width(numeral: &Numeral) -> f64 {
    let lead = numeral.lead.trim_end();
    if lead.is_empty() { 0.0 } else { UNIT.width(lead) + WORDS * 0.35 }
}

/// Sets a numeral whose figure ends at `x`; its unit follows.
pub fn numeral_at(pen: &Pen, x: f64, y: f64, numeral: &Numeral, size: f64, colour: Rgb) {
    let left = x - figure_width(numeral, size);
    pen.text(left, y, numeral.lead.trim_end(), UNIT);
    pen.text(left + lead_width(numeral), y, &numeral.figure, Face::num(size, colour));
    pen.text(x + size * GAP, y, &numeral.unit, UNIT);
}

/// The widest figure and the widest unit of items.
pub fn widest(items: &[Item], size: f64) -> (f64, f64) {
    let most = |of: fn(&Numeral, f64) -> f64| items.iter().map(|it| of(&it.numeral, size)).fold(0.0, f64::max);
    (most(figure_width), most(unit_width))
}

/// The size in which every figure with its unit stands in `room`; numbers of many digits are smaller than others.
pub fn fitting(items: &[Item], room: f64) -> f64 {
    let (figure, unit) = widest(items, NUMERAL);
    let words = items.iter().map(|it| lead_width(&it.numeral)).fold(0.0, f64::max) + unit;
    let digits = (figure - words + unit).max(1.0);
    NUMERAL * ((room - words) / digits).clamp(WORDS / NUMERAL, 1.0)
}

/// Of a label's lines, the first baseline that puts them about a middle.
pub fn about_middle(middle: f64, lines: usize) -> f64 {
    middle + WORDS * 0.36 - super::LEADING * (lines.max(1) - 1) as f64 / 2.0
}
