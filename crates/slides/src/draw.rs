//! The whole picture of a slide: its head, its chart, and the foot with the source and its number. Cover and closing slide have
//! files of their own.

use std::sync::Arc;

use charts::compose::{Paper, names, source_line};
use charts::figures::Parts;
use charts::forms::{self, Face, INK_2, INK_3, PAPER, Pen, VERM, picture};
use charts::scene::{Group, Scene};
use i18n::{Lang, date};
use model::Source;
use report::Form;

use super::closing::closing;
use super::code::{Code, corner, shrink};
use super::cover::{cover, numbers_of};
use super::grid::{ContentBox, FOOT, SMALL, margin};
use super::shown::Shown;
use super::steps::hide_unrevealed;
use super::{HEIGHT, Kind, Slide, Stage};

/// What a picture shows beside the slide itself.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// How many slides there are.
    pub count: usize,
    /// The last step that is shown (0 is the first); all of them without one.
    pub step: Option<usize>,
    /// Whether it only shows: its marks have no names and lead nowhere.
    pub muted: bool,
    /// For the closing slide: the way to the page.
    pub code: Option<&'a Code<'a>>,
    /// For all others: the way to what the slide shows.
    pub corner: Option<&'a Code<'a>>,
}

/// Draws a slide as large as the stage.
pub fn draw(source: &Source, lang: Lang, stage: Stage, slide: &Slide, view: View<'_>) -> Scene {
    let mut paper = Paper::new(stage.width);
    let code = view.corner.filter(|_| slide.kind != Kind::Closing);
    let is_cover = slide.kind == Kind::Cover;
    let shown = match &slide.kind {
        Kind::Cover => cover(&mut paper, source, lang, stage, slide),
        Kind::Closing => {
            closing(&mut paper, source, lang, stage, slide, view.code);
            None
        }
        Kind::Chart { .. } => {
            let title = source.phrased(&slide.title, lang);
            paper.put(&picture(stage.width, |pen| slide.heads.draw(pen, stage, &title)), 0.0, 0.0, 1.0);
            shown(source, lang, stage, slide)
        }
    };
    if let Some(mut shown) = shown {
        if let Some(step) = view.step {
            // A division's result comes with its last number.
            let lone = matches!(&slide.kind, Kind::Chart { chart, .. }
                if source.chart(chart).is_some_and(|it| it.form == Form::Ratio));
            hide_unrevealed(&mut shown.placed, &slide.steps, step, lone);
        }
        if view.muted {
            shown.placed.mute();
        }
        if !is_cover {
            shown.placed.enclose(CHART);
        }
        let ContentBox { x, y, height, .. } = shown.content_box;
        // A wall's numbers stand in the middle of it.
        let spare = if is_cover { height - shown.placed.height * shown.scale } else { 0.0 };
        let shrink = if code.is_some() { shrink(stage, is_cover, shown.content_box) } else { 1.0 };
        paper.put(&forms::draw(&shown.placed), x, y + spare / 2.0, shown.scale * shrink);
    }
    let number = [&*slide.label(), " / ", &view.count.to_string()].concat();
    paper.put(&picture(stage.width, |pen| foot(pen, source, lang, stage, &number)), 0.0, 0.0, 1.0);
    if let Some(code) = code {
        corner(&mut paper, stage, is_cover, code);
    }
    paper.bare(HEIGHT)
}

/// Class of the group that a slide's chart stands in, apart from head and foot.
const CHART: &str = "slide-chart";

/// What a slide shows of a chart, if anything.
fn shown(source: &Source, lang: Lang, stage: Stage, slide: &Slide) -> Option<Shown> {
    match &slide.kind {
        Kind::Cover => numbers_of(source, lang, stage, slide),
        Kind::Chart { chart, chunk, fit } => {
            let parts = Parts::of(source, source.chart(chart)?, lang);
            let content_box = slide.heads.content_box(stage);
            let sheet = chunk.place(&parts, fit.room(content_box));
            Some(Shown { placed: sheet.placed, content_box, scale: fit.scale })
        }
        Kind::Closing => None,
    }
}

/// Ids of all marks on a slide, each once, in drawing order.
pub fn marks(source: &Source, lang: Lang, stage: Stage, slide: &Slide) -> Vec<Arc<str>> {
    let placed = shown(source, lang, stage, slide).map(|it| it.placed.marks());
    placed.into_iter().flatten().map(|it| it.id).collect()
}

fn foot(pen: &Pen, source: &Source, lang: Lang, stage: Stage, number: &str) -> f64 {
    let margin = margin(stage);
    let (_, about) = names(source, lang);
    let mut x = sealed(pen, margin) + 28.0;
    let small = Face::hei(SMALL, INK_2);
    let figure = Face::num(SMALL + 8.0, INK_2);
    let end = stage.width - margin - figure.width(number);
    pen.text(end, FOOT, number, figure);
    let fits = |x: f64, text: &str| x + small.width(text) + 24.0 < end;
    if fits(x, &about) {
        pen.text(x, FOOT, &about, small);
        x += small.width(&about) + 48.0;
    }
    let sources = [source_line(source, lang), date(&source.report.report.delivered, lang)];
    if let Some(line) = sources.iter().find(|it| fits(x, it)) {
        pen.text(x, FOOT, line, Face::hei(SMALL, INK_3));
    }
    0.0
}

/// The page's name as a seal as high as a line; returns its right edge.
fn sealed(pen: &Pen, x: f64) -> f64 {
    let face = Face::song(SMALL, PAPER);
    let name = "数读人大";
    let (pad, width) = (10.0, face.width(name));
    pen.rect(x, FOOT - SMALL * 0.88 - pad, width + 2.0 * pad, SMALL + 2.0 * pad, VERM);
    pen.group(Group { lang: Some("zh-CN"), ..Group::of_class("seal-t") }, |pen| pen.text(x + pad, FOOT, name, face));
    x + width + 2.0 * pad
}
