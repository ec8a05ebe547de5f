//! The last slide: what the deck has shown, and where all of it can be read.

use charts::compose::{Paper, rules};
use charts::forms::{self, Face, INK, INK_2, INK_3, Placed, picture, place, wrap};
use i18n::Lang;
use model::Source;

use super::code::{Code, plate};
use super::grid::{FOOT_TOP, TOP, margin};
use super::{HEIGHT, LABEL, LEAST, Slide, Stage};

/// The smallest code that a phone reads from the back of a hall, in units.
const LEAST_SIDE: f64 = 240.0;

/// The words of the slide, and a QR code where the page knows its address.
pub(super) fn closing(
    paper: &mut Paper,
    source: &Source,
    lang: Lang,
    stage: Stage,
    slide: &Slide,
    code: Option<&Code<'_>>,
) {
    let margin = margin(stage);
    let wide = stage.width - 2.0 * margin;
    let narrow = stage.width < HEIGHT * 1.15;
    let side = if narrow { (wide * 0.8).min(440.0) } else { 540.0 };
    let text = if code.is_none() || narrow { wide } else { wide - side - 80.0 };
    let below = |side: f64| if narrow && code.is_some() { side + 40.0 } else { 0.0 };
    let room = FOOT_TOP - TOP - 60.0;
    let title = source.phrased(&slide.title, lang);
    let told = |size: f64| words(&title, size, text, lang, stage, code);
    let lines = |size: f64| wrap(&title, Face::song(size, INK), text).len();
    let sizes = [116.0, 100.0, 88.0, 76.0, 64.0, 56.0, 48.0];
    // As large as the title stands in three lines and all else below it.
    let fits = |size: &f64| lines(*size) <= 3 && told(*size).height + below(side) <= room;
    let head = told(sizes.into_iter().find(fits).unwrap_or(44.0));
    let side = if narrow { side.min(room - head.height - 40.0).max(LEAST_SIDE) } else { side };
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
    let top = (middle - (head.height + below(side)) / 2.0).max(TOP + 40.0);
    paper.put(&forms::draw(&head), margin, top, 1.0);
    if let Some(code) = code {
        let (x, y) = if narrow {
            (margin, top + head.height + 40.0)
        } else {
            (stage.width - margin - side, middle - side / 2.0)
        };
        paper.put(&picture(side, |pen| plate(pen, code, side)), x, y, 1.0);
    }
}

/// The title at a size, and below it what is said of the page.
fn words(title: &str, size: f64, width: f64, lang: Lang, stage: Stage, code: Option<&Code<'_>>) -> Placed {
    let words = lang.deck();
    let small = if stage.is_upright() { LEAST + 1.6 } else { LABEL };
    place(width, |pen| {
        let title = wrap(title, Face::song(size, INK), width);
        pen.lines(0.0, size, size * 1.3, &title, Face::song(size, INK));
        let mut y = size + size * 1.3 * (title.len() - 1) as f64 + (size * 0.73).max(60.0);
        if code.is_some() {
            let face = Face::hei(small + 4.0, INK_2);
            let lines = wrap(words.scan, face, width);
            pen.lines(0.0, y, small * 1.4, &lines, face);
            y += small * 1.4 * lines.len() as f64 + 20.0;
        }
        let face = Face::hei(small, INK_3);
        let lines = wrap(words.honest, face, width);
        pen.lines(0.0, y, small * 1.3, &lines, face);
        y += small * 1.3 * lines.len() as f64;
        if let Some(code) = code {
            let lines = wrap(code.address, face, width);
            pen.lines(0.0, y + 14.0, small * 1.2, &lines, face);
            y += 14.0 + small * 1.2 * lines.len() as f64;
        }
        y
    })
}
