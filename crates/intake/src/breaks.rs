//! Which line ends are a paragraph's, and which are only where a column was full. A narrow column breaks every sentence; its
//! width tells which lines are full.

use i18n::chinese::{CLOSING, ENDS, behind_numeral};

use crate::lines::Line;

/// Lines on either side by which the width of a column is told.
const AROUND: usize = 12;
/// A full line is at least so wide as all but so many of the open lines, in hundredths: these are headings and last lines.
const SHORT: usize = 20;
/// It may still be so much narrower, in hundredths of its column: marks that may not open a line shorten the one before.
const SLACK: usize = 6;
/// First lines are indented by so much, in halves of an ideograph.
const INDENT: usize = 4;
/// Lines are alike that differ by no more, in hundredths of the wider one.
const ALIKE: usize = 78;
/// A text with fewer lines is not in columns.
const LEAST_LINES: usize = 6;
/// No line of a column is wider than its middle one by more, in hundredths; so many lines in a hundred may be.
const WIDER: usize = 140;
const MOST_WIDER: usize = 8;
/// Columns are no wider, in halves of an ideograph: longer lines are paragraphs.
const WIDEST: usize = 120;

/// What stands between a line and the next one that is not empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// Another paragraph begins.
    Paragraph,
    /// The sentence goes on.
    None,
}

/// The breaks behind each of some lines, none of which is empty. `gaps` says how many empty lines follow each.
pub fn breaks(lines: &[&Line], gaps: &[usize]) -> Vec<Break> {
    let widths: Vec<usize> = lines.iter().map(|it| it.width()).collect();
    let open: Vec<bool> = lines.iter().map(|it| !ends_sentence(&it.text)).collect();
    if !is_in_columns(&widths, &open) {
        return vec![Break::Paragraph; lines.len()];
    }
    let ratios: Vec<usize> = (0..widths.len()).map(|at| widths[at] * 100 / column(&widths, &open, at).max(1)).collect();
    let mut of_open: Vec<usize> = ratios.iter().zip(&open).filter(|it| *it.1).map(|it| *it.0).collect();
    of_open.sort_unstable();
    let least = of_open.get(of_open.len() * SHORT / 100).map_or(0, |it| it.saturating_sub(SLACK));
    let mut found = Vec::new();
    // The paragraph so far.
    let mut paragraph = String::new();
    for (at, line) in lines.iter().enumerate() {
        // The spaces that indent a first line may be lost; they took their part of the column.
        let indent = if paragraph.is_empty() { INDENT * 100 / column(&widths, &open, at).max(1) } else { 0 };
        paragraph.push_str(&line.text);
        let next = lines.get(at + 1);
        let full = ratios[at] + indent >= least;
        let gap = gaps.get(at).copied().unwrap_or(0) > 0;
        let it = next.map_or(Break::Paragraph, |next| between(&paragraph, next, full, gap));
        if it == Break::Paragraph {
            paragraph.clear();
        }
        found.push(it);
    }
    found
}

fn between(paragraph: &str, next: &Line, full: bool, gap: bool) -> Break {
    let ended = ends_sentence(paragraph);
    if ended && next.indented {
        return Break::Paragraph;
    }
    let next = &*next.text;
    let heading = is_numbered(paragraph);
    if opens_line(next) || (is_numbered(next) && (ended || heading || !full)) || opens_line(paragraph) && !full {
        return Break::Paragraph;
    }
    let goes_on = match (ended, heading) {
        // A paragraph may end where its line is full; then only an empty line tells.
        (true, _) => full && !gap && !heading,
        // A heading has no mark at its end; what is open in it goes on even over an empty line.
        (false, true) => full && (!gap || is_open(paragraph)),
        (false, false) => full || paragraph.contains(['，', '。', '；']) || paragraph.ends_with('、'),
    };
    if goes_on { Break::None } else { Break::Paragraph }
}

/// Whether lines break sentences: many are open, and about as wide as one another.
fn is_in_columns(widths: &[usize], open: &[bool]) -> bool {
    let mut broken: Vec<usize> = widths.iter().zip(open).filter(|it| *it.1).map(|it| *it.0).collect();
    broken.sort_unstable();
    let Some(middle) = broken.get(broken.len() / 2).copied() else { return false };
    let alike = broken.iter().filter(|it| **it * 100 >= middle * ALIKE && **it * ALIKE <= middle * 100).count();
    // Paragraphs are far wider than the headings between them.
    let wider = widths.iter().filter(|it| **it * 100 > middle * WIDER).count();
    wider * 100 <= widths.len() * MOST_WIDER
        && broken.len() >= LEAST_LINES
        && broken.len() * 3 >= widths.len()
        && alike * 2 >= broken.len()
        && middle <= WIDEST
}

/// The width of the column at a line: the middle one of the open lines around it.
fn column(widths: &[usize], open: &[bool], at: usize) -> usize {
    let around = at.saturating_sub(AROUND)..(at + AROUND + 1).min(widths.len());
    let mut near: Vec<usize> = around.filter(|it| open[*it]).map(|it| widths[it]).collect();
    near.sort_unstable();
    near.get(near.len() / 2).copied().unwrap_or(widths[at])
}

/// Whether a text ends with a sentence or leads to a list, with what closes behind it, in whichever width its signs were typed.
fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(|it| it == ')' || CLOSING.contains(&it));
    text.ends_with(ENDS) || text.ends_with(['：', '!', '?'])
}

/// Whether something that was opened is not closed.
fn is_open(text: &str) -> bool {
    [('“', '”'), ('《', '》'), ('（', '）')]
        .iter()
        .any(|(open, close)| text.matches(*open).count() > text.matches(*close).count())
}

/// Lines of occasion and speaker stand by themselves.
fn opens_line(text: &str) -> bool {
    text.starts_with("——") || text.starts_with('□')
}

/// `一、`, `（一）`, `1.`, `1、`: a heading, or a paragraph that begins with one.
pub fn is_numbered(text: &str) -> bool {
    let inner = text.strip_prefix(['（', '(']);
    if let Some(behind) = behind_numeral(inner.unwrap_or(text)) {
        return if inner.is_some() { behind.starts_with(['）', ')']) } else { behind.starts_with('、') };
    }
    let behind = text.trim_start_matches(|it: char| it.is_ascii_digit());
    let digits = text.len() - behind.len();
    (1..=2).contains(&digits) && behind.starts_with(['、', '．'])
        || (1..=2).contains(&digits)
            && behind.starts_with('.')
            && !behind.get(1..).is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()))
}
