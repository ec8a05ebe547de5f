//! For which width a portion is laid out so that it is read most easily in the room that a slide has for it.

use std::cmp::Ordering;

use charts::figures::Parts;
use charts::forms::Placed;
use report::Form;

use super::LEAST;
use super::portion::Portion;
use super::room::Room;

/// The size of most words in charts, in user units.
const WORDS: f64 = 16.0;
/// No layout is made for less, and no matrix.
const NARROWEST: f64 = 230.0;
const MATRIX: f64 = 300.0;
/// Layouts that are tried, as shares of the widest.
const SHARES: [f64; 7] = [1.0, 0.84, 0.7, 0.58, 0.48, 0.39, 0.31];
/// Most tiles side by side.
const MOST_TILES: usize = 6;
/// Words are not enlarged beyond that; numerals would shout.
const LARGEST: f64 = 54.0;

/// How a portion is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// Layout width in user units, before it is enlarged.
    pub width: f64,
    /// How many times it is enlarged.
    pub scale: f64,
    /// Tiles side by side; 1 for forms without tiles.
    pub across: usize,
    /// Whether its letters come out large enough.
    pub legible: bool,
}

/// The layout in which a portion is read most easily.
pub(super) fn fit(parts: &Parts<'_>, portion: &Portion, room: Room) -> Fit {
    let chart = parts.chart;
    let widest = room.width / LEAST * WORDS;
    let matrix = chart.form == Form::Matrix && !portion.is_tiled(chart);
    let widest = if matrix { widest.max(MATRIX) } else { widest };
    let mut best = Fit { width: widest, scale: 0.0, across: 1, legible: false };
    let tiled = portion.is_tiled(chart);
    // Rows of equal length, or nearly so.
    let tiles = if tiled { portion.len() } else { 1 };
    for rows in 1..=tiles {
        let across = tiles.div_ceil(rows);
        if across > MOST_TILES {
            continue;
        }
        let least = if tiled { portion.least(parts, across) } else { 0.0 };
        for share in SHARES {
            let width = widest * share;
            // Glyphs stand side by side in the matrix's columns.
            let narrowest = if matrix { MATRIX } else { NARROWEST };
            if width < narrowest && share < 1.0 || width < least {
                break;
            }
            let (scale, legible) = scaled(&portion.place(parts, (width, across)), room);
            // A wider layout fills the stage; a narrower one must gain by it.
            if scale > best.scale * 1.04 {
                best = Fit { width, scale, across, legible };
            }
        }
    }
    // Where the height is what limits it, a wider layout of the same size fills the stage.
    let width = room.width / best.scale.max(0.1);
    let (scale, legible) = scaled(&portion.place(parts, (width, best.across)), room);
    if width > best.width && scale > best.scale * 0.97 && legible >= best.legible {
        best = Fit { width, scale, legible, ..best };
    }
    best
}

/// One layout for all portions of a chart whose lengths compare: the one in which the least enlarged is largest.
pub(super) fn common(parts: &Parts<'_>, portions: &[Portion], fits: &mut [Fit], room: Room) {
    let shared = |width: f64| {
        let each = portions.iter().map(|it| scaled(&it.place(parts, (width, 1)), room));
        each.fold((f64::MAX, true), |(least, all), (scale, legible)| (least.min(scale), all && legible))
    };
    let widest = room.width / LEAST * WORDS;
    let others = SHARES.into_iter().map(|it| widest * it).filter(|it| *it >= NARROWEST);
    let widths = fits.iter().map(|it| it.width).chain(others);
    let layouts = widths.map(|width| {
        let (scale, legible) = shared(width);
        Fit { width, scale, across: 1, legible }
    });
    let rank = |it: &Fit| (it.legible, it.scale);
    let best = layouts.max_by(|one, other| rank(one).partial_cmp(&rank(other)).unwrap_or(Ordering::Equal));
    if let Some(best) = best {
        fits.fill(best);
    }
}

fn scaled(placed: &Placed, room: Room) -> (f64, bool) {
    let smallest = placed.smallest(WORDS + 1.0);
    let scale = (room.width / placed.width.max(1.0)).min(room.height / placed.height.max(1.0));
    let scale = scale.min(LARGEST / smallest);
    (scale, scale * smallest >= LEAST - 0.05)
}
