//! Ids and what refers to them: unique, fit for links, and leading somewhere.

use std::collections::BTreeMap;

use super::findings::{Findings, short};
use super::near::nearest;
use super::node::{Node, Word};
use super::table::{Kind, Lists, REPORT, visit};

/// Lists whose ids share one namespace, since one look-up serves them all.
const SHARED: [&str; 3] = ["facts", "activities", "tasks"];

/// Judges all ids and references.
pub(super) fn judge(root: &Node, findings: &mut Findings) {
    let lists = Ids::read(root);
    lists.report_duplicates(findings);
    visit(root, &REPORT, &mut |node, kind| match kind {
        Kind::Id => charset(node, findings),
        Kind::Ref(targets) => lists.follow(node, targets, findings),
        Kind::Refs(targets, _) => {
            node.items().for_each(|item| lists.follow(&item, targets, findings));
            repeated(node, findings);
        }
        _ => {}
    });
}

/// The ids of every list that has some, in file order.
struct Ids<'a>(BTreeMap<&'static str, Vec<Word<'a>>>);

impl<'a> Ids<'a> {
    fn read(root: &Node<'a>) -> Self {
        let lists = REPORT.iter().filter(|it| matches!(it.kind, Kind::List(..)));
        let present = lists.filter(|it| root.field(it.name).is_some_and(|node| node.value.as_array().is_some()));
        Self(present.map(|it| (it.name, root.list(it.name).filter_map(|item| item.word("id")).collect())).collect())
    }

    fn report_duplicates(&self, findings: &mut Findings) {
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
                let line = findings.line(*first);
                let (zh, en, de) = if space.is_empty() {
                    (
                        "；facts、activities、tasks 共用一套 id",
                        "; facts, activities and tasks share one set of ids",
                        "; facts, activities und tasks haben gemeinsame ids",
                    )
                } else {
                    ("", "", "")
                };
                findings.add(
                    id.node.place(),
                    format!("id “{}”已在第 {line} 行用过{zh}；请另取一个。", short(id.text)),
                    format!("the id \"{}\" is taken by line {line}{en}; choose another.", short(id.text)),
                    format!("die id „{}“ ist schon in Zeile {line} vergeben{de}; eine andere wählen.", short(id.text)),
                );
            }
        }
    }

    /// Reports a reference to an id that none of the lists has. A list that is itself missing was reported as such.
    fn follow(&self, node: &Node, targets: Lists, findings: &mut Findings) {
        let Some(id) = node.string().filter(|it| !it.trim().is_empty()) else { return };
        let lists: Vec<_> = targets.iter().filter_map(|it| self.0.get(it)).collect();
        let known = || lists.iter().flat_map(|list| list.iter().map(|it| it.text));
        if lists.len() < targets.len() || known().any(|it| it == id) {
            return;
        }
        let (zh, en, de) = match nearest(id, known()) {
            Some(meant) => {
                let meant = short(meant);
                (
                    format!("是否想写“{meant}”？"),
                    format!("did you mean \"{meant}\"?"),
                    format!("ist „{meant}“ gemeint?"),
                )
            }
            None => (
                "请改为已有的 id，或先添加该条目。".to_owned(),
                "use an id that exists, or add the entry first.".to_owned(),
                "eine vorhandene id nennen oder den Eintrag erst anlegen.".to_owned(),
            ),
        };
        findings.add(
            node.place(),
            format!("{} 里没有 id 为“{}”的条目；{zh}", targets.join(" 和 "), short(id)),
            format!("{} has no entry with the id \"{}\"; {en}", targets.join(" or "), short(id)),
            format!("in {} gibt es keinen Eintrag mit der id „{}“; {de}", targets.join(" oder "), short(id)),
        );
    }
}

fn charset(node: &Node, findings: &mut Findings) {
    let Some(id) = node.string().filter(|it| !it.trim().is_empty()) else { return };
    let fits = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
    if let Some(bad) = id.chars().find(|it| !fits(*it)) {
        findings.add(
            node.place(),
            format!(
                "id “{}”里有“{}”；id 用于网址，请只用小写字母 a–z、数字 0–9 和连字符 -。",
                short(id),
                bad.escape_debug()
            ),
            format!(
                "the id \"{}\" has \"{}\" in it; ids are used in links: use a–z, 0–9 and - only.",
                short(id),
                bad.escape_debug()
            ),
            format!(
                "die id „{}“ enthält „{}“; ids stehen in Adressen: nur a–z, 0–9 und - verwenden.",
                short(id),
                bad.escape_debug()
            ),
        );
    }
}

/// Reports an id that stands twice in one list of references: it would be drawn, or counted, twice.
fn repeated(node: &Node, findings: &mut Findings) {
    let mut seen = std::collections::BTreeSet::new();
    for word in node.items().filter_map(Node::into_word).filter(|it| !it.text.trim().is_empty()) {
        if !seen.insert(word.text) {
            findings.add(
                word.node.place(),
                format!("“{}”在这个列表里重复了；请删去一个。", short(word.text)),
                format!("\"{}\" stands in this list twice; delete one.", short(word.text)),
                format!("„{}“ steht zweimal in dieser Liste; einmal löschen.", short(word.text)),
            );
        }
    }
}
