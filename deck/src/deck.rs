//! One window of the presentation: its state, the events that change it, and what follows a change. What it looks like is
//! in `stage`, `overlays` and `console`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use report_figures::browser::Timer;
use report_figures::components::Markup;
use report_figures::i18n::Lang;
use report_figures::model::Source;
use report_figures::slides::{Stage, deck};
use yew::prelude::*;

use crate::browser::{self, BrowserEvent, BrowserWindow, Interval, Listener};
use crate::code::Modules;
use crate::console::{asked, console};
use crate::keys::{Command, command};
use crate::link::{Peer, Snapshot};
use crate::overlays::{controls, overlays, paper};
use crate::stage::{Setting, marks_of, stage};
use crate::state::{Act, Overlay, Show, Trouble};
use crate::wire::{read, understood, value, write};

/// What a window is made from.
#[derive(Clone, Properties)]
pub struct WindowProps {
    /// The report.
    pub source: Rc<Source>,
    /// The language of slides and console.
    pub lang: Lang,
    /// Which window it is.
    pub own: Peer,
}

/// The same pointer means the same report.
impl PartialEq for WindowProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.source, &other.source) && self.lang == other.lang && self.own == other.own
    }
}

/// What events need to know beside the state.
#[derive(Default)]
struct Memory {
    /// The state as it was drawn last.
    show: RefCell<Option<Show>>,
    /// The windows that have said that they belong to this one.
    peers: RefCell<Vec<BrowserWindow>>,
    /// Where a finger came down.
    down: Cell<Option<f64>>,
    /// A swipe is no click.
    swiped: Cell<bool>,
    /// When the wheel last turned a page.
    wheel: Cell<f64>,
    /// Puts the controls to sleep.
    awake: RefCell<Option<Timer>>,
}

/// So long after a turn of the wheel the next one counts: a wheel sends many.
const WHEEL_REST: f64 = 450.0;
/// A swipe is at least this share of the window.
const SWIPE: f64 = 0.06;
/// Left of this share of the window a click goes back.
const BACK_ZONE: f64 = 0.25;
/// The controls are seen for so long after the pointer moved.
const AWAKE_MS: i32 = 2_500;

/// The window.
#[component]
pub fn Deck(props: &WindowProps) -> Html {
    let WindowProps { source, lang, own } = props.clone();
    let code = use_memo((), |()| {
        let address = browser::address()?;
        let modules = Modules::of(&address)?;
        Some((address, modules))
    });
    let memory = use_memo((), |()| Memory::default());
    let state = use_reducer({
        let source = source.clone();
        move || begin(&source, lang, own)
    });
    *memory.show.borrow_mut() = Some((*state).clone());
    use_effect_with((), {
        let (memory, dispatch, source) = (memory.clone(), state.dispatcher(), source.clone());
        move |()| {
            let events = Events { memory, dispatch, source, lang, own };
            let kept = events.listen();
            browser::ready();
            move || drop(kept)
        }
    });
    use_effect_with(state.snapshot(), {
        let memory = memory.clone();
        move |snapshot: &Snapshot| tell_all(&memory, snapshot)
    });
    use_effect_with((state.overlay, state.sentence.is_some(), state.left), {
        move |(overlay, sentence, left): &(Option<Overlay>, bool, bool)| {
            if *left {
                browser::leave();
            }
            browser::focus(if overlay.is_some() || *sentence { "over" } else { "slide" });
        }
    });
    let setting =
        Setting { source: &source, lang, stage: state.stage, slides: &state.slides, code: code.as_ref().as_ref() };
    Markup::html(|m| {
        m.el("div", |m| {
            m.attr("class", if own == Peer::Stage { "deck" } else { "deck is-console" });
            m.attr("data-light", if state.light { "true" } else { "false" });
            m.flag("data-pointer", state.pointer);
            if own == Peer::Stage {
                stage(m, &setting, &state);
                overlays(m, &setting, &state);
                m.list(|m| controls(m, lang.deck()));
                m.list(|m| {
                    if let Some(with_notes) = state.paper {
                        paper(m, &setting, with_notes);
                    }
                });
            } else {
                console(m, &setting, &state, browser::hour());
            }
        });
    })
}

