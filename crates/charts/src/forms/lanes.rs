//! The coming year's tasks in bands. The report gives no months, so that they are a list at first; once an editor has dated
//! a task, the bands are lanes of the year, and every task is a bar that begins on the day of the report and breaks off
//! at the right, where nothing else is known. What stands above all bands is in `axis`, a task in `bar`.

mod axis;
mod bar;
mod year;

use axis::axis;
use bar::task_bar;
pub use year::{Band, Lane, Lanes, Months, TaskBar};
use year::{HEADING, NAME};

use super::face::Face;
use super::glyph::glyph;
use super::palette::{INK, INK_2, SONG, VERM};
use super::pen::{Pen, place};
use super::placed::Placed;
use super::wrap::wrap;

/// Two lanes side by side from here on, and the band's head in a column of its own.
const WIDE: f64 = 840.0;

/// A band alone is drawn for less width than it is shown at, and so larger; but never for less than a phone's.
const ALONE: f64 = 0.8;
const LEAST: f64 = 358.0;

/// Places lanes for a place `width` wide.
pub fn lanes(chart: &Lanes, width: f64) -> Placed {
    let alone = matches!(&*chart.bands, [band] if !band.title.is_empty());
    let width = if alone { (width * ALONE).max(LEAST) } else { width };
    place(width, |pen| {
        let side = if width < WIDE { 0.0 } else { 176.0 + 32.0 };
        let across = if width < 640.0 { 1 } else { 2 };
        let gutter = 32.0;
        let lane = (width - side - gutter * f64::from(across - 1)) / f64::from(across);
        let columns: Vec<f64> = (0..across).map(|at| side + (lane + gutter) * f64::from(at)).collect();
        let mut y = axis(pen, chart, &columns, lane);
        for band in &chart.bands {
            // The rule above a band is half over its head.
            pen.page_break(y - 0.5);
            let top = y;
            pen.begin(&band.title);
            y = place_band(pen, chart, band, y, width, &columns, lane);
            pen.end(&band.title, 0.0, top, width, y - top);
        }
        y
    })
}

fn place_band(pen: &Pen, chart: &Lanes, band: &Band, y: f64, width: f64, columns: &[f64], lane: f64) -> f64 {
    let side = columns[0];
    // A band without a title stands under one of its own, on a slide.
    if band.title.is_empty() {
        let foot = bars(pen, chart.months.as_ref(), band, y, columns, lane);
        first_day(pen, chart, columns, y, foot - 12.0);
        return foot;
    }
    pen.rule(0.0, y, width, 1.0, INK);
    let key = Face { family: SONG, size: if side > 0.0 { 92.0 } else { 60.0 }, bold: true, colour: VERM };
    let title = Face::song(20.0, INK);
    let aim = Face::hei(16.0, INK_2);
    if let Some(kind) = band.glyph {
        glyph(pen, 12.0, y + 37.0, 20.0, kind);
    }
    // Without a character of its own, a group has its mark or nothing before its name.
    let sign = if band.glyph.is_some() { 34.0 } else { 0.0 };
    let (x, room, first, leading) = if side > 0.0 {
        let lift = if !band.key.is_empty() {
            0.0
        } else if band.glyph.is_some() {
            58.0
        } else {
            94.0
        };
        (0.0, side - 36.0, y - lift + 138.0, 28.0)
    } else {
        let x = if band.key.is_empty() { sign } else { key.width(&band.key) + 14.0 };
        (x, width - x, y + 44.0, 27.0)
    };
    let (titles, aims) = (wrap(&band.title, title, room), wrap(&band.aim, aim, room));
    let second = first + leading * titles.len() as f64;
    sign_of(pen, band, if side > 0.0 { first - 38.0 } else { first + 28.0 }, key);
    pen.lines(x, first, leading, &titles, title);
    pen.lines(x, second + 26.0 - leading, 24.0, &aims, aim);
    let (top, head_foot) = if side > 0.0 {
        (y, second + 24.0 * aims.len() as f64)
    } else {
        let least = if band.key.is_empty() { 60.0 } else { 92.0 };
        let top = (second + 24.0 * (aims.len() as f64 - 1.0) + 18.0).max(y + least);
        (top, top)
    };
    let foot = bars(pen, chart.months.as_ref(), band, top, columns, lane).max(head_foot) + 16.0;
    first_day(pen, chart, columns, top, foot - if side > 0.0 { 0.0 } else { 12.0 });
    foot
}

/// The line of the day on which the lanes begin, where they are lanes of a year.
fn first_day(pen: &Pen, chart: &Lanes, columns: &[f64], top: f64, foot: f64) {
    if chart.months.is_some() {
        for &x in columns {
            pen.rect(x, top, 2.0, foot - top, VERM);
        }
    }
}

/// The character that a theme is known by.
fn sign_of(pen: &Pen, band: &Band, baseline: f64, face: Face) {
    if !band.key.is_empty() {
        pen.chinese(|pen| pen.text(0.0, baseline, &band.key, face));
    }
}

/// The lanes of a band: one after the other on a phone, else in rows of two. A single lane is split over the
/// columns, so that it does not leave one of them empty.
fn bars(pen: &Pen, months: Option<&Months>, band: &Band, y: f64, columns: &[f64], width: f64) -> f64 {
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
                at += task_bar(pen, months, task, x, at, width);
            }
            foot = foot.max(at);
        }
        y = foot + 14.0;
    }
    y
}
