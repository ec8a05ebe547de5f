//! A chart on its slide.

use charts::forms::Placed;

use super::grid::ContentBox;

/// A chart on its slide: where it is put, and how large.
pub(super) struct Shown {
    /// It is measured before it is drawn.
    pub placed: Placed,
    /// What the head leaves for it.
    pub content_box: ContentBox,
    /// How many times it is enlarged.
    pub scale: f64,
}
