//! The matrix without names, for pages that have no room for them: totals in tiles, then glyphs by field and method.

use crate::scene::{Anchor, Group};
use report::Glyph;

use super::{Matrix, NAME};
use crate::forms::face::Face;
use crate::forms::field::DotField;
use crate::forms::glyph::glyph;
use crate::forms::item::Entry;
use crate::forms::palette::{INK, INK_2, RULE};
use crate::forms::pen::Pen;
use crate::forms::wrap::{longest, wrap};

/// Draws the whole; returns its height.
pub fn compact(pen: &Pen, chart: &Matrix, width: f64) -> f64 {
    let head = tiles(pen, chart, width);
    glyph_rows(pen, chart, width, head)
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
            let (colour, word) = chart.colours(total);
            let lines = wrap(&total.item.label, NAME, tile - 14.0);
            let field = DotField::fit(10, 62.0, 7.0);
            let marks = field.height(total.item.count());
            let height = 66.0 + marks + 12.0 + 22.0 * lines.len() as f64 + 10.0;
            pen.mark(total.item.group(), [x, y + 1.0, tile - 8.0, height], |pen| {
                pen.numeral(x, y + 52.0, &total.item.numeral, 52.0, word);
                field.draw(pen, x, y + 66.0, total.item.count(), total.item.bound, colour);
                pen.lines(x, y + 66.0 + marks + 26.0, 22.0, &lines, Face::hei(16.0, INK));
            });
            foot = foot.max(height);
        }
        y += foot + 10.0;
    }
    y + 14.0
}

/// Glyphs without names: how many of what in which field. Fields whose words need more than a narrow column have their
/// name on a line of its own, and methods whose words need more than theirs are headed by their glyph alone.
fn glyph_rows(pen: &Pen, chart: &Matrix, width: f64, y: f64) -> f64 {
    let mut y = y;
    let others = chart.rows.iter().any(|it| !it.minor.is_empty());
    let count = chart.columns.len() + usize::from(others);
    let column = width * 0.23;
    let above = chart.rows.iter().any(|it| longest(&it.label, NAME) > column - 8.0);
    let first = if above { 0.0 } else { column };
    let cell = (width - first) / count.max(1) as f64;
    let middle_of = |at: usize| first + cell * (at as f64 + 0.5);
    let face = Face::hei(if cell < 45.0 { 15.0 } else { 16.0 }, INK_2);
    let worded = chart.columns.iter().all(|it| longest(&it.short, face) <= cell - 4.0);
    if !worded {
        y = key(pen, chart, width, y);
    }
    pen.rule(0.0, y, width, 1.0, INK);
    let mut deepest = 1;
    for (at, column) in chart.columns.iter().enumerate() {
        if worded {
            let lines = wrap(&column.short, face, cell - 4.0);
            deepest = deepest.max(lines.len());
            pen.anchored_lines((middle_of(at), Anchor::Middle), y + 24.0, 18.0, &lines, face);
        } else {
            glyph(pen, middle_of(at), y + 18.0, 16.0, column.glyph);
        }
    }
    if others {
        let fits = face.width(&chart.others) <= cell;
        pen.text_middle(middle_of(count - 1), y + 24.0, if fits { &chart.others } else { "…" }, face);
    }
    y += 36.0 + 18.0 * (deepest - 1) as f64;
    // As many glyphs a row as leave a gap to the next column.
    let across = ((cell - 20.0) / 19.0).floor().clamp(2.0, 4.0) as usize;
    for row in &chart.rows {
        pen.rule(0.0, y, width, 1.0, RULE);
        let label = wrap(&row.label, NAME, if above { width } else { first - 8.0 });
        let fullest = row.cells.iter().map(Vec::len).max().unwrap_or(0).div_ceil(across);
        let marks = 20.0 * fullest as f64 + 18.0;
        let (top, height) = if above {
            let text = 22.0 * label.len() as f64 + 8.0;
            (y + text, text + marks)
        } else {
            (y, marks.max(22.0 * label.len() as f64 + 20.0).max(56.0))
        };
        let middle = top + (y + height - top) / 2.0;
        let baseline = if above { y + 24.0 } else { middle + 6.0 - 11.0 * (label.len() - 1) as f64 };
        pen.begin(&row.label);
        pen.lines(0.0, baseline, 22.0, &label, Face::hei(16.0, INK));
        for (at, entries) in row.cells.iter().chain(others.then_some(&row.minor)).enumerate() {
            // What has no column of its own says least, however much of it there is.
            let (size, across) = if at < row.cells.len() { (14.0, across) } else { (8.0, 2 * across) };
            cell_glyphs(pen, entries, middle_of(at), middle, across, size);
        }
        pen.end(&row.label, 0.0, y, width, height);
        y += height;
    }
    pen.rule(0.0, y, width, 1.0, RULE);
    y + 1.0
}

/// What the glyphs stand for, flowing in lines like words.
fn key(pen: &Pen, chart: &Matrix, width: f64, y: f64) -> f64 {
    let (mut x, mut y) = (0.0, y);
    for column in &chart.columns {
        let wide = 22.0 + NAME.width(&column.short);
        if x > 0.0 && x + wide > width {
            x = 0.0;
            y += 28.0;
        }
        glyph(pen, x + 7.0, y + 12.0, 14.0, column.glyph);
        pen.text(x + 22.0, y + 17.5, &column.short, Face::hei(16.0, INK_2));
        x += wide + 20.0;
    }
    y + 36.0
}

/// The glyphs of one cell in rows of `across`, around its middle.
fn cell_glyphs(pen: &Pen, entries: &[Entry], x: f64, y: f64, across: usize, size: f64) {
    let pitch = size / 14.0;
    let lines = entries.len().div_ceil(across);
    for (index, entry) in entries.iter().enumerate() {
        let (line, place) = (index / across, index % across);
        let in_line = (entries.len() - line * across).min(across);
        let gx = x + 19.0 * pitch * (place as f64 - (in_line - 1) as f64 / 2.0);
        let gy = y + 20.0 * pitch * (line as f64 - (lines - 1) as f64 / 2.0);
        // Too small to be a target of its own: it answers the pointer and the keys that walk the chart; who
        // reads without a program has the list below.
        let group = Group { link: None, class: "dotmark".into(), ..entry.group() };
        if entry.glyph == Glyph::Dash {
            // Thinner than whoever points at it can hit.
            pen.mark(group, [gx - 5.0, gy - 5.0, 10.0, 10.0], |pen| glyph(pen, gx, gy, size, entry.glyph));
        } else {
            pen.group(group, |pen| glyph(pen, gx, gy, size, entry.glyph));
        }
    }
}
