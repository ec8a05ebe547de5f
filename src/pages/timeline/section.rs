//! The chapter of the coming year as a section of the page.

use web::Markup;
use yew::prelude::*;

use super::view::Timeline;
use crate::components::{LastPlan, Prerendered, chapter_section, shot};
use crate::pages::island::{Island, IslandView, last_plan, picture};
use report::{Chart, Form};

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
        if chart.form == Form::Answers {
            let (edition, chart, filter) = (edition.clone(), chart.id.clone(), props.answers.clone());
            last_plan(m, &LastPlan { edition, chart, filter, view: props.view });
        }
        let own = |m: &mut Markup| {
            if lanes {
                let island = Island::Tasks(props.clone());
                m.node(html! { <IslandView {island} /> });
            } else {
                m.node(picture(edition, chart, props.view));
            }
        };
        if chart.form != Form::Answers {
            m.el("div class='shot'", own);
        }
        if lanes {
            let island = Island::List(props.clone());
            m.el("div class='list-v'", |m| m.node(html! { <IslandView {island} /> }));
        }
        edition.prerendered(m, &Prerendered::FigureFoot(chart));
    });
}
