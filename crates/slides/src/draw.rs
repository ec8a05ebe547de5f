//! The whole picture of a slide: its head, what it shows, and the foot with the source and its number.

use std::sync::Arc;

use charts::compose::{Paper, names, rules, seal, slip, source_line};
use charts::figures::Parts;
use charts::forms::{self, Face, INK, INK_2, INK_3, PAPER_3, Pen, Placed, picture, place, wrap};
use charts::scene::{Group, Node, Scene};
use i18n::{Lang, date};
use model::{Source, without_break_hints};
use report::Form;

use super::chunk::Chunk;
use super::content_box::{ContentBox, FOOT, FOOT_TOP, Head, LEADING, SMALL, TOP, content_box, head, margin};
use super::fit::fit;
use super::steps::CHART;
use super::{HEIGHT, Kind, Slide, Stage};

/// A QR code: modules a side, and whether the one in a column and a row is dark.
pub struct Code<'a> {
    /// Modules a side, without the quiet zone.
    pub size: usize,
    /// Column, then row, from the upper left.
    pub dark: &'a dyn Fn(usize, usize) -> bool,
    /// The address that it holds, which is printed too.
    pub address: &'a str,
}

/// Draws a slide as large as the stage. `number` is its place in the deck and how many there are; `code` is for the
/// closing slide.
pub fn draw(
    source: &Source,
    lang: Lang,
    stage: Stage,
    slide: &Slide,
    number: (usize, usize),
    code: Option<&Code<'_>>,
) -> Scene {
    let mut paper = Paper::new(stage.width);
    match &slide.kind {
        Kind::Cover => cover(&mut paper, source, lang, stage, slide),
        Kind::Closing => closing(&mut paper, lang, stage, slide, code),
        Kind::Chart { of, .. } => {
            let part = if of.1 > 1 { format!("{} / {}", of.0, of.1) } else { String::new() };
            let head = head(stage, &slide.title, &slide.subtitle, &part);
            paper.put(&picture(stage.width, |pen| heading(pen, stage, &head)), 0.0, 0.0, 1.0);
            if let Some(shown) = shown(source, lang, stage, slide) {
                shown.put(&mut paper, as_chart);
            }
        }
    }
    // The cover has the page's name in its slip.
    let sealed = slide.kind != Kind::Cover || stage.width < HEIGHT;
    paper.put(&picture(stage.width, |pen| foot(pen, source, lang, stage, number, sealed)), 0.0, 0.0, 1.0);
    paper.bare(HEIGHT)
}

/// The seal's side.
const SEAL: f64 = 92.0;

/// A slide's chart: placed, where it may stand, and how many times it is enlarged there.
struct Shown {
    placed: Placed,
    content_box: ContentBox,
    scale: f64,
}

impl Shown {
    /// Draws it a little above the middle of its content box.
    fn put(&self, paper: &mut Paper, finish: impl FnOnce(Scene) -> Scene) {
        let scene = finish(forms::draw(&self.placed));
        let spare = self.content_box.height - self.placed.height * self.scale;
        paper.put(&scene, self.content_box.x, self.content_box.y + (spare * 0.4).max(0.0), self.scale);
    }
}

/// A scene as the one group that steps are revealed in.
fn as_chart(scene: Scene) -> Scene {
    let group = Group { class: CHART.into(), nodes: scene.nodes, ..Group::default() };
    Scene { nodes: vec![Node::Group(group)], ..scene }
}

/// What a slide shows of a chart, if anything.
fn shown(source: &Source, lang: Lang, stage: Stage, slide: &Slide) -> Option<Shown> {
    match &slide.kind {
        Kind::Cover => numbers(source, lang, cover_head(source, lang, stage, slide).content_box),
        Kind::Chart { chart, chunk, fit, .. } => {
            let parts = Parts::of(source, source.chart(chart)?, lang);
            // The chart was fitted before it was known how many slides there are.
            let content_box = content_box(stage, &slide.title, &slide.subtitle);
            Some(Shown { placed: chunk.place(&parts, (fit.width, fit.across)), content_box, scale: fit.scale })
        }
        Kind::Closing => None,
    }
}

/// Ids of all marks on a slide, each once, in drawing order.
pub fn marks(source: &Source, lang: Lang, stage: Stage, slide: &Slide) -> Vec<Arc<str>> {
    let placed = shown(source, lang, stage, slide).map(|it| it.placed.marks());
    placed.into_iter().flatten().map(|it| it.id).collect()
}

