//! When sleeping islands wake: at once when a choice needs what draws them, in idle time when they do not fit the window, and
//! all of them, one after the other, where a keyboard or a mouse may come to them. What an island is and how it draws itself is
//! no business of this file.

use std::cell::{Cell, RefCell};

use yew::prelude::*;

use super::drawing;
use web::browser::{has_mouse, mark_woken, pause, spawn, when_idle};

/// What an island has been told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Calls {
    /// To draw itself.
    pub awake: bool,
    /// That it is being printed.
    pub printed: bool,
}

/// Why an island has to be told to draw itself, the most urgent last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// It is awake.
    Nothing,
    /// Only readers who walk it by keys need it awake.
    ForKeys,
    /// It does not fit the window.
    WhenIdle,
    /// The reader has chosen to see it otherwise.
    AtOnce,
}

/// An island that can be told.
struct Sleeper {
    setter: UseStateSetter<Calls>,
    calls: Calls,
    need: Need,
    /// A chart is drawn in it.
    draws: bool,
}

thread_local! {
    static SLEEPERS: RefCell<Vec<Sleeper>> = const { RefCell::new(Vec::new()) };
    /// A piece of waking waits for idle time.
    static WAITS: Cell<bool> = const { Cell::new(false) };
    /// Keys may come to every island.
    static KEYS: Cell<bool> = const { Cell::new(false) };
}

/// Whether there is what draws charts.
pub fn can_draw() -> bool {
    crate::components::drawing().is_some()
}

/// Registers an island, so that it can be told to wake; returns what it has been told.
#[hook]
pub fn use_waker(need: Need, draws: bool) -> Calls {
    let calls = use_state_eq(Calls::default);
    let setter = calls.setter();
    use_effect_with((), {
        let setter = setter.clone();
        move |()| {
            let sleeper = Sleeper { setter: setter.clone(), calls: Calls::default(), need, draws };
            SLEEPERS.with(|it| it.borrow_mut().push(sleeper));
            move || SLEEPERS.with(|it| it.borrow_mut().retain(|it| it.setter != setter))
        }
    });
    use_effect_with((need, draws), move |(need, draws): &(Need, bool)| {
        each(|sleeper| {
            if sleeper.setter == setter {
                (sleeper.need, sleeper.draws) = (*need, *draws);
            }
        });
        match need {
            Need::AtOnce => spawn(wake_the_next()),
            _ => go_on(),
        }
    });
    *calls
}

/// Tells every island that it is printed, or no longer. It does not go through the page's state: after a long piece of work
/// Yew gives way to the browser between the page and its islands, and the browser then prints islands not yet drawn. Parts that
/// sleep are printed as they were prerendered.
pub fn print(on: bool) {
    each(|it| it.tell(Calls { printed: on, ..it.calls }));
}

/// The page has been taken over. A reader with a mouse will find every island awake.
pub fn begin() {
    if has_mouse() {
        // In idle time, since not every island has registered yet.
        when_idle(wake_for_keys);
    }
}

/// Wakes every island, one after the other: somebody uses keys.
pub fn wake_for_keys() {
    if !KEYS.replace(true) {
        go_on();
    }
}

impl Sleeper {
    fn tell(&mut self, calls: Calls) {
        if self.calls != calls {
            self.calls = calls;
            self.setter.set(calls);
        }
    }

    fn is_due(&self) -> bool {
        !self.calls.awake && self.need >= if KEYS.get() { Need::ForKeys } else { Need::WhenIdle }
    }
}

fn each(then: impl FnMut(&mut Sleeper)) {
    SLEEPERS.with(|it| it.borrow_mut().iter_mut().for_each(then));
}

/// Goes on when the browser has nothing else to do, if there is anything to wake.
fn go_on() {
    if !SLEEPERS.with(|it| it.borrow().iter().any(Sleeper::is_due)) {
        if KEYS.get() {
            // Yew draws the woken islands later, so wait for it before saying that all are awake.
            spawn(async {
                pause().await;
                if !SLEEPERS.with(|it| it.borrow().iter().any(Sleeper::is_due)) {
                    mark_woken();
                }
            });
        }
        return;
    }
    if !WAITS.replace(true) {
        when_idle(|| {
            WAITS.set(false);
            spawn(wake_the_next());
        });
    }
}

/// One at a time, so that no task of the browser is long; the most urgent first, then in the order of the page.
async fn wake_the_next() {
    // The drawing is brought for those that draw.
    let draws = SLEEPERS.with(|it| it.borrow().iter().any(|it| it.is_due() && it.draws));
    if draws && !drawing::load().await {
        return;
    }
    SLEEPERS.with(|sleepers| {
        let mut sleepers = sleepers.borrow_mut();
        let due = sleepers.iter_mut().filter(|it| it.is_due());
        // The first of those that need it most.
        if let Some(it) = due.reduce(|best, it| if it.need > best.need { it } else { best }) {
            it.tell(Calls { awake: true, ..it.calls });
        }
    });
    go_on();
}
