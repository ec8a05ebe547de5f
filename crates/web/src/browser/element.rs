//! Finds elements, moves the focus, and tells which marks of a chart the arrow keys reach (`walk`; which key leads where is the
//! charts' own rule).

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, MouseEvent, PointerEvent, Window,
};

use charts::figures::{Step, walk as rule};

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

/// Whose mark an element with `data-mark` is: an entity's id, which the attribute names, or where it is empty, the element's
/// own id or the address that it leads to (`f-<id>`, `#f-<id>`). assets/scripts/address.js reads it in the same way.
pub fn mark_id(element: &Element) -> Option<String> {
    let named = attribute(element, "data-mark")?;
    if !named.is_empty() {
        return Some(named);
    }
    let place = Some(element.id()).filter(|it| !it.is_empty()).or_else(|| attribute(element, "href"))?;
    // The text of a long report has pages of its own.
    let place = place.split_once('#').map_or(&*place, |(_, place)| place);
    place.strip_prefix("f-").map(str::to_owned)
}

/// Whether a click is the plain one, which the page may handle itself: no other button, no key held that opens a
/// link elsewhere.
pub fn is_plain_click(event: &Event) -> bool {
    let plain =
        |it: &MouseEvent| it.button() == 0 && !(it.ctrl_key() || it.meta_key() || it.shift_key() || it.alt_key());
    event.dyn_ref().is_some_and(plain)
}

/// Whether a key is behind an event: one that activates a link makes a click without a count.
pub fn by_keyboard(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_none_or(|it| it.detail() == 0)
}

/// Whether a pointer's event came from a mouse, and from no finger or pen.
pub fn by_mouse(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_some_and(|it| it.pointer_type() == "mouse")
}

/// Whether a key was pressed in a field, or with another key that gives it another meaning.
pub fn is_typing(event: &Event) -> bool {
    closest(event, "input,textarea").is_some()
        || event.dyn_ref::<KeyboardEvent>().is_some_and(|it| it.ctrl_key() || it.meta_key() || it.alt_key())
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

/// Brings the section of that id into the window, and the focus to its heading.
pub fn show_section(id: &str) {
    if let (Some(section), Some(heading)) = (by_id(id), by_id(&["h-", id].concat())) {
        section.scroll_into_view();
        focus(&heading);
    }
}

/// Where a key leads from the focus within a chart, by the rule of [`walk`](rule). `None` also outside of charts.
pub fn walk(from: &Element, key: &str) -> Option<Element> {
    // Dots that have come together lie beside the chart (assets/scripts/steps.js), and those that stepped aside are not seen.
    let shot = from.closest(".shot").ok()??;
    let list = shot.query_selector_all("[tabindex='-1']").ok()?;
    let mut stops: Vec<Element> = (0..list.length())
        .filter_map(|at| list.item(at)?.dyn_into().ok())
        .filter(|it: &Element| it.get_bounding_client_rect().width() > 0.0)
        .collect();
    let marks: Vec<bool> = stops.iter().map(|it| it.has_attribute("data-mark")).collect();
    match rule(&marks, stops.iter().position(|it| it == from), key)? {
        Step::Out => shot.query_selector(".chart").ok()?,
        Step::To(next) => Some(stops.swap_remove(next)),
    }
}

/// Whether something of the page lies open that `Escape` closes first.
pub fn is_covered() -> bool {
    by_id("inspector").is_some() || by_id("tip").is_some_and(|it| !it.has_attribute("hidden"))
}

/// Takes away what stands in an element, but for the page's style sheet, which may stand among it.
pub fn clear(element: &Element) {
    if let Some(Ok(Some(head))) = document().map(|it| it.query_selector("head")) {
        for link in find_all("#app link") {
            let _ = head.append_child(&link);
        }
    }
    element.set_text_content(None);
}

/// Every element that fits the selector, in the order of the page.
pub fn find_all(selector: &str) -> Vec<Element> {
    let Some(Ok(list)) = document().map(|it| it.query_selector_all(selector)) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
}

/// Whether the large simple version is shown.
pub fn is_elder() -> bool {
    document().and_then(|it| it.document_element()).is_some_and(|it| it.has_attribute("data-elder"))
}

/// Whether there is more at hand than a finger: a mouse, and with it a keyboard.
pub fn has_mouse() -> bool {
    !window().and_then(|it| it.match_media("(pointer: coarse)").ok()?).is_some_and(|it| it.matches())
}
