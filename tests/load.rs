//! Loading: a report that is written is read again as it was, and what does not fit is named with its path.

use proptest::prelude::*;
use report::Error;
use report::{Report, load};

const REAL: &str = fixtures::REPORT_2023.json;
const SMALL: &str = fixtures::SMALL.json;

fn written(report: &Report) -> String {
    serde_json::to_string(report).unwrap()
}

fn path_of(json: &str) -> String {
    match load(json) {
        Err(Error::Shape { path, .. }) => path,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_written_is_read_again() {
    for json in [REAL, SMALL] {
        let report = load(json).unwrap();
        assert_eq!(load(&written(&report)), Ok(report));
    }
}

#[test]
fn a_byte_order_mark_is_skipped() {
    assert_eq!(load(&format!("\u{feff}{SMALL}")), load(SMALL));
}

#[test]
fn what_does_not_fit_is_named_with_its_path() {
    let swap = |from: &str, to: &str| {
        assert!(REAL.contains(from), "{from}");
        path_of(&REAL.replacen(from, to, 1))
    };
    assert_eq!(swap(r#""value": 15"#, r#""value": "15""#), "facts[1].value");
    assert_eq!(swap(r#""bound": "nearly""#, r#""bound": "almost""#), "facts[12].bound");
    assert_eq!(swap(r#""covers": 2023"#, r#""covers": 2023.5"#), "report.covers");
    assert_eq!(swap(r#""tasks": ["#, r#""task": ["#), "tasks");
    assert_eq!(path_of("{}"), "report");
    assert!(matches!(load("{"), Err(Error::Syntax(_))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// One byte of the report is lost or changed: it is refused, or read as something that can be written and read again.
    #[test]
    fn what_is_read_of_damaged_reports_can_be_written(at in 0..SMALL.len(), with in proptest::option::of(b' '..b'~')) {
        let mut bytes = SMALL.as_bytes().to_vec();
        match with {
            Some(with) => bytes[at] = with,
            None => drop(bytes.remove(at)),
        }
        if let Ok(json) = std::str::from_utf8(&bytes)
            && let Ok(read) = load(json)
        {
            prop_assert_eq!(load(&written(&read)), Ok(read));
        }
    }
}
