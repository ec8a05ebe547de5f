//! Both files of a report, each alone and both together, and the texts in them: what `cargo xtask check` tells an editor, and
//! what the page makes of what it accepts.

use std::sync::LazyLock;

use i18n::Lang;
use model::{Source, slug};
use report::{Report, load};
use serde_json::{Value, json};
use validate::{Among, check, check_among, check_beside, mends};

use crate::TINY;

/// `report.json`, beside a text that it may quote.
pub fn report(json: &[u8]) {
    validated(json, TINY.text.as_bytes());
    // Whatever was published, and whatever has become of it.
    for (now, published) in [(json, TINY.json.as_bytes()), (TINY.json.as_bytes(), json)] {
        for problem in check_beside(now, TINY.text.as_bytes(), published) {
            assert!(!problem.message(Lang::Zh).contains(char::is_control), "{problem:?}");
        }
    }
    // Whoever changes the page's own JSON asks nobody.
    if let Ok(json) = std::str::from_utf8(json) {
        let _ = load(json);
    }
}

/// `report.txt`, beside data that quote it.
pub fn text(text: &[u8]) {
    static QUOTING: LazyLock<String> = LazyLock::new(|| without(&["derived", "threads", "activities"]));
    static READ: LazyLock<Report> = LazyLock::new(|| load(TINY.json).unwrap_or_else(|wrong| panic!("{wrong}")));
    validated(QUOTING.as_bytes(), text);
    if let Ok(text) = std::str::from_utf8(text) {
        read(&Source::new(READ.clone(), text));
    }
}

/// Both files as they come from a disk: the bytes before the first line of nothing but `--`, and those behind it.
pub fn files(both: &[u8]) {
    const BETWEEN: &[u8] = b"\n--\n";
    let cut = both.windows(BETWEEN.len()).position(|it| it == BETWEEN);
    let (json, text) = cut.map_or((both, &[][..]), |at| (&both[..at], &both[at + BETWEEN.len()..]));
    validated(json, text);
}

/// Texts of a chart in three languages, a figure as printed and its quote, a line each: the readers of numbers.
pub fn words(lines: &[u8]) {
    const BETWEEN: &str = "\"0\"";
    static AROUND: LazyLock<String> = LazyLock::new(|| {
        let mut root: Value = serde_json::from_str(TINY.json).unwrap_or_default();
        for list in ["derived", "activities", "tasks", "milestones", "threads", "areas", "themes"] {
            root[list] = json!([]);
        }
        root["charts"][0]["title"] = json!({ "zh": "0", "en": "0", "de": "0" });
        root["facts"][0]["raw"] = "0".into();
        root["facts"][0]["quote"] = "0".into();
        root["facts"][0]["label"] = json!({ "zh": "0" });
        root.to_string()
    });
    let Ok(lines) = std::str::from_utf8(lines) else { return };
    let mut lines = lines.split('\n');
    let mut parts = AROUND.split(BETWEEN);
    let mut json = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        json += &Value::from(lines.next().unwrap_or("0")).to_string();
        json += part;
    }
    validated(json.as_bytes(), TINY.text.as_bytes());
}

/// The tiny report with empty lists.
fn without(lists: &[&str]) -> String {
    let mut root: Value = serde_json::from_str(TINY.json).unwrap_or_default();
    lists.iter().for_each(|it| root[*it] = json!([]));
    root.to_string()
}

/// Validates, and holds the validation to its word: each problem has a place in its file and words on one line, they stand in
/// order, and what has none can be loaded.
pub fn validated(json: &[u8], text: &[u8]) {
    let found = check(json, text);
    for (at, problem) in found.iter().enumerate() {
        assert!(problem.line > 0 && problem.column > 0, "{problem:?}");
        assert!(problem.range.start <= problem.range.end, "{problem:?}");
        assert!((problem.line, problem.column) <= (problem.end_line, problem.end_column), "{problem:?}");
        // Words of some are enough: messages are made alike.
        if at < 3 {
            let message = problem.message(Lang::ALL[(at + json.len()) % 3]);
            assert!(!message.trim().is_empty() && !message.contains(char::is_control), "{problem:?}");
        }
    }
    if let (1..=8, Ok(json), Ok(text)) = (found.len(), std::str::from_utf8(json), std::str::from_utf8(text)) {
        for mend in mends(json, text, &found).into_iter().flatten() {
            let mut report = serde_json::from_str(json).unwrap_or_default();
            mend.apply(&mut report);
            let left = check(report.to_string().as_bytes(), text.as_bytes());
            assert!(left.len() < found.len(), "{mend:?}");
        }
    }
    let order = |file: &str| usize::from(file == "report.txt");
    assert!(found.is_sorted_by_key(|it| (order(&it.file), it.line, it.column)), "{found:#?}");
    // Beside itself, as two reports of a site.
    let beside = check_among(&[Among { folder: "a", json }, Among { folder: "2023", json }], &["a"]);
    for problem in beside.iter().flatten().take(3) {
        let message = problem.message(Lang::ALL[json.len() % 3]);
        assert!(!message.trim().is_empty() && !message.contains(char::is_control), "{problem:?}");
    }
    if found.is_empty() {
        let json = json.strip_prefix(b"\xef\xbb\xbf").unwrap_or(json);
        let json = std::str::from_utf8(json).unwrap_or_else(|wrong| panic!("accepted: {wrong}"));
        load(json).unwrap_or_else(|wrong| panic!("accepted: {wrong}"));
    }
}

/// What the page's text is made of: blocks, sentences without gaps, and what is marked in them.
fn read(source: &Source) {
    let marks = source.marks();
    for (at, block) in source.outline.blocks.iter().enumerate() {
        let joined: String = block.sentences.iter().map(|it| &block.text[it.clone()]).collect();
        assert_eq!(joined, *block.text);
        for (number, sentence) in block.sentences.iter().enumerate() {
            assert!(!slug(at, number).is_empty());
            let spans = source.spans(&block.text, sentence.clone(), &marks[at]);
            assert!(spans.len() <= 4 * marks[at].len() + 1, "{spans:?}");
        }
        assert!(source.phrased(&block.text, Lang::Zh).replace('\u{200b}', "").len() <= block.text.len());
        source.outline.heading_of(at);
    }
    for entity in source.entities() {
        assert_eq!(source.outline.locate(entity.quote()).is_some(), source.outline.count(entity.quote()) > 0);
        if let Some(place) = source.place(entity) {
            assert_eq!(&source.outline.blocks[place.block].text[place.range.clone()], entity.wording());
            assert!(!source.outline.sentence(&place).is_empty());
        }
        source.heading(entity);
        source.beside(entity);
        source.target(entity);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tiny_report_has_no_problem_and_neither_have_its_parts() {
        for json in [TINY.json, &without(&["derived", "threads", "activities"])] {
            let found = check(json.as_bytes(), TINY.text.as_bytes());
            assert!(found.is_empty(), "{found:#?}");
        }
    }
}
