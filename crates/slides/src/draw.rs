//! The whole picture of a slide: its head, its chart, and the foot with the source and its number. Cover and closing slide have
//! files of their own.

use std::sync::Arc;

use charts::compose::{Paper, names, rules, seal, source_line};
use charts::figures::Parts;
use charts::forms::{Face, INK, INK_2, INK_3, Pen, picture};
use charts::scene::Scene;
use i18n::{Lang, date};
use model::Source;
use report::Form;

use super::closing::{Code, closing};
use super::content_box::{FOOT, Head, LEADING, SMALL, TOP, content_box, head, margin};
use super::cover::{cover, numbers_of};
use super::shown::Shown;
use super::steps::hide_unrevealed;
use super::{HEIGHT, Kind, Slide, Stage};

/// What a picture shows beside the slide itself.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// Which slide of how many, the first being 1.
    pub number: (usize, usize),
    /// The last step that is shown (0 is the first); all of them without one.
    pub step: Option<usize>,
    /// Whether it only shows: its marks have no names and lead nowhere.
    pub muted: bool,
    /// For the closing slide.
    pub code: Option<&'a Code<'a>>,
}

/// Draws a slide as large as the stage.
pub fn draw(source: &Source, lang: Lang, stage: Stage, slide: &Slide, view: View<'_>) -> Scene {
    let mut paper = Paper::new(stage.width);
    match &slide.kind {
        Kind::Cover => cover(&mut paper, source, lang, stage, slide),
        Kind::Closing => closing(&mut paper, lang, stage, slide, view.code),
        Kind::Chart { of, .. } => {
            let part = if of.1 > 1 { format!("{} / {}", of.0, of.1) } else { String::new() };
            let head = head(stage, &slide.title, &slide.subtitle, &part);
            paper.put(&picture(stage.width, |pen| heading(pen, stage, &head)), 0.0, 0.0, 1.0);
        }
    }
    if let Some(mut shown) = shown(source, lang, stage, slide) {
        if let Some(step) = view.step {
            // A division's result comes with its last number.
            let lone = matches!(&slide.kind, Kind::Chart { chart, .. }
                if source.chart(chart).is_some_and(|it| it.form == Form::Ratio));
            hide_unrevealed(&mut shown.placed, &slide.steps, step, lone);
        }
        if view.muted {
            shown.placed.mute();
        }
        if slide.kind != Kind::Cover {
            shown.placed.enclose(CHART);
        }
        shown.put(&mut paper);
    }
    // The cover has the page's name in its slip.
    let sealed = slide.kind != Kind::Cover || stage.width < HEIGHT;
    paper.put(&picture(stage.width, |pen| foot(pen, source, lang, stage, view.number, sealed)), 0.0, 0.0, 1.0);
    paper.bare(HEIGHT)
}

/// The seal's side.
const SEAL: f64 = 92.0;

/// Class of the group that a slide's chart stands in, apart from head and foot.
const CHART: &str = "slide-chart";

/// What a slide shows of a chart, if anything.
fn shown(source: &Source, lang: Lang, stage: Stage, slide: &Slide) -> Option<Shown> {
    match &slide.kind {
        Kind::Cover => numbers_of(source, lang, stage, slide),
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
