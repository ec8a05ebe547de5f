//! One chapter: its heading and its figures.

use std::rc::Rc;

use crate::components::{Edition, Markup, chapter_section, folds, frame, picture};
use crate::data::{Chart, Form};

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
    /// The program has taken over: marks answer.
    pub ready: bool,
}

/// The chapter's section.
pub fn chapter(m: &mut Markup, props: &Chapter) {
    let at = (&*props.chapter, props.number);
    chapter_section(m, &props.edition, at, false, &|m, chart, first| figure(m, props, chart, first));
}

fn figure(m: &mut Markup, props: &Chapter, chart: &Chart, first: bool) {
    let Chapter { edition, selected, ready, .. } = props;
    let more = |m: &mut Markup| {
        if chart.form == Form::Matrix {
            folds(m, edition);
        } else {
            m.void("div");
        }
    };
    frame(m, edition, chart, first, |m| m.node(picture(edition, chart, selected.as_ref(), None, *ready)), more);
}
