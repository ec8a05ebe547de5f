//! The coming year's tasks in lanes. Every bar begins on the day of the report and breaks off at the right, because
//! the report gives no months; a bar has a place in the year only once an editor has dated its task.

use std::rc::Rc;

use crate::backend::{Rgb, Scene};
use crate::data::Glyph;

use super::glyph::{glyph, glyph_colour, word_colour};
use super::item::{Entry, Item};
use super::palette::{GOLD, GOLD_M, INK, INK_2, SONG, VERM};
use super::pen::{Face, Pen, draw, numeral_width};
use super::wrap::wrap;

/// The year's lines and, band by band, its tasks.
#[derive(Clone, Debug, PartialEq)]
pub struct Lanes {
    /// The day on which the lanes begin (1月10日), and what happened then.
    pub start: Rc<str>,
    /// Words behind that day; left out where a column is too narrow for them.
    pub start_label: Rc<str>,
    /// Name of the year at the right (2024年内).
    pub year: Rc<str>,
    /// Above all bands, since they belong to no theme.
    pub year_lines: Vec<YearLine>,
    /// From top to bottom.
    pub bands: Vec<Band>,
}

/// Something that concerns the year as a whole, such as an anniversary.
#[derive(Clone, Debug, PartialEq)]
pub struct YearLine {
    /// The fact that counts it (75周年).
    pub item: Item,
}

/// A theme: its one character, title and aim, over lanes.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The one character that tells the themes apart (高, 实, 优, 严).
    pub key: Rc<str>,
    /// The theme in the report's words.
    pub title: Rc<str>,
    /// What the theme is for.
    pub aim: Rc<str>,
    /// In the order of the report's fields; never empty.
    pub lanes: Vec<Lane>,
}

/// Tasks of one field; a band with a single lane has no lane heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Name of the field.
    pub label: Rc<str>,
    /// In the order of the data.
    pub tasks: Vec<TaskBar>,
}

/// One task.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskBar {
    /// Its subject, mark and glyph.
    pub entry: Entry,
    /// Name of the method as it is printed before the subject; empty for other tasks.
    pub method: Rc<str>,
}

const NAME: Face = Face::hei(17.0, INK);
const HEADING: Face = Face::song(18.0, INK);
/// Two lanes side by side from here on, and the band's head in a column of its own.
const WIDE: f64 = 840.0;

/// Draws lanes `width` wide.
pub fn lanes(chart: &Lanes, width: f64) -> Scene {
    draw(width, |pen| {
        let side = if width < WIDE { 0.0 } else { 176.0 + 32.0 };
        let across = if width < 640.0 { 1 } else { 2 };
        let gutter = 32.0;
        let lane = (width - side - gutter * f64::from(across - 1)) / f64::from(across);
        let columns: Vec<f64> = (0..across).map(|at| side + (lane + gutter) * f64::from(at)).collect();
        let mut y = axis(pen, chart, &columns, lane);
        for band in &chart.bands {
            // The rule above a band is half over its head.
            pen.cut(y - 0.5);
            y = draw_band(pen, band, y, width, &columns, lane);
        }
        y
    })
}

