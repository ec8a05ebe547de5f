//! One Shell for both sides: the build renders it to HTML, the browser hydrates that HTML with it.

use std::sync::Arc;
use web::Markup;

use yew::prelude::*;

use crate::components::{Edition, Origin, Prerendered, View, inspector, tooltip};
use crate::pages::article::{Chapter, chapter};
use crate::pages::concerns::Concerns;
use crate::pages::dots::dots;
use crate::pages::events::use_events;
use crate::pages::explorer::section::data;
use crate::pages::explorer::view::Explorer;
use crate::pages::island::{Island, IslandView};
use crate::pages::state::State;
use crate::pages::timeline::section::timeline;
use crate::pages::timeline::view::Timeline;
use i18n::Lang;
use model::{Param, Source};
use report::{self, Form};

/// Everything that the Shell is made from; equal on both sides, or hydration fails.
#[derive(Clone, Properties)]
pub struct ShellProps {
    /// Data and text of the report.
    pub source: Arc<Source>,
    /// Language of this page; the others are pages of their own.
    pub lang: Lang,
    /// The one-file edition, beside which nothing lies.
    pub offline: bool,
    /// Where the page's nodes come from.
    pub origin: Origin,
    /// How it is seen at first.
    pub view: View,
}

/// The same pointer means the same report; its whole comparison would only weigh in the program.
impl PartialEq for ShellProps {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.source, &other.source) && self.lang == other.lang
    }
}

/// The whole page.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let view = props.view;
    let state = use_reducer_eq(move || State { view, ..State::default() });
    let source = state.grown.as_ref().unwrap_or(&props.source).clone();
    use_events(&state, &source);
    let edition = Edition { source, lang: props.lang, offline: props.offline, origin: props.origin };
    Markup::html(|m| {
        m.el("div class='page'", |m| {
            edition.prerendered(m, &Prerendered::Top);
            m.el("main id='main' tabindex='-1'", |m| {
                edition.prerendered(m, &Prerendered::Opening);
                let island = Island::Concerns(Concerns {
                    edition: edition.clone(),
                    chosen: state.choices.get(Param::For).cloned(),
                    view: state.view,
                });
                m.el("div class='wrap care-v'", |m| m.node(html! { <IslandView {island} /> }));
                let sections: Vec<_> = edition.source.sections().collect();
                for (at, it) in sections.iter().enumerate() {
                    section(m, &edition, &state, it, at + 1);
                }
                edition.prerendered(m, &Prerendered::Text(sections.len() + 1));
                data(m, &table(&edition, &state), sections.len() + 2);
            });
            edition.prerendered(m, &Prerendered::Foot);
            dots(m, &edition, &state);
            inspector(m, &edition, state.selected(), state.followed);
            tooltip(m, &edition, state.hovered.as_ref().filter(|it| state.selected() != Some(it)));
            // How a chart is walked, for those who cannot see that.
            m.el("p class='vh' id='walk' hidden='hidden'", |m| m.text(edition.words().walk));
            // What was done without being seen, such as copying: the script that does it says so here.
            m.el("p class='vh' id='said' role='status'", |m| {
                m.attr("data-said", edition.words().copied);
                m.attr("data-refused", edition.words().copy_by_hand);
            });
        });
    })
}

/// A chapter's section: the coming year has its own page, all others are figures in a row.
fn section(m: &mut Markup, edition: &Edition, state: &State, it: &report::Chapter, number: usize) {
    let source = &edition.source;
    let (edition, id, view) = (edition.clone(), it.id.clone(), state.view);
    let answers = state.choices.answers();
    if source.charts_of(&it.id).any(|it| it.form == Form::Lanes) {
        let (filter, group) = (state.choices.tasks(), state.choices.group());
        let graph = match state.choices.get(Param::View) {
            Some(chosen) => &**chosen == "graph",
            // Bars say something once a task is dated.
            None => source.is_dated(),
        };
        timeline(m, &Timeline { edition, chapter: id, number, filter, graph, group, answers, view });
    } else {
        chapter(m, &Chapter { edition, chapter: id, number, view, answers });
    }
}

fn table(edition: &Edition, state: &State) -> Explorer {
    Explorer { edition: edition.clone(), choices: state.choices.rows(), drawn: state.drawn, view: state.view }
}
