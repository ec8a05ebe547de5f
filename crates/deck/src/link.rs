//! What the two windows tell each other, and what outlasts a reload: one snapshot, and the newer one counts. Either window may
//! change it; when one is closed and comes back, the other still has it. Pure: how a message travels is in `transport`.

use crate::timer::Clock;

/// What both windows have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// Tells these messages from those of others; see [`Snapshot::MARK`].
    pub mark: String,
    /// Counts the changes; of two snapshots the one with more counts.
    pub changes: f64,
    /// Key of the slide.
    pub slide: String,
    /// How many of its steps are shown beyond the first.
    pub step: u32,
    /// What covers it.
    pub blank: Option<BlankScreen>,
    /// Where the code in its corner leads.
    pub code: Option<CodeShown>,
    /// Whether slides are light.
    pub light: bool,
    /// Id of the mark whose sentence is shown large.
    pub sentence: Option<String>,
    /// The time.
    pub clock: Clock,
    /// Width of the stage in its units; the console shows the slides of that shape.
    pub stage: f64,
    /// Which window speaks.
    pub from: Peer,
}

/// What covers the whole stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlankScreen {
    /// Black.
    Black,
    /// White.
    White,
}

/// Where the code in a slide's corner leads: to what the slide shows, on the reader's own page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeShown {
    /// In the reader's language.
    Page,
    /// The same in the large version.
    Large,
}

/// One of the two windows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Peer {
    /// The one with the slides.
    #[default]
    Stage,
    /// The presenter's.
    Console,
}

/// What a member of a message holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Member {
    /// Nothing, or a value of another kind.
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// Any number, also one that is none.
    Number(f64),
    /// Any text.
    Text(String),
}

impl BlankScreen {
    /// What messages and style sheets call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Black => "black",
            Self::White => "white",
        }
    }
}

impl CodeShown {
    /// What messages call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Large => "large",
        }
    }
}

impl Snapshot {
    /// The mark of this version's messages.
    pub const MARK: &'static str = "report-deck 1";

    /// Every member of its message, by name.
    pub fn members(&self) -> [(&'static str, Member); 14] {
        use Member::{Flag, Nothing, Number, Text};
        [
            ("mark", Text(self.mark.clone())),
            ("changes", Number(self.changes)),
            ("slide", Text(self.slide.clone())),
            ("step", Number(self.step.into())),
            ("blank", self.blank.map_or(Nothing, |it| Text(it.name().to_owned()))),
            ("code", self.code.map_or(Nothing, |it| Text(it.name().to_owned()))),
            ("light", Flag(self.light)),
            ("sentence", self.sentence.clone().map_or(Nothing, Text)),
            ("since", self.clock.since.map_or(Nothing, Number)),
            ("before", Number(self.clock.before)),
            ("planned", Number(self.clock.planned)),
            ("turned", Number(self.clock.slide)),
            ("stage", Number(self.stage)),
            ("from", Text(if self.from == Peer::Stage { "stage" } else { "console" }.to_owned())),
        ]
    }

    /// The snapshot of a message, with every value in range; `None` where a member is missing or of another kind. `get` gives a
    /// member by its name.
    pub fn of(get: &dyn Fn(&str) -> Member) -> Option<Self> {
        let text = |name: &str| if let Member::Text(it) = get(name) { Some(it) } else { None };
        let number = |name: &str| if let Member::Number(it) = get(name) { Some(it) } else { None };
        let Member::Flag(light) = get("light") else { return None };
        let snapshot = Self {
            mark: text("mark")?,
            changes: number("changes")?,
            slide: text("slide")?,
            // Beyond its range a number is its end, and NaN is nothing.
            step: number("step")? as u32,
            blank: match text("blank").as_deref() {
                Some("black") => Some(BlankScreen::Black),
                Some("white") => Some(BlankScreen::White),
                _ => None,
            },
            code: match text("code").as_deref() {
                Some("page") => Some(CodeShown::Page),
                Some("large") => Some(CodeShown::Large),
                _ => None,
            },
            light,
            sentence: text("sentence"),
            clock: Clock {
                since: number("since"),
                before: number("before")?,
                planned: number("planned")?,
                slide: number("turned")?,
            },
            stage: number("stage")?,
            from: match &*text("from")? {
                "stage" => Peer::Stage,
                "console" => Peer::Console,
                _ => return None,
            },
        };
        snapshot.sound()
    }

    /// The fragment of the address that leads there: `present/meetings/1`; `Show::seek_fragment` reads it.
    pub fn fragment(&self) -> String {
        ["present/", &self.slide, "/", &self.step.to_string()].concat()
    }

    /// The same with every value in range, or `None` for a message of something else.
    pub fn sound(mut self) -> Option<Self> {
        if self.mark != Self::MARK || !self.changes.is_finite() {
            return None;
        }
        self.changes = self.changes.clamp(0.0, 1e15);
        self.clock = self.clock.sound();
        self.stage = if self.stage.is_finite() { self.stage.clamp(400.0, 4400.0).round() } else { 1920.0 };
        Some(self)
    }
}
