//! For which width a portion is laid out so that it is read most easily in the room that a slide has for it.

use crate::backend::{Scene, Shape};
use crate::compose::{height, width};
use crate::data::{Chart, Form, Layout};
use crate::i18n::Lang;
use crate::model::Source;

use super::LEAST;
use super::portion::Portion;
use super::room::Room;

/// The size of most words in charts, in user units.
const WORDS: f64 = 16.0;
/// No layout is made for less, and no matrix.
const NARROWEST: f64 = 230.0;
const MATRIX: f64 = 300.0;
/// Most tiles side by side, and the least width of one.
const MOST_TILES: usize = 6;
const TILE: f64 = 104.0;
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
pub(super) fn fit(source: &Source, lang: Lang, chart: &Chart, portion: &Portion, room: Room) -> Fit {
    let widest = room.width / LEAST * WORDS;
    let widest = if chart.form == Form::Matrix { widest.max(MATRIX) } else { widest };
    let mut best = Fit { width: widest, scale: 0.0, across: 1, legible: false };
    let tiled = chart.form == Form::Sentence || (chart.form == Form::Dots && chart.layout == Layout::Tiles);
    for across in 1..=if tiled { portion.len().clamp(1, MOST_TILES) } else { 1 } {
        for share in [1.0, 0.9, 0.8, 0.7, 0.61, 0.53, 0.46] {
            let width = widest * share;
            // Glyphs stand side by side in the matrix's columns.
            let narrowest = if chart.form == Form::Matrix { MATRIX } else { NARROWEST };
            if width < narrowest && share < 1.0 || (tiled && width < TILE * across as f64) {
                break;
            }
            let (scale, legible) = scaled(&portion.draw(source, chart, lang, (width, across)), room);
            // A wider layout fills the stage; a narrower one must gain by it.
            if scale > best.scale * 1.04 {
                best = Fit { width, scale, across, legible };
            }
        }
    }
    // Where the height is what limits it, a wider layout of the same size fills the stage.
    let width = room.width / best.scale.max(0.1);
    let (scale, legible) = scaled(&portion.draw(source, chart, lang, (width, best.across)), room);
    if width > best.width && scale > best.scale * 0.97 && legible >= best.legible {
        best = Fit { width, scale, legible, ..best };
    }
    best
}

fn scaled(scene: &Scene, room: Room) -> (f64, bool) {
    let smallest = smallest(scene);
    let scale = (room.width / width(scene).max(1.0)).min(room.height / height(scene).max(1.0));
    let scale = scale.min(LARGEST / smallest);
    (scale, scale * smallest >= LEAST - 0.05)
}

/// The size of the smallest letters, in user units.
fn smallest(scene: &Scene) -> f64 {
    let sizes = scene.shapes().into_iter().filter_map(|it| match it {
        Shape::Text(label) => Some(f64::from(label.size) / f64::from(crate::backend::GRID)),
        _ => None,
    });
    sizes.fold(WORDS + 1.0, f64::min)
}
