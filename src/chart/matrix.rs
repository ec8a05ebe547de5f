//! What was done, by field (rows) and method (columns): one glyph an entry. With room it is a table of names;
//! on a phone it is the glyphs alone, and the page lists the names below.

use std::rc::Rc;

use crate::backend::{Group, Scene};
use crate::data::{Bound, Glyph};

use super::field::DotField;
use super::glyph::{glyph, glyph_colour, word_colour};
use super::item::{Entry, Item};
use super::palette::{INK, INK_2, INK_3, RULE};
use super::pen::{Face, Pen, draw};
use super::wrap::{longest, wrap};

/// The matrix: its columns, the totals that stand above some of them, and its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// Head of the first column (领域).
    pub corner: Rc<str>,
    pub columns: Vec<Column>,
    pub totals: Vec<Total>,
    /// What stands above the columns without a total (未载合计).
    pub untold: Rc<str>,
    pub rows: Vec<MatrixRow>,
    /// Head of the column of minor methods (其他); used on narrow pages.
    pub others: Rc<str>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub label: Rc<str>,
    pub short: Rc<str>,
    pub glyph: Glyph,
}

/// A counted total over the columns from `column` on, up to the next total.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    pub column: usize,
    pub item: Item,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MatrixRow {
    pub label: Rc<str>,
    /// One list a column.
    pub cells: Vec<Vec<Entry>>,
    /// Entries by methods without a column; they run as a line under the row.
    pub minor: Vec<Entry>,
}

const NAME: Face = Face::hei(16.0, INK);
const FIELD: Face = Face::song(18.0, INK);
const LEADING: f64 = 23.0;
/// The matrix names its entries from here on, if their words fit.
const WIDE: f64 = 840.0;

/// Draws a matrix `width` wide.
pub fn matrix(chart: &Matrix, width: f64) -> Scene {
    draw(width, |pen| {
        let Some(grid) = Grid::new(chart, width) else {
            let head = tiles(pen, chart, width);
            return glyph_rows(pen, chart, width, head);
        };
        let mut y = grid.totals(pen, chart);
        y = grid.heads(pen, chart, y);
        for row in &chart.rows {
            y = grid.row(pen, row, y);
        }
        y
    })
}

/// Where the columns of the wide matrix stand.
struct Grid {
    width: f64,
    first: f64,
    /// Left edge and width of each column.
    columns: Vec<(f64, f64)>,
}

impl Grid {
    /// Columns share the room by the ink of their names, so that the fullest gets the most, and each holds its
    /// longest word. `None` where the room does not hold all words: such a page shows the glyphs alone.
    fn new(chart: &Matrix, width: f64) -> Option<Self> {
        let first = chart.rows.iter().map(|it| longest(&it.label, FIELD) + 14.0).fold(92.0, f64::max);
        let entries = |at: usize| chart.rows.iter().flat_map(move |row| row.cells.get(at).into_iter().flatten());
        let least: Vec<f64> = (0..chart.columns.len())
            .map(|at| {
                let head = longest(&chart.columns[at].short, NAME.bold());
                entries(at).map(|it| longest(&it.label, NAME)).fold(head, f64::max) + 32.0
            })
            .collect();
        let spare = width - first - least.iter().sum::<f64>();
        if width < WIDE || spare < 0.0 {
            return None;
        }
        let ink = |at: usize| entries(at).map(|it| NAME.width(&it.label)).sum::<f64>().sqrt();
        let total: f64 = (0..least.len()).map(ink).sum::<f64>().max(1.0);
        let mut x = first;
        let columns = least
            .iter()
            .enumerate()
            .map(|(at, least)| {
                let column = (x, least + spare * ink(at) / total);
                x += column.1;
                column
            })
            .collect();
        Some(Self { width, first, columns })
    }

