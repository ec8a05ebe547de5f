//! The texts that licences want to be passed on, each once, under the names of what it is for.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::Result;
use fs_err as fs;
use start::paths::root;

use super::Graph;

const ABOUT: &str = "\
本网站由下列部分组成；各部分的许可证全文附后。完整清单见 bom.json。
This site is made of the parts below, each followed by the text that its licence wants to be passed on.
The whole list is in bom.json. Where a part may be used on the terms of MIT or of another licence, MIT is chosen.
";

/// Which of a package's files, by their names in capitals, go along: notices always; where MIT is one of the choices, only its
/// text; where several licences hold at once, all.
pub fn wanted<'a>(licence: &str, files: &'a [String]) -> Vec<&'a str> {
    let starts = |it: &&str, words: &[&str]| words.iter().any(|word| it.starts_with(word));
    let all = || files.iter().map(String::as_str);
    let texts: Vec<&str> = all().filter(|it| starts(it, &["LICENSE", "LICENCE", "COPYING", "UNLICENSE"])).collect();
    let choice = licence.contains("MIT") && !licence.contains(" AND ");
    let of_mit: Vec<&str> = texts.iter().copied().filter(|it| it.contains("MIT")).collect();
    let other = |it: &&str| it.contains("APACHE") || it.contains("ZLIB") || it.contains("UNLICENSE");
    let chosen = match (choice, of_mit.is_empty()) {
        (false, _) => texts,
        (true, false) => of_mit,
        (true, true) => texts.into_iter().filter(|it| !other(it)).collect(),
    };
    chosen.into_iter().chain(all().filter(|it| starts(it, &["NOTICE"]))).collect()
}

/// The text of MIT for what these have written.
///
/// # Errors
/// When the project's own cannot be read.
pub fn mit(authors: &str) -> Result<String> {
    let own = fs::read_to_string(root().join("LICENSE-MIT"))?;
    let lines = own.lines().map(|line| match line.starts_with("Copyright") {
        true => format!("Copyright (c) {authors}"),
        false => line.to_owned(),
    });
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

/// The file. Texts that differ in nothing but their line ends and spaces stand in it once.
///
/// # Errors
/// As [`mit`].
pub fn text(graph: &Graph) -> Result<String> {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut texts: BTreeMap<String, &str> = BTreeMap::new();
    let own = fs::read_to_string(root().join("LICENSE-MIT"))?;
    for component in graph.components.values() {
        for text in &component.texts {
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            texts.entry(words.clone()).or_insert(text);
            names.entry(words).or_default().push(format!("{} {}", component.name, component.version));
        }
    }
    let mut out = format!("{ABOUT}\n{RULE}\nreport-figures\n\n{}\n", own.trim());
    // In the order of the names, by which readers look for them.
    let mut parts: Vec<(&Vec<String>, &str)> = names.iter().map(|(words, it)| (it, texts[words])).collect();
    parts.sort();
    for (names, text) in parts {
        let text = text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
        // Writing to a string does not fail.
        let _ = write!(out, "\n{RULE}\n{}\n\n{}\n", names.join(", "), text.trim_matches('\n'));
    }
    Ok(out)
}

const RULE: &str = "------------------------------------------------------------------------";
