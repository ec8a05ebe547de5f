//! Changes of a draft. Applying one gives its inverse, so that everything can be taken back, without end and without copies of
//! the whole.

use std::mem::replace;
use std::rc::Rc;

use serde_json::{Map, Value};

pub use validate::Key;

use super::Draft;

/// The way to a list's entry.
pub fn at(list: &str, place: usize) -> Vec<Key> {
    vec![list.into(), place.into()]
}

/// What can be done to a draft.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Another text.
    Text(Rc<str>),
    /// A member gets a value, or goes. Objects on the way are made.
    Member {
        /// The object.
        path: Vec<Key>,
        /// The member.
        name: String,
        /// None takes it out.
        value: Option<Value>,
    },
    /// A list gets an entry; lists that are not there are made.
    Insert {
        /// The list.
        path: Vec<Key>,
        /// Where; behind the last one if that is beyond it.
        place: usize,
        /// The entry.
        entry: Value,
    },
    /// A list loses an entry.
    Remove {
        /// The list.
        path: Vec<Key>,
        /// Which.
        place: usize,
    },
    /// A proposal is refused, or may come again.
    Refused {
        /// The proposal's key.
        key: String,
        /// Whether it is refused.
        refused: bool,
    },
    /// Another report altogether.
    Whole(Box<Draft>),
    /// One after the other, as one.
    All(Vec<Change>),
}

impl Change {
    /// A value for a member of an entry.
    pub fn member(path: Vec<Key>, name: &str, value: impl Into<Value>) -> Self {
        Self::Member { path, name: name.to_owned(), value: Some(value.into()) }
    }

    /// A further entry, behind the last one.
    pub fn append(list: &str, entry: Value) -> Self {
        Self::Insert { path: vec![list.into()], place: usize::MAX, entry }
    }

    /// Another order of a list.
    pub fn moved(path: Vec<Key>, from: usize, to: usize, entry: Value) -> Self {
        Self::All(vec![Self::Remove { path: path.clone(), place: from }, Self::Insert { path, place: to, entry }])
    }

    /// Applies it; returns what takes it back. What has no place in the draft changes nothing.
    pub fn apply(self, draft: &mut Draft) -> Self {
        match self {
            Self::Text(text) => Self::Text(replace(&mut draft.text, text)),
            Self::Member { path, name, value } => member(&mut draft.report, path, name, value),
            Self::Insert { path, place, entry } => insert(&mut draft.report, path, place, entry),
            Self::Remove { path, place } => match list(&mut draft.report, &path) {
                Some(list) if place < list.len() => {
                    let entry = list.remove(place);
                    Self::Insert { path, place, entry }
                }
                _ => Self::All(Vec::new()),
            },
            Self::Refused { key, refused } => {
                let was = if refused { !draft.refused.insert(key.clone()) } else { draft.refused.remove(&key) };
                Self::Refused { key, refused: was }
            }
            Self::Whole(other) => Self::Whole(Box::new(replace(draft, *other))),
            Self::All(all) => {
                let mut back: Vec<Self> = all.into_iter().map(|it| it.apply(draft)).collect();
                back.reverse();
                Self::All(back)
            }
        }
    }
}

fn member(report: &mut Value, path: Vec<Key>, name: String, value: Option<Value>) -> Change {
    let Some(object) = object(report, &path) else { return Change::All(Vec::new()) };
    let before = match value {
        Some(value) => object.insert(name.clone(), value),
        None => object.remove(&name),
    };
    Change::Member { path, name, value: before }
}

fn insert(report: &mut Value, path: Vec<Key>, place: usize, entry: Value) -> Change {
    let Some((Key::Name(last), before)) = path.split_last() else { return Change::All(Vec::new()) };
    let Some(holder) = object(report, before) else { return Change::All(Vec::new()) };
    let Some(list) = holder.get_mut(last) else {
        holder.insert(last.clone(), Value::Array(vec![entry]));
        return Change::Member { path: before.to_vec(), name: last.clone(), value: None };
    };
    let Some(list) = list.as_array_mut() else { return Change::All(Vec::new()) };
    let place = place.min(list.len());
    list.insert(place, entry);
    Change::Remove { path, place }
}