    fn totals(&self, pen: &Pen, chart: &Matrix) -> f64 {
        let mut foot: f64 = 0.0;
        let mut placed = Vec::new();
        for (at, total) in chart.totals.iter().enumerate() {
            let Some(&(x, width)) = self.columns.get(total.column) else { continue };
            let end =
                chart.totals.get(at + 1).and_then(|next| self.columns.get(next.column)).map_or(x + width, |it| it.0);
            let lines = wrap(&total.item.label, NAME, end - x - 14.0);
            let field = DotField::fit(10, 72.0, 8.0);
            let height = 66.0 + 34.0 + 24.0 + 22.0 * (lines.len() - 1) as f64;
            foot = foot.max(height + 10.0);
            placed.push((x, end, total, lines, field, height));
        }
        for (x, end, total, lines, field, height) in placed {
            let colour = chart.columns.get(total.column).map_or(INK, |it| glyph_colour(it.glyph));
            let word = chart.columns.get(total.column).map_or(INK, |it| word_colour(it.glyph));
            pen.group(total.item.group(), |pen| {
                pen.field(x - 4.0, 0.0, end - x - 8.0, height);
                pen.numeral(x, 56.0, &total.item.numeral, 64.0, word);
                field.draw(pen, x, 66.0, total.item.count(), Bound::Exact, colour);
                pen.lines(x, 118.0, 22.0, &lines, Face::hei(16.0, INK_2));
            });
        }
        if let Some(&(x, width)) = self.columns.get(chart.totals.iter().map(|it| it.column + 1).max().unwrap_or(0)) {
            let lines = wrap(&chart.untold, NAME, width - 8.0);
            pen.lines(x, 118.0, 22.0, &lines, Face::hei(16.0, INK_3));
        }
        foot + 6.0
    }

    fn heads(&self, pen: &Pen, chart: &Matrix, y: f64) -> f64 {
        pen.rule(0.0, y, self.width, 2.0, INK);
        let face = NAME.bold();
        let heads: Vec<_> = self
            .columns
            .iter()
            .zip(&chart.columns)
            .map(|(&(x, width), column)| {
                let label = if face.width(&column.label) <= width - 30.0 { &column.label } else { &column.short };
                (x, column, wrap(label, face, width - 30.0))
            })
            .collect();
        let deepest = heads.iter().map(|it| it.2.len()).max().unwrap_or(1) as f64;
        pen.text(0.0, y + 30.0, &chart.corner, face);
        for (x, column, lines) in heads {
            glyph(pen, x + 7.0, y + 24.5, 14.0, column.glyph);
            pen.lines(x + 22.0, y + 30.0, 20.0, &lines, face);
        }
        y + 46.0 + 20.0 * (deepest - 1.0)
    }

    fn row(&self, pen: &Pen, row: &MatrixRow, y: f64) -> f64 {
        pen.rule(0.0, y, self.width, 1.0, RULE);
        let label = wrap(&row.label, FIELD, self.first - 14.0);
        pen.lines(0.0, y + 32.0, 26.0, &label, FIELD);
        let mut foot = y + 24.0 + 26.0 * label.len() as f64;
        for (&(x, width), cell) in self.columns.iter().zip(&row.cells) {
            let mut at = y + 8.0;
            for entry in cell {
                at += entry_block(pen, entry, x, at, width - 8.0);
            }
            foot = foot.max(at);
        }
        foot += 8.0;
        if !row.minor.is_empty() {
            pen.rule(self.first, foot, self.width - self.first, 1.0, RULE);
            foot = self.minor(pen, &row.minor, foot + 4.0) + 4.0;
        }
        foot
    }

    /// Minor entries flow in lines, like words.
    fn minor(&self, pen: &Pen, entries: &[Entry], y: f64) -> f64 {
        let (mut x, mut y) = (self.first, y);
        for entry in entries {
            let width = 22.0 + NAME.width(&entry.label) + 28.0;
            if x > self.first && x + width - 28.0 > self.width {
                x = self.first;
                y += 34.0;
            }
            entry_block(pen, entry, x, y, width - 20.0);
            x += width;
        }
        y + 36.0
    }
}

/// One named entry; returns its height.
fn entry_block(pen: &Pen, entry: &Entry, x: f64, y: f64, width: f64) -> f64 {
    let lines = wrap(&entry.label, NAME, width - 22.0);
    let height = 16.0 + LEADING * lines.len() as f64;
    pen.group(entry.group(), |pen| {
        pen.field(x - 4.0, y, width, height - 2.0);
        glyph(pen, x + 7.0, y + 19.0, 14.0, entry.glyph);
        pen.lines(x + 22.0, y + 24.5, LEADING, &lines, NAME);
    });
    height
}

