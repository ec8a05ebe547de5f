//! What is edited: the text of a report, the data that stands in `report.json`, and what the editor has refused. Every change of
//! it is a [`Change`], which gives back its own inverse; how it looks is elsewhere.

mod begin;
mod change;
mod charts;
mod history;
mod kept;
mod mends;
mod write;

use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::Value;

pub use begin::begin;
pub use change::{Change, Key, at};
pub use charts::charts;
pub use history::History;
pub use kept::{StoredDraft, TooNew};
pub use mends::mending;
pub use write::write;

/// The report as it stands on the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// `report.txt`.
    pub text: Rc<str>,
    /// `report.json`.
    pub report: Value,
    /// Keys of proposals that the editor does not want, so that they do not come again.
    pub refused: BTreeSet<String>,
}

impl Draft {
    /// The entries of a list of the report; none where there is no such list.
    pub fn list(&self, name: &str) -> &[Value] {
        self.report.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// The place of an entry in its list.
    pub fn find(&self, list: &str, id: &str) -> Option<usize> {
        self.list(list).iter().position(|it| it["id"] == id)
    }

    /// Whether there is anything to lose.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.list("facts").is_empty() && self.list("tasks").is_empty()
    }
}
