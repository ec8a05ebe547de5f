//! From the bytes of `report.json` to [`Report`]: one function, two ways to a value. The browser has a JSON parser of
//! its own, whose value serde-wasm-bindgen reads; the host parses with serde_json.

#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
mod alone;
mod reader;
mod unread;
mod value;
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
mod written;

use std::cell::RefCell;

#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
use crate::Archive;
use crate::{Described, Error, Part, Report};

pub use reader::Reader;
pub use unread::{REFUSED, SCHEMA};
pub(crate) use value::Value;
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub use written::{as_written, restored};

/// Reads a report from JSON text. On the host the numbers that its prose names are written out; what a page carries has
/// none left to write.
///
/// # Errors
/// [`Error::Syntax`] when it is no JSON, [`Error::Shape`] with the path of the first value that does not fit.
pub fn load(json: &str) -> Result<Report, Error> {
    // Some office editors put a byte order mark before the text.
    read(&written_out(json.strip_prefix('\u{feff}').unwrap_or(json))?)
}

/// Reads a report as it is written, its references included: to change it and write it again.
///
/// # Errors
/// Those of [`load`].
pub fn load_as_written(json: &str) -> Result<Report, Error> {
    read(&parse(json)?)
}

/// The JSON as pages carry it and others may use it: with the numbers of its prose written out, and without what serves
/// editors alone, which is white space, the name of its schema and what was refused; with what its site knows of other
/// reports, and without what could only be shown beside them.
///
/// # Errors
/// Those of [`load`].
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub fn published(json: &str, archive: &Archive) -> Result<String, Error> {
    let mut value = written_out(json)?;
    alone::take_out(&mut value, archive);
    let text = |wrong: serde_json::Error| Error::Syntax(wrong.to_string());
    if let Value::Object(members) = &mut value {
        members.retain(|(name, _)| &**name != SCHEMA);
        if !archive.is_empty() {
            members.push(("archive".into(), parse(&serde_json::to_string(archive).map_err(text)?)?));
        }
    }
    serde_json::to_string(&value).map_err(text)
}

/// Reads a part of a long report.
///
/// # Errors
/// Those of [`load`].
pub fn load_part(json: &str) -> Result<Part, Error> {
    read(&parse(json)?)
}

fn read<T: Described>(value: &Value) -> Result<T, Error> {
    let wrong = RefCell::new(None);
    let found = T::read(&Reader { value, from: None, wrong: &wrong });
    wrong.into_inner().map_or(Ok(found), Err)
}

#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
fn written_out(json: &str) -> Result<Value, Error> {
    let mut value = parse(json)?;
    let report = read(&value)?;
    crate::prose::write_out(&mut value, &report);
    Ok(value)
}

#[cfg(all(not(feature = "build"), target_arch = "wasm32"))]
fn written_out(json: &str) -> Result<Value, Error> {
    parse(json)
}

#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
fn parse(json: &str) -> Result<Value, Error> {
    serde_json::from_str(json).map_err(|wrong| Error::Syntax(wrong.to_string()))
}

#[cfg(all(not(feature = "build"), target_arch = "wasm32"))]
fn parse(json: &str) -> Result<Value, Error> {
    let value = js_sys::JSON::parse(json).map_err(|_| Error::Syntax(String::from("JSON.parse refuses it")))?;
    serde_wasm_bindgen::from_value(value).map_err(|wrong| Error::Syntax(wrong.to_string()))
}
