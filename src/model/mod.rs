//! What the data means: pure derivations, a file per question. No yew, no plotters, no browser.

mod numeral;
mod outline;
mod source;

pub use numeral::{Numeral, numeral, spoken};
pub use outline::{Block, BlockKind, Outline, Place, slug};
pub use source::{Entity, Source};
