//! A linear scale from values to lengths, by plotters' own coordinate mapping.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

use crate::scene::{in_units, tenths};

/// Maps 0…`max` to 0…`length` units.
pub struct Scale {
    values: RangedCoordf64,
    length: i32,
}

impl Scale {
    /// A scale whose largest value takes the whole length; an empty domain counts as 0…1.
    pub fn new(max: f64, length: f64) -> Self {
        let max = if max > 0.0 { max } else { 1.0 };
        Self { values: (0.0..max).into(), length: tenths(length) }
    }

    pub fn length(&self, value: f64) -> f64 {
        in_units(self.values.map(&value, (0, self.length)))
    }
}
