//! The report as slides: which there are, what each shows, in which steps, and the whole picture of one for a stage of
//! any shape. Pure: nothing here knows keys, windows or time; `crates/deck` does.
//!
//! A stage is 1080 units high whatever its size, so a slide fills it without distortion. Charts are laid out anew for the
//! content box that the stage leaves them. What no layout can show in letters of [`LEAST`] goes on further slides.

mod chunk;
mod closing;
mod content_box;
mod cover;
mod draw;
mod fit;
mod shown;
mod steps;

use std::sync::Arc;

use charts::figures::Parts;
use i18n::Lang;
use model::{Source, without_break_hints};
use report::{Chart, Form, Slide as Wish};

use chunk::{Chunk, split};
pub use closing::Code;
pub use draw::{View, draw, marks};
pub use fit::Fit;
use fit::{common, fit};

/// Height of every stage, in user units.
pub const HEIGHT: f64 = 1080.0;
/// Nothing on a slide is set smaller: 3% of the stage's height.
pub const LEAST: f64 = HEIGHT * 0.03;

/// The shape of what slides are shown on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    /// In units of which its height has [`HEIGHT`].
    pub width: f64,
}

/// Sixteen to nine.
impl Default for Stage {
    fn default() -> Self {
        Self::of(16.0, 9.0)
    }
}

impl Stage {
    /// The stage of a window or screen, from its size in any unit. A window that is wider or narrower than any slide can be
    /// has the nearest shape, and the rest of the window stays empty.
    pub fn of(width: f64, height: f64) -> Self {
        let shape = if height > 0.0 { (width / height).clamp(0.45, 4.0) } else { 16.0 / 9.0 };
        Self { width: (shape * HEIGHT).round() }
    }
}

/// One slide of the deck.
#[derive(Clone, Debug, PartialEq)]
pub struct Slide {
    /// Unique in the deck and stable for a shape of stage; what the address names: `cover`, `meetings`, `plan-2`, `end`.
    pub key: Arc<str>,
    /// What it shows.
    pub kind: Kind,
    /// Its heading.
    pub title: String,
    /// What is counted; empty on cover and closing.
    pub subtitle: String,
    /// For lists of slides, where the heading is too long.
    pub name: String,
    /// What the editor wants to be said, if anything.
    pub notes: String,
    /// Ids of what each step reveals, the first step first; a slide without steps shows all at once.
    pub steps: Vec<Vec<Arc<str>>>,
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
        /// Which of how many slides of the chart.
        of: (usize, usize),
    },
    /// Where to read on.
    Closing,
}

impl Slide {
    /// How many key presses it takes to get through it.
    pub fn steps(&self) -> usize {
        self.steps.len().max(1)
    }
}

/// All slides for a stage: cover, one or more a chart in the order that `slides` of the report asks for, closing.
pub fn deck(source: &Source, lang: Lang, stage: Stage) -> Vec<Slide> {
    let words = lang.deck();
    let about = &source.report.report;
    let plain = |key: &str, kind, title: &str, name: &str| Slide {
        key: key.into(),
        kind,
        title: without_break_hints(title),
        subtitle: String::new(),
        name: name.to_owned(),
        notes: String::new(),
        steps: Vec::new(),
    };
    let mut slides = vec![plain("cover", Kind::Cover, lang.of(&about.title), words.cover)];
    let wishes = &source.report.slides;
    if wishes.is_empty() {
        for chart in source.report.charts.iter().filter(|it| it.form != Form::Sentence) {
            chart_slides(source, lang, stage, chart, None, &mut slides);
        }
    }
    for wish in wishes {
        if let Some(chart) = source.chart(&wish.chart) {
            chart_slides(source, lang, stage, chart, Some(wish), &mut slides);
        }
    }
    slides.push(plain("end", Kind::Closing, words.closing, words.end));
    slides
}

