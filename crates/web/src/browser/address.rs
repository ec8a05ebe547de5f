//! The page's address: what it holds, and how it changes without the page being loaded again. What may stand in it,
//! `model::Choices` knows.

use js_sys::{decode_uri_component, encode_uri_component};
use wasm_bindgen::JsValue;

use super::element::window;

/// The query of the address with its question mark; empty without one.
pub fn query() -> String {
    window().and_then(|it| it.location().search().ok()).unwrap_or_default()
}

/// The fragment of the address with its number sign; empty without one.
pub fn fragment() -> String {
    window().and_then(|it| it.location().hash().ok()).unwrap_or_default()
}

/// Gives the page another query and fragment: as a new entry of the history, or in the place of the present one.
pub fn set_address(query: &str, fragment: &str, new_entry: bool) {
    let Some(window) = window() else { return };
    // An empty address would mean the present one, so the path is named.
    let Ok(path) = window.location().pathname() else { return };
    let address = [&*path, query, fragment].concat();
    let Ok(history) = window.history() else { return };
    // Some engines refuse after too many calls; the page goes on with an older address.
    let _ = if new_entry {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}

/// One step back in the history.
pub fn go_back() {
    if let Some(history) = window().and_then(|it| it.history().ok()) {
        let _ = history.back();
    }
}

/// A text without the address' escapes; `None` where they are broken.
pub fn decoded(text: &str) -> Option<String> {
    decode_uri_component(text).ok().map(String::from)
}

/// A text with whatever an address may not hold escaped.
pub fn encoded(text: &str) -> String {
    encode_uri_component(text).into()
}
