//! One Shell for both sides: the build renders it to HTML, the browser hydrates that HTML with it.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::Lang;
use crate::model::Source;

/// Everything that the Shell is made from; equal on both sides, or hydration fails.
#[derive(Clone, PartialEq, Properties)]
pub struct ShellProps {
    pub source: Rc<Source>,
    pub lang: Lang,
}

/// The whole page.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    html! { <main><h1>{ props.lang.of(&props.source.report.report.title) }</h1></main> }
}

/// The Shell as HTML for the mount element, from the texts of `report.json` and `report.txt`.
///
/// # Errors
/// When the JSON is no report.
#[cfg(not(target_arch = "wasm32"))]
pub async fn prerender(json: &str, text: &str, lang: Lang) -> Result<String, crate::error::Error> {
    // Rc does not cross threads: the renderer makes its properties on its own, from data that may move there.
    let report = crate::data::load(json)?;
    let _ = report;
    let (json, text) = (json.to_owned(), text.to_owned());
    let props = move || ShellProps { source: Rc::new(source(&json, &text)), lang };
    Ok(yew::ServerRenderer::<Shell>::with_props(props).render().await)
}
#[cfg(not(target_arch = "wasm32"))]
fn source(json: &str, text: &str) -> Source {
    match crate::data::load(json) {
        Ok(report) => Source::new(report, text),
        Err(wrong) => unreachable!("read once before: {wrong}"),
    }
}
