//! One chapter: its heading and its figures.

use std::rc::Rc;

use crate::components::{Edition, Markup, chapter_section, folds, frame, steps};
use crate::data::{Chart, Form};
use crate::figures::View;
use crate::pages::part::picture;

/// A chapter of the report's data, by id.
#[derive(Clone, PartialEq)]
pub struct Chapter {
    /// The report and the language to show it in.
    pub edition: Edition,
    /// An id of `chapters`.
    pub chapter: Rc<str>,
    /// Counted from 1.
    pub number: usize,
    /// The selected entity, if one of the chapter's charts draws it; other chapters need not be drawn again.
    pub selected: Option<Rc<str>>,
    /// Which of the charts' layouts fits the window; `None` until the program has taken over: then marks answer.
    pub layout: Option<usize>,
}

/// The chapter's section.
pub fn chapter(m: &mut Markup, props: &Chapter) {
    let at = (&*props.chapter, props.number);
    chapter_section(m, &props.edition, at, false, &|m, chart, first| figure(m, props, chart, first));
}

fn figure(m: &mut Markup, props: &Chapter, chart: &Chart, first: bool) {
    let Chapter { edition, selected, layout, .. } = props;
    let more = |m: &mut Markup| {
        if chart.form == Form::Matrix {
            folds(m, edition, chart);
        } else {
            m.void("div");
        }
    };
    frame(
        m,
        edition,
        chart,
        first,
        |m| {
            m.node(picture(edition, chart, selected.as_ref(), View::default(), *layout));
            steps(m, edition, chart);
        },
        more,
    );
}