/// The value at the end of a way.
fn value<'a>(report: &'a mut Value, path: &[Key]) -> Option<&'a mut Value> {
    path.iter().try_fold(report, |value, key| match key {
        Key::Name(name) => value.get_mut(name),
        Key::At(place) => value.get_mut(place),
    })
}

fn list<'a>(report: &'a mut Value, path: &[Key]) -> Option<&'a mut Vec<Value>> {
    value(report, path)?.as_array_mut()
}

fn object<'a>(report: &'a mut Value, path: &[Key]) -> Option<&'a mut Map<String, Value>> {
    value(report, path)?.as_object_mut()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::rc::Rc;

    use proptest::prelude::*;
    use serde_json::json;

    use super::{Change, Key, at};
    use crate::draft::Draft;

    fn draft() -> Draft {
        let report =
            json!({ "report": { "covers": 2023 }, "facts": [{ "id": "a", "value": 1 }, { "id": "b" }], "units": [] });
        Draft { text: Rc::from("八次"), report, refused: BTreeSet::new() }
    }

    #[test]
    fn what_is_changed_is_as_it_was_once_it_is_taken_back() {
        let changes = [
            Change::Text(Rc::from("九次")),
            Change::member(at("facts", 0), "value", 9),
            Change::member(at("facts", 1), "label", json!({ "zh": "会议" })),
            Change::Member { path: at("facts", 0), name: "value".into(), value: None },
            Change::append("facts", json!({ "id": "c" })),
            Change::append("tasks", json!({ "id": "t" })),
            Change::Remove { path: vec!["facts".into()], place: 0 },
            Change::moved(vec!["facts".into()], 0, 1, json!({ "id": "a", "value": 1 })),
            Change::Refused { key: "八次".into(), refused: true },
            Change::Refused { key: "八次".into(), refused: false },
        ];
        for change in changes {
            let (mut changed, name) = (draft(), format!("{change:?}"));
            let back = change.apply(&mut changed);
            back.apply(&mut changed);
            assert_eq!(changed, draft(), "{name}");
        }
    }

    fn key() -> impl Strategy<Value = Key> {
        prop_oneof![
            prop::sample::select(vec!["report", "facts", "units", "id", "nothing"]).prop_map(Key::from),
            (0_usize..4).prop_map(Key::from)
        ]
    }

    fn change() -> impl Strategy<Value = Change> {
        let path = || prop::collection::vec(key(), 0..3);
        let one = prop_oneof![
            "[a-c]{0,2}".prop_map(|it| Change::Text(it.as_str().into())),
            (path(), "[a-c]{1,2}", prop::option::of(0_u32..3)).prop_map(|(path, name, value)| Change::Member {
                path,
                name,
                value: value.map(Into::into)
            }),
            (path(), 0_usize..4).prop_map(|(path, place)| Change::Insert { path, place, entry: json!({ "id": "n" }) }),
            (path(), 0_usize..4).prop_map(|(path, place)| Change::Remove { path, place }),
            ("[a-b]", any::<bool>()).prop_map(|(key, refused)| Change::Refused { key, refused }),
        ];
        prop::collection::vec(one, 1..5).prop_map(Change::All)
    }

    proptest! {
        #[test]
        fn any_row_of_changes_can_be_taken_back_and_done_again(change in change()) {
            let mut changed = draft();
            let back = change.apply(&mut changed);
            let after = changed.clone();
            let again = back.apply(&mut changed);
            prop_assert_eq!(&changed, &draft());
            again.apply(&mut changed);
            prop_assert_eq!(changed, after);
        }
    }
}
