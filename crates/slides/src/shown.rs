//! A chart on its slide: where it is put, and how large.

use charts::compose::Paper;
use charts::forms::{Placed, draw};

use super::content_box::ContentBox;

/// A chart as a slide shows it.
pub(super) struct Shown {
    /// It is measured before it is drawn.
    pub placed: Placed,
    /// What the head leaves for it.
    pub content_box: ContentBox,
    /// How many times it is enlarged.
    pub scale: f64,
}

impl Shown {
    /// Draws it a little above the middle of its content box.
    pub fn put(&self, paper: &mut Paper) {
        let spare = self.content_box.height - self.placed.height * self.scale;
        paper.put(&draw(&self.placed), self.content_box.x, self.content_box.y + (spare * 0.4).max(0.0), self.scale);
    }
}
