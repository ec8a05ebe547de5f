//! The coming year: its tasks as lanes or as a list, and the choices that narrow both.

mod filters;
mod list;

use std::rc::Rc;

use yew::prelude::*;

use filters::filters;
use list::list;

use super::state::{Action, State, View};
use crate::components::{ChartPicture, Edition, SectionHead, frame, section, section_id};
use crate::data::Form;
use crate::model::TaskFilter;

/// A chapter with lanes, by id.
#[derive(Clone, PartialEq)]
pub struct Timeline {
    pub edition: Edition,
    pub chapter: Rc<str>,
    /// Counted from 1.
    pub number: usize,
    /// The selected entity, if one of the chapter's charts draws it.
    pub selected: Option<Rc<str>>,
    pub filter: TaskFilter,
    pub view: View,
    pub ready: bool,
    pub dispatch: UseReducerDispatcher<State>,
}

impl Timeline {
    /// A handler that dispatches, once the page can.
    fn on(&self, action: Action) -> Option<Callback<MouseEvent>> {
        let dispatch = self.dispatch.clone();
        self.ready.then(|| Callback::from(move |_| dispatch.dispatch(action.clone())))
    }
}

/// The chapter's section.
pub fn timeline(props: &Timeline) -> Html {
    let Timeline { edition, number, selected, filter, view, ready, .. } = props;
    let Some(chapter) = edition.source.chapter(&props.chapter) else { return html! { <section></section> } };
    let lang = edition.lang;
    let tasks = &edition.source.report.tasks;
    let admitted: Option<Rc<[Rc<str>]>> =
        (!filter.is_empty()).then(|| tasks.iter().filter(|it| filter.admits(it)).map(|it| it.id.clone()).collect());
    let nothing = admitted.as_ref().is_some_and(|it| it.is_empty());
    let figures = edition.source.charts_of(&chapter.id).enumerate().map(|(at, chart)| {
        let lanes = chart.form == Form::Lanes;
        let picture = html! {
            <ChartPicture
                source={edition.source.clone()}
                {lang}
                chart={chart.id.clone()}
                selected={selected.clone().filter(|it| edition.source.draws(chart, it))}
                tasks={if lanes { admitted.clone() } else { None }}
                {ready}
            />
        };
        if !lanes {
            return frame(edition, chart, at == 0, picture, html! { <div></div> });
        }
        // The list is for everyone before the page is interactive, and from then on for those who choose it.
        let graph = !ready || *view == View::Graph;
        let picture = html! {
            <>
                { filters(props) }
                <div class="lanes-v" hidden={!graph || nothing}>{ picture }</div>
            </>
        };
        let more = html! { <div hidden={*ready && *view == View::Graph}>{ list(props) }</div> };
        frame(edition, chart, at == 0, picture, more)
    });
    let head = SectionHead {
        id: &section_id(&chapter.id),
        number: *number,
        title: lang.of(&chapter.title),
        takeaway: lang.of(&chapter.takeaway),
        ahead: true,
    };
    section(&head, lang, figures.collect())
}
