//! A number of a pasted text, in whatever language, and how far its words reach. Which there are is read in `numbers` and
//! `foreign`.

use std::ops::Range;

use report::Bound;

use crate::counters::counter;

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

/// A year farther away than so many bytes belongs to another statement, even where no mark ends the sentence.
const YEAR_NEAR: usize = 4 * NEAR;

/// The year that is named last before a number, in its sentence: `2022年`, `2022上半年`, `in 2022`. 1980件 counts something.
pub fn year_before(line: &str, number: usize) -> Option<u16> {
    let near = whole_signs(line, number.saturating_sub(YEAR_NEAR)..number);
    let sentence = line.get(near)?;
    let (mut last, mut digits, mut value) = (None, 0, 0_u16);
    for (at, sign) in sentence.char_indices() {
        if let Some(digit) = sign.to_digit(10) {
            digits += 1;
            value = value.wrapping_mul(10).wrapping_add(digit as u16);
            continue;
        }
        if matches!(sign, '。' | '；' | '！' | '？' | ';') {
            last = None;
        } else if digits == 4 && (1900..2100).contains(&value) && !counts(sentence.get(at..)?) {
            last = Some(value);
        }
        (digits, value) = (0, 0);
    }
    last
}

/// Whether what stands behind four digits makes them a number of something, and no year.
fn counts(behind: &str) -> bool {
    let word = behind.trim_start_matches(' ');
    let counted = counter(word).and_then(|it| word.get(..it)).is_some_and(|it| it != "年");
    counted || word.starts_with(['余', '多', '来', '几', '百', '千', '万', '亿', '.', '%', '％'])
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

#[cfg(test)]
mod tests {
    use super::year_before;

    #[test]
    fn a_year_is_that_of_the_sentence_and_counts_nothing() {
        for (before, year) in [
            ("2022年提出", Some(2022)),
            ("2022年至2023年提出", Some(2023)),
            ("In 2022 they held ", Some(2022)),
            ("2022年办结。提出", None),
            ("接待1980人，办结", None),
            ("2022年接待1980人，办结", Some(2022)),
            ("2022上半年提出", Some(2022)),
            ("接待1980 人次，提出", None),
            ("争取资金1980.5万元，提出", None),
            ("走访1980多家，提出", None),
            ("编号12022，", None),
        ] {
            assert_eq!(year_before(&format!("{before}559件"), before.len()), year, "{before}");
        }
        let far = format!("2022年{}", "提出".repeat(200));
        assert_eq!(year_before(&far, far.len()), None);
    }
}
