//! How a stage is divided: margins, the head with title and subtitle, the foot, and the content box that is left for a
//! chart. On a very wide stage the head stands beside the chart, elsewhere above it.

use charts::forms::{Face, INK, INK_2, wrap};

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

/// The head of a slide, broken into lines.
pub(super) struct Head {
    /// Lines of the title and their size.
    pub title: (Vec<String>, f64),
    /// Lines of the subtitle.
    pub subtitle: Vec<String>,
    /// Where it begins, from the left.
    pub x: f64,
    /// Baseline of the title's first line.
    pub first: f64,
    /// Where the chart may stand.
    pub content_box: ContentBox,
}

/// Top of the double rule.
pub(super) const TOP: f64 = 58.0;
/// Baseline of the foot's last line.
pub(super) const FOOT: f64 = HEIGHT - 52.0;
/// Subtitles and the foot.
pub(super) const SMALL: f64 = LEAST + 0.6;
/// Title's line, in em.
pub(super) const LEADING: f64 = 1.26;

/// From the edge of the stage to what stands on it.
pub(super) fn margin(stage: Stage) -> f64 {
    (stage.width * 0.05).clamp(30.0, 120.0)
}

/// Whether the head stands beside the chart.
pub(super) fn beside(stage: Stage) -> bool {
    stage.width > HEIGHT * 2.4
}

/// Top of the foot: nothing else stands below.
pub(super) const FOOT_TOP: f64 = FOOT - 64.0;

/// Breaks the head into lines, and finds the content box that is left.
pub(super) fn head(stage: Stage, title: &str, subtitle: &str, part: &str) -> Head {
    let margin = margin(stage);
    let inner = stage.width - 2.0 * margin;
    let width = if beside(stage) { (inner * 0.28).max(640.0) } else { inner };
    // One line where it can be large, else two, else what it takes.
    let lines = |size: f64| wrap(title, Face::song(size, INK), width);
    let sizes = [(76.0, 1), (70.0, 1), (64.0, 1), (58.0, 1), (64.0, 2), (58.0, 2), (52.0, 2), (48.0, 3), (44.0, 4)];
    let most = if beside(stage) { 5 } else { 0 };
    let found = sizes.into_iter().find(|(size, count)| lines(*size).len() <= (*count).max(most));
    let size = found.map_or(42.0, |it| it.0);
    let title = lines(size);
    let first = TOP + 22.0 + size * 1.02;
    let last = first + size * LEADING * (title.len() - 1) as f64;
    // The number of the slide stands behind the subtitle; its place is kept where there is only one slide, too.
    let subtitle = wrap(&[subtitle, "\u{2003}", part].concat(), Face::hei(SMALL, INK_2), width);
    let bottom = last + size * 0.3 + 46.0 * subtitle.len() as f64;
    let foot = FOOT_TOP;
    let content_box = if beside(stage) {
        let x = margin + width + margin;
        ContentBox { x, y: TOP + 40.0, width: stage.width - margin - x, height: foot - TOP - 40.0 }
    } else {
        let y = bottom + 26.0;
        ContentBox { x: margin, y, width: inner, height: foot - y }
    };
    Head { title: (title, size), subtitle, x: margin, first, content_box }
}

/// What the head leaves for a chart.
pub(super) fn content_box(stage: Stage, title: &str, subtitle: &str) -> ContentBox {
    head(stage, title, subtitle, "00 / 00").content_box
}
