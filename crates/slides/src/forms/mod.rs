//! How each kind of chart is set for a stage: few and large words on one grid. Lengths are user units in which words have the
//! size [`WORDS`]; who calls says how much room there is, and enlarges what is placed.

mod answers;
mod matrix;
mod ratio;
mod rows;
mod run;
mod tasks;
mod threads;
mod tiles;
mod words;

pub use answers::answers;
pub use matrix::matrix;
pub use ratio::ratio;
pub use rows::{Rows, rows};
pub use tasks::tasks;
pub use threads::threads;
pub use tiles::tiles;

use charts::forms::{Face, INK, Placed, place};

/// The size of all words.
pub const WORDS: f64 = 17.0;
/// The size of numerals; their units are words.
const NUMERAL: f64 = 41.0;
/// From line to line.
const LEADING: f64 = 20.2;
/// Below this width columns would be too narrow: labels stand above what they name.
const NARROW: f64 = 400.0;
const LABEL: Face = Face::hei(WORDS, INK);

/// What stands on a sheet.
pub struct Sheet {
    /// The picture, as high as it needs to be.
    pub placed: Placed,
    /// How much is counted, shortened or cramped instead of shown as it should be.
    pub less: usize,
}

/// An empty one.
impl Default for Sheet {
    fn default() -> Self {
        place(1.0, |_| 0.0).into()
    }
}

/// A picture that shows everything.
impl From<Placed> for Sheet {
    fn from(placed: Placed) -> Self {
        Self { placed, less: 0 }
    }
}
