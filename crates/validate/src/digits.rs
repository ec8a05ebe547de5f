//! Runs of digits as the numbers that they are, whatever their writing. What a number counts is none of its business.

use i18n::chinese::half_width;
use report::reading::plain;

/// The numbers in a text, without separators and leading zeros: thousands may be set apart by commas or by narrow or fixed
/// spaces, decimals by a point.
pub(super) fn numbers(text: &str) -> Vec<String> {
    let text: String = text.chars().map(plain_sign).collect();
    let runs = text.split(|it: char| !(it.is_ascii_digit() || matches!(it, '.' | ',')));
    // Signs at either end belong to the sentence.
    runs.map(|run| run.trim_matches(['.', ','])).flat_map(numbers_of_run).collect()
}

fn numbers_of_run(run: &str) -> Vec<String> {
    if plain(run, 0).is_some() {
        return vec![stripped(&run.replace(',', ""))];
    }
    // Not one number but several, such as 1,2 or 2024.1.10.
    run.split(['.', ',']).filter(|it| !it.is_empty()).map(stripped).collect()
}

/// Digits become half-width, and the spaces that German and French typography sets between thousands become commas. A
/// full-width comma or stop stays as it is: it sets numbers apart.
fn plain_sign(sign: char) -> char {
    match sign {
        '０'..='９' => half_width(sign),
        '\u{a0}' | '\u{2009}' | '\u{202f}' => ',',
        _ => sign,
    }
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
    use super::numbers;

    #[test]
    fn numbers_are_found_whatever_their_writing() {
        assert_eq!(numbers("共4,000余人次、98.6%，2021—2035"), ["4000", "98.6", "2021", "2035"]);
        assert_eq!(numbers("１２部，03，0.5，0"), ["12", "3", "0.5", "0"]);
        assert_eq!(numbers("2024.1.10，1,2。"), ["2024", "1", "10", "1", "2"]);
        assert_eq!(numbers("4\u{a0}000, 4\u{202f}000 und 4\u{a0}Wege"), ["4000", "4000", "4"]);
        assert!(numbers("一、二、三.").is_empty());
    }
}
