//! What a reader takes along: every number of a chart in its tables as the report words it, citations of nothing but the
//! data, pictures that stand on their own, and no cell that a spreadsheet would run.

#[path = "exports/cards.rs"]
mod cards;
#[path = "charts/ink.rs"]
mod ink;
#[path = "exports/workbook.rs"]
mod workbook;

use std::sync::Arc;

use charts::scene::Shape;
use fixtures::SMALL;
use i18n::Lang;
use model::Source;
use proptest::prelude::*;
use report::Chart;
use roxmltree::Document;
use site::export::{Cell, SHARE, Table, activities, chart_rows, facts, share, sheet, tasks};

fn source_of(json: &str, text: &str) -> Source {
    Source::new(report::load(json).unwrap(), text)
}

fn real_source() -> Source {
    source_of(fixtures::REPORT_2023.json, fixtures::REPORT_2023.text)
}

/// That of 2023, and the other city's.
fn sources() -> [Source; 2] {
    [real_source(), source_of(fixtures::OTHER.json, fixtures::OTHER.text)]
}

/// The rows of a CSV file under their names, as a spreadsheet reads them.
fn read(csv: &str) -> Vec<Vec<(String, String)>> {
    let text = csv.strip_prefix('\u{feff}').expect("Excel reads a file without the mark in its country's encoding");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| names.iter().cloned().zip(row.unwrap().iter().map(str::to_owned)).collect());
    rows.collect()
}

fn value<'a>(row: &'a [(String, String)], name: &str) -> &'a str {
    row.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
}

fn charts(source: &Source) -> impl Iterator<Item = (&Chart, Lang)> {
    source.report.charts.iter().flat_map(|chart| Lang::ALL.map(|lang| (chart, lang)))
}

#[test]
fn every_fact_of_a_chart_is_in_both_its_tables_as_the_report_words_it() {
    for source in sources() {
        for (chart, lang) in charts(&source) {
            let csv = read(&chart_rows(&source, chart, lang).to_csv());
            let json: serde_json::Value = serde_json::from_str(&Table::of_chart(&source, chart, lang)).unwrap();
            assert_eq!(json["rows"].as_array().unwrap().len(), csv.len(), "{}", chart.id);
            for fact in source.facts_of(chart) {
                let row = csv.iter().find(|row| value(row, "id") == &*fact.id).expect("a row for each fact");
                let record = json["rows"].as_array().unwrap().iter().find(|row| row["id"] == *fact.id).unwrap();
                for (name, expected) in
                    [("raw", &*fact.raw), ("bound", fact.bound.word()), ("unit", &*fact.unit), ("quote", &*fact.quote)]
                {
                    assert_eq!(value(row, name), expected, "{} {name}", fact.id);
                    assert_eq!(record[name], expected, "{} {name}", fact.id);
                }
                assert_eq!(value(row, "value"), fact.value.to_string());
                assert_eq!(record["value"].as_f64(), Some(fact.value));
            }
        }
    }
}

#[test]
fn the_lists_hold_everything_of_the_report() {
    for source in sources() {
        let report = &source.report;
        for lang in Lang::ALL {
            let lists = [
                (facts(&source, lang), report.facts.iter().map(|it| it.id.clone()).collect::<Vec<Arc<str>>>()),
                (activities(&source, lang), report.activities.iter().map(|it| it.id.clone()).collect()),
                (tasks(&source, lang), report.tasks.iter().map(|it| it.id.clone()).collect()),
            ];
            for (table, ids) in lists {
                let rows = read(&table.to_csv());
                assert!(rows.iter().map(|row| value(row, "id")).eq(ids.iter().map(|it| &**it)));
                let json: serde_json::Value = serde_json::from_str(&table.to_json(&source, lang)).unwrap();
                assert_eq!(json["rows"].as_array().unwrap().len(), ids.len());
                assert_eq!(json["citation"]["gbt7714"], source.citation(lang));
            }
        }
    }
}

/// Chinese characters, or punctuation that only Chinese has.
fn is_chinese(text: &str) -> bool {
    text.contains(|it| matches!(it, '\u{3001}'..='\u{3011}' | '\u{3400}'..='\u{9fff}' | '\u{ff01}'..='\u{ff1f}'))
}

#[test]
fn files_in_english_and_german_hold_no_chinese_but_the_reports_own() {
    for source in sources() {
        for lang in [Lang::En, Lang::De] {
            let lists = [facts(&source, lang), activities(&source, lang), tasks(&source, lang)];
            let of_charts = source.report.charts.iter().map(|it| chart_rows(&source, it, lang));
            for table in lists.into_iter().chain(of_charts) {
                let rows = read(&table.to_csv());
                let own = ["raw", "unit", "quote"];
                for (name, value) in rows.iter().flatten().filter(|(name, _)| !own.contains(&&**name)) {
                    assert!(!is_chinese(value) && !is_chinese(name), "{}: {name} is {value}", lang.tag());
                }
                assert!(
                    rows.is_empty() || rows.iter().flatten().any(|(_, value)| is_chinese(value)),
                    "nothing of the report's own is seen"
                );
            }
            for chart in &source.report.charts {
                let json: serde_json::Value = serde_json::from_str(&Table::of_chart(&source, chart, lang)).unwrap();
                for part in ["report", "chart", "citation"] {
                    assert!(!is_chinese(&json[part].to_string()), "{} {}: {}", chart.id, lang.tag(), json[part]);
                }
                let svg = sheet(&source, chart, lang, None).to_svg();
                let document = Document::parse(&svg).unwrap();
                for text in document.descendants().filter(|it| it.text().is_some_and(is_chinese) && !it.is_text()) {
                    let said = text.ancestors().find_map(|it| it.attribute("lang"));
                    assert_eq!(said, Some("zh-CN"), "{} {}: {:?}", chart.id, lang.tag(), text.text());
                }
            }
        }
    }
}

