//! What was done and what is planned: fields, methods, themes, activities, tasks, milestones, threads.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::Text;

/// A field of work. `planned` is its name among the coming year's tasks, where the report words it differently.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Area {
    pub id: Rc<str>,
    pub label: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<Text>,
}

/// A way of working. `short` fits a narrow column head; `glyph` is the mark that stands for it everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Method {
    pub id: Rc<str>,
    pub label: Text,
    pub short: Text,
    pub glyph: Glyph,
    /// Methods without a column of their own run as a line under their area.
    #[serde(default)]
    pub minor: bool,
}

/// The marks of the methods: each differs from the others by shape, not by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Glyph {
    Disc,
    Ring,
    Diamond,
    DiamondOpen,
    Square,
    Triangle,
    Dash,
}

/// One of the report's themes for the coming year, keyed by the one character that changes (高 实 优 严).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    pub id: Rc<str>,
    pub key: Text,
    pub title: Text,
    pub aim: Text,
    pub quote: Rc<str>,
}

/// A named activity of the covered year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Activity {
    pub id: Rc<str>,
    pub area: Rc<str>,
    pub method: Rc<str>,
    pub subject: Text,
    pub quote: Rc<str>,
}

/// A task planned for the coming year. Dates stay `null` until an editor fills them in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Task {
    pub id: Rc<str>,
    pub theme: Rc<str>,
    pub area: Rc<str>,
    pub method: Rc<str>,
    pub subject: Text,
    pub quote: Rc<str>,
    pub status: Status,
    pub starts: Option<Rc<str>>,
    pub ends: Option<Rc<str>>,
}

/// Where a task stands; the report itself leaves every one planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Planned,
    InProgress,
    Done,
}

/// A point in time that the text gives: a day, or a year as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Milestone {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Rc<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    pub label: Text,
    pub quote: Rc<str>,
    /// The fact that counts it (75 years, 70 years), if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<Rc<str>>,
}

/// One subject followed from what was done to what is planned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thread {
    pub id: Rc<str>,
    pub subject: Text,
    /// Activity or fact ids.
    pub from: Vec<Rc<str>>,
    /// Task ids.
    pub to: Vec<Rc<str>>,
    /// Named in the chapter's takeaway, so drawn bold.
    #[serde(default)]
    pub lead: bool,
}
