//! What is shown, and how each command changes it. Pure: no drawing, no browser, and the hour comes with the command.

use std::rc::Rc;

use report_figures::slides::{Slide, Stage};
use yew::Reducible;

use crate::keys::Command;
use crate::link::{Peer, Snapshot};
use crate::timer::Clock;

/// What covers the whole stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curtain {
    /// Black.
    Black,
    /// White.
    White,
}

/// What lies over the slide, in one window only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// The keys.
    Help,
    /// All slides.
    Overview,
}

/// What could not be done, and must be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The console's window was blocked.
    Blocked,
    /// Full screen was refused.
    NoFull,
}

/// The state of one window.
#[derive(Clone, Debug, PartialEq)]
pub struct Show {
    /// All slides, laid out for the stage.
    pub slides: Rc<Vec<Slide>>,
    /// The stage's shape.
    pub stage: Stage,
    /// Index of the slide.
    pub at: usize,
    /// Steps beyond the first that are shown.
    pub step: usize,
    /// What covers it.
    pub curtain: Option<Curtain>,
    /// What lies over it.
    pub overlay: Option<Overlay>,
    /// Whose sentence is shown large.
    pub sentence: Option<Rc<str>>,
    /// The digits of a slide's number so far.
    pub digits: String,
    /// Whether the slide is enlarged.
    pub zoom: bool,
    /// Whether there is a circle of light.
    pub pointer: bool,
    /// Whether slides are light.
    pub light: bool,
    /// The time.
    pub clock: Clock,
    /// Counts changes of what both windows share.
    pub changes: f64,
    /// What must be said.
    pub trouble: Option<Trouble>,
    /// Whether every slide is drawn, for paper; and whether with notes.
    pub paper: Option<bool>,
    /// The hour as the console's clocks show it.
    pub now: f64,
    /// When the other window last spoke.
    pub heard: f64,
    /// The reset was asked for once.
    pub resetting: bool,
    /// Somebody wants to leave.
    pub left: bool,
    /// Which window this is.
    pub own: Peer,
}

/// What can happen; the number is the hour, in milliseconds.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// A key or a button.
    Do(Command, f64),
    /// To a slide of that index.
    GoTo(usize, f64),
    /// A mark was chosen; the same one again, or none, takes its sentence away.
    Sentence(Option<Rc<str>>),
    /// The stage has another shape, and so other slides.
    Reshape(Stage, Rc<Vec<Slide>>),
    /// The other window has spoken.
    Hear(Box<Snapshot>, f64),
    /// The planned minutes.
    Plan(f64),
    /// The timer is to be set to nothing: asked for once, then meant.
    Reset(f64),
    /// Time has passed.
    Tick(f64),
    /// Printing begins, with notes or without, or has ended.
    Paper(Option<bool>),
    /// Something could not be done, or has been read.
    Trouble(Option<Trouble>),
}

impl Show {
    /// The beginning.
    pub fn new(slides: Rc<Vec<Slide>>, stage: Stage, own: Peer) -> Self {
        Self {
            slides,
            stage,
            at: 0,
            step: 0,
            curtain: None,
            overlay: None,
            sentence: None,
            digits: String::new(),
            zoom: false,
            pointer: false,
            light: false,
            clock: Clock::default(),
            changes: 0.0,
            trouble: None,
            paper: None,
            now: 0.0,
            heard: 0.0,
            resetting: false,
            left: false,
            own,
        }
    }

    /// The slide that is shown.
    pub fn slide(&self) -> Option<&Slide> {
        self.slides.get(self.at)
    }

