//! The report as slides: which there are, what each shows, in which steps, and the whole picture of one for a stage of
//! any shape. Pure: nothing here knows keys, windows or time; `crates/deck` does.
//!
//! A stage is 1080 units high whatever its size, so a slide fills it without distortion. Charts have forms of their own here
//! (`forms`), made to be read from the last row: few words, none of them smaller than [`LABEL`]. Which slides there are depends
//! on the report alone, so that a slide has the same number on every stage and in every language; what a stage cannot show
//! at once goes on over further sheets of the same number (7a, 7b).

mod chunk;
mod closing;
mod code;
mod cover;
mod draw;
mod fit;
mod forms;
mod grid;
mod shown;
mod stage;
mod steps;
mod story;

use std::sync::Arc;

use charts::figures::Parts;
use i18n::Lang;
use model::{Source, without_break_hints};

use chunk::{Chunk, split};
pub use code::Code;
pub use draw::{View, draw, marks};
pub use fit::Fit;
use fit::{fit, sizes};
use grid::Heads;
pub use stage::{HEIGHT, LABEL, LEAST, Stage};
use story::{Story, letter, stories};

/// One sheet of the deck: a slide, or a part of one that a stage cannot show at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Slide {
    /// Unique in the deck and stable for a shape of stage; what the address names: `cover`, `micro`, `plan.2`, `plan.2b`, `end`.
    pub key: Arc<str>,
    /// The slide's number, from 1: the same on every stage and in every language.
    pub number: usize,
    /// Which of the slide's sheets, from 0, and how many there are.
    pub sheet: (usize, usize),
    /// What it shows.
    pub kind: Kind,
    /// Its heading.
    pub title: String,
    /// For lists of slides, where the heading is too long.
    pub name: String,
    /// What is to be said: the editor's words, then how the chart is read.
    pub notes: Vec<String>,
    /// Ids of what each step reveals, the first step first; a slide without steps shows all at once.
    pub steps: Vec<Vec<Arc<str>>>,
    /// The heads of all slides.
    heads: Heads,
}

/// What a slide shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Title, occasion, and the opening's numbers.
    Cover,
    /// A chart, or a chunk of it.
    Chart {
        /// Its id.
        chart: Arc<str>,
        /// Which of its parts.
        chunk: Chunk,
        /// How it is laid out.
        fit: Fit,
    },
    /// Where to read on.
    Closing,
}

impl Slide {
    /// How many key presses it takes to get through it.
    pub fn steps(&self) -> usize {
        self.steps.len().max(1)
    }

    /// Its number as it is printed and said: `7`, or `7b` for the second of several sheets.
    pub fn label(&self) -> String {
        let mut label = self.number.to_string();
        if self.sheet.1 > 1 {
            label.push_str(&letter(self.sheet.0));
        }
        label
    }

    /// The address of what it shows within the report's page: a chart, or nothing.
    pub fn target(&self) -> Option<&Arc<str>> {
        if let Kind::Chart { chart, .. } = &self.kind { Some(chart) } else { None }
    }
}

/// How many slides a deck has: the number of its last one.
pub fn count(slides: &[Slide]) -> usize {
    slides.last().map_or(0, |it| it.number)
}

/// All slides for a stage: cover, the charts' slides in the order that `slides` of the report asks for, closing.
pub fn deck(source: &Source, lang: Lang, stage: Stage) -> Vec<Slide> {
    let words = lang.deck();
    let about = &source.report.report;
    let stories = stories(source, lang);
    let titles: Vec<String> = stories.iter().map(|it| source.phrased(&it.title, lang)).collect();
    let heads = Heads::of(stage, titles.iter().map(|it| &**it));
    let plain = |key: &str, number, kind, title: &str, name: &str, notes: &str| Slide {
        key: key.into(),
        number,
        sheet: (0, 1),
        kind,
        title: without_break_hints(title),
        name: name.to_owned(),
        notes: vec![notes.to_owned()],
        steps: Vec::new(),
        heads,
    };
    let mut slides = vec![plain("cover", 1, Kind::Cover, lang.of(&about.title), words.cover, words.cover_notes)];
    // All slides of a chart are set alike.
    for own in stories.chunk_by(|one, other| one.chart.id == other.chart.id) {
        let parts = Parts::of(source, own[0].chart, lang);
        let sizes = sizes(stage, own[0].chart.form);
        let laid = lay_out(&parts, own, heads.content_box(stage), sizes);
        for (story, sheets) in own.iter().zip(laid) {
            let number = count(&slides) + 1;
            let of = sheets.len();
            for (at, (chunk, fit)) in sheets.into_iter().enumerate() {
                slides.push(Slide {
                    key: story.key(at).into(),
                    number,
                    sheet: (at, of),
                    title: story.title.clone(),
                    name: story.name.clone(),
                    notes: story.notes.clone(),
                    steps: steps::steps(source, story.chart, &chunk, story.wish),
                    kind: Kind::Chart { chart: story.chart.id.clone(), chunk, fit },
                    heads,
                });
            }
        }
    }
    slides.push(plain("end", count(&slides) + 1, Kind::Closing, words.closing, words.end, words.closing_notes));
    slides
}

/// The sheets of a chart's slides: as few as can be read, and all of them in letters of one size.
fn lay_out(parts: &Parts<'_>, own: &[Story<'_>], room: grid::ContentBox, sizes: &[f64]) -> Vec<Vec<(Chunk, Fit)>> {
    let Some(smallest) = sizes.last() else { return Vec::new() };
    let legible = |chunk: &Chunk| fit(parts, chunk, room, &[*smallest]).legible;
    let chunks: Vec<Vec<Chunk>> = own.iter().map(|it| split(it.chunk.clone(), legible)).collect();
    let fits = |size: f64| -> Vec<Fit> { chunks.iter().flatten().map(|it| fit(parts, it, room, &[size])).collect() };
    let least = fits(*smallest);
    let less = |all: &[Fit]| all.iter().map(|it| it.less).sum::<usize>();
    // Larger letters must not cost what smaller ones show.
    let larger = sizes.iter().map(|size| fits(*size));
    let larger = larger.into_iter().find(|all| all.iter().all(|it| it.legible) && less(all) <= less(&least));
    let mut found = larger.unwrap_or(least).into_iter();
    let mut sheet = |it: Chunk| found.next().map(|fit| (it, fit));
    chunks.into_iter().map(|it| it.into_iter().filter_map(&mut sheet).collect()).collect()
}
