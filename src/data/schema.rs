//! The types of `assets/report.json`, field for field. Plain data: what they mean is derived in `model`,
//! whether they are right is judged in `validate`. Nothing here computes.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

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

/// A unit of count. Its id is the report's word (`人次`); the label says it in each language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    pub id: Rc<str>,
    pub label: Text,
}

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

/// One countable statement of the report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    pub id: Rc<str>,
    pub chapter: Rc<str>,
    pub label: Text,
    /// As printed, with its unit: `1000余人次`.
    pub raw: Rc<str>,
    /// The stated figure without its approximation; counts are whole, rates are percent.
    pub value: f64,
    pub bound: Bound,
    /// Id of a [`Unit`].
    pub unit: Rc<str>,
    /// Verbatim from the report, standing there once, and holding `raw` once.
    pub quote: Rc<str>,
    /// Whose doing is counted; decides the colour.
    #[serde(default)]
    pub voice: Voice,
    /// The method whose total this is, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Rc<str>>,
}

/// How the report states a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    Exact,
    /// 余, 多: this many and some more.
    AtLeast,
    /// 近: somewhat fewer.
    Nearly,
}

/// Whose action a fact counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// The congress, its standing committee and the deputies.
    #[default]
    Congress,
    /// Voters, companies, residents; also study.
    Public,
    /// Documents and other things.
    Neutral,
}

/// A number computed from facts on the page; never typed in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Derived {
    pub id: Rc<str>,
    pub label: Text,
    pub formula: Formula,
}

/// `{"ratio": ["part", "whole"]}`, `{"sum": [ids]}` or `{"difference": ["from", "less"]}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Formula {
    Ratio([Rc<str>; 2]),
    Sum(Vec<Rc<str>>),
    Difference([Rc<str>; 2]),
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

/// A chart: what it says, what it counts, and of which facts it is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    pub id: Rc<str>,
    pub chapter: Rc<str>,
    pub form: Form,
    pub title: Text,
    pub subtitle: Text,
    /// Fact ids in drawing order; empty for matrix, lanes and threads that draw activities and tasks.
    #[serde(default)]
    pub facts: Vec<Rc<str>>,
    /// The same facts under headings; without it they are one group without a heading.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// Derived numbers that the chart prints.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub derived: Vec<Rc<str>>,
    /// A remark under the chart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Unit dots only: how they are arranged.
    #[serde(default, skip_serializing_if = "Layout::is_rows")]
    pub layout: Layout,
    /// Bars are cut each so many units, so that they read as blocks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block: Option<u32>,
}

/// How unit dots are arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// One below the other on one slot width, so that lengths compare.
    #[default]
    Rows,
    /// Side by side: numbers of different kinds that do not compare.
    Tiles,
}

impl Layout {
    fn is_rows(&self) -> bool {
        *self == Self::Rows
    }
}

/// Facts of a chart that belong together under one heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    pub label: Text,
    pub facts: Vec<Rc<str>>,
}

/// The chart forms, by the names that source, data and tests share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// The report's own sentence with its numerals set large on their dots.
    Sentence,
    Dots,
    Bars,
    Ratio,
    Flow,
    Matrix,
    Lanes,
    Threads,
}
