//! Collects problems and gives them their line and column. Says nothing itself.

use super::Problem;
use super::message::Message;

/// Display names of the two files.
pub(super) const JSON_FILE: &str = "assets/report.json";
pub(super) const TEXT_FILE: &str = "assets/report.txt";

/// A range of bytes in a file, and the path of what stands there.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub at: usize,
    pub end: usize,
    pub path: String,
}

/// The problems found so far.
pub(super) struct Diagnostics<'a> {
    json: Lines<'a>,
    text: Lines<'a>,
    /// Sort key (file, offset) and problem.
    found: Vec<((usize, usize), Problem)>,
}

impl<'a> Diagnostics<'a> {
    pub fn new(json: &'a str, text: &'a str) -> Self {
        Self { json: Lines::new(json), text: Lines::new(text), found: Vec::new() }
    }

    /// Adds a problem of the JSON.
    pub fn add(&mut self, place: impl Into<Place>, message: Message) {
        self.add_to(JSON_FILE, place.into(), message);
    }

    /// Adds a problem of one of the two files.
    pub fn add_to(&mut self, file: &str, place: Place, message: Message) {
        let (order, lines) = if file == JSON_FILE { (0, &self.json) } else { (1, &self.text) };
        let ((line, column), (end_line, end_column)) = (lines.position(place.at), lines.position(place.end));
        let range = place.at..place.end;
        let (file, path) = (file.to_owned(), place.path);
        let problem = Problem { message, file, range, line, column, end_line, end_column, path };
        self.found.push(((order, place.at), problem));
    }

    /// How many there are so far.
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// The line of a byte offset in the JSON, for messages that point to another entry.
    pub fn line(&self, at: usize) -> usize {
        self.json.position(at).0
    }

    /// All problems in reading order; those of one place in the order in which they were found.
    pub fn into_problems(mut self) -> Vec<Problem> {
        self.found.sort_by_key(|(order, _)| *order);
        self.found.into_iter().map(|(_, problem)| problem).collect()
    }
}

/// A text and where its lines start.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// 1-based line and column; an offset beyond the text is its end.
    fn position(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let column = self.text.get(start..).unwrap_or("").char_indices().take_while(|(it, _)| start + it < at).count();
        (line, column + 1)
    }
}

/// A value as messages show it: on one line, and cut where it gets long.
pub(super) fn short(value: &str) -> String {
    const LONGEST: usize = 40;
    let mut shown: String = value.chars().take(LONGEST).map(|it| if it.is_control() { ' ' } else { it }).collect();
    if value.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::{Lines, short};

    #[test]
    fn columns_count_characters_not_bytes() {
        let lines = Lines::new("报告\n一“二”x\n");
        assert_eq!(lines.position(0), (1, 1));
        assert_eq!(lines.position("报告\n一“".len()), (2, 3));
        assert_eq!(lines.position(usize::MAX), (3, 1));
    }

    #[test]
    fn long_values_are_cut_and_stay_on_one_line() {
        assert_eq!(short("8\n次"), "8 次");
        assert_eq!(short(&"条".repeat(50)).chars().count(), 41);
    }
}
