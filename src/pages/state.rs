//! What the reader has chosen, and how a choice changes it. Pure: no drawing and no browser.

use std::rc::Rc;

use yew::Reducible;

use crate::data::Bound;
use crate::model::{Facet, TaskFilter};

/// How the coming year's tasks are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Lanes.
    #[default]
    Graph,
    /// The same tasks as words, by theme and field.
    List,
}

/// Which rows of the data table are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowFilter {
    /// As typed; matched without regard to case, in label, wording and quote.
    pub query: Rc<str>,
    /// `Some(true)`: exact numbers only; `Some(false)`: approximate ones only.
    pub exact: Option<bool>,
    /// Facts of that chapter only.
    pub chapter: Option<Rc<str>>,
}

impl RowFilter {
    /// Whether every row is shown.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a fact's bound fits the choice of precision.
    pub fn admits(&self, bound: Bound) -> bool {
        self.exact.is_none_or(|it| it == (bound == Bound::Exact))
    }
}

/// The state of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Which of the charts' layouts fits the window, or the paper while the page is printed; `None` until the program has taken over and controls work.
    pub layout: Option<usize>,
    /// Fact, activity or task in the inspector.
    pub selected: Option<Rc<str>>,
    /// The one in the tooltip.
    pub peek: Option<Rc<str>>,
    /// Which tasks the lanes and the list show.
    pub tasks: TaskFilter,
    /// Which of the two is shown.
    pub view: View,
    /// What both are grouped by.
    pub group: Facet,
    /// Which rows the table of all numbers shows.
    pub rows: RowFilter,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The program has taken over, the window's size has changed, or printing begins or has ended.
    Layout(usize),
    /// Opens an entity in the inspector; the same one again closes it.
    Select(Rc<str>),
    /// Closes the inspector.
    Deselect,
    /// Closes what lies on top: the tooltip, else the inspector.
    Escape,
    /// Moves the tooltip to an entity, or takes it away.
    Peek(Option<Rc<str>>),
    /// Chooses a value of a facet; the chosen one again lifts the choice.
    Filter(Facet, Option<Rc<str>>),
    /// Shows all tasks again.
    ResetTasks,
    /// Lanes or list.
    View(View),
    /// Groups the tasks by theme, area or method.
    Group(Facet),
    /// Searches the table of all numbers.
    Query(Rc<str>),
    /// Exact (`true`) or approximate numbers; the chosen one again lifts the choice.
    Kind(Option<bool>),
    /// Rows of one chapter; the chosen one again lifts the choice.
    Chapter(Option<Rc<str>>),
    /// Shows all rows again.
    ResetRows,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Layout(layout) => next.layout = Some(layout),
            Action::Select(id) => {
                next.selected = toggled(&next.selected, Some(id));
                next.peek = None;
            }
            Action::Deselect => next.selected = None,
            Action::Escape if next.peek.is_some() => next.peek = None,
            Action::Escape => next.selected = None,
            Action::Peek(id) => next.peek = id,
            Action::Filter(facet, value) => {
                let value = toggled(&next.tasks.get(facet).cloned(), value);
                next.tasks = next.tasks.with(facet, value);
            }
            Action::ResetTasks => next.tasks = TaskFilter::default(),
            Action::View(view) => next.view = view,
            Action::Group(group) => next.group = group,
            Action::Query(query) => next.rows.query = query,
            Action::Kind(kind) => next.rows.exact = toggled(&next.rows.exact, kind),
            Action::Chapter(chapter) => next.rows.chapter = toggled(&next.rows.chapter, chapter),
            Action::ResetRows => next.rows = RowFilter::default(),
        }
        Rc::new(next)
    }
}

/// Choosing what is chosen already lifts the choice.
fn toggled<T: Clone + PartialEq>(now: &Option<T>, chosen: Option<T>) -> Option<T> {
    if *now == chosen { None } else { chosen }
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
        let id: Rc<str> = "meetings".into();
        assert_eq!(after([Action::Select(id.clone())]).selected, Some(id.clone()));
        assert_eq!(after([Action::Select(id.clone()), Action::Select(id)]).selected, None);
    }

    #[test]
    fn selecting_ends_the_tooltip() {
        let id: Rc<str> = "meetings".into();
        assert_eq!(after([Action::Peek(Some(id.clone())), Action::Select(id)]).peek, None);
    }

    #[test]
    fn choices_of_one_facet_replace_each_other_and_leave_the_others() {
        let hear = Action::Filter(Facet::Method, Some("hear".into()));
        let law = Action::Filter(Facet::Area, Some("law".into()));
        let inspect = Action::Filter(Facet::Method, Some("inspect".into()));
        let state = after([hear, law.clone(), inspect.clone()]);
        assert_eq!(state.tasks.get(Facet::Method).map(|it| &**it), Some("inspect"));
        assert_eq!(state.tasks.get(Facet::Area).map(|it| &**it), Some("law"));
        assert!(after([law.clone(), law]).tasks.is_empty());
        assert!(after([inspect, Action::ResetTasks]).tasks.is_empty());
    }

    #[test]
    fn rows_can_be_narrowed_by_precision() {
        let rows = after([Action::Kind(Some(false))]).rows;
        assert!(rows.admits(Bound::AtLeast) && rows.admits(Bound::Nearly) && !rows.admits(Bound::Exact));
    }
}
