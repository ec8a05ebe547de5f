//! Unit dots: one dot for each thing counted. As rows, whose lengths compare, or as tiles side by side.

use std::sync::Arc;

use super::face::Face;
use super::field::{DotField, goes_beyond};
use super::item::{Item, ItemGroup};
use super::palette::{INK, RULE};
use super::pen::{Pen, numeral_width, place};
use super::placed::Placed;
use super::wrap::{longest, wrap};

/// Groups of counted items.
#[derive(Clone, Debug, PartialEq)]
pub struct Dots {
    /// In drawing order.
    pub groups: Vec<ItemGroup>,
    /// Whether their lengths compare.
    pub layout: DotsLayout,
}

/// How unit dots are arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DotsLayout {
    /// One below the other on one slot width.
    Rows,
    /// Side by side; numbers of different kinds that do not compare.
    Tiles,
}

const LABEL: Face = Face::hei(17.0, INK);
const HEADING: Face = Face::song(19.0, INK);
/// Room for the rings behind a row of small dots.
const OPEN: f64 = 24.0;
/// Dots are not drawn smaller to stand on one line.
const DUST: f64 = 2.8;

/// Places unit dots `width` wide.
pub fn dots(chart: &Dots, width: f64) -> Placed {
    place(width, |pen| match chart.layout {
        DotsLayout::Rows => rows(pen, chart, width),
        DotsLayout::Tiles => tiles(pen, chart, width),
    })
}

fn rows(pen: &Pen, chart: &Dots, width: f64) -> f64 {
    let most = chart.groups.iter().flat_map(|it| &it.items).map(Item::count).max().unwrap_or(1);
    // The label column holds the longest word; where that would squeeze the dots, labels stand above them.
    let items = || chart.groups.iter().flat_map(|it| &it.items);
    let words = items().map(|it| longest(&it.label, LABEL));
    let least = words.fold(width * 0.19, |most, it| most.max(it + 16.0));
    // A little wider where that takes lines from the longest label.
    let lines = |column: f64| items().map(|it| wrap(&it.label, LABEL, column - 16.0).len()).max();
    let columns = [0.22, 0.25, 0.28].map(|share| least.max(width * share));
    let label = columns.into_iter().fold(least, |best, it| if lines(it) < lines(best) { it } else { best });
    let numerals = items().map(|it| numeral_width(&it.numeral, 44.0));
    let numeral = numerals.fold(0.0, f64::max) + 24.0;
    let stacked = width < 640.0 || label > width * 0.3;
    // The rings behind a row that is full take a further slot.
    let open = items().any(|it| it.count() == most && goes_beyond(it.bound));
    let slots = (most + u32::from(open)).div_ceil(5) * 5;
    let mut y = 0.0;
    for (at, group) in chart.groups.iter().enumerate() {
        if at > 0 {
            y += 28.0;
        }
        pen.begin(&group.heading);
        let top = y;
        if !group.heading.is_empty() {
            let lines = wrap(&group.heading, HEADING, width);
            pen.lines(0.0, y + 18.0, 25.0, &lines, HEADING);
            y += 32.0 + 25.0 * (lines.len() - 1) as f64;
        }
        for item in &group.items {
            pen.rule(0.0, y, width, 1.0, RULE);
            y += if most > 20 {
                long_row(pen, item, width, y, most)
            } else if stacked {
                stacked_row(pen, item, width, y, slots)
            } else {
                wide_row(pen, item, (label, label + numeral), width, y, slots)
            };
        }
        pen.end(&group.heading, 0.0, top, width, y - top);
    }
    y
}

/// Label, numeral and dots on one line: the numeral begins where the label's column ends, the dots at `left`.
fn wide_row(pen: &Pen, item: &Item, (label_width, left): (f64, f64), width: f64, y: f64, slots: u32) -> f64 {
    let lines = wrap(&item.label, LABEL, label_width - 16.0);
    let height = (44.0 + 22.0 * lines.len() as f64).max(68.0);
    let middle = y + height / 2.0;
    let field = DotField::fit(slots, width - left, 26.0);
    pen.mark(item.group(), [0.0, y + 1.0, width, height - 1.0], |pen| {
        let first = middle + 6.0 - 11.0 * (lines.len() - 1) as f64;
        pen.lines(0.0, first, 22.0, &lines, LABEL);
        pen.numeral(label_width, middle + 16.0, &item.numeral, 44.0, item.colour);
        field.item(pen, left, middle - field.diameter() / 2.0, item);
    });
    height
}

/// Label and numeral above the dots.
fn stacked_row(pen: &Pen, item: &Item, width: f64, y: f64, slots: u32) -> f64 {
    let numeral = numeral_width(&item.numeral, 36.0);
    let lines = wrap(&item.label, LABEL, width - numeral - 16.0);
    let text = (22.0 * lines.len() as f64).max(38.0);
    let field = DotField::fit(slots, width, 26.0);
    let height = 12.0 + text + 10.0 + field.height(item.count()) + 16.0;
    pen.mark(item.group(), [0.0, y + 1.0, width, height - 1.0], |pen| {
        let last = y + 12.0 + text - 5.0;
        pen.lines(0.0, last - 22.0 * (lines.len() - 1) as f64, 22.0, &lines, LABEL);
        pen.numeral(width - numeral, last, &item.numeral, 36.0, item.colour);
        field.item(pen, 0.0, y + 22.0 + text, item);
    });
    height
}

