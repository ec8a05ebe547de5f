//! What is written by hand in the field reference for editors says what the check does, and what is said of faults has the
//! tests that it names; the picture of the architecture shows what the manifests say. Tables of fields come from the declaration
//! of the data (`cargo xtask reference`).

#[path = "common/files.rs"]
mod files;
#[path = "common/manifests.rs"]
mod manifests;

use std::collections::{BTreeMap, BTreeSet};

use files::text;
use manifests::manifests;
use serde_json::Value;

const DOCUMENTS: [&str; 2] = ["docs/data.md", "docs/data.zh-CN.md"];

/// The part of a document under a heading of the second level.
fn under<'a>(document: &'a str, heading: &str) -> &'a str {
    let (_, rest) = document.split_once(&format!("\n## `{heading}`\n")).unwrap_or_else(|| panic!("no {heading}"));
    rest.split("\n## ").next().unwrap()
}

#[test]
fn every_word_that_makes_a_bound_is_named() {
    let source = include_str!("../crates/report/src/reading.rs");
    let named = |it: &'static str| it.split_once("\", Bound::").map(|(word, _)| word);
    let words: Vec<&str> = source.split("(\"").filter_map(named).collect();
    assert!(words.contains(&"余") && words.contains(&"将近"), "{words:?}");
    for path in DOCUMENTS {
        let document = text(path);
        for word in &words {
            let listed =
                under(&document, "facts").split(['\n', '、', ',', ' ', '|', '；', '，']).any(|it| it.starts_with(word));
            assert!(listed, "{path}: {word}");
        }
    }
}

#[test]
fn every_example_is_the_reports_own() {
    fn holds(value: &Value, example: &Value) -> bool {
        value == example
            || match value {
                Value::Array(items) => items.iter().any(|it| holds(it, example)),
                Value::Object(fields) => fields.values().any(|it| holds(it, example)),
                _ => false,
            }
    }
    let report: Value = serde_json::from_str(fixtures::REPORT_2023.json).unwrap();
    for path in DOCUMENTS {
        let document = text(path);
        let mut examples = 0;
        for block in document.split("```json\n").skip(1) {
            let json = block.split("```").next().unwrap();
            let example: Value = serde_json::from_str(json).unwrap();
            assert!(holds(&report, &example), "{path}: the report has no such entry: {json}");
            examples += 1;
        }
        assert_eq!(examples, 16, "{path}: one for each list");
    }
}

#[test]
fn every_fault_has_the_test_that_is_named() {
    let document = text("docs/reliability.md");
    let mut named = 0;
    for row in document.lines().filter(|it| it.starts_with("| ") && it.contains('`')) {
        let cell = row.trim_end_matches(" |").rsplit(" | ").next().unwrap();
        for name in cell.split('`').skip(1).step_by(2) {
            let (file, test) = name.split_once("::").unwrap_or((name, ""));
            let tests = text(&format!("tests/browser/suite/{file}.rs"));
            assert!(tests.contains(&format!("fn {test}")), "{name} is no test");
            named += 1;
        }
    }
    assert!(named > 25, "{named}");
}

#[test]
fn the_picture_of_the_architecture_shows_what_the_manifests_say() {
    // In the picture, crates are called by their rooms.
    let room =
        |name: &str| if name == "report-figures" { "page" } else { name.trim_start_matches("report-") }.to_owned();
    let document = text("docs/architecture.md");
    let (_, picture) = document.split_once("```mermaid\n").unwrap();
    let (picture, _) = picture.split_once("```").unwrap();
    let drawn: BTreeSet<&str> = picture.lines().filter_map(|it| it.trim().split_once('[')).map(|it| it.0).collect();
    let arrows: BTreeSet<(&str, &str)> = picture.lines().filter_map(|it| it.trim().split_once(" --> ")).collect();

    let needed: BTreeMap<String, (bool, BTreeSet<String>)> = manifests()
        .into_iter()
        .map(|manifest| {
            let needs = manifest.needs.iter().filter(|it| !it.only_in_tests).map(|it| room(&it.name)).collect();
            (room(&manifest.name), (manifest.folder.starts_with("tests"), needs))
        })
        .collect();
    // What only tests use is not drawn.
    let programs = || needed.iter().filter(|(_, (of_tests, _))| !of_tests);
    let of_tests = programs().flat_map(|(_, (_, needs))| needs).filter(|it| needed.get(*it).is_some_and(|it| it.0));
    let wanted: BTreeSet<&str> = programs().map(|it| &**it.0).chain(of_tests.map(|it| &**it)).collect();
    assert_eq!(drawn, wanted, "docs/architecture.md draws other crates than there are");

    for (from, to) in &arrows {
        assert!(needed[*from].1.contains(*to), "docs/architecture.md: {from} does not need {to}");
    }
    for from in &drawn {
        let mut reached = BTreeSet::from([*from]);
        while let Some((_, to)) = arrows.iter().find(|(from, to)| reached.contains(from) && !reached.contains(to)) {
            reached.insert(to);
        }
        for to in needed[*from].1.iter().filter(|it| needed.contains_key(*it)) {
            assert!(reached.contains(&**to), "docs/architecture.md: an arrow from {from} to {to} is missing");
        }
    }
}
