//! The numbers of a line of English or German, as these write them: digits with either separator, words up to twelve, and what
//! comes to hundreds and thousands. Words that limit a number are in `limits`.

use std::ops::Range;

use report::is_lead;
use report::reading::plain;

use super::limits::bound;
use super::number::{NEAR, Number, whole_signs, year_before};

/// The numbers of a line.
pub fn foreign(line: &str) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    let mut at = 0;
    while let Some(start) = line.get(at..).and_then(|it| it.find(char::is_alphanumeric)).map(|it| at + it) {
        let rest = line.get(start..).unwrap_or("");
        let end = start + rest.find(|it: char| !it.is_alphanumeric()).unwrap_or(rest.len());
        let own = if rest.starts_with(is_digit) { digits(line, start) } else { word(line, start..end) };
        at = own.as_ref().map_or(end, |it| it.range.end.max(end));
        found.extend(own);
    }
    found
}

fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

/// Between the thousands of a number.
fn is_separator(sign: char) -> bool {
    matches!(sign, '.' | ',' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '’' | '\'')
}

/// A number in digits. What is joined to letters is a name (G20, 5G), what stands with a month a day.
fn digits(line: &str, start: usize) -> Option<Number> {
    let (before, rest) = line.split_at_checked(start)?;
    let run = rest.find(|it| !is_digit(it) && !is_separator(it)).unwrap_or(rest.len());
    let own = rest.get(..run)?.trim_end_matches(is_separator);
    let behind = rest.get(own.len()..)?;
    let joined = |it: Option<char>| it.is_some_and(|it| it.is_ascii_alphabetic() || matches!(it, '-' | '/' | ':'));
    if joined(before.chars().next_back()) || behind.starts_with(|it: char| it.is_alphabetic()) {
        return None;
    }
    if let Some(day) = day(before, own, behind) {
        return Some(Number { raw: day, states: false, ..number(line, start..start + own.len(), vec![f64::NAN], 0) });
    }
    let (mut values, places) = values(own);
    let mut end = start + own.len();
    if let Some((length, scale)) = scale(behind) {
        end += length;
        values = values.into_iter().map(|it| (it * scale * 1e6).round() / 1e6).collect();
    }
    let percent = is_percent(line.get(end..)?);
    let year = own.len() == 4 && own.bytes().all(|it| it.is_ascii_digit()) && ("1900".."2100").contains(&own);
    let values = if values.is_empty() { vec![f64::NAN] } else { values };
    let found = number(line, start..end, values, places);
    Some(Number { raw: own.to_owned(), states: !year || percent || end > start + own.len(), ..found })
}

/// A number in words. "One" and "ein" are articles more often than numbers, and what a hyphen joins is a name: two-thirds.
fn word(line: &str, range: Range<usize>) -> Option<Number> {
    let lower = line.get(range.clone())?.to_lowercase();
    let (before, behind) = (line.get(..range.start)?, line.get(range.end..)?);
    if before.ends_with(['-', '–', '’', '\'']) || behind.starts_with(['-', '–', '’', '\'']) {
        return None;
    }
    let next: String = behind.trim_start().chars().take_while(|it| it.is_alphabetic()).collect();
    if PARTS.contains(&&*next.to_lowercase()) {
        return None;
    }
    let small = SMALL.iter().position(|it| it.contains(&&*lower)).map(|it| it as f64 + 2.0);
    let mut end = range.end;
    let value = match small {
        Some(value) => match scale(behind) {
            Some((length, scale)) => {
                end += length;
                value * scale
            }
            None => value,
        },
        // A thousand, and tausend by itself.
        None => SCALES.iter().find(|it| it.0 == lower && it.1 <= 1e3).map(|it| it.1)?,
    };
    Some(number(line, range.start..end, vec![value], 0))
}

fn number(line: &str, range: Range<usize>, values: Vec<f64>, places: u32) -> Number {
    let (before, behind) = (line.get(..range.start).unwrap_or(""), line.get(range.end..).unwrap_or(""));
    let percent = is_percent(behind);
    Number {
        raw: line.get(range.clone()).unwrap_or("").to_owned(),
        values,
        places,
        bound: bound(before, behind),
        unit: percent.then(|| "%".to_owned()),
        percent,
        subject: around(line, range.start, range.end),
        year: year_before(line, range.start),
        states: true,
        range,
    }
}

fn is_percent(behind: &str) -> bool {
    let tight = behind.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    tight.starts_with('%') || ["percent", "per cent", "Prozent"].iter().any(|it| tight.starts_with(it))
}

/// From two to twelve.
const SMALL: [[&str; 2]; 11] = [
    ["two", "zwei"],
    ["three", "drei"],
    ["four", "vier"],
    ["five", "fünf"],
    ["six", "sechs"],
    ["seven", "sieben"],
    ["eight", "acht"],
    ["nine", "neun"],
    ["ten", "zehn"],
    ["eleven", "elf"],
    ["twelve", "zwölf"],
];

/// What follows a number that is none of its own: two thirds, acht Uhr.
const PARTS: [&str; 10] =
    ["thirds", "quarters", "fifths", "halves", "drittel", "viertel", "fünftel", "zehntel", "uhr", "oclock"];

/// Words of scale; with more letters behind them plurals.
const SCALES: [(&str, f64); 12] = [
    ("hundred", 1e2),
    ("hundert", 1e2),
    ("thousand", 1e3),
    ("tausend", 1e3),
    ("million", 1e6),
    ("millions", 1e6),
    ("millionen", 1e6),
    ("mio", 1e6),
    ("billion", 1e9),
    ("milliarde", 1e9),
    ("milliarden", 1e9),
    ("mrd", 1e9),
];