    /// What both windows share.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            mark: Snapshot::MARK.to_owned(),
            changes: self.changes,
            slide: self.slide().map_or(String::new(), |it| it.key.to_string()),
            step: self.step as u32,
            curtain: self.curtain,
            light: self.light,
            sentence: self.sentence.as_ref().map(|it| it.to_string()),
            clock: self.clock,
            stage: self.stage.width,
            from: self.own,
        }
    }

    /// Takes over what a snapshot says.
    pub fn adopt(&mut self, told: &Snapshot) {
        self.seek(&told.slide);
        self.step = (told.step as usize).min(self.slide().map_or(1, Slide::steps) - 1);
        (self.curtain, self.light, self.clock) = (told.curtain, told.light, told.clock);
        self.sentence = told.sentence.as_deref().map(Rc::from);
        self.changes = told.changes;
    }

    /// To the slide of a key, or of the same chart where the stage's shape has other portions.
    pub fn seek(&mut self, key: &str) {
        let stem = |it: &str| it.split('.').next().unwrap_or_default().to_owned();
        let exact = self.slides.iter().position(|it| &*it.key == key);
        let near = || self.slides.iter().position(|it| stem(&it.key) == stem(key));
        if let Some(at) = exact.or_else(near) {
            self.at = at;
        }
    }

    fn go(&mut self, at: usize, step: usize, now: f64) {
        let at = at.min(self.slides.len().saturating_sub(1));
        if at != self.at {
            self.clock.turn(now);
        }
        (self.at, self.step) = (at, step);
        (self.sentence, self.zoom, self.overlay) = (None, false, None);
        self.digits.clear();
    }

    fn command(&mut self, command: Command, now: f64) {
        let turns = matches!(command, Command::Next | Command::Previous | Command::First | Command::Last);
        // Whoever turns on wants to see something first.
        if turns && self.curtain.take().is_some() {
            return;
        }
        if turns && self.sentence.take().is_some() {
            return;
        }
        // In the overview the keys choose, and Enter ends the choosing.
        if self.overlay == Some(Overlay::Overview) && (turns || (command == Command::Go && self.digits.is_empty())) {
            let at = match command {
                Command::Next => self.at + 1,
                Command::Previous => self.at.saturating_sub(1),
                Command::First => 0,
                Command::Last => usize::MAX,
                _ => self.at,
            };
            self.go(at, 0, now);
            self.overlay = turns.then_some(Overlay::Overview);
            return;
        }
        let last = |it: &Self, at: usize| it.slides.get(at).map_or(0, |it| it.steps() - 1);
        let cover =
            |it: &mut Self, curtain| it.curtain = if it.curtain == Some(curtain) { None } else { Some(curtain) };
        let over = |it: &mut Self, what| it.overlay = if it.overlay == Some(what) { None } else { Some(what) };
        match command {
            Command::Next if self.step < last(self, self.at) => self.go(self.at, self.step + 1, now),
            Command::Next if self.at + 1 < self.slides.len() => self.go(self.at + 1, 0, now),
            Command::Previous if self.step > 0 => self.go(self.at, self.step - 1, now),
            Command::Previous if self.at > 0 => self.go(self.at - 1, last(self, self.at - 1), now),
            Command::Next | Command::Previous => self.overlay = None,
            Command::First => self.go(0, 0, now),
            Command::Last => self.go(usize::MAX, 0, now),
            Command::Digit(digit) if self.digits.len() < 3 => self.digits.push(char::from(b'0' + digit)),
            Command::Go if self.digits.is_empty() => self.command(Command::Next, now),
            Command::Go => {
                let number: usize = self.digits.parse().unwrap_or(0);
                self.curtain = None;
                self.go(number.saturating_sub(1), 0, now);
            }
            Command::Black => cover(self, Curtain::Black),
            Command::White => cover(self, Curtain::White),
            Command::Overview => over(self, Overlay::Overview),
            Command::Help => over(self, Overlay::Help),
            Command::Timer => self.clock.toggle(now),
            Command::Light => self.light = !self.light,
            Command::Zoom => self.zoom = !self.zoom,
            Command::Pointer => self.pointer = !self.pointer,
            Command::Escape => self.escape(),
            // These are the browser's to do, and what Sentence means depends on the focus.
            Command::Digit(_) | Command::Full | Command::Console | Command::Sentence => {}
        }
    }

    /// One thing at a time, the topmost first.
    fn escape(&mut self) {
        if self.trouble.take().is_some() || self.overlay.take().is_some() || self.sentence.take().is_some() {
            return;
        }
        if self.curtain.take().is_some() {
            return;
        }
        if !self.digits.is_empty() {
            self.digits.clear();
        } else if self.zoom || self.pointer {
            (self.zoom, self.pointer) = (false, false);
        } else {
            self.left = self.own == Peer::Stage;
        }
    }
}

impl Reducible for Show {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        if !matches!(act, Act::Tick(_) | Act::Hear(..) | Act::Reset(_) | Act::Paper(_) | Act::Trouble(_)) {
            next.resetting = false;
        }
        match act {
            Act::Do(command, now) => next.command(command, now),
            Act::GoTo(at, now) => {
                next.curtain = None;
                next.go(at, 0, now);
            }
            Act::Sentence(id) => next.sentence = id.filter(|it| next.sentence.as_ref() != Some(it)),
            Act::Reshape(stage, slides) => {
                let (key, step) = (next.slide().map(|it| it.key.clone()), next.step);
                (next.stage, next.slides, next.at) = (stage, slides, 0);
                next.seek(key.as_deref().unwrap_or_default());
                next.step = step.min(next.slide().map_or(1, Slide::steps) - 1);
            }
            Act::Hear(told, now) => {
                next.heard = now;
                if told.changes > next.changes {
                    next.adopt(&told);
                }
                return Rc::new(next);
            }
            Act::Plan(minutes) => next.clock.planned = Clock { planned: minutes, ..next.clock }.sound().planned,
            Act::Reset(now) if next.resetting => {
                next.clock.reset(now);
                next.resetting = false;
            }
            Act::Reset(_) => next.resetting = true,
            Act::Tick(now) => next.now = now,
            Act::Paper(paper) => next.paper = paper,
            Act::Trouble(trouble) => next.trouble = trouble,
        }
        let told = next.snapshot();
        if told != self.snapshot() {
            next.changes += 1.0;
        }
        Rc::new(next)
    }
}
