//! From a file's bytes to its text: UTF-8, with or without a byte order mark, and not empty.

use super::diagnostics::{Diagnostics, JSON_FILE, Place};
use super::message::say;

/// A file's text up to the first byte that is no UTF-8.
pub(super) struct Decoded<'a> {
    pub text: &'a str,
    broken: bool,
}

impl Decoded<'_> {
    /// Whether the whole file is text, and there is some.
    pub fn is_usable(&self) -> bool {
        !self.broken && !self.text.trim().is_empty()
    }
}

/// Decodes a file's bytes; a byte order mark, which Windows editors write, is left out.
pub(super) fn decode(bytes: &[u8]) -> Decoded<'_> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text, broken: false },
        Err(wrong) => {
            let valid = bytes.get(..wrong.valid_up_to()).unwrap_or(&[]);
            Decoded { text: std::str::from_utf8(valid).unwrap_or(""), broken: true }
        }
    }
}

/// Reports a file that is not UTF-8 or empty.
pub(super) fn validate(decoded: &Decoded, file: &str, diagnostics: &mut Diagnostics) {
    if decoded.is_usable() {
        return;
    }
    let place = |at| Place { at, end: at, path: String::new() };
    if decoded.broken {
        diagnostics.add_to(file, place(decoded.text.len()), say!(NotUtf8));
    } else if file == JSON_FILE {
        diagnostics.add_to(file, place(0), say!(EmptyJson));
    } else {
        diagnostics.add_to(file, place(0), say!(EmptyText));
    }
}