/// The word of scale behind a number: how long it is with the space before it, and by how much it multiplies.
fn scale(behind: &str) -> Option<(usize, f64)> {
    let rest = behind.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let word: String = rest.chars().take_while(|it| it.is_alphabetic()).collect();
    let scale = SCALES.iter().find(|it| it.0 == word.to_lowercase() && rest.len() < behind.len())?.1;
    Some((behind.len() - rest.len() + word.len(), scale))
}

/// The months, by their first letters in both languages: others' words begin otherwise where a day stands beside them.
const MONTHS: [&[&str]; 12] = [
    &["january", "januar", "jan"],
    &["february", "februar", "feb"],
    &["march", "märz", "mar"],
    &["april", "apr"],
    &["may", "mai"],
    &["june", "juni", "jun"],
    &["july", "juli", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["october", "oktober", "oct", "okt"],
    &["november", "nov"],
    &["december", "dezember", "dec", "dez"],
];

/// A day with its month beside it, as the report writes it: 10 January, January 10, 10. Januar.
fn day(before: &str, digits: &str, behind: &str) -> Option<String> {
    let day = digits.parse::<u8>().ok().filter(|it| (1..=31).contains(it) && digits.len() <= 2)?;
    let letters = |word: &str| word.chars().take_while(|it| it.is_alphabetic()).collect::<String>().to_lowercase();
    let last = before.trim_end().rsplit(char::is_whitespace).next().map(letters).unwrap_or_default();
    let next = letters(behind.trim_start_matches('.').trim_start());
    let month = |word: &str| MONTHS.iter().position(|it| it.contains(&word));
    let at = month(&next).or_else(|| month(&last))?;
    Some(format!("{}月{day}日", at + 1))
}

/// What digits mean in English and in German, and the decimals of the shorter reading. Three digits behind one separator are
/// thousands in both, unless nothing stands before it but 0.
fn values(digits: &str) -> (Vec<f64>, u32) {
    let spaced: String =
        digits.chars().map(|it| if matches!(it, '.' | ',') || is_digit(it) { it } else { ',' }).collect();
    let swapped: String = spaced
        .chars()
        .map(|sign| match sign {
            '.' => ',',
            ',' => '.',
            _ => sign,
        })
        .collect();
    let decimals = |it: &str| it.rsplit_once(['.', ',']).map_or(0, |it| it.1.len() as u32);
    let whole = |it: &&String| !(decimals(it) == 3 && it.contains('.') && !it.starts_with("0."));
    let read = [&spaced, &swapped];
    let thousands = decimals(&spaced) == 3 && !digits.starts_with('0') && spaced.matches(['.', ',']).count() == 1;
    let mut found: Vec<f64> = read.iter().filter(|it| !thousands || whole(it)).filter_map(|it| plain(it, 0)).collect();
    found.dedup();
    (found, if decimals(&spaced) == 3 { 0 } else { decimals(&spaced) })
}

/// Words on either side of a number that may say what it counts.
const WORDS: usize = 8;

fn around(line: &str, start: usize, end: usize) -> String {
    let telling = |it: &&str| !is_lead(&it.to_lowercase());
    let mark = |it: char| matches!(it, '.' | ';' | '!' | '?');
    let near = whole_signs(line, start.saturating_sub(NEAR)..(end + NEAR).min(line.len()));
    let before = line.get(near.start..start).unwrap_or("").rsplit(mark).next().unwrap_or("");
    let behind = line.get(end..near.end).unwrap_or("").split(mark).next().unwrap_or("");
    let before: Vec<&str> = before.split_whitespace().rev().take(WORDS).filter(telling).collect();
    let behind: Vec<&str> = behind.split_whitespace().take(WORDS).collect();
    let before: Vec<&str> = before.into_iter().rev().collect();
    format!("{} {}", before.join(" "), behind.join(" "))
}

#[cfg(test)]
mod tests {
    use report::Bound;

    use super::foreign;

    fn read(line: &str) -> Vec<(String, f64, Bound)> {
        foreign(line).into_iter().map(|it| (line[it.range].to_owned(), it.values[0], it.bound)).collect()
    }

    #[test]
    fn numbers_are_read_as_english_and_german_write_them() {
        for (line, number, value) in [
            ("1,406 visits", "1,406", 1406.0),
            ("1.406 Besuche", "1.406", 1406.0),
            ("1’406 Besuche", "1’406", 1406.0),
            ("12.345.678 Euro", "12.345.678", 12_345_678.0),
            ("98,6 %", "98,6", 98.6),
            ("98.6 %", "98.6", 98.6),
            ("0.125 of it", "0.125", 0.125),
            ("1.2 million people", "1.2 million", 1_200_000.0),
            ("1,2 Millionen Menschen", "1,2 Millionen", 1_200_000.0),
            ("4 thousand visits", "4 thousand", 4000.0),
            ("Eight sessions", "Eight", 8.0),
            ("zwölf Richter", "zwölf", 12.0),
            ("a thousand deputies", "thousand", 1000.0),
            ("tausend Abgeordnete", "tausend", 1000.0),
            ("four hundred", "four hundred", 400.0),
        ] {
            assert_eq!(read(line), [(number.to_owned(), value, Bound::Exact)], "{line}");
        }
        for none in ["G20", "5G", "two-thirds of it", "zwei Drittel", "acht Uhr", "someone", "one of them", "3rd"] {
            assert_eq!(read(none), [], "{none}");
        }
    }

    #[test]
    fn a_day_is_looked_for_as_the_report_writes_it() {
        for line in ["on 10 January 2024", "January 10, 2024", "am 10. Januar 2024"] {
            let found = foreign(line);
            assert_eq!((&*found[0].raw, found[0].states), ("1月10日", false), "{line}");
        }
    }
}
