//! Pictures put together from scenes: the sheet, what every picture carries of the page, and the opening sentence.
//! Saved pictures and slides are made with it; what stands on one is decided there.

mod imprint;
mod paper;
mod sentence;

pub use imprint::{names, rules, seal, section, source_line};
pub use paper::{Paper, height};
pub use sentence::{sentence, slip};
