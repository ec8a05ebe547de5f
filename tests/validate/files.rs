//! The files as a whole, and the order of what is said.

use report::load;
use validate::{Code, Problem, check};

use crate::expect::{changed, in_every_language, reviewed};
use fixtures::SMALL;

#[track_caller]
fn only(json: &[u8], text: &[u8]) -> Problem {
    let found = check(json, text);
    let [problem] = found.as_slice() else { panic!("{found:#?}") };
    problem.clone()
}

#[test]
fn the_synthetic_report_has_no_problems_and_loads() {
    assert_eq!(check(SMALL.json.as_bytes(), SMALL.text.as_bytes()), []);
    load(SMALL.json).unwrap();
}

#[test]
fn a_byte_order_mark_is_no_problem() {
    let mark = |text: &str| [b"\xef\xbb\xbf", text.as_bytes()].concat();
    assert_eq!(check(&mark(SMALL.json), &mark(SMALL.text)), []);
}

#[test]
fn windows_line_ends_are_no_problem() {
    assert_eq!(check(SMALL.json.replace('\n', "\r\n").as_bytes(), SMALL.text.replace('\n', "\r\n").as_bytes()), []);
}

#[test]
fn an_empty_json_is_reported() {
    for empty in ["", " \n", "\u{feff}"] {
        let problem = only(empty.as_bytes(), SMALL.text.as_bytes());
        assert_eq!((&*problem.file, problem.line, problem.column), ("report.json", 1, 1));
        assert_eq!(problem.code(), Code::EmptyJson);
    }
}

#[test]
fn an_empty_text_is_reported_once() {
    let problem = only(SMALL.json.as_bytes(), b"\n\n");
    assert_eq!((&*problem.file, problem.line, &*problem.path), ("report.txt", 1, ""));
    assert_eq!(problem.code(), Code::EmptyText);
}

#[test]
fn a_text_that_is_not_utf_8_is_reported_where_it_breaks() {
    let gbk = ["各位代表：\n2023年".as_bytes(), b"\xb9\xa4\xd7\xf7"].concat();
    let problem = only(SMALL.json.as_bytes(), &gbk);
    assert_eq!((&*problem.file, problem.line, problem.column), ("report.txt", 2, 6));
    assert_eq!(problem.code(), Code::NotUtf8);
}

#[test]
fn a_radical_that_looks_like_a_character_is_reported_where_it_first_stands() {
    let text = changed(SMALL.text, &[("二、坚持服务", "⼆、坚持服⼒务")]);
    let problem = only(SMALL.json.as_bytes(), text.as_bytes());
    assert_eq!((&*problem.file, problem.line, problem.column), ("report.txt", 11, 1));
    assert_eq!(problem.code(), Code::RadicalInText);
    in_every_language(&problem);
    reviewed(&problem);
}

#[test]
fn a_json_that_is_not_utf_8_is_reported_where_it_breaks() {
    let problem = only(b"{\n  \"a\": \"\xd6\xd0\"\n}", SMALL.text.as_bytes());
    assert_eq!((&*problem.file, problem.line, problem.column), ("report.json", 2, 9));
    assert_eq!(problem.code(), Code::NotUtf8);
}

#[test]
fn a_root_of_another_type_is_reported_once() {
    for root in ["[]", "null", "1", "\"x\"", "true"] {
        let problem = only(root.as_bytes(), SMALL.text.as_bytes());
        assert_eq!((problem.line, problem.column, &*problem.path), (1, 1, ""));
        assert_eq!(problem.code(), Code::WrongType);
    }
}

#[test]
fn all_problems_are_reported_at_once_in_reading_order() {
    let json = changed(
        SMALL.json,
        &[
            ("\"form\": \"ratio\"", "\"form\": \"pie\""),
            ("\"value\": 1406", "\"value\": -1"),
            ("\"plans\": 2024", "\"plans\": \"2024\""),
            ("\"to\": [\"task-port\"]", "\"to\": [\"task-prot\"]"),
        ],
    );
    let found = check(json.as_bytes(), SMALL.text.as_bytes());
    let paths: Vec<&str> = found.iter().map(|it| it.path.as_str()).collect();
    assert_eq!(paths, ["report.plans", "facts[12].value", "threads[0].to[0]", "charts[4].form"]);
    assert!(found.is_sorted_by_key(|it| (it.line, it.column)));
}

#[test]
fn problems_of_both_files_are_reported_json_first() {
    let json = changed(SMALL.json, &[("\"form\": \"ratio\"", "\"form\": \"pie\"")]);
    let found = check(json.as_bytes(), b"");
    let files: Vec<&str> = found.iter().map(|it| it.file.as_str()).collect();
    assert_eq!(files, ["report.json", "report.txt"]);
}
