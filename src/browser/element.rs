//! Looking elements up, moving the focus, and asking how wide the window is.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement, MouseEvent, Window};

/// From this width on the inspector is a panel at the side; below it is a sheet at the bottom.
const PANEL: &str = "(min-width: 68.75em)";

pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// The element of that id.
pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The `lang` of `<html>`.
pub fn page_language() -> Option<String> {
    document()?.document_element()?.get_attribute("lang")
}

/// The nearest element around an event's target that fits the selector.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// The value of an attribute.
pub fn attribute(element: &Element, name: &str) -> Option<String> {
    element.get_attribute(name)
}

/// Whether a click is the plain one, which the page may handle itself: no other button, no key held that opens a
/// link elsewhere.
pub fn is_plain_click(event: &MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// What stands in the input field that an event comes from; empty for other elements.
pub fn typed(event: &Event) -> String {
    let field = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    field.map(|it| it.value()).unwrap_or_default()
}

/// Moves the focus. SVG links have the same method without being HTML elements.
pub fn focus(element: &Element) {
    // The call goes by name, so that it reaches both; an element without it throws, which is ignored.
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}

/// The mark `step` places further among the visible marks of the same figure.
pub fn mark_beside(mark: &Element, step: i32) -> Option<Element> {
    let figure = mark.closest("figure").ok()??;
    let list = figure.query_selector_all("[data-mark]").ok()?;
    let marks: Vec<Element> = (0..list.length())
        .filter_map(|at| list.item(at)?.dyn_into().ok())
        .filter(|it: &Element| it.get_bounding_client_rect().width() > 0.0)
        .collect();
    let at = marks.iter().position(|it| it == mark)?;
    let next = i32::try_from(at).ok()?.checked_add(step)?;
    marks.get(usize::try_from(next).ok()?).cloned()
}

/// Whether the window is wide enough for the panel at the side.
pub fn has_panel() -> bool {
    window().and_then(|it| it.match_media(PANEL).ok()?).is_some_and(|it| it.matches())
}