/// The first state: where the last one of this tab ended, or where the address leads.
fn begin(source: &Source, lang: Lang, own: Peer) -> Show {
    let kept = browser::kept().and_then(|it| read(&it));
    let (width, height) = browser::size();
    let shape = match (&kept, own) {
        (Some(kept), Peer::Console) => Stage { width: kept.stage },
        (None, Peer::Console) => Stage::of(16.0, 9.0),
        (_, Peer::Stage) => Stage::of(width, height),
    };
    let mut show = Show::new(Rc::new(deck(source, lang, shape)), shape, own);
    show.now = browser::now();
    if let Some(kept) = kept {
        show.adopt(&kept);
    }
    seek_fragment(&mut show);
    show
}

/// To the slide and step that the address names: `#present/meetings/1`.
fn seek_fragment(show: &mut Show) {
    let fragment = browser::fragment();
    let mut parts = fragment.split('/').skip(1);
    if let Some(key) = parts.next().filter(|it| !it.is_empty()) {
        let before = show.at;
        show.seek(key);
        let step: usize = parts.next().and_then(|it| it.parse().ok()).unwrap_or(0);
        if show.at != before || step > 0 {
            show.step = step.min(show.slide().map_or(1, |it| it.steps()) - 1);
        }
    }
}

/// After a change: the address and the tab's memory have it, and so has the other window.
fn tell_all(memory: &Memory, snapshot: &Snapshot) {
    if let Some(text) = write(snapshot) {
        browser::keep(&text);
    }
    if snapshot.from == Peer::Stage {
        browser::set_fragment(&["present/", &snapshot.slide, "/", &snapshot.step.to_string()].concat());
    }
    let mut peers = memory.peers.borrow_mut();
    peers.retain(|it| !browser::is_closed(it));
    let told = value(snapshot);
    peers.iter().for_each(|it| browser::tell(it, &told));
}

/// Everything that listens.
struct Events {
    memory: Rc<Memory>,
    dispatch: UseReducerDispatcher<Show>,
    source: Rc<Source>,
    lang: Lang,
    own: Peer,
}

