//! What threads tie, and what both ways to draw them share: letters, lines, and the words about the rest.

use std::sync::Arc;

use model::Course;
use report::Glyph;

use crate::forms::face::Face;
use crate::forms::item::Entry;
use crate::forms::palette::{INK, INK_2, INK_3, TEAL, VERM};
use crate::forms::pen::Pen;
use crate::forms::wrap::wrap;
use crate::scene::Rgb;

/// Both lists, grouped by method in the order of the report's methods, and the ties between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Threads {
    /// Heads of the two lists: year, and what stands there.
    pub heads: [(Arc<str>, Arc<str>); 2],
    /// What was done: entries under the name of their method.
    pub left: Vec<(Arc<str>, Vec<Entry>)>,
    /// What is planned, likewise.
    pub right: Vec<(Arc<str>, Vec<Entry>)>,
    /// What changes first; on a phone each is a row.
    pub ties: Vec<Tie>,
    /// How many more there are, which name no method; empty without any.
    pub rest: Arc<str>,
}

/// One thread: which entries it ties, by their ids.
#[derive(Clone, Debug, PartialEq)]
pub struct Tie {
    /// Head of the phone's row.
    pub subject: Arc<str>,
    /// Ids at the left end; one or more.
    pub from: Vec<Arc<str>>,
    /// Ids at the right end; one or more.
    pub to: Vec<Arc<str>>,
    /// Whether the method is another one, which is drawn thick and in another colour.
    pub course: Course,
    /// Named by the chapter's takeaway, so set bold.
    pub lead: bool,
    /// For the phone's row: what was done and what is planned, each with its glyph.
    pub before: (Glyph, Arc<str>),
    /// See `before`.
    pub after: (Glyph, Arc<str>),
    /// The row's text alternative and where it leads.
    pub row: Entry,
}

pub(super) const NAME: Face = Face::hei(17.0, INK);
pub(super) const SMALL: Face = Face::hei(16.0, INK_2);
pub(super) const LEADING: f64 = 23.0;

/// The line about what is not drawn, below all; returns the picture's foot.
pub(super) fn undrawn(pen: &Pen, chart: &Threads, width: f64, y: f64) -> f64 {
    let lines = wrap(&chart.rest, SMALL, width);
    pen.lines(0.0, y + 34.0, LEADING, &lines, SMALL);
    y + 6.0 + if lines.is_empty() { 0.0 } else { 18.0 + LEADING * lines.len() as f64 }
}

/// Colour and breadth of a thread.
pub(super) fn line_of(tie: &Tie) -> (Rgb, f64) {
    match (tie.course, tie.lead) {
        (Course::Changes, true) => (VERM, 4.5),
        (Course::Changes, false) => (VERM, 3.0),
        (Course::Stays | Course::Plain, true) => (TEAL, 3.0),
        (Course::Stays | Course::Plain, false) => (TEAL, 1.8),
        (Course::Untold, _) => (INK_3, 1.2),
    }
}
