//! What was done, to be taken back and done again, without end.

use super::{Change, Draft};

/// The inverses of what was done, and of what was taken back.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
}

impl History {
    /// Applies a change, which can be taken back from then on.
    pub fn apply(&mut self, draft: &mut Draft, change: Change) {
        self.done.push(change.apply(draft));
        self.undone.clear();
    }

    /// Takes the last change back; false where there is none.
    pub fn undo(&mut self, draft: &mut Draft) -> bool {
        turn(&mut self.done, &mut self.undone, draft)
    }

    /// Does again what was taken back last; false where there is none.
    pub fn redo(&mut self, draft: &mut Draft) -> bool {
        turn(&mut self.undone, &mut self.done, draft)
    }

    /// How many changes can be taken back, and how many done again.
    pub fn length(&self) -> (usize, usize) {
        (self.done.len(), self.undone.len())
    }
}

fn turn(from: &mut Vec<Change>, to: &mut Vec<Change>, draft: &mut Draft) -> bool {
    let Some(change) = from.pop() else { return false };
    to.push(change.apply(draft));
    true
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use serde_json::json;

    use super::{Change, Draft, History};

    #[test]
    fn a_thousand_changes_are_taken_back_and_done_again() {
        let mut draft = Draft { text: Rc::from(""), report: json!({ "facts": [] }), refused: Default::default() };
        let first = draft.clone();
        let mut history = History::default();
        for at in 0..1000 {
            history.apply(&mut draft, Change::append("facts", json!({ "id": format!("f{at}") })));
        }
        let last = draft.clone();
        while history.undo(&mut draft) {}
        assert_eq!(draft, first);
        while history.redo(&mut draft) {}
        assert_eq!(draft, last);
        assert_eq!(history.length(), (1000, 0));
        history.undo(&mut draft);
        history.apply(&mut draft, Change::append("facts", json!({})));
        assert_eq!(history.length(), (1000, 0), "what was taken back is gone once something else is done");
    }
}
