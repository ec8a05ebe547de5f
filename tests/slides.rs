//! Slides of four reports on stages of every shape, laid out once for all tests: which there are and what they are called
//! (`order`), that nothing is too small or cut off and all stands on one grid (`layout`), and that marks compare (`scale`).

#[path = "charts/ink.rs"]
mod ink;
#[path = "slides/layout.rs"]
mod layout;
#[path = "slides/order.rs"]
mod order;
#[path = "common/over_years.rs"]
mod over_years;
#[path = "slides/scale.rs"]
mod scale;

use std::sync::LazyLock;

use charts::scene::{GRID, Label, Scene, Shape};
use i18n::Lang;
use model::Source;
use slides::{Slide, Stage, View, count, deck, draw};

const STAGES: [(f64, f64); 5] =
    [(1920.0, 1080.0), (1024.0, 768.0), (3840.0, 1080.0), (1080.0, 1920.0), (1280.0, 800.0)];

fn source() -> Source {
    let json = fixtures::REPORT_2023.json;
    let report = report::load(json).unwrap_or_else(|wrong| panic!("{wrong}"));
    Source::new(report, fixtures::REPORT_2023.text)
}

/// The slides of a report in a language on a stage, with their pictures.
struct Deck {
    source: &'static Source,
    lang: Lang,
    stage: Stage,
    slides: Vec<Slide>,
    scenes: Vec<Scene>,
}

/// The report, another city's, that with tasks, and one beside nine others.
static SOURCES: LazyLock<[Source; 4]> = LazyLock::new(|| {
    let (json, text) = fixtures::planned(30);
    let of = |json: &str, text: &str| Source::new(report::load(json).unwrap_or_else(|wrong| panic!("{wrong}")), text);
    [source(), of(fixtures::OTHER.json, fixtures::OTHER.text), of(&json, &text), over_years::alone(2014, 2023)]
});

/// Every language on every stage; laying out and drawing takes nearly all the time of these tests, and is done once for all.
static DECKS: LazyLock<Vec<Deck>> = LazyLock::new(|| {
    let shapes =
        || Lang::ALL.into_iter().flat_map(|lang| STAGES.map(|(width, height)| (lang, Stage::of(width, height))));
    let all = SOURCES.iter().flat_map(|source| shapes().map(move |(lang, stage)| (source, lang, stage)));
    let laid = all.map(|(source, lang, stage)| {
        let slides = deck(source, lang, stage);
        let scenes = (0..slides.len()).map(|at| scene(source, lang, stage, &slides, at, None)).collect();
        Deck { source, lang, stage, slides, scenes }
    });
    laid.collect()
});

fn scene(source: &Source, lang: Lang, stage: Stage, slides: &[Slide], at: usize, step: Option<usize>) -> Scene {
    draw(source, lang, stage, &slides[at], view(slides, step))
}

fn view(slides: &[Slide], step: Option<usize>) -> View<'static> {
    View { count: count(slides), step, muted: false, code: None, corner: None }
}

/// What is drawn at last: a slide is put together from drawn parts, each enlarged by itself, and is nowhere placed as a whole.
fn labels(scene: &Scene) -> Vec<&Label> {
    let shapes = scene.shapes().into_iter();
    shapes.filter_map(|it| if let Shape::Text(label) = it { Some(label) } else { None }).collect()
}

fn size(label: &Label) -> f64 {
    f64::from(label.size) / f64::from(GRID)
}
