//! A draft as the browser keeps it between two visits: one JSON text, with the number of its form.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Draft;

/// The form in which drafts are kept; one more with each form that older programs cannot read.
const FORM: u32 = 1;

/// What is kept.
#[derive(Serialize, Deserialize)]
pub struct StoredDraft {
    form: u32,
    text: String,
    report: Value,
    refused: BTreeSet<String>,
}

/// It was kept by a later program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooNew;

impl StoredDraft {
    /// A draft as it is kept.
    pub fn write(draft: &Draft) -> String {
        let Draft { text, report, refused } = draft;
        let kept = Self { form: FORM, text: text.to_string(), report: report.clone(), refused: refused.clone() };
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// The draft again; none where it is no draft.
    ///
    /// # Errors
    /// When a later program has kept it.
    pub fn read(kept: &str) -> Result<Option<Draft>, TooNew> {
        let Ok(value) = serde_json::from_str::<Value>(kept) else { return Ok(None) };
        if value["form"].as_u64().is_some_and(|form| form > u64::from(FORM)) {
            return Err(TooNew);
        }
        let kept = serde_json::from_value::<Self>(value).ok().filter(|it| it.report.is_object());
        Ok(kept.map(|it| Draft { text: it.text.into(), report: it.report, refused: it.refused }))
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use serde_json::json;

    use super::{Draft, StoredDraft, TooNew};

    #[test]
    fn a_draft_comes_back_as_it_was_kept() {
        let report = json!({ "facts": [{ "id": "a", "raw": "1000余件" }] });
        let draft = Draft { text: Rc::from("办理1000余件。\n"), report, refused: ["四个".to_owned()].into() };
        assert_eq!(StoredDraft::read(&StoredDraft::write(&draft)), Ok(Some(draft)));
    }

    #[test]
    fn rubbish_is_no_draft_and_a_later_form_is_told_of() {
        for rubbish in ["", "[]", "{}", "{\"form\":1,\"text\":\"\",\"report\":3,\"refused\":[]}", "nonsense"] {
            assert_eq!(StoredDraft::read(rubbish), Ok(None), "{rubbish}");
        }
        assert_eq!(StoredDraft::read("{\"form\":2,\"pages\":[]}"), Err(TooNew));
    }
}
