//! What was done: a row for each method with its total, a column for each field, and one mark for each item that the report
//! names. On an upright stage fields stand below each other, under the methods with their totals.

use std::ops::Range;

use charts::forms::{
    Entry, Face, INK, INK_2, Item, Matrix, MatrixRow, Pen, RULE, glyph, longest, place, word_colour, wrap,
};
use report::Glyph;

use super::words::{about_middle, figure_width, numeral_at, numeral_width};
use super::{LABEL, LEADING, NARROW, Sheet, WORDS};

const HEAD: Face = Face::song(WORDS, INK);
/// Totals are a little smaller than numerals elsewhere: each stands in a row.
const TOTAL: f64 = 34.0;
/// In a list they stand behind words, and its lines are so far apart.
const LISTED: f64 = 26.0;
const LEGEND: f64 = 28.0;
const GLYPH: f64 = 15.0;
/// From mark to mark.
const STEP: f64 = 20.0;
const SHORTEST: f64 = 28.0;
const TALLEST: f64 = 46.0;

/// A row: the method's mark, name and total, and how many further rows the total counts.
struct Row<'a> {
    kind: Glyph,
    names: [&'a str; 2],
    total: Option<(&'a Item, usize)>,
    cells: Vec<&'a [Entry]>,
}

/// The rows of a range: methods, and behind the last of them the others.
fn rows_of(chart: &Matrix, range: Range<usize>) -> Vec<Row<'_>> {
    let all = (0..=chart.columns.len()).map(|at| {
        let cells = chart.rows.iter().map(|it: &MatrixRow| it.cells.get(at).unwrap_or(&it.minor).as_slice()).collect();
        let Some(column) = chart.columns.get(at) else {
            return Row { kind: Glyph::Dash, names: [&chart.others; 2], total: None, cells };
        };
        let found = chart.totals.iter().position(|it| it.column == at);
        let total = found.map(|place| {
            let next = chart.totals.get(place + 1).map_or(at + 1, |it| it.column);
            (&chart.totals[place].item, next - at - 1)
        });
        Row { kind: column.glyph, names: [&column.label, &column.short], total, cells }
    });
    let shown = |(at, row): &(usize, Row<'_>)| {
        range.contains(at) && (row.total.is_some() || row.cells.iter().any(|it| !it.is_empty()))
    };
    all.enumerate().filter(shown).map(|it| it.1).collect()
}

/// Places the rows of a range.
pub fn matrix(chart: &Matrix, range: Range<usize>, (width, height): (f64, f64)) -> Sheet {
    let rows = rows_of(chart, range);
    let columns = Columns::of(chart, &rows, width);
    if width < NARROW || columns.field < columns.need {
        let placed = place(width, |pen| list(pen, chart, &rows, (width, height)));
        return Sheet { placed, less: usize::from(width >= NARROW) };
    }
    // A name that is shortened or broken is less than a whole one.
    let fields = chart.rows.iter().filter(|it| wrap(&it.label, HEAD, columns.field - 6.0).len() > 1).count();
    let less = fields + rows.iter().filter(|it| name(it, columns.name) != it.names[0]).count();
    Sheet { placed: place(width, |pen| table(pen, chart, &rows, &columns, (width, height))), less }
}

fn name<'a>(row: &Row<'a>, room: f64) -> &'a str {
    if LABEL.bold().width(row.names[0]) <= room { row.names[0] } else { row.names[1] }
}

