//! The page's large parts behind one component, which draws a part again only when what it is made from has changed.
//! One component for all of them, because each component type brings a copy of Yew's life cycle into the program.

use yew::prelude::*;

use super::article::{Chapter, chapter};
use super::explorer::{Explorer, explorer};
use super::reader::{Reader, reader};
use super::timeline::{Timeline, timeline};
use crate::components::Markup;

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
    })
}
