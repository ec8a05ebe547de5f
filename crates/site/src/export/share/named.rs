//! What is named rather than counted, on a share picture: fields by methods, the themes of the coming year, threads. Each
//! entry is the glyph of its method.

use std::sync::Arc;

use charts::figures::{LaneView, Parts, named_entry};
use charts::forms::{Entry, Face, INK, Matrix, Pen, RULE, VERM, glyph, numeral_width, wrap};
use i18n::Lang;
use report::Glyph;

use crate::export::setting::set_lines;

/// A glyph, and from one to the next.
const GLYPH: f64 = 20.0;
const PITCH: f64 = 28.0;

/// Glyphs in rows of a room; returns the height that they take.
fn glyphs<'a>(pen: &Pen, entries: impl Iterator<Item = &'a Entry>, (x, y): (f64, f64), room: f64) -> f64 {
    let per_row = (((room - GLYPH) / PITCH).floor() as usize + 1).max(1);
    let mut rows = 0;
    for (at, it) in entries.enumerate() {
        let (column, row) = ((at % per_row) as f64, (at / per_row) as f64);
        rows = at / per_row + 1;
        let centre = (x + GLYPH / 2.0 + PITCH * column, y + GLYPH / 2.0 + PITCH * row);
        pen.group(it.group(), |pen| glyph(pen, centre.0, centre.1, GLYPH, it.glyph));
    }
    PITCH * rows as f64
}

/// Fields by methods, under the totals that the report states.
pub fn matrix(pen: &Pen, all: &Matrix, lang: Lang, (wide, _): (f64, f64)) -> f64 {
    let (label, name) = (Face::hei(22.0, INK), Face::song(25.0, INK));
    let names: Vec<Vec<String>> = all.rows.iter().map(|it| wrap(&it.label, name, wide * 0.26)).collect();
    let left = names.iter().flatten().map(|it| name.width(it)).fold(0.0, f64::max) + 36.0;
    let gutter = 20.0;
    let column = (wide - left) / all.columns.len().max(1) as f64;
    let heads: Vec<Vec<String>> = all.columns.iter().map(|it| wrap(&it.short, label, column - gutter)).collect();
    let lines = heads.iter().map(Vec::len).max().unwrap_or(1);
    let widest = |size: f64| all.totals.iter().all(|it| numeral_width(&it.item.numeral, size) <= column - gutter);
    let size = [60.0, 52.0, 44.0].into_iter().find(|it| widest(*it)).unwrap_or(36.0);
    for it in &all.totals {
        pen.numeral(left + column * it.column as f64, size * 0.8, &it.item.numeral, size, it.item.colour);
    }
    let mut y = if all.totals.is_empty() { 0.0 } else { size * 0.8 };
    for (at, lines) in heads.iter().enumerate() {
        set_lines(pen, (left + column * at as f64, y + 32.0), 26.0, lines, label, lang);
    }
    y += 32.0 + 26.0 * (lines - 1) as f64 + 16.0;
    for (row, name_lines) in all.rows.iter().zip(&names) {
        pen.rule(0.0, y, wide, 1.0, RULE);
        set_lines(pen, (0.0, y + 32.0), 28.0, name_lines, name, lang);
        let mut high: f64 = 20.0 + 28.0 * name_lines.len() as f64;
        for (at, cell) in row.cells.iter().enumerate() {
            let x = left + column * at as f64;
            high = high.max(16.0 + glyphs(pen, cell.iter(), (x, y + 12.0), column - gutter));
        }
        y += high;
    }
    y
}

/// The themes of the coming year, each by its one character over the glyphs of its tasks.
pub fn themes(pen: &Pen, parts: &Parts<'_>, lang: Lang, (wide, _): (f64, f64)) -> f64 {
    let bands = parts.lanes(&LaneView::default()).bands;
    let gutter = 40.0;
    let across = bands.len().max(1) as f64;
    let column = (wide - gutter * (across - 1.0)) / across;
    let title = Face::song(26.0, INK);
    let keyed = bands.iter().any(|it| !it.key.is_empty());
    let first = if keyed { 140.0 } else { 44.0 };
    let texts: Vec<Vec<String>> = bands.iter().map(|it| wrap(&it.title, title, column)).collect();
    let lines = texts.iter().map(Vec::len).max().unwrap_or(1);
    let top = first + 34.0 * (lines - 1) as f64 + 24.0;
    let mut foot: f64 = top;
    for (at, (band, lines)) in bands.iter().zip(&texts).enumerate() {
        let x = (column + gutter) * at as f64;
        pen.rule(x, 0.5, column, 1.0, INK);
        pen.text(x - 4.0, 96.0, &band.key, Face::song(88.0, VERM));
        set_lines(pen, (x, first), 34.0, lines, title, lang);
        let tasks = band.lanes.iter().flat_map(|it| &it.tasks).map(|it| &it.entry);
        foot = foot.max(top + glyphs(pen, tasks, (x, top), column));
    }
    foot
}

/// Threads, those that the takeaway names first, as many as there is room for: what was done at the left, what follows at
/// the right.
pub fn threads(pen: &Pen, parts: &Parts<'_>, lang: Lang, (wide, high): (f64, f64)) -> f64 {
    let source = parts.source;
    let about = &source.report.report;
    let right = wide / 2.0 + 40.0;
    let year = Face::num(44.0, VERM);
    pen.text(0.0, 36.0, &about.covered(lang), year);
    pen.text(right, 36.0, &about.plans.to_string(), year);
    let mut y = 58.0;
    let all = &source.report.threads;
    for (at, it) in all.iter().filter(|it| it.lead).chain(all.iter().filter(|it| !it.lead)).enumerate() {
        let entry = |ids: &[Arc<str>]| Some(named_entry(source, source.entity(ids.first()?)?, lang));
        let ends = [(entry(&it.from), 0.0), (entry(&it.to), right)];
        let lines = |it: &Entry| wrap(&it.label, END, right - 80.0 - 82.0);
        let row = ends.iter().flat_map(|it| &it.0).map(|it| lines(it).len()).max().unwrap_or(1);
        let row = 40.0 + 40.0 * row as f64;
        if at >= 2 && y + row > high {
            break;
        }
        pen.rule(0.0, y, wide, 1.0, RULE);
        for (entry, x) in ends.iter().filter_map(|it| Some((it.0.as_ref()?, it.1))) {
            pen.group(entry.group(), |pen| end(pen, entry, (x, y), &lines(entry), lang));
        }
        let (middle, tip) = (y + 40.0, right - 16.0);
        pen.rect(tip - 62.0, middle - 1.5, 50.0, 3.0, VERM);
        pen.polygon(&[(tip - 14.0, middle - 8.0), (tip, middle), (tip - 14.0, middle + 8.0)], VERM);
        y += row;
    }
    y
}

const END: Face = Face::hei(30.0, INK);

/// One end of a thread.
fn end(pen: &Pen, entry: &Entry, (x, y): (f64, f64), lines: &[String], lang: Lang) {
    let mark = if entry.glyph == Glyph::Dash { 0.0 } else { 42.0 };
    if mark > 0.0 {
        glyph(pen, x + 14.0, y + 40.0, 28.0, entry.glyph);
    }
    set_lines(pen, (x + mark, y + 51.0), 40.0, lines, END, lang);
}
