//! Saying on the page that it works, or that its data cannot be read. Panics are answered by `assets/scripts/boot/program.js`,
//! since a program that has panicked can say no more.

use wasm_bindgen::prelude::wasm_bindgen;

use super::element::{by_id, document};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn console_error(message: &str);
}

/// The program has taken over: styles, scripts and tests read it from `<html>`.
pub fn mark_live() {
    flag("data-live", "true");
}

/// Every part of the page is awake.
pub fn mark_woken() {
    flag("data-woken", "true");
}

/// Says that the page's data could not be read, and logs why. The words stand in `#notice`, in the page's language.
pub fn fail(message: &str) {
    console_error(message);
    flag("data-failed", "data");
    let Some(notice) = by_id("notice") else { return };
    if let Some(text) = notice.get_attribute("data-data") {
        notice.set_text_content(Some(&text));
    }
    let _ = notice.remove_attribute("hidden");
}

fn flag(name: &str, value: &str) {
    if let Some(root) = document().and_then(|it| it.document_element()) {
        let _ = root.set_attribute(name, value);
    }
}
