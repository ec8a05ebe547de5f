//! House rules that no compiler checks. Each says what to do about it.

#[path = "common/files.rs"]
mod files;
#[path = "common/imports.rs"]
mod imports;

use std::path::Path;

use files::{File, files};
use imports::imports;

const MOST_LINES: usize = 300;

/// The whole project, so that no new package escapes.
const ALL: [&str; 1] = [""];

#[test]
fn every_source_file_says_at_its_top_what_lives_there() {
    for File { path, text } in files(&ALL, &["rs"]) {
        assert!(text.starts_with("//! "), "{}: open it with `//!` and what lives there", path.display());
    }
    for File { path, text } in files(&ALL, &["css", "js"]) {
        assert!(text.starts_with("/*") || text.starts_with("//"), "{}: open it with a comment", path.display());
    }
}

#[test]
fn no_file_is_longer_than_three_hundred_lines() {
    for File { path, text } in files(&ALL, &["rs", "css", "js"]) {
        let lines = text.lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines: split it by concept", path.display());
    }
}

#[test]
fn only_the_browser_module_names_the_web() {
    for File { path, text } in files(&["src"], &["rs"]) {
        let entries = ["src/hydrate.rs", "src/data/load.rs"];
        if path.starts_with("src/browser") || entries.iter().any(|it| path == Path::new(it)) {
            continue;
        }
        for name in ["web_sys::", "js_sys::", "wasm_bindgen::"] {
            assert!(!text.contains(name), "{}: keep {name} in src/browser", path.display());
        }
    }
}

#[test]
fn imports_go_one_way() {
    // From the bottom up; a layer may name those before it.
    let layers = [
        "error",
        "i18n",
        "data",
        "model",
        "backend",
        "chart",
        "figures",
        "compose",
        "slides",
        "export",
        "browser",
        "components",
        "pages",
        "app",
        "hydrate",
    ];
    // The words of a language complete a text of the data, so these two know each other.
    let exempt = |layer: &str, named: &str| layer == "i18n" && named == "data";
    for File { path, text } in files(&["src"], &["rs"]) {
        let inside = path.strip_prefix("src").unwrap();
        let first = inside.iter().next().unwrap().to_string_lossy();
        let layer = first.trim_end_matches(".rs");
        // The crate's root only lists them.
        if layer == "lib" {
            continue;
        }
        let height = layers.iter().position(|it| *it == layer);
        let height = height.unwrap_or_else(|| panic!("{}: give {layer} its place among the layers", path.display()));
        for named in imports(inside, &text).iter().filter_map(|it| it.first()) {
            let above = layers[height + 1..].contains(&&**named) && !exempt(layer, named);
            assert!(!above, "{}: {layer} may not use {named}", path.display());
        }
    }
}

#[test]
fn no_page_imports_another() {
    for File { path, text } in files(&["src/pages"], &["rs"]) {
        let inside = path.strip_prefix("src").unwrap();
        let steps: Vec<_> = inside.iter().map(|it| it.to_string_lossy()).collect();
        // What stands at the root of pages is shared, and the part that shows them all knows them all.
        let [_, page, _, ..] = &*steps else { continue };
        for named in imports(inside, &text) {
            let [top, other, ..] = &*named else { continue };
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pages").join(other).is_dir();
            assert!(
                top != "pages" || other == page || !folder,
                "{}: a page may not use pages::{other}; move what both need to src/pages or src/components",
                path.display()
            );
        }
    }
}

#[test]
fn every_dependency_has_its_reason() {
    for File { path, text } in files(&ALL, &["toml"]).into_iter().filter(|it| it.path.ends_with("Cargo.toml")) {
        let manifest = path.display();
        let mut section = String::new();
        let mut before = "";
        for line in text.lines() {
            if line.starts_with('[') {
                section = line.to_owned();
                let table = section.starts_with("[dependencies.");
                assert!(!table || before.starts_with('#'), "{manifest}: say above {line} why it is needed");
            }
            let names = section.trim_end_matches(']').ends_with("dependencies");
            let dependency = names && line.contains('=') && !line.starts_with(['[', ' ', '#', ']', '"']);
            assert!(!dependency || before.starts_with('#'), "{manifest}: say above `{line}` why it is needed");
            before = line;
        }
    }
}
