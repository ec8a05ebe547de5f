//! Every chart of the report at every width: the picture itself (as snapshots), and what must hold in all of them.
//! `INSTA_UPDATE=always cargo test --test charts` accepts changed pictures; look at them before.

#[path = "charts/breaks.rs"]
mod breaks;
#[path = "charts/colours.rs"]
mod colours;
#[path = "charts/ends.rs"]
mod ends;
#[path = "charts/ink.rs"]
mod ink;
#[path = "charts/lanes.rs"]
mod lanes;
#[path = "charts/matrix.rs"]
mod matrix;
#[path = "common/over_years.rs"]
mod over_years;
#[path = "charts/threads.rs"]
mod threads;
#[path = "charts/years.rs"]
mod years;

use std::sync::LazyLock;

use charts::figures::{LaneView, WIDTHS, figure, placed};
use charts::forms::{Mark, PALETTE, Placed, Words, draw};
use charts::scene::to_svg;
use i18n::Lang;
use lanes::{TODAY, dated};
use model::{Facet, Source};
use report::{Chart, Form, load};
use roxmltree::Document;

/// Smallest text on a 320 px wide screen.
const LEAST_PX: f64 = 12.0;

fn source() -> Source {
    Source::new(load(fixtures::REPORT_2023.json).unwrap(), fixtures::REPORT_2023.text)
}

/// The report, the same with dates, and others: of another city and five years, without tasks, with some, and with more than a
/// picture lists one by one; and one beside those of the years before.
static SOURCES: LazyLock<[Source; 6]> = LazyLock::new(|| {
    let source_of = |json: &str, text: &str| Source::new(load(json).unwrap(), text);
    let [few, many] = [7, 320].map(fixtures::planned);
    let other = source_of(fixtures::OTHER.json, fixtures::OTHER.text);
    [source(), dated(), other, source_of(&few.0, &few.1), source_of(&many.0, &many.1), over_years::alone(2019, 2023)]
});

/// A chart of a report in a language, and its width.
type Shown = (&'static Source, &'static Chart, Lang, f64, Placed);

/// Every chart in every language and width, and the lanes in every form that they take; placed once for all tests.
static PLACED: LazyLock<Vec<Shown>> = LazyLock::new(|| {
    let mut all = Vec::new();
    let mut add = |source: &'static Source, chart: &'static Chart, view: &LaneView| {
        for lang in Lang::ALL {
            let at = |(width, _)| (source, chart, lang, width, placed(source, chart, lang, width, view));
            all.extend(WIDTHS.map(at));
        }
    };
    for source in &*SOURCES {
        source.report.charts.iter().for_each(|it| add(source, it, &LaneView::default()));
    }
    for source in &SOURCES[..2] {
        let lanes = source.report.charts.iter().find(|it| it.form == Form::Lanes).unwrap();
        for group in [Facet::Theme, Facet::Area, Facet::Method] {
            add(source, lanes, &LaneView { group, today: Some(TODAY), ..LaneView::default() });
        }
    }
    all
});

/// Calls `look` with all of them.
fn each(mut look: impl FnMut(&Source, &Chart, Lang, f64, &Placed)) {
    for (source, chart, lang, width, placed) in &*PLACED {
        look(source, chart, *lang, *width, placed);
    }
}

/// Left, top, right and bottom of a label, in units; the line itself without its leading.
fn extent(label: &Words) -> (f64, f64, f64, f64) {
    let (area, y, size) = (label.area(), label.at.1, label.face.size);
    (area.x, y - size * 0.8, area.x + area.width, y + size * 0.1)
}

