//! The report's data as a page of one language carries it.

use anyhow::{Context, Result};
use i18n::Lang;
use model::{CORRECTIONS_SHOWN, sort_few};
use serde_json::{Value, json};

/// The data in one language: the others are pages of their own, and weigh nothing here. A text that is left in one language
/// is plain text. Chinese stays where a translation is missing, and where the report's own words are looked for: in what
/// the report says of itself, and in subjects.
pub fn localised(json: &str, lang: Lang) -> Result<String> {
    fn keep(value: &mut Value, lang: Lang, chinese: bool) {
        match value {
            Value::Object(fields) => {
                // What is null might as well be absent.
                fields.retain(|_, it| !it.is_null());
                for (name, it) in fields.iter_mut() {
                    keep(it, lang, chinese || name == "report" || name == "subject");
                }
                if fields.contains_key("zh") {
                    let own = |name: &String| Lang::from_tag(name) == lang;
                    let translated = fields.keys().any(own);
                    fields.retain(|name, _| own(name) || name == "zh" && (chinese || !translated));
                    if fields.len() == 1 {
                        *value = fields.values_mut().next().map(Value::take).unwrap_or_default();
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|it| keep(it, lang, chinese)),
            _ => {}
        }
    }
    let mut report: Value = serde_json::from_str(json).context("report.json is no JSON")?;
    keep(&mut report, lang, false);
    // A bound that is not written is exact.
    for fact in report["facts"].as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        if fact.get("bound").is_some_and(|it| it == "exact") {
            fact.remove("bound");
        }
    }
    // A unit that is not listed is its own label.
    if let Some(units) = report["units"].as_array_mut() {
        units.retain(|it| it["label"] != it["id"]);
    }
    // A page tells of the last corrections alone.
    if let Some(corrections) = report.get_mut("corrections").and_then(Value::as_array_mut) {
        sort_few(corrections, |it| it["date"].as_str().map(str::to_owned));
        corrections.drain(..corrections.len().saturating_sub(CORRECTIONS_SHOWN));
    }
    Ok(in_one_order(report))
}

/// JSON with its members in one order, whether another crate of the same program asks serde_json to keep the file's own or not.
pub fn in_one_order(mut value: Value) -> String {
    value.sort_all_objects();
    value.to_string()
}

/// The report in one language without its slides, and the slides alone as a part of the report. Only the presentation asks for
/// them.
///
/// # Errors
/// When the data is no JSON.
pub fn without_slides(json: &str, lang: Lang) -> Result<(String, String)> {
    let mut report: Value = serde_json::from_str(&localised(json, lang)?)?;
    let slides = report.as_object_mut().and_then(|it| it.remove("slides")).unwrap_or_else(|| json!([]));
    // A part has all of its lists.
    let part = json!({ "facts": [], "activities": [], "tasks": [], "threads": [], "slides": slides });
    Ok((in_one_order(report), in_one_order(part)))
}
