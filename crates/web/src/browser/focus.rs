//! Keeps the keyboard's focus when the nodes around it are drawn again: the focus goes to the node that has taken the place
//! of the old one. How a reader moves the focus is not this file's concern.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::element::{attribute, document, focus};

/// Where the focus is.
pub struct HeldFocus {
    /// Finds the element again after it was drawn anew.
    selector: String,
    /// Where the reader types in it, in units of UTF-16.
    caret: Option<u32>,
}

/// Where the focus is, on an element that is known by a name.
pub fn hold_focus() -> Option<HeldFocus> {
    let element = document()?.active_element()?;
    let field = element.dyn_ref::<HtmlInputElement>();
    Some(HeldFocus { selector: selector(&element)?, caret: field.and_then(|it| it.selection_start().ok().flatten()) })
}

/// Gives the focus back if its element is gone and another has taken its place.
pub fn restore_focus(held: &HeldFocus) {
    let Some(document) = document() else { return };
    // A browser that loses the element gives the focus to the body.
    let kept = document.active_element().is_some_and(|it| it.tag_name() != "BODY");
    let Ok(Some(element)) = document.query_selector(&held.selector) else { return };
    if kept {
        return;
    }
    focus(&element);
    if let (Some(at), Some(field)) = (held.caret, element.dyn_ref::<HtmlInputElement>()) {
        let _ = field.set_selection_range(at, at);
    }
}

/// The element's own id, or what it does within the nearest element that has one.
fn selector(element: &Element) -> Option<String> {
    let quoted = |name: &str, value: &str| {
        // Ids and choices of the page hold no quotation marks.
        (!value.contains(['\'', '\\'])).then(|| ["[", name, "='", value, "']"].concat())
    };
    if let Some(id) = attribute(element, "id").filter(|it| !it.is_empty()) {
        return quoted("id", &id);
    }
    let around = element.closest("[id]").ok()??;
    let named = ["data-query", "data-set", "data-mark", "href"].into_iter().find_map(|name| {
        let value = attribute(element, name)?;
        if name == "data-mark" && value.is_empty() { None } else { quoted(name, &value) }
    })?;
    Some([&*quoted("id", &attribute(&around, "id")?)?, " ", &named].concat())
}
