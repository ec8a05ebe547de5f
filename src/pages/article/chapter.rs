//! One chapter: its heading and its figures.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::{ChartPicture, Edition, SectionHead, folds, frame, section, section_id};
use crate::data::Form;

/// A chapter of the report's data, by id.
#[derive(Clone, PartialEq)]
pub struct Chapter {
    pub edition: Edition,
    pub chapter: Rc<str>,
    /// Counted from 1.
    pub number: usize,
    /// The selected entity, if one of the chapter's charts draws it; other chapters need not be drawn again.
    pub selected: Option<Rc<str>>,
    pub ready: bool,
}

/// The chapter's section.
pub fn chapter(props: &Chapter) -> Html {
    let Chapter { edition, chapter, number, selected, ready } = props;
    let Some(chapter) = edition.source.chapter(chapter) else { return html! { <section></section> } };
    let lang = edition.lang;
    let figures =
        edition.source.charts_of(&chapter.id).filter(|it| it.form != Form::Sentence).enumerate().map(|(at, chart)| {
            let picture = html! {
                <ChartPicture
                    source={edition.source.clone()}
                    {lang}
                    chart={chart.id.clone()}
                    selected={selected.clone().filter(|it| edition.source.draws(chart, it))}
                    {ready}
                />
            };
            let more = if chart.form == Form::Matrix {
                folds(edition)
            } else {
                html! { <div></div> }
            };
            frame(edition, chart, at == 0, picture, more)
        });
    let head = SectionHead {
        id: &section_id(&chapter.id),
        number: *number,
        title: lang.of(&chapter.title),
        takeaway: lang.of(&chapter.takeaway),
        ahead: false,
    };
    section(&head, lang, figures.collect())
}
