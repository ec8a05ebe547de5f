//! What stands written and is used nowhere. The compiler tells of code; this is about what it cannot see.

#[path = "common/files.rs"]
mod files;
#[path = "common/manifests.rs"]
mod manifests;

use std::path::Path;

use files::{File, files, text};
use i18n::Lang;
use manifests::{Manifest, manifests};

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

/// Packages that no source names, and what they are for.
const NAMELESS: [(&str, &str); 2] = [
    ("tracing", "its features take tracing out of Yew"),
    ("wasm-bindgen-futures", "#[wasm_bindgen] names it for async fn"),
];

#[test]
fn every_dependency_is_named_by_its_crate() {
    let manifests = manifests();
    // A file belongs to the innermost package around it.
    let owner = |path: &Path| {
        let around = manifests.iter().filter(|it| path.starts_with(&it.folder));
        around.max_by_key(|it| it.folder.components().count()).map(|it| &it.name)
    };
    let sources = files(&[""], &["rs"]);
    for Manifest { name, folder, needs } in &manifests {
        let own = sources.iter().filter(|it| owner(&it.path) == Some(name));
        let code = own.flat_map(|it| it.text.lines()).filter(|it| !it.trim_start().starts_with("//"));
        let code = code.collect::<Vec<_>>().join("\n");
        for need in needs.iter().filter(|it| !NAMELESS.iter().any(|(nameless, _)| *nameless == it.name)) {
            let crate_name = need.name.replace('-', "_");
            let used = code.match_indices(&crate_name).any(|(at, _)| {
                let (before, behind) = (&code[..at], &code[at + crate_name.len()..]);
                let begins = !before.ends_with(|it: char| it.is_alphanumeric() || matches!(it, '_' | ':'));
                let imported = before.ends_with("use ") && behind.starts_with([' ', ';']);
                begins && behind.starts_with("::") || imported
            });
            assert!(used, "{name} names {} nowhere: delete it from {}/Cargo.toml", need.name, folder.display());
        }
    }
}
