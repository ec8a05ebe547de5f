//! The indices over a report: what is looked up again and again, made once. Where things stand and what names them;
//! what that means is derived elsewhere.

use std::sync::{Arc, OnceLock};

use super::quotes::{Spot, first_spots};
use super::{Entity, Facets, Names, Pairs, Source};
use report::Report;

/// Every index is a cache: it is made on first use, and does not count for the equality of sources.
///
/// Memory is linear in the report. Each fact, activity and task takes 60 bytes (8 by its id, 20 by its quote, 8 in the
/// order of the text, 24 for the values that the data table is narrowed by), each id that a chart, thread or formula names 8,
/// each block of the text 4, each different pair of characters in it 8. A search keeps its words once more, with 24 bytes for
/// each fact, activity and task. `tests/many.rs` measures it: 10,000 facts and 3,000 tasks in one megabyte of text take less
/// than three megabytes.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    ids: OnceLock<Names>,
    quotes: OnceLock<Quotes>,
    order: OnceLock<Order>,
    uses: OnceLock<Names>,
    pairs: OnceLock<Pairs>,
    pub(super) pages: OnceLock<Vec<usize>>,
    pub(super) facets: OnceLock<Facets>,
    /// By language: the folded words of every entity.
    pub(super) texts: [OnceLock<Arc<[String]>>; 3],
}

/// Where the quotes of the entities stand.
#[derive(Clone, Debug)]
struct Quotes {
    /// Entities by quote.
    names: Names,
    /// By entity.
    spots: Vec<Option<Spot>>,
}

/// The entities that have a place, in the order of the text.
#[derive(Clone, Debug)]
pub(super) struct Order {
    /// Where each block starts, in bytes from the start of the text, and at last where it ends.
    starts: Vec<u32>,
    /// The start of an entity's place above its number: entities with one start stay in the order of the data.
    pub sorted: Vec<u64>,
}

impl Order {
    /// An entity's number in an item of `sorted`.
    pub fn entity(item: u64) -> usize {
        (item & u64::from(u32::MAX)) as usize
    }

    /// The item of an entity of that number that starts at a byte of a block.
    pub fn item(&self, block: usize, start: usize, entity: usize) -> u64 {
        let block = self.starts.get(block).copied().unwrap_or_default();
        u64::from(block + start as u32) << 32 | entity as u64
    }

    /// The items of a block.
    pub fn of_block(&self, block: usize) -> &[u64] {
        let from = |block| self.sorted.partition_point(|it| *it < self.item(block, 0, 0));
        &self.sorted[from(block)..from(block + 1)]
    }
}

impl Source {
    /// Makes the indices that any view of the report needs, each a task of its own for a browser.
    pub const INDICES: [fn(&Self); 4] = [
        |source| _ = source.numbers("").next(),
        |source| _ = source.quotes(),
        |source| _ = source.order(),
        |source| _ = source.facets(),
    ];

    /// The numbers of the entities of that id, rising.
    pub(super) fn numbers(&self, id: &str) -> impl Iterator<Item = (usize, Entity<'_>)> {
        let ids = self.index.ids.get_or_init(|| self.names_of(|it| it.id()));
        ids.maybe(id).filter_map(move |at| Some((at, self.entity_at(at).filter(|it| it.id() == id)?)))
    }

    /// Where the quote of an entity of the report first stands. The outer `None`: no entity has this quote.
    pub(super) fn spot(&self, quote: &str) -> Option<Option<Spot>> {
        let quotes = self.quotes();
        let own = |at: &usize| self.entity_at(*at).is_some_and(|it| it.quote() == quote);
        Some(*quotes.spots.get(quotes.names.maybe(quote).find(own)?)?)
    }

    fn quotes(&self) -> &Quotes {
        self.index.quotes.get_or_init(|| {
            let quotes: Vec<&str> = self.entities().map(Entity::quote).collect();
            Quotes { names: self.names_of(|it| it.quote()), spots: first_spots(&self.outline, &quotes) }
        })
    }

    #[inline(never)]
    fn names_of(&self, name: for<'a> fn(Entity<'a>) -> &'a str) -> Names {
        let mut names = Names::default();
        let mut at = 0;
        while let Some(it) = self.entity_at(at) {
            names.add(name(it), at);
            at += 1;
        }
        names.sort();
        names
    }

    /// What stands in the text, in its order.
    pub(super) fn order(&self) -> &Order {
        self.index.order.get_or_init(|| {
            let mut order = Order { starts: vec![0], sorted: Vec::new() };
            let mut end = 0;
            for it in &self.outline.blocks {
                end += it.text.len() as u32;
                order.starts.push(end);
            }
            for (at, spot) in self.quotes().spots.iter().enumerate() {
                if let Some(place) = spot.and_then(|it| self.entity_at(at)?.place_in(it)) {
                    order.sorted.push(order.item(place.block, place.range.start, at));
                }
            }
            order.sorted.sort_unstable();
            order.sorted.shrink_to_fit();
            order
        })
    }

    /// What may name an id, rising: positions among the charts that list ids, then the threads by their ends, then the
    /// derived numbers by what they take, counted through all three.
    pub(super) fn maybe_used(&self, id: &str) -> impl Iterator<Item = usize> {
        let uses = self.index.uses.get_or_init(|| {
            let Report { charts, threads, derived, .. } = &self.report;
            let mut names = Names::default();
            for (at, it) in charts.iter().enumerate() {
                it.listed().for_each(|id| names.add(id, at));
            }
            for (at, it) in threads.iter().enumerate() {
                it.ends().for_each(|id| names.add(id, charts.len() + at));
            }
            for (at, it) in derived.iter().enumerate() {
                it.formula.inputs().iter().for_each(|id| names.add(id, charts.len() + threads.len() + at));
            }
            names.sort();
            names
        });
        uses.maybe(id)
    }

    /// The pairs of characters of the text.
    pub(super) fn pairs(&self) -> &Pairs {
        self.index.pairs.get_or_init(|| Pairs::of(self.outline.blocks.iter().map(|it| &*it.text)))
    }

    /// Bytes that the indices take that have been made so far.
    #[cfg(any(feature = "build", not(target_arch = "wasm32")))]
    pub fn index_bytes(&self) -> usize {
        let Index { ids, quotes, order, uses, pairs, pages: _, facets, texts } = &self.index;
        let names = [ids.get(), uses.get(), quotes.get().map(|it| &it.names)];
        let names: usize = names.into_iter().flatten().map(Names::bytes).sum();
        let spots = quotes.get().map_or(0, |it| it.spots.capacity() * size_of::<Option<Spot>>());
        let order = order.get().map_or(0, |it| it.starts.capacity() * 4 + it.sorted.capacity() * 8);
        let text = |it: &String| size_of::<String>() + it.capacity();
        let texts: usize = texts.iter().filter_map(OnceLock::get).flat_map(|it| it.iter().map(text)).sum();
        let facets = facets.get().map_or(0, |it| it.numbers.capacity() * 24 + it.values.capacity() * 16);
        names + facets + spots + order + pairs.get().map_or(0, Pairs::bytes) + texts
    }
}
