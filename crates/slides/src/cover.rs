//! The first slide: the title slip, the report's title and occasion, and the numbers of the opening.

use charts::compose::{Paper, rules, slip};
use charts::figures::Parts;
use charts::forms::{self, Face, INK, INK_2, Placed, place, wrap};
use i18n::{Lang, date};
use model::{Source, without_break_hints};
use report::Form;

use super::chunk::Chunk;
use super::content_box::{ContentBox, FOOT_TOP, LEADING, SMALL, TOP, margin};
use super::fit::{Fit, fit};
use super::shown::Shown;
use super::{HEIGHT, Slide, Stage};

/// What stands on a cover beside its numbers, and what that leaves for them.
struct CoverHead {
    slip: Option<Placed>,
    title: Placed,
    left: f64,
    content_box: ContentBox,
}

/// How many times the title slip is enlarged.
const SLIP: f64 = 1.9;
/// Top of what the cover shows.
const COVER_TOP: f64 = TOP + 20.0;

/// The title slip beside the report's title; the numbers of the opening are put below it as any chart is.
pub(super) fn cover(paper: &mut Paper, source: &Source, lang: Lang, stage: Stage, slide: &Slide) {
    let head = cover_head(source, lang, stage, slide);
    if let Some(slip) = &head.slip {
        paper.put(&forms::draw(slip), margin(stage), COVER_TOP, SLIP);
    }
    paper.put(&forms::draw(&head.title), head.left, COVER_TOP, 1.0);
}

fn cover_head(source: &Source, lang: Lang, stage: Stage, slide: &Slide) -> CoverHead {
    let margin = margin(stage);
    let upright = stage.width < HEIGHT;
    // On narrow stages the slip would leave too little width for numbers.
    let slip = (!upright).then(|| slip(source, (FOOT_TOP - COVER_TOP) / SLIP));
    let left = slip.as_ref().map_or(margin, |it| margin + it.width * SLIP + 84.0);
    let wide = stage.width - margin - left;
    let about = &source.report.report;
    let line = [&*date(&about.delivered, lang), "\u{3000}", &without_break_hints(lang.of(&about.occasion))].concat();
    let title = place(wide, |pen| {
        let sizes = [72.0, 66.0, 60.0, 54.0, 48.0, 44.0];
        let lines = |size: f64| wrap(&slide.title, Face::song(size, INK), wide);
        let size = sizes.into_iter().find(|it| lines(*it).len() <= if upright { 3 } else { 1 });
        let size = size.or_else(|| sizes.into_iter().find(|it| lines(*it).len() <= 2)).unwrap_or(44.0);
        let title = lines(size);
        pen.lines(0.0, size * 0.92, size * LEADING, &title, Face::song(size, INK));
        let mut y = size * 0.92 + size * LEADING * (title.len() - 1) as f64;
        let small = Face::hei(SMALL, INK_2);
        let lines = wrap(&line, small, wide);
        pen.lines(0.0, y + size * 0.3 + 38.0, 46.0, &lines, small);
        y += size * 0.3 + 38.0 + 46.0 * (lines.len() - 1) as f64 + 26.0;
        rules(pen, 0.0, y, wide, 8.0);
        y + 8.0
    });
    let y = COVER_TOP + title.height + 34.0;
    CoverHead { slip, title, left, content_box: ContentBox { x: left, y, width: wide, height: FOOT_TOP - y } }
}

/// The numbers that a cover shows: as many of the opening's as can be read from the last row.
pub(super) fn numbers_of(source: &Source, lang: Lang, stage: Stage, slide: &Slide) -> Option<Shown> {
    let content_box = cover_head(source, lang, stage, slide).content_box;
    let chart = source.report.charts.iter().find(|it| it.form == Form::Sentence)?;
    let (whole, parts) = (Chunk::whole(source, chart), Parts::of(source, chart, lang));
    (1..=whole.len()).rev().map(|it| whole.first(it)).find_map(|chunk| {
        let Fit { width, scale, across, legible } = fit(&parts, &chunk, content_box);
        legible.then(|| Shown { placed: chunk.place(&parts, (width, across)), content_box, scale })
    })
}
