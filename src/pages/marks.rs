//! What pointing at a mark and choosing it do: tooltip, inspector, and the keyboard's focus between them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use yew::Event;

use super::state::{Action, Dispatch, State};
use model::Source;
use web::browser::{
    Element, Timer, attribute, by_id, by_keyboard, by_mouse, closest, focus, mark_id, place_beside, place_rail, walk,
};

/// A mouse has to rest on a mark for so long before the tooltip comes, and may leave it for so long before it goes,
/// in milliseconds.
const REST: i32 = 120;
const LINGER: i32 = 180;

/// What the handlers remember between events; none of it is drawn.
#[derive(Default)]
pub struct Memory {
    /// The mark that the tooltip stands beside.
    pub anchor: RefCell<Option<Element>>,
    /// What there is of the report by now.
    pub source: RefCell<Option<Arc<Source>>>,
    /// The state that was told last to what no component draws.
    pub told: RefCell<Option<State>>,
    /// The mark that opened the inspector.
    origin: RefCell<Option<Element>>,
    timer: RefCell<Option<Timer>>,
    /// The page has moved under the mouse since the mouse did.
    moved: Cell<bool>,
    /// The last input was a key: only then does the focus show tooltips and return to where it came from.
    pub keyboard: Cell<bool>,
    /// The inspector was opened by a key from outside it, so the focus goes in.
    enter: Cell<bool>,
}

fn id_of(mark: &Element) -> Option<Arc<str>> {
    mark_id(mark).map(Arc::from)
}

/// Opens the inspector for a mark that was clicked or activated.
pub fn select(memory: &Memory, dispatch: &Dispatch, event: &Event) {
    let Some(mark) = closest(event, "[data-mark]") else { return };
    let Some(id) = id_of(&mark) else { return };
    event.prevent_default();
    // Not every engine tells by the click that a key made it; a pointer that made one came down before.
    let keyboard = memory.keyboard.get() || by_keyboard(event);
    memory.keyboard.set(keyboard);
    *memory.timer.borrow_mut() = None;
    // Steps from number to number inside the inspector stay there, and still return to where it was opened.
    let outside = closest(event, "#rail").is_none();
    memory.enter.set(keyboard && outside);
    if outside {
        *memory.origin.borrow_mut() = Some(mark);
    }
    dispatch.dispatch(Action::Select(id));
}

/// Shows the tooltip of a mark that the mouse rests on; the mouse may move into the tooltip itself.
pub fn hover(memory: &Rc<Memory>, dispatch: &Dispatch, event: &Event) {
    if !by_mouse(event) {
        return;
    }
    let mark = closest(event, "[data-mark]");
    let held = closest(event, "#tip").is_some() || (mark.is_some() && mark == *memory.anchor.borrow());
    let nothing = mark.is_none() && memory.anchor.borrow().is_none();
    let timer = if held || nothing {
        None
    } else {
        let (wait, then, dispatch) = (if mark.is_some() { REST } else { LINGER }, memory.clone(), dispatch.clone());
        Timer::after(wait, move || {
            // A mark that scrolling brings under a still mouse is not pointed at: its tooltip would cover what is being read.
            let mark = mark.clone().filter(|_| !then.moved.get());
            let id = mark.as_ref().and_then(id_of);
            *then.anchor.borrow_mut() = mark;
            dispatch.dispatch(Action::Hover(id));
        })
    };
    *memory.timer.borrow_mut() = timer;
}

/// The first move of a mouse under which the page has moved points at what lies there.
pub fn pointed(memory: &Rc<Memory>, dispatch: &Dispatch, event: &Event) {
    if memory.moved.take() {
        hover(memory, dispatch, event);
    }
}

/// Shows the tooltip of a mark that the keyboard's focus comes to.
pub fn focused(memory: &Rc<Memory>, dispatch: &Dispatch, event: &Event) {
    if memory.keyboard.get() {
        let mark = closest(event, "[data-mark]");
        let id = mark.as_ref().and_then(id_of);
        *memory.anchor.borrow_mut() = mark;
        dispatch.dispatch(Action::Hover(id));
    }
}

/// The tooltip goes with its mark, and leaves when the mark does.
pub fn scrolled(memory: &Rc<Memory>, dispatch: &Dispatch, _: &Event) {
    memory.moved.set(true);
    let anchor = memory.anchor.borrow().clone();
    let Some(mark) = anchor else { return };
    let placed = by_id("tip").is_some_and(|tip| place_beside(&tip, &mark));
    if !placed {
        *memory.anchor.borrow_mut() = None;
        dispatch.dispatch(Action::Hover(None));
    }
}

/// What a key does to the focus within a chart. A mark that is no link is chosen here; a link does it by itself.
pub fn step(memory: &Memory, dispatch: &Dispatch, event: &Event, key: &str) {
    let Some(from) = closest(event, ".shot [tabindex]") else { return };
    if let Some(next) = walk(&from, key) {
        event.prevent_default();
        focus(&next);
    } else if key == "Enter" && attribute(&from, "href").is_none() {
        select(memory, dispatch, event);
    }
}

/// After the inspector opened or closed: keep the mark in sight, and let the keyboard's focus follow.
pub fn follow(memory: &Memory, open: bool) {
    let origin = memory.origin.borrow();
    let Some(origin) = origin.as_ref() else { return };
    if !open {
        if memory.keyboard.get() {
            focus(origin);
        }
    } else if let Some(rail) = by_id("rail") {
        place_rail(&rail, origin);
        if memory.enter.take()
            && let Some(inspector) = by_id("inspector")
        {
            focus(&inspector);
        }
    }
}
