//! The coming year: its tasks as lanes or as a list, and the choices that narrow both.

mod filters;
mod list;

use std::rc::Rc;
use web::Markup;

use yew::prelude::*;

use filters::filters;
pub use list::list;

use super::island::{Island, IslandView, picture};
use crate::components::{
    Answers, Edition, Layouts, Picture, Prerendered, all_rows, chapter_section, chart_picture, shot,
};
use charts::figures::{CARRIED, View};
use i18n::fill;
use model::{Facet, TaskFilter, few};
use report::{Chart, Form, Task};
use web::browser::today;

/// A chapter with lanes, by id.
#[derive(Clone, PartialEq)]
pub struct Timeline {
    /// The report and the language to show it in.
    pub edition: Edition,
    /// An id of `chapters`.
    pub chapter: Rc<str>,
    /// Counted from 1.
    pub number: usize,
    /// Which tasks are drawn.
    pub filter: TaskFilter,
    /// As lanes instead of in words.
    pub graph: bool,
    /// What lanes and list are grouped by.
    pub group: Facet,
    /// Which of the charts' layouts fits the window; `None` until the program has taken over.
    pub layout: Option<usize>,
}

impl Timeline {
    fn ready(&self) -> bool {
        self.layout.is_some()
    }

    fn answers(&self, leads: bool) -> Answers {
        Answers::new(self.ready(), leads)
    }

    /// Whether it shows otherwise than everyone first sees it.
    pub fn is_changed(&self) -> bool {
        !self.filter.is_empty() || self.group != Facet::Theme || self.graph != self.edition.source.is_dated()
    }

    /// As paper has it: every task, by theme, as everyone first sees them.
    pub fn on_paper(&self) -> Self {
        let graph = self.edition.source.is_dated();
        let layout = self.layout.map(|_| CARRIED);
        Self { filter: TaskFilter::default(), group: Facet::Theme, graph, layout, ..self.clone() }
    }

    fn admits(&self, task: &Task) -> bool {
        self.filter.admits(task)
    }

    /// How many tasks the lanes show, and of how many.
    fn drawn(&self) -> (usize, usize) {
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

/// The chapter's section.
pub fn timeline(m: &mut Markup, props: &Timeline) {
    let at = (&*props.chapter, props.number);
    chapter_section(m, &props.edition, at, true, &|m, chart, first| figure(m, props, chart, first));
}

fn figure(m: &mut Markup, props: &Timeline, chart: &Chart, first: bool) {
    let edition = &props.edition;
    let lanes = chart.form == Form::Lanes;
    shot(m, edition, chart, first, |m| {
        edition.prerendered(m, &Prerendered::FigureHead(chart));
        m.el("div class='shot'", |m| {
            if lanes {
                let island = Island::Tasks(props.clone());
                m.node(html! { <IslandView {island} /> });
            } else {
                m.node(picture(edition, chart, View::default(), props.layout));
            }
        });
        if lanes {
            let island = Island::List(props.clone());
            m.el("div class='list-v'", |m| m.node(html! { <IslandView {island} /> }));
        }
        edition.prerendered(m, &Prerendered::FigureFoot(chart));
    });
}

/// The choices over the tasks, and the lanes where those are chosen.
pub fn tasks(m: &mut Markup, props: &Timeline) {
    let Timeline { edition, filter, graph, group, layout, .. } = props;
    filters(m, props);
    let Some(chart) = edition.source.charts_of(&props.chapter).find(|it| it.form == Form::Lanes) else { return };
    let admitted: Option<Rc<[Rc<str>]>> = (!filter.is_empty()).then(|| {
        let tasks = edition.source.report.tasks.iter();
        tasks.filter(|it| props.admits(it)).map(|it| it.id.clone()).collect()
    });
    let nothing = admitted.as_ref().is_some_and(|it| it.is_empty());
    m.el("div class='lanes-v'", |m| {
        m.flag("hidden", !graph || nothing);
        if *graph {
            // The prerendered page is read on any day.
            let view = View { tasks: admitted, group: *group, today: layout.map(|_| today()) };
            let layouts = layout.map_or(Layouts::Carried, Layouts::Fitting);
            let (edition, chart) = (edition.clone(), chart.id.clone());
            chart_picture(m, &Picture { edition, chart, view, layouts }, false);
        }
    });
    let (drawn, all) = props.drawn();
    m.list(|m| {
        if *graph && drawn < all {
            m.leaf("p class='more'", &fill(edition.words().tasks_shown, &[&drawn.to_string(), &all.to_string()]));
            all_rows(m, edition, &["kind=task"], edition.source.report.tasks.len());
        }
    });
}
