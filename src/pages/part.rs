//! The page's large parts behind one component, which draws a part again only when what it is made from has changed.
//! One component for all of them, because each component type brings a copy of Yew's life cycle into the program.

use std::rc::Rc;

use yew::prelude::*;

use super::article::{Chapter, chapter};
use super::explorer::{Explorer, explorer};
use super::reader::{Reader, reader};
use super::timeline::{Timeline, timeline};
use crate::components::{Edition, Markup, Picture, chart_picture};
use crate::data::Chart;
use crate::figures::View;

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

/// The part to show.
#[derive(Clone, PartialEq, Properties)]
pub struct SheetProps {
    /// Compared as a whole to tell whether to draw again.
    pub part: Part,
}

/// Draws a part, whichever it is.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    Markup::html(|m| match &props.part {
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
