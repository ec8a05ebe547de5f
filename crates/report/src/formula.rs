//! What a formula comes to: the only place that computes derived numbers, for the check and for all that prints them.
//! Nothing here looks up facts or knows how a language writes a number.
//!
//! Floating point would turn 98.6 − 90.2 into 8.399999999999991. The figures of a report have few digits, so they are
//! counted in their common decimal unit (986 and 902 tenths) and computed as whole numbers. A crate would do the same:
//! with rust_decimal 1.43 the page's program is 7 KB heavier (brotli), and over its budget.

use std::sync::Arc;

use crate::Formula;

/// What a formula does with its inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// First divided by second, in percent.
    Ratio,
    /// All added.
    Sum,
    /// First less second.
    Difference,
}

/// An exact result, as a fraction of decimal units: a ratio may have no last decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exact {
    over: u64,
    under: u64,
    /// Decimals that are printed, and so of the unit: all of a sum or difference, one of a ratio.
    pub places: u32,
}

/// Decimals of an input at most; a power of ten up to this one is exact as a floating point number.
const MOST_PLACES: u32 = 15;
/// Units of an input are below this. Then one multiplication cannot round to a wrong unit.
const MOST_UNITS: f64 = 1e15;

impl Formula {
    /// What is done with the inputs.
    pub fn operation(&self) -> Operation {
        match self {
            Self::Ratio(_) => Operation::Ratio,
            Self::Sum(_) => Operation::Sum,
            Self::Difference(_) => Operation::Difference,
        }
    }

    /// The ids of the facts that the formula takes, in its order.
    pub fn inputs(&self) -> &[Arc<str>] {
        match self {
            Self::Ratio(ids) | Self::Difference(ids) => ids,
            Self::Sum(ids) => ids,
        }
    }
}

impl Operation {
    /// The result over the inputs' values; `None` for the wrong number of inputs, a divisor of zero, a result below zero,
    /// or a value of more than 15 digits.
    pub fn evaluate(self, values: &[f64]) -> Option<Exact> {
        if self != Self::Sum && values.len() != 2 {
            return None;
        }
        let (mut places, mut one) = (0, 1.0);
        while values.iter().any(|it| units(*it, one).is_none()) {
            (places, one) = (places + 1, one * 10.0);
            if places > MOST_PLACES {
                return None;
            }
        }
        let (mut over, mut under) = (0_u64, 1);
        for (at, value) in values.iter().enumerate() {
            let units = units(*value, one)?;
            match self {
                _ if at == 0 => over = units,
                Self::Sum => over = over.checked_add(units)?,
                Self::Difference => over = over.checked_sub(units)?,
                Self::Ratio => (over, under, places) = (over * 1000, units, 1),
            }
        }
        (under > 0).then_some(Exact { over, under, places })
    }
}

impl Exact {
    /// The result in units of so many decimals, rounded half up; `None` where it has too many digits.
    pub fn rounded(self, places: u32) -> Option<u64> {
        let shifted = |number: u64, by: u32| number.checked_mul(10_u64.checked_pow(by)?);
        let over = shifted(self.over, places.saturating_sub(self.places))?;
        let under = shifted(self.under, self.places.saturating_sub(places))?;
        Some(over.checked_add(under / 2)? / under)
    }

    /// Whether a number is the result, rounded to so many decimals.
    pub fn is(self, number: f64, places: u32) -> bool {
        let one = 10_u64.checked_pow(places).map(|it| it as f64);
        one.and_then(|one| units(number, one)).is_some_and(|it| self.rounded(places) == Some(it))
    }
}

/// A value in units of one in `one`, if it has no further decimals: only the right unit divides back to the value.
fn units(value: f64, one: f64) -> Option<u64> {
    let units = (value * one).round();
    ((0.0..MOST_UNITS).contains(&units) && units / one == value).then_some(units as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(operation: Operation, values: &[f64]) -> Option<(u64, u32)> {
        let exact = operation.evaluate(values)?;
        Some((exact.rounded(exact.places)?, exact.places))
    }

    #[test]
    fn sums_and_differences_keep_every_decimal() {
        assert_eq!(all(Operation::Difference, &[98.6, 90.2]), Some((84, 1)));
        assert_eq!(all(Operation::Difference, &[0.3, 0.25]), Some((5, 2)));
        assert_eq!(all(Operation::Sum, &[0.1, 0.2, 0.7]), Some((10, 1)));
        assert_eq!(all(Operation::Sum, &[3.0, 15.0]), Some((18, 0)));
    }

    #[test]
    fn ratios_are_rounded_half_up_from_exact_inputs() {
        assert_eq!(all(Operation::Ratio, &[551.0, 559.0]), Some((986, 1)));
        assert_eq!(all(Operation::Ratio, &[45.5, 91.0]), Some((500, 1)));
        assert_eq!(all(Operation::Ratio, &[1.0005, 100.0]), Some((10, 1)));
        // 12.35 % exactly, which floating point takes for a little less.
        assert_eq!(all(Operation::Ratio, &[247.0, 2000.0]), Some((124, 1)));
        let two_thirds = Operation::Ratio.evaluate(&[2.0, 3.0]);
        assert_eq!([0, 1, 4].map(|places| two_thirds?.rounded(places)), [Some(67), Some(667), Some(666_667)]);
    }

    #[test]
    fn what_cannot_be_computed_exactly_is_not() {
        assert_eq!(all(Operation::Ratio, &[1.0, 0.0]), None);
        assert_eq!(all(Operation::Difference, &[1.0]), None);
        assert_eq!(all(Operation::Ratio, &[9e14, 2.0, 3.0]), None);
        assert_eq!(all(Operation::Difference, &[90.2, 98.6]), None);
        assert_eq!(all(Operation::Sum, &[1e15, 1.0]), None);
        assert_eq!(all(Operation::Sum, &[1e14, 0.05]), None);
        assert_eq!(all(Operation::Sum, &[f64::NAN]), None);
        assert_eq!(Operation::Ratio.evaluate(&[2.0, 3.0]).and_then(|it| it.rounded(30)), None);
    }
}
