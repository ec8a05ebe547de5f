//! Whatever reports stand in `assets/reports/`: their data has no problem, and everything in them leads to its words.

use std::fs;
use std::path::Path;

use model::{Entity, Source};
use report::load;
use validate::{Among, check, check_among};

/// Every report: the name of its folder, its data and its text.
fn reports() -> Vec<[String; 3]> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/reports");
    let folders = fs::read_dir(place).unwrap().map(|it| it.unwrap().path()).filter(|it| it.is_dir());
    let mut reports: Vec<_> = folders
        .map(|folder| {
            let read = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
            [folder.file_name().unwrap().to_string_lossy().into_owned(), read("report.json"), read("report.txt")]
        })
        .collect();
    reports.sort();
    assert!(!reports.is_empty(), "there is no report");
    reports
}

fn sources() -> Vec<Source> {
    reports().iter().map(|[_, json, text]| Source::new(load(json).unwrap(), text)).collect()
}

#[test]
fn the_data_has_no_problem_by_itself_and_beside_the_other_years() {
    let reports = reports();
    for [folder, json, text] in &reports {
        let problems = check(json.as_bytes(), text.as_bytes());
        assert!(problems.is_empty(), "{folder}: {problems:#?}");
    }
    let among: Vec<_> = reports.iter().map(|[folder, json, _]| Among { folder, json: json.as_bytes() }).collect();
    let problems = check_among(&among, &[]);
    assert!(problems.iter().all(Vec::is_empty), "{problems:#?}");
}

#[test]
fn every_fact_stands_once_in_the_text_with_its_number() {
    for source in sources() {
        for fact in &source.report.facts {
            assert_eq!(source.outline.count(&fact.quote), 1, "{}", fact.id);
            assert_eq!(fact.quote.matches(&*fact.raw).count(), 1, "{}", fact.id);
            let place = source.place(Entity::Fact(fact)).unwrap();
            assert_eq!(source.outline.blocks[place.block].text[place.range], *fact.raw);
        }
    }
}

#[test]
fn every_quote_stands_in_the_text() {
    for source in sources() {
        let report = &source.report;
        let quotes = (report.activities.iter().map(|it| &it.quote))
            .chain(report.tasks.iter().map(|it| &it.quote))
            .chain(report.themes.iter().map(|it| &it.quote))
            .chain(report.milestones.iter().map(|it| &it.quote));
        for quote in quotes {
            assert!(source.outline.locate(quote).is_some(), "{quote}");
        }
    }
}
