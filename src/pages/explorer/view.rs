//! Which rows of the table are shown. Nothing is drawn here.

use crate::components::{Edition, View};
use crate::pages::state::MORE;
use model::Choices;

/// The table.
#[derive(Clone, PartialEq)]
pub struct Explorer {
    /// Report and language.
    pub edition: Edition,
    /// Search, choices and order.
    pub choices: Choices,
    /// The table is drawn up to this row, of a long one not from the first; see [`window`](super::window).
    pub drawn: usize,
    /// What it is drawn for.
    pub view: View,
}

impl Explorer {
    /// Whether it shows otherwise than everyone first sees it.
    pub fn is_changed(&self) -> bool {
        self.choices != Choices::default() || self.drawn > MORE
    }
}
