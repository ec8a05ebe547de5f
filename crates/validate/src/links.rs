//! Ids and what refers to them: unique, fit for links, and leading somewhere.

use std::collections::{BTreeMap, BTreeSet};

use jsonc_parser::common::Ranged;

use super::diagnostics::Diagnostics;
use super::message::{Arg, say};
use super::node::{Node, Word};
use super::shown::short;
use super::visit::visit;
use report::{Described, Field, Kind, Lists, Need, Report};

/// Lists whose ids share one namespace, since one look-up serves them all.
const SHARED: [&str; 3] = ["facts", "activities", "tasks"];

/// So many ids are listed where one of them is meant.
const FEW: usize = 12;

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
struct Ids<'a> {
    words: BTreeMap<&'static str, Vec<Word<'a>>>,
    known: BTreeMap<&'static str, BTreeSet<&'a str>>,
}

impl<'a> Ids<'a> {
    fn read(root: &Node<'a>) -> Self {
        let lists = Report::FIELDS.iter().filter(|it| matches!(it.kind, Kind::List(..)));
        // A list that may be left out is there without entries; one that must not was reported as missing.
        let is_present = |field: &&Field| match root.field(field.name) {
            Some(node) => node.value.as_array().is_some(),
            None => field.need == Need::May,
        };
        let present = lists.filter(is_present);
        let ids = |it: &Field| root.list(it.name).filter_map(|item| item.word("id")).collect::<Vec<_>>();
        let words: BTreeMap<_, _> = present.map(|it| (it.name, ids(it))).collect();
        let known = words.iter().map(|(list, ids)| (*list, ids.iter().map(|it| it.text).collect())).collect();
        Self { words, known }
    }

    fn report_duplicates(&self, diagnostics: &mut Diagnostics) {
        let all = self.words.iter().flat_map(|(list, ids)| ids.iter().map(move |id| (*list, id)));
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
        let lists: Vec<_> = targets.iter().filter_map(|it| self.known.get(it)).collect();
        if lists.len() < targets.len() || lists.iter().any(|it| it.contains(id)) {
            return;
        }
        // In file order: of names that are equally near, the first is meant.
        let known = targets.iter().filter_map(|it| self.words.get(it)).flatten().map(|it| it.text);
        let meant = diagnostics.nearest(id, known).map(short);
        if *targets == ["units"] {
            // The report decides which units there are: a new one is more likely than a slip.
            let more = meant.map(|meant| say!(MeantUnit, meant));
            diagnostics.add(node, say!(UnknownUnit, id = short(id)).with("more", more));
            return;
        }
        let known = || targets.iter().filter_map(|it| self.words.get(it)).flatten().map(|it| short(it.text)).collect();
        let count: usize = lists.iter().map(|it| it.len()).sum();
        let more = match meant {
            Some(meant) => say!(DidYouMean, meant),
            None if (1..=FEW).contains(&count) => say!(UseOneOfIds).with("known", Arg::All(known())),
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
