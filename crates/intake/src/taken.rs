//! A text that was taken in, and what was cleaned of it: each cleaning can be taken back by itself.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::breaks::{Break, breaks};
use crate::kind::Kind;
use crate::lines::{Edit, Line, lines};
use crate::pages::{left_out, mended};

/// A cleaned text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Taken {
    /// The text as it came, decoded; of Word documents and web pages their lines.
    pub original: String,
    /// The cleaned text: one paragraph a line, an empty line between two.
    pub text: String,
    /// What was cleaned, in the order of the original, none over another.
    pub cleanings: Vec<Cleaning>,
}

/// One thing that was cleaned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cleaning {
    /// What it is about.
    pub kind: Kind,
    /// Where in the original, in bytes.
    pub place: Range<usize>,
    /// What stood there.
    pub before: String,
    /// What stands there in the text.
    pub after: String,
    /// White space around a line that is left out comes back with the line.
    group: usize,
}

impl Taken {
    /// The same with some cleanings taken back, by their index in [`cleanings`](Self::cleanings); what else there is, is
    /// cleaned as before. An index that there is not takes nothing back.
    pub fn without(&self, back: &[usize]) -> Self {
        let lines: Vec<usize> = back
            .iter()
            .filter_map(|it| self.cleanings.get(*it))
            .filter(|it| matches!(it.kind, Kind::PageFurniture | Kind::Doubled))
            .map(|it| it.group)
            .collect();
        let kept = |(at, cleaning): (usize, &Cleaning)| {
            let dependent =
                matches!(cleaning.kind, Kind::BrokenLine | Kind::Paragraphs) && lines.contains(&cleaning.group);
            (!back.contains(&at) && !dependent).then(|| cleaning.clone())
        };
        let cleanings = self.cleanings.iter().enumerate().filter_map(kept).collect();
        Self::applied(self.original.clone(), cleanings)
    }

    /// What stands around a cleaning in the original: up to so many characters before and behind it.
    pub fn around(&self, cleaning: &Cleaning, most: usize) -> (&str, &str) {
        let before = self.original.get(..cleaning.place.start).unwrap_or_default();
        let behind = self.original.get(cleaning.place.end..).unwrap_or_default();
        let start = before.char_indices().rev().take(most).last().map_or(before.len(), |it| it.0);
        let end = behind.char_indices().nth(most).map_or(behind.len(), |it| it.0);
        (&before[start..], &behind[..end])
    }

    fn applied(original: String, cleanings: Vec<Cleaning>) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut at = 0;
        for it in &cleanings {
            text.push_str(original.get(at..it.place.start).unwrap_or(""));
            text.push_str(&it.after);
            at = it.place.end;
        }
        text.push_str(original.get(at..).unwrap_or(""));
        Self { original, text, cleanings }
    }
}

/// Cleans a text. `columns` says whether its lines may be those of a page rather than paragraphs.
pub fn clean(original: String, columns: bool) -> Taken {
    let (mut lines, small) = lines(&original);
    let mended: Vec<Option<(Kind, String)>> = lines.iter().map(mended).collect();
    for (line, mended) in lines.iter_mut().zip(&mended) {
        if let Some((_, text)) = mended {
            line.text.clone_from(text);
        }
    }
    let out = left_out(&lines);
    let kept: Vec<usize> = (0..lines.len()).filter(|it| !lines[*it].is_empty() && out[*it].is_none()).collect();
    let gaps: Vec<usize> =
        kept.windows(2).map(|it| lines[it[0]..it[1]].iter().filter(|it| it.is_empty()).count()).collect();
    let texts: Vec<&Line> = kept.iter().map(|it| &lines[*it]).collect();
    let breaks = if columns { breaks(&texts, &gaps) } else { vec![Break::Paragraph; texts.len()] };

    let mut gatherer = Gatherer { original: &original, cleanings: Vec::new(), group: 0 };
    let mut small = small.into_iter().peekable();
    let mut at = 0;
    let mut last: Option<usize> = None;
    for (number, line) in kept.iter().enumerate() {
        let (range, before) = (&lines[*line].range, last.map(|it| it + 1).unwrap_or(0));
        let between = match number.checked_sub(1) {
            None => Between { after: "", kind: Kind::Paragraphs },
            Some(it) => Between::of(breaks[it], &texts[it].text, &texts[number].text),
        };
        gatherer.gap(at..range.start, &lines[before..*line], &out[before..*line], between);
        while small.next_if(|it| it.range.start < range.start).is_some() {}
        let mut own = Vec::new();
        while let Some(it) = small.next_if(|it| it.range.end <= range.end) {
            own.push(it);
        }
        match &mended[*line] {
            Some((kind, text)) => gatherer.add(range.clone(), text.clone(), *kind),
            None => own.into_iter().for_each(|it: Edit| gatherer.add(it.range, it.after, it.kind)),
        }
        (at, last) = (range.end, Some(*line));
    }
    let rest = last.map_or(0, |it| it + 1);
    let end = if kept.is_empty() { "" } else { "\n" };
    gatherer.gap(at..original.len(), &lines[rest..], &out[rest..], Between { after: end, kind: Kind::Paragraphs });
    let cleanings = gatherer.cleanings;
    Taken::applied(original, cleanings)
}

/// What stands between two lines in the text.
#[derive(Clone, Copy)]
struct Between {
    after: &'static str,
    kind: Kind,
}

impl Between {
    fn of(it: Break, before: &str, behind: &str) -> Self {
        let latin = |it: Option<char>| it.is_some_and(|it| it.is_ascii_alphabetic());
        match it {
            Break::Paragraph => Self { after: "\n\n", kind: Kind::Paragraphs },
            // Words of two letters on either side would become one.
            Break::None if latin(before.chars().next_back()) && latin(behind.chars().next()) => {
                Self { after: " ", kind: Kind::BrokenLine }
            }
            Break::None => Self { after: "", kind: Kind::BrokenLine },
        }
    }
}

struct Gatherer<'a> {
    original: &'a str,
    cleanings: Vec<Cleaning>,
    group: usize,
}

impl Gatherer<'_> {
    fn add(&mut self, place: Range<usize>, after: String, kind: Kind) {
        let before = self.original.get(place.clone()).unwrap_or("").to_owned();
        if before != after {
            self.cleanings.push(Cleaning { kind, place, before, after, group: self.group });
        }
    }

    /// The white space between two lines, and the lines within it that are left out.
    fn gap(&mut self, range: Range<usize>, lines: &[Line], out: &[Option<Kind>], between: Between) {
        self.group += 1;
        let mut at = range.start;
        let mut after = between.after;
        for (line, kind) in lines.iter().zip(out) {
            let Some(kind) = kind else { continue };
            self.add(at..line.range.start, std::mem::take(&mut after).to_owned(), between.kind);
            self.add(line.range.clone(), String::new(), *kind);
            at = line.range.end;
        }
        self.add(at..range.end, after.to_owned(), between.kind);
        self.group += 1;
    }
}
