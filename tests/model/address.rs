//! The program writes the query of an address as scripts do: the same cases hold for both (tests/scripts/address.test.js).

use model::{Choices, Param, Source};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use report::load;
use serde_json::Value;

/// What `encodeURIComponent` escapes.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

fn decoded(text: &str) -> Option<String> {
    percent_decode_str(text).decode_utf8().ok().map(Into::into)
}

#[test]
fn the_program_writes_a_query_as_scripts_do() {
    let report = load(fixtures::REPORT_2023.json).unwrap();
    let source = Source::new(report, fixtures::REPORT_2023.text);
    let cases: Vec<Value> = serde_json::from_str(fixtures::ADDRESSES).unwrap();
    assert!(!cases.is_empty());
    for case in &cases {
        let text = |field: &str| case[field].as_str().unwrap();
        let (before, value, after) = (text("before"), text("value"), text("after"));
        let mut choices = Choices::read(before, &source, decoded);
        if text("name") == "at" {
            choices.set(Param::At, (!value.is_empty()).then(|| value.into()));
            assert_eq!(choices.query(before, encoded), after, "{case}");
        }
        // What scripts have told is told again as it was.
        assert_eq!(choices.query(after, encoded), after, "{case}");
    }
}
