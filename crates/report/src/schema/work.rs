//! What was done and what is planned: fields, methods, themes, activities, tasks, milestones, threads.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::Text;

/// A field of work. `planned` is its name among the coming year's tasks, where the report words it differently.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Area {
    /// Unique among areas.
    pub id: Rc<str>,
    /// The report's name for it, as the covered year's part words it.
    pub label: Text,
    /// Its name among the coming year's tasks; the label where both are the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<Text>,
}

/// A way of working. `short` fits a narrow column head; `glyph` is the mark that stands for it everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Method {
    /// Unique among methods.
    pub id: Rc<str>,
    /// The report's verb: `听取和审议`.
    pub label: Text,
    /// The same in a few characters, for column heads.
    pub short: Text,
    /// Its mark; methods that share one cannot be told apart in a chart.
    pub glyph: Glyph,
    /// Methods without a column of their own run as a line under their area.
    #[serde(default)]
    pub minor: bool,
}

/// The marks of the methods: each differs from the others by shape, not by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Glyph {
    /// Filled circle.
    Disc,
    /// Open circle.
    Ring,
    /// Filled diamond.
    Diamond,
    /// Open diamond.
    DiamondOpen,
    /// Filled square.
    Square,
    /// Filled triangle.
    Triangle,
    /// A short stroke, shared by the methods without a mark of their own.
    Dash,
}

impl Glyph {
    /// Every one.
    pub const ALL: [Self; 7] =
        [Self::Disc, Self::Ring, Self::Diamond, Self::DiamondOpen, Self::Square, Self::Triangle, Self::Dash];
}

/// One of the report's themes for the coming year, keyed by the one character that changes (高 实 优 严).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    /// Unique among themes.
    pub id: Rc<str>,
    /// The character itself, also in translations.
    pub key: Text,
    /// The theme's first half: by what.
    pub title: Text,
    /// Its second half: to what end.
    pub aim: Text,
    /// Both halves, verbatim from the report.
    pub quote: Rc<str>,
}

/// A named activity of the covered year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Activity {
    /// Unique among facts, activities and tasks.
    pub id: Rc<str>,
    /// Id of an [`Area`]: its row in the matrix.
    pub area: Rc<str>,
    /// Id of a [`Method`]: its column.
    pub method: Rc<str>,
    /// What was dealt with, without the method.
    pub subject: Text,
    /// Verbatim from the report; activities that one clause names share their quote.
    pub quote: Rc<str>,
}

/// A task planned for the coming year. Dates stay `null` until an editor fills them in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Task {
    /// Unique among facts, activities and tasks.
    pub id: Rc<str>,
    /// Id of a [`Theme`]: its band in the lanes.
    pub theme: Rc<str>,
    /// Id of an [`Area`]: its lane.
    pub area: Rc<str>,
    /// Id of a [`Method`]: how it is to be done.
    pub method: Rc<str>,
    /// What is to be dealt with.
    pub subject: Text,
    /// Verbatim from the report; tasks that one clause names share their quote.
    pub quote: Rc<str>,
    /// Where it stands; an editor's word, not the report's.
    pub status: Status,
    /// ISO day within the planned year on which it began; an editor's word.
    pub starts: Option<Rc<str>>,
    /// ISO day on which it ended or is to end, not before `starts`.
    pub ends: Option<Rc<str>>,
}

/// Where a task stands; the report itself leaves every one planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Named by the report, not yet begun.
    Planned,
    /// Begun; needs `starts`.
    InProgress,
    /// Finished; needs `starts`.
    Done,
}

impl Status {
    /// In the order in which a task goes through them.
    pub const ALL: [Self; 3] = [Self::Planned, Self::InProgress, Self::Done];
}

/// A point in time that the text gives: a day, or a year as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Milestone {
    /// ISO day, if the text gives one; else `year`, never both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Rc<str>>,
    /// Year of four digits, where the text gives no day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// What happened or is remembered then.
    pub label: Text,
    /// Verbatim from the report.
    pub quote: Rc<str>,
    /// The fact that counts it (75 years, 70 years), if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<Rc<str>>,
}

/// One subject followed from what was done to what is planned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thread {
    /// Unique among threads.
    pub id: Rc<str>,
    /// What both years deal with, in a few words.
    pub subject: Text,
    /// Activity or fact ids.
    pub from: Vec<Rc<str>>,
    /// Task ids.
    pub to: Vec<Rc<str>>,
    /// Named in the chapter's takeaway, so drawn bold.
    #[serde(default)]
    pub lead: bool,
}
