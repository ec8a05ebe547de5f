//! The report's text as quotes meet it: line by line, as `model` reads it too. Finding, counting, and nearly finding.

mod time;

use std::collections::BTreeSet;

use super::date::Day;
use super::digits::numbers;
use super::reading::half_width;

/// Signs that end a sentence.
const ENDS: [char; 3] = ['。', '！', '？'];

/// The text, its lines and its numbers.
pub(super) struct ReportText<'a> {
    whole: &'a str,
    lines: Vec<&'a str>,
    numbers: BTreeSet<String>,
}

/// A place in the text: line, and byte offset within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    pub line: usize,
    pub at: usize,
}

/// How close the text comes to a quote that does not stand in it.
#[derive(Debug, PartialEq)]
pub(super) enum Near<'a> {
    /// The same but for white space; the text's own wording.
    Space(&'a str),
    /// The same but for white space, punctuation marks and their width.
    Signs(&'a str),
    /// The beginning stands there; how the quote goes on, and how the text does.
    Departs {
        shared: String,
        quote: String,
        text: String,
    },
    Far,
}

impl<'a> ReportText<'a> {
    pub fn new(whole: &'a str) -> Self {
        let lines = whole.lines().map(str::trim).filter(|it| !it.is_empty()).collect();
        Self { whole, lines, numbers: numbers(whole).into_iter().collect() }
    }

    /// Where `quote` first stands.
    pub fn find(&self, quote: &str) -> Option<Spot> {
        self.lines.iter().enumerate().find_map(|(line, text)| Some(Spot { line, at: text.find(quote)? }))
    }

    pub fn count(&self, quote: &str) -> usize {
        self.lines.iter().map(|it| it.matches(quote).count()).sum()
    }

    /// Whether one sentence holds both places: a line's stretch without 。！？ between them.
    pub fn share_sentence(&self, one: Spot, other: Spot) -> bool {
        let between = self.lines.get(one.line).and_then(|it| it.get(one.at.min(other.at)..one.at.max(other.at)));
        one.line == other.line && between.is_some_and(|it| !it.contains(ENDS))
    }

    /// Whether a number stands in the text, written as [`numbers`] writes it.
    pub fn has_number(&self, number: &str) -> bool {
        self.numbers.contains(number)
    }

    /// Whether the sentences that a quote touches name a day; `None` where the quote does not stand in the text.
    pub fn quote_has_day(&self, quote: &str, day: Day) -> Option<bool> {
        Some(time::has_day(self.sentences_of(quote)?, day))
    }

    /// Whether the sentences that a quote touches name a year; `None` where the quote does not stand in the text.
    pub fn quote_has_year(&self, quote: &str, year: u16) -> Option<bool> {
        Some(time::has_year(self.sentences_of(quote)?, year))
    }

    /// Whether a day stands in a heading or a line of the title, where the day of a report has its place.
    pub fn headings_have_day(&self, day: Day) -> bool {
        self.headings().any(|it| time::has_day(it, day))
    }

    /// Whether a year is one that the report speaks of as a whole: a heading names it, or a paragraph opens with it.
    pub fn is_of_year(&self, year: u16) -> bool {
        self.headings().any(|it| time::has_year(it, year)) || self.lines.iter().any(|it| time::opens_with(it, year))
    }

    /// Lines that are no sentences.
    fn headings(&self) -> impl Iterator<Item = &'a str> {
        self.lines.iter().copied().filter(|it| !it.contains(ENDS) && !it.ends_with(['：', '；']))
    }

    /// The sentences in which a quote begins, goes on and ends.
    fn sentences_of(&self, quote: &str) -> Option<&'a str> {
        let spot = self.find(quote)?;
        let line = self.lines.get(spot.line).copied()?;
        let last = spot.at + quote.trim_end_matches(ENDS).len();
        let start = line.get(..spot.at)?.char_indices().rev().find(|(_, it)| ENDS.contains(it));
        let end = line.get(last..)?.find(ENDS).map_or(line.len(), |it| last + it);
        line.get(start.map_or(0, |(at, sign)| at + sign.len_utf8())..end)
    }

    /// Looks for what a quote that is not in the text was meant to be.
    pub fn near(&self, quote: &str) -> Near<'a> {
        if let Some(own) = self.find_folded(quote, |it| it) {
            return Near::Space(own);
        }
        if let Some(own) = self.find_folded(quote, fold_sign) {
            return Near::Signs(own);
        }
        let ends: Vec<usize> = quote.char_indices().map(|(at, it)| at + it.len_utf8()).collect();
        let prefix = |end: &usize| quote.get(..*end).unwrap_or("");
        let shared = ends.partition_point(|end| self.find(prefix(end)).is_some());
        let begun = shared.checked_sub(1).and_then(|it| ends.get(it)).map(prefix);
        let Some(begun) = begun.filter(|_| shared >= 6 || shared * 2 >= ends.len()) else { return Near::Far };
        let rest = |text: &str, at: usize| text.get(at..).unwrap_or("").chars().take(10).collect::<String>();
        let text = self.find(begun).and_then(|it| Some(rest(self.lines.get(it.line)?, it.at + begun.len())));
        Near::Departs {
            shared: begun.chars().skip(shared.saturating_sub(10)).collect(),
            quote: rest(quote, begun.len()),
            text: text.unwrap_or_default(),
        }
    }

    /// Finds a quote with white space left out and the other characters folded; returns the text's own wording.
    fn find_folded(&self, quote: &str, fold: fn(char) -> char) -> Option<&'a str> {
        let kept = |text: &str| -> String { text.chars().filter(|it| !it.is_whitespace()).map(fold).collect() };
        let wanted = kept(quote);
        if wanted.is_empty() {
            return None;
        }
        let at = kept(self.whole).find(&wanted)?;
        let mut folded = 0;
        let mut start = None;
        for (offset, sign) in self.whole.char_indices().filter(|(_, it)| !it.is_whitespace()) {
            if folded == at {
                start = Some(offset);
            }
            folded += fold(sign).len_utf8();
            if folded == at + wanted.len() {
                return self.whole.get(start?..offset + sign.len_utf8());
            }
        }
        None
    }
}

