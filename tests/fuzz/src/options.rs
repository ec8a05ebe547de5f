//! Options of the custom element, its attributes, and what it is asked for by its own script. An input is a list of JSON: the
//! options, both attributes, a width, stops, a key and a mark.

use charts::figures::{Step, WIDTHS, walk};
use report_element::{Given, Options, language, layout, read};
use serde::Deserialize;
use serde_json::Value;

use crate::address::SMALL;

/// What a page may say to an element.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    options: Value,
    chart: Option<String>,
    lang: Option<String>,
    width: f64,
    marks: Vec<bool>,
    at: usize,
    key: String,
}

/// The options of an element.
pub fn options(json: &[u8]) {
    let Ok(Asked { options, chart, lang, width, marks, at, key }) = serde_json::from_slice(json) else { return };
    // As the reader of JavaScript's values has it: what is no object is named by its type.
    let given = match &options {
        Value::Null => Ok(Given::default()),
        Value::Object(_) => serde_json::from_value(options).map_err(|wrong| wrong.to_string()),
        other => Err(other.to_string()),
    };
    match read(&SMALL, given, chart, lang.clone()) {
        Ok(Options { chart, selected, .. }) => {
            assert!(SMALL.chart(&chart.id).is_some());
            assert!(selected.is_none_or(|it| SMALL.entity(&it).is_some()));
        }
        Err(problem) => {
            assert!(!problem.what.is_empty() && !problem.r#where.is_empty() && !problem.todo.is_empty(), "{problem:?}");
        }
    }
    lang.as_deref().and_then(language);
    assert!(layout(width) < WIDTHS.len(), "{width}");
    let stop = Some(at).filter(|it| *it < marks.len());
    if let Some(Step::To(next)) = walk(&marks, stop, &key) {
        assert!(next < marks.len(), "{key}: {next} of {}", marks.len());
    }
}
