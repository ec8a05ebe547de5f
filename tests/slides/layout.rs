//! How slides look: letters that can be read, everything on its stage, and one grid for all.

use std::collections::BTreeSet;

use charts::scene::{Anchor, GRID, Label, Node, Scene, Shape, numeral_width, text_width};
use i18n::Lang;
use slides::{Code, HEIGHT, Kind, LABEL, LEAST, Stage, View, deck, draw};

use super::{DECKS, Deck, SOURCES, labels, size, view};

#[test]
fn nothing_is_set_smaller_than_three_percent_of_the_stage_and_no_words_of_a_chart_than_a_label() {
    for Deck { lang, stage, slides, scenes, .. } in &*DECKS {
        for (slide, scene) in slides.iter().zip(scenes) {
            for label in labels(scene) {
                // The foot names the page and its source.
                let foot = f64::from(label.at.1) / f64::from(GRID) > HEIGHT - 60.0;
                let least = if stage.is_upright() || foot { LEAST } else { LABEL };
                let size = size(label);
                // The title slip is a picture of the page's name.
                let slip = slide.kind == Kind::Cover && label.at.0 < 3_000;
                assert!(
                    size >= least - 0.15 || slip,
                    "{} {stage:?} {}: “{}” is {size}",
                    lang.tag(),
                    slide.key,
                    label.text
                );
            }
        }
    }
}

#[test]
fn titles_begin_at_one_place_and_charts_below_them_at_one() {
    for Deck { lang, stage, slides, scenes, .. } in &*DECKS {
        let charts = slides.iter().zip(scenes).filter(|it| matches!(it.0.kind, Kind::Chart { .. }));
        let titles: BTreeSet<_> = charts
            .map(|(slide, scene)| {
                let of_title =
                    |it: &&Label| slide.title.starts_with(it.text.trim_end_matches('-')) && &*it.family == "song";
                let label =
                    labels(scene).into_iter().find(of_title).unwrap_or_else(|| panic!("{}: no title", slide.key));
                (label.at, label.size)
            })
            .collect();
        assert_eq!(titles.len(), 1, "{} {stage:?}: {titles:?}", lang.tag());
    }
}

#[test]
fn the_numerals_of_the_cover_are_large_and_vermilion() {
    for Deck { lang, stage, scenes, .. } in DECKS.iter().filter(|it| std::ptr::eq(it.source, &SOURCES[0])) {
        let shown = labels(&scenes[0]).into_iter().filter(|it| &*it.family == "num" && it.at.1 < 10_000);
        let numerals: Vec<&Label> = shown.collect();
        assert!(numerals.len() >= 2, "{} {stage:?}", lang.tag());
        // All of the opening's sentence in Chinese: it has eight, and without one of them it would be another sentence. Upright,
        // its longest names would need shorter ones in the data.
        let whole = *lang == Lang::Zh && !stage.is_upright();
        assert!(numerals.len() == 8 || !whole, "{stage:?}: {}", numerals.len());
        let least = if stage.is_upright() { 78.0 } else { 104.0 };
        for it in numerals {
            assert!(size(it) >= least && it.rgb == charts::forms::VERM, "{} {stage:?}: {}", lang.tag(), it.text);
        }
    }
}

#[test]
fn a_code_in_the_corner_covers_nothing_of_a_chart() {
    let dark = |_, _| true;
    let code = Code { size: 33, dark: &dark, address: "" };
    for (width, height) in [(16.0, 9.0), (4.0, 3.0), (32.0, 9.0)] {
        let stage = Stage::of(width, height);
        let slides = deck(&SOURCES[0], Lang::De, stage);
        for slide in &slides[1..slides.len() - 1] {
            let with = draw(&SOURCES[0], Lang::De, stage, slide, View { corner: Some(&code), ..view(&slides, None) });
            let within = |class: &str| -> Vec<Shape> {
                let groups = with.nodes.iter().filter_map(|node| match node {
                    Node::Group(group) if &*group.class == class => Some(group.nodes.clone()),
                    _ => None,
                });
                let scene = Scene { nodes: groups.flatten().collect(), ..Scene::default() };
                scene.shapes().into_iter().cloned().collect()
            };
            let Some(Shape::Rect { min: (left, top), .. }) = within("plate").into_iter().next() else {
                panic!("{}: no code", slide.key)
            };
            // A plate beside the chart stands at its left.
            let beside = left < 10_000;
            for shape in within("slide-chart") {
                let (right, foot) = match shape {
                    Shape::Rect { max, .. } => max,
                    Shape::Text(label) => {
                        (label.at.0 + text_width(&label.text, f64::from(label.size), label.bold) as i32, label.at.1)
                    }
                    Shape::Circle { center, radius, .. } => (center.0 + radius as i32, center.1 + radius as i32),
                    _ => continue,
                };
                assert!(beside || right <= left || foot <= top, "{} {stage:?}: {right}, {foot}", slide.key);
            }
        }
    }
}

