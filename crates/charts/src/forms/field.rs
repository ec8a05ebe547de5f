//! Dots in fives, row by row: where each dot of a count stands, and the shrinking rings behind an open count.

use crate::scene::{GRID, Rgb, in_units};
use report::Bound;

use super::item::{Drawn, Item};
use super::pen::Pen;

/// Diameter of a dot as a share of the pitch.
const DOT: f64 = 0.72;
/// Least extra room behind every fifth dot, as a share of the pitch.
const GAP: f64 = 0.36;

/// A grid of dots with `per_row` slots a row. Its lengths are whole tenths, as they are drawn: rounded one by one, its dots would
/// stand at two distances.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DotField {
    /// Slots a row.
    pub per_row: u32,
    /// From one dot's centre to the next, in user units.
    pub pitch: f64,
    /// Extra room behind every fifth dot.
    gap: f64,
}

impl DotField {
    /// The grid whose full row is `width` wide, or a little less, its dots no larger than `most`.
    pub fn fit(per_row: u32, width: f64, most: f64) -> Self {
        let slots = f64::from(per_row.max(1));
        let gaps = f64::from(per_row.max(1).div_ceil(5) - 1);
        let pitch = width / (slots - (1.0 - DOT) + gaps * GAP);
        Self::new(per_row, pitch.min(most / DOT))
    }

    /// The grid of this pitch, or less by up to a tenth.
    pub fn new(per_row: u32, pitch: f64) -> Self {
        let (five, pitch) = (floor(pitch * (5.0 + GAP)), floor(pitch));
        Self { per_row: per_row.max(1), pitch, gap: five - 5.0 * pitch }
    }

    /// The most dots a row of `width` holds at `diameter`, in whole fives.
    pub fn slots(width: f64, diameter: f64) -> u32 {
        let five = diameter / DOT * (5.0 + GAP);
        ((width + diameter / DOT * (1.0 - DOT + GAP)) / five).floor().max(1.0) as u32 * 5
    }

    /// Of a dot, in user units.
    pub fn diameter(&self) -> f64 {
        self.pitch * DOT
    }

    /// Centre of slot `index` (from 0) relative to the grid's upper left corner.
    pub fn centre(&self, index: u32) -> (f64, f64) {
        let (row, column) = (index / self.per_row, index % self.per_row);
        let fives = f64::from(column / 5);
        // Not less than the radius: nothing leaves the grid.
        let first = -floor(-self.diameter() / 2.0);
        (first + self.pitch * f64::from(column) + self.gap * fives, first + self.pitch * f64::from(row))
    }

    /// Height of `count` dots.
    pub fn height(&self, count: u32) -> f64 {
        let rows = count.max(1).div_ceil(self.per_row);
        self.diameter() + self.pitch * f64::from(rows - 1)
    }

    /// Draws an item's count in its colour.
    pub fn item(&self, pen: &Pen, x: f64, y: f64, item: &Item) {
        let (count, colour) = (item.count(), item.colour);
        match item.drawn {
            Drawn::Around(part, own) => self.parted(pen, (x, y), count, item.bound, (part, own), colour),
            Drawn::Behind => self.hollow(pen, x, y, 0, count, colour),
            Drawn::Whole(part) => {
                self.draw(pen, x, y, part, item.bound, colour);
                self.hollow(pen, x, y, part, count.saturating_sub(part), colour);
            }
            _ => self.draw(pen, x, y, count, item.bound, colour),
        }
    }

    /// Draws a count: solid dots, and rings at its end as the report leaves it open. No ring reaches as far as one dot more
    /// would, and those of a count that is not reached stop short of its last dot.
    pub fn draw(&self, pen: &Pen, x: f64, y: f64, count: u32, bound: Bound, colour: Rgb) {
        self.parted(pen, (x, y), count, bound, (0, colour), colour);
    }

    /// The same with the first dots in the colour of a part.
    fn parted(&self, pen: &Pen, (x, y): (f64, f64), count: u32, bound: Bound, (part, own): (u32, Rgb), colour: Rgb) {
        // How many slots hold rings instead of dots, and the sizes of the rings behind the last slot.
        let (open, beyond): (u32, &[f64]) = match bound {
            Bound::AtMost => return self.hollow(pen, x, y, 0, count, colour),
            Bound::Exact => (0, &[]),
            // 余: behind a few dots one ring is a tenth already.
            Bound::AtLeast => (0, if count < 10 { &[0.36] } else { &[0.5, 0.3] }),
            // 约: the rings stand around the figure.
            Bound::About => (2, &[0.36]),
            // 近: how many are missing is not known.
            Bound::Nearly => (3, &[]),
        };
        let radius = self.diameter() / 2.0;
        let ring = |centre: f64, dy: f64, share: f64| {
            pen.ring(centre, y + dy, radius * share, (radius * 0.26).clamp(0.8, 2.0), colour);
        };
        let solid = count.saturating_sub(open);
        for index in 0..solid {
            let (dx, dy) = self.centre(index);
            pen.dot(x + dx, y + dy, radius, if index < part { own } else { colour });
        }
        let (dx, dy) = self.centre(count.max(1) - 1);
        let mut right = x + dx + radius;
        for (index, share) in (solid..count).zip([0.68, 0.54, 0.4]) {
            let (dx, dy) = self.centre(index);
            ring(x + dx, dy, share);
            right = x + dx + radius * share;
        }
        for share in beyond {
            let centre = right + self.pitch * 0.1 + radius * share;
            ring(centre, dy, *share);
            right = centre + radius * share;
        }
    }

    /// Draws `count` hollow dots from slot `from` on.
    pub fn hollow(&self, pen: &Pen, x: f64, y: f64, from: u32, count: u32, colour: Rgb) {
        let radius = self.diameter() / 2.0;
        for index in from..from + count {
            let (dx, dy) = self.centre(index);
            pen.ring(x + dx, y + dy, radius, (radius * 0.3).clamp(1.0, 2.0), colour);
        }
    }
}

/// A length as whole tenths that are not longer; whole ones stay as they are.
fn floor(units: f64) -> f64 {
    in_units((units * f64::from(GRID) + 1e-6).floor() as i32)
}

/// Whether rings stand behind the last slot, which may be the row's.
pub fn goes_beyond(bound: Bound) -> bool {
    matches!(bound, Bound::AtLeast | Bound::About)
}

#[cfg(test)]
mod tests {
    use super::DotField;

    #[test]
    fn a_full_row_ends_where_the_width_does_that_it_was_fitted_to() {
        let field = DotField::fit(20, 752.0, 100.0);
        let (x, _) = field.centre(19);
        let left = 752.0 - (x + field.diameter() / 2.0);
        assert!((0.0..1.0).contains(&left), "{left}");
    }

    #[test]
    fn as_many_slots_as_are_promised_fit() {
        for width in [120, 290, 358, 908] {
            let width = f64::from(width);
            let slots = DotField::slots(width, 8.0);
            assert!(DotField::fit(slots, width, 100.0).diameter() >= 7.9, "{width}");
        }
    }
}
