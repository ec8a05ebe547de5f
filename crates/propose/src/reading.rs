//! A text as proposals need it: its blocks with their sections, clauses and numbers, and which stretches of it are unique.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use model::{Outline, Place};
use report::Places;

use crate::clauses::{Clause, clauses};
use crate::figures::{Figure, begins_number, figures};
use crate::sections::Sections;

/// A text that has been read.
pub struct Reading {
    /// Its blocks.
    pub outline: Outline,
    /// Their headings.
    pub sections: Sections,
    /// Clauses and numbers, block by block.
    pub blocks: Vec<Block>,
    /// Where its numbers stand, to tell whether a stretch with one is unique: made when the first is looked for.
    places: OnceLock<Places>,
    /// Where clauses stand that stand in the text more than once, word for word: block, and number of the clause.
    repeated: BTreeMap<String, Vec<(usize, usize)>>,
}

/// A clause that stands in more places than this is a form of words, and no neighbour of it is looked at.
const MOST_PLACES: usize = 8;

/// What a block holds.
pub struct Block {
    /// In reading order.
    pub clauses: Vec<Clause>,
    /// In reading order.
    pub figures: Vec<Figure>,
}

impl Block {
    /// The clause in which a place ends, by its number.
    pub fn clause_at(&self, end: usize) -> usize {
        self.clauses.partition_point(|it| it.range.end < end)
    }

    /// Whether a number that states something ends there.
    pub fn states_before(&self, end: usize) -> bool {
        let at = self.figures.partition_point(|it| it.range.end < end);
        self.figures.get(at).is_some_and(|it| it.range.end == end && it.says.is_ok())
    }
}

impl Reading {
    /// Reads a text.
    pub fn of(text: &str) -> Self {
        let outline = Outline::parse(text);
        let sections = Sections::of(&outline);
        let of_block = |text: &str| Block { clauses: clauses(text), figures: figures(text) };
        let blocks: Vec<Block> = outline.blocks.iter().map(|it| of_block(&it.text)).collect();
        let mut repeated: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
        for (number, (block, it)) in outline.blocks.iter().zip(&blocks).enumerate() {
            for (at, clause) in it.clauses.iter().enumerate() {
                let words = block.text.get(clause.range.clone()).unwrap_or("");
                repeated.entry(words.to_owned()).or_default().push((number, at));
            }
        }
        repeated.retain(|_, places| places.len() > 1);
        Self { outline, sections, blocks, places: OnceLock::new(), repeated }
    }

    /// A block's own words.
    pub fn text(&self, block: usize) -> &str {
        self.outline.blocks.get(block).map_or("", |it| &it.text)
    }

    /// A stretch of a block.
    pub fn words(&self, block: usize, range: &Range<usize>) -> &str {
        self.text(block).get(range.clone()).unwrap_or("")
    }

    /// All numbers with their places.
    pub fn figures(&self) -> impl Iterator<Item = (Place, &Figure)> {
        let blocks = self.blocks.iter().enumerate();
        blocks.flat_map(|(block, it)| it.figures.iter().map(move |it| (Place { block, range: it.range.clone() }, it)))
    }

    /// A clause that stands in the text elsewhere, too, with a neighbour of its sentence, so that both stand there once; any other
    /// stretch as it is.
    pub fn told_apart(&self, block: usize, clause: &Range<usize>) -> Range<usize> {
        let own = self.words(block, clause);
        let Some(places) = self.repeated.get(own).filter(|it| it.len() <= MOST_PLACES) else { return clause.clone() };
        let at = self.blocks[block].clause_at(clause.end);
        // The clause with so many neighbours before and behind it, within its sentence.
        let wider = |(block, at): (usize, usize), before: usize, behind: usize| {
            let clauses = &self.blocks.get(block)?.clauses;
            let (own, first, last) =
                (clauses.get(at)?, clauses.get(at.checked_sub(before)?)?, clauses.get(at + behind)?);
            (first.sentence == own.sentence && last.sentence == own.sentence)
                .then_some(first.range.start..last.range.end)
        };
        let widths = [(1, 0), (0, 1), (1, 1)];
        let apart = widths.into_iter().find_map(|(before, behind)| {
            let range = wider((block, at), before, behind)?;
            let same = |place: &&(usize, usize)| {
                wider(**place, before, behind).is_some_and(|it| self.words(place.0, &it) == self.words(block, &range))
            };
            (places.iter().filter(same).count() == 1).then_some(range)
        });
        apart.unwrap_or_else(|| clause.clone())
    }

    /// Whether a stretch that holds a number stands in the text once.
    pub fn is_unique(&self, block: usize, stretch: &Range<usize>) -> bool {
        let places = self.places.get_or_init(|| {
            let lines: Vec<&str> = self.outline.blocks.iter().map(|it| &*it.text).collect();
            Places::where_begins(lines.join("\n"), begins_number)
        });
        let words = self.words(block, stretch);
        let Some(split) = words.find(begins_number) else { return false };
        let (before, rest) = words.split_at(split);
        places.is_unique(before, rest)
    }
}
