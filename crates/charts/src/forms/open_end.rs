//! Bars, closed or open. An open end is four slivers that grow thin; nothing closes it, and it has no guessed
//! length.

use crate::scene::Rgb;
use report::Bound;

use super::pen::Pen;

/// Widths of the slivers and of the gap before each.
const SLIVERS: [(f64, f64); 4] = [(3.0, 8.0), (3.5, 5.0), (4.5, 3.0), (5.5, 1.5)];

/// Length of all slivers with their gaps.
pub const OPEN_ROOM: f64 = 34.0;

/// A bar from `x`, `length` long up to the stated figure. Returns where its ink ends.
pub fn bar(pen: &Pen, x: f64, y: f64, length: f64, height: f64, bound: Bound, colour: Rgb) -> f64 {
    let end = x + length;
    match bound {
        Bound::Exact => {
            pen.rect(x, y, length, height, colour);
            end
        }
        Bound::AtLeast => {
            pen.rect(x, y, length, height, colour);
            slivers(pen, end, y, height, colour)
        }
        // 约: the slivers stand around the figure.
        Bound::About => {
            let solid = (length - OPEN_ROOM / 2.0).max(0.0);
            pen.rect(x, y, solid, height, colour);
            slivers(pen, x + solid, y, height, colour)
        }
        // 不超过: hollow up to the figure, since nothing says how much of it there is.
        Bound::AtMost => {
            pen.frame(x, y, length, height, 2.0, colour);
            end
        }
        // 近: the slivers stand before the figure, within the length; a short bar is all slivers.
        Bound::Nearly => {
            let solid = (length - OPEN_ROOM).max(0.0);
            pen.rect(x, y, solid, height, colour);
            slivers(pen, x + solid, y, height, colour)
        }
    }
}

/// Room that a bar needs beyond its stated figure.
pub fn room(bound: Bound) -> f64 {
    match bound {
        Bound::AtLeast => OPEN_ROOM,
        Bound::About => OPEN_ROOM / 2.0,
        Bound::Exact | Bound::Nearly | Bound::AtMost => 0.0,
    }
}

fn slivers(pen: &Pen, x: f64, y: f64, height: f64, colour: Rgb) -> f64 {
    let mut x = x;
    for (gap, width) in SLIVERS {
        pen.rect(x + gap, y, width, height, colour);
        x += gap + width;
    }
    x
}
