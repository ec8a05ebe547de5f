//! The coming year: its tasks as lanes or as a list, and the choices that narrow both.

mod filters;
mod list;

use std::rc::Rc;

use filters::filters;
use list::list;

use super::part::picture;
use crate::browser::today;
use crate::components::{Edition, Markup, chapter_section, frame};
use crate::data::{Chart, Form, Task};
use crate::figures::{self, PAPER};
use crate::model::{Facet, TaskFilter};

/// A chapter with lanes, by id.
#[derive(Clone, PartialEq)]
pub struct Timeline {
    /// The report and the language to show it in.
    pub edition: Edition,
    /// An id of `chapters`.
    pub chapter: Rc<str>,
    /// Counted from 1.
    pub number: usize,
    /// The selected entity, if one of the chapter's charts draws it.
    pub selected: Option<Rc<str>>,
    /// Which tasks are drawn.
    pub filter: TaskFilter,
    /// In words instead of lanes.
    pub list: bool,
    /// What lanes and list are grouped by.
    pub group: Facet,
    /// Which of the charts' layouts fits the window; `None` until the program has taken over: till then lanes and list
    /// are both shown.
    pub layout: Option<usize>,
}

impl Timeline {
    fn ready(&self) -> bool {
        self.layout.is_some()
    }

    /// Whether a task is drawn: on paper, every one is.
    fn admits(&self, task: &Task) -> bool {
        self.layout == Some(PAPER) || self.filter.admits(task)
    }
}

/// The chapter's section.
pub fn timeline(m: &mut Markup, props: &Timeline) {
    let at = (&*props.chapter, props.number);
    chapter_section(m, &props.edition, at, true, &|m, chart, first| figure(m, props, chart, first));
}

fn figure(m: &mut Markup, props: &Timeline, chart: &Chart, first: bool) {
    let Timeline { edition, selected, filter, layout, .. } = props;
    let lanes = chart.form == Form::Lanes;
    let admitted: Option<Rc<[Rc<str>]>> = (lanes && !filter.is_empty()).then(|| {
        let tasks = edition.source.report.tasks.iter();
        tasks.filter(|it| props.admits(it)).map(|it| it.id.clone()).collect()
    });
    let nothing = admitted.as_ref().is_some_and(|it| it.is_empty());
    // The prerendered page is read on any day, and paper lies about for longer than one.
    let today = layout.filter(|it| *it != PAPER).map(|_| today());
    let view = figures::View { tasks: admitted, group: props.group, today };
    let picture = picture(edition, chart, selected.as_ref(), view, *layout);
    // The list is for everyone before the page is interactive, and from then on for those who choose it.
    let (graph, no_list) = (!props.ready() || !props.list, props.ready() && !props.list);
    frame(
        m,
        edition,
        chart,
        first,
        |m| {
            if lanes {
                filters(m, props);
                m.el("div class='lanes-v'", |m| {
                    m.flag("hidden", !graph || nothing);
                    m.node(picture);
                });
            } else {
                m.node(picture);
            }
        },
        |m| {
            m.el("div class='list-v'", |m| {
                if lanes {
                    m.flag("hidden", no_list);
                    list(m, props);
                }
            });
        },
    );
}
