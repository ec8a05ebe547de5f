//! Where a problem stands in the data: the list, the entry and the way on, as the check writes it (`facts[3].label.zh`).

use validate::keys;

use super::Table;
use crate::draft::Key;

/// A place in the data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DataPlace {
    /// Every step of the way.
    pub path: Vec<Key>,
}

impl DataPlace {
    /// The list and the entry that it lies in, if it lies in one.
    pub fn entry(&self) -> Option<(&str, usize)> {
        match self.path.as_slice() {
            [Key::Name(list), Key::At(place), ..] => Some((list, *place)),
            _ => None,
        }
    }
}

/// Reads `facts[3].quote`.
pub fn place_of_problem(path: &str) -> DataPlace {
    DataPlace { path: keys(path) }
}

/// Lists whose entries stand on the page by their ids.
const SHOWN: [&str; 6] = ["facts", "activities", "tasks", "charts", "threads", "derived"];

impl Table {
    /// The way to the entry that has an id: `facts[3]`.
    pub fn path_of(&self, id: &str) -> Option<String> {
        SHOWN.into_iter().find_map(|list| {
            let at = self.draft.list(list).iter().position(|it| it["id"] == id)?;
            Some(format!("{list}[{at}]"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::place_of_problem;

    #[test]
    fn a_problem_lies_in_an_entry_or_in_none() {
        assert_eq!(place_of_problem("facts[3].label.zh").entry(), Some(("facts", 3)));
        assert_eq!(place_of_problem("report.covers").entry(), None);
        assert_eq!(place_of_problem("").entry(), None);
    }
}