/// One sign for all forms of a punctuation mark.
fn fold_sign(sign: char) -> char {
    match sign {
        '。' => '.',
        '、' => ',',
        '“' | '”' | '「' | '」' | '『' | '』' => '"',
        '‘' | '’' => '\'',
        '—' | '–' | '－' | '―' => '-',
        '《' | '〈' => '<',
        '》' | '〉' => '>',
        _ => half_width(sign),
    }
}

#[cfg(test)]
mod tests {
    use super::{Near, ReportText};

    const TEXT: &str = "甲，乙。\n提出“微建议”559件，办结551 件。接待8次。";

    #[test]
    fn a_quote_that_nearly_stands_there_is_told_how_the_text_has_it() {
        let text = ReportText::new(TEXT);
        assert_eq!(text.near("办结551件"), Near::Space("办结551 件"));
        assert_eq!(text.near("提出\"微建议\"559件,办结"), Near::Signs("提出“微建议”559件，办结"));
        assert_eq!(text.near("乙。提出"), Near::Space("乙。\n提出"));
        assert_eq!(text.near("完全不同的话"), Near::Far);
        let Near::Departs { shared, quote, text } = text.near("提出“微建议”595件") else { panic!() };
        assert_eq!((&*shared, &*quote, &*text), ("提出“微建议”5", "95件", "59件，办结551 "));
    }

    #[test]
    fn the_sentences_of_a_quote_are_those_that_it_touches() {
        let text = ReportText::new("甲，乙。丙！丁，戊。己");
        for (quote, sentences) in
            [("乙", "甲，乙"), ("丙！", "丙"), ("乙。丙", "甲，乙。丙"), ("戊", "丁，戊"), ("己", "己")]
        {
            assert_eq!(text.sentences_of(quote), Some(sentences), "{quote}");
        }
        assert_eq!(text.sentences_of("庚"), None);
    }

    #[test]
    fn sentences_end_at_full_stops_and_lines() {
        let text = ReportText::new(TEXT);
        let place = |it| text.find(it).unwrap();
        assert!(text.share_sentence(place("办结"), place("559件")));
        assert!(!text.share_sentence(place("办结"), place("8次")));
        assert!(!text.share_sentence(place("甲"), place("提出")));
    }
}
