//! The entries of the file that others name, by list and id. Among several of one id the first counts, as everywhere.

use std::collections::BTreeMap;

use super::node::Node;

/// The lists whose entries are looked up.
const LISTS: [&str; 3] = ["facts", "derived", "charts"];

pub(super) struct Entries<'a>(BTreeMap<(&'static str, &'a str), Node<'a>>);

impl<'a> Entries<'a> {
    pub fn read(root: &Node<'a>) -> Self {
        let mut entries = BTreeMap::new();
        for list in LISTS {
            for entry in root.list(list) {
                if let Some(id) = entry.text("id") {
                    entries.entry((list, id)).or_insert(entry);
                }
            }
        }
        Self(entries)
    }

    pub fn get(&self, list: &'static str, id: &'a str) -> Option<&Node<'a>> {
        self.0.get(&(list, id))
    }
}