#[test]
fn pictures_are_as_they_were_looked_at() {
    let source = source();
    for chart in source.report.charts.iter().filter(|it| it.form != Form::Sentence) {
        for (width, name) in [WIDTHS[0], WIDTHS[2], WIDTHS[3]] {
            let placed = placed(&source, chart, Lang::Zh, width, &LaneView::default());
            let svg = to_svg(&draw(&placed), &PALETTE, &chart.title.zh);
            // What is drawn bears the marks that were placed, and no others.
            let document = Document::parse(&svg).unwrap();
            let mut drawn: Vec<&str> = document.descendants().filter_map(|it| it.attribute("data-mark")).collect();
            let mut marks: Vec<String> = placed.marks().iter().map(|it| it.id.to_string()).collect();
            drawn.sort_unstable();
            drawn.dedup();
            marks.sort_unstable();
            assert_eq!(drawn, marks, "{} {name}", chart.id);
            insta::assert_snapshot!(format!("{}-{name}", chart.id), svg);
        }
    }
}

#[test]
fn the_same_data_draws_the_same_bytes() {
    let (one, two) = (source(), source());
    for chart in &one.report.charts {
        let draw = |it: &Source| to_svg(&figure(it, chart, Lang::De, 880.0, &LaneView::default()), &PALETTE, "");
        assert_eq!(draw(&one), draw(&two), "{}", chart.id);
    }
}

#[test]
fn no_label_leaves_its_picture() {
    each(|_, chart, lang, width, placed| {
        for label in placed.words() {
            let (left, top, right, bottom) = extent(label);
            let height = placed.height;
            assert!(
                left > -0.6 && right < width + 0.6 && top > -2.0 && bottom < height + 0.6,
                "{} {} {width}: “{}” at {left:.0}…{right:.0}, {top:.0}…{bottom:.0} of {height:.0}",
                chart.id,
                lang.tag(),
                label.text
            );
        }
    });
}

#[test]
fn no_two_labels_overlap() {
    each(|_, chart, lang, width, placed| {
        let labels: Vec<&Words> = placed.words().collect();
        for (at, one) in labels.iter().enumerate() {
            for two in &labels[at + 1..] {
                let (a, b) = (extent(one), extent(two));
                let apart = a.2 <= b.0 + 0.5 || b.2 <= a.0 + 0.5 || a.3 <= b.1 + 0.5 || b.3 <= a.1 + 0.5;
                assert!(apart, "{} {} {width}: “{}” {a:?} and “{}” {b:?}", chart.id, lang.tag(), one.text, two.text);
            }
        }
    });
}

#[test]
fn no_text_falls_under_twelve_pixels_on_the_narrowest_screen_of_its_layout() {
    // Width of the picture on the narrowest screen that shows each layout: the screen less the page's margins, and
    // less the margin column where there is one.
    let narrowest = [320.0 - 32.0, 600.0 - 32.0, 840.0 - 64.0, 1280.0 - 80.0 - 132.0];
    each(|_, chart, lang, width, placed| {
        let at = WIDTHS.iter().position(|it| it.0 == width).unwrap();
        let scale = narrowest[at] / width;
        for label in placed.words() {
            let size = label.face.size * scale;
            assert!(size >= LEAST_PX, "{} {} {width}: “{}” is {size:.1} px", chart.id, lang.tag(), label.text);
        }
    });
}

#[test]
fn every_fact_activity_and_task_of_a_chart_has_a_mark_with_a_link_and_a_text_alternative() {
    each(|source, chart, lang, width, placed| {
        let marks = placed.marks();
        for Mark { id, link, label, .. } in &marks {
            assert!(source.is_mark(id), "{}: {id} is nothing in the report", chart.id);
            // A number of another report leads there.
            let start = if source.point(id).is_some() { "../" } else { "#" };
            let leads = link.as_ref().is_none_or(|it| it.starts_with(start) && it.len() > start.len());
            assert!(leads, "{}: {id} leads to {link:?}", chart.id);
            assert!(!label.is_empty());
        }
        for fact in &chart.facts {
            let label = &marks.iter().find(|it| it.id == *fact).expect(fact).label;
            let spoken = source.spoken(source.fact(fact).unwrap(), lang);
            assert!(label.starts_with(&spoken), "{label} does not say {spoken} first");
        }
        let drawn = |id: &str| marks.iter().any(|it| *it.id == *id);
        if chart.form == Form::Lanes {
            // Of many only some, which the picture says.
            let all = source.report.tasks.len();
            let shown = source.report.tasks.iter().filter(|it| drawn(&it.id)).count();
            assert!(if all <= 200 { shown == all } else { shown >= 8 * 4 }, "{width}: {shown} of {all}");
        }
        if chart.form == Form::Matrix {
            for area in source.supervised_areas() {
                for activity in source.report.activities.iter().filter(|it| it.area == area.id) {
                    assert!(drawn(&activity.id), "{width}: {}", activity.id);
                }
            }
        }
    });
}

