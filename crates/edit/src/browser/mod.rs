//! The browser's interfaces: the only code of the editor that names web-sys. The host compiles it and never calls it.

mod files;
mod site;
mod store;

use std::ops::Range;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    BeforeUnloadEvent, Document, Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};

pub use files::{Dropped, Incoming, chosen, download, dropped, is_taken, pasted, read};
pub use site::{Made, make_site, open_site, picked, render, show_in};
pub use store::{Store, Trouble, Version, clock};
pub use wasm_bindgen_futures::spawn_local as spawn;
pub use web_sys::{DragEvent, Event as BrowserEvent, File, KeyboardEvent, MouseEvent};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Calls once, after so many milliseconds.
pub fn later(milliseconds: i32, then: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::once_into_js(then);
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), milliseconds);
}

/// The time, in milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// An element of the page by its id.
#[cfg(target_arch = "wasm32")]
pub fn place(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The editor in one file, where its page offers that: its address, and its size in MB.
pub fn in_one_file() -> Option<(String, String)> {
    let page = document()?.get_element_by_id("edit")?;
    Some((page.get_attribute("data-whole")?, page.get_attribute("data-size")?))
}

/// A key that was pressed.
pub fn key_event(event: &Event) -> Option<KeyboardEvent> {
    event.dyn_ref::<KeyboardEvent>().cloned()
}

/// Under which the language is remembered.
const LANGUAGE: &str = "report-figures.edit.lang";

/// The language that the page's address asks for, the one that was chosen last, or the browser's.
pub fn language() -> String {
    let window = web_sys::window();
    let chosen = || window.as_ref()?.local_storage().ok()??.get_item(LANGUAGE).ok()?;
    let asked = window.as_ref().and_then(|it| it.location().search().ok()).unwrap_or_default();
    let asked = asked.trim_start_matches('?').split('&').find_map(|it| it.strip_prefix("lang=").map(str::to_owned));
    asked.or_else(chosen).or_else(|| window.as_ref()?.navigator().language()).unwrap_or_default()
}

/// The language is chosen for the next visit, too; where the browser remembers nothing, it is chosen again.
pub fn remember_language(tag: &str) {
    if let Some(Ok(Some(storage))) = web_sys::window().map(|it| it.local_storage()) {
        let _ = storage.set_item(LANGUAGE, tag);
    }
}

/// Says in which language the page is.
pub fn set_language(tag: &str, title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", tag);
        }
    }
}

/// What is written in a field.
pub fn value(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
        return field.value();
    }
    if let Some(field) = target.dyn_ref::<HtmlTextAreaElement>() {
        return field.value();
    }
    target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value).unwrap_or_default()
}

/// Whether a click came from a pointer; that of a key counts none.
pub fn is_pointed(event: &MouseEvent) -> bool {
    event.detail() > 0
}

/// Takes what is written in a field of several lines out of it.
pub fn written(id: &str) -> String {
    let field = document().and_then(|it| it.get_element_by_id(id)?.dyn_into::<HtmlTextAreaElement>().ok());
    field.map_or_else(String::new, |area| {
        let text = area.value();
        area.set_value("");
        text
    })
}

/// Whether a box is ticked.
pub fn is_ticked(event: &Event) -> bool {
    event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()).is_some_and(|it| it.checked())
}

/// Whether keys belong to what has the focus: a field, a list of choices, or a button for Enter.
pub fn is_typing(event: &KeyboardEvent) -> bool {
    let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else { return false };
    let name = target.tag_name();
    ["INPUT", "TEXTAREA", "SELECT"].contains(&&*name)
        || (["BUTTON", "A", "SUMMARY"].contains(&&*name) && matches!(&*event.key(), "Enter" | " "))
}

/// What is selected within a block of the text: the block, and the bytes of its text.
pub fn selection() -> Option<(usize, Range<usize>)> {
    let selection = web_sys::window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let node = range.start_container().ok()?;
    let within = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let block = within.closest("[data-block]").ok()??;
    if !block.contains(range.end_container().ok().as_ref()) {
        return None;
    }
    let before = document()?.create_range().ok()?;
    before.select_node_contents(&block).ok()?;
    before.set_end(&node, range.start_offset().ok()?).ok()?;
    let start = String::from(before.to_string()).len();
    Some((block.get_attribute("data-block")?.parse().ok()?, start..start + String::from(range.to_string()).len()))
}

/// Another step begins at its top.
pub fn to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Brings an element into sight, and puts the focus there if it is asked for.
pub fn show(id: &str, focus: bool) {
    let Some(element) = document().and_then(|it| it.get_element_by_id(id)) else { return };
    let area = element.get_bounding_client_rect();
    let height = web_sys::window().and_then(|it| it.inner_height().ok()).and_then(|it| it.as_f64()).unwrap_or(0.0);
    if area.top() < 120.0 || area.bottom() > height - 40.0 {
        element.scroll_into_view_with_bool(true);
        if let Some(scrolled) = document().and_then(|it| it.get_element_by_id("text")) {
            scrolled.set_scroll_top(scrolled.scroll_top() - 160);
        }
    }
    if focus && let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Puts the focus on an element where nothing has it any more.
pub fn rest_in(id: &str) {
    let active = document().and_then(|it| it.active_element());
    if active.is_none_or(|it| it.tag_name() == "BODY") {
        focus_first(&[id.to_owned()]);
    }
}

/// Puts the focus on the first of these elements that takes it, or that holds a field or a button which does.
pub fn focus_first(ids: &[String]) {
    let Some(document) = document() else { return };
    for element in ids.iter().filter_map(|it| document.get_element_by_id(it)) {
        let within = element.query_selector("input, textarea, select, button").ok().flatten();
        for it in [Some(element), within].into_iter().flatten() {
            if let Some(it) = it.dyn_ref::<HtmlElement>() {
                let _ = it.focus();
            }
            if document.active_element().is_some_and(|active| active == it) {
                return;
            }
        }
    }
}

/// A listener on the window that lives as long as its owner.
pub struct Listener {
    kind: &'static str,
    closure: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Calls `then` on every event of that kind.
    pub fn on(kind: &'static str, then: impl Fn(Event) + 'static) -> Self {
        let closure = Closure::wrap(Box::new(then) as Box<dyn Fn(Event)>);
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
        }
        Self { kind, closure }
    }

    /// Has the browser ask before the page is left, for as long as `unsaved` says so.
    pub fn before_leaving(unsaved: impl Fn() -> bool + 'static) -> Self {
        let unsaved = Rc::new(unsaved);
        Self::on("beforeunload", move |event| {
            if unsaved() {
                event.prevent_default();
                if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                    // Engines before 2024 ask only if there is a text, which they do not show.
                    event.set_return_value("unsaved");
                }
            }
        })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback(self.kind, self.closure.as_ref().unchecked_ref());
        }
    }
}
