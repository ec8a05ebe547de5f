//! The report as slides: which there are, what each shows, in which steps, and the whole picture of one for a stage of
//! any shape. Pure: nothing here knows keys, windows or time; `deck/` does.
//!
//! A stage is 1080 units high whatever its size, so a slide fills it without distortion; charts are laid out anew for the
//! room that the stage gives them, and what no layout can show in letters of [`LEAST`] goes on further slides.

mod draw;
mod fit;
mod portion;
mod room;
mod steps;

use std::rc::Rc;

use crate::data::{Chart, Form, Slide as Wish};
use crate::i18n::Lang;
use crate::model::{Source, unparted};

pub use draw::{Code, draw};
pub use fit::Fit;
use fit::fit;
use portion::{Portion, split};
pub use steps::{marks, veil};

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

impl Stage {
    /// The stage of a window or screen, from its size in any unit. Beyond four to one either way the slide keeps the
    /// last shape, and what is left of the window stays empty.
    pub fn of(width: f64, height: f64) -> Self {
        let shape = if height > 0.0 { (width / height).clamp(0.45, 4.0) } else { 16.0 / 9.0 };
        Self { width: (shape * HEIGHT).round() }
    }
}

/// One slide of the deck.
#[derive(Clone, Debug, PartialEq)]
pub struct Slide {
    /// Unique in the deck and stable for a shape of stage; what the address names: `cover`, `meetings`, `plan-2`, `end`.
    pub key: Rc<str>,
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
    pub steps: Vec<Vec<Rc<str>>>,
}

/// What a slide shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Title, occasion, and the opening's numbers.
    Cover,
    /// A chart, or a portion of it.
    Chart {
        /// Its id.
        chart: Rc<str>,
        /// Which of its parts.
        portion: Portion,
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
        title: unparted(title),
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
    let title = unparted(lang.of(wish.and_then(|it| it.title.as_ref()).unwrap_or(&chart.title)));
    let subtitle = unparted(lang.of(&chart.subtitle));
    let parted = |whole: Portion, title: &str| {
        let room = room::room(stage, title, &subtitle);
        split(whole, |part| fit(source, lang, chart, part, room).legible)
    };
    let portions: Vec<(String, Portion)> = if chart.form == Form::Lanes {
        let themes = source.report.themes.iter();
        let wholes = themes.map(|it| (unparted(lang.of(&it.title)), Portion::theme(source, &it.id)));
        wholes.flat_map(|(title, it)| parted(it, &title).into_iter().map(move |it| (title.clone(), it))).collect()
    } else if chart.form == Form::Flow && !chart.groups.is_empty() {
        // A chain is one story.
        let chains = Portion::whole(source, chart).chains().into_iter();
        chains.flat_map(|it| parted(it, &title)).map(|it| (title.clone(), it)).collect()
    } else {
        parted(Portion::whole(source, chart), &title).into_iter().map(|it| (title.clone(), it)).collect()
    };
    let count = portions.len();
    let taken = slides.iter().filter(|it| it.key.split('.').next() == Some(&*chart.id)).count();
    for (at, (title, portion)) in portions.into_iter().enumerate() {
        let fit = fit(source, lang, chart, &portion, room::room(stage, &title, &subtitle));
        let key = if at + taken == 0 { chart.id.to_string() } else { format!("{}.{}", chart.id, at + taken + 1) };
        slides.push(Slide {
            key: key.into(),
            title,
            subtitle: subtitle.clone(),
            name: name(source, lang, chart, &portion, (at, count)),
            notes: wish.and_then(|it| it.notes.as_ref()).map_or(String::new(), |it| unparted(lang.of(it))),
            steps: steps::steps(source, chart, &portion, wish),
            kind: Kind::Chart { chart: chart.id.clone(), portion, fit, of: (at + 1, count) },
        });
    }
}

/// What a list calls a slide: chapter or theme, and its number where there are several.
fn name(source: &Source, lang: Lang, chart: &Chart, portion: &Portion, (at, count): (usize, usize)) -> String {
    let chapter = source.chapter(&chart.chapter).map_or("", |it| lang.of(&it.title));
    let theme = portion.theme_of(source).and_then(|id| source.theme(id)).map(|it| lang.of(&it.title));
    let name = unparted(theme.unwrap_or(chapter));
    if theme.is_none() && count > 1 { format!("{name} {}/{count}", at + 1) } else { name }
}
