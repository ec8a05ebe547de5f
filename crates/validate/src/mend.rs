//! What mends a problem: edits of the data at their places, and how they are made. Which problem has one is found in `mends`.

use serde_json::Value;

/// A step into the data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A member of an object.
    Name(String),
    /// An entry of a list.
    At(usize),
}

impl From<&str> for Key {
    fn from(name: &str) -> Self {
        Self::Name(name.to_owned())
    }
}

impl From<usize> for Key {
    fn from(at: usize) -> Self {
        Self::At(at)
    }
}

/// The steps of a problem's path: `facts[3].quote`, and `report["a-b"]` for a name that is no plain word.
pub fn keys(path: &str) -> Vec<Key> {
    let mut found = Vec::new();
    let mut rest = path;
    while !rest.is_empty() {
        if let Some((name, behind)) = rest.strip_prefix("[\"").and_then(|it| it.split_once("\"]")) {
            found.push(name.into());
            rest = behind;
        } else if let Some((at, behind)) = rest.strip_prefix('[').and_then(|it| it.split_once(']')) {
            found.extend(at.parse::<usize>().map(Key::At));
            rest = behind;
        } else {
            let own = rest.trim_start_matches('.');
            let (name, behind) = own.split_at(own.find(['.', '[']).unwrap_or(own.len()));
            if !name.is_empty() {
                found.push(name.into());
            }
            // A bracket that never closes ends the path.
            rest = if behind.len() < rest.len() { behind } else { "" };
        }
    }
    found
}

/// The one right way to mend a problem: its edits, made one after the other, as one change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mend {
    /// What is done, in this order.
    pub edits: Vec<Edit>,
}

/// A change of the data in one place. Paths lead from the whole data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// A member of an object, or an entry of a list that has it, gets a value.
    Set {
        /// The member or entry.
        path: Vec<Key>,
        /// What it then is.
        value: Value,
    },
    /// A member or an entry goes.
    Remove {
        /// Which.
        path: Vec<Key>,
    },
    /// A member gets the name under which it is known.
    Rename {
        /// Its object.
        path: Vec<Key>,
        /// What it is called.
        from: String,
        /// What it is meant to be called.
        to: String,
    },
    /// A list, which is made if it is not there, gets an entry behind its last one.
    Append {
        /// The list.
        path: Vec<Key>,
        /// The entry.
        entry: Value,
    },
    /// An entry gets another place in its list.
    Move {
        /// The list.
        path: Vec<Key>,
        /// Where it stands.
        from: usize,
        /// Where it then stands.
        to: usize,
    },
}

impl Mend {
    /// One edit.
    pub(crate) fn of(edit: Edit) -> Self {
        Self { edits: vec![edit] }
    }

    /// A value for one place.
    pub(crate) fn set(path: &[Key], value: impl Into<Value>) -> Self {
        Self::of(Edit::Set { path: path.to_vec(), value: value.into() })
    }

    /// One place less.
    pub(crate) fn remove(path: &[Key]) -> Self {
        Self::of(Edit::Remove { path: path.to_vec() })
    }

    /// Makes its edits. What has no place in the data changes nothing.
    pub fn apply(&self, report: &mut Value) {
        for it in &self.edits {
            // What cannot be made is found by the check that follows.
            let _ = it.apply(report);
        }
    }
}

impl Edit {
    fn apply(&self, report: &mut Value) -> Option<()> {
        match self {
            Self::Set { path, value } => {
                let (last, before) = path.split_last()?;
                match (last, at_mut(report, before)?) {
                    (Key::Name(name), Value::Object(members)) => drop(members.insert(name.clone(), value.clone())),
                    (Key::At(place), Value::Array(entries)) => *entries.get_mut(*place)? = value.clone(),
                    _ => return None,
                }
            }
            Self::Remove { path } => {
                let (last, before) = path.split_last()?;
                match (last, at_mut(report, before)?) {
                    (Key::Name(name), Value::Object(members)) => drop(members.remove(name)),
                    (Key::At(place), Value::Array(entries)) if *place < entries.len() => drop(entries.remove(*place)),
                    _ => return None,
                }
            }
            Self::Rename { path, from, to } => {
                let members = at_mut(report, path)?.as_object_mut()?;
                let value = members.remove(from)?;
                members.insert(to.clone(), value);
            }
            Self::Append { path, entry } => {
                let (Key::Name(last), before) = path.split_last()? else { return None };
                let holder = at_mut(report, before)?.as_object_mut()?;
                holder
                    .entry(last.clone())
                    .or_insert_with(|| Value::Array(Vec::new()))
                    .as_array_mut()?
                    .push(entry.clone());
            }
            Self::Move { path, from, to } => {
                let entries = at_mut(report, path)?.as_array_mut()?;
                if *from < entries.len() && *to < entries.len() {
                    let entry = entries.remove(*from);
                    entries.insert(*to, entry);
                }
            }
        }
        Some(())
    }
}

fn at_mut<'a>(report: &'a mut Value, path: &[Key]) -> Option<&'a mut Value> {
    path.iter().try_fold(report, |value, key| match key {
        Key::Name(name) => value.get_mut(name),
        Key::At(place) => value.get_mut(place),
    })
}

/// What stands at a place.
pub(crate) fn at<'a>(report: &'a Value, path: &[Key]) -> Option<&'a Value> {
    path.iter().try_fold(report, |value, key| match key {
        Key::Name(name) => value.get(name),
        Key::At(place) => value.get(place),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Edit, Key, Mend, keys};

    #[test]
    fn a_path_is_read_step_by_step() {
        assert_eq!(keys("facts[3].label.zh"), ["facts".into(), 3.into(), "label".into(), Key::from("zh")]);
        assert_eq!(keys("report[\"a-b\"].c[0]"), ["report".into(), "a-b".into(), "c".into(), Key::from(0)]);
        assert_eq!(keys("report.covers"), ["report".into(), Key::from("covers")]);
        assert_eq!((keys(""), keys("a[")), (vec![], vec!["a".into()]));
    }

    #[test]
    fn edits_are_made_in_their_place_or_not_at_all() {
        let mut data = json!({ "a": [1, 2, 3], "b": { "c": 4 } });
        let edits = vec![
            Edit::Move { path: vec!["a".into()], from: 2, to: 0 },
            Edit::Set { path: vec!["a".into(), 1.into()], value: json!(7) },
            Edit::Remove { path: vec!["a".into(), 2.into()] },
            Edit::Rename { path: vec!["b".into()], from: "c".into(), to: "d".into() },
            Edit::Append { path: vec!["b".into(), "e".into()], entry: json!(5) },
            Edit::Set { path: vec!["nowhere".into(), "x".into()], value: json!(0) },
            Edit::Remove { path: vec!["a".into(), 9.into()] },
        ];
        Mend { edits }.apply(&mut data);
        assert_eq!(data, json!({ "a": [3, 7], "b": { "d": 4, "e": [5] } }));
    }
}
