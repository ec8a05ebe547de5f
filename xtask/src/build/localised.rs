//! The report's data as a page of one language carries it.

use anyhow::{Context, Result};
use i18n::Lang;
use serde_json::Value;

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
    let mut report: Value = serde_json::from_str(json).context("assets/report.json is no JSON")?;
    keep(&mut report, lang, false);
    // In one order, whether another crate of the same build asks serde_json to keep the file's own or not.
    report.sort_all_objects();
    Ok(report.to_string())
}
