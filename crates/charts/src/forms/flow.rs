//! Chains of stations on a rail, each with its own count. Not a flow of quantity: people do not turn into opinions,
//! so nothing connects the marks but the order of the stations.

use super::face::Face;
use super::field::DotField;
use super::item::{Drawn, Item, ItemGroup};
use super::open_end::{OPEN_ROOM, bar};
use super::palette::{INK, INK_3, PAPER, RULE_2};
use super::pen::{Pen, numeral_width, place};
use super::placed::Placed;
use super::scale::Scale;
use super::wrap::wrap;

/// One chain: a heading and its stations from top to bottom.
pub type Chain = ItemGroup;

const LABEL: Face = Face::hei(17.0, INK);
const HEADING: Face = Face::song(19.0, INK);
const RAIL: f64 = 7.0;
const INSET: f64 = 30.0;
const LEADING: f64 = 25.0;
/// Size of a numeral, and of one that stands behind hollow dots.
const NUMERAL: f64 = 36.0;
const SECOND: f64 = 20.0;

/// Draws chains `width` wide: several in two columns where there is room. Chains with more than a hundred of anything share
/// one bar scale; the others count in dots.
pub fn flow(chains: &[Chain], width: f64) -> Placed {
    let across = if width < 640.0 || chains.len() < 2 { 1 } else { 2 };
    let gutter = 40.0;
    let column = (width - gutter * f64::from(across - 1)) / f64::from(across);
    let values = chains.iter().filter(|it| in_bars(&it.items)).flat_map(|it| &it.items).map(|it| it.value);
    let scale = Scale::of(values.collect(), column - INSET - OPEN_ROOM);
    place(width, |pen| {
        let mut y = 0.0;
        for row in chains.chunks(across as usize) {
            let laid: Vec<Laid> = row.iter().map(|it| Laid::of(it, column)).collect();
            let grid = Grid::of(&laid);
            for (at, (chain, laid)) in row.iter().zip(&laid).enumerate() {
                let x = (column + gutter) * at as f64;
                pen.begin(&chain.heading);
                laid.place(pen, x, y, column, &grid, &scale);
                pen.end(&chain.heading, x, y, column, grid.height());
            }
            y += grid.height() + 36.0;
        }
        y - 36.0
    })
}

/// More dots than this in a row of a chain are no longer counted by eye.
const MOST_DOTS: f64 = 100.0;

/// Whether a chain is drawn in bars, on the page and on a slide alike: its dots would be too many.
pub fn in_bars(items: &[Item]) -> bool {
    items.iter().any(|it| it.value > MOST_DOTS || !it.is_count())
}

/// A chain before it has a place.
struct Laid<'a> {
    heading: Vec<String>,
    stations: Vec<Station<'a>>,
}

/// What the chains side by side share: the same step stands at the same height in all of them.
struct Grid {
    head: f64,
    steps: Vec<f64>,
}

impl Grid {
    fn of(chains: &[Laid]) -> Self {
        let lines = chains.iter().map(|it| it.heading.len()).max().unwrap_or(1);
        let count = chains.iter().map(|it| it.stations.len()).max().unwrap_or(0);
        let height =
            |step: usize| chains.iter().filter_map(|it| it.stations.get(step)).map(|it| it.height).fold(0.0, f64::max);
        Self { head: 52.0 + LEADING * lines.saturating_sub(1) as f64, steps: (0..count).map(height).collect() }
    }

    fn height(&self) -> f64 {
        self.head + self.steps.iter().sum::<f64>()
    }
}

impl<'a> Laid<'a> {
    fn of(chain: &'a Chain, width: f64) -> Self {
        let bars = in_bars(&chain.items);
        // Labels stand on the same side of their numerals through the whole chain.
        let beside = chain.items.iter().all(|it| fits_beside(it, width));
        let mut stations: Vec<Station> = Vec::new();
        for item in &chain.items {
            match stations.last_mut() {
                Some(last) if last.takes(item) => last.add(item, width),
                _ => stations.push(Station::of(item, width, beside, bars)),
            }
        }
        Self { heading: wrap(&chain.heading, HEADING, width), stations }
    }

    fn place(&self, pen: &Pen, x: f64, y: f64, width: f64, grid: &Grid, scale: &Scale) {
        pen.rule(x, y, width, 1.0, INK);
        pen.lines(x, y + 34.0, LEADING, &self.heading, HEADING);
        let mut y = y + grid.head;
        let rail: f64 = grid.steps.iter().take(self.stations.len().saturating_sub(1)).sum();
        if rail > 0.0 {
            pen.path(&[(x + RAIL, y + 20.0), (x + RAIL, y + 20.0 + rail)], 2.0, RULE_2);
        }
        for (station, height) in self.stations.iter().zip(&grid.steps) {
            station.place(pen, x, y, width, scale);
            y += height;
        }
    }
}

