//! The program writes the query of an address as scripts do: the same cases hold for both (tests/scripts/address.test.js).

use fixtures::{decoded, encoded};
use model::{Choices, Param, Source};
use report::load;
use serde_json::Value;

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
