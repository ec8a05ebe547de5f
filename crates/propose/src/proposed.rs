//! What is proposed of one entry, and a number that is none.

use std::sync::Arc;

use model::Place;

use crate::reason::Reason;

/// An entry of `report.json` that the machine proposes.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposed<T> {
    /// As it would stand in the file.
    pub entry: T,
    /// Where it stands: of a fact its number as printed (`raw`), of others their words.
    pub place: Place,
    /// The id of last year's entry that brought id, label and translations along.
    pub last: Option<Arc<str>>,
}

/// A number that is proposed as no fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// Where it stands.
    pub place: Place,
    /// Its own characters.
    pub text: String,
    /// Why it is none.
    pub reason: Reason,
}
