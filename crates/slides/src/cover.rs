//! The first slide: the title slip, the report's title and occasion, and the numbers of the opening.

use charts::compose::{Paper, rules, slip};
use charts::figures::Parts;
use charts::forms::{self, Face, INK, INK_2, Item, Placed, VERM, place, wrap};
use i18n::{Lang, date};
use model::{Source, without_break_hints};
use report::Form;

use super::forms::{WORDS, tiles};
use super::grid::{ContentBox, FOOT_TOP, TOP, margin};
use super::{LABEL, LEAST, Slide, Stage, fit::sizes, shown::Shown};

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
/// Sizes of words for a wall that is much wider than high, before those of all slides.
const WALL: [f64; 3] = [76.0, 68.0, 60.0];
/// A number whose name takes more lines is left to the page.
const LINES: usize = 3;
/// Share of the height that the numbers should take.
const FILLED: f64 = 0.62;

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
    let upright = stage.is_upright();
    // On narrow stages the slip would leave too little width for numbers.
    let slip = (!upright).then(|| slip(source, (FOOT_TOP - COVER_TOP) / SLIP));
    let left = slip.as_ref().map_or(margin, |it| margin + it.width * SLIP + 72.0);
    let wide = stage.width - margin - left;
    let about = &source.report.report;
    let between = if lang == Lang::Zh { "\u{3000}" } else { lang.strings().pic_comma };
    let line = [&*date(&about.delivered, lang), between, &without_break_hints(lang.of(&about.occasion))].concat();
    let (title, line) = (source.phrased(&slide.title, lang), source.phrased(&line, lang));
    let title = place(wide, |pen| {
        let lines = |size: f64| wrap(&title, Face::song(size, INK), wide);
        let sizes = [96.0, 84.0, 72.0, 66.0, 60.0, 54.0, 48.0, 44.0];
        let size = sizes.into_iter().find(|it| lines(*it).len() <= if upright { 3 } else { 1 });
        let size = size.or_else(|| sizes.into_iter().skip(4).find(|it| lines(*it).len() <= 2)).unwrap_or(44.0);
        let title = lines(size);
        pen.lines(0.0, size * 0.92, size * 1.26, &title, Face::song(size, INK));
        let mut y = size * 0.92 + size * 1.26 * (title.len() - 1) as f64;
        let small = Face::hei(if upright { LEAST + 1.6 } else { LABEL }, INK_2);
        let lines = wrap(&line, small, wide);
        y += size * 0.26 + small.size * 1.1;
        pen.lines(0.0, y, small.size * 1.25, &lines, small);
        y += small.size * 1.25 * (lines.len() - 1) as f64 + 26.0;
        rules(pen, 0.0, y, wide, 8.0);
        y + 8.0
    });
    let y = COVER_TOP + title.height + 30.0;
    CoverHead { slip, title, left, content_box: ContentBox { x: left, y, width: wide, height: FOOT_TOP - y } }
}

/// The numbers that a cover shows: as many of the opening's as can be read from the last row, as large as the stage allows.
pub(super) fn numbers_of(source: &Source, lang: Lang, stage: Stage, slide: &Slide) -> Option<Shown> {
    let content_box = cover_head(source, lang, stage, slide).content_box;
    let chart = source.report.charts.iter().find(|it| it.form == Form::Sentence)?;
    let parts = Parts::of(source, chart, lang);
    let all = parts.groups().iter().flat_map(|it| &it.items);
    // Here all numbers are the opening's, and of one colour.
    let all: Vec<Item> = all.map(|it| Item { colour: VERM, ..it.clone() }).collect();
    let shown = |items: &[Item], size: f64, fill: f64| {
        let scale = size / WORDS;
        let height = content_box.height / scale;
        let placed = tiles(items, (content_box.width / scale, height)).placed;
        (placed.height <= height && placed.height >= height * fill).then_some(Shown { placed, content_box, scale })
    };
    let sizes = || WALL.into_iter().chain(sizes(stage, Form::Sentence).iter().copied());
    let short = || {
        let column = content_box.width / 4.0 / (LABEL / WORDS);
        // Chinese names break nearly anywhere, so that three stand side by side.
        let across = if lang == Lang::Zh { 3.0 } else { 2.0 };
        let column = if stage.is_upright() { content_box.width / (LEAST / WORDS) / across } else { column };
        let fits = |it: &&Item| wrap(&it.label, Face::hei(WORDS, INK), column).len() <= LINES;
        all.iter().filter(fits).cloned().collect::<Vec<_>>()
    };
    let found = |items: &[Item], fill: f64| sizes().find_map(|size| shown(items, size, fill));
    // All of them, on the whole of the stage; or those with short names, or the first of these.
    found(&all, FILLED).or_else(|| found(&all, 0.0)).or_else(|| {
        let short = short();
        (1..=short.len()).rev().find_map(|count| found(&short[..count], 0.0))
    })
}
