//! The names by which scripts and the rest of the page know each other: `assets/scripts/names.d.ts` lists them, and here it is
//! held to what both sides say. What the compiler of types sees, the names of `dataset`, is left to it.

#[path = "common/files.rs"]
mod files;

use std::collections::BTreeSet;

use files::{File, files, text};

const LIST: &str = "assets/scripts/names.d.ts";

/// The names of attributes, as markup writes them, by the comment on their block: those that have another side, or those of
/// scripts alone.
fn attributes(alone: bool) -> BTreeSet<String> {
    let list = text(LIST);
    let blocks = list.split("/** `data-` attributes ").skip(1);
    let blocks = blocks.filter(|it| it.starts_with("that scripts set and read") == alone);
    let lines = blocks.flat_map(|it| it.split("\n}").next().unwrap().lines());
    lines.filter_map(|it| Some(kebab(it.trim().strip_suffix("?: string;")?))).collect()
}

/// The names in a type of quoted words.
fn quoted(name: &str) -> Vec<String> {
    let list = text(LIST);
    let (_, rest) = list.split_once(&format!("\ntype {name} =")).unwrap();
    let names: Vec<String> = rest.split(';').next().unwrap().split('"').skip(1).step_by(2).map(str::to_owned).collect();
    assert!(!names.is_empty(), "{name}");
    names
}

/// `qrName` is `data-qr-name`.
fn kebab(camel: &str) -> String {
    camel.chars().fold("data-".to_owned(), |out, letter| match letter.is_uppercase() {
        true => format!("{out}-{}", letter.to_lowercase()),
        false => format!("{out}{letter}"),
    })
}

/// `data-qr-name` is `qrName`.
fn camel(kebab: &str) -> String {
    let mut parts = kebab.trim_start_matches("data-").split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, it| out + &it[..1].to_uppercase() + &it[1..])
}

fn scripts() -> Vec<File> {
    let mut scripts = files(&["assets/scripts"], &["js"]);
    // What stands in comments is no use of a name.
    for script in &mut scripts {
        let lines = script.text.lines().filter(|it| !it.trim_start().starts_with(['/', '*']));
        script.text = lines.collect::<Vec<_>>().join("\n");
    }
    scripts
}

/// Whether a name stands there by itself, and not as a part of a longer one.
fn says(text: &str, name: &str) -> bool {
    let part = |it: char| it.is_alphanumeric() || matches!(it, '_' | '-');
    text.match_indices(name).any(|(at, _)| {
        let open = name.ends_with('-') || !text[at + name.len()..].starts_with(part);
        open && !text[..at].ends_with(part)
    })
}

/// The words behind each start, up to what no name holds.
fn words<'a>(text: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(start).map(move |(at, _)| {
        let rest = &text[at + start.len()..];
        &rest[..rest.find(|it: char| !(it.is_ascii_alphanumeric() || it == '-')).unwrap_or(rest.len())]
    })
}

/// What programs, build, templates, style sheets and documents for others say.
fn other_side() -> String {
    let rust = files(&["src", "crates", "xtask/src"], &["rs"]);
    let all = rust.into_iter().chain(files(&["assets"], &["html", "css"]));
    let all: String = all.map(|it| it.text).collect();
    all + &text("index.html") + &text("docs/embedding.md") + &text("deploy/nginx/maps.conf")
}

#[test]
fn every_name_that_scripts_look_for_is_in_the_list() {
    let attributes = &attributes(false) | &attributes(true);
    let prefixes = quoted("AttributePrefix");
    let ids = [quoted("ElementId"), quoted("IdPrefix"), quoted("Fragment")].concat();
    let events = [quoted("EventName"), quoted("OwnEventName")].concat();
    for File { path, text } in scripts() {
        let path = path.display();
        for name in words(&text, "data-").filter(|it| !it.is_empty()).map(|it| format!("data-{it}")) {
            assert!(attributes.contains(&name) || prefixes.contains(&name), "{path}: {name} is not in {LIST}");
        }
        let looked_for = ["getElementById(\"", "getElementById(`", "\"#", "`#", ", #"].into_iter();
        for id in looked_for.flat_map(|it| words(&text, it)).filter(|it| !it.is_empty()) {
            assert!(ids.iter().any(|it| it == id), "{path}: #{id} is not in {LIST}");
        }
        for name in ["new Event(\"", "new CustomEvent(\""].into_iter().flat_map(|it| words(&text, it)) {
            let own = events.iter().any(|it| it == name);
            assert!(
                own || ["change", "error", "input", "resize"].contains(&name),
                "{path}: the event {name} is not in {LIST}"
            );
        }
        for name in text.split('"').skip(1).step_by(2).filter(|it| it.starts_with("report-figures")) {
            let kept = ["StorageKey", "MessageType", "PolicyName"].into_iter().flat_map(quoted);
            assert!(kept.collect::<Vec<_>>().contains(&name.to_owned()), "{path}: {name} is not in {LIST}");
        }
    }
}

#[test]
fn every_name_in_the_list_is_used_by_a_script() {
    let scripts: String = scripts().into_iter().map(|it| it.text).collect();
    for name in &attributes(false) | &attributes(true) {
        // As an attribute, as a property, or as a word that is put into one of them.
        let used = says(&scripts, &name) || says(&scripts, &camel(&name));
        let joined = name.strip_suffix("-wasm").is_some_and(|it| says(&scripts, &camel(it)));
        assert!(used || joined, "{name}: no script uses it; take it out of {LIST}");
    }
    let kinds = [
        "AttributePrefix",
        "ElementId",
        "IdPrefix",
        "Fragment",
        "EventName",
        "OwnEventName",
        "StorageKey",
        "MessageType",
        "PolicyName",
    ];
    for name in kinds.into_iter().flat_map(quoted) {
        assert!(says(&scripts, &name), "{name}: no script uses it; take it out of {LIST}");
    }
}

#[test]
fn every_shared_name_is_used_by_the_other_side() {
    let other = other_side();
    for name in attributes(false) {
        // Some are put together from a word: words of the notice and of the bar.
        let word = format!("\"{}\"", name.trim_start_matches("data-"));
        assert!(says(&other, &name) || other.contains(&word), "{name}: only scripts know it; see {LIST}");
    }
    for name in
        ["AttributePrefix", "ElementId", "IdPrefix", "Fragment", "EventName", "PolicyName"].into_iter().flat_map(quoted)
    {
        assert!(says(&other, &name), "{name}: only scripts know it; see {LIST}");
    }
}
