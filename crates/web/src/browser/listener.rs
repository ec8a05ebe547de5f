//! Listening to the document and the window beyond the page's own root.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget, KeyboardEvent, window};

use super::element::document;

/// A listener on the document or the window. It leaves with its owner: without that, a closed page part would still be
/// called, and calling a dropped closure throws.
pub struct Listener {
    target: Option<EventTarget>,
    kind: &'static str,
    closure: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Calls `then` on every event of that kind that reaches the document.
    pub fn on_document(kind: &'static str, then: impl Fn(Event) + 'static) -> Self {
        Self::on(document().map(EventTarget::from), kind, Box::new(then))
    }

    /// Calls `then` on every event of that kind that reaches the window.
    pub fn on_window(kind: &'static str, then: impl Fn(Event) + 'static) -> Self {
        Self::on(window().map(EventTarget::from), kind, Box::new(then))
    }

    fn on(target: Option<EventTarget>, kind: &'static str, then: Box<dyn Fn(Event)>) -> Self {
        let closure = Closure::wrap(then);
        if let Some(target) = &target {
            let _ = target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
        }
        Self { target, kind, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(target) = &self.target {
            let _ = target.remove_event_listener_with_callback(self.kind, self.closure.as_ref().unchecked_ref());
        }
    }
}

/// The key of a keyboard event, such as `Escape`; empty for other events.
pub fn key(event: &Event) -> String {
    event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default()
}
