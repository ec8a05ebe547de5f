//! Reports that are too long for one page: which reports these are, how their text is split into pages, and how much of a
//! list a picture or a page still shows. What is left out is always named with its number, and stands in the table of all
//! data.

use super::{BlockKind, Entity, Source};

/// A longer text, in bytes, is split into pages. More than twice the longest report of a city so far (27 KB): from such a
/// text a phone reads half a megabyte of elements before anything answers.
const LONG_TEXT: usize = 64 * 1024;
/// More facts, activities and tasks come in parts: five times today's. Their data weighs 200 KB, which a phone reads in
/// the time of a long task.
const LONG_DATA: usize = 1_000;
/// A page of text has about so many bytes: as many as the longest report so far, which opens at once.
const PAGE: usize = 24 * 1024;
/// More entries than this cannot be told apart in a picture: then each cell of it, and each list, shows a few.
const DRAWN: usize = 200;
const FEW: usize = 8;
/// Each thread is a line across the picture.
const THREADS: usize = 60;

/// How many of a cell's own entries are shown, where a picture would have so many in all.
pub fn few(all: usize, own: usize) -> usize {
    if all > DRAWN { own.min(FEW) } else { own }
}

/// How many threads are shown of so many.
pub fn few_threads(all: usize) -> usize {
    all.min(THREADS)
}

/// A name; where entries under it are left out, also how many of how many are shown.
pub fn shown_of(name: &str, shown: usize, all: usize) -> String {
    if shown < all { [name, " ", &shown.to_string(), "/", &all.to_string()].concat() } else { name.to_owned() }
}

impl Source {
    /// Whether the report is too long for one page.
    pub fn is_long(&self) -> bool {
        let report = &self.report;
        self.is_core()
            || report.facts.len() + report.activities.len() + report.tasks.len() > LONG_DATA
            || self.text_pages().len() > 1
    }

    /// The blocks with which pages of the text begin; a text that is not long is one page.
    pub fn text_pages(&self) -> &[usize] {
        self.index.pages.get_or_init(|| {
            let blocks = &self.outline.blocks;
            let bytes = |from: usize, to: usize| blocks[from..to].iter().map(|it| it.text.len()).sum::<usize>();
            let mut pages = vec![0];
            if self.is_in_one() || bytes(0, blocks.len()) <= LONG_TEXT {
                return pages;
            }
            let mut length = 0;
            for (at, block) in blocks.iter().enumerate() {
                let first = pages[pages.len() - 1];
                if at > first && length + block.text.len() > PAGE {
                    // A heading stands with what follows it.
                    let heads = |it: &usize| matches!(blocks[*it].kind, BlockKind::Part | BlockKind::Section);
                    let heads = (first + 1..at).rev().take_while(heads).count();
                    pages.push(at - heads);
                    length = bytes(at - heads, at);
                }
                length += block.text.len();
            }
            pages
        })
    }

    /// How many blocks of the text the report's own page shows.
    pub fn first_blocks(&self) -> usize {
        self.text_pages().get(1).copied().unwrap_or(self.outline.blocks.len())
    }

    /// The page of the text, counted from 0, on which a block stands.
    pub fn text_page(&self, block: usize) -> usize {
        self.text_pages().partition_point(|it| *it <= block).saturating_sub(1)
    }

    /// The address of a place in the text, as seen from the report's page: within it, or on a later page of the text.
    pub fn address_of(&self, block: usize, anchor: &str) -> String {
        match self.text_page(block) {
            0 => ["#", anchor].concat(),
            page => [&*text_file(page), "#", anchor].concat(),
        }
    }

    /// The address of an entity's words, as seen from the report's page.
    pub fn target(&self, entity: Entity<'_>) -> String {
        match self.place(entity) {
            Some(place) => self.address_of(place.block, &["f-", entity.id()].concat()),
            None => String::from("#full-text"),
        }
    }
}

/// The file of a page of the text, counted from 0.
pub fn text_file(page: usize) -> String {
    ["text-", &(page + 1).to_string(), ".html"].concat()
}
