//! Runs of digits as the numbers that they are, whatever their writing. What a number counts is none of its business.

use super::reading::{half_width, plain};

/// A number in digits: where it stands, in characters, and its plain writing (no separators, no leading zeros).
#[derive(Debug, PartialEq)]
pub(super) struct Digits {
    pub start: usize,
    pub end: usize,
    pub number: String,
}

/// The numbers in a text as plain digits.
pub(super) fn numbers(text: &str) -> Vec<String> {
    digits(&text.chars().collect::<Vec<_>>()).into_iter().map(|it| it.number).collect()
}

/// The numbers in a text, thousands set apart by commas or by narrow or fixed spaces, decimals by a point.
pub(super) fn digits(text: &[char]) -> Vec<Digits> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let end = at + text.iter().skip(at).take_while(|it| part(**it)).count();
        let written = |start: usize, end: usize| {
            let run = text.get(start..end).unwrap_or(&[]);
            run.iter().map(|it| if space(*it) { ',' } else { half(*it) }).collect::<String>()
        };
        // Signs at either end belong to the sentence.
        let digit = |at: &usize| text.get(*at).is_some_and(|it| half(*it).is_ascii_digit());
        let (first, last) = ((at..end).find(digit), (at..end).rfind(digit));
        if let (Some(first), Some(last)) = (first, last) {
            let run = written(first, last + 1);
            if plain(&run, 0).is_some() {
                found.push(Digits { start: first, end: last + 1, number: stripped(&run.replace(',', "")) });
            } else {
                // Not one number but several, such as 1,2 or 2024.1.10.
                let mut start = first;
                for piece in run.split(['.', ',']) {
                    let length = piece.chars().count();
                    if length > 0 {
                        found.push(Digits { start, end: start + length, number: stripped(piece) });
                    }
                    start += length + 1;
                }
            }
        }
        at = end.max(at) + 1;
    }
    found
}

/// A full-width comma or stop sets numbers apart; only digits are made half-width.
fn half(sign: char) -> char {
    if matches!(sign, '０'..='９') { half_width(sign) } else { sign }
}

/// Spaces that German and French typography sets between thousands.
fn space(sign: char) -> bool {
    matches!(sign, '\u{a0}' | '\u{2009}' | '\u{202f}')
}

fn part(sign: char) -> bool {
    half(sign).is_ascii_digit() || matches!(sign, '.' | ',') || space(sign)
}

/// A number without leading zeros.
fn stripped(number: &str) -> String {
    let rest = number.trim_start_matches('0');
    if rest.len() < number.len() && (rest.is_empty() || rest.starts_with('.')) {
        format!("0{rest}")
    } else {
        rest.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{Digits, digits, numbers};

    #[test]
    fn numbers_are_found_whatever_their_writing() {
        assert_eq!(numbers("共4,000余人次、98.6%，2021—2035"), ["4000", "98.6", "2021", "2035"]);
        assert_eq!(numbers("１２部，03，0.5，0"), ["12", "3", "0.5", "0"]);
        assert_eq!(numbers("2024.1.10，1,2。"), ["2024", "1", "10", "1", "2"]);
        assert_eq!(numbers("4\u{a0}000, 4\u{202f}000 und 4\u{a0}Wege"), ["4000", "4000", "4"]);
        assert!(numbers("一、二、三.").is_empty());
    }

    #[test]
    fn their_places_count_characters() {
        let found = digits(&"共１,000件".chars().collect::<Vec<_>>());
        assert_eq!(found, [Digits { start: 1, end: 6, number: "1000".to_owned() }]);
        let found = digits(&"一.1,22，".chars().collect::<Vec<_>>());
        let places: Vec<_> = found.iter().map(|it| (it.start, it.end)).collect();
        assert_eq!(places, [(2, 3), (4, 6)]);
    }
}
