//! Numbers in English and German words, where they stand before what they count: four fields, vier neue Wege. Neither
//! one and ein (articles) nor numbers within words (Fünfjahresplan, four-year) are counts.

use super::mention::Amount;

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Language {
    English,
    German,
}

/// A number in words and where it stands, in characters.
pub(super) struct Spelt {
    pub start: usize,
    pub end: usize,
    pub amount: Amount,
}

const ENGLISH: [&str; 21] = [
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
const ENGLISH_TENS: [&str; 10] =
    ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const GERMAN: [&str; 21] = [
    "",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
    "zwanzig",
];
const GERMAN_TENS: [&str; 10] =
    ["", "zehn", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

/// At least two of each, and no more than what the next word would be said for.
const DOZENS: Amount = Amount::Within(24.0, 99.0);
const HUNDREDS: Amount = Amount::Within(200.0, 1000.0);
const THOUSANDS: Amount = Amount::Within(2000.0, 10_000.0);

/// Words that a number stands before without counting anything.
const NO_NOUNS: [&str; 24] = [
    "of", "to", "and", "or", "in", "is", "are", "was", "were", "at", "by", "for", "on", "from", "than", "but", "as",
    "with", "the", "a", "more", "who", "that", "which",
];

/// A word and where it stands.
struct Token {
    text: String,
    start: usize,
    end: usize,
}

/// All numbers in words.
pub(super) fn spelt(signs: &[char], language: Language) -> Vec<Spelt> {
    let tokens = tokens(signs);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let read = match language {
            Language::English => english(&tokens, at, signs),
            Language::German => german(&tokens, at),
        };
        let Some((amount, used)) = read else {
            at += 1;
            continue;
        };
        let end = tokens.get(at + used - 1).map_or(token.end, |it| it.end);
        let next = tokens.get(at + used).filter(|it| apart(signs, end, it.start));
        let alone = !hyphen(signs, end) && token.start.checked_sub(1).is_none_or(|it| !hyphen(signs, it));
        // Large numbers are none but numbers; small words have other meanings, too.
        let certain = matches!(amount, Amount::Is(it) if it >= 100.0) || matches!(amount, Amount::Within(..));
        if alone
            && amount != Amount::Is(1.0)
            && (certain || next.is_some_and(|it| is_counted(it, &tokens, at + used, language)))
        {
            found.push(Spelt { start: token.start, end, amount });
        }
        at += used;
    }
    found
}

fn tokens(signs: &[char]) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    for (at, sign) in signs.iter().enumerate().filter(|(_, it)| it.is_alphabetic()) {
        match found.last_mut() {
            Some(last) if last.end == at => {
                last.text.push(*sign);
                last.end += 1;
            }
            _ => found.push(Token { text: sign.to_string(), start: at, end: at + 1 }),
        }
    }
    found
}

fn hyphen(signs: &[char], at: usize) -> bool {
    signs.get(at).is_some_and(|it| matches!(it, '-' | '\u{2010}' | '\u{2011}'))
}

/// Whether nothing but blanks and opening quotation marks part two words.
fn apart(signs: &[char], from: usize, to: usize) -> bool {
    let between = signs.get(from..to).unwrap_or(&[]);
    !between.is_empty() && between.iter().all(|it| it.is_whitespace() || "“„«‘‚\"".contains(*it))
}

/// Whether a word is, or begins, what a number counts.
fn is_counted(next: &Token, tokens: &[Token], at: usize, language: Language) -> bool {
    let capital = |it: &Token| it.text.starts_with(char::is_uppercase);
    match language {
        Language::English => !NO_NOUNS.contains(&next.text.to_lowercase().as_str()),
        // A German noun has a capital letter; an adjective before it has an ending.
        Language::German => {
            let ending = ["e", "en", "er", "es", "em"].iter().any(|it| next.text.ends_with(it));
            capital(next) || (ending && tokens.get(at + 1).is_some_and(capital))
        }
    }
}

fn place(words: &[&str], word: &str) -> Option<f64> {
    let at = words.iter().position(|it| *it == word).filter(|it| *it > 0)?;
    u32::try_from(at).ok().map(f64::from)
}

/// The number that begins at a word, and how many words it has.
fn english(tokens: &[Token], at: usize, signs: &[char]) -> Option<(Amount, usize)> {
    let word = |at: usize| tokens.get(at).map(|it| it.text.to_lowercase()).unwrap_or_default();
    let joined = |at: usize| tokens.get(at).is_some_and(|it| hyphen(signs, it.end));
    let scale = |word: &str| match word {
        "dozen" => Some(12.0),
        "hundred" => Some(100.0),
        "thousand" => Some(1000.0),
        _ => None,
    };
    let first = word(at);
    match first.as_str() {
        "dozens" => return Some((DOZENS, 1)),
        "hundreds" => return Some((HUNDREDS, 1)),
        "thousands" => return Some((THOUSANDS, 1)),
        _ => {}
    }
    let (number, used) = match place(&ENGLISH, &first) {
        Some(it) if it < 20.0 => (it, 1),
        _ => match place(&ENGLISH_TENS, &first).map(|it| it * 10.0) {
            Some(tens) => match place(&ENGLISH, &word(at + 1)).filter(|it| *it < 10.0 && joined(at)) {
                Some(ones) => (tens + ones, 2),
                None => (tens, 1),
            },
            None => (1.0, if first == "a" { 1 } else { return None }),
        },
    };
    match scale(&word(at + used)) {
        Some(scale) if !joined(at + used) => Some((Amount::Is(number * scale), used + 1)),
        _ => Some((Amount::Is(number), used)),
    }
}

fn german(tokens: &[Token], at: usize) -> Option<(Amount, usize)> {
    let word = tokens.get(at)?.text.to_lowercase();
    let next = || tokens.get(at + 1).map(|it| it.text.as_str());
    match word.as_str() {
        "dutzende" | "dutzenden" => return Some((DOZENS, 1)),
        "hunderte" | "hunderten" => return Some((HUNDREDS, 1)),
        "tausende" | "tausenden" => return Some((THOUSANDS, 1)),
        "ein" if next() == Some("Dutzend") => return Some((Amount::Is(12.0), 2)),
        "zweier" => return Some((Amount::Is(2.0), 1)),
        "dreier" => return Some((Amount::Is(3.0), 1)),
        _ => {}
    }
    // No number in words is longer; what is would only cost time.
    const LONGEST: usize = 60;
    if word.len() > LONGEST {
        return None;
    }
    compound(&word).map(|it| (Amount::Is(it), 1))
}

/// `zweiundzwanzig`, `dreihundert`, `viertausendfünfhundert`.
fn compound(word: &str) -> Option<f64> {
    for (name, scale) in [("tausend", 1000.0), ("hundert", 100.0)] {
        if let Some((before, behind)) = word.split_once(name) {
            let times = if before.is_empty() { 1.0 } else { compound(before)? };
            let rest = if behind.is_empty() { 0.0 } else { compound(behind.strip_prefix("und").unwrap_or(behind))? };
            return Some(times * scale + rest);
        }
    }
    if let Some(it) = place(&GERMAN, word) {
        return Some(it);
    }
    if let Some(it) = place(&GERMAN_TENS, word) {
        return Some(it * 10.0);
    }
    let (ones, tens) = word.split_once("und")?;
    Some(place(&GERMAN, ones).filter(|it| *it < 10.0)? + place(&GERMAN_TENS, tens)? * 10.0)
}
