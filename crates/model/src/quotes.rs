//! Where many quotes stand, found in one pass over the text instead of one for each.

use super::{Outline, sort_many};

/// Where a quote begins: index of its block, and byte within it.
pub type Spot = (u32, u32);

/// A longer quote is no sentence, and is searched for by itself: in a text that repeats itself, comparing it at each place would
/// take long.
const LONGEST: usize = 2_000;

/// Size of the table that tells, by a sign, that no quote begins there; a power of two.
const SIGNS: usize = 4096;

/// Where each quote first stands, in the order of the quotes; `None` for a quote that no block holds.
///
/// The quotes that begin a stretch of text lie within each other, so it is enough to find the longest of them, which in
/// the sorted list is the last one before the stretch or within that one: `n` quotes cost `log n` comparisons for each
/// sign of the text that a quote begins with.
pub fn first_spots(outline: &Outline, quotes: &[&str]) -> Vec<Option<Spot>> {
    let mut spots = vec![None; quotes.len()];
    let quote = |at: u32| quotes[at as usize];
    let mut sorted: Vec<u32> = (0..quotes.len() as u32).filter(|it| quote(*it).len() <= LONGEST).collect();
    sort_many(&mut sorted, |one, other| quote(one) < quote(other));
    let within = within(&sorted, &quote);
    let mut begins = [false; SIGNS];
    for (it, spot) in quotes.iter().zip(&mut spots) {
        match it.chars().next() {
            Some(_) if it.len() > LONGEST => {
                *spot = outline.locate(it).map(|it| (it.block as u32, it.range.start as u32));
            }
            Some(sign) => begins[slot(sign)] = true,
            None => *spot = (!outline.blocks.is_empty()).then_some((0, 0)),
        }
    }
    for (block, it) in outline.blocks.iter().enumerate() {
        for (start, sign) in it.text.char_indices() {
            if !begins[slot(sign)] {
                continue;
            }
            let rest = &it.text[start..];
            let mut next = sorted.partition_point(|it| quote(*it) <= rest);
            // If a quote has its spot, so have those that it begins with.
            while let Some(at) = next.checked_sub(1)
                && spots[sorted[at] as usize].is_none()
            {
                if rest.starts_with(quote(sorted[at])) {
                    spots[sorted[at] as usize] = Some((block as u32, start as u32));
                }
                next = within[at];
            }
        }
    }
    spots
}

/// For each quote of the sorted list the longest other one that it begins with: its place plus one, or 0.
fn within<'a>(sorted: &[u32], quote: &impl Fn(u32) -> &'a str) -> Vec<usize> {
    let mut within = vec![0; sorted.len()];
    for at in 1..sorted.len() {
        let mut before = at;
        while before > 0 && !quote(sorted[at]).starts_with(quote(sorted[before - 1])) {
            before = within[before - 1];
        }
        within[at] = before;
    }
    within
}

fn slot(sign: char) -> usize {
    sign as usize % SIGNS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_within_and_across_each_other_stand_where_a_search_finds_each() {
        let outline = Outline::parse("甲乙丙丁\n乙丙甲乙丙丙\n丁");
        let quotes = ["乙丙", "甲乙", "乙", "", "乙丙丙", "丁", "戊", "乙丙丁", "丙甲乙丙丙", "乙丙", "甲丙", "丙丙丙"];
        let found = first_spots(&outline, &quotes);
        let each = quotes.map(|it| outline.locate(it).map(|it| (it.block as u32, it.range.start as u32)));
        assert_eq!(found, each);
        assert_eq!(first_spots(&Outline::parse(""), &["", "甲"]), [None, None]);
        let long = "甲".repeat(LONGEST);
        let outline = Outline::parse(&["甲乙", &long, "乙"].join("\n"));
        assert_eq!(first_spots(&outline, &["乙", &long, &(long.clone() + "乙")]), [Some((0, 3)), Some((1, 0)), None]);
    }
}
