//! What is shown, and what can happen to it. Pure: no drawing and no browser; how it changes is in `change`.

use std::rc::Rc;
use std::sync::Arc;

use slides::{Slide, Stage};

use crate::keys::Command;
use crate::link::{BlankScreen, Peer, Snapshot};
use crate::timer::Clock;

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
#[derive(Clone, Debug, Default, PartialEq)]
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
    pub blank: Option<BlankScreen>,
    /// What lies over it.
    pub overlay: Option<Overlay>,
    /// Id of the mark whose sentence is shown large.
    pub sentence: Option<Arc<str>>,
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
    /// The time as the console's clocks show it.
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

/// What can happen; the number is the time, in milliseconds since 1970.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// A key or a button.
    Do(Command, f64),
    /// To a slide of that index.
    GoTo(usize, f64),
    /// A mark was chosen; the same one again, or none, takes its sentence away.
    Sentence(Option<Arc<str>>),
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
        Self { slides, stage, own, ..Self::default() }
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
            blank: self.blank,
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
        self.step = (told.step as usize).min(self.steps() - 1);
        (self.blank, self.light, self.clock) = (told.blank, told.light, told.clock);
        self.sentence = told.sentence.as_deref().map(Arc::from);
        self.changes = told.changes;
    }

    /// How many steps the slide has; at least one.
    pub fn steps(&self) -> usize {
        self.slide().map_or(1, Slide::steps)
    }

    /// To the slide and step that a fragment names, as [`Snapshot::fragment`] writes it. A fragment that names the present
    /// slide alone leaves its step as it is.
    pub fn seek_fragment(&mut self, fragment: &str) {
        let mut parts = fragment.split('/').skip(1);
        let Some(key) = parts.next().filter(|it| !it.is_empty()) else { return };
        let before = self.at;
        self.seek(key);
        let step: usize = parts.next().and_then(|it| it.parse().ok()).unwrap_or(0);
        if self.at != before || step > 0 {
            self.step = step.min(self.steps() - 1);
        }
    }

    /// To the slide of a key, or of the same chart where the stage's shape has other chunks.
    pub fn seek(&mut self, key: &str) {
        let stem = |it: &str| it.split('.').next().unwrap_or_default().to_owned();
        let exact = self.slides.iter().position(|it| &*it.key == key);
        let near = || self.slides.iter().position(|it| stem(&it.key) == stem(key));
        if let Some(at) = exact.or_else(near) {
            self.at = at;
        }
    }
}
