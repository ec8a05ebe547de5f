//! Quotes that lead back to their own place. A page looks for the first place where a quote stands, so that words which the
//! text also holds further up, if only within a longer clause, need a neighbour beside them.

use std::sync::Arc;

use model::{Place, first_spots};

use crate::reading::Reading;

/// More quotes than this that lead elsewhere are those of a text that repeats itself, and stay as they are.
const MOST: usize = 200;

/// Widens each quote that first stands elsewhere than around its place, by the clauses beside it or to its sentence.
pub fn lead_back<'a>(reading: &Reading, entries: impl Iterator<Item = (&'a mut Arc<str>, &'a Place)>) {
    let mut entries: Vec<_> = entries.collect();
    let quotes: Vec<&str> = entries.iter().map(|it| &**it.0).collect();
    let spots = first_spots(&reading.outline, &quotes);
    let leads = |spot: Option<(usize, usize)>, quote: &str, place: &Place| {
        spot.is_some_and(|(block, start)| {
            block == place.block && start <= place.range.start && place.range.end <= start + quote.len()
        })
    };
    let astray: Vec<usize> = (0..entries.len())
        .filter(|at| {
            let spot = spots[*at].map(|(block, start)| (block as usize, start as usize));
            !leads(spot, entries[*at].0, entries[*at].1)
        })
        .collect();
    for at in astray.into_iter().take(MOST) {
        let (quote, place) = &mut entries[at];
        let wider = wider(reading, place).into_iter().find(|words| {
            let spot = reading.outline.locate(words).map(|it| (it.block, it.range.start));
            leads(spot, words, place)
        });
        if let Some(words) = wider {
            **quote = words.into();
        }
    }
}

/// The clause of a place with the one before it, with the one behind it, and its sentence.
fn wider<'a>(reading: &'a Reading, place: &Place) -> Vec<&'a str> {
    let Some(block) = reading.blocks.get(place.block) else { return Vec::new() };
    let at = block.clause_at(place.range.end);
    let Some(own) = block.clauses.get(at) else { return Vec::new() };
    let near = |it: Option<usize>| it.and_then(|it| block.clauses.get(it)).filter(|it| it.sentence == own.sentence);
    let words = |start: usize, end: usize| reading.words(place.block, &(start..end));
    let before = near(at.checked_sub(1)).map(|it| words(it.range.start, own.range.end));
    let behind = near(Some(at + 1)).map(|it| words(own.range.start, it.range.end));
    let mut sentence = block.clauses.iter().filter(|it| it.sentence == own.sentence);
    let (first, last) = (sentence.next(), sentence.next_back());
    let whole = first.map(|it| words(it.range.start, last.unwrap_or(it).range.end));
    [before, behind, whole].into_iter().flatten().collect()
}
