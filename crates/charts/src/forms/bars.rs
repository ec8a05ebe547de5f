//! Bars on one scale, with their numbers at the end. What the report leaves open has an open end.

use super::face::Face;
use super::item::Item;
use super::open_end::{bar, room};
use super::palette::{INK, INK_3, PAPER, RULE};
use super::pen::{Pen, numeral_width, place};
use super::placed::Placed;
use super::scale::Scale;
use super::strip::cuts;
use super::wrap::wrap;

/// Items on one scale. With `block`, bars are cut each so many and stand under large numerals.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// From top to bottom; the scale ends at the largest.
    pub items: Vec<Item>,
    /// How many units one block of a bar stands for; `None` leaves the bars whole.
    pub block: Option<u32>,
}

const LABEL: Face = Face::hei(17.0, INK);
const SMALL: Face = Face::hei(16.0, INK_3);
const BAR: f64 = 26.0;
const NUMERAL: f64 = 28.0;

impl Bars {
    fn values(&self) -> Vec<f64> {
        self.items.iter().map(|it| it.value).collect()
    }
}

/// Places bars `width` wide.
pub fn bars(chart: &Bars, width: f64) -> Placed {
    place(width, |pen| {
        let mut y = 0.0;
        for item in &chart.items {
            y += match chart.block {
                Some(_) => large(pen, item, chart, width, y),
                None => row(pen, item, chart, width, y),
            };
        }
        y
    })
}

/// Numeral and label above a bar that takes the whole width.
fn large(pen: &Pen, item: &Item, chart: &Bars, width: f64, y: f64) -> f64 {
    let open = chart.items.iter().map(|it| room(it.bound)).fold(0.0, f64::max);
    let scale = Scale::of(chart.values(), width - open);
    let head = numeral_width(&item.numeral, 52.0) + 12.0;
    let beside = head + LABEL.width(&item.label) <= width;
    let lines = wrap(&item.label, LABEL, if beside { width - head } else { width });
    let text = if beside { 0.0 } else { 24.0 * lines.len() as f64 };
    let height = 60.0 + text + 10.0 + BAR + 24.0;
    pen.mark(item.group(), [0.0, y, width, height], |pen| {
        pen.numeral(0.0, y + 50.0, &item.numeral, 52.0, item.colour);
        let (x, first) = if beside { (head, y + 50.0) } else { (0.0, y + 60.0 + 18.0) };
        pen.lines(x, first, 24.0, &lines, LABEL);
        let top = y + 60.0 + text + 10.0;
        bar(pen, (0.0, top), BAR, &scale, item);
        cuts(item.value, chart.block, scale.length(item.value), |x| pen.rect(x - 1.5, top, 3.0, BAR, PAPER));
    });
    height
}

/// Of a row, what the longest bar needs at least; where numerals would leave it less, they stand above the bars.
const LEAST: f64 = 0.4;

/// Label beside the bar, or above it on a narrow page; the numeral follows the bar's end.
fn row(pen: &Pen, item: &Item, chart: &Bars, width: f64, y: f64) -> f64 {
    let narrow = width < 640.0;
    let left = if narrow { 0.0 } else { width * 0.3 };
    let behind = |it: &Item| room(it.bound) + 12.0 + numeral_width(&it.numeral, NUMERAL);
    let most = chart.values().into_iter().fold(0.0, f64::max);
    // Every bar with the number behind it must fit, so the tightest one sets the scale.
    let full = chart
        .items
        .iter()
        .filter(|it| it.value > 0.0)
        .map(|it| (width - left - behind(it)) * most / it.value)
        .fold(width - left, f64::min);
    let above = full < (width - left) * LEAST;
    let open = || chart.items.iter().map(|it| room(it.bound)).fold(0.0, f64::max);
    let scale = Scale::of(chart.values(), if above { width - left - open() } else { full });
    let lift = if above { NUMERAL + 8.0 } else { 0.0 };
    let room = if narrow { width } else { left - 20.0 };
    let lines = wrap(&item.label, LABEL, room);
    let remark = Remark::of(item, &lines, room);
    let text = 23.0 * (lines.len() + remark.further()) as f64;
    let height = if narrow { 12.0 + text + 6.0 + lift + BAR + 16.0 } else { (text + 30.0).max(lift + BAR + 30.0) };
    pen.rule(0.0, y, width, 1.0, RULE);
    pen.mark(item.group(), [0.0, y + 1.0, width, height - 1.0], |pen| {
        let (first, top) = if narrow {
            (y + 12.0 + 17.0, y + 12.0 + text + 6.0 + lift)
        } else {
            (y + (height - text) / 2.0 + 17.0, y + (height - BAR + lift) / 2.0)
        };
        pen.lines(0.0, first, 23.0, &lines, LABEL);
        remark.place(pen, first, lines.len());
        let end = bar(pen, (left, top), BAR, &scale, item);
        let (x, baseline) = if above { (left, top - 10.0) } else { (end + 12.0, top + BAR / 2.0 + 10.0) };
        pen.numeral(x, baseline, &item.numeral, NUMERAL, item.colour);
    });
    height
}

/// What stands behind a label: on its last line where it fits there, else below.
struct Remark {
    lines: Vec<String>,
    /// Where it begins on the label's last line.
    behind: Option<f64>,
}

impl Remark {
    fn of(item: &Item, label: &[String], room: f64) -> Self {
        let x = label.last().map_or(0.0, |it| LABEL.width(it) + 10.0);
        let behind = (x + SMALL.width(&item.remark) <= room).then_some(x);
        Self { lines: wrap(&item.remark, SMALL, room), behind }
    }

    /// How many lines it takes beyond those of the label.
    fn further(&self) -> usize {
        if self.behind.is_some() { 0 } else { self.lines.len() }
    }

    fn place(&self, pen: &Pen, first: f64, label: usize) {
        let line = if self.behind.is_some() { label.saturating_sub(1) } else { label };
        pen.lines(self.behind.unwrap_or_default(), first + 23.0 * line as f64, 23.0, &self.lines, SMALL);
    }
}
