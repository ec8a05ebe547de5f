//! The report's text as quotes meet it: line by line, as `model` reads it too. Finding, counting, and nearly finding.

mod folded;
mod nearest;
mod time;

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::date::Day;
use super::digits::numbers;
use folded::{Folded, fold_sign, kept};
use i18n::chinese::ENDS;
pub(super) use nearest::Differs;
use report::Places;

/// The text, its lines and its numbers.
pub(super) struct ReportText<'a> {
    whole: &'a str,
    lines: Vec<&'a str>,
    /// Which lines of the file they are, counted from 1.
    numbered: Vec<usize>,
    /// The lines again, each with its end, and where each begins.
    places: Places,
    starts: Vec<usize>,
    /// The same without white space, and with marks folded: made when a quote stands nowhere.
    without_space: OnceCell<Folded>,
    without_marks: OnceCell<Folded>,
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
    /// A stretch of this line is much like it: its wording, and what differs.
    Similar {
        line: usize,
        own: &'a str,
        differs: Differs,
    },
    /// The beginning stands in this line; how the quote goes on, and how the text does.
    Departs {
        line: usize,
        shared: String,
        differs: Differs,
    },
    Far,
}

impl<'a> ReportText<'a> {
    pub fn new(whole: &'a str) -> Self {
        let lines = whole.lines().map(str::trim).zip(1..).filter(|it| !it.0.is_empty());
        let (lines, numbered): (Vec<&str>, Vec<usize>) = lines.unzip();
        let ends = lines.iter().scan(0, |start, it| Some(std::mem::replace(start, *start + it.len() + 1)));
        Self {
            whole,
            starts: ends.collect(),
            places: Places::of(lines.join("\n")),
            without_space: OnceCell::new(),
            without_marks: OnceCell::new(),
            numbers: numbers(whole).into_iter().collect(),
            lines,
            numbered,
        }
    }

    /// Where `quote` first stands.
    pub fn find(&self, quote: &str) -> Option<Spot> {
        let at = if quote.contains('\n') { None } else { self.places.first(quote) }?;
        let line = self.starts.partition_point(|it| *it <= at).checked_sub(1)?;
        Some(Spot { line, at: at - self.starts.get(line)? })
    }

    pub fn count(&self, quote: &str) -> usize {
        if quote.contains('\n') { 0 } else { self.places.count(quote) }
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

    /// Looks for what a quote that is not in the text was meant to be. Without `thorough`, only for what is quickly found.
    pub fn near(&self, quote: &str, thorough: bool) -> Near<'a> {
        if let Some(own) = self.find_folded(quote, &self.without_space, |it| it) {
            return Near::Space(own);
        }
        if let Some(own) = self.find_folded(quote, &self.without_marks, fold_sign) {
            return Near::Signs(own);
        }
        let similar = if thorough { self.similar(quote) } else { None };
        similar.or_else(|| self.departs(quote)).unwrap_or(Near::Far)
    }

