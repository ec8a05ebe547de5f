//! The types of `assets/report.json`, field for field. Plain data: what they mean is derived in `model`,
//! whether they are right `validate` says. Nothing here computes.

mod chart;
mod count;
mod work;

use std::rc::Rc;

pub use i18n::Text;
use serde::{Deserialize, Serialize};

pub use chart::{Chart, Form, Group, Layout, Slide, Step};
pub use count::{Bound, Derived, Fact, Formula, Unit, Voice};
pub use work::{Activity, Area, Glyph, Method, Milestone, Status, Task, Theme, Thread};

/// The whole of `report.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// What the report is.
    pub report: About,
    /// Sections of the page, in page order.
    pub chapters: Vec<Chapter>,
    /// Units of count, by the word that the report uses.
    pub units: Vec<Unit>,
    /// Fields of supervision: the rows of the matrix and the lanes of the timeline.
    pub areas: Vec<Area>,
    /// Ways of working (hearing, inspecting, …): the columns of the matrix.
    pub methods: Vec<Method>,
    /// The report's own themes for the coming year.
    pub themes: Vec<Theme>,
    /// Every countable statement of the text.
    pub facts: Vec<Fact>,
    /// Numbers that the page computes from facts.
    pub derived: Vec<Derived>,
    /// What the text names as done in the covered year.
    pub activities: Vec<Activity>,
    /// What the text names as planned for the coming year.
    pub tasks: Vec<Task>,
    /// Points in time that the text gives.
    pub milestones: Vec<Milestone>,
    /// Subjects that return from the one year to the other.
    pub threads: Vec<Thread>,
    /// The charts of all chapters, in page order.
    pub charts: Vec<Chart>,
    /// What is presented, in the order of presenting; without it every chart is, in page order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slides: Vec<Slide>,
}

/// A stretch of the lists of a long report, which its page fetches once it has started.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Part {
    /// Some of the facts.
    pub facts: Vec<Fact>,
    /// Some of the activities.
    pub activities: Vec<Activity>,
    /// Some of the tasks.
    pub tasks: Vec<Task>,
    /// Some of the threads.
    pub threads: Vec<Thread>,
}

/// What the report is, who gave it, when, and which years it speaks of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// The covered year as a name for links: `2023`.
    pub id: Rc<str>,
    /// Name of the city as the page's head shows it, such as 太仓.
    pub place: Text,
    /// The report's own title.
    pub title: Text,
    /// Who reports: the standing committee.
    pub body: Text,
    /// The session before which the report was given.
    pub occasion: Text,
    /// Office and name of who gave it.
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
    /// Unique among chapters; the section's address.
    pub id: Rc<str>,
    /// One or two words, for margin and menu.
    pub title: Text,
    /// What a reader should learn, as a sentence: the section's heading.
    pub takeaway: Text,
}
