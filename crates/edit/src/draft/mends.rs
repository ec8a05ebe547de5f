//! A mend that the check knows, as a change of the draft that can be taken back like any other.

use serde_json::Value;
use validate::{Edit, Key, Mend};

use super::Change;

/// The change that makes a mend of this data.
pub fn mending(mend: &Mend, report: &Value) -> Change {
    Change::All(mend.edits.iter().filter_map(|it| one(it, report)).collect())
}

fn one(edit: &Edit, report: &Value) -> Option<Change> {
    Some(match edit {
        Edit::Set { path, value } => match path.split_last()? {
            (Key::Name(name), object) => Change::member(object.to_vec(), name, value.clone()),
            (Key::At(place), list) => Change::All(vec![
                Change::Remove { path: list.to_vec(), place: *place },
                Change::Insert { path: list.to_vec(), place: *place, entry: value.clone() },
            ]),
        },
        Edit::Remove { path } => match path.split_last()? {
            (Key::Name(name), object) => Change::Member { path: object.to_vec(), name: name.clone(), value: None },
            (Key::At(place), list) => Change::Remove { path: list.to_vec(), place: *place },
        },
        Edit::Rename { path, from, to } => {
            let value = path.iter().try_fold(report, step)?.get(from)?.clone();
            Change::All(vec![
                Change::Member { path: path.clone(), name: from.clone(), value: None },
                Change::member(path.clone(), to, value),
            ])
        }
        Edit::Append { path, entry } => Change::Insert { path: path.clone(), place: usize::MAX, entry: entry.clone() },
        Edit::Move { path, from, to } => {
            let entry = path.iter().try_fold(report, step)?.get(from)?.clone();
            Change::moved(path.clone(), *from, *to, entry)
        }
    })
}

fn step<'a>(value: &'a Value, key: &Key) -> Option<&'a Value> {
    match key {
        Key::Name(name) => value.get(name),
        Key::At(place) => value.get(place),
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use serde_json::json;
    use validate::{Edit, Mend};

    use super::mending;
    use crate::draft::Draft;

    #[test]
    fn a_mend_changes_the_draft_as_it_changes_the_data_and_is_taken_back() {
        let list = || vec!["a".into()];
        let edits = [
            Edit::Set { path: vec!["b".into(), "c".into()], value: json!(5) },
            Edit::Set { path: vec!["a".into(), 1.into()], value: json!(7) },
            Edit::Remove { path: vec!["a".into(), 0.into()] },
            Edit::Remove { path: vec!["b".into(), "c".into()] },
            Edit::Rename { path: vec!["b".into()], from: "c".into(), to: "d".into() },
            Edit::Append { path: vec!["b".into(), "e".into()], entry: json!({ "id": 1 }) },
            Edit::Move { path: list(), from: 2, to: 0 },
        ];
        for edit in edits {
            let report = json!({ "a": [1, 2, 3], "b": { "c": 4 } });
            let mend = Mend { edits: vec![edit] };
            let mut mended = report.clone();
            mend.apply(&mut mended);
            let mut draft = Draft { text: Rc::from(""), report: report.clone(), refused: Default::default() };
            let back = mending(&mend, &report).apply(&mut draft);
            assert_eq!(draft.report, mended, "{mend:?}");
            back.apply(&mut draft);
            assert_eq!(draft.report, report, "{mend:?}");
        }
    }
}
