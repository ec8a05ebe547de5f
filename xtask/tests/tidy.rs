//! The house rules that a program can judge, over every source file of the tree.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xtask::paths::root;

/// A file past this many lines holds more than one concept.
const MOST_LINES: usize = 300;
const FOLDERS: [&str; 4] = ["src", "xtask", "tests", "assets"];

#[test]
fn every_rust_file_says_what_lives_in_it() -> Result<()> {
    let bare: Vec<String> =
        sources(&["rs"])?.into_iter().filter(|(_, text)| !text.starts_with("//!")).map(|it| it.0).collect();
    assert!(bare.is_empty(), "no //! at the top: {bare:#?}");
    Ok(())
}

#[test]
fn no_file_is_too_long() -> Result<()> {
    let files = sources(&["rs", "css", "js"])?;
    let lines = files.iter().map(|(path, text)| (path, text.lines().count()));
    let long: Vec<_> = lines.filter(|(_, lines)| *lines > MOST_LINES).collect();
    assert!(long.is_empty(), "more than {MOST_LINES} lines, to be split by concept: {long:#?}");
    Ok(())
}

#[test]
fn every_dependency_says_why() -> Result<()> {
    for manifest in ["Cargo.toml", "xtask/Cargo.toml", "tests/browser/Cargo.toml"] {
        let text = fs::read_to_string(root().join(manifest)).with_context(|| format!("reading {manifest}"))?;
        let (mut within, mut last) = (false, "");
        for line in text.lines() {
            if line.starts_with('[') {
                within = line.trim_end_matches(']').ends_with("dependencies");
            } else if within && line.contains('=') && !line.starts_with([' ', ']']) {
                assert!(last.starts_with('#'), "{manifest}: no reason above `{line}`");
            }
            last = line;
        }
    }
    Ok(())
}

/// Path and text of every file with one of these extensions.
fn sources(extensions: &[&str]) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = FOLDERS.iter().map(|folder| root().join(folder)).filter(|it| it.exists()).collect();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().and_then(|it| it.to_str()).is_some_and(|it| extensions.contains(&it)) {
                found.push((shown(&path), fs::read_to_string(&path)?));
            }
        }
    }
    Ok(found)
}

fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
