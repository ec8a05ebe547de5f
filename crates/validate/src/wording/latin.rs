//! Numbers in English and German texts: digits with the language's separators, and numbers in words where they stand
//! before what they count.

use super::super::digits::{Digits, digits};
use super::mention::{Amount, Form, Limit, Mention};
use super::words::{self, Language, Spelt};

/// Words before a number that limit it. Longer ones stand before those that they contain.
const ENGLISH: [(&str, Limit); 19] = [
    ("no fewer than", Limit::AT_LEAST),
    ("no less than", Limit::AT_LEAST),
    ("more than", Limit::AT_LEAST),
    ("at least", Limit::AT_LEAST),
    ("upwards of", Limit::AT_LEAST),
    ("exceeding", Limit::AT_LEAST),
    ("over", Limit::OVER),
    ("above", Limit::OVER),
    ("nearly", Limit::NEARLY),
    ("almost", Limit::NEARLY),
    ("close to", Limit::NEARLY),
    ("just under", Limit::NEARLY),
    ("fewer than", Limit::BELOW),
    ("less than", Limit::BELOW),
    ("under", Limit::BELOW),
    ("up to", Limit::BELOW),
    ("roughly", Limit::ABOUT),
    ("approximately", Limit::ABOUT),
    ("circa", Limit::ABOUT),
];

const GERMAN: [(&str, Limit); 19] = [
    ("mehr als", Limit::AT_LEAST),
    ("mindestens", Limit::AT_LEAST),
    ("wenigstens", Limit::AT_LEAST),
    ("nicht weniger als", Limit::AT_LEAST),
    ("über", Limit::OVER),
    ("gut", Limit::OVER),
    ("fast", Limit::NEARLY),
    ("nahezu", Limit::NEARLY),
    ("beinahe", Limit::NEARLY),
    ("knapp", Limit::NEARLY),
    ("annähernd", Limit::NEARLY),
    ("weniger als", Limit::BELOW),
    ("unter", Limit::BELOW),
    ("bis zu", Limit::BELOW),
    ("rund", Limit::ABOUT),
    ("etwa", Limit::ABOUT),
    ("ungefähr", Limit::ABOUT),
    ("circa", Limit::ABOUT),
    ("ca.", Limit::ABOUT),
];

/// Words behind a number that limit it.
const BEHIND: [&str; 4] = ["+", "or more", "oder mehr", "und mehr"];

/// The numbers of a text. `labels` are the words of units in the text's language, each with the unit's id.
pub(super) fn mentions(text: &str, language: Language, labels: &[(&str, &str)]) -> Vec<Mention> {
    // Soft hyphens part words for the eye alone.
    let signs: Vec<char> = text.chars().filter(|it| *it != '\u{ad}').collect();
    let text = Text { signs, language, labels };
    let mut found = text.in_digits();
    found.extend(text.in_words());
    found
}

struct Text<'a> {
    signs: Vec<char>,
    language: Language,
    labels: &'a [(&'a str, &'a str)],
}

impl Text<'_> {
    fn slice(&self, from: usize, to: usize) -> String {
        self.signs.get(from..to.min(self.signs.len())).unwrap_or(&[]).iter().collect()
    }

    fn in_digits(&self) -> Vec<Mention> {
        // German points and commas the English way.
        let swapped = |it: &char| match it {
            '.' if self.language == Language::German => ',',
            ',' if self.language == Language::German => '.',
            it => *it,
        };
        let signs: Vec<char> = self.signs.iter().map(swapped).collect();
        let mention = |it: Digits| {
            let value = it.number.parse::<f64>().ok().filter(|it| it.is_finite());
            Mention {
                shown: it.number.clone(),
                amount: value.map_or(Amount::Unread, Amount::Is),
                limit: self.limit(it.start, it.end),
                units: self.units(it.end),
                form: if self.is_ordinal(it.end, value) { Form::Ordinal(it.number) } else { Form::Digits(it.number) },
            }
        };
        digits(&signs).into_iter().map(mention).collect()
    }

    /// 14th; 4. Tagung. Above a hundred a point is likelier the end of a sentence.
    fn is_ordinal(&self, end: usize, value: Option<f64>) -> bool {
        let rest = self.slice(end, end + 2);
        match self.language {
            Language::English => ["st", "nd", "rd", "th"].contains(&rest.as_str()),
            Language::German => {
                let blank = rest.strip_prefix('.').is_some_and(|it| it.starts_with(char::is_whitespace));
                blank && value.is_some_and(|it| it < 100.0)
            }
        }
    }

    fn in_words(&self) -> Vec<Mention> {
        let found = words::spelt(&self.signs, self.language);
        let mention = |Spelt { start, end, amount }| Mention {
            shown: self.slice(start, end),
            amount,
            limit: if matches!(amount, Amount::Within(..)) { Limit::VAGUE } else { self.limit(start, end) },
            units: self.units(end),
            form: Form::Word,
        };
        found.into_iter().map(mention).collect()
    }

    fn limit(&self, start: usize, end: usize) -> Limit {
        const LONGEST: usize = 24;
        let before = self.slice(start.saturating_sub(LONGEST), start).to_lowercase();
        let before = before.trim_end();
        let words: &[(&str, Limit)] = if self.language == Language::English { &ENGLISH } else { &GERMAN };
        let whole = |word: &str| before.strip_suffix(word).is_some_and(|it| !it.ends_with(char::is_alphabetic));
        let behind = self.slice(end, end + LONGEST).to_lowercase();
        let found = words.iter().find(|(word, _)| whole(word)).map(|(_, limit)| *limit);
        let more = || BEHIND.iter().any(|it| behind.trim_start().starts_with(it));
        found.or_else(|| more().then_some(Limit::AT_LEAST)).unwrap_or(Limit::EXACT)
    }

    /// The units that the words from `at` on name.
    fn units(&self, at: usize) -> Vec<String> {
        const LONGEST: usize = 60;
        let rest = self.slice(at, at + LONGEST).to_lowercase();
        let rest = rest.trim_start();
        let names = |label: &str| {
            let behind = rest.strip_prefix(label.trim().to_lowercase().as_str());
            !label.trim().is_empty() && behind.is_some_and(|it| !it.starts_with(char::is_alphanumeric))
        };
        if ["%", "percent", "per cent", "prozent"].into_iter().any(names) {
            return vec!["%".to_owned()];
        }
        self.labels.iter().filter(|(label, _)| names(label)).map(|(_, id)| (*id).to_owned()).collect()
    }
}

#[cfg(test)]
mod tests;
