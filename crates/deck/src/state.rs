//! What is shown, and what can happen to it. Pure: no drawing and no browser; how it changes is in `change`.

use std::rc::Rc;
use std::sync::Arc;

use slides::{Slide, Stage};

use crate::keys::Command;
use crate::link::{BlankScreen, CodeShown, Peer, Snapshot};
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
    /// There is no address for a code.
    NoCode,
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
    /// Where the code in the corner leads, if there is one.
    pub code: Option<CodeShown>,
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
            code: self.code,
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
        (self.blank, self.code, self.light, self.clock) = (told.blank, told.code, told.light, told.clock);
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

    /// To the sheet of a key, or to the first of the same slide where the stage's shape has others, or of the same chart.
    pub fn seek(&mut self, key: &str) {
        let stem = |it: &str| it.split('.').next().unwrap_or_default().to_owned();
        // `plan.2b` is a sheet of `plan.2`, and `plan.1b` of `plan`.
        let slide = key.trim_end_matches(|it: char| it.is_ascii_lowercase());
        let slide = if key.contains('.') { slide.strip_suffix(".1").unwrap_or(slide) } else { key };
        let position = |named: &dyn Fn(&str) -> bool| self.slides.iter().position(|it| named(&it.key));
        let exact = position(&|it| it == key).or_else(|| position(&|it| it == slide));
        if let Some(at) = exact.or_else(|| position(&|it| stem(it) == stem(key))) {
            self.at = at;
        }
    }

    /// The first sheet of the slide with a number; of a number beyond the last slide, the last one.
    pub fn numbered(&self, number: usize) -> usize {
        self.slides.iter().position(|it| it.number >= number).unwrap_or(self.slides.len().saturating_sub(1))
    }
}
