//! The first slide: where its title and its numbers stand, and which numbers fit. A single number with its dots is a tile
//! (`forms/tiles.rs`).

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

/// The title slip beside the report's title. Returns the numbers of the opening, which are put below it as any chart is.
pub(super) fn cover(paper: &mut Paper, source: &Source, lang: Lang, stage: Stage, slide: &Slide) -> Option<Shown> {
    let (head, numbers) = laid_out(source, lang, stage, slide);
    if let Some(slip) = &head.slip {
        paper.put(&forms::draw(slip), margin(stage), COVER_TOP, SLIP);
    }
    paper.put(&forms::draw(&head.title), head.left, COVER_TOP, 1.0);
    numbers
}

/// The cover: all numbers of the opening stand on it, since they are one sentence. Where they do not fit on their dots beside the
/// slip, the slip goes first, then the dots.
fn laid_out(source: &Source, lang: Lang, stage: Stage, slide: &Slide) -> (CoverHead, Option<Shown>) {
    let head = |slip| cover_head(source, lang, stage, slide, slip);
    // On narrow stages the slip would leave too little width for numbers.
    let slips: &[bool] = if stage.is_upright() { &[false] } else { &[true, false] };
    let ways = [true, false].into_iter().flat_map(|dots| slips.iter().map(move |slip| (*slip, dots)));
    for (slip, dots) in ways {
        let head = head(slip);
        if let Some(all) = all_of(source, lang, stage, &head, dots) {
            return (head, Some(all));
        }
    }
    let head = head(slips[0]);
    let some = some_of(source, lang, stage, &head);
    (head, some)
}

fn cover_head(source: &Source, lang: Lang, stage: Stage, slide: &Slide, with_slip: bool) -> CoverHead {
    let margin = margin(stage);
    let upright = stage.is_upright();
    let slip = with_slip.then(|| slip(source, (FOOT_TOP - COVER_TOP) / SLIP));
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

/// The numbers that a cover shows.
pub(super) fn numbers_of(source: &Source, lang: Lang, stage: Stage, slide: &Slide) -> Option<Shown> {
    laid_out(source, lang, stage, slide).1
}

/// The numbers of the opening, of one colour here.
fn numbers(source: &Source, lang: Lang) -> Vec<Item> {
    let chart = source.report.charts.iter().find(|it| it.form == Form::Sentence);
    let parts = chart.map(|it| Parts::of(source, it, lang));
    let items = parts.iter().flat_map(|it| it.groups()).flat_map(|it| &it.items);
    items.map(|it| Item { colour: VERM, ..it.clone() }).collect()
}

/// Sizes of words, the largest first.
fn word_sizes(stage: Stage) -> impl Iterator<Item = f64> {
    WALL.into_iter().chain(sizes(stage, Form::Sentence).iter().copied())
}

/// Numbers in words of that size, where they fit, and take at least that share of the height.
fn shown(items: &[Item], head: &CoverHead, (size, fill): (f64, f64), dots: bool) -> Option<Shown> {
    let content_box = head.content_box;
    let scale = size / WORDS;
    let height = content_box.height / scale;
    let placed = tiles(items, (content_box.width / scale, height), dots).placed;
    let fits = !items.is_empty() && placed.height <= height && placed.height >= height * fill;
    fits.then_some(Shown { placed, content_box, scale })
}

/// All numbers, on the whole of the stage where they can fill it.
fn all_of(source: &Source, lang: Lang, stage: Stage, head: &CoverHead, dots: bool) -> Option<Shown> {
    let all = numbers(source, lang);
    let found = |fill: f64| word_sizes(stage).find_map(|size| shown(&all, head, (size, fill), dots));
    found(FILLED).or_else(|| found(0.0))
}

/// Those with short names, or the first of these.
fn some_of(source: &Source, lang: Lang, stage: Stage, head: &CoverHead) -> Option<Shown> {
    let width = head.content_box.width;
    let column = width / 4.0 / (LABEL / WORDS);
    // Chinese names break nearly anywhere, so that three stand side by side.
    let across = if lang == Lang::Zh { 3.0 } else { 2.0 };
    let column = if stage.is_upright() { width / (LEAST / WORDS) / across } else { column };
    let fits = |it: &Item| wrap(&it.label, Face::hei(WORDS, INK), column).len() <= LINES;
    let short: Vec<Item> = numbers(source, lang).into_iter().filter(fits).collect();
    // A number more says more than the dots of the others.
    let mut ways = (1..=short.len()).rev().flat_map(|count| [(count, true), (count, false)]);
    ways.find_map(|(count, dots)| word_sizes(stage).find_map(|size| shown(&short[..count], head, (size, 0.0), dots)))
}
