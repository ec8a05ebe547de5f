//! The page's large parts behind one component, which draws a part again only when what it is made from has changed.
//! One component for all of them, because each component type brings a copy of Yew's life cycle into the program.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::article::{Chapter, chapter};
use super::explorer::{Explorer, explorer};
use super::reader::{Reader, reader};
use super::timeline::{Timeline, timeline};
use crate::components::{Edition, Markup, Picture, chart_picture};
use crate::data::Chart;
use crate::figures::{PAPER, View};
use crate::model::Choices;

thread_local! {
    /// Tells each part that stands on the page whether it is being printed.
    static PRINTED: RefCell<Vec<UseStateSetter<bool>>> = const { RefCell::new(Vec::new()) };
}

/// Draws every part for paper, or for the screen again. It does not go through the page's state: after a long piece of
/// work Yew gives way to the browser between the page and its parts, and the browser then prints parts not yet drawn.
pub fn print(on: bool) {
    PRINTED.with(|it| it.borrow().iter().for_each(|it| it.set(on)));
}

/// A part and what it is made from.
#[derive(Clone, PartialEq)]
pub enum Part {
    /// Figures of the covered year.
    Chapter(Chapter),
    /// Tasks of the coming year.
    Timeline(Timeline),
    /// The full text.
    Reader(Reader),
    /// The table of all numbers.
    Explorer(Explorer),
    /// A chart's picture.
    Picture(Picture),
}

impl Part {
    /// The part as paper has it: all of it, in the report's order, whatever is chosen on the screen.
    fn on_paper(&self) -> Self {
        let mut part = self.clone();
        match &mut part {
            Self::Chapter(it) => it.layout = Some(PAPER),
            Self::Timeline(it) => it.layout = Some(PAPER),
            Self::Reader(_) => {}
            Self::Explorer(it) => (it.choices, it.drawn) = (Choices::default(), 0),
            Self::Picture(it) => {
                it.layout = Some(PAPER);
                // Paper lies about for longer than a day.
                (it.view.tasks, it.view.today) = (None, None);
            }
        }
        part
    }
}

/// The part to show.
#[derive(Clone, PartialEq, Properties)]
pub struct SheetProps {
    /// Compared as a whole to tell whether to draw again.
    pub part: Part,
}

/// Draws a part, whichever it is.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let printed = use_state_eq(|| false);
    use_effect_with((), {
        let setter = printed.setter();
        move |()| {
            PRINTED.with(|it| it.borrow_mut().push(setter.clone()));
            move || PRINTED.with(|it| it.borrow_mut().retain(|it| *it != setter))
        }
    });
    let paper = printed.then(|| props.part.on_paper());
    Markup::html(|m| match paper.as_ref().unwrap_or(&props.part) {
        Part::Chapter(it) => chapter(m, it),
        Part::Timeline(it) => timeline(m, it),
        Part::Reader(it) => reader(m, it),
        Part::Explorer(it) => explorer(m, it),
        Part::Picture(it) => chart_picture(m, it),
    })
}

/// A chart's picture as a part of its own: only the selected entity that it draws lifts a mark in it.
pub fn picture(
    edition: &Edition,
    chart: &Chart,
    selected: Option<&Rc<str>>,
    view: View,
    layout: Option<usize>,
) -> Html {
    let part = Part::Picture(Picture {
        source: edition.source.clone(),
        lang: edition.lang,
        offline: edition.offline,
        chart: chart.id.clone(),
        selected: selected.filter(|it| edition.source.draws(chart, it)).cloned(),
        view,
        layout,
    });
    html! { <Sheet {part} /> }
}