/// The totals two by two, for narrow pages.
fn tiles(pen: &Pen, chart: &Matrix, width: f64) -> f64 {
    let across = if width < 560.0 { 2 } else { 4 };
    let tile = width / f64::from(across);
    let mut y = 0.0;
    for row in chart.totals.chunks(across as usize) {
        pen.rule(0.0, y, width, 1.0, RULE);
        let mut foot: f64 = 0.0;
        for (at, total) in row.iter().enumerate() {
            let x = tile * at as f64;
            let column = chart.columns.get(total.column);
            let (colour, word) = column.map_or((INK, INK), |it| (glyph_colour(it.glyph), word_colour(it.glyph)));
            let lines = wrap(&total.item.label, NAME, tile - 14.0);
            let field = DotField::fit(10, 62.0, 7.0);
            let marks = field.height(total.item.count());
            let height = 66.0 + marks + 12.0 + 22.0 * lines.len() as f64 + 10.0;
            pen.group(total.item.group(), |pen| {
                pen.field(x, y + 1.0, tile - 8.0, height);
                pen.numeral(x, y + 52.0, &total.item.numeral, 52.0, word);
                field.draw(pen, x, y + 66.0, total.item.count(), Bound::Exact, colour);
                pen.lines(x, y + 66.0 + marks + 26.0, 22.0, &lines, Face::hei(16.0, INK));
            });
            foot = foot.max(height);
        }
        y += foot + 10.0;
    }
    y + 14.0
}

/// Glyphs without names: how many of what in which field.
fn glyph_rows(pen: &Pen, chart: &Matrix, width: f64, y: f64) -> f64 {
    let mut y = y;
    let others = chart.rows.iter().any(|it| !it.minor.is_empty());
    let count = chart.columns.len() + usize::from(others);
    let first = width * 0.23;
    let cell = (width - first) / count.max(1) as f64;
    let face = Face::hei(if cell < 45.0 { 15.0 } else { 16.0 }, INK_2);
    pen.rule(0.0, y, width, 1.0, INK);
    let heads = chart.columns.iter().map(|it| &it.short).chain(others.then_some(&chart.others));
    let mut deepest = 1;
    for (at, head) in heads.enumerate() {
        let lines = wrap(head, face, cell);
        deepest = deepest.max(lines.len());
        for (line, text) in lines.iter().enumerate() {
            pen.text_middle(first + cell * (at as f64 + 0.5), y + 24.0 + 18.0 * line as f64, text, face);
        }
    }
    y += 36.0 + 18.0 * (deepest - 1) as f64;
    let across = if cell < 60.0 { 2 } else { 4 };
    for row in &chart.rows {
        pen.rule(0.0, y, width, 1.0, RULE);
        let label = wrap(&row.label, NAME, first - 8.0);
        let fullest = row.cells.iter().chain([&row.minor]).map(Vec::len).max().unwrap_or(0).div_ceil(across);
        let height = (20.0 * fullest as f64 + 18.0).max(22.0 * label.len() as f64 + 20.0).max(56.0);
        let middle = y + height / 2.0;
        pen.lines(0.0, middle + 6.0 - 11.0 * (label.len() - 1) as f64, 22.0, &label, Face::hei(16.0, INK));
        for (at, entries) in row.cells.iter().chain(others.then_some(&row.minor)).enumerate() {
            let lines = entries.len().div_ceil(across);
            for (index, entry) in entries.iter().enumerate() {
                let (line, place) = (index / across, index % across);
                let in_line = (entries.len() - line * across).min(across);
                let x = first + cell * (at as f64 + 0.5) + 19.0 * (place as f64 - (in_line - 1) as f64 / 2.0);
                let gy = middle + 20.0 * (line as f64 - (lines - 1) as f64 / 2.0);
                // Too small to be a target of its own: it answers the pointer, while the list below is what is tabbed.
                let group = Group { link: None, class: "dotmark".into(), ..entry.group() };
                pen.group(group, |pen| glyph(pen, x, gy, 14.0, entry.glyph));
            }
        }
        y += height;
    }
    pen.rule(0.0, y, width, 1.0, RULE);
    y + 1.0
}
