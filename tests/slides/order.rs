//! Which slides there are, under which numbers, keys, titles and notes, in which steps; and that nothing is left out.

use std::collections::BTreeSet;

use i18n::Lang;
use report::Form;
use slides::{Kind, Slide, Stage, count, deck, marks};

use super::{DECKS, Deck, SOURCES, labels, scene, source};

#[test]
fn the_report_is_fourteen_slides_in_chinese_each_on_a_sheet_of_its_own() {
    for (width, height) in [(16.0, 9.0), (32.0, 9.0)] {
        let slides = deck(&SOURCES[0], Lang::Zh, Stage::of(width, height));
        assert_eq!((slides.len(), count(&slides)), (14, 14), "{width}:{height}");
    }
    // What is longer in another language or on another stage goes on over a few more sheets.
    for Deck { stage, slides, .. } in DECKS.iter().filter(|it| std::ptr::eq(it.source, &SOURCES[0])) {
        assert!(slides.len() <= if stage.is_upright() { 26 } else { 20 }, "{stage:?}: {}", slides.len());
    }
}

#[test]
fn a_slide_has_one_number_on_every_stage_and_in_every_language() {
    for source in &*SOURCES {
        let mut known: Option<Vec<(usize, String)>> = None;
        for Deck { lang, stage, slides, .. } in DECKS.iter().filter(|it| std::ptr::eq(it.source, source)) {
            // Of a slide's sheets, the first has the key that the slide has everywhere.
            let first = slides.iter().filter(|it| it.sheet.0 == 0).map(|it| (it.number, it.key.to_string()));
            let numbers: Vec<_> = first.collect();
            assert_eq!(*known.get_or_insert_with(|| numbers.clone()), numbers, "{} {stage:?}", lang.tag());
            assert!(numbers.iter().map(|it| it.0).eq(1..=numbers.len()), "{} {stage:?}: {numbers:?}", lang.tag());
            let labels: BTreeSet<String> = slides.iter().map(Slide::label).collect();
            assert_eq!(labels.len(), slides.len(), "{} {stage:?}: {labels:?}", lang.tag());
        }
    }
}

#[test]
fn every_slide_has_notes() {
    for Deck { lang, slides, .. } in &*DECKS {
        for slide in slides {
            assert!(slide.notes.iter().any(|it| !it.trim().is_empty()), "{} {}", lang.tag(), slide.key);
        }
    }
}

#[test]
fn every_number_of_the_presented_charts_is_on_a_slide_and_every_task_is_named_or_counted() {
    for Deck { source, lang, stage, slides, scenes } in &*DECKS {
        let shown: Vec<_> = slides.iter().flat_map(|it| marks(source, *lang, *stage, it)).collect();
        let wished = &source.report.slides;
        let presented = |id: &str| wished.is_empty() || wished.iter().any(|it| &*it.chart == id);
        let charts = source.report.charts.iter().filter(|it| it.form != Form::Sentence && presented(&it.id));
        for id in charts.clone().flat_map(|it| &it.facts) {
            assert!(shown.contains(id), "{} {stage:?}: {id} is on no slide", lang.tag());
        }
        let Some(plan) = charts.clone().find(|it| it.form == Form::Lanes) else { continue };
        let (before, behind) = lang.deck().more.split_once("{}").unwrap_or_else(|| panic!("no place for a number"));
        let own = slides.iter().zip(scenes).filter(|it| it.0.target() == Some(&plan.id));
        let counted = own
            .flat_map(|it| labels(it.1))
            .filter_map(|it| it.text.strip_prefix(before)?.strip_suffix(behind)?.parse::<usize>().ok());
        let plans = slides.iter().filter(|it| it.target() == Some(&plan.id));
        let own: Vec<_> = plans.flat_map(|it| marks(source, *lang, *stage, it)).collect();
        let named = source.report.tasks.iter().filter(|it| own.contains(&it.id)).count();
        let counted: usize = counted.sum();
        assert_eq!(named + counted, source.report.tasks.len(), "{} {stage:?}: {named} named", lang.tag());
        assert!(counted * 3 <= source.report.tasks.len(), "{} {stage:?}: {counted} only counted", lang.tag());
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
            parts: Vec::new(),
            steps: vec![
                report::Step { show: vec!["training-attendances".into()] },
                report::Step { show: vec!["grid-duty".into()] },
            ],
        },
        report::Slide {
            chart: "paths".into(),
            title: None,
            notes: Some(text("四条路径")),
            parts: vec![report::SlidePart { title: Some(text("第一条")), notes: Some(text("先说第一条")) }],
            steps: Vec::new(),
        },
    ];
    let slides = deck(&source, Lang::Zh, Stage::of(16.0, 9.0));
    let keys: Vec<&str> = slides.iter().map(|it| &*it.key).collect();
    assert_eq!(keys, ["cover", "turnout", "paths", "paths.2", "paths.3", "paths.4", "end"]);
    assert_eq!((&*slides[1].title, &*slides[1].notes[0], slides[1].steps()), ("另一个标题", "先说培训", 2));
    assert_eq!((&*slides[2].title, &*slides[2].notes[0]), ("第一条", "先说第一条"));
    assert_eq!((&*slides[3].title, &*slides[3].notes[0]), ("走访重点民营企业", "四条路径"));
}
