//! Numbers whose quotes share words: each pair once, in reading order. Two sentences may well say one thing together, but where two
//! facts quote the same number one of them is too much.

use std::ops::Range;

use model::{Outline, Place};

use super::items::{Item, Kind, Places, State};

/// Two facts of the draft whose quotes share words.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlap {
    /// The key of the one that begins first.
    pub one: String,
    /// The key of the other one.
    pub other: String,
    /// The words that both quote.
    pub place: Place,
    /// Whether both are about the same number.
    pub same_number: bool,
}

/// A fact with its quote.
struct Quoted<'a> {
    item: &'a Item,
    quote: Range<usize>,
}

/// All pairs. Each is told of the one before that reaches farthest: a quote that lies over many is told with each of them once.
pub fn overlaps(items: &[Item], outline: &Outline, places: &mut Places) -> Vec<Overlap> {
    let is_fact = |it: &&Item| it.kind == Kind::Fact && matches!(it.state, State::Accepted(_));
    let mut quoted: Vec<Quoted> = items
        .iter()
        .filter(is_fact)
        .filter_map(|item| {
            let place = places.of(outline, item.entry["quote"].as_str()?)?;
            Some(Quoted { item, quote: place.range })
        })
        .collect();
    quoted.sort_by_key(|it| (it.item.place.block, it.quote.start, it.quote.end));
    let mut found = Vec::new();
    let mut widest: Option<&Quoted> = None;
    for it in &quoted {
        let block = it.item.place.block;
        if let Some(one) = widest.filter(|one| one.item.place.block == block && one.quote.end > it.quote.start) {
            let (a, b) = (&one.item.place.range, &it.item.place.range);
            found.push(Overlap {
                one: one.item.key.clone(),
                other: it.item.key.clone(),
                place: Place { block, range: it.quote.start..it.quote.end.min(one.quote.end) },
                same_number: a.start < b.end && b.start < a.end,
            });
        }
        let reaches = widest.is_none_or(|one| one.item.place.block != block || it.quote.end >= one.quote.end);
        widest = if reaches { Some(it) } else { widest };
    }
    found
}
