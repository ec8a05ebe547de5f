//! What a chart calls its facts, and which of them it draws together: both speak of facts that it draws, and only facts that
//! the report counts alike are drawn together.

use std::collections::{BTreeMap, BTreeSet};

use super::super::diagnostics::Diagnostics;
use super::super::figures::Figures;
use super::super::message::say;
use super::super::node::{Node, Word};
use super::super::shown::short;

/// Validates a chart's captions and relations.
pub(super) fn validate(chart: &Node, figures: &Figures, diagnostics: &mut Diagnostics) {
    let drawn: BTreeSet<&str> = chart.words("facts").map(|it| it.text).collect();
    let is_drawn = |word: &Word, diagnostics: &mut Diagnostics| {
        let found = drawn.contains(word.text);
        if !found {
            diagnostics.add(&word.node, say!(CaptionedButNotDrawn, id = short(word.text)));
        }
        found
    };
    for caption in chart.list("captions") {
        if let Some(fact) = caption.word("fact") {
            is_drawn(&fact, diagnostics);
        }
    }
    let groups = Groups::of(chart);
    let mut related = BTreeSet::new();
    for relation in chart.list("relations") {
        if chart.text("form") != Some("flow") {
            diagnostics.add(&relation, say!(RelationNotInFlow));
            continue;
        }
        let (Some(fact), Some(of)) = (relation.word("fact"), relation.word("of")) else { continue };
        if ![&fact, &of].into_iter().all(|it| is_drawn(it, diagnostics)) {
            continue;
        }
        if let Some(word) = [&fact, &of].into_iter().find(|it| !related.insert(it.text)) {
            diagnostics.add(&word.node, say!(RelatedTwice, id = short(word.text)));
        } else if !groups.hold(fact.text, of.text, relation.text("kind") == Some("beside")) {
            diagnostics.add(&fact.node, say!(RelatedButApart, id = short(fact.text), of = short(of.text)));
        } else {
            alike(&fact, &of, figures, diagnostics);
        }
    }
}

/// Where each fact of a chart stands: its groups, and its first place in each.
struct Groups<'a>(BTreeMap<&'a str, BTreeMap<usize, usize>>);

impl<'a> Groups<'a> {
    fn of(chart: &Node<'a>) -> Self {
        let mut groups: Vec<Node> = chart.list("groups").collect();
        if groups.is_empty() {
            groups.push(chart.clone());
        }
        let mut places: BTreeMap<&str, BTreeMap<usize, usize>> = BTreeMap::new();
        for (group, node) in groups.iter().enumerate() {
            for (at, word) in node.words("facts").enumerate() {
                places.entry(word.text).or_default().entry(group).or_insert(at);
            }
        }
        Self(places)
    }

    /// Whether both stand in one group; what comes on top stands right behind the other.
    fn hold(&self, fact: &str, of: &str, next: bool) -> bool {
        let Some((facts, ofs)) = self.0.get(fact).zip(self.0.get(of)) else { return false };
        let both = ofs.iter().filter_map(|(group, of)| Some((*facts.get(group)?, *of)));
        both.into_iter().any(|(fact, of)| !next || fact == of + 1)
    }
}

/// Whether one counts what the other counts, and is not more than it.
fn alike(fact: &Word, of: &Word, figures: &Figures, diagnostics: &mut Diagnostics) {
    let (Some(one), Some(all)) = (figures.get(fact.text), figures.get(of.text)) else { return };
    let (shown, over) = (short(fact.text), short(of.text));
    if let (Some(unit), Some(other)) = (one.unit, all.unit)
        && unit != other
    {
        diagnostics.add(&fact.node, say!(RatioOfUnlikeUnits, shown, unit = short(unit), over, other = short(other)));
    } else if !one.exact {
        diagnostics.add(&fact.node, say!(RelatedButApproximate, id = shown));
    } else if one.value > all.value {
        diagnostics.add(&fact.node, say!(PartLargerThanWhole, shown, one = one.value, over, all = all.value));
    }
}
