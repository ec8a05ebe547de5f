//! How much of the text is decided, for an editor to see.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Item, Kind, State, Table};

impl Table {
    /// How many items are open, and how many there are that could be data.
    pub fn open(&self) -> (usize, usize) {
        let all = self.items.iter().filter(|it| it.kind != Kind::Named);
        (all.clone().filter(|it| it.state == State::Open).count(), all.count())
    }

    /// How many entries have words that do not stand in the text.
    pub fn lost(&self) -> usize {
        let own = [Kind::Fact, Kind::Activity, Kind::Task];
        let held: usize = own.iter().map(|it| self.draft.list(it.list()).len()).sum();
        let is_held = |it: &&Item| own.contains(&it.kind) && matches!(it.state, State::Accepted(_));
        held - self.items.iter().filter(is_held).count()
    }

    /// By chapter of the data: its id and title, how many items are decided, and how many there are.
    pub fn coverage(&self) -> Vec<(String, String, usize, usize)> {
        let mut found: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for it in self.items.iter().filter(|it| it.kind == Kind::Fact) {
            let (done, all) = found.entry(it.entry["chapter"].as_str().unwrap_or_default()).or_default();
            *all += 1;
            *done += usize::from(it.state != State::Open);
        }
        let known = |it: &Value| Some((it["id"].as_str()?.to_owned(), it["title"]["zh"].as_str()?.to_owned()));
        let own: Vec<_> = self.draft.list("chapters").iter().filter_map(known).collect();
        let proposed = self.read.chapters.iter().map(|it| (it.id.to_string(), it.title.zh.to_string()));
        let proposed: Vec<_> = proposed.collect();
        let others = own.iter().filter(|it| proposed.iter().all(|other| other.0 != it.0)).cloned();
        let all = proposed.iter().cloned().chain(others);
        all.filter_map(|(id, title)| found.get(&*id).map(|(done, all)| (id.clone(), title, *done, *all))).collect()
    }
}
