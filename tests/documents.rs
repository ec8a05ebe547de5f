//! What is written by hand in the field reference for editors says what the check does. Its tables of fields come from the
//! declaration of the data (`cargo xtask reference`).

use std::fs;
use std::path::Path;

use serde_json::Value;

const DOCUMENTS: [&str; 2] = ["docs/data.md", "docs/data.zh-CN.md"];

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The part of a document under a heading of the second level.
fn under<'a>(document: &'a str, heading: &str) -> &'a str {
    let (_, rest) = document.split_once(&format!("\n## `{heading}`\n")).unwrap_or_else(|| panic!("no {heading}"));
    rest.split("\n## ").next().unwrap()
}

#[test]
fn every_word_that_makes_a_bound_is_named() {
    let source = include_str!("../crates/validate/src/reading.rs");
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
        assert_eq!(examples, 15, "{path}: one for each list");
    }
}
