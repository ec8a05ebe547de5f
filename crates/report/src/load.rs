//! From the bytes of `report.json` to [`Report`]: one function, two ways to a value. The browser has a JSON parser of
//! its own, whose value serde-wasm-bindgen reads; the host parses with serde_json.

mod reader;
mod value;

use std::cell::RefCell;

use self::value::Value;
use crate::{Described, Error, Part, Report};

pub use reader::Reader;

/// Reads a report from JSON text.
///
/// # Errors
/// [`Error::Syntax`] when it is no JSON, [`Error::Shape`] with the path of the first value that does not fit.
pub fn load(json: &str) -> Result<Report, Error> {
    read(json)
}

/// Reads a part of a long report.
///
/// # Errors
/// Those of [`load`].
pub fn load_part(json: &str) -> Result<Part, Error> {
    read(json)
}

fn read<T: Described>(json: &str) -> Result<T, Error> {
    // Some office editors put a byte order mark before the text.
    let value = parse(json.strip_prefix('\u{feff}').unwrap_or(json))?;
    let wrong = RefCell::new(None);
    let found = T::read(&Reader { value: &value, from: None, wrong: &wrong });
    wrong.into_inner().map_or(Ok(found), Err)
}

#[cfg(not(target_arch = "wasm32"))]
fn parse(json: &str) -> Result<Value, Error> {
    serde_json::from_str(json).map_err(|wrong| Error::Syntax(wrong.to_string()))
}

#[cfg(target_arch = "wasm32")]
fn parse(json: &str) -> Result<Value, Error> {
    let value = js_sys::JSON::parse(json).map_err(|_| Error::Syntax(String::from("JSON.parse refuses it")))?;
    serde_wasm_bindgen::from_value(value).map_err(|wrong| Error::Syntax(wrong.to_string()))
}
