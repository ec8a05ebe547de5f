//! A long report in parts: a core, from which its page starts, and the lists that come later. Both together are the
//! report, in its order.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Extent, Source};
use report::{Part, Report};

/// Entries of a part: read by a phone within one task of 50 ms.
const IN_PART: usize = 500;

impl Source {
    /// All of a report in one file.
    pub fn in_one(report: Report, text: &str) -> Self {
        Self { extent: Extent::InOne, ..Self::new(report, text) }
    }

    /// What the page of a long report starts from.
    pub fn core(report: Report, text: &str) -> Self {
        Self { extent: Extent::Core, ..Self::new(report, text) }
    }

    /// The whole report: the core with its parts in their order, and the whole text. `report` is the core's own, read once
    /// more, since what copies a report weighs more in the browser's program than what reads it.
    pub fn grown(core: &Arc<Self>, mut report: Report, parts: Vec<Part>, text: &str) -> Self {
        // Who presents has brought the slides.
        report.slides.clone_from(&core.report.slides);
        // The parts have all of them.
        report.facts.clear();
        for it in parts {
            report.facts.extend(it.facts);
            report.activities.extend(it.activities);
            report.tasks.extend(it.tasks);
            report.threads.extend(it.threads);
        }
        Self { extent: Extent::Grown(core.clone()), ..Self::new(report, text) }
    }

    /// Whether the rest is still to come.
    pub fn is_core(&self) -> bool {
        matches!(self.extent, Extent::Core)
    }

    /// Whether the report's page has all of the text.
    pub fn is_in_one(&self) -> bool {
        matches!(self.extent, Extent::InOne)
    }

    /// The source to draw listing charts from. The core holds all that they list, and it stays the same when the rest of the
    /// report comes.
    pub fn lasting(self: &Arc<Self>) -> &Arc<Self> {
        if let Extent::Grown(core) = &self.extent { core } else { self }
    }
}

/// A long report as its page carries and fetches it.
pub struct Parted {
    /// The report with no more than its listed numbers need.
    pub core: Report,
    /// The text of the page itself.
    pub text: String,
    /// The lists, in their order.
    pub parts: Vec<Part>,
}

impl Source {
    /// The report in parts; `None` if it is not long.
    pub fn parted(&self) -> Option<Parted> {
        if !self.is_long() {
            return None;
        }
        let report = &self.report;
        let listed = report.charts.iter().flat_map(|it| it.listed());
        let taken = report.derived.iter().flat_map(|it| it.formula.inputs());
        let dated = report.milestones.iter().filter_map(|it| it.fact.as_ref());
        let kept: BTreeSet<&Arc<str>> = listed.chain(taken).chain(dated).collect();
        let core = Report {
            facts: report.facts.iter().filter(|it| kept.contains(&it.id)).cloned().collect(),
            activities: Vec::new(),
            tasks: Vec::new(),
            threads: Vec::new(),
            ..report.clone()
        };
        let blocks = self.outline.blocks.iter().take(self.first_blocks());
        let text = blocks.map(|it| &*it.text).collect::<Vec<_>>().join("\n");
        Some(Parted { core, text, parts: parts(report) })
    }
}

fn parts(report: &Report) -> Vec<Part> {
    fn each<T: Clone>(list: &[T], part: fn(Vec<T>) -> Part) -> impl Iterator<Item = Part> {
        list.chunks(IN_PART).map(move |it| part(it.to_vec()))
    }
    each(&report.facts, |facts| Part { facts, ..Part::default() })
        .chain(each(&report.activities, |activities| Part { activities, ..Part::default() }))
        .chain(each(&report.tasks, |tasks| Part { tasks, ..Part::default() }))
        .chain(each(&report.threads, |threads| Part { threads, ..Part::default() }))
        .collect()
}
