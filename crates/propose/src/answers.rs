//! What a report may say of the tasks of the report before: activities and facts that share a task's words, or those of a
//! thread that leads to it. An editor decides; nothing here says that a task was done, or that it was not.

use std::collections::BTreeMap;

use report::{Answer, Report, Thread};

use crate::threads::{MOST, runs};

/// An answer for each task of the report `last`, in its order: those of the new report's activities and facts (id, and subject or
/// label) that share most with it, or none where none shares enough.
pub fn answers(last: &Report, entries: &[(&str, &str)]) -> Vec<Answer> {
    let mut by_run: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, (_, words)) in entries.iter().enumerate() {
        for run in runs(words) {
            by_run.entry(run).or_default().push(at);
        }
    }
    let answer = |task: &report::Task| {
        let leads = |it: &&Thread| it.to.contains(&task.id);
        let subjects = last.threads.iter().filter(leads).map(|it| &*it.subject.zh);
        let mut scores: BTreeMap<usize, usize> = BTreeMap::new();
        for run in [&*task.subject.zh].into_iter().chain(subjects).flat_map(runs) {
            let found = by_run.get(&run).map_or(&[][..], |it| it);
            if found.len() <= MOST {
                found.iter().for_each(|at| *scores.entry(*at).or_default() += 1);
            }
        }
        let most = scores.values().max().copied();
        let by = scores.iter().filter(|it| Some(*it.1) == most).filter_map(|it| entries.get(*it.0));
        Answer { task: task.id.clone(), by: by.map(|it| it.0.into()).collect() }
    };
    last.tasks.iter().map(answer).collect()
}
