//! What an editor sees of a report before it is published: its page and its slides, as HTML without a program.

use i18n::Lang;
use publish::Given;
use report_deck::static_slides;
use report_figures::prerender::preview;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use super::told;

/// The page of a report as it looks where a layout of the charts fits, from the narrowest, 0, on.
///
/// # Errors
/// When the report is none.
#[wasm_bindgen]
pub async fn page(json: Vec<u8>, text: Vec<u8>, lang: &str, layout: usize) -> Result<String, JsError> {
    let lang = Lang::from_tag(lang);
    let source = Given { json, text }.read().map_err(told)?.source;
    Ok(preview(&source, lang, layout).await)
}

/// The slides of a report, below each other.
///
/// # Errors
/// When the report is none.
#[wasm_bindgen]
pub async fn slides(json: Vec<u8>, text: Vec<u8>, lang: &str) -> Result<String, JsError> {
    let lang = Lang::from_tag(lang);
    let source = Given { json, text }.read().map_err(told)?.source;
    Ok(static_slides(&source, lang, None).await)
}
