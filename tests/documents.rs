//! The field reference for editors says what the check does: every field under its list, whether it is required, every
//! allowed word, and examples that are the report's own.

use std::fs;
use std::path::Path;

use serde_json::Value;

/// A document, and how it says that a field is required, may be left out, or may be `null` as well.
const DOCUMENTS: [(&str, [&str; 3]); 2] =
    [("docs/data.md", ["yes", "no", "no, or `null`"]), ("docs/data.zh-CN.md", ["是", "否", "否，可为 `null`"])];

/// A field of the check's table: the table's name, its own, whether it is required, and what it holds.
struct Field<'a> {
    table: &'a str,
    name: &'a str,
    need: usize,
    kind: &'a str,
}

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The rows of `table.rs`, which the check walks.
fn fields(source: &str) -> Vec<Field<'_>> {
    let mut table = "";
    let mut found = Vec::new();
    for line in source.lines().map(str::trim) {
        if let Some((_, rest)) = line.split_once("static ") {
            table = rest.split(':').next().unwrap();
        }
        let need = ["must", "may", "null"].iter().position(|it| line.starts_with(it));
        if let (Some(need), true) = (need, line.ends_with("),")) {
            let mut quoted = line.splitn(3, '"').skip(1);
            found.push(Field { table, name: quoted.next().unwrap(), need, kind: quoted.next().unwrap() });
        }
    }
    assert!(found.len() > 60, "{} fields", found.len());
    found
}

/// The part of a document under a heading of the second level.
fn under<'a>(document: &'a str, heading: &str) -> &'a str {
    let (_, rest) = document.split_once(&format!("\n## `{heading}`\n")).unwrap_or_else(|| panic!("no {heading}"));
    rest.split("\n## ").next().unwrap()
}

#[test]
fn every_field_stands_under_its_list_and_says_whether_it_is_required() {
    let source = text("crates/validate/src/table.rs");
    let fields = fields(&source);
    let lists: Vec<_> = fields.iter().filter(|it| it.table == "REPORT").collect();
    for (path, needs) in DOCUMENTS {
        let document = text(path);
        for field in &fields {
            // The list that a table is for: must("facts", List(&FACT, …)).
            let list = lists.iter().find(|it| it.kind.contains(&format!("(&{}", field.table)));
            let row = format!("| `{}` | {} |", field.name, needs[field.need]);
            match (field.table, list) {
                ("REPORT", _) => drop(under(&document, field.name)),
                ("TEXT", _) => assert!(document.contains(&row), "{path}: {row}"),
                // Parts of an entry, told of beside it.
                ("UNIT_LABEL", _) => assert!(under(&document, "units").contains("`en`"), "{path}"),
                ("FORMULA", _) => {
                    assert!(under(&document, "derived").contains(&format!("\n| `{}` |", field.name)), "{path}");
                }
                ("GROUP", _) => assert!(under(&document, "charts").contains(&format!("`{}`", field.name)), "{path}"),
                ("STEP", _) => assert!(under(&document, "slides").contains(&format!("`{}`", field.name)), "{path}"),
                (_, Some(list)) => assert!(under(&document, list.name).contains(&row), "{path}: {}: {row}", list.name),
                (table, None) => panic!("say in this test where the fields of {table} are documented"),
            }
        }
    }
}

#[test]
fn every_allowed_word_is_named() {
    let source = text("crates/validate/src/table.rs");
    let words = source.lines().filter(|it| it.starts_with("pub(super) const") && it.contains("&[&str]"));
    let words: Vec<&str> = words.flat_map(|it| it.split('"').skip(1).step_by(2)).collect();
    assert!(words.contains(&"at_least") && words.contains(&"threads"), "{words:?}");
    for (path, _) in DOCUMENTS {
        let document = text(path);
        for word in &words {
            assert!(document.contains(&format!("`{word}`")), "{path}: {word}");
        }
    }
}

#[test]
fn every_word_that_makes_a_bound_is_named() {
    let source = text("crates/validate/src/reading.rs");
    let words: Vec<&str> = source
        .lines()
        .filter_map(|it| it.trim().strip_prefix("(\"")?.split_once("\", Wording::"))
        .map(|(word, _)| word)
        .collect();
    assert!(words.contains(&"余") && words.contains(&"将近"), "{words:?}");
    for (path, _) in DOCUMENTS {
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
    let report: Value = serde_json::from_str(&text("assets/report.json")).unwrap();
    for (path, _) in DOCUMENTS {
        let document = text(path);
        let mut examples = 0;
        for block in document.split("```json\n").skip(1) {
            let json = block.split("```").next().unwrap();
            let example: Value = serde_json::from_str(json).unwrap();
            assert!(holds(&report, &example), "{path}: the report has no such entry: {json}");
            examples += 1;
        }
        assert_eq!(examples, 14, "{path}: one for each list");
    }
}
