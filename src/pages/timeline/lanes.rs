//! The lanes of the tasks, and the choices over them.

use std::rc::Rc;
use std::sync::Arc;

use super::filters::filters;
use super::view::Timeline;
use crate::components::{Picture, all_rows, chart_picture};
use charts::figures::LaneView;
use i18n::fill;
use report::Form;
use web::Markup;
use web::browser::today;

/// The choices over the tasks, and the lanes where those are chosen.
pub fn tasks(m: &mut Markup, props: &Timeline) {
    let Timeline { edition, filter, graph, group, view, .. } = props;
    filters(m, props);
    let Some(chart) = edition.source.charts_of(&props.chapter).find(|it| it.form == Form::Lanes) else { return };
    let admitted: Option<Rc<[Arc<str>]>> = (!filter.is_empty()).then(|| {
        let tasks = edition.source.report.tasks.iter();
        tasks.filter(|it| props.admits(it)).map(|it| it.id.clone()).collect()
    });
    let nothing = admitted.as_ref().is_some_and(|it| it.is_empty());
    m.el("div class='lanes-v'", |m| {
        m.flag("hidden", !graph || nothing);
        if *graph {
            // The prerendered page is read on any day.
            let lanes = LaneView { tasks: admitted, group: *group, today: view.is_live().then(today) };
            let (edition, chart) = (edition.clone(), chart.id.clone());
            let layouts = view.layouts();
            chart_picture(m, &Picture { edition, chart, lanes, layouts }, layouts, false);
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