/// The day of the report and the lines of the whole year, above every column.
fn axis(pen: &Pen, chart: &Lanes, columns: &[f64], width: f64) -> f64 {
    let date = Face::num(20.0, VERM);
    let small = Face::hei(16.0, INK_2);
    let rows = chart.year_lines.len().div_ceil(columns.len());
    // What happened on that day stands beside it, or below where the year leaves no room.
    let after = 12.0 + date.width(&chart.start) + 10.0;
    let beside = after + small.width(&chart.start_label) + 12.0 + small.width(&chart.year) <= width;
    let label = wrap(&chart.start_label, small, if beside { width } else { width - 12.0 });
    let head = if beside { 34.0 } else { 34.0 + 24.0 * label.len() as f64 };
    let mut foot = head;
    let mut heights = vec![0.0_f64; rows];
    for (at, line) in chart.year_lines.iter().enumerate() {
        heights[at / columns.len()] = heights[at / columns.len()].max(year_line_height(line, width));
    }
    for (at, line) in chart.year_lines.iter().enumerate() {
        let (row, column) = (at / columns.len(), at % columns.len());
        let y = head + heights[..row].iter().sum::<f64>();
        year_line(pen, line, columns[column], y, width, heights[row]);
        foot = f64::max(foot, y + heights[row]);
    }
    foot += 14.0;
    for &x in columns {
        pen.text(x + 12.0, 20.0, &chart.start, date);
        let (left, first) = if beside { (after, 20.0) } else { (12.0, 44.0) };
        pen.lines(x + left, first, 24.0, &label, small);
        pen.text_end(x + width, 20.0, &chart.year, small);
        pen.rect(x, 0.0, 2.0, foot, VERM);
    }
    foot
}

fn year_line_height(line: &YearLine, width: f64) -> f64 {
    let numeral = numeral_width(&line.item.numeral, 44.0);
    let lines = wrap(&line.item.label, HEADING, width - 12.0 - numeral - 16.0);
    (22.0 * lines.len() as f64 + 20.0).max(50.0) + 14.0
}

fn year_line(pen: &Pen, line: &YearLine, x: f64, y: f64, width: f64, height: f64) {
    let numeral = numeral_width(&line.item.numeral, 44.0);
    let lines = wrap(&line.item.label, HEADING, width - 12.0 - numeral - 16.0);
    let base = y + height - 22.0;
    pen.group(line.item.group(), |pen| {
        pen.field(x + 2.0, y, width - 2.0, height);
        let first = base - 22.0 * (lines.len() - 1) as f64;
        pen.lines(x + 12.0, first, 22.0, &lines, Face::song(18.0, GOLD));
        pen.numeral(x + width - numeral, base, &line.item.numeral, 44.0, GOLD);
        broken(pen, x, y + height - 8.0, width, 1.0, GOLD_M);
        broken(pen, x, y + height - 4.5, width, 2.5, GOLD_M);
    });
}

fn draw_band(pen: &Pen, band: &Band, y: f64, width: f64, columns: &[f64], lane: f64) -> f64 {
    pen.rule(0.0, y, width, 1.0, INK);
    let side = columns[0];
    let key = Face { family: SONG, size: if side > 0.0 { 92.0 } else { 60.0 }, bold: true, colour: VERM };
    let title = Face::song(20.0, INK);
    let aim = Face::hei(16.0, INK_2);
    let mut top = y;
    let head_foot = if side > 0.0 {
        pen.text(0.0, y + 100.0, &band.key, key);
        let titles = wrap(&band.title, title, side - 36.0);
        let aims = wrap(&band.aim, aim, side - 36.0);
        let second = y + 138.0 + 28.0 * titles.len() as f64;
        pen.lines(0.0, y + 138.0, 28.0, &titles, title);
        pen.lines(0.0, second - 2.0, 24.0, &aims, aim);
        second + 24.0 * aims.len() as f64
    } else {
        let key_width = key.width(&band.key) + 14.0;
        let titles = wrap(&band.title, title, width - key_width);
        let aims = wrap(&band.aim, aim, width - key_width);
        pen.text(0.0, y + 72.0, &band.key, key);
        let first = y + 44.0;
        pen.lines(key_width, first, 27.0, &titles, title);
        let second = first + 27.0 * titles.len() as f64;
        pen.lines(key_width, second - 1.0, 24.0, &aims, aim);
        top = (second + 24.0 * (aims.len() - 1) as f64 + 18.0).max(y + 92.0);
        top
    };
    let foot = bars(pen, band, top, columns, lane).max(head_foot) + 16.0;
    for &x in columns {
        pen.rect(x, top, 2.0, foot - top - if side > 0.0 { 0.0 } else { 12.0 }, VERM);
    }
    foot
}

