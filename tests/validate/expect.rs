//! The one assertion of all cases. No cases here.

use i18n::Lang;
use validate::{Code, Problem, check};

use fixtures::SMALL;

/// Changes the synthetic JSON and expects one problem: `at` is what stands at its place, `code` what is wrong.
#[track_caller]
pub fn json(changes: &[(&str, &str)], at: &str, path: &str, code: Code) {
    both(changes, &[], at, path, code);
}

/// Like [`json`], with changes to the report's text as well.
#[track_caller]
pub fn both(json: &[(&str, &str)], text: &[(&str, &str)], at: &str, path: &str, code: Code) {
    let (json, text) = (changed(SMALL.json, json), changed(SMALL.text, text));
    let found = check(json.as_bytes(), text.as_bytes());
    let [problem] = found.as_slice() else { panic!("{} problems: {found:#?}", found.len()) };
    assert_eq!(problem.file, "report.json");
    assert_eq!(problem.path, path, "{problem:#?}");
    assert!(standing_at(&json, problem).starts_with(at), "{problem:#?}\nat {:.40}", standing_at(&json, problem));
    assert_eq!(problem.code(), code, "{problem:#?}");
    in_every_language(problem);
    reviewed(problem);
    // Where there is one right mend, nothing is wrong once it is made.
    if let [Some(mend)] = validate::mends(&json, &text, &found).as_slice() {
        let mut report = serde_json::from_str(&json).unwrap();
        mend.apply(&mut report);
        assert_eq!(check(report.to_string().as_bytes(), text.as_bytes()), [], "{mend:?}");
    }
}

/// Every message of these cases as it was read and found right, with its arguments, a line each: Chinese, English, German.
const REVIEWED: &str = include_str!("messages.txt");

/// Holds a message to the list. `UPDATE=1` adds those that are missing, to be read before they are kept.
#[track_caller]
pub fn reviewed(problem: &Problem) {
    let line = Lang::ALL.map(|lang| problem.message(lang)).join("\t");
    let known = REVIEWED.lines().any(|it| it == line);
    if std::env::var_os("UPDATE").is_some_and(|_| !known) {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/validate/messages.txt");
        let mut list = std::fs::OpenOptions::new().append(true).open(path).unwrap();
        std::io::Write::write_all(&mut list, format!("{line}\n").as_bytes()).unwrap();
    } else {
        assert!(known, "not in tests/validate/messages.txt:\n{line}");
    }
}

/// A whole sentence in each language, which names the same numbers and the same words of the file.
#[track_caller]
pub fn in_every_language(problem: &Problem) {
    let [zh, en, de] = &[Lang::Zh, Lang::En, Lang::De].map(|lang| problem.message(lang));
    assert!(zh.ends_with(['。', '？']) && en.ends_with(['.', '?']) && de.ends_with(['.', '?']), "{problem:#?}");
    assert!(en != de && !de.contains(" the ") && !en.contains(" der "), "{problem:#?}");
    let numbers = |text: &str| {
        let mut found: Vec<String> =
            text.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty()).map(str::to_owned).collect();
        found.sort();
        found.dedup();
        found
    };
    assert_eq!((numbers(zh), numbers(zh)), (numbers(en), numbers(de)), "{problem:#?}");
    // What the file itself says is quoted, not translated: ids, fields, values.
    let quoted = |text: &str| -> Vec<String> {
        let marks = ['“', '”', '„', '"'];
        text.split(marks).skip(1).step_by(2).map(str::to_owned).filter(|it| it.is_ascii() && !it.is_empty()).collect()
    };
    for word in quoted(zh) {
        assert!(en.contains(&word) && de.contains(&word), "{word}: {problem:#?}");
    }
}

/// Expects no problem after changes.
#[track_caller]
pub fn none(json: &[(&str, &str)], text: &[(&str, &str)]) {
    let (json, text) = (changed(SMALL.json, json), changed(SMALL.text, text));
    assert_eq!(check(json.as_bytes(), text.as_bytes()), []);
    report::load(&json).unwrap();
}

/// Replaces texts that stand there once.
#[track_caller]
pub fn changed(original: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(original.to_owned(), |now, (from, to)| {
        assert_eq!(now.matches(from).count(), 1, "{from} must stand there once");
        now.replace(from, to)
    })
}

/// What stands at a problem's line and column.
fn standing_at<'a>(text: &'a str, problem: &Problem) -> &'a str {
    let start: usize = text.split_inclusive('\n').take(problem.line - 1).map(str::len).sum();
    let rest = &text[start..];
    let column = rest.char_indices().nth(problem.column - 1).map_or(rest.len(), |(at, _)| at);
    &rest[column..]
}
