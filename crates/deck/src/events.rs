//! What keys, pointers, buttons, the other window and the printer do: each event becomes an act, or something that only
//! the browser can do.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use i18n::Lang;
use model::Source;
use slides::{Stage, deck};
use web::browser::Timer;
use yew::UseReducerDispatcher;

use crate::broadcast::tell_all;
use crate::browser::{self, BrowserEvent, BrowserWindow, Interval, Listener};
use crate::gestures::{clicked, presses, swiped, wheeled};
use crate::keys::{Command, command};
use crate::link::Peer;
use crate::stage::{Setting, marks_of};
use crate::state::{Act, Show, Trouble};

/// What events need to know beside the state.
#[derive(Default)]
pub struct Memory {
    /// The state as it was drawn last.
    pub show: RefCell<Option<Show>>,
    /// The windows that have said that they belong to this one.
    pub peers: RefCell<Vec<BrowserWindow>>,
    /// Where a finger came down.
    down: Cell<Option<f64>>,
    /// A swipe is no click.
    swiped: Cell<bool>,
    /// When a wheel was last followed.
    wheel: Cell<f64>,
    /// Puts the controls to sleep.
    awake: RefCell<Option<Timer>>,
    /// Takes away what had to be said.
    faded: RefCell<Option<Timer>>,
}

/// What could not be done is said for so long; the style sheet lets it fade towards the end.
const SAID_MS: i32 = 9_000;

/// The controls are seen for so long after the pointer moved.
const AWAKE_MS: i32 = 2_500;

/// Everything that listens.
pub struct Events {
    /// What is remembered between them.
    pub memory: Rc<Memory>,
    /// Takes what is to happen.
    pub dispatch: UseReducerDispatcher<Show>,
    /// The report.
    pub source: Arc<Source>,
    /// The language of the slides.
    pub lang: Lang,
    /// Which window it is.
    pub own: Peer,
}

impl Events {
    /// Listens for as long as what it returns is kept.
    pub fn listen(self) -> (Vec<Listener>, Option<Interval>) {
        let events = Rc::new(self);
        if events.own == Peer::Console
            && let Some(opener) = browser::opener()
        {
            events.memory.peers.borrow_mut().push(opener);
        }
        let on = |kind, then: fn(&Self, &BrowserEvent)| {
            let events = events.clone();
            Listener::on(kind, move |event| {
                then(&events, &event);
                browser::keep_to_itself(&event);
            })
        };
        let quiet = |kind, then: fn(&Self, &BrowserEvent)| {
            let events = events.clone();
            Listener::on(kind, move |event| then(&events, &event))
        };
        let listeners = vec![
            on("keydown", Self::key),
            on("click", Self::click),
            on("input", Self::input),
            on("pointermove", Self::moved),
            on("pointerdown", Self::down),
            on("pointerup", Self::up),
            on("pointerover", |_, _| {}),
            on("focusin", |_, _| {}),
            on("wheel", Self::wheel),
            quiet("resize", |it, _| it.reshape()),
            quiet("hashchange", |it, _| it.address()),
            quiet("message", Self::message),
            quiet("beforeprint", |it, _| it.paper(true)),
            quiet("afterprint", |it, _| it.paper(false)),
        ];
        let console = events.own == Peer::Console;
        let ticks = console.then(|| {
            Interval::every(500, move || {
                events.dispatch.dispatch(Act::Tick(browser::now()));
                // The slides' window has forgotten this one when it was loaded again.
                if let Some(show) = &*events.memory.show.borrow() {
                    tell_all(&events.memory.peers, &show.snapshot());
                }
            })
        });
        (listeners, ticks.flatten())
    }

    /// Has it happen.
    pub fn act(&self, act: Act) {
        self.dispatch.dispatch(act);
    }

    /// Asks the state as it was drawn last.
    pub fn with<T>(&self, read: impl FnOnce(&Show) -> T) -> Option<T> {
        self.memory.show.borrow().as_ref().map(read)
    }

    fn key(&self, event: &BrowserEvent) {
        let Some(key) = browser::pressed(event) else { return };
        let Some(found) = command(&key) else { return };
        let typing_number = self.with(|it| !it.digits.is_empty()).unwrap_or_default();
        if presses(&key, browser::within(event, "button, a[data-mark]"), typing_number) {
            return;
        }
        browser::prevent_default(event);
        self.command(found);
    }

    fn command(&self, found: Command) {
        match found {
            Command::Full => {
                let (dispatch, memory) = (self.dispatch.clone(), self.memory.clone());
                browser::full_screen(move || say(&dispatch, &memory, Trouble::NoFull));
            }
            Command::Console if self.own == Peer::Stage => match browser::open_console() {
                Some(opened) => {
                    self.act(Act::Trouble(None));
                    browser::place_on_other_screen(&opened);
                    self.meet(opened);
                }
                None => say(&self.dispatch, &self.memory, Trouble::Blocked),
            },
            Command::Code if browser::address().is_none() => say(&self.dispatch, &self.memory, Trouble::NoCode),
            Command::Sentence => {
                let first = || self.with(|show| marks_of(&self.setting(show), show.at).into_iter().next()).flatten();
                let open = self.with(|it| it.sentence.clone()).flatten();
                let id = open.or_else(|| browser::focused_mark().map(Arc::from)).or_else(first);
                self.act(Act::Sentence(id));
            }
            other => self.act(Act::Do(other, browser::now())),
        }
    }

