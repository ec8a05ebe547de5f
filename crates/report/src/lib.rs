//! The report as data: the types of `report.json` and their reading, in the browser and on the host. Nothing here knows
//! what they mean, whether they are right, or how they are shown.

#![warn(missing_docs)]

mod error;
mod fingerprint;
mod formula;
mod label;
mod load;
mod measure;
mod numeral;
mod places;
mod prose;
pub mod reading;
mod references;
mod schema;
mod years;

pub use error::Error;
pub use fingerprint::{fingerprint, hash};
pub use formula::{Exact, Operation};
pub use load::{REFUSED, SCHEMA, load, load_as_written, load_part};
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub use load::{as_written, published, restored};
pub use measure::is_measure;
pub use numeral::{Numeral, is_lead, numeral, result, sign, spoken, working};
pub use places::Places;
pub use prose::{RESERVED, Stretch, stretches};
pub use schema::*;
pub use years::years;
