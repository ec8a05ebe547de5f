//! Chinese as it is written: its characters, its numerals, where its sentences end. What words mean is known elsewhere.

use std::ops::Range;

/// The characters in which numbers are written; 十二 and 千万 are read by `report::reading`.
pub const NUMERALS: &str = "〇零一二两三四五六七八九十百千万亿";
/// Signs that end a sentence.
pub const ENDS: [char; 3] = ['。', '！', '？'];
/// Signs that close what was opened, and stay with the sentence before them.
pub const CLOSING: [char; 5] = ['”', '’', '）', '』', '」'];

/// Whether a sign is a Chinese character; punctuation is none.
pub fn is_han(sign: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&sign)
}

/// Whether a text has Chinese characters.
pub fn has_han(text: &str) -> bool {
    text.contains(is_han)
}

/// A full-width digit, letter or sign as its half-width self; any other as it is.
pub fn half_width(sign: char) -> char {
    match sign {
        // They stand in the same order as those of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(sign as u32 - 0xfee0).unwrap_or(sign),
        _ => sign,
    }
}

/// A number below a hundred, as months, days and headings are numbered: 十二.
pub fn numeral(number: u32) -> Option<String> {
    let digit = |it: u32| "零一二三四五六七八九".chars().nth(it as usize);
    let (tens, ones) = (number / 10, number % 10);
    let mut text = String::new();
    if tens > 1 {
        text.push(digit(tens).filter(|_| tens < 10)?);
    }
    if tens > 0 {
        text.push('十');
    }
    if ones > 0 || tens == 0 {
        text.push(digit(ones)?);
    }
    Some(text)
}

/// What stands behind the numeral with which a text begins, such as a heading's 、 of 十二、; `None` where it begins with none.
pub fn behind_numeral(text: &str) -> Option<&str> {
    let behind = text.trim_start_matches(|it| "一二三四五六七八九十".contains(it));
    (behind.len() < text.len()).then_some(behind)
}

/// A text's sentences, in bytes: each ends with one of [`ENDS`] and the quotation marks or brackets that close behind it.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut ended = false;
    for (at, sign) in text.char_indices() {
        if ended && !CLOSING.contains(&sign) {
            found.push(start..at);
            start = at;
            ended = false;
        }
        ended |= ENDS.contains(&sign);
    }
    if start < text.len() {
        found.push(start..text.len());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_below_a_hundred_are_written_as_headings_are_numbered() {
        let written = [0, 1, 10, 12, 20, 31, 99, 100].map(numeral);
        let written = written.map(Option::unwrap_or_default);
        assert_eq!(written, ["零", "一", "十", "十二", "二十", "三十一", "九十九", ""]);
    }

    #[test]
    fn what_stands_behind_a_numeral_is_found_where_there_is_one() {
        assert_eq!(behind_numeral("十二、工作"), Some("、工作"));
        assert_eq!(behind_numeral("一"), Some(""));
        assert_eq!(["、工作", "工作", ""].map(behind_numeral), [None; 3]);
    }

    #[test]
    fn sentences_end_with_what_closes_behind_them() {
        let text = "“办好！”听取35项。还有";
        let found: Vec<&str> = sentences(text).into_iter().map(|it| &text[it]).collect();
        assert_eq!(found, ["“办好！”", "听取35项。", "还有"]);
    }
}