#[test]
fn every_mark_is_placed_once_and_within_its_picture() {
    each(|_, chart, lang, width, placed| {
        let marks = placed.marks();
        for (at, mark) in marks.iter().enumerate() {
            let (area, place) = (mark.area, [&*chart.id, lang.tag(), &*mark.id].join(" "));
            assert!(marks[..at].iter().all(|it| it.id != mark.id), "{place}");
            let inside = area.x > -8.0 && area.x + area.width < placed.width + 8.0;
            assert!(inside && area.y > -8.0 && area.y + area.height < placed.height + 8.0, "{place} {width}: {area:?}");
            // The least is a dash among the glyphs of a phone.
            assert!(area.width > 3.0 && area.height > 3.0, "{place} {width}: {area:?}");
        }
    });
}

#[test]
fn words_are_parted_only_at_their_joints() {
    let letters = |sign: char| !sign.is_alphabetic() && sign != '\u{ad}';
    // Every text of the data and the interface, cut into words, and every run of parts of a parted word.
    let mut known = std::collections::BTreeSet::new();
    let json: String = SOURCES.iter().map(|it| serde_json::to_string(&it.report).unwrap()).collect();
    let words: String = Lang::ALL
        .into_iter()
        .flat_map(|lang| [lang.strings().all(), lang.comparing().all()].concat())
        .flat_map(|(_, text)| [text, " "])
        .collect();
    let words = words + " over nearly fast about rund at most höchstens January Januar Apr Jul Oct Okt ";
    let facts = SOURCES.iter().flat_map(|it| it.report.facts.iter());
    let names: String = facts.flat_map(|it| Lang::ALL.map(|lang| it.name(lang) + " ")).collect();
    for word in [&json, &words, &names].into_iter().flat_map(|it| it.split(letters)) {
        let parts: Vec<&str> = word.split('\u{ad}').collect();
        for from in 0..parts.len() {
            for to in from + 1..=parts.len() {
                known.insert(parts[from..to].concat());
            }
        }
    }
    let mut cut = std::collections::BTreeSet::new();
    each(|_, chart, lang, width, placed| {
        if lang == Lang::Zh {
            return;
        }
        for label in placed.words() {
            for word in label.text.split(letters).filter(|it| it.is_ascii() && it.len() > 1) {
                if !known.contains(word) {
                    cut.insert(format!("{} {} {width}: “{word}” of “{}”", chart.id, lang.tag(), label.text));
                }
            }
        }
    });
    assert!(cut.is_empty(), "{cut:#?}");
}

#[test]
fn no_line_parts_a_term_and_none_but_the_only_one_is_a_single_character() {
    let (mut told, mut breaks) = (std::collections::BTreeSet::new(), 0);
    each(|_, chart, lang, width, placed| {
        let words: Vec<&Words> = placed.words().collect();
        for pair in words.windows(2).filter(|_| lang == Lang::Zh) {
            let [one, next] = pair else { continue };
            // The next line of the same text.
            let below = one.at.0 == next.at.0 && (10.0..30.0).contains(&(next.at.1 - one.at.1));
            if !below || one.face != next.face {
                continue;
            }
            breaks += 1;
            let within = model::within_terms(&[&*one.text, &*next.text].concat());
            let place = format!("{} {width}: {} / {}", chart.id, one.text, next.text);
            if within.get(one.text.chars().count()) == Some(&true) || next.text.chars().count() == 1 {
                told.insert(place);
            }
        }
    });
    assert!(told.is_empty(), "{told:#?}");
    assert!(breaks > 100, "{breaks}");
}
