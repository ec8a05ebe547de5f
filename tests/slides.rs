//! Slides of the real report on stages of every shape: nothing is too small, cut off, left out, or on another scale.

#[path = "charts/ink.rs"]
mod ink;

use std::sync::LazyLock;

use charts::scene::{Anchor, GRID, Label, Scene, Shape, numeral_width, text_width};
use i18n::Lang;
use model::Source;
use report::Form;
use slides::{HEIGHT, Kind, LEAST, Slide, Stage, View, deck, draw, marks};

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

/// The report, another city's, and that with tasks.
static SOURCES: LazyLock<[Source; 3]> = LazyLock::new(|| {
    let (json, text) = fixtures::planned(30);
    let of = |json: &str, text: &str| Source::new(report::load(json).unwrap_or_else(|wrong| panic!("{wrong}")), text);
    [source(), of(fixtures::OTHER.json, fixtures::OTHER.text), of(&json, &text)]
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
    draw(source, lang, stage, &slides[at], View { number: (at + 1, slides.len()), step, muted: false, code: None })
}

/// What is drawn at last: a slide is put together from drawn parts, each enlarged by itself, and is nowhere placed as a whole.
fn labels(scene: &Scene) -> Vec<&Label> {
    let shapes = scene.shapes().into_iter();
    shapes.filter_map(|it| if let Shape::Text(label) = it { Some(label) } else { None }).collect()
}

#[test]
fn nothing_is_set_smaller_than_three_percent_of_the_stage() {
    for Deck { source, lang, stage, slides, scenes } in &*DECKS {
        for (slide, scene) in slides.iter().zip(scenes) {
            let matrix = matches!(&slide.kind, Kind::Chart { chart, .. }
                if source.chart(chart).is_some_and(|it| it.form == Form::Matrix));
            // Seven columns, or the longest words of English and German, do not fit an upright stage in such letters.
            let upright = stage.width < HEIGHT && (matrix || *lang != Lang::Zh);
            let least = if upright { LEAST * 0.6 } else { LEAST };
            for label in labels(scene) {
                let size = f64::from(label.size) / f64::from(GRID);
                assert!(size >= least - 0.15, "{} {stage:?} {}: “{}” is {size}", lang.tag(), slide.key, label.text);
            }
        }
    }
}

#[test]
fn nothing_reaches_beyond_the_stage_or_into_the_foot() {
    for Deck { lang, stage, slides, scenes, .. } in &*DECKS {
        for (slide, scene) in slides.iter().zip(scenes) {
            for label in labels(scene) {
                let units = |it: i32| f64::from(it) / f64::from(GRID);
                let size = f64::from(label.size) / f64::from(GRID);
                let numeral = &*label.family == "num";
                let width =
                    if numeral { numeral_width(&label.text, size) } else { text_width(&label.text, size, label.bold) };
                let left = match label.anchor {
                    Anchor::Start => units(label.at.0),
                    Anchor::Middle => units(label.at.0) - width / 2.0,
                    Anchor::End => units(label.at.0) - width,
                };
                let inside = left >= -1.0 && left + width <= stage.width + 1.0;
                assert!(inside, "{} {stage:?} {}: “{}” at {left} + {width}", lang.tag(), slide.key, label.text);
                let y = units(label.at.1);
                assert!(y > 0.0 && y < HEIGHT, "{} {stage:?} {}: “{}” at {y}", lang.tag(), slide.key, label.text);
            }
        }
    }
}

#[test]
fn every_number_and_task_that_a_chart_draws_is_on_a_slide() {
    for Deck { source, lang, stage, slides, .. } in &*DECKS {
        let shown: Vec<_> = slides.iter().flat_map(|it| marks(source, *lang, *stage, it)).collect();
        let charts = source.report.charts.iter().filter(|it| it.form != Form::Sentence);
        for id in charts.flat_map(|it| &it.facts).chain(source.report.tasks.iter().map(|it| &it.id)) {
            assert!(shown.contains(id), "{} {stage:?}: {id} is on no slide", lang.tag());
        }
    }
}

#[test]
fn keys_are_unique_and_lead_to_the_same_chart_on_any_stage() {
    for Deck { lang, stage, slides, .. } in &*DECKS {
        let mut keys: Vec<&str> = slides.iter().map(|it| &*it.key).collect();
        let count = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), count, "{} {stage:?}", lang.tag());
        for slide in slides {
            if let Kind::Chart { chart, .. } = &slide.kind {
                assert_eq!(slide.key.split('.').next(), Some(&**chart));
            }
        }
    }
}

