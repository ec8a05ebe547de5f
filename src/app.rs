//! One Shell for both sides: the build renders it to HTML, the browser hydrates that HTML with it.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::{Edition, Markup, footer, inspector, masthead, tooltip};
use crate::data::{self, Form};
use crate::i18n::Lang;
use crate::model::{Param, Source};
use crate::pages::article::{Chapter, hero};
#[cfg(not(target_arch = "wasm32"))]
use crate::pages::embed::{Embed, EmbedProps};
use crate::pages::events::use_events;
use crate::pages::explorer::Explorer;
use crate::pages::part::{Part, Sheet};
use crate::pages::reader::Reader;
use crate::pages::state::State;
use crate::pages::timeline::Timeline;

/// Everything that the Shell is made from; equal on both sides, or hydration fails.
#[derive(Clone, Properties)]
pub struct ShellProps {
    /// Data and text of the report.
    pub source: Rc<Source>,
    /// Language of this page; the others are pages of their own.
    pub lang: Lang,
    /// The one-file edition, beside which nothing lies.
    pub offline: bool,
}

/// The same pointer means the same report; its whole comparison would only weigh in the program.
impl PartialEq for ShellProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.source, &other.source) && self.lang == other.lang
    }
}

/// The whole page.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let state = use_reducer_eq(State::default);
    use_events(&state, &props.source);
    let edition = Edition {
        source: props.source.clone(),
        lang: props.lang,
        offline: props.offline,
        ready: state.layout.is_some(),
    };
    let sections = edition.source.sections().count();
    let mut parts: Vec<Part> =
        edition.source.sections().enumerate().map(|(at, it)| chapter(&edition, &state, it, at + 1)).collect();
    parts.push(Part::Reader(Reader {
        edition: edition.clone(),
        number: sections + 1,
        selected: state.selected().cloned(),
    }));
    parts.push(Part::Explorer(Explorer {
        edition: edition.clone(),
        number: sections + 2,
        choices: state.choices.rows(),
        drawn: state.drawn,
        ready: state.layout.is_some(),
    }));
    Markup::html(|m| {
        m.el("div class='page'", |m| {
            m.leaf("a class='skip' href='#main'", edition.words().skip);
            masthead(m, &edition);
            m.el("main id='main' tabindex='-1'", |m| {
                hero(m, &edition);
                m.list(|m| {
                    for (key, part) in parts.into_iter().enumerate() {
                        m.node(html! { <Sheet {key} {part} /> });
                    }
                });
            });
            footer(m, &edition);
            inspector(m, &edition, state.selected(), state.away);
            tooltip(m, &edition, state.peek.as_ref().filter(|it| state.selected() != Some(it)));
            // How a chart is walked, for those who cannot see that.
            m.el("p class='vh' id='walk' hidden='hidden'", |m| m.text(edition.words().walk));
            // What was done where it cannot be seen: written here by whoever did it.
            m.el("p class='vh' id='said' role='status'", |m| m.attr("data-said", edition.words().copied));
        });
    })
}

/// A chapter's part: the coming year has its own page, all others are figures in a row.
fn chapter(edition: &Edition, state: &UseReducerHandle<State>, chapter: &data::Chapter, number: usize) -> Part {
    let source = &edition.source;
    let ahead = source.charts_of(&chapter.id).any(|it| it.form == Form::Lanes);
    // A chapter that does not draw the selected entity is not told of it, and so need not be drawn again.
    let selected = state.selected().cloned().filter(|id| source.charts_of(&chapter.id).any(|it| source.draws(it, id)));
    let (edition, chapter, layout) = (edition.clone(), chapter.id.clone(), state.layout);
    if ahead {
        let (filter, group) = (state.choices.tasks(), state.choices.group());
        let list = state.choices.is(Param::View, "list");
        Part::Timeline(Timeline { edition, chapter, number, selected, filter, list, group, layout })
    } else {
        Part::Chapter(Chapter { edition, chapter, number, selected, layout })
    }
}

/// The Shell as HTML for the mount element, from the texts of `report.json` and `report.txt`.
///
/// # Errors
/// When the JSON is no report.
#[cfg(not(target_arch = "wasm32"))]
pub async fn prerender(json: &str, text: &str, lang: Lang) -> Result<String, crate::error::Error> {
    shell(json, text, lang, false).await
}

/// The same for the one-file edition, which is in Chinese before its program turns it into another language.
///
/// # Errors
/// When the JSON is no report.
#[cfg(not(target_arch = "wasm32"))]
pub async fn prerender_offline(json: &str, text: &str) -> Result<String, crate::error::Error> {
    shell(json, text, Lang::Zh, true).await
}

#[cfg(not(target_arch = "wasm32"))]
async fn shell(json: &str, text: &str, lang: Lang, offline: bool) -> Result<String, crate::error::Error> {
    // Rc does not cross threads: the renderer makes its properties on its own, from data that may move there.
    crate::data::load(json)?;
    let (json, text) = (json.to_owned(), text.to_owned());
    let props = move || ShellProps { source: Rc::new(source(&json, &text)), lang, offline };
    Ok(yew::ServerRenderer::<Shell>::with_props(props).render().await)
}

/// Every chart as a figure of its own: its id and its HTML, in page order, from the same texts.
///
/// # Errors
/// When the JSON is no report.
#[cfg(not(target_arch = "wasm32"))]
pub async fn prerender_figures(
    json: &str,
    text: &str,
    lang: Lang,
) -> Result<Vec<(Rc<str>, String)>, crate::error::Error> {
    let mut figures = Vec::new();
    for chart in crate::data::load(json)?.charts {
        let (json, text, id) = (json.to_owned(), text.to_owned(), chart.id.to_string());
        let props = move || {
            let edition = Edition { source: Rc::new(source(&json, &text)), lang, offline: false, ready: false };
            EmbedProps { edition, chart: id.into() }
        };
        // No program takes these over, so they carry none of the marks that it would look for.
        let renderer = yew::ServerRenderer::<Embed>::with_props(props).hydratable(false);
        figures.push((chart.id, renderer.render().await));
    }
    Ok(figures)
}

#[cfg(not(target_arch = "wasm32"))]
fn source(json: &str, text: &str) -> Source {
    match crate::data::load(json) {
        Ok(report) => Source::new(report, text),
        Err(wrong) => unreachable!("read once before: {wrong}"),
    }
}
