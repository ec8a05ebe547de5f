//! Ids and what refers to them: unique, fit for links, and leading somewhere.

use std::collections::BTreeMap;

use super::diagnostics::{Diagnostics, short};
use super::message::{Arg, say};
use super::near::nearest;
use super::node::{Node, Word};
use super::visit::visit;
use report::{Described, Kind, Lists, Report};

/// Lists whose ids share one namespace, since one look-up serves them all.
const SHARED: [&str; 3] = ["facts", "activities", "tasks"];

/// Validates all ids and references.
pub(super) fn validate(root: &Node, diagnostics: &mut Diagnostics) {
    let lists = Ids::read(root);
    lists.report_duplicates(diagnostics);
    visit(root, &mut |node, kind| match kind {
        Kind::Id => charset(node, diagnostics),
        Kind::Ref(targets) => lists.follow(node, targets, diagnostics),
        Kind::Refs(targets, _) => {
            node.items().for_each(|item| lists.follow(&item, targets, diagnostics));
            repeated(node, diagnostics);
        }
        _ => {}
    });
}

/// The ids of every list that has some, in file order.
struct Ids<'a>(BTreeMap<&'static str, Vec<Word<'a>>>);

impl<'a> Ids<'a> {
    fn read(root: &Node<'a>) -> Self {
        let lists = Report::FIELDS.iter().filter(|it| matches!(it.kind, Kind::List(..)));
        let present = lists.filter(|it| root.field(it.name).is_some_and(|node| node.value.as_array().is_some()));
        Self(present.map(|it| (it.name, root.list(it.name).filter_map(|item| item.word("id")).collect())).collect())
    }

    fn report_duplicates(&self, diagnostics: &mut Diagnostics) {
        let mut taken: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for (list, ids) in &self.0 {
            let space = if SHARED.contains(list) { "" } else { list };
            for id in ids {
                taken
                    .entry((space, id.text))
                    .and_modify(|at| *at = (*at).min(id.node.place().at))
                    .or_insert(id.node.place().at);
            }
        }
        for (list, ids) in &self.0 {
            let space = if SHARED.contains(list) { "" } else { list };
            for id in ids {
                let Some(first) = taken.get(&(space, id.text)).filter(|at| **at != id.node.place().at) else {
                    continue;
                };
                let line = diagnostics.line(*first);
                let more = space.is_empty().then(|| say!(IdsAreShared));
                diagnostics.add(id.node.place(), say!(DuplicateId, id = short(id.text), line).with("more", more));
            }
        }
    }

    /// Reports a reference to an id that none of the lists has. A list that is itself missing was reported as such.
    fn follow(&self, node: &Node, targets: Lists, diagnostics: &mut Diagnostics) {
        let Some(id) = node.string().filter(|it| !it.trim().is_empty()) else { return };
        let lists: Vec<_> = targets.iter().filter_map(|it| self.0.get(it)).collect();
        let known = || lists.iter().flat_map(|list| list.iter().map(|it| it.text));
        if lists.len() < targets.len() || known().any(|it| it == id) {
            return;
        }
        let more = match nearest(id, known()) {
            Some(meant) => {
                let meant = short(meant);
                say!(DidYouMean, meant)
            }
            None => say!(UseExistingId),
        };
        diagnostics.add(
            node.place(),
            say!(UnknownId, id = short(id))
                .with("lists", Arg::Any(targets.iter().map(|it| (*it).to_owned()).collect()))
                .with("more", more),
        );
    }
}

fn charset(node: &Node, diagnostics: &mut Diagnostics) {
    let Some(id) = node.string().filter(|it| !it.trim().is_empty()) else { return };
    let fits = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
    if let Some(bad) = id.chars().find(|it| !fits(*it)) {
        diagnostics.add(node.place(), say!(IdWithBadCharacter, id = short(id), bad = bad.escape_debug()));
    }
}

/// Reports an id that stands twice in one list of references: it would be drawn, or counted, twice.
fn repeated(node: &Node, diagnostics: &mut Diagnostics) {
    let mut seen = std::collections::BTreeSet::new();
    for word in node.items().filter_map(Node::into_word).filter(|it| !it.text.trim().is_empty()) {
        if !seen.insert(word.text) {
            diagnostics.add(word.node.place(), say!(RepeatedId, word = short(word.text)));
        }
    }
}