/// The slides of one chart.
fn chart_slides(
    source: &Source,
    lang: Lang,
    stage: Stage,
    chart: &Chart,
    wish: Option<&Wish>,
    slides: &mut Vec<Slide>,
) {
    let title = without_break_hints(lang.of(wish.and_then(|it| it.title.as_ref()).unwrap_or(&chart.title)));
    let subtitle = without_break_hints(lang.of(&chart.subtitle));
    let parts = Parts::of(source, chart, lang);
    let legible =
        |title: &str, part: &Chunk| fit(&parts, part, content_box::content_box(stage, title, &subtitle)).legible;
    let titled = |whole: Chunk, title: &str| -> Vec<(String, Chunk)> {
        split(whole, |it| legible(title, it)).into_iter().map(|it| (title.to_owned(), it)).collect()
    };
    let mut chunks: Vec<(String, Chunk)> = Vec::new();
    match chart.form {
        Form::Lanes => {
            for (at, theme) in source.report.themes.iter().enumerate() {
                let (title, own) = (without_break_hints(lang.of(&theme.title)), Chunk::theme(source, &theme.id));
                let with_year = if at == 0 { titled(own.with_year(), &title) } else { Vec::new() };
                if !with_year.is_empty() && with_year.iter().all(|(title, it)| legible(title, it)) {
                    chunks.extend(with_year);
                    continue;
                }
                // Where the year's lines leave no room for a task, they stand alone.
                if at == 0 {
                    chunks.push((title.clone(), own.year()));
                }
                chunks.extend(titled(own, &title));
            }
        }
        // A chain is one story.
        Form::Flow if !chart.groups.is_empty() => {
            chunks.extend(Chunk::whole(source, chart).chains().into_iter().flat_map(|it| titled(it, &title)));
        }
        // Totals that do not fit above their fields stand apart from all of them.
        Form::Matrix if !legible(&title, &Chunk::whole(source, chart)) => {
            let (totals, fields) = Chunk::whole(source, chart).parted_at(chart.facts.len());
            chunks.extend([totals, fields].into_iter().filter(|it| it.len() > 0).flat_map(|it| titled(it, &title)));
        }
        _ => chunks.extend(titled(Chunk::whole(source, chart), &title)),
    }
    let count = chunks.len();
    let box_of = |title: &str| content_box::content_box(stage, title, &subtitle);
    let mut fits: Vec<Fit> = chunks.iter().map(|(title, it)| fit(&parts, it, box_of(title))).collect();
    if matches!(chart.form, Form::Bars | Form::Flow) {
        // Lengths compare over all bars, and within a chain.
        let mut from = 0;
        while from < count {
            let own = chunks[from..].iter().take_while(|it| it.1.same_story(&chunks[from].1)).count();
            let story: Vec<Chunk> = chunks[from..from + own].iter().map(|it| it.1.clone()).collect();
            common(&parts, &story, &mut fits[from..from + own], box_of(&title));
            from += own;
        }
    }
    let taken = slides.iter().filter(|it| it.key.split('.').next() == Some(&*chart.id)).count();
    for (at, ((title, chunk), fit)) in chunks.into_iter().zip(fits).enumerate() {
        let key = if at + taken == 0 { chart.id.to_string() } else { format!("{}.{}", chart.id, at + taken + 1) };
        slides.push(Slide {
            key: key.into(),
            title,
            subtitle: subtitle.clone(),
            name: name(source, lang, chart, &chunk, (at, count)),
            notes: wish.and_then(|it| it.notes.as_ref()).map_or(String::new(), |it| without_break_hints(lang.of(it))),
            steps: steps::steps(source, chart, &chunk, wish),
            kind: Kind::Chart { chart: chart.id.clone(), chunk, fit, of: (at + 1, count) },
        });
    }
}

/// What a list calls a slide: chapter or theme, and its number where there are several.
fn name(source: &Source, lang: Lang, chart: &Chart, chunk: &Chunk, (at, count): (usize, usize)) -> String {
    let chapter = source.chapter(&chart.chapter).map_or("", |it| lang.of(&it.title));
    let theme = chunk.theme_of(source).and_then(|id| source.theme(id)).map(|it| lang.of(&it.title));
    let name = without_break_hints(theme.unwrap_or(chapter));
    if theme.is_none() && count > 1 { format!("{name} {}/{count}", at + 1) } else { name }
}
