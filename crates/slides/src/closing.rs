//! The last slide: what the deck has shown, and where all of it can be read.

use charts::compose::{Paper, rules};
use charts::forms::{self, Face, INK, INK_2, INK_3, PAPER_3, Pen, picture, place, wrap};
use charts::scene::Group;
use i18n::Lang;

use super::content_box::{FOOT_TOP, SMALL, TOP, margin};
use super::{HEIGHT, Slide, Stage};

/// A QR code: modules a side, and whether the one in a column and a row is dark.
pub struct Code<'a> {
    /// Modules a side, without the quiet zone.
    pub size: usize,
    /// Column, then row, from the upper left.
    pub dark: &'a dyn Fn(usize, usize) -> bool,
    /// The address that it holds, which is printed too.
    pub address: &'a str,
}

/// The words of the slide, and a QR code where the page knows its address.
pub(super) fn closing(paper: &mut Paper, lang: Lang, stage: Stage, slide: &Slide, code: Option<&Code<'_>>) {
    let margin = margin(stage);
    let words = lang.deck();
    let wide = stage.width - 2.0 * margin;
    let narrow = stage.width < HEIGHT * 1.15;
    let plate = if narrow { (wide * 0.8).min(440.0) } else { 540.0 };
    let text = if code.is_none() || narrow { wide } else { wide - plate - 80.0 };
    let head = place(text, |pen| {
        let sizes = [116.0, 100.0, 88.0, 76.0, 64.0, 56.0, 48.0];
        let lines = |size: f64| wrap(&slide.title, Face::song(size, INK), text);
        let size = sizes.into_iter().find(|it| lines(*it).len() <= 3).unwrap_or(44.0);
        let title = lines(size);
        pen.lines(0.0, size, size * 1.3, &title, Face::song(size, INK));
        let mut y = size + size * 1.3 * (title.len() - 1) as f64 + 84.0;
        if code.is_some() {
            let face = Face::hei(SMALL + 8.0, INK_2);
            let lines = wrap(words.scan, face, text);
            pen.lines(0.0, y, 56.0, &lines, face);
            y += 56.0 * lines.len() as f64 + 20.0;
        }
        let face = Face::hei(SMALL, INK_3);
        let lines = wrap(words.honest, face, text);
        pen.lines(0.0, y, 48.0, &lines, face);
        y += 48.0 * lines.len() as f64;
        if let Some(code) = code {
            let lines = wrap(code.address, face, text);
            pen.lines(0.0, y + 14.0, 44.0, &lines, face);
            y += 14.0 + 44.0 * lines.len() as f64;
        }
        y
    });
    paper.put(
        &picture(stage.width, |pen| {
            rules(pen, margin, TOP, wide, 10.0);
            0.0
        }),
        0.0,
        0.0,
        1.0,
    );
    let middle = (TOP + FOOT_TOP) / 2.0;
    let below = if narrow && code.is_some() { plate + 40.0 } else { 0.0 };
    let top = (middle - (head.height + below) / 2.0).max(TOP + 40.0);
    paper.put(&forms::draw(&head), margin, top, 1.0);
    if let Some(code) = code {
        let (x, y) = if narrow {
            (margin, top + head.height + 40.0)
        } else {
            (stage.width - margin - plate, middle - plate / 2.0)
        };
        paper.put(&picture(plate, |pen| plate_of(pen, code, plate)), x, y, 1.0);
    }
}

/// The code on a light plate: cameras want dark modules on a light ground, and four modules of quiet around.
fn plate_of(pen: &Pen, code: &Code<'_>, size: f64) -> f64 {
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
                    pen.rect(x, y, (at - from) as f64 * module, module, INK);
                } else {
                    at += 1;
                }
            }
        }
    });
    size
}
