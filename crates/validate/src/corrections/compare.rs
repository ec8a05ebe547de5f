//! The report beside the one that was published last: whatever differs has a correction, and no correction that was published has
//! gone.

use std::collections::{BTreeMap, BTreeSet};

use super::chain::{Chains, Correction, chains};
use super::entries::{Entry, entries};
use super::{list_start, of_nothing, ready};
use crate::diagnostics::{Diagnostics, Place};
use crate::message::{Arg, say};
use crate::node::Node;
use crate::shown::short;
use report::Counted;

/// Validates that everything between a report and its published copy, whose file this is, is told.
pub fn compare(root: &Node, published: &Node, file: &str, diagnostics: &mut Diagnostics) {
    let published = Published { file, entries: entries(published), chains: chains(published) };
    let (now, chains) = (entries(root), chains(root));
    published.kept(root, &chains, diagnostics);
    published.differences(root, &now, &chains, diagnostics);
    // What is no longer there was published, or nothing was taken out.
    let gone = chains.values().filter_map(|it| it.last()).filter(|it| it.new.is_empty() && !now.contains_key(it.of));
    for it in gone.filter(|it| !published.knows(it.of)) {
        of_nothing(it, &now, diagnostics);
    }
}

/// The report as it was published last.
struct Published<'a> {
    file: &'a str,
    entries: BTreeMap<String, Entry<'a>>,
    chains: Chains<'a>,
}

impl<'a> Published<'a> {
    /// Whether it has an entry, or has corrected it.
    fn knows(&self, of: &str) -> bool {
        self.entries.contains_key(of) || self.chains.range((of, "")..).next().is_some_and(|it| it.0.0 == of)
    }

    /// What differs has a correction.
    fn differences(&self, root: &Node, now: &BTreeMap<String, Entry>, chains: &Chains, diagnostics: &mut Diagnostics) {
        let fresh = self.fresh(chains);
        for it in fresh.values() {
            self.begins_here(it, diagnostics);
        }
        let says: BTreeSet<_> = now.values().map(|it| (it.list, it.says())).collect();
        for (of, before) in &self.entries {
            let is_told = |field: Counted| fresh.contains_key(&(of.as_str(), field.word()));
            let Some(entry) = now.get(of) else {
                let (field, old) = before.told();
                if !is_told(field) && !says.contains(&(before.list, before.says())) {
                    let label = before.label(self.file);
                    let said = say!(TakenOutWithoutCorrection, of = short(of), old = short(&old));
                    let ready = ready(of, label, field.word(), &old, "");
                    diagnostics.add(list_start(root, before.list), said.with("entry", Arg::Text(ready)));
                }
                continue;
            };
            for (field, old, new) in changes(before, entry) {
                if is_told(field) {
                    continue;
                }
                let said = say!(ChangedWithoutCorrection, old = short(&old), new = short(&new));
                let ready = ready(of, None, field.word(), &old, &new);
                let place: Place = entry.node.place_of(field.word());
                diagnostics.add(place, said.with("entry", Arg::Text(ready)));
            }
        }
    }

    /// What was told once stays told.
    fn kept(&self, root: &Node, chains: &Chains, diagnostics: &mut Diagnostics) {
        let now: BTreeSet<_> = chains.values().flatten().map(Correction::told).collect();
        for it in self.chains.values().flatten().filter(|it| !now.contains(&it.told())) {
            let said =
                say!(CorrectionWithdrawn, of = short(it.of), date = it.date, old = short(it.old), new = short(it.new));
            diagnostics.add(list_start(root, "corrections"), said);
        }
    }

    /// The first of each chain's corrections that was not published yet.
    fn fresh<'n>(&self, chains: &Chains<'n>) -> BTreeMap<(&'n str, &'static str), Correction<'n>> {
        let told: BTreeSet<_> = self.chains.values().flatten().map(Correction::told).collect();
        let first = |it: &Vec<Correction<'n>>| it.iter().find(|it| !told.contains(&it.told())).cloned();
        chains.iter().filter_map(|(key, chain)| Some((*key, first(chain)?))).collect()
    }

    /// A chain that begins now begins with what was published.
    fn begins_here(&self, first: &Correction, diagnostics: &mut Diagnostics) {
        let Some(entry) = self.entries.get(first.of).filter(|it| it.fields.contains(&first.field)) else { return };
        let said = entry.printed(first.field);
        if said != first.old && !self.chains.contains_key(&(first.of, first.field.word())) {
            let message = say!(CorrectionOfUnpublished, old = short(first.old), said = short(&said));
            diagnostics.add(first.node.place_of("old"), message);
        }
    }
}

/// The fields that differ, without those that follow from a figure: one slip is one correction.
fn changes(before: &Entry, now: &Entry) -> Vec<(Counted, String, String)> {
    let both = before.fields.iter().map(|it| (*it, before.printed(*it), now.printed(*it)));
    let differ: Vec<_> = both.filter(|(_, old, new)| old != new).collect();
    let Some((_, old, new)) = differ.iter().find(|it| it.0 == Counted::Raw).cloned() else { return differ };
    let follows = |(field, before, now): &(Counted, String, String)| match field {
        Counted::Value | Counted::Bound | Counted::Unit => true,
        Counted::Quote => before.replacen(&old, &new, 1) == *now,
        _ => false,
    };
    differ.into_iter().filter(|it| !follows(it)).collect()
}
