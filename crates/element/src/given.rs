//! Options as JavaScript has them. Whatever stands in their place is looked at member by member; what it means is in `options`.

use js_sys::Array;
use wasm_bindgen::JsValue;

use crate::options::Given;

/// The members of options; `null` and `undefined` are no options at all.
///
/// # Errors
/// What stands there instead of options.
pub fn given(options: &JsValue) -> Result<Given, String> {
    if options.is_null() || options.is_undefined() {
        return Ok(Given::default());
    }
    // A list has members too, and would be read as an object without any of ours.
    if !options.is_object() || Array::is_array(options) {
        let kind = options.js_typeof().as_string().unwrap_or_default();
        return Err(if kind == "object" { "array".to_owned() } else { kind });
    }
    serde_wasm_bindgen::from_value(options.clone()).map_err(|wrong| wrong.to_string())
}
