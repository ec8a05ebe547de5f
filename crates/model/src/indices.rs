//! What an index holds. It is made of a report elsewhere: `index`, `facets`; nothing here knows a `Source`, which has them all.

use std::sync::{Arc, OnceLock};

use super::param::ROW_FACETS;
use super::quotes::Spot;
use super::{Names, Pairs};

/// Every index is a cache: it is made on first use, and does not count for the equality of sources.
///
/// Memory is linear in the report. Each fact, activity and task takes 60 bytes (8 by its id, 20 by its quote, 8 in the
/// order of the text, 24 for the values that the data table is narrowed by), each id that a chart, thread or formula names 8,
/// each block of the text 4, each different pair of characters in it 8. A search keeps its words once more, with 24 bytes for
/// each fact, activity and task. `tests/many.rs` measures it: 10,000 facts and 3,000 tasks in one megabyte of text take less
/// than three megabytes.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    pub ids: OnceLock<Names>,
    pub quotes: OnceLock<Quotes>,
    pub order: OnceLock<Order>,
    pub uses: OnceLock<Names>,
    pub pairs: OnceLock<Pairs>,
    pub pages: OnceLock<Vec<usize>>,
    pub facets: OnceLock<Facets>,
    /// By language: the folded words of every entity.
    pub texts: [OnceLock<Arc<[String]>>; 3],
}

/// Where the quotes of the entities stand.
#[derive(Clone, Debug)]
pub(super) struct Quotes {
    /// Entities by quote.
    pub names: Names,
    /// By entity.
    pub spots: Vec<Option<Spot>>,
}

/// The entities that have a place, in the order of the text.
#[derive(Clone, Debug)]
pub(super) struct Order {
    /// Where each block starts, in bytes from the start of the text, and at last where it ends.
    pub starts: Vec<u32>,
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

/// The values of the entities as numbers, made once. 24 bytes for each entity.
#[derive(Clone, Debug)]
pub(super) struct Facets {
    /// By entity and facet: the number of its value, counted from 1 through all facets; 0 where it has none.
    pub numbers: Vec<[u32; ROW_FACETS.len()]>,
    /// By number less one: the value's facet, and the first entity that has it.
    pub values: Vec<(usize, usize)>,
}
