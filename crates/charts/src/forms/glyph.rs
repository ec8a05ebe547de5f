//! The methods' glyphs: each its own shape as well as its own colour.

use crate::scene::{Rgb, Scene};
use report::Glyph;

use super::draw::picture;
use super::palette::{GOLD, GOLD_M, INK, INK_3, TEAL, VERM};
use super::pen::Pen;

/// Draws a glyph in a square of `size` around its centre.
pub fn glyph(pen: &Pen, x: f64, y: f64, size: f64, kind: Glyph) {
    let half = size / 2.0;
    let colour = glyph_colour(kind);
    let diamond = |reach: f64| [(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)];
    match kind {
        Glyph::Disc => pen.dot(x, y, half * 0.86, colour),
        Glyph::Ring => pen.ring(x, y, half * 0.86, size * 0.15, colour),
        Glyph::Diamond => pen.polygon(&diamond(half), colour),
        Glyph::DiamondOpen => {
            let [top, right, foot, left] = diamond(half * 0.84);
            // The first side is drawn twice, so that the corner where the line begins is closed.
            pen.path(&[top, right, foot, left, top, right], size * 0.13, colour);
        }
        Glyph::Square => pen.rect(x - half * 0.78, y - half * 0.78, size * 0.78, size * 0.78, colour),
        Glyph::Triangle => {
            pen.polygon(&[(x, y - half * 0.9), (x + half, y + half * 0.8), (x - half, y + half * 0.8)], colour);
        }
        // What has no method of its own stays quiet beside what has one.
        Glyph::Dash => pen.rect(x - half * 0.7, y - size * 0.07, size * 0.7, size * 0.14, colour),
    }
}

/// Side of a glyph's own picture.
pub const GLYPH: f64 = 20.0;

/// A glyph as a picture of its own.
pub fn glyph_scene(kind: Glyph) -> Scene {
    picture(GLYPH, |pen| {
        glyph(pen, GLYPH / 2.0, GLYPH / 2.0, GLYPH, kind);
        GLYPH
    })
}

/// Colour of a glyph and of the bars that go with it.
pub fn glyph_colour(kind: Glyph) -> Rgb {
    match kind {
        Glyph::Disc | Glyph::Ring => VERM,
        Glyph::Diamond | Glyph::DiamondOpen => TEAL,
        Glyph::Square => INK,
        Glyph::Triangle => GOLD_M,
        Glyph::Dash => INK_3,
    }
}

/// Colour of words that go with a glyph; gold is darkened to be read.
pub fn word_colour(kind: Glyph) -> Rgb {
    if kind == Glyph::Triangle { GOLD } else { glyph_colour(kind) }
}
