//! The one grid of all slides: margins, the baseline of titles, where content begins, and the foot. All slides of a deck have
//! titles of one size and leave room for the longest, so that nothing jumps from slide to slide. On a very wide stage the title
//! stands beside the content, elsewhere above it.

use charts::compose::rules;
use charts::forms::{Face, INK, Pen, wrap};

use super::{HEIGHT, LEAST, Stage};

/// Where a chart may stand, in units of the stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ContentBox {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// The heads of a deck: the size of all titles, and the lines of the longest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Heads {
    size: f64,
    lines: usize,
}

/// Top of the double rule.
pub(super) const TOP: f64 = 48.0;
/// Baseline of the foot's last line.
pub(super) const FOOT: f64 = HEIGHT - 48.0;
/// Top of the foot: nothing else stands below.
pub(super) const FOOT_TOP: f64 = FOOT - 60.0;
/// The foot's words.
pub(super) const SMALL: f64 = LEAST + 1.6;
/// Title's line, in em.
const LEADING: f64 = 1.24;

/// From the edge of the stage to what stands on it.
pub(super) fn margin(stage: Stage) -> f64 {
    (stage.width * 0.0625).clamp(30.0, 140.0)
}

/// Whether the title stands beside the content.
pub(super) fn beside(stage: Stage) -> bool {
    stage.width > HEIGHT * 2.4
}

/// How wide titles may be.
fn title_width(stage: Stage) -> f64 {
    let inner = stage.width - 2.0 * margin(stage);
    if beside(stage) { (inner * 0.26).max(640.0) } else { inner }
}

impl Heads {
    /// The largest size in which every title takes few lines.
    pub fn of<'a>(stage: Stage, titles: impl Iterator<Item = &'a str> + Clone) -> Self {
        let width = title_width(stage);
        let deepest =
            |size: f64| titles.clone().map(|it| wrap(it, Face::song(size, INK), width).len()).max().unwrap_or(1);
        let most = |lines: usize| if beside(stage) { 5 } else { lines };
        let wall = [(112.0, 5), (96.0, 5)].into_iter().filter(|_| beside(stage));
        let sizes = [(80.0, 1), (72.0, 1), (66.0, 1), (64.0, 2), (58.0, 2), (54.0, 2), (52.0, 3), (46.0, 3), (44.0, 4)];
        let found = wall.chain(sizes).find(|(size, lines)| deepest(*size) <= most(*lines));
        let size = found.map_or(if stage.is_upright() { 38.0 } else { 44.0 }, |it| it.0);
        Self { size, lines: deepest(size) }
    }

    /// Baseline of a title's first line.
    fn first(self) -> f64 {
        TOP + 20.0 + self.size * 1.05
    }

    /// What the heads leave for content.
    pub fn content_box(self, stage: Stage) -> ContentBox {
        let margin = margin(stage);
        if beside(stage) {
            let x = margin + title_width(stage) + margin;
            let y = TOP + 44.0;
            return ContentBox { x, y, width: stage.width - margin - x, height: FOOT_TOP - y };
        }
        let y = self.first() + self.size * LEADING * (self.lines - 1) as f64 + self.size * 0.36 + 20.0;
        ContentBox { x: margin, y, width: stage.width - 2.0 * margin, height: FOOT_TOP - y }
    }

    /// The double rule and a title.
    pub fn draw(self, pen: &Pen, stage: Stage, title: &str) -> f64 {
        let margin = margin(stage);
        rules(pen, margin, TOP, stage.width - 2.0 * margin, 10.0);
        let face = Face::song(self.size, INK);
        pen.lines(margin, self.first(), self.size * LEADING, &wrap(title, face, title_width(stage)), face);
        0.0
    }
}
