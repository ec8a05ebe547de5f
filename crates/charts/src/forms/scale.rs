//! A linear scale from values to lengths, by plotters' own coordinate mapping.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

use crate::scene::{in_units, tenths};

/// Maps 0 to the largest value to 0…`length` units.
pub struct Scale {
    values: RangedCoordf64,
    length: i32,
    /// What stands on it, in any order.
    on_it: Vec<f64>,
}

impl Scale {
    /// The scale of these values, whose largest takes the whole length; without any it is that of 1.
    pub fn of(on_it: Vec<f64>, length: f64) -> Self {
        let max = on_it.iter().copied().fold(0.0, f64::max);
        let max = if max > 0.0 { max } else { 1.0 };
        Self { values: (0.0..max).into(), length: tenths(length), on_it }
    }

    /// The lengths of the next smaller and the next larger value on the scale: 0 under the smallest, no end over the largest.
    pub fn beside(&self, value: f64) -> (f64, f64) {
        let (mut below, mut above) = (0.0, f64::INFINITY);
        for other in &self.on_it {
            let length = self.length(*other);
            if *other < value {
                below = f64::max(below, length);
            } else if *other > value {
                above = f64::min(above, length);
            }
        }
        (below, above)
    }

    /// How long a value is, in units.
    pub fn length(&self, value: f64) -> f64 {
        in_units(self.values.map(&value, (0, self.length)))
    }
}
