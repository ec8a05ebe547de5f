//! A number of a pasted text, in whatever language, and how far its words reach. Which there are is read in `numbers` and
//! `foreign`.

use std::ops::Range;

use report::Bound;

/// A number of a pasted text.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// In bytes of its line.
    pub range: Range<usize>,
    /// As it stands there.
    pub raw: String,
    /// What it can mean: 4.000 is four or four thousand.
    pub values: Vec<f64>,
    /// Digits behind its decimal point.
    pub places: u32,
    /// What its words make of it.
    pub bound: Bound,
    /// Its unit, where the language has counters.
    pub unit: Option<String>,
    /// Whether it is a share in percent.
    pub percent: bool,
    /// The words around it.
    pub subject: String,
    /// Whether it states something, as far as its own words tell.
    pub states: bool,
}

/// Words farther away than so many bytes tell nothing.
pub const NEAR: usize = 150;

/// A stretch that begins and ends between characters.
pub fn whole_signs(line: &str, mut range: Range<usize>) -> Range<usize> {
    while !line.is_char_boundary(range.start) {
        range.start += 1;
    }
    while !line.is_char_boundary(range.end) {
        range.end -= 1;
    }
    range
}
