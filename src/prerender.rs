//! The page as HTML, and whatever else of it stands in files of the site: for who makes one, on the host or in a browser.

use std::sync::Arc;

use web::Markup;

use crate::app::{Shell, ShellProps};
use crate::components::{Edition, Origin, View, series_figure, written_out};
use crate::pages::drawing;
pub use crate::pages::drawing::BELOW;
use crate::pages::embed::{Embed, EmbedProps};
use crate::pages::reader::text_page;
use i18n::Lang;
use model::Source;

/// The Shell as HTML for the mount element. One edition in one file is in Chinese before its program turns it into another
/// language.
pub async fn prerender(source: &Arc<Source>, lang: Lang, offline: bool) -> String {
    drawing::load().await;
    let source = source.clone();
    let props = move || ShellProps { source, lang, offline, origin: Origin::Written, view: View::Static };
    yew::ServerRenderer::<Shell>::with_props(props).render().await
}

/// The Shell as it looks where a layout of the charts fits ([`WIDTHS`](charts::figures::WIDTHS)), for who sees a page before it is
/// one: no program takes it over.
pub async fn preview(source: &Arc<Source>, lang: Lang, layout: usize) -> String {
    drawing::load().await;
    let source = source.clone();
    let view = View::Screen(layout);
    let props = move || ShellProps { source, lang, offline: false, origin: Origin::Drawn, view };
    yew::ServerRenderer::<Shell>::with_props(props).hydratable(false).render().await
}

/// Every chart as a figure of its own: its id and its HTML, in page order.
pub async fn prerender_figures(source: &Arc<Source>, lang: Lang) -> Vec<(Arc<str>, String)> {
    drawing::load().await;
    let mut figures = Vec::new();
    for chart in &source.report.charts {
        let edition = Edition { source: source.clone(), lang, offline: false, origin: Origin::Drawn };
        let props = EmbedProps { edition, chart: chart.id.clone() };
        // No program takes these over, so they carry none of the marks that it would look for.
        let renderer = yew::ServerRenderer::<Embed>::with_props(move || props).hydratable(false);
        figures.push((chart.id.clone(), renderer.render().await));
    }
    figures
}

/// A series over all of its years, as HTML for a page that no program takes over.
pub fn prerender_series(source: &Arc<Source>, id: &str, lang: Lang) -> String {
    let edition = Edition { source: source.clone(), lang, offline: false, origin: Origin::Drawn };
    written_out(&Markup::html(|m| series_figure(m, &edition, id)))
}

/// The pages of a long report's text in a language, each as HTML for its `main` element, from the first on; none for a
/// report that is not long.
pub fn text_pages(source: &Arc<Source>, lang: Lang) -> Vec<String> {
    let pages = source.text_pages().len();
    if pages == 1 {
        return Vec::new();
    }
    let edition = Edition { source: source.clone(), lang, offline: false, origin: Origin::Drawn };
    (0..pages).map(|page| text_page(&edition, page)).collect()
}