fn heading(pen: &Pen, stage: Stage, head: &Head) -> f64 {
    let margin = margin(stage);
    rules(pen, margin, TOP, stage.width - 2.0 * margin, 10.0);
    let (title, size) = &head.title;
    pen.lines(head.x, head.first, size * LEADING, title, Face::song(*size, INK));
    let last = head.first + size * LEADING * (title.len() - 1) as f64;
    let small = Face::hei(SMALL, INK_2);
    pen.lines(head.x, last + size * 0.3 + 40.0, 46.0, &head.subtitle, small);
    0.0
}

fn foot(pen: &Pen, source: &Source, lang: Lang, stage: Stage, (at, count): (usize, usize), sealed: bool) -> f64 {
    let margin = margin(stage);
    let (_, about) = names(source, lang);
    let small = Face::hei(SMALL, INK_2);
    // The seal is the page's name; its characters are as large as the other words.
    let mut x = margin;
    if sealed {
        seal(pen, x, FOOT - SEAL * 0.68, SEAL);
        x += SEAL + 24.0;
    }
    let number = format!("{at} / {count}");
    let figure = Face::num(SMALL + 4.0, INK_2);
    let end = stage.width - margin - figure.width(&number);
    pen.text(end, FOOT, &number, figure);
    if x + small.width(&about) + 24.0 < end {
        pen.text(x, FOOT, &about, small);
        x += small.width(&about) + 52.0;
    }
    let fine = Face::hei(SMALL, INK_3);
    let line = source_line(source, lang);
    if x + fine.width(&line) + 24.0 < end {
        pen.text(x, FOOT, &line, fine);
    } else {
        let short = date(&source.report.report.delivered, lang);
        let short = if x + fine.width(&short) + 24.0 < end { short } else { String::new() };
        pen.text(x, FOOT, &short, fine);
    }
    0.0
}

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

/// The title slip beside the report's title and the numbers of the opening.
fn cover(paper: &mut Paper, source: &Source, lang: Lang, stage: Stage, slide: &Slide) {
    let head = cover_head(source, lang, stage, slide);
    if let Some(slip) = &head.slip {
        paper.put(&forms::draw(slip), margin(stage), COVER_TOP, SLIP);
    }
    paper.put(&forms::draw(&head.title), head.left, COVER_TOP, 1.0);
    if let Some(shown) = numbers(source, lang, head.content_box) {
        shown.put(paper, |it| it);
    }
}

fn cover_head(source: &Source, lang: Lang, stage: Stage, slide: &Slide) -> CoverHead {
    let margin = margin(stage);
    let upright = stage.width < HEIGHT;
    // On narrow stages the slip would leave no room for numbers.
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

/// As many of the opening's numbers as can be read from the last row.
fn numbers(source: &Source, lang: Lang, content_box: ContentBox) -> Option<Shown> {
    let chart = source.report.charts.iter().find(|it| it.form == Form::Sentence)?;
    let (whole, parts) = (Chunk::whole(source, chart), Parts::of(source, chart, lang));
    (1..=whole.len()).rev().map(|it| whole.first(it)).find_map(|it| {
        let fit = fit(&parts, &it, content_box);
        let placed = || it.place(&parts, (fit.width, fit.across));
        fit.legible.then(|| Shown { placed: placed(), content_box, scale: fit.scale })
    })
}

/// What the deck has shown, and where all of it can be read: as a QR code where the page knows its address.
fn closing(paper: &mut Paper, lang: Lang, stage: Stage, slide: &Slide, code: Option<&Code<'_>>) {
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
    let bottom = FOOT_TOP;
    let middle = (TOP + bottom) / 2.0;
    if narrow {
        let all = head.height + code.map_or(0.0, |_| plate + 40.0);
        let top = (middle - all / 2.0).max(TOP + 40.0);
        paper.put(&forms::draw(&head), margin, top, 1.0);
        if let Some(code) = code {
            paper.put(&picture(plate, |pen| plate_of(pen, code, plate)), margin, top + head.height + 40.0, 1.0);
        }
    } else {
        paper.put(&forms::draw(&head), margin, (middle - head.height / 2.0).max(TOP + 40.0), 1.0);
        if let Some(code) = code {
            let x = stage.width - margin - plate;
            paper.put(&picture(plate, |pen| plate_of(pen, code, plate)), x, middle - plate / 2.0, 1.0);
        }
    }
}

/// The code on a light plate: cameras want dark modules on a light ground, and four modules of quiet around.
fn plate_of(pen: &Pen, code: &Code<'_>, size: f64) -> f64 {
    pen.group(Group { class: "plate".into(), ..Group::default() }, |pen| {
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
