//! A snapshot as the JavaScript value that windows send to each other and tabs keep. Read by hand: whatever a foreign
//! page sends is looked at member by member, and nothing about it is ever put into words.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::link::BlankScreen;
use crate::link::{Peer, Snapshot};
use crate::timer::Clock;

/// The value of a snapshot.
pub fn value(it: &Snapshot) -> JsValue {
    let object = Object::new();
    let set = |name: &str, value: JsValue| {
        // A plain object takes every member.
        let _ = Reflect::set(&object, &name.into(), &value);
    };
    let text = |it: &str| JsValue::from_str(it);
    set("mark", text(&it.mark));
    set("changes", it.changes.into());
    set("slide", text(&it.slide));
    set("step", it.step.into());
    set("blank", it.blank.map_or(JsValue::NULL, |it| text(if it == BlankScreen::Black { "black" } else { "white" })));
    set("light", it.light.into());
    set("sentence", it.sentence.as_deref().map_or(JsValue::NULL, text));
    set("since", it.clock.since.map_or(JsValue::NULL, JsValue::from));
    set("before", it.clock.before.into());
    set("planned", it.clock.planned.into());
    set("turned", it.clock.slide.into());
    set("stage", it.stage.into());
    set("from", text(if it.from == Peer::Stage { "stage" } else { "console" }));
    object.into()
}

/// The snapshot of a value, with every member in range; `None` for anything else.
pub fn understood(value: &JsValue) -> Option<Snapshot> {
    let get = |name: &str| Reflect::get(value, &name.into()).ok();
    let text = |name: &str| get(name)?.as_string();
    let number = |name: &str| get(name)?.as_f64();
    let snapshot = Snapshot {
        mark: text("mark")?,
        changes: number("changes")?,
        slide: text("slide")?,
        // Beyond its range a number is its end, and NaN is nothing.
        step: number("step")? as u32,
        blank: match text("blank").as_deref() {
            Some("black") => Some(BlankScreen::Black),
            Some("white") => Some(BlankScreen::White),
            _ => None,
        },
        light: get("light")?.as_bool()?,
        sentence: text("sentence"),
        clock: Clock {
            since: number("since"),
            before: number("before")?,
            planned: number("planned")?,
            slide: number("turned")?,
        },
        stage: number("stage")?,
        from: match &*text("from")? {
            "stage" => Peer::Stage,
            "console" => Peer::Console,
            _ => return None,
        },
    };
    snapshot.sound()
}

/// A snapshot as text.
pub fn write(it: &Snapshot) -> Option<String> {
    JSON::stringify(&value(it)).ok().map(String::from)
}

/// The snapshot in a text.
pub fn read(text: &str) -> Option<Snapshot> {
    understood(&JSON::parse(text).ok()?)
}
