//! What an editor does at the table, and the steps that he goes through.

use std::collections::BTreeMap;
use std::rc::Rc;

use i18n::Lang;
use model::Place;
use serde_json::Value;

use super::LastReport;
use crate::draft::{Change, Draft, Key};

/// Where the editor is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// The text comes in.
    #[default]
    Text,
    /// Numbers and work are decided.
    Decide,
    /// Charts and everything else of the page.
    Charts,
    /// Problems.
    Check,
    /// What comes out.
    Publish,
}

impl Step {
    /// In their order.
    pub const ALL: [Self; 5] = [Self::Text, Self::Decide, Self::Charts, Self::Check, Self::Publish];

    /// What it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        let words = lang.edit();
        match self {
            Self::Text => words.step_text,
            Self::Decide => words.step_decide,
            Self::Charts => words.step_charts,
            Self::Check => words.step_check,
            Self::Publish => words.step_publish,
        }
    }
}

/// What an editor does.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// A new text, once it has been tidied.
    Text(String),
    /// Another report, with its text.
    Open(Draft),
    /// What was changed of open items, as it was kept.
    Edited(BTreeMap<String, Value>),
    /// What was done so far is not taken back.
    Begin,
    /// Last year's report, for its ids and translations.
    Last(Rc<LastReport>),
    /// A change of the data.
    Put(Change),
    /// An item is chosen.
    Choose(String),
    /// Words of the text are selected, to become a fact.
    Select(Place),
    /// Words of the text become a fact, where they stand first outside any other.
    Find(String),
    /// The next item, or the one before.
    Go(bool),
    /// The chosen item becomes data, and the next open one is chosen.
    Accept,
    /// It becomes none, and the next open one is chosen.
    Refuse,
    /// It is open again.
    Reconsider,
    /// What was decided of the chosen item holds for all that say the same.
    Same,
    /// A member of the chosen item's entry.
    Edit(Vec<Key>, String, Option<Value>),
    /// The mend of a problem, by its place among the problems.
    Mend(usize),
    /// Charts for what no chart shows yet.
    Charts,
    /// The last change is taken back.
    Undo,
    /// It is done again.
    Redo,
    /// Another step.
    Show(Step),
}
