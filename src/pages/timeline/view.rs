//! Which tasks are shown, and how. Nothing is drawn here.

use std::sync::Arc;

use crate::components::{Answers, Edition, View};
use model::{AnswerFilter, Facet, TaskFilter, few};
use report::{Status, Task};

/// A chapter with lanes, by id.
#[derive(Clone, PartialEq)]
pub struct Timeline {
    /// The report and the language to show it in.
    pub edition: Edition,
    /// An id of `chapters`.
    pub chapter: Arc<str>,
    /// Counted from 1.
    pub number: usize,
    /// Which tasks are drawn.
    pub filter: TaskFilter,
    /// As lanes instead of in words.
    pub graph: bool,
    /// What lanes and list are grouped by.
    pub group: Facet,
    /// Which tasks of the report before are shown, where a chart of the chapter has them.
    pub answers: AnswerFilter,
    /// What it is drawn for.
    pub view: View,
}

impl Timeline {
    /// What a control of the tasks answers.
    pub fn answers(&self, leads: bool) -> Answers {
        Answers::new(self.view.is_live(), leads)
    }

    /// Whether it shows otherwise than everyone first sees it.
    pub fn is_changed(&self) -> bool {
        !self.filter.is_empty() || self.group != Facet::Theme || self.graph != self.edition.source.is_dated()
    }

    /// As paper has it: every task, by theme, as everyone first sees them.
    pub fn on_paper(&self) -> Self {
        let graph = self.edition.source.is_dated();
        Self { filter: TaskFilter::default(), group: Facet::Theme, graph, view: View::Paper, ..self.clone() }
    }

    /// Whether every task is planned and none is dated, so that entries need not say how they stand.
    pub fn stands_as_planned(&self) -> bool {
        let source = &self.edition.source;
        !source.is_dated() && source.report.tasks.iter().all(|it| it.status == Status::Planned)
    }

    /// The name of a task's method; empty where the data has none.
    pub fn method_of(&self, task: &Task) -> &str {
        self.edition.source.method(&task.method).map_or("", |it| self.edition.lang.of(&it.label))
    }

    /// Whether a task is shown.
    pub fn admits(&self, task: &Task) -> bool {
        self.filter.admits(task)
    }

    /// How many tasks the lanes show, and of how many.
    pub fn drawn(&self) -> (usize, usize) {
        let report = &self.edition.source.report;
        let admitted: Vec<&Task> = report.tasks.iter().filter(|it| self.admits(it)).collect();
        let cell = |value: &str, area: &str| {
            admitted.iter().filter(|it| &*it.area == area && self.group.of(it) == value).count()
        };
        let values = self.edition.source.values(self.group);
        let cells = values.iter().flat_map(|value| report.areas.iter().map(|it| cell(value, &it.id)));
        (cells.map(|it| few(admitted.len(), it)).sum(), admitted.len())
    }
}
