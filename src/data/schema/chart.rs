//! Which charts the page shows and of which facts they are made.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::Text;

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
