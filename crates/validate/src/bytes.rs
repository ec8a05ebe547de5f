//! From a file's bytes to its text: UTF-8, with or without a byte order mark, and not empty.

use super::diagnostics::{Diagnostics, JSON_FILE, Place};
use super::message::say;
use super::shown::is_hidden;

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

/// A part of characters, which looks like one: what is copied from PDF often has ⽉ for 月, and no search finds it.
fn is_radical(sign: char) -> bool {
    matches!(sign, '\u{2e80}'..='\u{2fd5}')
}

/// Reports a file that is not UTF-8 or empty, and the first sign of the report's text that shows nothing, or is not what it
/// looks like.
pub(super) fn validate(decoded: &Decoded, file: &str, diagnostics: &mut Diagnostics) {
    let place = |at| Place { at, end: at, path: String::new() };
    if decoded.is_usable() {
        // In JSON, `scan` and `shape` look for them.
        let hidden = |it: &(usize, char)| is_hidden(it.1) && !matches!(it.1, '\t' | '\r' | '\n');
        if let Some((at, _)) = decoded.text.char_indices().find(hidden).filter(|_| file != JSON_FILE) {
            diagnostics.add_to(file, place(at), say!(ControlCharacter));
        }
        let radicals = || decoded.text.char_indices().filter(|it| is_radical(it.1));
        if let Some((at, sign)) = radicals().next().filter(|_| file != JSON_FILE) {
            diagnostics.add_to(file, place(at), say!(RadicalInText, sign, count = radicals().count()));
        }
        return;
    }
    if decoded.broken {
        diagnostics.add_to(file, place(decoded.text.len()), say!(NotUtf8));
    } else if file == JSON_FILE {
        diagnostics.add_to(file, place(0), say!(EmptyJson));
    } else {
        diagnostics.add_to(file, place(0), say!(EmptyText));
    }
}
