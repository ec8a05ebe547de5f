//! A report in a site of several years, as its page shows it: with the others' numbers, or without a trace of any.

#[path = "common/html.rs"]
mod html;

use std::sync::Arc;

use fixtures::{SMALL, compared_year};
use html::{all, values, words};
use i18n::Lang;
use model::{Source, told_before};
use report::{Archive, Sibling, as_written, load, published, restored};
use report_figures::prerender::prerender;
use scraper::Html;
use serde_json::Value;

fn source(json: &str, text: &str) -> Source {
    Source::new(load(json).unwrap(), text)
}

/// What the site of these years knows for the page of the last one.
fn archive(first: u16, last: u16) -> Archive {
    let read = |year| {
        let [json, text] = compared_year(year);
        source(&json, &text)
    };
    let mut all: Vec<Source> = (first..=last).map(read).collect();
    let own = all.pop().unwrap();
    let years = vec![Sibling { id: own.report.report.id.clone(), since: None, covers: last }];
    Archive { years, series: told_before(&own, &all.iter().collect::<Vec<_>>()), ..Archive::default() }
}

async fn page(archive: &Archive, lang: Lang, offline: bool) -> String {
    let [json, text] = compared_year(2023);
    let report = load(&published(&json, archive).unwrap()).unwrap();
    let make = if offline { Source::in_one } else { Source::new };
    prerender(&Arc::new(make(report, &text)), lang, offline).await
}

#[tokio::test]
async fn every_year_stands_in_the_page_with_its_sentence_and_the_way_to_its_report() {
    let archive = archive(2020, 2023);
    for lang in Lang::ALL {
        let html = Html::parse_fragment(&page(&archive, lang, false).await);
        let figure = all(&html, "#fig-over-years").pop().expect("a figure");
        let told: String = figure.text().collect();
        for year in ["2020", "2021", "2022", "2023"] {
            assert!(told.contains(year), "{year}: {told}");
        }
        assert!(told.contains(lang.comparing().untold), "{told}");
        let rows = all(&html, "#fig-over-years .tb-y tbody tr").len();
        assert_eq!((rows, all(&html, "#fig-over-years .tb-y .td-0").len()), (12, 1));
        let links = values(&html, "href");
        let way = format!("{}../2021/{}?at=sessions", lang.up(), lang.folder());
        assert_eq!(links.iter().filter(|it| **it == way).count(), 2, "in the picture and in the table");
        assert_eq!(all(&html, "[data-mark=\"2022/trained\"]").len(), 0);
        assert!(words(&html).contains("先后召开常委会会议"));
    }
    // One file leads nowhere that it does not know.
    let html = Html::parse_fragment(&page(&archive, Lang::Zh, true).await);
    assert!(!values(&html, "href").iter().any(|it| it.contains("2021")));
    assert_eq!(all(&html, "#fig-over-years [data-mark=\"2021/sessions\"]").len(), 2);
    let known = Archive { address: Some("https://example.org".into()), ..archive };
    let html = Html::parse_fragment(&page(&known, Lang::Zh, true).await);
    assert!(values(&html, "href").contains(&"https://example.org/2021/?at=sessions"));
}

#[tokio::test]
async fn a_site_of_one_report_has_no_trace_of_series() {
    let [json, text] = compared_year(2023);
    let alone = published(&json, &Archive::default()).unwrap();
    for word in ["series", "break", "over-years", "archive", "一年一年", "gap"] {
        assert!(!alone.contains(word), "{word}");
    }
    // Not even a byte: the page is that of the report without them.
    let mut bare: Value = serde_json::from_str(&json).unwrap();
    bare.as_object_mut().unwrap().remove("series");
    bare["charts"].as_array_mut().unwrap().pop();
    for fact in bare["facts"].as_array_mut().unwrap() {
        for name in ["series", "break"] {
            fact.as_object_mut().unwrap().remove(name);
        }
    }
    assert_eq!(load(&alone).unwrap(), load(&bare.to_string()).unwrap());
    let bare = Arc::new(source(&bare.to_string(), &text));
    for (lang, offline) in [(Lang::Zh, false), (Lang::De, false), (Lang::Zh, true)] {
        let bare = if offline { Arc::new(Source::in_one(bare.report.clone(), &text)) } else { bare.clone() };
        assert_eq!(page(&Archive::default(), lang, offline).await, prerender(&bare, lang, offline).await);
    }
    // The oldest of several has nothing beside it either.
    let first = published(&json, &archive(2023, 2023)).unwrap();
    assert!(!first.contains("over-years") && !first.contains("\"series\""), "{first}");
}

#[test]
fn a_report_without_series_is_published_as_it_was() {
    let json = published(SMALL.json, &Archive::default()).unwrap();
    assert!(!json.contains("series"));
    assert_eq!(as_written(&json, &Archive::default()).unwrap(), []);
}

#[test]
fn an_editor_gets_back_what_was_not_published() {
    let [json, _] = compared_year(2023);
    let mut with_slides: Value = serde_json::from_str(&json).unwrap();
    with_slides["slides"] = serde_json::json!([{ "chart": "meeting-dots" }, { "chart": "over-years" }]);
    with_slides["highlights"] =
        serde_json::json!([{ "figure": { "zh": "3" }, "text": { "zh": "年" }, "chart": "over-years" }]);
    for json in [json, with_slides.to_string()] {
        for archive in [Archive::default(), archive(2021, 2023)] {
            let written = as_written(&json, &archive).unwrap();
            let restored = restored(&published(&json, &archive).unwrap(), &written).unwrap();
            let [one, other] = [&json, &restored].map(|it| serde_json::from_str::<Value>(it).unwrap());
            assert_eq!(one, other);
        }
    }
}

#[test]
fn what_a_page_knows_of_other_years_grows_no_further_than_ten() {
    let size = |first| published(&compared_year(2039)[0], &archive(first, 2039)).unwrap().len();
    assert_eq!(size(2010), size(2030));
    assert!(size(2031) < size(2030));
}