#[test]
fn a_citation_has_the_form_of_the_standard_and_names_its_chart() {
    let source = real_source();
    let expected = "太仓市人大常委会. 太仓市人民代表大会常务委员会工作报告[R]. 太仓, 2024-01-10.";
    assert_eq!(source.citation(Lang::Zh), expected);
    for (chart, lang) in charts(&source) {
        let about = &source.report.report;
        let words = source.citation_in_words(chart, lang);
        for part in [&chart.title, &about.title, &about.speaker, &about.occasion] {
            let part = lang.of(part).replace('\u{ad}', "");
            assert!(words.contains(part.trim_end_matches(['。', '.'])), "{words}");
        }
        let title = words.strip_prefix(['“', '„']).is_some() && !lang.of(&chart.title).starts_with(['“', '„']);
        assert!(!title, "the report has no such title to quote: {words}");
        assert!(!words.contains("{}") && !words.contains('\u{ad}'), "{words}");
    }
}

#[test]
fn a_sheet_stands_on_its_own_with_its_source_and_its_citation() {
    let source = real_source();
    let address = "https://example.org/2023/#fig-x";
    for (chart, lang) in charts(&source) {
        let svg = sheet(&source, chart, lang, Some(address)).to_svg();
        let document = Document::parse(&svg).unwrap();
        let root = document.root_element();
        let name = |tag| root.children().find(|it| it.has_tag_name(tag)).and_then(|it| it.text()).unwrap_or_default();
        assert_eq!(name("title"), lang.of(&chart.title).replace('\u{ad}', ""));
        assert!(!name("desc").is_empty());
        assert!(
            !svg.contains("href") && !svg.contains("class="),
            "{}: a file has neither page nor style sheet",
            chart.id
        );
        // Lines are broken anywhere, so that spaces say nothing.
        let texts = document.descendants().filter(|it| it.has_tag_name("text")).filter_map(|it| it.text());
        let shown: String = texts.collect::<String>().split_whitespace().collect();
        let bare = |text: &str| text.replace(['\u{ad}', '\u{a0}'], "").split_whitespace().collect::<String>();
        let about = &source.report.report;
        for part in [lang.of(&about.title), &*about.delivered, "[R]", lang.strings().brand, address] {
            assert!(shown.contains(&bare(part)), "{} {}: {part} is not in the picture", chart.id, lang.tag());
        }
        for fact in source.facts_of(chart) {
            let figure = source.numeral(fact, lang).figure;
            assert!(shown.contains(&bare(&figure)), "{} {}: {figure} is not drawn", chart.id, lang.tag());
        }
    }
}

#[test]
fn nothing_in_a_share_picture_leaves_it() {
    for source in sources() {
        for (chart, lang) in charts(&source) {
            let scene = share(&source, chart, lang).scene;
            assert_eq!((f64::from(scene.width) / 10.0, f64::from(scene.height) / 10.0), SHARE);
            for shape in scene.shapes() {
                let Shape::Text(label) = shape else { continue };
                assert!((0..=6300).contains(&label.at.1), "{} {}: {}", chart.id, lang.tag(), label.text);
                assert!(label.size >= 140, "{} {}: {} is too small to read", chart.id, lang.tag(), label.text);
            }
        }
    }
}

#[test]
fn a_sheet_looks_as_it_did() {
    let source = source_of(SMALL.json, SMALL.text);
    let chart = source.report.charts.iter().find(|it| !it.facts.is_empty()).unwrap();
    insta::assert_snapshot!("sheet", sheet(&source, chart, Lang::Zh, None).to_svg());
}

#[test]
fn lines_end_as_the_standard_says_and_texts_are_quoted() {
    let rows = [vec![("id", Cell::from("a,\"b\"\nc")), ("value", Cell::from(98.5))]];
    assert_eq!(Table::new(&rows).to_csv(), "\u{feff}id,value\r\n\"a,\"\"b\"\"\nc\",98.5\r\n");
}

proptest! {
    #[test]
    fn no_cell_is_run_and_every_text_comes_back(texts in prop::collection::vec("[=+@＝＋－＠\t\r\n\\-]?.{0,12}", 1..8)) {
        let rows: Vec<_> = texts.iter().map(|it| vec![("id", Cell::from("x")), ("label", Cell::from(&**it))]).collect();
        let csv = Table::new(&rows).to_csv();
        for (row, text) in read(&csv).iter().zip(&texts) {
            let cell = value(row, "label");
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']), "{:?}", cell);
            let text = text.replace(['\u{ad}', '\u{200b}'], "");
            prop_assert!(cell == text || *cell == ["'", &text].concat(), "{:?} became {:?}", text, cell);
        }
    }
}

#[test]
fn chinese_spreadsheets_have_chinese_heads_and_the_others_the_names_of_the_fields() {
    for source in sources() {
        for (chart, lang) in charts(&source) {
            let table = chart_rows(&source, chart, lang);
            let names = table.columns.clone();
            let headed = table.headed(lang).columns;
            let chinese = headed.iter().all(|it| it.chars().all(|sign| ('\u{4e00}'..='\u{9fff}').contains(&sign)));
            assert_eq!(chinese, lang == Lang::Zh, "{} {}: {headed:?}", chart.id, lang.tag());
            assert!(lang == Lang::Zh || headed == names);
        }
    }
}
