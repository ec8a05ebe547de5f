//! The layout of a chunk that is easiest to read in the content box of a slide.

use std::cmp::Ordering;

use charts::figures::Parts;
use charts::forms::Placed;
use report::Form;

use super::LEAST;
use super::chunk::Chunk;
use super::content_box::ContentBox;

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

/// How a chunk is laid out.
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

/// The layout in which a chunk is read most easily.
pub(super) fn fit(parts: &Parts<'_>, chunk: &Chunk, content_box: ContentBox) -> Fit {
    let chart = parts.chart;
    let widest = content_box.width / LEAST * WORDS;
    let matrix = chart.form == Form::Matrix && !chunk.is_tiled(chart);
    let widest = if matrix { widest.max(MATRIX) } else { widest };
    let mut best = Fit { width: widest, scale: 0.0, across: 1, legible: false };
    let tiled = chunk.is_tiled(chart);
    // Rows of equal length, or nearly so.
    let tiles = if tiled { chunk.len() } else { 1 };
    for rows in 1..=tiles {
        let across = tiles.div_ceil(rows);
        if across > MOST_TILES {
            continue;
        }
        let least = if tiled { chunk.least(parts, across) } else { 0.0 };
        for share in SHARES {
            let width = widest * share;
            // Glyphs stand side by side in the matrix's columns.
            let narrowest = if matrix { MATRIX } else { NARROWEST };
            if width < narrowest && share < 1.0 || width < least {
                break;
            }
            let (scale, legible) = scaled(&chunk.place(parts, (width, across)), content_box);
            // A wider layout fills the stage; a narrower one must gain by it.
            if scale > best.scale * 1.04 {
                best = Fit { width, scale, across, legible };
            }
        }
    }
    // Where the height is what limits it, a wider layout of the same size fills the stage.
    let width = content_box.width / best.scale.max(0.1);
    let (scale, legible) = scaled(&chunk.place(parts, (width, best.across)), content_box);
    if width > best.width && scale > best.scale * 0.97 && legible >= best.legible {
        best = Fit { width, scale, legible, ..best };
    }
    best
}

/// One layout for all chunks of a chart, whose lengths must compare from slide to slide: the layout in which the chunk that is
/// enlarged least is as large as can be.
pub(super) fn common(parts: &Parts<'_>, chunks: &[Chunk], fits: &mut [Fit], content_box: ContentBox) {
    let shared = |width: f64| {
        let each = chunks.iter().map(|it| scaled(&it.place(parts, (width, 1)), content_box));
        each.fold((f64::MAX, true), |(least, all), (scale, legible)| (least.min(scale), all && legible))
    };
    let widest = content_box.width / LEAST * WORDS;
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

fn scaled(placed: &Placed, content_box: ContentBox) -> (f64, bool) {
    let smallest = placed.smallest(WORDS + 1.0);
    let scale = (content_box.width / placed.width.max(1.0)).min(content_box.height / placed.height.max(1.0));
    let scale = scale.min(LARGEST / smallest);
    (scale, scale * smallest >= LEAST - 0.05)
}
