//! Brings the rest of a long report, once its page answers. `model` knows which parts there are; each page decides what
//! it shows before they come.

use std::cell::Cell;
use std::sync::Arc;

use super::state::{Action, Dispatch};
use model::Source;
use web::browser::{Arrival, say_arrival, spawn, when_idle};
use web::whole;

thread_local! {
    /// The rest is on its way.
    static COMING: Cell<bool> = const { Cell::new(false) };
}

/// Brings the rest of a core in idle time, unless it is on its way; what failed before is tried again.
pub fn bring(core: &Arc<Source>, dispatch: &Dispatch) {
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
                    dispatch.dispatch(Action::Grown(Arc::new(whole)));
                }
                None => say_arrival(Arrival::Missing),
            }
            COMING.set(false);
        });
    });
}
