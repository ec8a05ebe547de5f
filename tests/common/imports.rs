//! Which modules of the package a source file names, by whole path from the crate's root, however the path is written.

use std::path::Path;

/// All paths that begin with `crate::` or `super::`, resolved; brace lists are taken apart.
pub fn imports(inside_src: &Path, text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, start) in text.match_indices("crate::").chain(text.match_indices("super::")) {
        let before = text[..at].chars().next_back();
        // Not the end of a longer word, and each path once, from its first step.
        if before.is_some_and(|it| it.is_alphanumeric() || matches!(it, '_' | ':')) {
            continue;
        }
        let from = if start == "crate::" { Vec::new() } else { module(inside_src) };
        tree(&text[at..], &from, &mut found);
    }
    found
}

/// The module that a file is: `pages/article/mod.rs` is `pages::article`.
pub fn module(inside_src: &Path) -> Vec<String> {
    let path = inside_src.with_extension("");
    let mut steps: Vec<String> = path.iter().map(|it| it.to_string_lossy().into_owned()).collect();
    if steps.last().is_some_and(|it| it == "mod" || it == "lib") {
        steps.pop();
    }
    steps
}

/// Reads one use tree; returns what follows it.
fn tree<'a>(text: &'a str, from: &[String], found: &mut Vec<Vec<String>>) -> &'a str {
    if let Some(mut rest) = text.strip_prefix('{') {
        while let Some(next) = rest.trim_start().strip_prefix(',').or(Some(rest.trim_start())) {
            rest = next.trim_start();
            if let Some(end) = rest.strip_prefix('}') {
                return end;
            }
            let after = tree(rest, from, found);
            // Not a use tree after all; nothing more is to be read here.
            if after.len() == rest.len() {
                return rest;
            }
            rest = after;
        }
    }
    let end = text.find(|it: char| !(it.is_alphanumeric() || it == '_')).unwrap_or(text.len());
    let (step, rest) = text.split_at(end);
    let mut path = from.to_vec();
    match step {
        "crate" => path.clear(),
        "super" => drop(path.pop()),
        "self" => {}
        _ => path.push(step.to_owned()),
    }
    match rest.strip_prefix("::") {
        Some(rest) if rest.starts_with(|it: char| it.is_alphabetic() || it == '{') => tree(rest, &path, found),
        _ => {
            found.push(path);
            rest.strip_prefix("::*").unwrap_or(rest)
        }
    }
}

#[test]
fn imports_are_found_however_they_are_written() {
    let text = "use crate::app;\nuse crate::{\n    report::Fact,\n    model::{Entity, Source},\n    i18n,\n};\n\
                use super::super::timeline::Timeline;\nfn f() { crate::figures::figure(); }\nuse super::*;";
    let found: Vec<String> =
        imports(Path::new("pages/article/chapter.rs"), text).into_iter().map(|it| it.join("::")).collect();
    assert_eq!(
        found,
        [
            "app",
            "report::Fact",
            "model::Entity",
            "model::Source",
            "i18n",
            "figures::figure",
            "pages::timeline::Timeline",
            "pages::article"
        ]
    );
    assert_eq!(imports(Path::new("pages/article/mod.rs"), "super::state::State"), [["pages", "state", "State"]]);
}
