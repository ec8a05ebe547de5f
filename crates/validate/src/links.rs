//! Ids and what refers to them: unique, fit for links, and leading somewhere.

use std::collections::BTreeMap;

use jsonc_parser::common::Ranged;

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
        let all = self.0.iter().flat_map(|(list, ids)| ids.iter().map(move |id| (*list, id)));
        let mut all: Vec<(&str, &Word)> = all.collect();
        all.sort_by_key(|(_, id)| id.node.value.start());
        let mut firsts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for (list, id) in all {
            let shared = SHARED.contains(&list);
            let at = id.node.value.start();
            let first = *firsts.entry((if shared { "" } else { list }, id.text)).or_insert(at);
            if first != at {
                let line = diagnostics.line(first);
                let more = shared.then(|| say!(IdsAreShared));
                diagnostics.add(&id.node, say!(DuplicateId, id = short(id.text), line).with("more", more));
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
            Some(meant) => say!(DidYouMean, meant = short(meant)),
            None => say!(UseExistingId),
        };
        diagnostics.add(
            node,
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
        diagnostics.add(node, say!(IdWithBadCharacter, id = short(id), bad = bad.escape_debug()));
    }
}

/// Reports an id that stands twice in one list of references: it would be drawn, or counted, twice.
fn repeated(node: &Node, diagnostics: &mut Diagnostics) {
    let mut seen = std::collections::BTreeSet::new();
    for word in node.items().filter_map(Node::into_word).filter(|it| !it.text.trim().is_empty()) {
        if !seen.insert(word.text) {
            diagnostics.add(&word.node, say!(RepeatedId, word = short(word.text)));
        }
    }
}
