//! Which charts the page shows and of which facts they are made.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::Text;

/// A chart: what it says, what it counts, and of which facts it is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// Unique among charts; part of the chart's address (`#fig-micro`).
    pub id: Rc<str>,
    /// Id of the [`Chapter`](super::Chapter) under which it stands.
    pub chapter: Rc<str>,
    /// How it is drawn; decides what else it needs.
    pub form: Form,
    /// The takeaway: what a reader should learn, as a sentence. Its digits must be facts or computed.
    pub title: Text,
    /// What one mark counts, in which year, and how to read it.
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

/// What an editor wants of a chart's slide; cover and closing are made by themselves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Slide {
    /// Id of the [`Chart`] that it shows.
    pub chart: Rc<str>,
    /// Another heading than the chart's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// What the presenter wants to say; shown in the console, never on the stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Text>,
    /// What is revealed one after the other; what no step names is there from the start. Without steps the form
    /// decides: totals first, then the parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
}

/// A step of a slide.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Ids of the facts, activities and tasks that it reveals.
    pub show: Vec<Rc<str>>,
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
    /// The heading.
    pub label: Text,
    /// Fact ids in drawing order, all of them among the chart's `facts`.
    pub facts: Vec<Rc<str>>,
}

/// The chart forms, by the names that source, data and tests share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// The report's own sentence with its numerals set large on their dots.
    Sentence,
    /// One dot for each thing counted, in groups of five.
    Dots,
    /// Bars on one scale.
    Bars,
    /// Part of a whole, as a division over its dots; exactly two facts, the part first.
    Ratio,
    /// Chains of steps, one chain a group; each step counts by itself.
    Flow,
    /// Activities by area and method; `facts` are the totals that stand above the columns of their `method`.
    Matrix,
    /// Tasks by theme and area; `facts` are what concerns the year as a whole.
    Lanes,
    /// All threads, from the covered year to the planned one.
    Threads,
}
