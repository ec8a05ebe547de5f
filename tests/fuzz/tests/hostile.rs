//! Named hostile files: each ends in a plain message in the reader's language, at a place, and in little time; what is let
//! through is harmless.

use fuzz::{TINY, target};
use i18n::Lang;
use report::load;
use validate::{Code, check};

/// The tiny report with one change.
#[track_caller]
fn changed(from: &str, to: &str) -> String {
    assert!(TINY.json.contains(from), "{from}");
    TINY.json.replacen(from, to, 1)
}

/// The codes of all problems, once each of their messages is plain.
fn codes(json: &[u8], text: &[u8]) -> Vec<Code> {
    let found = check(json, text);
    for problem in &found {
        for lang in Lang::ALL {
            let message = problem.message(lang);
            let plain = message
                .chars()
                .all(|it| !it.is_control() && !matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
            assert!(plain && !message.is_empty() && message.len() < 3_000, "{problem:?}");
        }
    }
    found.iter().map(|it| it.code()).collect()
}

#[track_caller]
fn is(json: impl AsRef<[u8]>, expected: Code) {
    let found = codes(json.as_ref(), TINY.text.as_bytes());
    assert!(found.contains(&expected), "{found:?}");
    // The page refuses what is no JSON, and goes on with the rest.
    if let Ok(json) = std::str::from_utf8(json.as_ref()) {
        let _ = load(json);
    }
}

#[test]
fn files_that_are_no_utf8_json() {
    for depth in [100, 100_000] {
        is("[".repeat(depth), Code::NestedTooDeep);
        is("{\"a\":".repeat(depth), Code::NestedTooDeep);
    }
    is(TINY.json.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(), Code::NotUtf8);
    is(b"\xff\xfe{\0}\0", Code::NotUtf8);
    // GB18030 for 例.
    is(b"{ \"title\": \"\xc0\xfd\" }", Code::NotUtf8);
    is(b"\xef\xbb\xbf", Code::EmptyJson);
    is(" \n", Code::EmptyJson);
    is(b"\0\0\0\0", Code::SpecialSpace);
    is("<!DOCTYPE html><title>404</title>", Code::UnexpectedSign);
    assert!(codes([b"\xef\xbb\xbf", TINY.json.as_bytes()].concat().as_slice(), TINY.text.as_bytes()).is_empty());
}

#[test]
fn texts_of_hostile_signs() {
    is(changed("\"zh\":\"提出\"", "\"zh\":\"\\ud800\""), Code::BadEscape);
    is(changed("\"zh\":\"提出\"", "\"zh\":\"提\n出\""), Code::UnclosedText);
    for sign in ["\\u0000", "\\u001b[31m", "\\u202e", "\\u2066", "\\u0007", "\\ufffe"] {
        is(changed("\"zh\":\"提出\"", &format!("\"zh\":\"提出{sign}\"")), Code::ControlCharacter);
    }
    for sign in ["\0", "\u{202e}", "\u{1b}[31m", "\u{feff}"] {
        let text = TINY.text.replacen("提出", &format!("提出{sign}"), 1);
        let found = check(TINY.json.as_bytes(), text.as_bytes());
        let here = found.iter().find(|it| it.code() == Code::ControlCharacter);
        assert!(here.is_some_and(|it| it.file == "report.txt" && (it.line, it.column) == (3, 3)), "{found:#?}");
    }
    let long = "长".repeat(3_000_000);
    is(changed("\"id\":\"b\"", &format!("\"id\":\"{long}\"")), Code::IdWithBadCharacter);
    is(changed("提出559件", &long), Code::QuoteMissing);
}

#[test]
fn ids_that_mean_something_elsewhere() {
    for id in
        ["\\\"", "</script>", "__proto__", "<img src=x>", "a b", "\\u202e", "ａ", "constructor.", "../x", "#", "%00"]
    {
        is(changed("\"id\":\"b\"", &format!("\"id\":\"{id}\"")), Code::IdWithBadCharacter);
    }
    // A word of JavaScript is an id like any other.
    let places = [("\"b\"", "\"constructor\""), ("{b}", "{constructor}"), ("{#b}", "{#constructor}")];
    let json = places.iter().fold(TINY.json.to_owned(), |json, (b, other)| json.replace(b, other));
    let json = json.replace("facts/b", "facts/constructor");
    assert_eq!(codes(json.as_bytes(), TINY.text.as_bytes()), []);
}

#[test]
fn numbers_that_no_type_holds() {
    for number in ["1e999", "-1e999", "1e400"] {
        is(changed("\"value\":559", &format!("\"value\":{number}")), Code::WrongType);
    }
    for number in ["-0", "0.30000000000000004", "18446744073709551616", "1e300", "5e-324", "9007199254740993"] {
        is(changed("\"value\":559", &format!("\"value\":{number}")), Code::ValueDiffersFromRaw);
    }
    is(changed("\"value\":559", "\"value\":-1"), Code::NegativeValue);
    for number in ["NaN", "Infinity"] {
        is(changed("\"value\":559", &format!("\"value\":{number}")), Code::NotJsonWord);
    }
    for number in ["0x10", "+1", ".5", "01", "1."] {
        is(changed("\"value\":559", &format!("\"value\":{number}")), Code::BadNumber);
    }
    for year in ["0", "-2024", "99999", "2024.5", "1e3"] {
        is(changed("\"plans\":2024", &format!("\"plans\":{year}")), Code::WrongType);
    }
    for block in ["0", "-1", "0.5", "4294967296"] {
        is(changed("\"block\":50", &format!("\"block\":{block}")), Code::WrongType);
    }
}

#[test]
fn days_that_no_calendar_has() {
    for day in [
        "0000-00-00",
        "9999-99-99",
        "2024-02-30",
        "2023-02-29",
        "2024-1-1",
        "２０２４-01-01",
        "-001-01-01",
        "2024-01-01T00:00",
    ] {
        is(changed("2024-03-01", day), Code::InvalidDate);
    }
}

#[test]
fn formulas_that_cannot_be_computed() {
    let zero =
        changed("\"raw\":\"559件\",\"value\":559", "\"raw\":\"0件\",\"value\":0").replace("提出559件", "提出0件");
    let zero = zero.replace("{\"sum\":[\"b\"]}", "{\"ratio\":[\"b\",\"b\"]}");
    let found = codes(zero.as_bytes(), TINY.text.replace("提出559件", "提出0件").as_bytes());
    assert!(found.contains(&Code::DivisionByZero), "{found:?}");
    is(changed("{\"sum\":[\"b\"]}", "{\"difference\":[\"b\",\"b\",\"b\"]}"), Code::NotTwoEntries);
    let many = vec!["\"b\""; 50_000].join(",");
    is(changed("{\"sum\":[\"b\"]}", &format!("{{\"sum\":[{many}]}}")), Code::RepeatedId);
}

#[test]
fn entries_that_stand_twice_and_too_many() {
    is(changed("\"covers\":2023", "\"covers\":2023,\"covers\":2022"), Code::DuplicateField);
    let facts: String = (0..20_000).map(|at| format!(",{{\"id\":\"g{at}\"}}")).collect();
    is(
        changed("\"method\":\"h\"}],\n\"derived\"", &format!("\"method\":\"h\"}}{facts}],\n\"derived\"")),
        Code::MissingField,
    );
}

#[test]
fn addresses_of_a_megabyte_and_with_broken_escapes() {
    let run = |name: &str, input: &str| (target(name).unwrap_or_else(|| panic!("no {name}")).run)(input.as_bytes());
    let long = "a".repeat(1_000_000);
    for address in [
        format!("?at={long}"),
        format!("?q={}", "%E5%BB%BA".repeat(100_000)),
        "?at=%&q=%E0%A4&view=%ZZ#present/%/%".to_owned(),
        format!("?{}", "a=b&".repeat(100_000)),
        format!("#present/{long}/{long}"),
        format!("#{}", "/".repeat(1_000_000)),
        "?__proto__=1&constructor=2&at=__proto__#f-__proto__".to_owned(),
        "?at=%00&q=%00#present/\0/\0".to_owned(),
        "?q=\u{202e}\u{200b}\u{feff}".to_owned(),
        "#present/cover/18446744073709551616".to_owned(),
        "#present/cover/-1".to_owned(),
    ] {
        run("address", &address);
    }
    run("search", &format!("\u{1}{}", "件 ".repeat(100_000)));
}
