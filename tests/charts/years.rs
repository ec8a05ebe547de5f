//! Charts over the years: the pictures, which years they show, and that they say no more than the reports.

use charts::figures::{LaneView, WIDTHS, placed, summary};
use charts::forms::{PALETTE, Placed, draw};
use charts::scene::to_svg;
use i18n::Lang;
use model::{Source, YEARS_COMPARED};
use proptest::prelude::*;
use report::{Bound, Chart, Form};

use crate::ink::{assert_in_order, ink};
use crate::over_years::{beside, newest, reports};

fn chart(source: &Source) -> &Chart {
    source.report.charts.iter().find(|it| it.form == Form::Years).unwrap()
}

fn at(source: &Source, width: f64, lang: Lang) -> Placed {
    placed(source, chart(source), lang, width, &LaneView::default())
}

#[test]
fn pictures_over_the_years_are_as_they_were_looked_at() {
    let source = newest(2020, 2023);
    for (width, name) in [WIDTHS[0], WIDTHS[2], WIDTHS[3]] {
        let svg = to_svg(&draw(&at(&source, width, Lang::Zh)), &PALETTE, "");
        insta::with_settings!({ snapshot_path => "../snapshots" }, {
            insta::assert_snapshot!(format!("over-years-{name}"), svg);
        });
    }
}

#[test]
fn each_year_has_its_mark_and_one_that_is_not_told_says_so() {
    let source = newest(2021, 2023);
    let picture = at(&source, WIDTHS[0].0, Lang::En);
    let marks: Vec<String> = picture.marks().iter().map(|it| it.id.to_string()).collect();
    let expected = [
        "2021/sessions",
        "2022/sessions",
        "sessions",
        "2021/trained",
        "trained",
        "2021/suggestions",
        "2022/suggestions",
        "suggestions",
    ];
    assert_eq!(marks, expected);
    let links: Vec<String> = picture.marks().iter().filter_map(|it| it.link.as_deref().map(str::to_owned)).collect();
    assert_eq!(links[..2], ["../../2021/en/?at=sessions", "../../2022/en/?at=sessions"]);
    assert!(links[2].starts_with("#f-sessions"));
    let said = summary(&source, chart(&source), Lang::En);
    assert!(said.contains("2022: not mentioned in the report: trained in districts, not counted"), "{said}");
    assert!(said.contains("counted differently from here on: those of district delegates included"), "{said}");
    assert!(said.contains("2021: over "), "a bound without its word: {said}");
    let words: Vec<String> = picture.words().map(|it| it.text.clone()).collect();
    assert!(words.iter().any(|it| it.contains("not mentioned")) && words.iter().any(|it| it.contains("differently")));
    assert!(!words.iter().any(|it| it.contains('%')), "{words:?}");
}

#[test]
fn a_year_without_a_report_has_its_row() {
    let mut all = reports([2019, 2021].into_iter());
    all.extend(reports(2022..=2023));
    let source = beside(all);
    let said = summary(&source, chart(&source), Lang::Zh);
    assert_eq!(said.matches("2020：没有这一年的报告").count(), 3, "{said}");
}

#[test]
fn no_page_compares_more_years_than_ten_however_many_there_are() {
    let source = newest(1999, 2025);
    for series in source.compared_in(chart(&source)) {
        assert_eq!(series.years.len(), usize::from(YEARS_COMPARED));
        assert_eq!(series.years.first().map(|it| it.year), Some(2016));
    }
    assert_eq!(newest(1999, 2025), newest(2016, 2025));
}

#[test]
fn a_report_that_nothing_stands_before_knows_of_no_series() {
    assert!(newest(2023, 2023).report.archive.series.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_the_years_say_no_smaller_number_is_drawn_larger(
        told in prop::collection::vec((prop_oneof![1_u32..30, 1_u32..3000], prop::sample::select(Bound::ALL.to_vec())), 2..10)
    ) {
        let mut all = reports((0..told.len() as u16).map(|it| 2024 + it));
        for (source, (value, bound)) in all.iter_mut().zip(&told) {
            let chart = source.report.charts.iter_mut().find(|it| it.form == Form::Years).unwrap();
            chart.facts.truncate(1);
            let fact = source.report.facts.iter_mut().find(|it| *it.id == *"sessions").unwrap();
            (fact.value, fact.bound) = (f64::from(*value), *bound);
        }
        let source = beside(all);
        for (width, _) in WIDTHS {
            let scene = draw(&at(&source, width, Lang::Zh));
            let value = |id: &str| source.fact(id).or(source.point(id).map(|it| &it.fact)).map(|it| it.value);
            let found = ink(&scene, value);
            prop_assert_eq!(found.len(), told.len());
            assert_in_order(&found, &format!("{width} {told:?}"));
            let right = found.iter().flat_map(|it| &it.pieces).map(|it| it.2).max();
            prop_assert!(right <= Some(scene.width), "{} {:?}", width, told);
        }
    }
}