fn table(pen: &Pen, chart: &Matrix, rows: &[Row<'_>], columns: &Columns, (width, height): (f64, f64)) -> f64 {
    let &Columns { name: names, total, first, field: column, .. } = columns;
    let heads: Vec<Vec<String>> = chart.rows.iter().map(|it| wrap(&it.label, HEAD, column - 6.0)).collect();
    let deepest = heads.iter().map(Vec::len).max().unwrap_or(1);
    for (at, lines) in heads.iter().enumerate() {
        pen.lines(first + column * at as f64, 16.0 + LEADING * (deepest - lines.len()) as f64, LEADING, lines, HEAD);
    }
    let top = LEADING * deepest as f64 + 8.0;
    let tall = ((height - top) / rows.len().max(1) as f64).clamp(SHORTEST, TALLEST);
    for (at, row) in rows.iter().enumerate() {
        let y = top + tall * at as f64;
        let counted = rows.get(at.wrapping_sub(1)).and_then(|it| it.total).is_some_and(|it| it.1 > 0);
        pen.rule(if counted && row.total.is_none() { first } else { 0.0 }, y, width, 1.0, RULE);
        head(pen, row, (0.0, y + tall / 2.0), names);
        if let Some((item, more)) = row.total {
            let middle = y + tall * (more + 1) as f64 / 2.0;
            let end = 36.0 + names + figure_width(&item.numeral, TOTAL);
            pen.mark(item.group(), [36.0 + names, y, total - 10.0, tall * (more + 1) as f64], |pen| {
                numeral_at(pen, end, middle + TOTAL * 0.35, &item.numeral, TOTAL, word_colour(row.kind));
            });
        }
        for (field, cell) in row.cells.iter().enumerate() {
            marks(pen, cell, (first + column * field as f64, y, column - 6.0, tall));
        }
    }
    top + tall * rows.len() as f64
}

/// Where the parts of a table stand.
struct Columns {
    /// Room for a method's name.
    name: f64,
    /// Room for its total.
    total: f64,
    /// Where the fields begin.
    first: f64,
    /// Width of a field, and the least of it.
    field: f64,
    need: f64,
}

impl Columns {
    fn of(chart: &Matrix, rows: &[Row<'_>], width: f64) -> Self {
        let fields = chart.rows.len().max(1) as f64;
        // Fields have what their longest words and fullest cells need, methods what is left, and at least their short names.
        let need = chart.rows.iter().map(|it| longest(&it.label, HEAD)).fold(96.0, f64::max) + 10.0;
        let short = rows.iter().map(|it| LABEL.bold().width(it.names[1])).fold(40.0, f64::max);
        let totals = rows.iter().filter_map(|it| it.total).map(|it| numeral_width(&it.0.numeral, TOTAL));
        let total = totals.fold(0.0, f64::max) + 26.0;
        let whole = rows.iter().map(|it| LABEL.bold().width(it.names[0])).fold(40.0, f64::max);
        let name = (width - total - 26.0 - need * fields).clamp(short, whole.max(short));
        let first = 26.0 + name + total;
        Self { name, total, first, field: (width - first) / fields, need }
    }
}

fn head(pen: &Pen, row: &Row<'_>, (x, middle): (f64, f64), room: f64) {
    glyph(pen, x + 8.0, middle, GLYPH, row.kind);
    let face = Face::hei(WORDS, if row.kind == Glyph::Dash { INK_2 } else { INK }).bold();
    pen.text(x + 26.0, about_middle(middle, 1), name(row, room), face);
}

/// The marks of a cell in a line, closer where they are many.
fn marks(pen: &Pen, entries: &[Entry], (x, y, width, tall): (f64, f64, f64, f64)) {
    let step = STEP.min(width / entries.len().max(1) as f64);
    let size = GLYPH.min(step * 0.84);
    for (at, entry) in entries.iter().enumerate() {
        let left = x + step * at as f64;
        pen.mark(entry.group(), [left, y, step, tall], |pen| {
            glyph(pen, left + size / 2.0, y + tall / 2.0, size, entry.glyph);
        });
    }
}

/// Methods with their totals side by side, then each field with all of its marks: where a table's columns would be too narrow.
fn list(pen: &Pen, chart: &Matrix, rows: &[Row<'_>], (width, height): (f64, f64)) -> f64 {
    // Methods run on in lines, each behind its mark and with its total.
    let (mut x, mut y) = (0.0, 0.0);
    for row in rows {
        let face = LABEL.bold();
        let own =
            24.0 + face.width(row.names[1]) + row.total.map_or(0.0, |it| numeral_width(&it.0.numeral, LISTED) + 8.0);
        if x > 0.0 && x + own > width {
            (x, y) = (0.0, y + LEGEND);
        }
        glyph(pen, x + 8.0, y + LEGEND / 2.0, GLYPH, row.kind);
        pen.text(x + 24.0, about_middle(y + LEGEND / 2.0, 1), row.names[1], face);
        if let Some((item, _)) = row.total {
            let end = x + 32.0 + face.width(row.names[1]) + figure_width(&item.numeral, LISTED);
            pen.mark(item.group(), [x, y, own, LEGEND], |pen| {
                let base = y + LEGEND / 2.0 + WORDS * 0.36;
                numeral_at(pen, end, base, &item.numeral, LISTED, word_colour(row.kind));
            });
        }
        x += own + 22.0;
    }
    let top = y + LEGEND + 6.0;
    let stacked = width < NARROW;
    // Marks stand under a field's name, or in a column behind all names.
    let longest = chart.rows.iter().map(|it| HEAD.width(&it.label)).fold(0.0, f64::max) + 1.0;
    let label = if stacked { width } else { longest.min(width * 0.54) };
    let marks = if stacked { 0.0 } else { label + 16.0 };
    let line = ((width - marks + STEP - GLYPH) / STEP).floor().max(1.0) as usize;
    let block = |(field, topic): (usize, &MatrixRow)| {
        let entries: Vec<Entry> =
            rows.iter().flat_map(|row| row.cells.get(field).copied().unwrap_or_default()).cloned().collect();
        let words = wrap(&topic.label, HEAD, label);
        let lines = STEP * entries.len().div_ceil(line) as f64;
        let own = LEADING * words.len() as f64;
        let tall = 10.0 + if stacked { own + lines } else { own.max(lines) };
        (words, entries, tall)
    };
    let blocks: Vec<_> = chart.rows.iter().enumerate().map(block).collect();
    let spare = (height - top - blocks.iter().map(|it| it.2).sum::<f64>()) / blocks.len().max(1) as f64;
    let mut y = top;
    for (words, entries, tall) in &blocks {
        let tall = tall + spare.clamp(0.0, 24.0);
        pen.rule(0.0, y, width, 1.0, RULE);
        let first = if stacked { y + 6.0 + LEADING * 0.8 } else { about_middle(y + tall / 2.0, words.len()) };
        pen.lines(0.0, first, LEADING, words, HEAD);
        let lines = STEP * entries.len().div_ceil(line) as f64;
        let above = if stacked { y + 8.0 + LEADING * words.len() as f64 } else { y + (tall - lines) / 2.0 };
        for (at, entry) in entries.iter().enumerate() {
            let (left, top) = (marks + STEP * (at % line) as f64, above + STEP * (at / line) as f64);
            pen.mark(entry.group(), [left, top, STEP, STEP], |pen| {
                glyph(pen, left + GLYPH / 2.0, top + STEP / 2.0, GLYPH, entry.glyph);
            });
        }
        y += tall;
    }
    y
}
