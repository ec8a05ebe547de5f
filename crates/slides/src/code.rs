//! A QR code on its plate: large on the closing slide, in a corner of the others where the presenter wants it.

use charts::compose::Paper;
use charts::forms::{INK, PAPER_3, Pen, picture};
use charts::scene::Group;

use super::Stage;
use super::grid::{FOOT_TOP, beside, margin};

/// A QR code: modules a side, and whether the one in a column and a row is dark.
pub struct Code<'a> {
    /// Modules a side, without the quiet zone.
    pub size: usize,
    /// Column, then row, from the upper left.
    pub dark: &'a dyn Fn(usize, usize) -> bool,
    /// The address that it holds, which the closing slide prints, too.
    pub address: &'a str,
}

/// Side of a corner's plate: a row that is six times as far away as the plate is wide can still read it.
const CORNER: f64 = 330.0;
/// By so much rows of modules overlap.
const SEAM: f64 = 0.4;
/// Between a chart and the plate.
const GAP: f64 = 20.0;

fn side(stage: Stage) -> f64 {
    match stage {
        it if beside(it) => CORNER * 1.3,
        it if it.is_upright() => it.width * 0.4,
        it => CORNER.min(it.width * 0.2),
    }
}

/// How many times smaller a chart stands beside a code, so that nothing of it is covered. An upright stage has no room for
/// that, and under a title that stands beside the chart there is enough.
pub(super) fn shrink(stage: Stage) -> f64 {
    let inner = stage.width - 2.0 * margin(stage);
    if beside(stage) || stage.is_upright() { 1.0 } else { (inner - side(stage) - GAP) / inner }
}

/// Puts a code into the corner of a slide: the lower right one, or under a title that stands beside the chart.
pub(super) fn corner(paper: &mut Paper, stage: Stage, code: &Code<'_>) {
    let (margin, side) = (margin(stage), side(stage));
    let x = if beside(stage) { margin } else { stage.width - margin - side };
    paper.put(&picture(side, |pen| plate(pen, code, side)), x, FOOT_TOP - 12.0 - side, 1.0);
}

/// The code on a light plate: cameras want dark modules on a light ground, and four modules of quiet around.
pub(super) fn plate(pen: &Pen, code: &Code<'_>, size: f64) -> f64 {
    pen.group(Group::of_class("plate"), |pen| {
        pen.rect(0.0, 0.0, size, size, PAPER_3);
        let module = size / (code.size + 8) as f64;
        for row in 0..code.size {
            let mut at = 0;
            while at < code.size {
                let from = at;
                while at < code.size && (code.dark)(at, row) {
                    at += 1;
                }
                if at > from {
                    let (x, y) = ((from + 4) as f64 * module, (row + 4) as f64 * module);
                    // A little over the next row, so that no hairline shows between them.
                    pen.rect(x, y, (at - from) as f64 * module, module + SEAM, INK);
                } else {
                    at += 1;
                }
            }
        }
    });
    size
}