/// It once lay over the dots of the last number.
#[test]
fn a_code_in_the_corner_covers_nothing_of_the_cover() {
    let dark = |_, _| true;
    let code = Code { size: 33, dark: &dark, address: "" };
    for (lang, (width, height)) in Lang::ALL.into_iter().zip([(16.0, 9.0), (4.0, 3.0), (32.0, 9.0)].repeat(3)) {
        let stage = Stage::of(width, height);
        let slides = deck(&SOURCES[0], lang, stage);
        let with = draw(&SOURCES[0], lang, stage, &slides[0], View { corner: Some(&code), ..view(&slides, None) });
        let is_plate = |node: &Node| matches!(node, Node::Group(group) if &*group.class == "plate");
        let (plate, others): (Vec<Node>, Vec<Node>) = with.nodes.iter().cloned().partition(is_plate);
        let plate = Scene { nodes: plate, ..Scene::default() };
        let Some(Shape::Rect { min: (left, top), max: (right, foot), .. }) = plate.shapes().into_iter().next() else {
            panic!("{stage:?}: no code")
        };
        let others = Scene { nodes: others, ..Scene::default() };
        let round = |(x, y): &(i32, i32), radius: u32| {
            let radius = radius as i32;
            [x - radius, y - radius, x + radius, y + radius]
        };
        for shape in others.shapes() {
            let boxes: Vec<[i32; 4]> = match shape {
                Shape::Circle { center, radius, .. } => vec![round(center, *radius)],
                Shape::Dots { centers, radius, .. } => centers.iter().map(|it| round(it, *radius)).collect(),
                Shape::Text(label) => {
                    let width = text_width(&label.text, f64::from(label.size), label.bold) as i32;
                    let (x, y) = label.at;
                    vec![[x, y - label.size as i32 / 2, x + width, y]]
                }
                _ => continue,
            };
            let apart = |it: &[i32; 4]| it[2] <= *left || it[0] >= *right || it[3] <= *top || it[1] >= *foot;
            assert!(boxes.iter().all(apart), "{} {stage:?}: {shape:?} lies under the code", lang.tag());
        }
    }
}

/// On an upright stage the code once stood below the stage's edge.
#[test]
fn the_code_of_the_last_slide_stands_whole_above_the_foot_and_below_its_words() {
    let dark = |_, _| true;
    let code = Code { size: 33, dark: &dark, address: "https://example.org/2023/" };
    for Deck { source, lang, stage, slides, .. } in &*DECKS {
        let Some(last) = slides.last() else { panic!("no slides") };
        let scene = draw(source, *lang, *stage, last, View { code: Some(&code), ..view(slides, None) });
        let place = format!("{} {stage:?}", lang.tag());
        let plates = scene.shapes().into_iter().filter_map(|shape| match shape {
            Shape::Rect { min, max, .. } if max.0 - min.0 == max.1 - min.1 => Some((*min, *max)),
            _ => None,
        });
        let Some((min, max)) = plates.max_by_key(|it| it.1.0 - it.0.0) else { panic!("{place}: no code") };
        let units = |it: i32| f64::from(it) / f64::from(GRID);
        assert!(units(min.0) >= 0.0 && units(max.0) <= stage.width, "{place}: {min:?} {max:?}");
        assert!(units(max.1) <= HEIGHT * 0.95, "{place}: it ends at {}", units(max.1));
        assert!(units(max.0 - min.0) >= 200.0, "{place}: {} is too small to scan", units(max.0 - min.0));
        for label in labels(&scene).into_iter().filter(|it| it.at.1 < max.1 && it.at.1 > min.1) {
            assert!(
                label.at.0 + text_width(&label.text, f64::from(label.size), label.bold) as i32 <= min.0,
                "{place}: {} in the code",
                label.text
            );
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
