//! How letters of charts look, and how wide a line of them is.

use super::palette::{HEI, NUM, SONG};
use crate::scene::{self, Rgb, text_width};

/// A face: family, size, weight, colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    /// A family of [`PALETTE`](super::PALETTE).
    pub family: &'static str,
    /// In user units.
    pub size: f64,
    /// Weight 700 instead of 400.
    pub bold: bool,
    /// Of the letters.
    pub colour: Rgb,
}

impl Face {
    /// Hei: what the page says itself.
    pub const fn hei(size: f64, colour: Rgb) -> Self {
        Self { family: HEI, size, bold: false, colour }
    }

    /// Song in bold: headings and the report's own words.
    pub const fn song(size: f64, colour: Rgb) -> Self {
        Self { family: SONG, size, bold: true, colour }
    }

    /// Numerals.
    pub const fn num(size: f64, colour: Rgb) -> Self {
        Self { family: NUM, size, bold: true, colour }
    }

    /// The same face in bold.
    pub const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// Width of one line. Latin letters of the serif faces are wider than those of the table.
    pub fn width(&self, text: &str) -> f64 {
        if self.family == NUM {
            return scene::numeral_width(text, self.size);
        }
        let width = text_width(text, self.size, self.bold);
        let latin = self.family != HEI && text.bytes().any(|it| it.is_ascii_alphabetic());
        if latin { width * 1.09 } else { width }
    }
}
