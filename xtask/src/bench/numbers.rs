//! Medians, spreads and percentiles, and numbers that a page tells. What they are of is said elsewhere.

use anyhow::{Context, Result};
use driver::Page;
use serde_json::Value;

/// A sample's middle and its ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    pub median: f64,
    pub least: f64,
    pub most: f64,
}

impl Spread {
    /// `None` of nothing.
    pub fn of(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        let sorted = sorted(values);
        let (least, most) = (*sorted.first()?, *sorted.last()?);
        // Of an odd number, both are the one in the middle.
        let median = f64::midpoint(sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]);
        Some(Self { median, least, most })
    }
}

/// The median; NaN of nothing.
pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    Spread::of(values).map_or(f64::NAN, |it| it.median)
}

/// The smallest value such that this share of all values is no larger (nearest rank); NaN of nothing.
pub fn percentile(share: f64, values: impl IntoIterator<Item = f64>) -> f64 {
    let sorted = sorted(values);
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

fn sorted(values: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    values
}

/// What an expression comes to in a page.
///
/// # Errors
/// When that is no number.
pub fn number(page: &Page, expression: &str) -> Result<f64> {
    let value: Value = page.eval(expression)?;
    value.as_f64().with_context(|| format!("{expression} gives {value} instead of a number"))
}

#[cfg(test)]
mod tests {
    use super::{Spread, median, percentile};

    #[test]
    fn the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assert_eq!(median([3.0, 1.0, 2.0]).to_bits(), 2.0_f64.to_bits());
        assert_eq!(median([4.0, 1.0, 3.0, 2.0]).to_bits(), 2.5_f64.to_bits());
        assert!(median([]).is_nan());
    }

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let values = || (1..=20).map(f64::from);
        assert_eq!(percentile(0.95, values()).to_bits(), 19.0_f64.to_bits());
        assert_eq!(percentile(1.0, values()).to_bits(), 20.0_f64.to_bits());
        assert_eq!(percentile(0.95, [7.0]).to_bits(), 7.0_f64.to_bits());
        assert!(percentile(0.95, []).is_nan());
    }

    #[test]
    fn a_spread_has_both_ends() {
        assert_eq!(Spread::of([2.0, 9.0, 4.0]), Some(Spread { median: 4.0, least: 2.0, most: 9.0 }));
        assert_eq!(Spread::of([]), None);
    }
}
