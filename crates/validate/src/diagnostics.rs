//! Collects problems and gives them their line and column. Says nothing itself.

use super::Problem;
use super::code::Code;
use super::message::Message;
use super::near::nearest;

/// Display names of the files.
pub(super) const JSON_FILE: &str = "report.json";
pub(super) const TEXT_FILE: &str = "report.txt";
pub(super) const PUBLISHED_FILE: &str = "published.json";

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
    /// How many more names or quotes may be compared with all others.
    guesses: usize,
}

/// Nobody reads more guesses, and each takes a look at every known name.
const MOST_GUESSES: usize = 100;

impl<'a> Diagnostics<'a> {
    pub fn new(json: &'a str, text: &'a str) -> Self {
        Self { json: Lines::new(json), text: Lines::new(text), found: Vec::new(), guesses: MOST_GUESSES }
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

    /// The known name that a mistyped one was meant to be, for the first problems of that kind.
    pub fn nearest<'n>(&mut self, name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
        if self.may_guess() { nearest(name, known) } else { None }
    }

    /// Whether one more guess may take its time.
    pub fn may_guess(&mut self) -> bool {
        let left = self.guesses.checked_sub(1);
        self.guesses = left.unwrap_or(0);
        left.is_some()
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
        // What stands before all others says where to start, and comes before what is wrong at the same place.
        self.found
            .sort_by_key(|(order, it)| (*order, !matches!(it.code(), Code::TextOfAnotherReport | Code::TextIsBroken)));
        self.found.into_iter().map(|(_, problem)| problem).collect()
    }
}

/// A text and where its lines start.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    /// How many characters begin before every `STEP`th byte: a file of one long line may have a problem at every place.
    counts: Vec<usize>,
}

const STEP: usize = 64;

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let mut counts = vec![0];
        for bytes in text.as_bytes().chunks(STEP) {
            counts.push(counts.last().unwrap_or(&0) + characters(bytes));
        }
        Self { text, starts, counts }
    }

    /// How many characters begin before a byte.
    fn before(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        let rest = self.text.as_bytes().get(at / STEP * STEP..at).unwrap_or(&[]);
        self.counts.get(at / STEP).unwrap_or(&0) + characters(rest)
    }

    /// 1-based line and column; an offset beyond the text is its end.
    fn position(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        (line, self.before(at) - self.before(start) + 1)
    }
}

/// How many characters begin within these bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|it| **it & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn columns_count_characters_not_bytes() {
        let lines = Lines::new("报告\n一“二”x\n");
        assert_eq!(lines.position(0), (1, 1));
        assert_eq!(lines.position("报告\n一“".len()), (2, 3));
        assert_eq!(lines.position(usize::MAX), (3, 1));
        let long = "报告x".repeat(100);
        let lines = Lines::new(&long);
        for (before, (at, _)) in long.char_indices().enumerate() {
            assert_eq!(lines.position(at), (1, before + 1));
        }
    }
}
