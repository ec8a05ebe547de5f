//! Bars, closed or open. An open end is up to four slivers that grow thin; nothing closes it, it has no guessed length, and it
//! never says more than the figure bears: no ink further than a tenth beyond it, nor as far as a larger figure's bar.

use crate::scene::Rgb;
use report::Bound;

use super::item::Item;
use super::pen::Pen;
use super::scale::Scale;

/// The gap before each sliver and its width, from the figure on. Where there is less room, the first are left out.
const SLIVERS: [(f64, f64); 4] = [(3.0, 8.0), (3.5, 5.0), (4.5, 3.0), (5.5, 1.5)];

/// Length of all slivers with their gaps, and the most that an open end takes.
pub const OPEN_ROOM: f64 = 34.0;

/// Beyond the stated figure, as a share of the bar.
const BEYOND: f64 = 0.1;

/// An end is seen to be open from this length on.
const SEEN: f64 = 14.0;

/// Before the stated figure, as a share of the bar: what is solid says nearly all of what the figure says for certain.
const BEFORE: f64 = 0.12;

/// Width of the line that a bar of 近 does not reach.
const NEARLY: f64 = 2.0;

/// Slivers are drawn no smaller than this share of their size; fewer take their place.
const LEAST: f64 = 0.45;

/// An item's bar on its scale, from `x` on. Returns where its ink ends.
pub fn bar(pen: &Pen, (x, y): (f64, f64), height: f64, scale: &Scale, item: &Item) -> f64 {
    let (length, colour) = (scale.length(item.value), item.colour);
    let end = x + length;
    let room = OPEN_ROOM.min(length * BEYOND);
    // Between two figures, what goes beyond the smaller and what falls short of the larger do not meet.
    let (below, above) = scale.beside(item.value);
    let (beyond, short) = (room.min((above - length) * 0.6), (room * 0.2).min((length - below) * 0.3));
    // How long the bar is solid, and the room of the slivers behind that.
    let (solid, open) = match item.bound {
        Bound::Exact => (length, 0.0),
        // Of a short bar the slivers begin before the figure, so that its end is seen to be open.
        Bound::AtLeast => {
            let before = (SEEN - beyond).clamp(0.0, length * BEFORE);
            (length - before, before + beyond)
        }
        // 约: the slivers stand around the figure.
        Bound::About => (length - room / 2.0, room / 2.0 + beyond.min(room / 2.0)),
        // 近: the bar stops short, and a line says of what; how much is missing is not known.
        Bound::Nearly => {
            pen.rect(x, y, length - short - room, height, colour);
            let line = NEARLY.min(length / 2.0);
            pen.rect(end - short - line, y, line, height, colour);
            return end;
        }
        // 不超过: hollow up to the figure, since nothing says how much of it there is.
        Bound::AtMost => {
            // Of a very short one the frame is thinner, so that it is no longer than the figure.
            pen.frame(x, y, length, height, (length / 2.0).min(2.0), colour);
            return end;
        }
    };
    pen.rect(x, y, solid, height, colour);
    if open > 0.0 { slivers(pen, x + solid, y, open, height, colour) } else { end }
}

/// Room that a bar needs beyond its stated figure.
pub fn room(bound: Bound) -> f64 {
    match bound {
        Bound::AtLeast => OPEN_ROOM,
        Bound::About => OPEN_ROOM / 2.0,
        Bound::Exact | Bound::Nearly | Bound::AtMost => 0.0,
    }
}

/// As many slivers as the room bears, over all of it.
fn slivers(pen: &Pen, x: f64, y: f64, room: f64, height: f64, colour: Rgb) -> f64 {
    let long = |from: usize| SLIVERS[from..].iter().map(|(gap, width)| gap + width).sum::<f64>();
    let from = (0..SLIVERS.len()).find(|it| long(*it) * LEAST <= room).unwrap_or(SLIVERS.len() - 1);
    let scale = (room / long(from)).min(1.0);
    let mut x = x;
    for (gap, width) in &SLIVERS[from..] {
        pen.rect(x + gap * scale, y, width * scale, height, colour);
        x += (gap + width) * scale;
    }
    x
}