/// A step of a chain: where its parts stand, relative to its top.
struct Station<'a> {
    item: &'a Item,
    label_x: f64,
    label_y: f64,
    lines: Vec<String>,
    marks_y: f64,
    marks: Marks,
    /// A second count in hollow dots behind those of the first, with its words.
    second: Option<Second<'a>>,
    height: f64,
}

enum Marks {
    None,
    Bar,
    Dots(DotField),
}

struct Second<'a> {
    item: &'a Item,
    /// Where its words begin, relative to its dots.
    words: (f64, f64),
    lines: Vec<String>,
    /// Where its dots begin, below the station's top.
    y: f64,
}

/// Width of a station's numeral with the gap behind it.
fn head_width(item: &Item, size: f64) -> f64 {
    numeral_width(&item.numeral, size) + 12.0
}

fn fits_beside(item: &Item, width: f64) -> bool {
    wrap(&item.label, LABEL, width - INSET - head_width(item, NUMERAL)).len() == 1
}

impl<'a> Station<'a> {
    fn of(item: &'a Item, width: f64, beside: bool, bars: bool) -> Self {
        let room = width - INSET;
        let (label_x, label_y) = if beside { (head_width(item, NUMERAL), 32.0) } else { (0.0, 60.0) };
        let lines = wrap(&item.label, LABEL, room - label_x);
        let marks_y = 44.0_f64.max(label_y + 24.0 * (lines.len() - 1) as f64 + 10.0) + 6.0;
        let percent = item.is_rate();
        // A handful is counted in dots even among bars, where it would be a hairline.
        let (marks, marks_height) = if percent || !bars && item.drawn == Drawn::Within {
            (Marks::None, 0.0)
        } else if bars && item.value > 20.0 {
            (Marks::Bar, 20.0)
        } else {
            let field = DotField::fit(20, room - 26.0, 15.0);
            (Marks::Dots(field), field.height(item.count()))
        };
        let height = marks_y + marks_height + 26.0;
        Self { item, label_x, label_y, lines, marks_y, marks, second: None, height }
    }

    /// Whether this item is drawn behind the station's own.
    fn takes(&self, item: &Item) -> bool {
        matches!((&self.marks, &self.item.drawn, &item.drawn), (Marks::Dots(_), Drawn::First, Drawn::Behind))
            && self.second.is_none()
    }

    fn add(&mut self, item: &'a Item, width: f64) {
        let Marks::Dots(field) = &self.marks else { return };
        let y = self.marks_y + field.height(self.item.count()) + 12.0;
        let head = head_width(item, SECOND);
        // Its words stand behind its dots, or below where those leave no room.
        let behind = field.centre(item.count().clamp(1, field.per_row) - 1).0 + field.diameter() + 8.0;
        let room = width - INSET - head;
        let beside = item.count() <= field.per_row && behind < room * 0.6;
        let (x, line) = if beside { (behind, 0.0) } else { (0.0, field.height(item.count()) + 18.0) };
        let lines = wrap(&item.label, LABEL, room - x);
        let text = line + 24.0 * (lines.len() - 1) as f64;
        self.height = y + field.height(item.count()).max(text) + 26.0;
        self.second = Some(Second { item, words: (x, line), lines, y });
    }

    fn place(&self, pen: &Pen, x: f64, y: f64, width: f64, scale: &Scale) {
        let (left, item) = (x + INSET, self.item);
        pen.dot(x + RAIL, y + 20.0, 6.0, PAPER);
        pen.ring(x + RAIL, y + 20.0, 6.5, 2.0, INK_3);
        let foot = self.second.as_ref().map_or(self.height - 10.0, |it| it.y - 5.0);
        let area = |top: f64, height: f64| [left - 8.0, y + top, width - INSET + 8.0, height];
        pen.mark(item.group(), area(0.0, foot), |pen| {
            pen.numeral(left, y + 32.0, &item.numeral, NUMERAL, item.colour);
            pen.lines(left + self.label_x, y + self.label_y, 24.0, &self.lines, LABEL);
            match &self.marks {
                Marks::None => {}
                Marks::Bar => {
                    bar(pen, (left, y + self.marks_y), 20.0, scale, item);
                }
                Marks::Dots(field) => field.item(pen, left, y + self.marks_y, item),
            }
        });
        let (Some(second), Marks::Dots(field)) = (&self.second, &self.marks) else { return };
        let item = second.item;
        pen.mark(item.group(), area(foot, self.height - 10.0 - foot), |pen| {
            field.hollow(pen, left, y + second.y, 0, item.count(), item.colour);
            let (x, line) = second.words;
            let baseline = y + second.y + field.diameter() / 2.0 + 6.0 + line;
            pen.numeral(left + x, baseline, &item.numeral, SECOND, item.colour);
            pen.lines(left + x + head_width(item, SECOND), baseline, 24.0, &second.lines, LABEL);
        });
    }
}
