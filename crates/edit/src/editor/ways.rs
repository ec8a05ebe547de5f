//! Ways through the editor: to the place of a problem, and by keys.

use yew::prelude::*;

use super::Editor;
use crate::browser::{self, KeyboardEvent, is_typing, later};
use crate::panes::{COUNT, message_id};
use crate::table::{Act, Item, Kind, State, Step, place_of_problem};

impl Editor {
    /// Leads to the place of a problem: an item of the text, or an entry of a list.
    pub(super) fn go_to_problem(&mut self, at: usize) {
        if let Some(problem) = self.table.problems().get(at).cloned() {
            self.go_to(&problem.path);
        }
    }

    /// Leads to a place of the data, such as `facts[3].quote`.
    pub(super) fn go_to(&mut self, path: &str) {
        let place = place_of_problem(path);
        let mut ids = vec![field_id(path)];
        let item = place.entry().and_then(|(list, entry)| {
            let is_it = |it: &&Item| it.kind.list() == list && it.state == State::Accepted(entry);
            self.table.items().iter().find(is_it).map(|it| it.key.clone())
        });
        let step = match (item, place.entry()) {
            (Some(item), _) => {
                ids.push(item.clone());
                self.table.act(Act::Choose(item));
                Step::Decide
            }
            (None, Some((list, entry))) => {
                self.open = Some((list.to_owned(), entry));
                ids.push(format!("e-{list}-{entry}"));
                Step::Charts
            }
            (None, None) if place.path.is_empty() => Step::Text,
            (None, None) => Step::Charts,
        };
        self.table.act(Act::Show(step));
        ids.push("main".to_owned());
        later(50, move || browser::focus_first(&ids));
    }

    /// Makes the mend of a problem. Its button goes with it, so that the focus goes to the problem that is there then.
    pub(super) fn mend(&mut self, ctx: &Context<Self>, at: usize) {
        self.act(ctx, Act::Mend(at));
        let left = self.table.problems().len();
        let next = if left == 0 { COUNT.to_owned() } else { message_id(at.min(left - 1)) };
        later(50, move || browser::show(&next, true));
    }

    pub(super) fn key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) -> bool {
        let command = event.ctrl_key() || event.meta_key();
        let act = match (&*event.key().to_lowercase(), command) {
            ("z", true) if event.shift_key() => Act::Redo,
            // In a field the browser takes back what was typed.
            ("z" | "y", true) if is_typing(event) => return false,
            ("z", true) => Act::Undo,
            ("y", true) => Act::Redo,
            (_, true) => return false,
            ("escape", _) if is_typing(event) && self.table.step() == Step::Decide => {
                if let Some(chosen) = self.table.chosen() {
                    browser::show(&chosen.key, true);
                }
                return false;
            }
            _ if event.alt_key() || is_typing(event) || self.table.step() != Step::Decide => return false,
            ("enter", _) => Act::Accept,
            ("delete" | "backspace", _) => Act::Refuse,
            ("arrowdown" | "n", _) => Act::Go(true),
            ("arrowup" | "p", _) => Act::Go(false),
            ("s", _) => Act::Same,
            ("e", _) => {
                let id = self.table.chosen().and_then(|item| match item.state {
                    State::Accepted(at) => Some(format!("f-{}[{at}]-{}", item.kind.list(), first_field(item.kind))),
                    State::Open => Some(["f--", first_field(item.kind)].concat()),
                    State::Refused => None,
                });
                if let Some(id) = id {
                    event.prevent_default();
                    browser::show(&id, true);
                }
                return false;
            }
            _ => return false,
        };
        event.prevent_default();
        self.by_key = matches!(act, Act::Go(_) | Act::Accept | Act::Refuse);
        self.act(ctx, act);
        true
    }
}

/// What editors change first of an item: what it is called.
fn first_field(kind: Kind) -> &'static str {
    match kind {
        Kind::Fact | Kind::Named => "label-zh",
        Kind::Activity | Kind::Task | Kind::Thread => "subject-zh",
        Kind::Answer => "task",
    }
}

/// The id of the form's field for a place in the data, as the form gives it.
fn field_id(path: &str) -> String {
    let entry = path.find('.').unwrap_or(path.len());
    let (place, field) = path.split_at(entry);
    format!("f-{place}{}", field.replace(['.', '['], "-").replace(']', ""))
}

#[cfg(test)]
mod tests {
    use super::field_id;

    #[test]
    fn a_place_of_the_data_has_its_field() {
        assert_eq!(field_id("report.delivered"), "f-report-delivered");
        assert_eq!(field_id("charts[1].title.zh"), "f-charts[1]-title-zh");
        assert_eq!(field_id("charts[1].captions[0].label"), "f-charts[1]-captions-0-label");
    }
}
