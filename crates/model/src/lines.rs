//! The report's own sentence cut into lines around its numerals: the opening of the page.

use std::ops::Range;

use super::{Entity, Source, sort_few};
use report::{Chart, Fact};

/// A piece of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Piece<'a> {
    /// The words between figures, and a figure's unit.
    Text(&'a str),
    /// A fact's figure, without its unit, as the report prints it.
    Figure(&'a Fact, &'a str),
}

/// One line on a phone.
pub type Line<'a> = Vec<Piece<'a>>;

/// Width of a line on a phone, and of a row of such lines on a wide screen, in characters of the running text.
const LINE: f32 = 18.7;
const ROW: f32 = 31.0;

impl Source {
    /// The sentence of a chart's facts in rows of lines: a wide screen sets a row in one line, a phone each line by
    /// itself. Lines end behind a comma, or before it where a clause is too long for one line. Empty when the facts
    /// do not stand in one sentence.
    pub fn lines(&self, chart: &Chart) -> Vec<Vec<Line<'_>>> {
        let mut figures: Vec<(Range<usize>, &Fact)> = Vec::new();
        let mut sentence = None;
        for fact in chart.facts.iter().filter_map(|id| self.fact(id)) {
            let Some(place) = self.place(Entity::Fact(fact)) else { continue };
            let index = (place.block, self.outline.sentence_index(&place));
            if sentence.is_some_and(|it| it != index) {
                return Vec::new();
            }
            sentence = Some(index);
            let figure = figure_of(fact);
            figures.push((place.range.start..place.range.start + figure.len(), fact));
        }
        let Some((block, index)) = sentence else { return Vec::new() };
        let block = &self.outline.blocks[block];
        sort_few(&mut figures, |(range, _)| range.start);

        let mut rows: Vec<(f32, Vec<Line<'_>>)> = Vec::new();
        for (width, line) in pack(clauses(&block.text, block.sentences[index].clone(), &figures)) {
            match rows.last_mut() {
                Some((taken, lines)) if *taken + width <= ROW => {
                    *taken += width;
                    lines.push(line);
                }
                _ => rows.push((width, vec![line])),
            }
        }
        rows.into_iter().map(|(_, lines)| lines).collect()
    }
}

/// The part of a fact's wording that is its figure: without the unit behind it.
pub fn figure_of(fact: &Fact) -> &str {
    if &*fact.unit == "%" { &fact.raw } else { fact.raw.strip_suffix(&*fact.unit).unwrap_or(&fact.raw).trim_end() }
}

/// Cuts the sentence behind each comma or 、, with its figures in place.
fn clauses<'a>(text: &'a str, sentence: Range<usize>, figures: &[(Range<usize>, &'a Fact)]) -> Vec<Line<'a>> {
    let mut clauses = Vec::new();
    let mut line = Line::new();
    let mut at = sentence.start;
    let mut text_until = |end: usize, from: usize, line: &mut Line<'a>| {
        for part in text[from..end].split_inclusive(['，', '、']) {
            line.push(Piece::Text(part));
            if part.ends_with(['，', '、']) {
                clauses.push(std::mem::take(line));
            }
        }
    };
    for (range, fact) in figures {
        if range.start < at {
            continue;
        }
        text_until(range.start, at, &mut line);
        line.push(Piece::Figure(fact, &text[range.clone()]));
        at = range.end;
    }
    text_until(sentence.end, at, &mut line);
    clauses.extend((!line.is_empty()).then_some(line));
    clauses
}

/// Fills phone lines with clauses; a clause too long for one line is broken behind a closing quotation mark.
fn pack(clauses: Vec<Line<'_>>) -> Vec<(f32, Line<'_>)> {
    let mut lines: Vec<(f32, Line<'_>)> = Vec::new();
    for mut clause in clauses {
        let width = width_of(&clause);
        let bare = !clause.iter().any(|it| matches!(it, Piece::Figure(..)));
        match lines.last_mut() {
            // A clause without a figure that ends the sentence stands alone; one that opens it leads the next.
            Some((taken, line)) if *taken + width <= LINE && !bare => {
                *taken += width;
                line.append(&mut clause);
                continue;
            }
            _ => {}
        }
        if width > LINE
            && let Some(Piece::Text(text)) = clause.first().copied()
            && let Some(cut) = text.rfind('”').map(|it| it + '”'.len_utf8())
        {
            lines.push((width_of(&[Piece::Text(&text[..cut])]), vec![Piece::Text(&text[..cut])]));
            clause[0] = Piece::Text(&text[cut..]);
        }
        lines.push((width_of(&clause), clause));
    }
    lines
}

/// In characters: digits are set nearly three times as large, but narrow.
fn width_of(line: &[Piece<'_>]) -> f32 {
    line.iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.chars().map(|it| if it.is_ascii() { 0.55 } else { 1.0 }).sum::<f32>(),
            Piece::Figure(_, text) => 0.3 + text.chars().map(|it| if it.is_ascii() { 1.5 } else { 2.75 }).sum::<f32>(),
        })
        .sum()
}
