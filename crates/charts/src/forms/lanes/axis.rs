//! What stands above all bands: the lines of the whole year; if a task is dated, below the day of the report and over the
//! months.

use super::bar::{broken, ticks};
use super::{HEADING, Lanes, Months};
use crate::forms::face::Face;
use crate::forms::item::Item;
use crate::forms::palette::{GOLD, GOLD_M, INK, INK_2, INK_3, VERM};
use crate::forms::pen::{Pen, numeral_width};
use crate::forms::wrap::wrap;

/// What stands above every column; returns its foot.
pub fn axis(pen: &Pen, chart: &Lanes, columns: &[f64], width: f64) -> f64 {
    let Some(months) = &chart.months else {
        let foot = year_lines(pen, chart, columns, width, 0.0);
        return if foot > 0.0 { foot + 14.0 } else { foot };
    };
    let date = Face::num(20.0, VERM);
    let small = Face::hei(16.0, INK_2);
    // What happened on that day stands beside it, or below where the year leaves no room.
    let after = 12.0 + date.width(&chart.start) + 10.0;
    let beside = after + small.width(&chart.start_label) + 12.0 + small.width(&chart.year) <= width;
    let label = wrap(&chart.start_label, small, if beside { width } else { width - 12.0 });
    let head = if beside { 34.0 } else { 34.0 + 24.0 * label.len() as f64 };
    let foot = year_lines(pen, chart, columns, width, head);
    let foot = month_row(pen, months, columns, foot, width) + 14.0;
    for &x in columns {
        pen.text(x + 12.0, 20.0, &chart.start, date);
        let (left, first) = if beside { (after, 20.0) } else { (12.0, 44.0) };
        pen.lines(x + left, first, 24.0, &label, small);
        pen.text_end(x + width, 20.0, &chart.year, small);
        pen.rect(x, 0.0, 2.0, foot, VERM);
    }
    foot
}

fn year_lines(pen: &Pen, chart: &Lanes, columns: &[f64], width: f64, y: f64) -> f64 {
    let mut foot = y;
    for row in chart.year_lines.chunks(columns.len()) {
        let height = row.iter().map(|it| year_line_height(it, width)).fold(0.0, f64::max);
        for (line, &x) in row.iter().zip(columns) {
            year_line(pen, line, (x, foot), (width, height), chart.months.is_some());
        }
        foot += height;
    }
    foot
}

fn year_line_height(line: &Item, width: f64) -> f64 {
    let numeral = numeral_width(&line.numeral, 44.0);
    let lines = wrap(&line.label, HEADING, width - 12.0 - numeral - 16.0);
    (22.0 * lines.len() as f64 + 20.0).max(50.0) + 14.0
}

/// A line of the whole year, drawn through it where it is an axis.
fn year_line(pen: &Pen, line: &Item, (x, y): (f64, f64), (width, height): (f64, f64), drawn: bool) {
    let numeral = numeral_width(&line.numeral, 44.0);
    let lines = wrap(&line.label, HEADING, width - 12.0 - numeral - 16.0);
    let base = y + height - 22.0;
    pen.mark(line.group(), [x + 2.0, y, width - 2.0, height], |pen| {
        let first = base - 22.0 * (lines.len() - 1) as f64;
        pen.lines(x + 12.0, first, 22.0, &lines, Face::song(18.0, GOLD));
        pen.numeral(x + width - numeral, base, &line.numeral, 44.0, GOLD);
        if drawn {
            broken(pen, (x, y + height - 8.0), width, 1.0, GOLD_M);
            broken(pen, (x, y + height - 4.5), width, 2.5, GOLD_M);
        }
    });
}

/// The months' names over their ticks, below them today, and what a bar without dates says; returns its foot.
fn month_row(pen: &Pen, months: &Months, columns: &[f64], y: f64, width: f64) -> f64 {
    let small = Face::hei(16.0, INK_2);
    let foot = y + 38.0 + if months.today.is_some() { 24.0 } else { 0.0 };
    for &x in columns {
        for (share, name) in &months.ticks {
            pen.text(x + share * width + 4.0, y + 22.0, name, small);
        }
        ticks(pen, months, x, y + 26.0, width);
        if let Some((share, word)) = &months.today {
            let (at, face) = (x + share * width, Face::hei(16.0, INK).bold());
            // The word stands on the side that has room for it.
            if *share > 0.5 {
                pen.text_end(at - 5.0, y + 52.0, word, face);
            } else {
                pen.text(at + 5.0, y + 52.0, word, face);
            }
            pen.rect(at - 1.0, y + 26.0, 2.0, 32.0, INK);
        }
    }
    let lines = wrap(&months.undated, small, width - 82.0);
    broken(pen, (columns[0] + 12.0, foot + 9.0), 60.0, 2.0, INK_3);
    pen.lines(columns[0] + 82.0, foot + 16.0, 22.0, &lines, small);
    foot + 22.0 * lines.len() as f64
}
