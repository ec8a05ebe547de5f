//! How large the letters of a sheet are: the largest of a few sizes in which all of it fits.

use charts::figures::Parts;
use report::Form;

use super::chunk::Chunk;
use super::forms::WORDS;
use super::grid::ContentBox;
use super::{LABEL, LEAST, Stage};

/// How a chunk is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// How many times its parts are enlarged.
    pub scale: f64,
    /// How much is counted, shortened or cramped instead of shown as it should be.
    pub less: usize,
    /// Whether it stands in its content box.
    pub legible: bool,
}

impl Fit {
    /// The room that a content box has before anything is enlarged.
    pub(super) fn room(self, content_box: ContentBox) -> (f64, f64) {
        // What is placed has a grid of tenths.
        (content_box.width / self.scale, (content_box.height / self.scale * 10.0).floor() / 10.0)
    }
}

/// Sizes of words that are tried on a stage, the largest first.
pub(super) fn sizes(stage: Stage, form: Form) -> &'static [f64] {
    match form {
        // Of a sum the dots should be large.
        Form::Ratio if !stage.is_upright() => &[LABEL],
        _ if stage.is_upright() => &[40.0, 36.0, LEAST + 0.6],
        _ => &[54.0, 49.0, LABEL],
    }
}

/// The first size in which a chunk fits, or the last one.
pub(super) fn fit(parts: &Parts<'_>, chunk: &Chunk, room: ContentBox, sizes: &[f64]) -> Fit {
    let mut last = Fit { scale: 1.0, less: 0, legible: false };
    for size in sizes {
        let scale = size / WORDS;
        last.scale = scale;
        let (width, height) = last.room(room);
        let sheet = chunk.place(parts, (width, height));
        (last.less, last.legible) = (sheet.less, sheet.placed.height <= height);
        if last.legible {
            return last;
        }
        // What is alone and still too tall is made smaller rather than cut off.
        last.scale = scale * (height / sheet.placed.height.max(1.0)).min(1.0);
    }
    last
}
