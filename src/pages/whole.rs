//! Brings the rest of a long report, once its page answers. What a report's parts are, `model::parts` knows; what is shown
//! of a report that is not whole, each page.

use std::cell::Cell;
use std::rc::Rc;

use super::events::Dispatch;
use super::state::Action;
use crate::browser::{Arrival, ask_for, carried_data, part_files, pause, say_arrival, spawn, when_idle};
use crate::data::{load, load_part};
use crate::model::Source;

thread_local! {
    /// The rest is on its way.
    static COMING: Cell<bool> = const { Cell::new(false) };
}

/// Brings the rest of a core in idle time, unless it is on its way; what failed before is tried again.
pub fn bring(core: &Rc<Source>, dispatch: &Dispatch) {
    if !core.is_core() || COMING.replace(true) {
        return;
    }
    let (core, dispatch) = (core.clone(), dispatch.clone());
    when_idle(move || {
        spawn(async move {
            say_arrival(Arrival::Coming);
            match whole(&core).await {
                Some(whole) => {
                    say_arrival(Arrival::There);
                    dispatch.dispatch(Action::Grown(Rc::new(whole)));
                }
                None => say_arrival(Arrival::Missing),
            }
            COMING.set(false);
        });
    });
}

/// The whole report; `None` if a part of it does not come or cannot be read. Each part is read in a task of its own, while
/// the next one is under way.
pub async fn whole(core: &Rc<Source>) -> Option<Source> {
    let files = part_files()?;
    let text = ask_for(&files.text);
    let mut parts = Vec::new();
    let mut next = files.parts.first().map(|it| ask_for(it));
    for at in 1..=files.parts.len() {
        let json = next?.arrived().await?;
        next = files.parts.get(at).map(|it| ask_for(it));
        pause().await;
        parts.push(load_part(&json).ok()?);
    }
    let text = text.arrived().await?;
    pause().await;
    let report = load(&carried_data()?).ok()?;
    pause().await;
    let whole = Source::grown(core, report, parts, &text);
    // What the first rows need, before anybody waits for it.
    for step in Source::INDICES {
        pause().await;
        step(&whole);
    }
    Some(whole)
}
