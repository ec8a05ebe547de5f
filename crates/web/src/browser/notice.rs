//! Saying on the page that it works, or that it does not.

use wasm_bindgen::prelude::wasm_bindgen;

use super::element::{by_id, document};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn console_error(message: &str);
}

/// Why the page is only its static self. The words stand in `#notice`, in the page's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The program stopped.
    Panic,
    /// The data could not be read.
    Data,
}

/// The program has taken over: styles, scripts and tests read it from `<html>`.
pub fn mark_live() {
    flag("data-live", "true");
}

/// Every part of the page is awake.
pub fn mark_woken() {
    flag("data-woken", "true");
}

/// Shows the notice and logs what happened. Nothing here may panic: it runs while one is under way.
pub fn fail(failure: Failure, message: &str) {
    console_error(message);
    let name = match failure {
        Failure::Panic => "panic",
        Failure::Data => "data",
    };
    flag("data-failed", name);
    let Some(notice) = by_id("notice") else { return };
    let mut source = String::from("data-");
    source.push_str(name);
    if let Some(text) = notice.get_attribute(&source) {
        notice.set_text_content(Some(&text));
    }
    let _ = notice.remove_attribute("hidden");
}

fn flag(name: &str, value: &str) {
    if let Some(root) = document().and_then(|it| it.document_element()) {
        let _ = root.set_attribute(name, value);
    }
}