impl Events {
    fn listen(self) -> (Vec<Listener>, Option<Interval>) {
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
                    tell_all(&events.memory, &show.snapshot());
                }
            })
        });
        (listeners, ticks.flatten())
    }

    fn act(&self, act: Act) {
        self.dispatch.dispatch(act);
    }

    fn with<T>(&self, read: impl FnOnce(&Show) -> T) -> Option<T> {
        self.memory.show.borrow().as_ref().map(read)
    }

    fn key(&self, event: &BrowserEvent) {
        if browser::is_held(event) {
            return;
        }
        let Some(found) = browser::pressed(event).and_then(|it| command(&it)) else { return };
        // A button that has the focus is pressed by Space and Enter.
        let presses = matches!(found, Command::Go | Command::Next) && browser::within(event, "button, a[data-mark]");
        let typed = self.with(|it| !it.digits.is_empty()).unwrap_or_default();
        if presses && !typed && browser::pressed(event).is_some_and(|it| it == "Enter" || it == " ") {
            return;
        }
        browser::take(event);
        self.command(found);
    }

    fn command(&self, found: Command) {
        match found {
            Command::Full => {
                let dispatch = self.dispatch.clone();
                browser::full_screen(move || dispatch.dispatch(Act::Trouble(Some(Trouble::NoFull))));
            }
            Command::Console if self.own == Peer::Stage => match browser::open_console() {
                Some(opened) => {
                    self.act(Act::Trouble(None));
                    self.meet(opened);
                }
                None => self.act(Act::Trouble(Some(Trouble::Blocked))),
            },
            Command::Sentence => {
                let first = || self.with(|show| marks_of(&self.setting(show), show.at).into_iter().next()).flatten();
                let open = self.with(|it| it.sentence.clone()).flatten();
                let id = open.or_else(|| browser::focused_mark().map(Rc::from)).or_else(first);
                self.act(Act::Sentence(id));
            }
            other => self.act(Act::Do(other, browser::now())),
        }
    }

    fn setting<'a>(&'a self, show: &'a Show) -> Setting<'a> {
        Setting { source: &self.source, lang: self.lang, stage: show.stage, slides: &show.slides, code: None }
    }

    fn click(&self, event: &BrowserEvent) {
        if self.memory.swiped.replace(false) {
            browser::take(event);
            return;
        }
        if let Some(found) = browser::told(event, "data-do").and_then(|it| asked(&it)) {
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
            browser::take(event);
            return self.act(Act::Sentence(Some(id.into())));
        }
        if self.own == Peer::Console || browser::within(event, "#over, .pads") {
            return;
        }
        if self.with(|it| it.overlay.is_some() || it.sentence.is_some()).unwrap_or_default() {
            return self.command(Command::Escape);
        }
        let back = browser::pointed(event).is_some_and(|(x, ..)| x < BACK_ZONE);
        self.command(if back { Command::Previous } else { Command::Next });
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
        browser::place("spot", x, y);
        browser::place("slide", x, y);
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
        if (to - from).abs() > SWIPE && !browser::within(event, "#over") && self.own == Peer::Stage {
            self.memory.swiped.set(true);
            self.command(if to < from { Command::Next } else { Command::Previous });
        } else {
            self.wake();
        }
    }

    fn wheel(&self, event: &BrowserEvent) {
        let (way, now) = (browser::wheeled(event), browser::now());
        if self.own == Peer::Console || browser::within(event, "#over") || way == 0.0 {
            return;
        }
        if now - self.memory.wheel.get() < WHEEL_REST {
            // A wheel that runs on after a flick keeps the page where it is.
            return;
        }
        self.memory.wheel.set(now);
        self.command(if way > 0.0 { Command::Next } else { Command::Previous });
    }

    fn reshape(&self) {
        let (width, height) = browser::size();
        let shape = Stage::of(width, height);
        if self.own == Peer::Stage && self.with(|it| it.stage != shape).unwrap_or(true) {
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
        if let Some(Some(at)) = self.with(|it| {
            let mut there = it.clone();
            seek_fragment(&mut there);
            (there.at != it.at).then_some(there.at)
        }) {
            self.act(Act::GoTo(at, browser::now()));
        }
    }

    fn paper(&self, on: bool) {
        let notes = self.with(|it| it.paper).flatten().unwrap_or(false);
        if self.own == Peer::Stage {
            self.act(Act::Paper(on.then_some(notes)));
        }
    }

    /// Remembers a window that belongs to this one.
    fn meet(&self, other: BrowserWindow) {
        let mut peers = self.memory.peers.borrow_mut();
        if !peers.iter().any(|it| browser::same(it, &other)) {
            peers.push(other);
        }
    }

    fn message(&self, event: &BrowserEvent) {
        let Some((from, data)) = browser::message(event) else { return };
        let Some(told) = understood(&data) else { return };
        if told.from == self.own {
            return;
        }
        if self.own == Peer::Console {
            // Only the window that opened this one has slides for it.
            if !browser::opener().is_some_and(|it| browser::same(&it, &from)) {
                return;
            }
            if self.with(|it| it.stage.width != told.stage).unwrap_or_default() {
                let shape = Stage { width: told.stage };
                self.act(Act::Reshape(shape, Rc::new(deck(&self.source, self.lang, shape))));
            }
            self.act(Act::Hear(Box::new(told), browser::now()));
            return;
        }
        self.act(Act::Hear(Box::new(told), browser::now()));
        if let Some(answer) = self.with(|it| value(&it.snapshot())) {
            browser::tell(&from, &answer);
        }
        self.meet(from);
    }
}
