//! Which tasks of the report before are shown. Nothing is drawn here.

use std::sync::Arc;

use super::{Answers, Edition, View};
use charts::figures::LaneView;
use model::{AnswerFilter, Answered};

/// A chart of these tasks, by id.
#[derive(Clone, PartialEq)]
pub struct LastPlan {
    /// The report and the language to show it in.
    pub edition: Edition,
    /// The chart's id.
    pub chart: Arc<str>,
    /// Which tasks are shown.
    pub filter: AnswerFilter,
    /// What it is drawn for.
    pub view: View,
}

impl LastPlan {
    /// What a control of the tasks answers.
    pub fn answers(&self, leads: bool) -> Answers {
        Answers::new(self.view.is_live(), leads)
    }

    /// As paper has it: every task.
    pub fn on_paper(&self) -> Self {
        Self { filter: AnswerFilter::default(), view: View::Paper, ..self.clone() }
    }

    /// The tasks that are shown.
    pub fn shown(&self) -> Vec<Answered<'_>> {
        self.edition.source.answered().into_iter().filter(|it| self.filter.admits(it)).collect()
    }

    /// The same for the picture; all are drawn without a list of them.
    pub fn drawn(&self) -> LaneView {
        let marks = || self.shown().iter().map(|it| it.mark().into()).collect();
        LaneView { tasks: (!self.filter.is_empty()).then(marks), ..LaneView::default() }
    }
}
