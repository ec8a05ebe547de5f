//! What a matrix shows, and its letters. Where it stands is not said here.

use std::sync::Arc;

use report::Glyph;

use crate::forms::face::Face;
use crate::forms::glyph::{glyph_colour, word_colour};
use crate::forms::item::{Entry, Item};
use crate::forms::palette::INK;
use crate::scene::Rgb;

/// The matrix: its columns, the totals that stand above some of them, and its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// Head of the first column (领域).
    pub corner: Arc<str>,
    /// Methods from left to right.
    pub columns: Vec<Column>,
    /// In the order of their columns.
    pub totals: Vec<Total>,
    /// What stands above the columns without a total (未载合计).
    pub untold: Arc<str>,
    /// Fields from top to bottom.
    pub rows: Vec<MatrixRow>,
    /// Head of the column of minor methods (其他); used on narrow pages.
    pub others: Arc<str>,
}

/// A method with a column of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its whole name.
    pub label: Arc<str>,
    /// The name for heads too narrow for the whole one.
    pub short: Arc<str>,
    /// The mark of every entry in the column.
    pub glyph: Glyph,
}

/// A counted total over the columns from `column` on, up to the next total.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// Index of the first column that it counts.
    pub column: usize,
    /// The fact that states it.
    pub item: Item,
}

/// One field and its entries.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixRow {
    /// Name of the field.
    pub label: Arc<str>,
    /// One list a column.
    pub cells: Vec<Vec<Entry>>,
    /// Entries by methods without a column; they run as a line under the row.
    pub minor: Vec<Entry>,
}

pub(super) const NAME: Face = Face::hei(16.0, INK);

impl Matrix {
    /// Colours of a total's dots and of its numeral: those of its column.
    pub(super) fn colours(&self, total: &Total) -> (Rgb, Rgb) {
        self.columns.get(total.column).map_or((INK, INK), |it| (glyph_colour(it.glyph), word_colour(it.glyph)))
    }
}