    fn setting<'a>(&'a self, show: &'a Show) -> Setting<'a> {
        Setting { source: &self.source, lang: self.lang, stage: show.stage, slides: &show.slides, codes: None }
    }

    fn click(&self, event: &BrowserEvent) {
        if self.memory.swiped.replace(false) {
            browser::prevent_default(event);
            return;
        }
        if let Some(found) = browser::told(event, "data-do").and_then(|it| Command::of_name(&it)) {
            return self.command(found);
        }
        if let Some(at) = browser::told(event, "data-slide").and_then(|it| it.parse().ok()) {
            return self.act(Act::GoTo(at, browser::now()));
        }
        if let Some(what) = browser::told(event, "data-print") {
            self.act(Act::Paper(Some(what == "notes")));
            // The sheets are drawn before the browser's dialogue stops everything.
            *self.memory.awake.borrow_mut() = Timer::after(60, browser::print);
            return;
        }
        if browser::told(event, "data-reset").is_some() {
            return self.act(Act::Reset(browser::now()));
        }
        if let Some(id) = browser::told(event, "data-mark") {
            browser::prevent_default(event);
            return self.act(Act::Sentence(Some(id.into())));
        }
        if self.own == Peer::Console || browser::within(event, "#over, .pads") {
            return;
        }
        if self.with(|it| it.overlay.is_some() || it.sentence.is_some()).unwrap_or_default() {
            return self.command(Command::Escape);
        }
        self.command(browser::pointed(event).map_or(Command::Next, |(x, ..)| clicked(x)));
    }

    fn input(&self, event: &BrowserEvent) {
        if browser::told(event, "data-plan").is_some()
            && let Ok(minutes) = browser::typed(event).parse::<u16>()
        {
            self.act(Act::Plan(minutes.into()));
        }
    }

    fn moved(&self, event: &BrowserEvent) {
        let Some((x, y, mouse)) = browser::pointed(event) else { return };
        browser::set_point("spot", x, y);
        browser::set_point("slide", x, y);
        if mouse {
            self.wake();
        }
    }

    /// Shows the controls for a while.
    fn wake(&self) {
        browser::flag("data-awake", true);
        *self.memory.awake.borrow_mut() = Timer::after(AWAKE_MS, || browser::flag("data-awake", false));
    }

    fn down(&self, event: &BrowserEvent) {
        let finger = browser::pointed(event).filter(|it| !it.2).map(|it| it.0);
        self.memory.down.set(finger);
        self.memory.swiped.set(false);
    }

    fn up(&self, event: &BrowserEvent) {
        let Some(from) = self.memory.down.take() else { return };
        let Some((to, ..)) = browser::pointed(event) else { return };
        let here = self.own == Peer::Stage && !browser::within(event, "#over");
        if let Some(found) = swiped(from, to).filter(|_| here) {
            self.memory.swiped.set(true);
            self.command(found);
        } else {
            self.wake();
        }
    }

    fn wheel(&self, event: &BrowserEvent) {
        if self.own == Peer::Console || browser::within(event, "#over") {
            return;
        }
        let now = browser::now();
        if let Some(found) = wheeled(browser::wheeled(event), now - self.memory.wheel.get()) {
            self.memory.wheel.set(now);
            self.command(found);
        }
    }

    fn reshape(&self) {
        let (width, height) = browser::size();
        if self.own == Peer::Stage {
            self.reshape_to(Stage::of(width, height));
        }
    }

    /// Lays the slides out for a stage of another shape.
    pub fn reshape_to(&self, shape: Stage) {
        if self.with(|it| it.stage != shape).unwrap_or(true) {
            self.act(Act::Reshape(shape, Rc::new(deck(&self.source, self.lang, shape))));
        }
    }

    fn address(&self) {
        let fragment = browser::fragment();
        if self.own == Peer::Console {
            return;
        }
        if !fragment.starts_with("present") {
            return browser::leave();
        }
        let other = self.with(|show| {
            let mut there = show.clone();
            there.seek_fragment(&fragment);
            Some(there.at).filter(|at| *at != show.at)
        });
        if let Some(at) = other.flatten() {
            self.act(Act::GoTo(at, browser::now()));
        }
    }

    fn paper(&self, on: bool) {
        let notes = self.with(|it| it.paper).flatten().unwrap_or(false);
        if self.own == Peer::Stage {
            self.act(Act::Paper(on.then_some(notes)));
        }
    }
}

/// Says what could not be done, for a while.
fn say(dispatch: &UseReducerDispatcher<Show>, memory: &Memory, trouble: Trouble) {
    dispatch.dispatch(Act::Trouble(Some(trouble)));
    let dispatch = dispatch.clone();
    *memory.faded.borrow_mut() = Timer::after(SAID_MS, move || dispatch.dispatch(Act::Trouble(None)));
}
