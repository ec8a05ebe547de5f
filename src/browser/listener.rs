//! Listening to the document beyond the page's own root.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, KeyboardEvent};

use super::element::document;

/// A listener on the document. It leaves with its owner: without that, a closed page part would still be called, and
/// calling a dropped closure throws.
pub struct Listener {
    kind: &'static str,
    closure: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Calls `then` on every event of that kind that reaches the document.
    pub fn on_document(kind: &'static str, then: impl Fn(Event) + 'static) -> Self {
        let closure = Closure::wrap(Box::new(then) as Box<dyn Fn(Event)>);
        if let Some(document) = document() {
            let _ = document.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
        }
        Self { kind, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(document) = document() {
            let _ = document.remove_event_listener_with_callback(self.kind, self.closure.as_ref().unchecked_ref());
        }
    }
}

/// The key of a keyboard event, such as `Escape`; empty for other events.
pub fn key(event: &Event) -> String {
    event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default()
}
