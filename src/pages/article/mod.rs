//! The chapters about the covered year: the opening sentence, then section after section of figures.

mod chapter;
mod hero;

pub use chapter::{Chapter, chapter};
pub use hero::hero;
