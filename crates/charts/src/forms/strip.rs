//! Small pictures beside words: the dots under a numeral of the opening sentence, and the copy of a fact's chart
//! in the inspector.

use crate::scene::{Rgb, Scene};
use report::Bound;

use super::draw::picture;
use super::field::{DotField, goes_beyond};
use super::item::Item;
use super::open_end::{OPEN_ROOM, bar};
use super::palette::PAPER;
use super::scale::Scale;

/// Dots that are no deeper than this many rows of ten stand under a numeral.
const ROWS: f64 = 6.0;

/// Rows of ten dots, 100 units wide when full; counts of one digit in rows of five, no wider than that digit; open at the end as
/// the report leaves it open. Where `most`, the largest count beside it, would be too deep so, all are smaller alike and stand
/// closer.
pub fn strip((count, bound): (u32, Bound), most: u32, colour: Rgb) -> Scene {
    let closer = (f64::from(most) / 10.0 / ROWS).sqrt().ceil().max(1.0) as u32;
    let per_row = closer * if count < 10 { 5 } else { 10 };
    let field = DotField::new(per_row, DotField::fit(10 * closer, 100.0, 100.0).pitch);
    let columns = count.clamp(1, per_row);
    let rings = if goes_beyond(bound) { field.pitch } else { 0.0 };
    let width = field.centre(columns - 1).0 + field.diameter() / 2.0 + rings;
    picture(width, |pen| {
        field.draw(pen, 0.0, 0.0, count, bound, colour);
        field.height(count)
    })
}

/// A fact by itself: dots up to 600, a bar beyond, nothing for a share; `block` cuts the bar as the fact's chart does.
pub fn mini(item: &Item, block: Option<u32>, width: f64) -> Scene {
    let count = item.count();
    picture(width, |pen| {
        if item.is_rate() {
            return 0.0;
        }
        if count > 600 || !item.is_count() {
            let scale = Scale::of(vec![item.value], width - OPEN_ROOM);
            bar(pen, (0.0, 0.0), 24.0, &scale, item);
            cuts(item.value, block, scale.length(item.value), |x| pen.rect(x - 1.5, 0.0, 3.0, 24.0, PAPER));
            return 24.0;
        }
        let per_row = match count {
            0..=20 => 20,
            21..=100 => 25,
            _ => 50,
        };
        let field = DotField::fit(per_row, width - 16.0, 14.0);
        field.item(pen, 0.0, 0.0, item);
        field.height(count)
    })
}

/// A fact in dots of the one size that all such pictures share, so that more is never smaller.
pub fn counted_out(item: &Item) -> Scene {
    picture(300.0, |pen| {
        let field = DotField::fit(25, 284.0, 100.0);
        field.item(pen, 0.0, 0.0, item);
        field.height(item.count())
    })
}

/// Calls `cut` with the place of each whole block inside a bar.
pub fn cuts(value: f64, block: Option<u32>, length: f64, mut cut: impl FnMut(f64)) {
    let Some(block) = block.filter(|&it| it > 0).map(f64::from) else { return };
    let mut at = block;
    while at < value {
        cut(length * at / value);
        at += block;
    }
}
