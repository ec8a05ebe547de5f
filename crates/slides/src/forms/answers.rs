//! The tasks of the report before for a stage: both sums, and theme after theme as far as a sheet has room.

use std::ops::Range;

use charts::forms::{Answers, answers as placed};

use super::Sheet;

/// Places the themes of a range.
pub fn answers(mut all: Answers, range: Range<usize>, (width, _): (f64, f64)) -> Sheet {
    all.themes = all.themes.into_iter().enumerate().filter(|it| range.contains(&it.0)).map(|it| it.1).collect();
    placed(&all, width).into()
}
