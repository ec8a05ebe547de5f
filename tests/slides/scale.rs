//! Marks of one chart compare on all of its slides.

use charts::scene::{GRID, Scene, Shape};
use report::Form;
use slides::Kind;

use super::{DECKS, Deck, ink};

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
            // Lanes count days, and threads name; series have a scale each.
            if matches!(form, None | Some(Form::Lanes | Form::Threads | Form::Years)) {
                continue;
            }
            let found = ink::ink(scene, |id| source.fact(id).map(|it| it.value));
            // All bars of a chart have one scale, on however many slides; so do the bars of all paths, but not their dots.
            let (bars, dots): (Vec<_>, Vec<_>) = found.into_iter().partition(|it| !it.dots);
            match scales.iter_mut().find(|it| it.0 == &**chart && !it.1.iter().any(|it| it.dots)) {
                Some((_, ink)) if matches!(form, Some(Form::Bars | Form::Flow)) => ink.extend(bars),
                _ => scales.push((chart, bars)),
            }
            scales.push((chart, dots));
        }
        for (chart, ink) in scales {
            compared += ink::assert_in_order(&ink, &format!("{} {stage:?} {chart}", lang.tag()));
        }
    }
    assert!(compared > 700, "{compared}");
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