#[test]
fn bars_of_a_chart_have_one_scale_on_all_its_slides() {
    for Deck { source, lang, stage, slides, scenes } in &*DECKS {
        for chart in source.report.charts.iter().filter(|it| it.form == Form::Bars && it.block.is_none()) {
            let mut shares: Vec<f64> = Vec::new();
            for (slide, scene) in slides.iter().zip(scenes) {
                let Kind::Chart { chart: own, .. } = &slide.kind else { continue };
                if *own != chart.id {
                    continue;
                }
                for (id, length) in bars(scene) {
                    let Some(fact) = source.fact(&id).filter(|it| it.bound == report::Bound::Exact) else { continue };
                    shares.push(length / fact.value);
                }
            }
            let (least, most) = shares.iter().fold((f64::MAX, 0.0_f64), |(a, b), it| (a.min(*it), b.max(*it)));
            let exact = chart.facts.iter().any(|it| source.fact(it).is_some_and(|it| it.bound == report::Bound::Exact));
            assert!(!exact || most / least < 1.12, "{} {stage:?} {}: {shares:?}", lang.tag(), chart.id);
        }
    }
}

#[test]
fn no_mark_of_a_smaller_number_is_longer_on_any_slide() {
    let mut compared = 0;
    for Deck { source, lang, stage, slides, scenes } in &*DECKS {
        let mut scales: Vec<(&str, Vec<ink::Ink>)> = Vec::new();
        for (slide, scene) in slides.iter().zip(scenes) {
            let Kind::Chart { chart, .. } = &slide.kind else { continue };
            let form = source.chart(chart).map(|it| it.form);
            // Lanes count days, and threads name.
            if matches!(form, None | Some(Form::Lanes | Form::Threads)) {
                continue;
            }
            let found = ink::ink(scene, |id| source.fact(id).map(|it| it.value));
            match scales.last_mut() {
                // All bars of a chart have one scale, on however many slides.
                Some((last, ink)) if form == Some(Form::Bars) && *last == &**chart => ink.extend(found),
                _ => scales.push((chart, found)),
            }
        }
        for (chart, ink) in scales {
            compared += ink::assert_in_order(&ink, &format!("{} {stage:?} {chart}", lang.tag()));
        }
    }
    assert!(compared > 800, "{compared}");
}

/// The longest filled rectangle of each mark.
fn bars(scene: &Scene) -> Vec<(String, f64)> {
    use charts::scene::{Node, Paint};
    fn walk(nodes: &[Node], mark: Option<&str>, found: &mut Vec<(String, f64)>) {
        for node in nodes {
            match node {
                Node::Group(group) => walk(&group.nodes, group.mark.as_deref().or(mark), found),
                Node::Shape(Shape::Rect { min, max, paint: Paint::Fill(_) }) => {
                    if let Some(mark) = mark {
                        found.push((mark.to_owned(), f64::from(max.0 - min.0) / f64::from(GRID)));
                    }
                }
                Node::Shape(_) => {}
            }
        }
    }
    let mut found = Vec::new();
    walk(&scene.nodes, None, &mut found);
    found
}

#[test]
fn steps_reveal_totals_first_and_move_nothing() {
    let stage = Stage::of(16.0, 9.0);
    let slides = deck(&SOURCES[0], Lang::Zh, stage);
    let micro = slides.iter().position(|it| &*it.key == "micro").unwrap_or_else(|| panic!("no slide micro"));
    assert_eq!(
        slides[micro].steps.iter().map(|it| &*it[0]).collect::<Vec<_>>(),
        ["micro-suggestions", "micro-suggestions-closed"]
    );
    let [whole, first, last] =
        [None, Some(0), Some(1)].map(|it| scene(&SOURCES[0], Lang::Zh, stage, &slides, micro, it));
    assert_ne!(first, whole);
    assert_eq!(first.shapes(), whole.shapes());
    assert_eq!(last, whole);
}

#[test]
fn an_editor_chooses_order_titles_notes_and_steps() {
    let mut source = source();
    let text = |zh: &str| report::Text { zh: zh.into(), ..report::Text::default() };
    source.report.slides = vec![
        report::Slide {
            chart: "turnout".into(),
            title: Some(text("另一个标题")),
            notes: Some(text("先说培训")),
            steps: vec![
                report::Step { show: vec!["training-attendances".into()] },
                report::Step { show: vec!["grid-duty".into()] },
            ],
        },
        report::Slide { chart: "meetings".into(), title: None, notes: None, steps: Vec::new() },
    ];
    let slides = deck(&source, Lang::Zh, Stage::of(16.0, 9.0));
    let keys: Vec<&str> = slides.iter().map(|it| &*it.key).collect();
    assert_eq!(keys, ["cover", "turnout", "meetings", "end"]);
    assert_eq!((&*slides[1].title, &*slides[1].notes, slides[1].steps()), ("另一个标题", "先说培训", 2));
}
