//! The types of `assets/report.json`, field for field. Plain data: what they mean is derived in `model`,
//! whether they are right is judged in `validate`. Nothing here computes.

mod chart;
mod count;
mod work;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

pub use chart::{Chart, Form, Group, Layout};
pub use count::{Bound, Derived, Fact, Formula, Unit, Voice};
pub use work::{Activity, Area, Glyph, Method, Milestone, Status, Task, Theme, Thread};

/// The whole of `report.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    pub report: About,
    pub chapters: Vec<Chapter>,
    /// Units of count, by the word that the report uses.
    pub units: Vec<Unit>,
    /// Fields of supervision: the rows of the matrix and the lanes of the timeline.
    pub areas: Vec<Area>,
    /// Ways of working (hearing, inspecting, …): the columns of the matrix.
    pub methods: Vec<Method>,
    /// The report's own themes for the coming year.
    pub themes: Vec<Theme>,
    pub facts: Vec<Fact>,
    pub derived: Vec<Derived>,
    pub activities: Vec<Activity>,
    pub tasks: Vec<Task>,
    pub milestones: Vec<Milestone>,
    pub threads: Vec<Thread>,
    pub charts: Vec<Chart>,
}

/// A text in the page's languages. Only Chinese is required; a missing translation falls back to it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Text {
    pub zh: Rc<str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<Rc<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub de: Option<Rc<str>>,
}

/// What the report is, who gave it, when, and which years it speaks of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct About {
    pub id: Rc<str>,
    /// Name of the city as the page's head shows it, such as 太仓.
    pub place: Text,
    pub title: Text,
    pub body: Text,
    pub occasion: Text,
    pub speaker: Text,
    /// ISO date on which the report was delivered.
    pub delivered: Rc<str>,
    /// Year that the figures cover.
    pub covers: u16,
    /// Year that the tasks are planned for.
    pub plans: u16,
}

/// A section of the page; its charts follow in the order of `Report::charts`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chapter {
    pub id: Rc<str>,
    pub title: Text,
    pub takeaway: Text,
}