    /// The text's own wording of a quote that is not in it, where no other place can be meant: the same but for white space or
    /// marks, or one character of several; nothing else in the text is nearly as near.
    pub fn own_wording(&self, quote: &str) -> Option<&'a str> {
        match self.near(quote, true) {
            Near::Space(own) | Near::Signs(own) => Some(own).filter(|it| self.count(it) == 1),
            Near::Similar { line, own, .. } => {
                let signs: Vec<char> = quote.chars().collect();
                let slip = signs.len() >= 6 && strsim::osa_distance(quote, own) == 1 && self.count(own) == 1;
                let at =
                    self.lines.get(self.numbered.iter().position(|it| *it == line)?)?.find(own).filter(|_| slip)?;
                let nearly = |text: &str| nearest::nearest(&signs, text, 4).is_some();
                let other = self.lines.iter().zip(&self.numbered).any(|(text, number)| {
                    if *number != line {
                        return nearly(text);
                    }
                    nearly(text.get(..at).unwrap_or("")) || nearly(text.get(at + own.len()..).unwrap_or(""))
                });
                (!other).then_some(own)
            }
            _ => None,
        }
    }

    /// The stretch that differs from a short quote in few characters: up to a third of them.
    fn similar(&self, quote: &str) -> Option<Near<'a>> {
        let signs: Vec<char> = quote.chars().collect();
        // Of two or three characters, one that differs is too much.
        if !(4..=nearest::LONGEST).contains(&signs.len()) {
            return None;
        }
        let mut limit = signs.len() / 3 + 1;
        let mut found = None;
        for (line, number) in self.lines.iter().zip(&self.numbered) {
            if let Some(stretch) = nearest::nearest(&signs, line, limit) {
                limit = stretch.distance;
                found = Some((*number, line.get(stretch.start..stretch.end)?));
            }
        }
        let (line, own) = found?;
        Some(Near::Similar { line, own, differs: Differs::between(quote, own) })
    }

    fn departs(&self, quote: &str) -> Option<Near<'a>> {
        let ends: Vec<usize> = quote.char_indices().map(|(at, it)| at + it.len_utf8()).collect();
        let prefix = |end: &usize| quote.get(..*end).unwrap_or("");
        let shared = ends.partition_point(|end| self.find(prefix(end)).is_some());
        let begun = shared.checked_sub(1).and_then(|it| ends.get(it)).map(prefix)?;
        if shared < 6 && shared * 2 < ends.len() {
            return None;
        }
        let rest = |text: &str, at: usize| text.get(at..).unwrap_or("").chars().take(10).collect::<String>();
        let place = self.find(begun)?;
        let text = rest(self.lines.get(place.line)?, place.at + begun.len());
        Some(Near::Departs {
            line: *self.numbered.get(place.line)?,
            shared: begun.chars().skip(shared.saturating_sub(10)).collect(),
            differs: Differs { quote: rest(quote, begun.len()), text },
        })
    }

    /// Finds a quote with white space left out and the other characters folded; returns the text's own wording.
    fn find_folded(&self, quote: &str, folded: &OnceCell<Folded>, fold: fn(char) -> char) -> Option<&'a str> {
        let wanted: String = kept(quote).map(|(_, it)| fold(it)).collect();
        if wanted.is_empty() {
            return None;
        }
        let Folded { places, origins } = folded.get_or_init(|| Folded::of(self.whole, fold));
        let at = places.first(&wanted)?;
        let origin = |at| origins.binary_search_by_key(&at, |it| it.0).ok().and_then(|it| origins.get(it));
        let last = wanted.chars().next_back().map_or(0, char::len_utf8);
        let (_, start) = origin(at)?;
        let (_, last) = origin(at + wanted.len() - last)?;
        let rest = self.whole.get(*last..)?;
        self.whole.get(*start..last + rest.chars().next()?.len_utf8())
    }
}

#[cfg(test)]
mod tests {
    use super::{Differs, Near, ReportText};

    const TEXT: &str = "甲，乙。\n提出“微建议”559件，办结551 件。接待8次。";

    #[test]
    fn a_quote_that_nearly_stands_there_is_told_how_the_text_has_it() {
        let text = ReportText::new(TEXT);
        let near = |quote| text.near(quote, true);
        assert_eq!(near("办结551件"), Near::Space("办结551 件"));
        assert_eq!(near("提出\"微建议\"559件,办结"), Near::Signs("提出“微建议”559件，办结"));
        assert_eq!(near("乙。提出"), Near::Space("乙。\n提出"));
        assert_eq!(near("完全不同的话"), Near::Far);
        let differs = |quote: &str, text: &str| Differs { quote: quote.to_owned(), text: text.to_owned() };
        let similar = |own, quote, text| Near::Similar { line: 2, own, differs: differs(quote, text) };
        assert_eq!(near("接待9次。"), similar("接待8次。", "9", "8"));
        assert_eq!(near("提出微建议559件"), similar("提出“微建议”559件", "微建议", "“微建议”"));
        assert_eq!(near("大接待8次"), similar("接待8次", "大", ""));
        let shared = "提出“微建议”5".to_owned();
        let departs =
            Near::Departs { line: 2, shared, differs: differs("百余件，后来就没有消", "59件，办结551 ") };
        assert_eq!(near("提出“微建议”5百余件，后来就没有消息了"), departs);
        assert_eq!(text.near("接待9次。", false), Near::Far);
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
