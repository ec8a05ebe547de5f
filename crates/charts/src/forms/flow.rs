//! Chains of stations on a rail, each with its own count. Not a flow of quantity: people do not turn into opinions,
//! so nothing connects the marks but the order of the stations.

use super::face::Face;
use super::field::DotField;
use super::item::{Item, ItemGroup};
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

/// Draws chains `width` wide: several in two columns where there is room. Chains with more than a hundred of anything share
/// one bar scale; the others count in dots.
pub fn flow(chains: &[Chain], width: f64) -> Placed {
    flow_part(chains, chains, width)
}

/// Places some of a chart's chains, or parts of them, on the scale that the bars of `all` chains share.
pub fn flow_part(chains: &[Chain], all: &[Chain], width: f64) -> Placed {
    let across = if width < 640.0 || chains.len() < 2 { 1 } else { 2 };
    let gutter = 40.0;
    let column = (width - gutter * f64::from(across - 1)) / f64::from(across);
    let values = all.iter().filter(|it| in_bars(it)).flat_map(|it| &it.items).map(|it| it.value);
    let scale = Scale::of(values.collect(), column - INSET - OPEN_ROOM);
    place(width, |pen| {
        let mut y = 0.0;
        for row in chains.chunks(across as usize) {
            let mut foot: f64 = y;
            for (at, chain) in row.iter().enumerate() {
                let x = (column + gutter) * at as f64;
                pen.begin(&chain.heading);
                let end = place_chain(pen, chain, x, y, column, &scale);
                pen.end(&chain.heading, x, y, column, end - y);
                foot = foot.max(end);
            }
            y = foot + 36.0;
        }
        y - 36.0
    })
}

fn in_bars(chain: &Chain) -> bool {
    chain.items.iter().any(|it| it.value > 100.0 || !it.is_count())
}

fn place_chain(pen: &Pen, chain: &Chain, x: f64, y: f64, width: f64, scale: &Scale) -> f64 {
    pen.rule(x, y, width, 1.0, INK);
    let heading = wrap(&chain.heading, HEADING, width);
    pen.lines(x, y + 34.0, 25.0, &heading, HEADING);
    let mut y = y + 52.0 + 25.0 * (heading.len() - 1) as f64;
    let bars = in_bars(chain);
    // Labels stand on the same side of their numerals through the whole chain.
    let beside = chain.items.iter().all(|it| fits_beside(it, width));
    let stations: Vec<Station> = chain.items.iter().map(|it| Station::of(it, width, beside, bars)).collect();
    let rail: f64 = stations.iter().rev().skip(1).map(|it| it.height).sum();
    if stations.len() > 1 {
        pen.path(&[(x + RAIL, y + 20.0), (x + RAIL, y + 20.0 + rail)], 2.0, RULE_2);
    }
    for (item, station) in chain.items.iter().zip(&stations) {
        station.place(pen, item, x, y, width, scale);
        y += station.height;
    }
    y
}

/// Where the parts of a station stand, relative to its top.
struct Station {
    label_x: f64,
    label_y: f64,
    lines: Vec<String>,
    marks_y: f64,
    marks: Marks,
    height: f64,
}

enum Marks {
    None,
    Bar,
    Dots(DotField),
}

/// Width of a station's numeral with the gap behind it.
fn head_width(item: &Item) -> f64 {
    numeral_width(&item.numeral, 36.0) + 12.0
}

fn fits_beside(item: &Item, width: f64) -> bool {
    wrap(&item.label, LABEL, width - INSET - head_width(item)).len() == 1
}

impl Station {
    fn of(item: &Item, width: f64, beside: bool, bars: bool) -> Self {
        let room = width - INSET;
        let (label_x, label_y) = if beside { (head_width(item), 32.0) } else { (0.0, 60.0) };
        let lines = wrap(&item.label, LABEL, room - label_x);
        let marks_y = 44.0_f64.max(label_y + 24.0 * (lines.len() - 1) as f64 + 10.0) + 6.0;
        let percent = item.numeral.text().contains('%');
        // A handful is counted in dots even among bars, where it would be a hairline.
        let (marks, marks_height) = if percent {
            (Marks::None, 0.0)
        } else if bars && item.value > 20.0 {
            (Marks::Bar, 20.0)
        } else {
            let field = DotField::fit(20, room - 26.0, 15.0);
            (Marks::Dots(field), field.height(item.count()))
        };
        Self { label_x, label_y, lines, marks_y, marks, height: marks_y + marks_height + 26.0 }
    }

    fn place(&self, pen: &Pen, item: &Item, x: f64, y: f64, width: f64, scale: &Scale) {
        let left = x + INSET;
        pen.dot(x + RAIL, y + 20.0, 6.0, PAPER);
        pen.ring(x + RAIL, y + 20.0, 6.5, 2.0, INK_3);
        pen.mark(item.group(), [left - 8.0, y, width - INSET + 8.0, self.height - 10.0], |pen| {
            pen.numeral(left, y + 32.0, &item.numeral, 36.0, INK);
            pen.lines(left + self.label_x, y + self.label_y, 24.0, &self.lines, LABEL);
            match &self.marks {
                Marks::None => {}
                Marks::Bar => {
                    bar(pen, (left, y + self.marks_y), 20.0, scale, item);
                }
                Marks::Dots(field) => field.item(pen, left, y + self.marks_y, item),
            }
        });
    }
}
