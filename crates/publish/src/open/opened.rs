//! What was opened, and whether it is a report of this kind.

use report::{Described, REFUSED, Report, SCHEMA};
use serde_json::Value;

use super::refused::Refused;
use crate::given::Given;

/// What a published report's site knew of others: nothing that an editor has written.
pub(super) const ARCHIVE: &str = "archive";

/// What was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The report's two files. The text is empty where the data came alone.
    pub report: Given,
    /// How much of them was there.
    pub kept: Completeness,
}

/// How much of a report a file has kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completeness {
    /// The files as their editor left them.
    All,
    /// All that is published: numbers that titles name stand written out.
    Published,
    /// The data without its text.
    Data,
}

/// # Errors
/// When the text is no JSON, is that of another thing, or has members that this version does not know.
pub(super) fn is_report(json: &str) -> Result<(), Refused> {
    let value: Value =
        serde_json::from_str(json).map_err(|it| Refused::Broken { line: it.line(), column: it.column() })?;
    let other = [SCHEMA, REFUSED, ARCHIVE];
    let known = |name: &str| other.contains(&name) || Report::FIELDS.iter().any(|it| it.name == name);
    let members = value.as_object().ok_or(Refused::NoReport)?;
    if !["report", "facts"].iter().any(|it| members.contains_key(*it)) {
        return Err(Refused::NoReport);
    }
    match members.keys().find(|it| !known(it)) {
        Some(name) => Err(Refused::Newer(plain(name))),
        None => Ok(()),
    }
}

/// What a file says, as it can stand within a message: short, and on one line.
fn plain(told: &str) -> String {
    told.chars().map(|it| if it.is_control() { ' ' } else { it }).take(80).collect()
}
