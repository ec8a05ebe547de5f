//! The editor's workspace as the browser keeps it between two visits: one JSON text, with the number of its form.

use std::collections::{BTreeMap, BTreeSet};

use intake::Taken;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Draft;

/// The form in which drafts are kept; one more with each form that older programs cannot read.
const FORM: u32 = 1;

/// What lies before the editor.
#[derive(Clone, Debug, PartialEq)]
pub struct Workspace {
    /// What is edited.
    pub draft: Draft,
    /// What was tidied in its text, if that came in as one.
    pub cleaned: Option<Cleaned>,
    /// The report of the year before, if it was opened.
    pub last: Option<LastFiles>,
    /// The entries of open items that were changed, each under the words of its proposal.
    pub edited: BTreeMap<String, Value>,
}

/// A text that came in, and what of its tidying was taken back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cleaned {
    /// With everything tidied.
    pub taken: Taken,
    /// By place in the list.
    pub back: Vec<usize>,
}

/// The two files of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastFiles {
    /// `report.json`.
    pub json: String,
    /// `report.txt`.
    pub text: String,
}

/// What is kept.
#[derive(Serialize, Deserialize)]
pub struct StoredWorkspace {
    form: u32,
    text: String,
    report: Value,
    refused: BTreeSet<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cleaned: Option<Cleaned>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    last: Option<LastFiles>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    edited: BTreeMap<String, Value>,
}

/// It was kept by a later program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooNew;

impl StoredWorkspace {
    /// A workspace as it is kept.
    pub fn write(workspace: Workspace) -> String {
        let Workspace { draft: Draft { text, report, refused }, cleaned, last, edited } = workspace;
        let kept = Self { form: FORM, text: text.to_string(), report, refused, cleaned, last, edited };
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// The workspace again; none where it is no such text.
    ///
    /// # Errors
    /// When a later program has kept it.
    pub fn read(kept: &str) -> Result<Option<Workspace>, TooNew> {
        let Ok(value) = serde_json::from_str::<Value>(kept) else { return Ok(None) };
        if value["form"].as_u64().is_some_and(|form| form > u64::from(FORM)) {
            return Err(TooNew);
        }
        let kept = serde_json::from_value::<Self>(value).ok().filter(|it| it.report.is_object());
        Ok(kept.map(|Self { text, report, refused, cleaned, last, edited, .. }| Workspace {
            draft: Draft { text: text.into(), report, refused },
            cleaned,
            last,
            edited,
        }))
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use serde_json::json;

    use super::{Cleaned, Draft, LastFiles, StoredWorkspace, TooNew, Workspace};

    #[test]
    fn a_workspace_comes_back_as_it_was_kept() {
        let report = json!({ "facts": [{ "id": "a", "raw": "1000余件" }] });
        let draft = Draft { text: Rc::from("办理1000余件。\n"), report, refused: ["四个".to_owned()].into() };
        let taken = intake::pasted("办⽉1000余件。  ", None);
        let last = LastFiles { json: "{}".to_owned(), text: "往年。".to_owned() };
        let alone = Workspace { draft, cleaned: None, last: None, edited: Default::default() };
        let whole = Workspace {
            cleaned: Some(Cleaned { taken, back: vec![0] }),
            last: Some(last),
            edited: [("facts 四个 有四个".to_owned(), json!({ "id": "b" }))].into(),
            ..alone.clone()
        };
        for workspace in [alone, whole] {
            assert_eq!(StoredWorkspace::read(&StoredWorkspace::write(workspace.clone())), Ok(Some(workspace)));
        }
    }

    #[test]
    fn rubbish_is_no_draft_and_a_later_form_is_told_of() {
        for rubbish in ["", "[]", "{}", "{\"form\":1,\"text\":\"\",\"report\":3,\"refused\":[]}", "nonsense"] {
            assert_eq!(StoredWorkspace::read(rubbish), Ok(None), "{rubbish}");
        }
        assert_eq!(StoredWorkspace::read("{\"form\":2,\"pages\":[]}"), Err(TooNew));
    }
}
