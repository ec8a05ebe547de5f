//! What of the lanes is drawn, and of the answers.

use std::rc::Rc;
use std::sync::Arc;

use model::Facet;

/// How lanes are drawn, and the answers; other charts know nothing of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaneView {
    /// Marks of the tasks to draw; all without it.
    pub tasks: Option<Rc<[Arc<str>]>>,
    /// What the bands stand for: themes, areas or methods.
    pub group: Facet,
    /// Year, month and day for the line of today, which only dated tasks get. Never given before the page is
    /// interactive, for the prerendered page is read on any day.
    pub today: Option<[u16; 3]>,
}
