//! House rules that no compiler checks. Each says what to do about it.

#[path = "common/circles.rs"]
mod circles;
#[path = "common/files.rs"]
mod files;
#[path = "common/imports.rs"]
mod imports;

use std::path::{Path, PathBuf};

use circles::Crate;
use files::{File, files};
use imports::imports;

const MOST_LINES: usize = 300;
/// Characters of a comment's line.
const WIDEST: usize = 132;

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
    for File { path, text } in files(&["assets/scripts"], &["js"]) {
        assert!(text.starts_with("// @ts-check\n//"), "{}: open it with `// @ts-check` and a comment", path.display());
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
fn no_comment_is_wider_than_a_window_beside_another() {
    for File { path, text } in files(&ALL, &["rs", "css", "js", "toml"]) {
        for (at, line) in text.lines().enumerate() {
            let is_comment = ["//", "/*", "*", "#"].iter().any(|it| line.trim_start().starts_with(it));
            let width = line.chars().count();
            assert!(!is_comment || width <= WIDEST, "{}:{}: {width} characters: wrap them", path.display(), at + 1);
        }
    }
}

#[test]
fn what_a_closure_takes_is_called_it_only_within_one_line() {
    for File { path, text } in files(&ALL, &["rs"]) {
        for (at, line) in text.lines().enumerate() {
            let open = line.match_indices("it| ").filter(|(from, _)| line[..*from].ends_with(['|', '&', '(', ' ']));
            let long = open.map(|(from, name)| &line[from + name.len()..]).find(|body| !ends_within(body));
            assert!(long.is_none(), "{}:{}: say what the closure takes, not `it`", path.display(), at + 1);
        }
    }
}

/// Whether a closure that begins here ends before the line does: with the bracket around it, a comma or a semicolon.
fn ends_within(body: &str) -> bool {
    let signs: Vec<char> = body.chars().collect();
    let (mut depth, mut quoted, mut raw, mut at) = (0_i32, false, false, 0);
    while let Some(sign) = signs.get(at) {
        match sign {
            // A character of its own.
            '\'' if !quoted && signs.get(at + 2) == Some(&'\'') => at += 2,
            '\\' if quoted && !raw => at += 1,
            '"' => {
                raw = !quoted && at > 0 && signs[at - 1] == 'r';
                quoted = !quoted;
            }
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' | ';' if depth == 0 => return true,
            _ => {}
        }
        if depth < 0 {
            return true;
        }
        at += 1;
    }
    false
}

#[test]
fn only_the_browser_names_the_web() {
    for File { path, text } in files(&["src", "crates"], &["rs"]) {
        // What starts a program, reads JSON or messages, and programs without Yew, which share no code with the page.
        let entries =
            ["src/hydrate.rs", "crates/report/src/load.rs", "crates/deck/src/start.rs", "crates/deck/src/transport.rs"];
        let apart = [
            "crates/web/src/browser",
            "crates/deck/src/browser",
            "crates/edit/src/browser",
            "crates/edit/src/start.rs",
            "crates/check",
            "crates/element",
            "crates/publisher",
            "crates/qr",
        ];
        let may = entries.iter().any(|entry| path == Path::new(entry)) || apart.iter().any(|it| path.starts_with(it));
        for name in ["web_sys::", "js_sys::", "wasm_bindgen::"] {
            assert!(may || !text.contains(name), "{}: keep {name} in crates/web/src/browser", path.display());
        }
    }
}

#[test]
fn one_script_writes_the_address() {
    for File { path, text } in files(&["assets/scripts"], &["js"]) {
        for name in ["location.pathname", "pushState", "URLSearchParams", "encodeURIComponent", "decodeURIComponent"] {
            let may = path.ends_with("address.js") || !text.contains(name);
            assert!(may, "{}: keep {name} in assets/scripts/address.js", path.display());
        }
    }
}

#[test]
fn imports_within_the_page_go_one_way() {
    // From the bottom up; a layer may name those before it. Between crates, the compiler keeps the order.
    let layers = ["components", "pages", "app", "prerender"];
    for File { path, text } in files(&["src"], &["rs"]) {
        let inside = path.strip_prefix("src").unwrap();
        let first = inside.iter().next().unwrap().to_string_lossy();
        let Some(height) = layers.iter().position(|layer| *layer == first.trim_end_matches(".rs")) else { continue };
        for named in imports(inside, &text).iter().filter_map(|path| path.first()) {
            assert!(!layers[height + 1..].contains(&&**named), "{}: it may not use {named}", path.display());
        }
    }
}

#[test]
fn no_files_of_a_crate_use_each_other_in_a_circle() {
    let crates =
        files(&["crates", "xtask", "tests"], &["toml"]).into_iter().filter(|it| it.path.ends_with("Cargo.toml"));
    let folders = crates.map(|it| it.path.with_file_name("src")).chain([PathBuf::from("src")]);
    for folder in folders.filter(|it| Path::new(env!("CARGO_MANIFEST_DIR")).join(it).is_dir()) {
        let files = files(&[&folder.to_string_lossy()], &["rs"]);
        let inside = files.iter().map(|it| (it.path.strip_prefix(&folder).unwrap(), &*it.text));
        let found = Crate::new(inside).circles();
        assert!(
            found.is_empty(),
            "{}: files use each other in a circle; what both need moves to a file that needs neither:\n{}",
            folder.display(),
            found.join("\n")
        );
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
            // What the workspace gives has its reason there; the project's own crates say at their top what they are.
            let told = line.ends_with(".workspace = true") || line.contains("path = \"");
            assert!(!dependency || told || before.starts_with('#'), "{manifest}: say above `{line}` why it is needed");
            before = line;
        }
    }
}

#[test]
fn tests_hold_whatever_reports_the_editors_add() {
    // These two judge what the editors wrote, whatever it is; all others read `tests/fixtures`.
    let judges = [Path::new("tests/report.rs"), Path::new("tests/glossary.rs"), Path::new("tests/tidy.rs")];
    let within = |path: &Path, part: &str| path.iter().any(|it| it == part);
    for File { path, text } in files(&ALL, &["rs", "js"]) {
        // Of a file of the program, what its tests are begins behind this line.
        let is_test = within(&path, "tests") || path.ends_with("tests.rs");
        let tests = if is_test { &*text } else { text.split_once("#[cfg(test)]").map_or("", |it| it.1) };
        let reads = ["assets/reports", "Sources::read("].iter().find(|it| tests.contains(**it));
        assert!(judges.contains(&&*path) || reads.is_none(), "{}: read tests/fixtures, not {reads:?}", path.display());
    }
}
