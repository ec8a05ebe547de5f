//! The picture that stands for a chart where its page is shared: 1200 × 630, read at the size of a thumb. The takeaway
//! is large; what stands of the chart below it, `marks` decides.

mod bars;
mod marks;
mod named;

use charts::compose::{Paper, height, names, rules, seal, section, sentence, slip, source_line};
use charts::figures::Parts;
use charts::forms::{Face, INK, INK_2, INK_3, Pen, RULE, VERM, draw, picture, wrap};
use charts::scene::Scene;
use i18n::Lang;
use model::{Source, without_break_hints};
use report::{Chart, Form};

use super::Drawing;
use super::setting::set_lines;
use marks::marks;

/// Width and height, as the services that show such pictures ask for.
pub const SHARE: (f64, f64) = (1200.0, 630.0);

const MARGIN: f64 = 64.0;
const ROOM: f64 = SHARE.0 - 2.0 * MARGIN;
/// Where the foot begins.
const FOOT: f64 = 548.0;

/// The share picture of a chart.
pub fn share(source: &Source, chart: &Chart, lang: Lang) -> Drawing {
    let mut paper = Paper::new(SHARE.0);
    if chart.form == Form::Sentence {
        opening(&mut paper, source, chart, lang);
    } else {
        let mut top = 0.0;
        let head = picture(ROOM, |pen| {
            top = head(pen, source, chart, lang);
            top
        });
        paper.put(&head, MARGIN, 44.0, 1.0);
        body(&mut paper, source, chart, lang, 44.0 + top + 26.0);
    }
    let imprint = picture(ROOM, |pen| imprint(pen, source, lang));
    paper.put(&imprint, MARGIN, FOOT, 1.0);
    let title = without_break_hints(lang.of(&chart.title));
    let description = without_break_hints(lang.of(&chart.subtitle));
    Drawing { scene: paper.finish(SHARE.1), title, description, lang }
}

/// Rules, section and the takeaway, in the largest size that fits a line, or two of a smaller one.
fn head(pen: &Pen, source: &Source, chart: &Chart, lang: Lang) -> f64 {
    rules(pen, 0.0, 0.0, ROOM, 9.0);
    pen.text(0.0, 54.0, &section(source, &chart.chapter, lang), Face::song(26.0, VERM));
    let title = without_break_hints(lang.of(&chart.title));
    let sizes = [64.0, 58.0, 52.0, 46.0, 42.0];
    let fits = |size: &f64| wrap(&title, Face::song(*size, INK), ROOM).len() <= if *size > 52.0 { 1 } else { 2 };
    let size = sizes.into_iter().find(fits).unwrap_or(40.0);
    let face = Face::song(size, INK);
    let lines = wrap(&title, face, ROOM);
    let first = 54.0 + 24.0 + size * 0.9;
    set_lines(pen, (0.0, first), size * 1.28, &lines, face, lang);
    first + size * 1.28 * (lines.len() - 1) as f64 + size * 0.2
}

/// The seal and the page's name at the left, where it comes from at the right.
fn imprint(pen: &Pen, source: &Source, lang: Lang) -> f64 {
    let (brand, about) = names(source, lang);
    pen.rule(0.0, 0.5, ROOM, 1.0, RULE);
    seal(pen, 0.0, 16.0, 50.0);
    let (large, small) = (Face::song(24.0, INK), Face::hei(18.0, INK_2));
    pen.text(64.0, 37.0, brand, large);
    pen.text(64.0, 62.0, &about, small);
    let left = 64.0 + large.width(brand).max(small.width(&about)) + 48.0;
    let fine = Face::hei(18.0, INK_3);
    let lines = wrap(&source_line(source, lang), fine, ROOM - left);
    let first = if lines.len() > 1 { 37.0 } else { 50.0 };
    for (at, line) in lines.iter().enumerate() {
        pen.text_end(ROOM, first + 25.0 * at as f64, line, fine);
    }
    70.0
}

/// The opening sentence beside its title slip.
fn opening(paper: &mut Paper, source: &Source, chart: &Chart, lang: Lang) {
    let room = FOOT - 44.0 - 28.0;
    paper.put(&draw(&slip(source, room)), MARGIN, 44.0, 1.0);
    let left = MARGIN + 92.0 + 48.0;
    let mut top = 44.0;
    if lang != Lang::Zh {
        let name = picture(ROOM, |pen| {
            pen.text(0.0, 40.0, lang.strings().brand, Face::song(46.0, INK));
            60.0
        });
        paper.put(&name, left, top, 1.0);
        top += 82.0;
    }
    fitted(paper, (left, top), (SHARE.0 - MARGIN - left, 44.0 + room - top), |width, _| {
        sentence(source, chart, lang, width)
    });
}

/// Puts what `make` draws for a width and a height where there is room for it: what is too tall for the room is drawn for
/// a larger one, and reduced.
fn fitted(paper: &mut Paper, (x, y): (f64, f64), (wide, high): (f64, f64), make: impl Fn(f64, f64) -> Scene) {
    let mut scale = 1.0;
    loop {
        let scene = make(wide / scale, high / scale);
        let used = height(&scene) * scale;
        if used <= high || scale < 0.4 {
            return paper.put(&scene, x, y + ((high - used) / 2.0).max(0.0), scale);
        }
        scale -= 0.04;
    }
}

/// The chart's own marks, as large as there is room for: its numbers, bars, dots or glyphs.
fn body(paper: &mut Paper, source: &Source, chart: &Chart, lang: Lang, top: f64) {
    let parts = Parts::of(source, chart, lang);
    fitted(paper, (MARGIN, top), (ROOM, FOOT - 24.0 - top), |wide, high| {
        picture(wide, |pen| marks(pen, &parts, lang, (wide, high)))
    });
}
