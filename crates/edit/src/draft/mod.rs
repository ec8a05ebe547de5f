//! What is edited: the text of a report, the data that stands in `report.json`, and what the editor has refused. Every change of
//! it is a [`Change`], which gives back its own inverse; how it looks is elsewhere.

mod begin;
mod change;
mod history;
mod kept;
mod mends;
mod suggest_charts;
mod write;

use std::collections::BTreeSet;
use std::rc::Rc;

use report::REFUSED;
use serde_json::Value;

pub use begin::begin;
pub use change::{Change, Key, at};
pub use history::History;
pub use kept::{Cleaned, LastFiles, StoredWorkspace, TooNew, Workspace};
pub use mends::mending;
pub use suggest_charts::suggest_charts;
use write::write;

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
    /// A report that was made before, by its two files: what was refused stands in its data.
    pub fn of_files(text: &str, mut report: Value) -> Self {
        let refused = report.as_object_mut().and_then(|it| it.remove(REFUSED));
        let refused = refused.as_ref().and_then(Value::as_array).into_iter().flatten();
        let refused = refused.filter_map(|it| it.as_str().map(str::to_owned)).collect();
        Self { text: text.trim_start_matches('\u{feff}').into(), report, refused }
    }

    /// Its `report.json`.
    pub fn json(&self) -> String {
        write(&self.report, &self.refused)
    }

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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::Draft;

    #[test]
    fn what_was_refused_comes_back_with_the_data_and_is_not_published() {
        let report: Value = serde_json::from_str(fixtures::REPORT_2023.json).unwrap_or_default();
        let mut draft = Draft::of_files("\u{feff}正文。", report.clone());
        assert!(draft.refused.is_empty() && &*draft.text == "正文。");
        draft.refused.extend(["facts 8次 召开会议8次".to_owned(), "tasks 走访 \"走访\"".to_owned()]);
        let json = draft.json();
        assert_eq!(Draft::of_files("正文。", serde_json::from_str(&json).unwrap_or_default()), draft);
        let published = report::published(&json, &Default::default()).unwrap_or_default();
        assert!(published.contains("\"facts\"") && !published.contains("refused"), "it is published");
        // Beside what is published it is kept for who opens the site again.
        let kept = report::as_written(&json, &Default::default()).unwrap_or_default();
        let back = report::restored(&published, &kept).unwrap_or_default();
        assert_eq!(Draft::of_files("正文。", serde_json::from_str(&back).unwrap_or_default()).refused, draft.refused);
    }

    #[test]
    fn a_file_that_tells_of_refusals_in_another_way_has_none() {
        for odd in [json!("8次"), json!(null), json!([8, null])] {
            let draft = Draft::of_files("", json!({ "facts": [], "$refused": odd }));
            assert!(draft.refused.is_empty() && draft.report == json!({ "facts": [] }), "{odd}");
        }
    }
}
