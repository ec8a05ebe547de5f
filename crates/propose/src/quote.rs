//! The quote of a number: the shortest stretch of clauses that holds it and stands in the text once. The rules are those by
//! which the check tells whether a fact's quote is right.

use std::ops::Range;

use crate::clauses::Clause;
use crate::figures::Figure;
use crate::reading::{Block, Reading};

/// How many clauses a quote may take from either side.
const MOST_CLAUSES: usize = 4;

/// The quote of a number, in bytes of its block; `None` where no stretch is unique.
pub fn quote(reading: &Reading, number: usize, figure: &Figure) -> Option<Range<usize>> {
    let block = reading.blocks.get(number)?;
    let at = block.clause_at(figure.range.end);
    let clause = block.clauses.get(at)?;
    let own = segment(block, clause, figure);
    let fits = |range: &Range<usize>| {
        let text = reading.words(number, range);
        holds_once(text, reading.words(number, &figure.range)) && reading.is_unique(number, range)
    };
    let near = |other: Option<usize>| {
        let other = block.clauses.get(other?)?;
        (other.sentence == clause.sentence).then_some(&other.range)
    };
    let whole = [own.clone(), clause.range.clone(), own.start..figure.range.end, figure.range.start..own.end];
    let before = (1..=MOST_CLAUSES)
        .filter_map(|it| near(at.checked_sub(it)))
        .flat_map(|it| [it.start..figure.range.end, it.start..own.end, it.start..clause.range.end]);
    let behind = (1..=MOST_CLAUSES).filter_map(|it| near(Some(at + it))).map(|it| own.start..it.end);
    let both = (1..=MOST_CLAUSES).filter_map(|reach| {
        let start = block.clauses.get(at.saturating_sub(reach))?.range.start;
        Some(start..block.clauses.get((at + reach).min(block.clauses.len() - 1))?.range.end)
    });
    whole.into_iter().chain(before).chain(behind).chain(both).find(fits)
}

/// A number's part of a clause that lists several, each with its own number; else the whole clause.
pub fn segment(block: &Block, clause: &Clause, figure: &Figure) -> Range<usize> {
    let own = clause.parts.partition_point(|it| it.end < figure.range.end);
    let Some(part) = clause.parts.get(own).filter(|it| it.start <= figure.range.start) else {
        return clause.range.clone();
    };
    let before = clause.parts.get(..own).unwrap_or(&[]);
    let opens = before.iter().rposition(|it| block.states_before(it.end)).and_then(|it| clause.parts.get(it + 1));
    // The nearest number before, in the same clause.
    let number = block.figures.partition_point(|it| it.range.end < figure.range.end);
    let nearest = block.figures.get(..number).unwrap_or(&[]).iter().rev().find(|it| it.says.is_ok());
    let earlier = nearest.is_some_and(|it| it.range.start >= clause.range.start && it.range.end <= part.start);
    let start = match opens {
        Some(first) => first.start,
        None if earlier && figure.range.start == part.start => part.start,
        None => clause.range.start,
    };
    let end = if figure.range.end == part.end { part.end } else { clause.range.end };
    start..end
}

/// Whether the quote holds the number once and whole.
fn holds_once(quote: &str, raw: &str) -> bool {
    let mut parts = quote.split(raw);
    let before = parts.next().unwrap_or("");
    let inside = raw.starts_with(|it: char| it.is_ascii_digit())
        && before.ends_with(|it: char| it.is_ascii_digit() || matches!(it, '.' | ','));
    parts.next().is_some() && parts.next().is_none() && !inside
}
