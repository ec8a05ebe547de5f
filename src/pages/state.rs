//! What the reader has chosen, and how a choice changes it. Pure: no drawing and no browser.

use std::rc::Rc;
use std::sync::Arc;

use yew::{Reducible, UseReducerDispatcher};

use crate::components::{Breakpoint, View};
use model::{Choices, Param, Source};

/// Rows of the data table that are drawn at a time.
pub const MORE: usize = 60;

/// The state of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// What the page is drawn for.
    pub view: View,
    /// The large simple version is shown, and there is what draws its dots.
    pub elder: bool,
    /// The entity in the tooltip.
    pub hovered: Option<Arc<str>>,
    /// Everything that the address holds too.
    pub choices: Choices,
    /// The data table is drawn up to this row; 0 until the reader has searched it or asked for more.
    pub drawn: usize,
    /// The reader went from a mark to its sentence and may want to go back.
    pub followed: bool,
    /// The whole of a long report, once all of it is there.
    pub grown: Option<Arc<Source>>,
}

impl State {
    /// Fact, activity or task in the inspector.
    pub fn selected(&self) -> Option<&Arc<str>> {
        self.choices.get(Param::At)
    }
}

/// What sends actions.
pub type Dispatch = UseReducerDispatcher<State>;

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The program has taken over, or the window's size has changed.
    Screen(Breakpoint),
    /// The large simple version is chosen, or no longer.
    Elder(bool),
    /// Opens an entity in the inspector; the same one again closes it.
    Select(Arc<str>),
    /// Closes what lies on top: the tooltip, else the inspector.
    Escape,
    /// Shows an entity in the tooltip, or takes the tooltip away.
    Hover(Option<Arc<str>>),
    /// Makes the choices of a control, as [`Choices::assign`] reads them.
    Assign(Arc<str>),
    /// Searches the data table.
    Query(Arc<str>),
    /// The address says what is chosen, and whether the page is at a mark of the text: at the start, and when the reader
    /// goes back or forward.
    Restore(Box<Choices>, bool),
    /// The reader follows a link to the text.
    Follow,
    /// The whole of a long report is there.
    Grown(Arc<Source>),
    /// The reader asks for more rows of the data table, or comes to the last drawn one.
    More,
    /// The reader comes to where rows of a long table are not drawn: it is to be drawn up to this one.
    Rows(usize),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Screen(layout) => next.view = View::Screen(layout),
            Action::Elder(elder) => next.elder = elder,
            Action::Select(id) => {
                let chosen = next.choices.is(Param::At, &id);
                next.choices.set(Param::At, Some(id).filter(|_| !chosen));
                next.hovered = None;
                next.followed = false;
            }
            // What is in the inspector has no tooltip beside it, however often it is pointed at.
            Action::Escape if next.hovered.is_some() && next.hovered.as_ref() != next.selected() => next.hovered = None,
            Action::Escape => {
                next.choices.set(Param::At, None);
                next.hovered = None;
            }
            Action::Hover(id) => next.hovered = id,
            Action::Assign(assignments) => next.choices.assign(&assignments),
            Action::Query(query) => next.choices.set(Param::Query, Some(query).filter(|it| !it.is_empty())),
            Action::Restore(choices, in_text) => {
                next.choices = *choices;
                next.hovered = None;
                next.followed &= in_text;
            }
            Action::Follow => next.followed = true,
            Action::Grown(source) => next.grown = Some(source),
            Action::More => next.drawn += MORE,
            Action::Rows(up_to) => next.drawn = up_to,
        }
        if next.choices.rows() != self.choices.rows() {
            next.drawn = MORE;
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = Action>) -> State {
        let start = Rc::new(State::default());
        (*actions.into_iter().fold(start, |state, action| state.reduce(action))).clone()
    }

    #[test]
    fn selecting_twice_closes_the_inspector() {
        let id: Arc<str> = "meetings".into();
        assert_eq!(after([Action::Select(id.clone())]).selected(), Some(&id));
        assert_eq!(after([Action::Select(id.clone()), Action::Select(id)]).selected(), None);
    }

    #[test]
    fn selecting_ends_the_tooltip() {
        let id: Arc<str> = "meetings".into();
        assert_eq!(after([Action::Hover(Some(id.clone())), Action::Select(id)]).hovered, None);
    }

    #[test]
    fn escape_closes_one_thing_at_a_time() {
        let (one, other): (Arc<str>, Arc<str>) = ("meetings".into(), "training".into());
        let state = after([Action::Select(one.clone()), Action::Hover(Some(other)), Action::Escape]);
        assert_eq!((state.hovered.as_ref(), state.selected()), (None, Some(&one)));
        assert_eq!(after([Action::Select(one.clone()), Action::Escape]).selected(), None);
        // The mouse still rests on the mark that it opened.
        let pointed = after([Action::Select(one.clone()), Action::Hover(Some(one)), Action::Escape]);
        assert_eq!((pointed.hovered.as_ref(), pointed.selected()), (None, None));
    }

    #[test]
    fn choices_of_one_facet_replace_each_other_and_leave_the_others() {
        let assign = |it: &str| Action::Assign(it.into());
        let state = after([assign("method=hear"), assign("area=law"), assign("method=inspect")]);
        assert!(state.choices.is(Param::Method, "inspect") && state.choices.is(Param::Area, "law"));
        assert!(after([assign("area=law"), assign("area=")]).choices.tasks().is_empty());
    }

    #[test]
    fn going_back_restores_what_the_address_says() {
        let mut choices = Choices::default();
        choices.assign("view=list");
        let state = after([
            Action::Select("meetings".into()),
            Action::Follow,
            Action::Restore(Box::new(choices.clone()), false),
        ]);
        assert_eq!((state.choices, state.followed), (choices, false));
    }
}
