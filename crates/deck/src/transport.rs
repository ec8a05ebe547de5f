//! A snapshot as the JavaScript value that windows send to each other, and as the text that a tab keeps. What its members
//! mean is in `link`. Whatever a foreign page sends is looked at member by member, and none of it is ever put into words.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::link::{Member, Snapshot};

/// The value of a snapshot.
pub fn value(snapshot: &Snapshot) -> JsValue {
    let object = Object::new();
    for (name, member) in snapshot.members() {
        let value = match member {
            Member::Nothing => JsValue::NULL,
            Member::Flag(flag) => flag.into(),
            Member::Number(number) => number.into(),
            Member::Text(text) => JsValue::from_str(&text),
        };
        // A plain object takes every member.
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object.into()
}

/// The snapshot of a value; `None` for anything else.
pub fn understood(value: &JsValue) -> Option<Snapshot> {
    Snapshot::of(&|name| {
        let Ok(member) = Reflect::get(value, &name.into()) else { return Member::Nothing };
        let text = || member.as_string().map(Member::Text);
        let number = || member.as_f64().map(Member::Number);
        text().or_else(number).or_else(|| member.as_bool().map(Member::Flag)).unwrap_or(Member::Nothing)
    })
}

/// A snapshot as text.
pub fn write(snapshot: &Snapshot) -> Option<String> {
    JSON::stringify(&value(snapshot)).ok().map(String::from)
}

/// The snapshot in a text.
pub fn read(text: &str) -> Option<Snapshot> {
    understood(&JSON::parse(text).ok()?)
}
