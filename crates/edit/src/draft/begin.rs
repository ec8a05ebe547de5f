//! What a draft begins with: what the report says of itself, and lists that are empty.

use serde_json::{Value, json};

/// An empty report. `about` is what its text says of itself; nothing is invented, and the check asks for what is missing.
pub fn begin(mut about: Value) -> Value {
    if let Some(members) = about.as_object_mut() {
        members.retain(|_, it| !it.is_null());
        for text in members.values_mut().filter_map(Value::as_object_mut) {
            text.retain(|_, it| !it.is_null());
        }
    }
    json!({
        "report": about,
        "chapters": [], "units": [], "areas": [], "methods": [], "themes": [], "facts": [], "derived": [], "activities": [],
        "tasks": [], "milestones": [], "threads": [], "charts": [],
    })
}
