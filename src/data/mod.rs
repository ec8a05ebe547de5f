//! The report as data: its types, its judge, its loading. Nothing here knows how it is shown.

mod day;
mod fingerprint;
mod formula;
mod load;
mod schema;
#[cfg(not(target_arch = "wasm32"))]
mod validate;

pub use day::{day, days_before, month_start};
pub use fingerprint::{fingerprint, hash};
pub use formula::{Exact, Operation};
pub use load::{load, load_part};
pub use schema::*;
#[cfg(not(target_arch = "wasm32"))]
pub use validate::{Problem, check};
