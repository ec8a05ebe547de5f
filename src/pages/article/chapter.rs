//! One chapter: its heading and its figures, of which only the pictures change.

use std::sync::Arc;
use web::Markup;

use crate::components::{Edition, LastPlan, Prerendered, View, chapter_section, shot};
use crate::pages::island::{last_plan, picture};
use model::AnswerFilter;
use report::{Chart, Form};

/// A chapter of the report's data, by id.
pub struct Chapter {
    /// The report and the language to show it in.
    pub edition: Edition,
    /// An id of `chapters`.
    pub chapter: Arc<str>,
    /// Counted from 1.
    pub number: usize,
    /// What its pictures are drawn for.
    pub view: View,
    /// Which tasks of the report before are shown.
    pub answers: AnswerFilter,
}

/// The chapter's section.
pub fn chapter(m: &mut Markup, props: &Chapter) {
    let at = (&*props.chapter, props.number);
    chapter_section(m, &props.edition, at, false, &|m, chart, first| figure(m, props, chart, first));
}

fn figure(m: &mut Markup, props: &Chapter, chart: &Chart, first: bool) {
    let Chapter { edition, view, answers, .. } = props;
    shot(m, edition, chart, first, |m| {
        edition.prerendered(m, &Prerendered::FigureHead(chart));
        let picture = |m: &mut Markup| {
            m.el("div class='shot'", |m| {
                m.node(picture(edition, chart, *view));
                edition.prerendered(m, &Prerendered::Steps(chart));
            });
        };
        if chart.form == Form::Answers {
            let (edition, chart, filter, view) = (edition.clone(), chart.id.clone(), answers.clone(), *view);
            last_plan(m, &LastPlan { edition, chart, filter, view });
        } else if chart.story.is_empty() {
            picture(m);
        } else {
            // The picture stays in sight as long as its numbers go by, and no longer.
            m.el("div", |m| {
                picture(m);
                edition.prerendered(m, &Prerendered::Story(chart));
            });
        }
        edition.prerendered(m, &Prerendered::FigureFoot(chart));
    });
}
