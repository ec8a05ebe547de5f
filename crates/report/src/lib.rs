//! The report as data: the types of `assets/report.json` and their reading, in the browser and on the host. Nothing here knows
//! what they mean, whether they are right, or how they are shown.

#![warn(missing_docs)]

mod error;
mod fingerprint;
mod formula;
mod load;
mod references;
mod schema;

pub use error::Error;
pub use fingerprint::{fingerprint, hash};
pub use formula::{Exact, Operation};
pub use load::{load, load_part};
pub use schema::*;