/// The lanes of a band: one after the other on a phone, else in rows of two. A single lane is split over the
/// columns, so that it does not leave one of them empty.
fn bars(pen: &Pen, band: &Band, y: f64, columns: &[f64], width: f64) -> f64 {
    let single = band.lanes.len() == 1;
    let parts: Vec<(&str, &[TaskBar])> = if single {
        let tasks = &band.lanes[0].tasks;
        tasks.chunks(tasks.len().div_ceil(columns.len()).max(1)).map(|it| ("", it)).collect()
    } else {
        band.lanes.iter().map(|it| (&*it.label, &*it.tasks)).collect()
    };
    let mut y = y + 10.0;
    for row in parts.chunks(columns.len()) {
        let mut foot = y;
        for (&x, (heading, tasks)) in columns.iter().zip(row) {
            let mut at = y;
            if !heading.is_empty() {
                let lines = wrap(heading, HEADING, width - 12.0);
                pen.lines(x + 12.0, at + 24.0, 24.0, &lines, HEADING);
                at += 36.0 + 24.0 * (lines.len() - 1) as f64;
            }
            for task in *tasks {
                at += task_bar(pen, task, x, at, width);
            }
            foot = foot.max(at);
        }
        y = foot + 14.0;
    }
    y
}

/// Words over a bar; returns the height.
fn task_bar(pen: &Pen, task: &TaskBar, x: f64, y: f64, width: f64) -> f64 {
    let method = Face::hei(17.0, word_colour(task.entry.glyph)).bold();
    let before = if task.method.is_empty() { 0.0 } else { method.width(&task.method) + 10.0 };
    let left = x + 12.0 + 23.0;
    let room = width - 12.0 - 23.0;
    // A method name that leaves the subject too little room stands on a line of its own.
    let own_line = before > room * 0.45;
    let (subject_x, lines) = if own_line {
        (left, wrap(&task.entry.label, NAME, room))
    } else {
        (left + before, wrap(&task.entry.label, NAME, room - before))
    };
    let extra = if own_line { 24.0 } else { 0.0 };
    let text = 24.0 * lines.len() as f64 + extra;
    let height = 10.0 + text + 14.0;
    pen.group(task.entry.group(), |pen| {
        pen.field(x + 2.0, y, width - 2.0, height);
        glyph(pen, x + 19.0, y + 23.0, 14.0, task.entry.glyph);
        pen.text(left, y + 29.0, &task.method, method);
        pen.lines(subject_x, y + 29.0 + extra, 24.0, &lines, NAME);
        task_line(pen, task.entry.glyph, x, y + height - 6.0, width);
    });
    height
}

/// The bar of a method: its own form beside its own colour.
fn task_line(pen: &Pen, kind: Glyph, x: f64, y: f64, width: f64) {
    let colour = glyph_colour(kind);
    match kind {
        Glyph::Ring => {
            broken(pen, x, y, width, 2.0, colour);
            broken(pen, x, y + 4.0, width, 2.0, colour);
        }
        Glyph::Triangle => {
            broken(pen, x, y, width, 3.5, colour);
            broken(pen, x, y + 5.0, width, 1.0, colour);
        }
        Glyph::Dash | Glyph::DiamondOpen => broken(pen, x, y + 2.0, width, 2.0, colour),
        Glyph::Disc | Glyph::Diamond | Glyph::Square => broken(pen, x, y, width, 6.0, colour),
    }
}

/// A bar that is broken off at its right end.
fn broken(pen: &Pen, x: f64, y: f64, width: f64, height: f64, colour: Rgb) {
    let tail = [(6.0, 12.0), (7.0, 8.0), (8.0, 4.0)];
    let solid = width - tail.iter().map(|(gap, dash)| gap + dash).sum::<f64>();
    pen.rect(x, y, solid, height, colour);
    let mut at = x + solid;
    for (gap, dash) in tail {
        pen.rect(at + gap, y, dash, height, colour);
        at += gap + dash;
    }
}
