//! Everything that can be pointed at carries `data-mark` with an entity's id: dots, bars, numbers in the text, rows.
//! One set of handlers at the page's root serves them all; no mark has a listener of its own.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use super::state::{Action, State};
use crate::browser::{
    Element, Listener, Timer, attribute, by_id, closest, focus, is_plain_click, key, mark_beside, mark_ready,
    place_beside, place_rail, steps_reached,
};
use crate::figures::{PAPER, STEPS};

/// A mouse has to rest on a mark for so long before the tooltip comes, and may leave it for so long before it goes,
/// in milliseconds.
const REST: i32 = 120;
const LINGER: i32 = 180;

/// The handlers for the page's root element.
pub struct Marks {
    /// Selects the mark under a plain click; with a modifier key a link stays a link.
    pub onclick: Callback<MouseEvent>,
    /// Brings and takes the tooltip of a mouse.
    pub onpointerover: Callback<PointerEvent>,
    /// Notes that the last input was no key.
    pub onpointerdown: Callback<PointerEvent>,
    /// Brings the tooltip of a mark that a key has reached.
    pub onfocusin: Callback<FocusEvent>,
    /// Arrows go from mark to mark within a figure. Escape is heard by the document, wherever the focus is.
    pub onkeydown: Callback<KeyboardEvent>,
}

/// What the handlers remember between events; none of it is drawn.
#[derive(Default)]
struct Memory {
    /// The mark that the tooltip stands beside.
    anchor: RefCell<Option<Element>>,
    /// The mark that opened the inspector.
    origin: RefCell<Option<Element>>,
    timer: RefCell<Option<Timer>>,
    /// The last input was a key: only then does the focus show tooltips and return to where it came from.
    keyboard: Cell<bool>,
    /// The inspector was opened by a key from outside it, so the focus goes in.
    enter: Cell<bool>,
}

/// Handlers for the root, and the effects that follow a change of selection or tooltip.
#[hook]
pub fn use_marks(state: &UseReducerHandle<State>) -> Marks {
    let memory = use_memo((), |()| Memory::default());
    let dispatch = state.dispatcher();

    use_effect_with((), {
        let (memory, dispatch) = (memory.clone(), dispatch.clone());
        move |()| {
            dispatch.dispatch(Action::Layout(steps_reached(&STEPS)));
            mark_ready();
            let layout = ["resize", "beforeprint", "afterprint"].map(|kind| {
                let dispatch = dispatch.clone();
                Listener::on_window(kind, move |_| {
                    let paper = kind == "beforeprint";
                    dispatch.dispatch(Action::Layout(if paper { PAPER } else { steps_reached(&STEPS) }));
                })
            });
            let close = dispatch.clone();
            let escape = Listener::on_document("keydown", move |event| {
                if key(&event) == "Escape" {
                    close.dispatch(Action::Escape);
                }
            });
            // The tooltip goes with its mark, and leaves when the mark does.
            let scroll = Listener::on_document("scroll", move |_| {
                let anchor = memory.anchor.borrow().clone();
                let Some(mark) = anchor else { return };
                let placed = by_id("tip").is_some_and(|tip| place_beside(&tip, &mark));
                if !placed {
                    *memory.anchor.borrow_mut() = None;
                    dispatch.dispatch(Action::Peek(None));
                }
            });
            move || drop((layout, escape, scroll))
        }
    });
    use_effect_with(state.peek.clone(), {
        let memory = memory.clone();
        move |peek: &Option<Rc<str>>| {
            if let (Some(_), Some(tip), Some(mark)) = (peek, by_id("tip"), &*memory.anchor.borrow()) {
                place_beside(&tip, mark);
            }
        }
    });
    use_effect_with(state.selected.clone(), {
        let memory = memory.clone();
        move |selected: &Option<Rc<str>>| follow(&memory, selected.is_some())
    });

    Marks {
        onclick: Callback::from({
            let (memory, dispatch) = (memory.clone(), dispatch.clone());
            move |event: MouseEvent| select(&memory, &dispatch, &event)
        }),
        onpointerover: Callback::from({
            let (memory, dispatch) = (memory.clone(), dispatch.clone());
            move |event: PointerEvent| hover(&memory, &dispatch, &event)
        }),
        onpointerdown: Callback::from({
            let memory = memory.clone();
            move |_| memory.keyboard.set(false)
        }),
        onfocusin: Callback::from({
            let (memory, dispatch) = (memory.clone(), dispatch.clone());
            move |event: FocusEvent| {
                if memory.keyboard.get() {
                    let mark = closest(&event, "[data-mark]");
                    let id = mark.as_ref().and_then(id_of);
                    *memory.anchor.borrow_mut() = mark;
                    dispatch.dispatch(Action::Peek(id));
                }
            }
        }),
        onkeydown: Callback::from(move |event: KeyboardEvent| {
            memory.keyboard.set(true);
            let step = match &*event.key() {
                "ArrowRight" | "ArrowDown" => 1,
                "ArrowLeft" | "ArrowUp" => -1,
                _ => return,
            };
            if let Some(next) = closest(&event, "[data-mark]").and_then(|it| mark_beside(&it, step)) {
                event.prevent_default();
                focus(&next);
            }
        }),
    }
}

type Dispatch = UseReducerDispatcher<State>;

fn id_of(mark: &Element) -> Option<Rc<str>> {
    attribute(mark, "data-mark").map(Rc::from)
}

fn select(memory: &Memory, dispatch: &Dispatch, event: &MouseEvent) {
    let Some(mark) = closest(event, "[data-mark]").filter(|_| is_plain_click(event)) else { return };
    let Some(id) = id_of(&mark) else { return };
    event.prevent_default();
    // A key that activates a link makes a click without a count.
    let keyboard = event.detail() == 0;
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
fn hover(memory: &Rc<Memory>, dispatch: &Dispatch, event: &PointerEvent) {
    if event.pointer_type() != "mouse" {
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
            let id = mark.as_ref().and_then(id_of);
            *then.anchor.borrow_mut() = mark.clone();
            dispatch.dispatch(Action::Peek(id));
        })
    };
    *memory.timer.borrow_mut() = timer;
}

/// After the inspector opened or closed: keep the mark in sight, and let the keyboard's focus follow.
fn follow(memory: &Memory, open: bool) {
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
