//! The year that lanes show: its bands, their tasks and its months, and the letters of both. Where they stand is not said here.

use std::sync::Arc;

use report::Glyph;

use crate::forms::face::Face;
use crate::forms::item::{Entry, Item};
use crate::forms::palette::INK;

/// The year's lines and, band by band, its tasks.
#[derive(Clone, Debug, PartialEq)]
pub struct Lanes {
    /// The day on which the lanes begin (1月10日), and what happened then.
    pub start: Arc<str>,
    /// Words behind that day; left out where a column is too narrow for them.
    pub start_label: Arc<str>,
    /// Name of the year at the right (2024年内).
    pub year: Arc<str>,
    /// What concerns the year as a whole, such as an anniversary: the facts that count it (75周年). Above all bands, since
    /// it belongs to no theme.
    pub year_lines: Vec<Item>,
    /// The months; there only once an editor has dated a task.
    pub months: Option<Months>,
    /// From top to bottom.
    pub bands: Vec<Band>,
}

/// The year from the day of the report to its end. A place in it is a share of a lane's width.
#[derive(Clone, Debug, PartialEq)]
pub struct Months {
    /// Where months begin, and the names of those that have one.
    pub ticks: Vec<(f64, Arc<str>)>,
    /// Where today is, and its word.
    pub today: Option<(f64, Arc<str>)>,
    /// What an open bar says (报告未载明月份).
    pub undated: Arc<str>,
}

/// A theme, or whatever else the tasks are grouped by: its sign, title and aim, over lanes.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The one character that tells the themes apart (高, 实, 优, 严); empty for other groups.
    pub key: Arc<str>,
    /// The mark of a method.
    pub glyph: Option<Glyph>,
    /// The theme in the report's words, or the group's name; a band without one has no head.
    pub title: Arc<str>,
    /// What the theme is for; empty for other groups.
    pub aim: Arc<str>,
    /// In the order of the report's fields; never empty.
    pub lanes: Vec<Lane>,
}

/// Tasks of one field; a band with a single lane has no lane heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Name of the field.
    pub label: Arc<str>,
    /// In the order of the data.
    pub tasks: Vec<TaskBar>,
}

/// One task.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskBar {
    /// Its subject, mark and glyph.
    pub entry: Entry,
    /// Name of the method as it is printed before the subject; empty for other tasks.
    pub method: Arc<str>,
    /// Where its bar begins and ends, as shares of the lane; without a beginning it begins with the lane, without an
    /// end it stays open.
    pub span: (f64, Option<f64>),
    /// Begun (`false`) or finished (`true`), and the word for it.
    pub status: Option<(bool, Arc<str>)>,
}

pub(super) const NAME: Face = Face::hei(17.0, INK);
pub(super) const HEADING: Face = Face::song(18.0, INK);
