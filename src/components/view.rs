//! What the page is drawn for, in one type for all of its parts: nobody's screen yet, a reader's, or paper.

use super::Layouts;
use charts::figures::CARRIED;

/// A layout of the charts, as index of [`WIDTHS`](charts::figures::WIDTHS).
pub type Breakpoint = usize;

/// What the page is drawn for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Whoever comes: the page as it is prerendered, in which no control works.
    #[default]
    Static,
    /// A screen, by the layout of the charts that fits it; the program answers.
    Screen(Breakpoint),
    /// Paper: everything, in the report's order, whatever is chosen on the screen.
    Paper,
}

impl View {
    /// Whether the program has taken over.
    pub fn is_live(self) -> bool {
        self != Self::Static
    }

    /// Whether somebody reads it on a screen and can choose.
    pub fn answers(self) -> bool {
        matches!(self, Self::Screen(_))
    }

    /// The layouts of the charts that are there.
    pub fn layouts(self) -> Layouts {
        match self {
            Self::Static => Layouts::Carried,
            Self::Screen(layout) => Layouts::Fitting(layout),
            Self::Paper => Layouts::Fitting(CARRIED),
        }
    }
}
