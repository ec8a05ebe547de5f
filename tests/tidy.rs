//! House rules that no compiler checks. Each says what to do about it.

use std::fs;
use std::path::{Path, PathBuf};

const MOST_LINES: usize = 300;

/// Files of the project with one of the endings.
fn files(endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for top in ["src", "tests", "xtask", "assets"] {
        walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(top), &mut found);
    }
    found.retain(|path| path.extension().is_some_and(|it| endings.iter().any(|ending| it == *ending)));
    found.sort();
    assert!(!found.is_empty());
    found
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap_or_default();
        if path.is_dir() && name != "target" && name != "node_modules" {
            walk(&path, found);
        } else if path.is_file() {
            found.push(path);
        }
    }
}

#[test]
fn every_source_file_says_at_its_top_what_lives_there() {
    for path in files(&["rs"]) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//! "), "{}: open it with `//!` and what lives there", path.display());
    }
    for path in files(&["css", "js"]) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("/*") || text.starts_with("//"), "{}: open it with a comment", path.display());
    }
}

#[test]
fn no_file_is_longer_than_three_hundred_lines() {
    for path in files(&["rs", "css", "js"]) {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines: split it by concept", path.display());
    }
}

#[test]
fn only_the_browser_module_names_the_web() {
    for path in files(&["rs"]) {
        let inside = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap();
        let allowed = inside.starts_with("src/browser")
            || ["src/hydrate.rs", "src/data/load.rs", "src/data/load/browser.rs"]
                .iter()
                .any(|it| inside == Path::new(it));
        if !inside.starts_with("src") || allowed {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for name in ["web_sys::", "js_sys::", "wasm_bindgen::"] {
            assert!(!text.contains(name), "{}: keep {name} in src/browser", path.display());
        }
    }
}

#[test]
fn imports_go_one_way() {
    // From the bottom up; a layer may name those before it.
    let layers =
        ["error", "i18n", "data", "model", "backend", "chart", "figures", "browser", "components", "pages", "app"];
    // The words of a language complete a text of the data, so these two know each other.
    let exempt = |layer: &str, named: &str| layer == "i18n" && named == "data";
    for path in files(&["rs"]) {
        let inside = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap();
        let Ok(inside) = inside.strip_prefix("src") else { continue };
        let first = inside.iter().next().unwrap().to_string_lossy();
        let layer = first.trim_end_matches(".rs");
        let Some(height) = layers.iter().position(|it| *it == layer) else { continue };
        let text = fs::read_to_string(&path).unwrap();
        for named in &layers[height + 1..] {
            let used = text.contains(&format!("crate::{named}::")) && !exempt(layer, named);
            assert!(!used, "{}: {layer} may not use {named}", inside.display());
        }
    }
}

#[test]
fn every_dependency_has_its_reason() {
    for manifest in ["Cargo.toml", "xtask/Cargo.toml", "xtask/compress/Cargo.toml", "tests/browser/Cargo.toml"] {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(manifest)).unwrap();
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
