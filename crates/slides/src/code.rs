//! A QR code on its plate: large on the closing slide, in a corner of the others where the presenter wants it.

use charts::compose::Paper;
use charts::forms::{INK, PAPER_3, Pen, picture};
use charts::scene::Group;

use super::Stage;
use super::grid::{ContentBox, FOOT_TOP, beside, margin};

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

/// Left edge and side of a code in the corner of a slide: the lower right one, or under a title that stands beside the chart. The
/// cover's title stands above its numbers everywhere.
fn place(stage: Stage, is_cover: bool) -> (f64, f64) {
    let margin = margin(stage);
    let side = match stage {
        it if beside(it) => CORNER * 1.3,
        it if it.is_upright() => it.width * 0.4,
        it => CORNER.min(it.width * 0.2),
    };
    let x = if beside(stage) && !is_cover { margin } else { stage.width - margin - side };
    (x, side)
}

/// How many times smaller what a slide shows stands beside a code, so that nothing of it is covered. An upright stage has no room
/// for that.
pub(super) fn shrink(stage: Stage, is_cover: bool, content_box: ContentBox) -> f64 {
    let (x, _) = place(stage, is_cover);
    let room = (x - GAP - content_box.x) / content_box.width;
    if stage.is_upright() || room <= 0.0 { 1.0 } else { room.min(1.0) }
}

/// Puts a code into its corner.
pub(super) fn corner(paper: &mut Paper, stage: Stage, is_cover: bool, code: &Code<'_>) {
    let (x, side) = place(stage, is_cover);
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
