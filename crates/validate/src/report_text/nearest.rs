//! The stretch of a text that differs least from a quote, and in what it differs: by E. Myers's bit-parallel matching (J. ACM
//! 46, 1999): one step a character of the text, whatever the quote. What the difference means is said in `quotes`.

use std::cmp::Reverse;

use strsim::osa_distance;

/// As many characters of a quote are compared as a word has bits.
pub(super) const LONGEST: usize = 64;

/// Where in the line the nearest stretch lies, in bytes, and in how many characters it differs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stretch {
    pub start: usize,
    pub end: usize,
    pub distance: usize,
}

/// The stretch of `line` that is nearest to `quote`, if it is nearer than `limit` differences.
pub(super) fn nearest(quote: &[char], line: &str, limit: usize) -> Option<Stretch> {
    let (distance, end) = best_end(quote, line).filter(|(distance, _)| *distance < limit)?;
    let before = line.get(..end)?;
    // It is about as long as the quote; of the beginnings nearby, the one that differs least is right. Of those that differ
    // alike, one that begins as the quote does.
    let starts: Vec<usize> = before.char_indices().rev().map(|it| it.0).take(quote.len() + distance).collect();
    let first = quote.first().copied();
    let begins = |start: usize| before.get(start..).and_then(|it| it.chars().next()) == first;
    let quote: String = quote.iter().collect();
    let candidates = starts.into_iter().skip(quote.chars().count().saturating_sub(distance + 1));
    let of = |start: usize| Some((osa_distance(&quote, before.get(start..)?), start));
    let (distance, start) =
        candidates.filter_map(of).min_by_key(|(distance, start)| (*distance, !begins(*start), Reverse(*start)))?;
    Some(Stretch { start, end, distance })
}

/// The fewest differences to any stretch of the line, and where the first such stretch ends.
fn best_end(quote: &[char], line: &str) -> Option<(usize, usize)> {
    let last = 1_u64.checked_shl(u32::try_from(quote.len().checked_sub(1)?).ok()?)?;
    // Bits of `more` and `less`: where the distance grows and falls from one character of the quote to the next.
    let (mut more, mut less, mut distance) = (u64::MAX, 0_u64, quote.len());
    let mut best = None;
    for (at, sign) in line.char_indices() {
        let same = quote.iter().rev().fold(0, |bits, it| (bits << 1) | u64::from(*it == sign));
        let down = (((same & more).wrapping_add(more)) ^ more) | same | less;
        let (grows, falls) = (less | !(down | more), more & down);
        if grows & last != 0 {
            distance += 1;
        } else if falls & last != 0 {
            distance -= 1;
        }
        let (grows, falls) = (grows << 1, falls << 1);
        (more, less) = (falls | !(down | grows), grows & down);
        if best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, at + sign.len_utf8()));
        }
    }
    best
}

/// What a quote has in one place, and what the text has there.
#[derive(Debug, PartialEq)]
pub(in super::super) struct Differs {
    pub quote: String,
    pub text: String,
}

impl Differs {
    /// Both texts less what they begin and end alike with.
    pub fn between(quote: &str, text: &str) -> Self {
        let shared = |one: &mut dyn Iterator<Item = char>, other: &mut dyn Iterator<Item = char>| {
            one.zip(other).take_while(|(one, other)| one == other).count()
        };
        let (mut quote, mut text): (Vec<char>, Vec<char>) = (quote.chars().collect(), text.chars().collect());
        let start = shared(&mut quote.iter().copied(), &mut text.iter().copied());
        (quote, text) = (quote.split_off(start), text.split_off(start));
        let end = shared(&mut quote.iter().rev().copied(), &mut text.iter().rev().copied());
        quote.truncate(quote.len() - end);
        text.truncate(text.len() - end);
        Self { quote: quote.into_iter().collect(), text: text.into_iter().collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Stretch, nearest};

    fn found<'a>(quote: &str, line: &'a str) -> Option<(usize, &'a str)> {
        let quote: Vec<char> = quote.chars().collect();
        nearest(&quote, line, usize::MAX).map(|Stretch { start, end, distance }| (distance, &line[start..end]))
    }

    #[test]
    fn the_nearest_stretch_differs_in_what_is_wrong_lacking_or_too_much() {
        let line = "视察港区发展和交通建设情况，听取报告。";
        assert_eq!(found("港区发展和港通建", line), Some((1, "港区发展和交通建")));
        assert_eq!(found("港区展和", line), Some((1, "港区发展和")));
        assert_eq!(found("港区大发展", line), Some((1, "港区发展")));
        assert_eq!(found("听取报告", line), Some((0, "听取报告")));
        assert_eq!(found("", line), None);
    }

    #[test]
    fn the_quickest_way_finds_what_comparing_all_stretches_finds() {
        let line = "abcabdabcabeacbd";
        for quote in ["abd", "cabe", "xyz", "aab", "acb", "bdab", "eacbx"] {
            let stretches = (0..line.len()).flat_map(|start| (start..=line.len()).map(move |end| &line[start..end]));
            let least = stretches.map(|it| strsim::levenshtein(quote, it)).min();
            let wanted: Vec<char> = quote.chars().collect();
            assert_eq!(super::best_end(&wanted, line).map(|it| it.0), least, "{quote}");
        }
    }
}
