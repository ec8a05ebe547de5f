//! The page's one set of listeners, and the effects that follow a change of state. Everything that can be pointed at
//! carries `data-mark` with an entity's id, every control `data-set` with the choices that it makes; no element has a
//! listener of its own. What is done with a mark is in `marks`.

use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::changes::{Changes, new_entry};
use super::drawing;
use super::explorer::window::wanted;
use super::marks::{self, Memory};
use super::state::{Action, Dispatch, State};
use super::waking::{self, print};
use super::whole;
use charts::figures::STEPS;
use model::{Choices, Source};
use web::browser::{
    Listener, attribute, by_id, closest, decoded, drawn_rows, encoded, focus, fragment, go_back, highlight, hold_rows,
    in_sight, is_covered, is_elder, is_plain_click, is_typing, key, mark_live, place_beside, query, set_address,
    show_section, spawn, steps_reached, typed, when_idle,
};

/// Links to rows of the data table, apart from marks, which are selected.
const ROW: &str = "[href^='#row-']:not([data-mark])";

/// Listens for as long as the page lives, and keeps tooltip, focus and address in step with the state. `source` is what there
/// is of the report by now.
#[hook]
pub fn use_events(state: &UseReducerHandle<State>, source: &Arc<Source>) {
    let memory = use_memo((), |()| Memory::default());
    let dispatch = state.dispatcher();

    *memory.source.borrow_mut() = Some(source.clone());

    use_effect_with((), {
        let (memory, dispatch, source) = (memory.clone(), dispatch.clone(), source.clone());
        move |()| {
            dispatch.dispatch(Action::Screen(steps_reached(&STEPS)));
            dispatch.dispatch(restored(&source));
            look_at_elder(&dispatch);
            let listeners = listen(&memory, &dispatch);
            mark_live();
            waking::begin();
            move || drop(listeners)
        }
    });
    use_effect_with((**state).clone(), move |now: &State| {
        let before = memory.told.replace(Some(now.clone()));
        tell(&memory, &dispatch, before.as_ref(), now);
    });
}

/// Brings what no component draws in step with the state: what differs from the state `before`, at the start everything.
/// One function, since each further effect adds a kilobyte to the program.
fn tell(memory: &Rc<Memory>, dispatch: &Dispatch, before: Option<&State>, now: &State) {
    let changes = Changes::of(before, now);
    let Some(source) = memory.source.borrow().clone() else { return };
    // The address may select what only the whole report knows.
    if changes.grown {
        dispatch.dispatch(restored(&source));
    }
    if changes.hovered
        && let (Some(_), Some(tip), Some(mark)) = (&now.hovered, by_id("tip"), &*memory.anchor.borrow())
    {
        place_beside(&tip, mark);
    }
    if changes.selected {
        highlight(now.selected().map(|id| &**id));
        marks::follow(memory, now.selected().is_some());
    }
    if changes.address {
        tell_address(&now.choices, &source);
        whole::bring(&source, dispatch);
    }
}

fn listen(memory: &Rc<Memory>, dispatch: &Dispatch) -> Vec<Listener> {
    let on = |kind, then: fn(&Rc<Memory>, &Dispatch, &Event)| {
        let (memory, dispatch) = (memory.clone(), dispatch.clone());
        Listener::on_document(kind, move |event| then(&memory, &dispatch, &event))
    };
    let window = |kind, then: fn(&Memory, &Dispatch)| {
        let (memory, dispatch) = (memory.clone(), dispatch.clone());
        Listener::on_window(kind, move |_| then(&memory, &dispatch))
    };
    vec![
        on("click", click),
        on("pointerover", marks::hover),
        on("pointermove", marks::pointed),
        on("pointerdown", |memory, _, _| memory.keyboard.set(false)),
        on("focusin", marks::focused),
        on("keydown", pressed),
        on("input", |_, dispatch, event| {
            if closest(event, "[data-query]").is_some() {
                dispatch.dispatch(Action::Query(typed(event).into()));
            }
        }),
        on("scroll", |memory, dispatch, event| {
            marks::scrolled(memory, dispatch, event);
            draw_rows(dispatch);
        }),
        window("resize", |_, dispatch| {
            dispatch.dispatch(Action::Screen(steps_reached(&STEPS)));
            look_at_elder(dispatch);
        }),
        window("beforeprint", |_, _| print(true)),
        window("afterprint", |_, _| print(false)),
        window("popstate", |memory, dispatch| {
            if let Some(source) = &*memory.source.borrow() {
                dispatch.dispatch(restored(source));
            }
        }),
    ]
}

/// Draws the dots of the large simple version when it is chosen (assets/scripts/settings.js tells by a change of size), in a
/// task of its own: the version itself is a matter of the style sheet, and is there at once.
fn look_at_elder(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    when_idle(move || {
        spawn(async move {
            let elder = is_elder();
            if !elder || drawing::load().await {
                dispatch.dispatch(Action::Elder(elder));
            }
        });
    });
}

/// The choices that the address holds.
fn chosen(source: &Source) -> Choices {
    Choices::read(&query(), source, decoded)
}

fn restored(source: &Source) -> Action {
    Action::Restore(Box::new(chosen(source)), fragment().starts_with("#f-"))
}

/// Writes the choices into the address.
fn tell_address(choices: &Choices, source: &Source) {
    if let Some(entry) = new_entry(chosen(source), choices) {
        set_address(&choices.query(&query(), encoded), &fragment(), entry);
    }
}

/// Has the rows drawn that the reader has come to.
fn draw_rows(dispatch: &Dispatch) {
    if let Some(rows) = drawn_rows() {
        if let Some(wanted) = wanted(&rows) {
            hold_rows(&rows, wanted);
            dispatch.dispatch(Action::Rows(wanted.up_to));
        }
    } else if by_id("more").is_some_and(|it| in_sight(&it)) {
        dispatch.dispatch(Action::More);
    }
}

fn click(memory: &Rc<Memory>, dispatch: &Dispatch, event: &Event) {
    if !is_plain_click(event) {
        return;
    }
    if let Some(control) = closest(event, "[data-set]") {
        if let Some(set) = attribute(&control, "data-set") {
            dispatch.dispatch(Action::Assign(set.into()));
        }
        // What clears the search goes with its words, and the reader goes on typing.
        if let Some(field) = closest(event, ".find").and_then(|_| by_id("search")) {
            focus(&field);
        }
        // Followed by the browser, a link would restore what its address says, without the choice.
        if let Some(place) = attribute(&control, "href").as_deref().and_then(|it| it.strip_prefix('#')) {
            event.prevent_default();
            show_section(place);
        }
    } else if closest(event, "[data-more]").is_some() {
        dispatch.dispatch(Action::More);
    } else if closest(event, "[data-back]").is_some() {
        go_back();
    } else if closest(event, "[data-away]").is_some() {
        dispatch.dispatch(Action::Follow);
    } else if closest(event, ROW).and_then(|it| attribute(&it, "href")).is_some_and(|it| by_id(&it[1..]).is_none()) {
        // The row is one of those that are not drawn now: its table, at least.
        event.prevent_default();
        show_section("data");
    } else {
        marks::select(memory, dispatch, event);
    }
}

/// Letters are taken by `assets/scripts/boot/letters.js` alone.
fn pressed(memory: &Rc<Memory>, dispatch: &Dispatch, event: &Event) {
    memory.keyboard.set(true);
    waking::wake_for_keys();
    let key = key(event);
    match &*key {
        "Escape" if is_covered() => dispatch.dispatch(Action::Escape),
        key if !is_typing(event) => marks::step(memory, dispatch, event, key),
        _ => {}
    }
}
