//! What stands written and is used nowhere. The compiler tells of code; this is about what it cannot see.

#[path = "common/files.rs"]
mod files;

use std::path::Path;

use files::{File, files, text};
use i18n::Lang;

/// Whether `word` stands in the text as a word of its own.
fn names(text: &str, word: &str) -> bool {
    let part = |it: char| it.is_alphanumeric() || matches!(it, '_' | '-');
    text.match_indices(word).any(|(at, _)| !text[..at].ends_with(part) && !text[at + word.len()..].starts_with(part))
}

fn joined(files: Vec<File>) -> String {
    files.into_iter().map(|it| it.text).collect()
}

#[test]
fn every_string_of_the_interface_is_used() {
    let tables = ["strings.rs", "zh.rs", "en.rs", "de.rs"].map(|it| format!("crates/i18n/src/{it}"));
    let mut sources = files(&["src", "crates"], &["rs"]);
    sources.retain(|it| tables.iter().all(|table| it.path != Path::new(table)));
    // A call may run over lines.
    let code: String = joined(sources).split_whitespace().collect();
    for (name, _) in Lang::Zh.strings().all() {
        let used = ["words", "words()", "strings()"].iter().any(|it| names(&code, &format!("{it}.{name}")));
        assert!(used, "the string `{name}` is used nowhere: delete it from crates/i18n");
    }
}

#[test]
fn every_custom_property_is_used() {
    let sheets = joined(files(&["assets/styles"], &["css"]));
    for line in sheets.lines() {
        for declared in line.split(['{', ';', ' ']).filter(|it| it.starts_with("--")) {
            let Some(name) = declared.strip_suffix(':') else { continue };
            let used = sheets.contains(&format!("var({name})")) || sheets.contains(&format!("var({name},"));
            assert!(used, "{name} is used in no style sheet: delete it");
        }
    }
}

/// Interfaces that the code never names, and the call that needs each.
const UNNAMED: [(&str, &str); 7] = [
    ("CssStyleDeclaration", ".style()"),
    ("DomTokenList", ".class_list()"),
    ("History", ".history()"),
    ("Location", ".location()"),
    ("MediaQueryList", ".match_media("),
    ("Node", ".set_text_content("),
    ("NodeList", ".query_selector_all("),
];

#[test]
fn every_interface_of_the_browser_that_is_asked_for_is_used() {
    let manifest = text("crates/web/Cargo.toml");
    let (_, section) = manifest.split_once("[dependencies.web-sys]").unwrap();
    let (_, list) = section.split_once("features = [").unwrap();
    let (list, _) = list.split_once(']').unwrap();
    let features: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    assert!(features.contains(&"Window"), "{features:?}");
    // The backend has a Node of its own; events reach the pages through Yew, under the names that they have here.
    let code = joined(files(&["crates/web/src/browser", "src/pages"], &["rs"]));
    for feature in features {
        let called = UNNAMED.iter().any(|(name, call)| *name == feature && code.contains(call));
        assert!(
            called || names(&code, feature),
            "web-sys' `{feature}` is used nowhere: delete it from crates/web/Cargo.toml"
        );
    }
}
