//! From the bytes of `report.json` to [`Report`]: one function, two bodies. The browser has parsed the JSON itself
//! and hands over a value; the host parses with serde_json. Both name the path of what does not fit.

use super::Report;
use crate::error::Error;

/// Reads a report from JSON text.
///
/// # Errors
/// [`Error::Syntax`] when it is no JSON, [`Error::Shape`] with the path when a value does not fit its type.
#[cfg(not(target_arch = "wasm32"))]
pub fn load(json: &str) -> Result<Report, Error> {
    let mut reader = serde_json::Deserializer::from_str(without_mark(json));
    let report: Report = serde_path_to_error::deserialize(&mut reader).map_err(|wrong| {
        let syntax = wrong.inner().is_syntax() || wrong.inner().is_eof();
        if syntax {
            Error::Syntax(wrong.inner().to_string())
        } else {
            Error::Shape { path: wrong.path().to_string(), message: wrong.inner().to_string() }
        }
    })?;
    reader.end().map_err(|wrong| Error::Syntax(wrong.to_string()))?;
    Ok(report)
}

/// Reads a report from JSON text, parsed by the browser so that no parser ships in the program.
///
/// # Errors
/// [`Error::Syntax`] when it is no JSON, [`Error::Shape`] with the path when a value does not fit its type.
#[cfg(target_arch = "wasm32")]
pub fn load(json: &str) -> Result<Report, Error> {
    let value = js_sys::JSON::parse(without_mark(json)).map_err(|wrong| Error::Syntax(format!("{wrong:?}")))?;
    serde_path_to_error::deserialize(serde_wasm_bindgen::Deserializer::from(value))
        .map_err(|wrong| Error::Shape { path: wrong.path().to_string(), message: wrong.inner().to_string() })
}

/// The text without the byte order mark that some office editors put before it.
fn without_mark(json: &str) -> &str {
    json.strip_prefix('\u{feff}').unwrap_or(json)
}