/// For long counts: small dots under the label, several rows where one does not hold them.
fn long_row(pen: &Pen, item: &Item, width: f64, y: f64, most: u32) -> f64 {
    let left = if width < 640.0 { 0.0 } else { 184.0 };
    let room = width - left;
    let whole = most.div_ceil(5) * 5;
    // On one line lengths compare; only where its dots would be dust, they stand in several.
    let line = DotField::fit(whole, room - OPEN, 12.0);
    let per_row = if line.diameter() < DUST { whole.min(DotField::slots(room - OPEN, 8.0)) } else { whole };
    let field = DotField::fit(per_row, room - OPEN, 12.0);
    let lines = wrap(&item.label, LABEL, room);
    let text = 22.0 * lines.len() as f64;
    let above = if left > 0.0 { 14.0 } else { 14.0 + 42.0 };
    let height = above + text + 12.0 + field.height(item.count()) + 18.0;
    pen.mark(item.group(), [0.0, y + 1.0, width, height - 1.0], |pen| {
        let baseline = if left > 0.0 { y + height / 2.0 + 13.0 } else { y + 14.0 + 30.0 };
        pen.numeral(0.0, baseline, &item.numeral, 36.0, item.colour);
        pen.lines(left, y + above + 17.0, 22.0, &lines, LABEL);
        field.item(pen, left, y + above + text + 12.0, item);
    });
    height
}

/// Tiles in columns: a heading starts a column, and without headings every item has one.
fn tiles(pen: &Pen, chart: &Dots, width: f64) -> f64 {
    let headed = chart.groups.iter().any(|it| !it.heading.is_empty());
    let columns: Vec<(Arc<str>, Vec<&Item>)> = if headed {
        chart.groups.iter().map(|it| (it.heading.clone(), it.items.iter().collect())).collect()
    } else {
        chart.groups.iter().flat_map(|it| &it.items).map(|it| (Arc::from(""), vec![it])).collect()
    };
    let across = if width < 560.0 {
        1
    } else if width < 840.0 && columns.len() > 3 {
        2
    } else {
        columns.len().min(4)
    };
    let items = || chart.groups.iter().flat_map(|it| &it.items);
    let most = items().map(Item::count).max().unwrap_or(1);
    let grid = Tiles { single: across == 1, slots: (if most <= 15 { 15 } else { 10 }, spare(items())) };
    let gutter = 40.0;
    let tile = (width - gutter * (across - 1) as f64) / across as f64;
    let (mut y, mut foot) = (0.0, 0.0);
    for row in columns.chunks(across) {
        let mut bottom: f64 = y;
        for (at, (heading, items)) in row.iter().enumerate() {
            let x = (tile + gutter) * at as f64;
            bottom = bottom.max(column(pen, (heading, items), x, y, tile, grid));
        }
        foot = bottom;
        y = bottom + if across == 1 && !headed { 0.0 } else { 20.0 };
    }
    foot
}

/// What all tiles of a chart share: whether they stand one below the other, and dots a row with the room behind it.
#[derive(Clone, Copy)]
struct Tiles {
    single: bool,
    slots: (u32, f64),
}

fn column(pen: &Pen, (heading, items): (&str, &[&Item]), x: f64, y: f64, width: f64, grid: Tiles) -> f64 {
    pen.rule(x, y, width, 1.0, if heading.is_empty() { RULE } else { INK });
    let top = y + 1.0;
    let mut y = top;
    pen.begin(heading);
    if !heading.is_empty() {
        let lines = wrap(heading, HEADING, width);
        pen.lines(x, y + 32.0, 25.0, &lines, HEADING);
        y += 44.0 + 25.0 * (lines.len() - 1) as f64;
    }
    for item in items {
        y += if grid.single {
            side_tile(pen, item, x, y, width, grid.slots.0)
        } else {
            tile(pen, item, x, y, width, grid.slots)
        };
    }
    pen.end(heading, x, top, width, y - top);
    y
}

/// Room for the rings behind a row of dots that is full.
fn spare<'a>(mut items: impl Iterator<Item = &'a Item>) -> f64 {
    if items.any(|it| goes_beyond(it.bound)) { 22.0 } else { 0.0 }
}

/// Numeral over label over dots.
fn tile(pen: &Pen, item: &Item, x: f64, y: f64, width: f64, (slots, spare): (u32, f64)) -> f64 {
    let lines = wrap(&item.label, LABEL, width);
    let text = 24.0 * lines.len() as f64;
    let field = DotField::fit(slots, (width - spare).min(272.0), 20.0);
    let height = 50.0 + text + 12.0 + field.height(item.count()) + 22.0;
    pen.mark(item.group(), [x, y, width, height], |pen| {
        pen.numeral(x, y + 42.0, &item.numeral, 36.0, item.colour);
        pen.lines(x, y + 50.0 + 19.0, 24.0, &lines, LABEL);
        field.item(pen, x, y + 50.0 + text + 12.0, item);
    });
    height
}

/// On a phone: numeral at the left, label and dots beside it.
fn side_tile(pen: &Pen, item: &Item, x: f64, y: f64, width: f64, per_row: u32) -> f64 {
    let left = 100.0_f64.max(numeral_width(&item.numeral, 36.0) + 12.0);
    let lines = wrap(&item.label, LABEL, width - left);
    let text = 24.0 * lines.len() as f64;
    let field = DotField::fit(per_row, (width - left).min(232.0), 20.0);
    let height = 14.0 + text + 10.0 + field.height(item.count()) + 18.0;
    pen.mark(item.group(), [x, y, width, height], |pen| {
        pen.numeral(x, y + 44.0, &item.numeral, 36.0, item.colour);
        pen.lines(x + left, y + 14.0 + 18.0, 24.0, &lines, LABEL);
        field.item(pen, x + left, y + 14.0 + text + 10.0, item);
    });
    height
}
