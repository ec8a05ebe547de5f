//! What the two windows tell each other, and what outlasts a reload: one snapshot, of which the newer one holds. Either
//! window may change it, either may be closed and come back; the other has it still.

use crate::timer::Clock;

/// What both windows have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// Tells these messages from those of others; see [`Snapshot::MARK`].
    pub mark: String,
    /// Counts the changes; of two snapshots the one with more holds.
    pub changes: f64,
    /// Key of the slide.
    pub slide: String,
    /// How many of its steps are shown beyond the first.
    pub step: u32,
    /// What covers it.
    pub blank: Option<BlankScreen>,
    /// Whether slides are light.
    pub light: bool,
    /// Whose sentence is shown large.
    pub sentence: Option<String>,
    /// The time.
    pub clock: Clock,
    /// Width of the stage in its units; the console shows the slides of that shape.
    pub stage: f64,
    /// Which window speaks.
    pub from: Peer,
}

/// What covers the whole stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlankScreen {
    /// Black.
    Black,
    /// White.
    White,
}

/// One of the two windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peer {
    /// The one with the slides.
    Stage,
    /// The presenter's.
    Console,
}

impl Snapshot {
    /// The mark of this version's messages.
    pub const MARK: &'static str = "report-deck 1";

    /// The same with every value in range, or `None` for a message of something else.
    pub fn sound(mut self) -> Option<Self> {
        if self.mark != Self::MARK || !self.changes.is_finite() {
            return None;
        }
        self.changes = self.changes.clamp(0.0, 1e15);
        self.clock = self.clock.sound();
        self.stage = if self.stage.is_finite() { self.stage.clamp(400.0, 4400.0).round() } else { 1920.0 };
        Some(self)
    }
}
