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
    /// The year that its sentence names before it.
    pub year: Option<u16>,
    /// Whether it states something, as far as its own words tell.
    pub states: bool,
}

/// Words farther away than so many bytes tell nothing.
pub const NEAR: usize = 150;

/// The year that is named last before a number, in its sentence: `2022年`, `2022`.
pub fn year_before(line: &str, number: usize) -> Option<u16> {
    let before = line.get(..number)?;
    let sentence = before.rfind(['。', '；', '！', '？', ';']).map_or(before, |it| before.get(it..).unwrap_or(""));
    let runs = sentence.rsplit(|it: char| !it.is_ascii_digit()).filter(|it| it.len() == 4);
    runs.filter_map(|it| it.parse().ok()).find(|it| (1900..2100).contains(it))
}

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
