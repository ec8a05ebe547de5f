//! One chapter: its heading and its figures, of which only the pictures change.

use std::sync::Arc;
use web::Markup;

use crate::components::{Edition, Prerendered, chapter_section, shot};
use crate::pages::island::picture;
use charts::figures::View;
use report::Chart;

/// A chapter of the report's data, by id.
pub struct Chapter {
    /// The report and the language to show it in.
    pub edition: Edition,
    /// An id of `chapters`.
    pub chapter: Arc<str>,
    /// Counted from 1.
    pub number: usize,
    /// Which of the charts' layouts fits the window; `None` until the program has taken over: then marks answer.
    pub layout: Option<usize>,
}

/// The chapter's section.
pub fn chapter(m: &mut Markup, props: &Chapter) {
    let at = (&*props.chapter, props.number);
    chapter_section(m, &props.edition, at, false, &|m, chart, first| figure(m, props, chart, first));
}

fn figure(m: &mut Markup, props: &Chapter, chart: &Chart, first: bool) {
    let Chapter { edition, layout, .. } = props;
    shot(m, edition, chart, first, |m| {
        edition.prerendered(m, &Prerendered::FigureHead(chart));
        m.el("div class='shot'", |m| {
            m.node(picture(edition, chart, View::default(), *layout));
            edition.prerendered(m, &Prerendered::Steps(chart));
        });
        edition.prerendered(m, &Prerendered::FigureFoot(chart));
    });
}
