//! The report as data: the types of `assets/report.json` and their reading, in the browser and on the host. Nothing here knows
//! what they mean, whether they are right, or how they are shown.

#![warn(missing_docs)]

mod error;
mod fingerprint;
mod formula;
mod load;
mod numeral;
mod prose;
mod references;
mod schema;
mod years;

pub use error::Error;
pub use fingerprint::{fingerprint, hash};
pub use formula::{Exact, Operation};
#[cfg(not(target_arch = "wasm32"))]
pub use load::published;
pub use load::{load, load_as_written, load_part};
pub use numeral::{Numeral, is_lead, numeral, result, spoken};
pub use prose::{RESERVED, Stretch, stretches};
pub use schema::*;
