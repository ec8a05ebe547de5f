//! What the charts really draw: the colours of their words and marks, in every chart, language, width and theme, and on
//! every ground that a figure or a picked mark has.

use std::collections::{BTreeMap, BTreeSet};

use charts::figures::{LaneView, WIDTHS, figure, mini_of};
use charts::forms::PALETTE;
use charts::scene::{Paint, Rgb, Scene, Shape};
use i18n::Lang;
use model::{Facet, Source};
use report::{Form, load};

use crate::themes::{PLACES, Tokens};

/// The report as it is shown.
pub fn source() -> Source {
    Source::new(load(fixtures::REPORT_2023.json).unwrap(), fixtures::REPORT_2023.text)
}

/// Every picture of the page, by the chart's id.
pub fn pictures(source: &Source) -> BTreeMap<String, Vec<Scene>> {
    let mut all = BTreeMap::<String, Vec<Scene>>::new();
    for lang in Lang::ALL {
        for chart in &source.report.charts {
            let views: &[Facet] =
                if chart.form == Form::Lanes { &[Facet::Theme, Facet::Area, Facet::Method] } else { &[Facet::Theme] };
            for (width, _) in WIDTHS {
                for group in views {
                    let view = LaneView { group: *group, today: Some([2024, 6, 1]), ..LaneView::default() };
                    all.entry(chart.id.to_string()).or_default().push(figure(source, chart, lang, width, &view));
                }
            }
        }
        for fact in &source.report.facts {
            all.entry(String::from("inspector")).or_default().push(mini_of(source, fact, lang, 358.0));
        }
    }
    all
}

/// The token of a colour of the charts: their names run a digit or an `m` into the word.
pub fn token(rgb: Rgb) -> String {
    let (_, name) = PALETTE.colours.iter().find(|(known, _)| *known == rgb).expect("a colour without a name");
    match name.strip_suffix(['2', '3']) {
        Some(stem) => format!("{stem}-{}", &name[stem.len()..]),
        None if *name == "goldm" => String::from("gold-m"),
        None => (*name).to_owned(),
    }
}

/// The colour of a shape that is no text, if it is seen.
pub fn ink(shape: &Shape) -> Option<Rgb> {
    match shape {
        Shape::Rect { paint, .. } | Shape::Circle { paint, .. } | Shape::Path { paint, .. } => match paint {
            Paint::Fill(rgb) | Paint::Stroke(rgb, _) => Some(*rgb),
            Paint::Clear => None,
        },
        Shape::Dots { rgb, .. } => Some(*rgb),
        Shape::Text(_) => None,
    }
}

#[test]
fn words_and_marks_of_every_chart_are_told_from_their_grounds() {
    let source = source();
    let (mut words, mut marks) = (BTreeSet::new(), BTreeSet::new());
    for scene in pictures(&source).values().flatten() {
        for shape in scene.shapes() {
            if let Shape::Text(label) = shape {
                words.insert(token(label.rgb));
            }
            marks.extend(ink(shape).map(token));
        }
    }
    // Colours of the ground are no marks, and hairlines only set rows apart: `pairs` says more of both.
    marks.retain(|it| !["paper", "rule", "rule-2"].contains(&it.as_str()));
    let mut close = Vec::new();
    for place in PLACES.into_iter().filter(|it| !it.is_deck()) {
        for theme in place.themes() {
            let tokens = Tokens::of(place, theme);
            for (set, least) in [(&words, theme.text()), (&marks, theme.mark())] {
                for colour in set {
                    for ground in ["paper", "paper-2", "paper-3"] {
                        let contrast = tokens.contrast(colour, ground);
                        if contrast < least {
                            close.push(format!("{place:?} {theme:?}: {colour} on {ground} is {contrast:.2}"));
                        }
                    }
                }
            }
        }
    }
    assert!(close.is_empty(), "{}", close.join("\n"));
    assert!(words.len() > 4, "{words:?}");
    // The list in `sight`.
    let all = ["gold-m", "ink", "ink-3", "teal", "verm"];
    assert!(marks.iter().eq(all), "{marks:?}");
}
