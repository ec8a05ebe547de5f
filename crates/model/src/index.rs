//! The indices over a report: what is looked up again and again, made once. Where things stand and what names them;
//! what that means is derived elsewhere.

use std::sync::OnceLock;

use super::indices::Quotes;
use super::quotes::{Spot, first_spots};
use super::{Entity, Index, Names, Order, Pairs, Source};
use report::Report;

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
