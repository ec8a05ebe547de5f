//! Prose as it is published: every number written out in its language, with its unit and its bound.

use i18n::Lang;
use report::{Archive, Report, load, published};

const REAL: &str = fixtures::REPORT_2023.json;

fn report() -> Report {
    load(REAL).unwrap()
}

fn title(id: &str, lang: Lang) -> String {
    let report = report();
    let chart = report.charts.iter().find(|it| &*it.id == id).unwrap();
    lang.of(&chart.title).replace('\u{ad}', "")
}

#[test]
fn numbers_come_with_unit_and_bound_in_each_language() {
    assert_eq!(title("turnout", Lang::Zh), "参训1000余人次，网格化履职4000余人次");
    assert_eq!(title("turnout", Lang::En), "Over 1,000 training attendances, over 4,000 on neighbourhood duty");
    assert_eq!(title("turnout", Lang::De), "Über 1.000 Schulungsteilnahmen, über 4.000 Einsätze im Viertel");
}

#[test]
fn computed_numbers_and_blocks_and_years_are_written_too() {
    let report = report();
    let of = |id: &str| report.charts.iter().find(|it| &*it.id == id).unwrap();
    let note = of("micro").note.as_ref().unwrap();
    assert_eq!(&*note.zh, "空心8件，即559−551，报告未写明后续");
    assert!(Lang::En.of(note).starts_with("The 8 hollow dots are 559−551;"));
    let subtitle = &of("turnout").subtitle;
    assert!(subtitle.zh.starts_with("一格为1000人次；"));
    assert!(Lang::De.of(subtitle).starts_with("Ein Block sind 1.000 Teil"));
    let plan = report.chapters.iter().find(|it| &*it.id == "plan").unwrap();
    assert_eq!([&*plan.title.zh, Lang::De.of(&plan.title)], ["二〇二四", "2024"]);
}

#[test]
fn what_is_published_has_no_reference_left_and_reads_the_same() {
    let json = published(REAL, &Archive::default()).unwrap();
    assert!(!json.contains("\"$schema\"") && !json.contains("{#") && !json.contains("{covers}"), "{json:.300}");
    assert_eq!(load(&json), Ok(report()));
    assert_eq!(published(&json, &Archive::default()).as_deref(), Ok(&*json), "it changes when it is published again");
}
