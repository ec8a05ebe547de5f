//! What became of the plan: the answers of a report are to the tasks of the report before, each task has one, and none has two.

use std::collections::{BTreeMap, BTreeSet};

use super::Year;
use crate::message::{Arg, say};
use crate::node::Node;
use crate::shown::short;

/// So many ids are listed where each of them lacks an answer.
const FEW: usize = 12;

/// Validates the answers of the reports, the oldest first; `complete` says whether these are all.
pub(super) fn validate(years: &mut [Year], complete: bool) {
    // By task, the folders of the reports that have it.
    let mut known: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for year in years.iter() {
        for id in tasks(&year.root) {
            known.entry(id).or_default().push(year.folder.to_owned());
        }
    }
    let mut before: Option<(String, Option<u16>, Vec<String>)> = None;
    for year in years {
        if year.root.list("answers").next().is_some() {
            let planned = before.as_ref().filter(|it| it.1.is_some_and(|plans| covers(&year.root, plans)));
            match planned {
                Some((folder, _, tasks)) => each(year, folder, tasks, &known),
                None if !complete => {}
                None => {
                    let plans = year.covers.map_or_else(String::new, |it| it.to_string());
                    year.diagnostics.add(year.root.place_of("answers"), say!(AnswersWithoutReport, plans));
                }
            }
        }
        let plans = about(&year.root, "plans");
        before = Some((year.folder.to_owned(), plans, tasks(&year.root)));
    }
}

fn tasks(root: &Node) -> Vec<String> {
    root.list("tasks").filter_map(|it| Some(it.text("id")?.to_owned())).collect()
}

fn about(root: &Node, name: &str) -> Option<u16> {
    root.field("report")?.field(name)?.whole()
}

/// Whether a report covers a year.
fn covers(root: &Node, year: u16) -> bool {
    let last = about(root, "covers");
    last.is_some_and(|last| (about(root, "since").unwrap_or(last)..=last).contains(&year))
}

/// Validates the answers of a report to those tasks of the report before.
fn each(year: &mut Year, before: &str, tasks: &[String], known: &BTreeMap<String, Vec<String>>) {
    let mut seen = BTreeSet::new();
    for answer in year.root.list("answers") {
        let Some(task) = answer.word("task").filter(|it| !it.text.trim().is_empty()) else { continue };
        let id = short(task.text);
        let other = known.get(task.text).and_then(|it| it.iter().find(|it| *it != year.folder));
        if tasks.iter().any(|it| it == task.text) {
            if !seen.insert(task.text) {
                year.diagnostics.add(&task.node, say!(AnsweredTwice, id));
            }
        } else if let Some(other) = other {
            let said = say!(AnswerToOtherReport, id, other = short(other), before = short(before));
            year.diagnostics.add(&task.node, said);
        } else {
            let meant = year.diagnostics.nearest(task.text, tasks.iter().map(String::as_str)).map(short);
            let more = meant.map_or(say!(UseExistingId), |meant| say!(DidYouMean, meant));
            year.diagnostics.add(&task.node, say!(AnswerToNothing, id, before = short(before)).with("more", more));
        }
    }
    let missing: Vec<String> = tasks.iter().filter(|it| !seen.contains(it.as_str())).cloned().collect();
    if !missing.is_empty() {
        let count = missing.len();
        let first = missing.into_iter().take(FEW).map(|it| short(&it).to_string()).collect();
        let said = say!(TaskWithoutAnswer, count, before = short(before)).with("tasks", Arg::All(first));
        year.diagnostics.add(year.root.place_of("answers"), said);
    }
}
