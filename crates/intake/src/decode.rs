//! From a file's bytes to its characters: which form it has, told by its first bytes and not by its name alone, and in which
//! encoding a text file is.

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use crate::Refused;

/// No report is larger, in bytes.
pub const LARGEST: usize = 32 * 1024 * 1024;

/// What a file is.
#[derive(Debug, PartialEq, Eq)]
pub enum Form {
    /// A package that may be a Word document.
    Package,
    /// A page of the web.
    Html,
    /// Text.
    Text,
}

/// The first bytes of files that are not read.
const REFUSED: [(&[u8], Refused); 13] = [
    (b"\xd0\xcf\x11\xe0", Refused::OldWord),
    (b"{\\rtf", Refused::RichText),
    (b"%PDF", Refused::Pdf),
    (b"\x89PNG", Refused::Picture),
    (b"\xff\xd8\xff", Refused::Picture),
    (b"GIF8", Refused::Picture),
    (b"BM", Refused::Picture),
    (b"II*\0", Refused::Picture),
    (b"MM\0*", Refused::Picture),
    (b"RIFF", Refused::Picture),
    (b"Rar!", Refused::Unknown),
    (b"7z\xbc\xaf", Refused::Unknown),
    (b"\x1f\x8b", Refused::Unknown),
];

/// Ends of names, where the bytes alone do not tell.
const NAMES: [(&str, Refused); 12] = [
    (".doc", Refused::OldWord),
    (".wps", Refused::OldWord),
    (".dot", Refused::OldWord),
    (".rtf", Refused::RichText),
    (".pdf", Refused::Pdf),
    (".ofd", Refused::Ofd),
    (".png", Refused::Picture),
    (".jpg", Refused::Picture),
    (".jpeg", Refused::Picture),
    (".heic", Refused::Picture),
    (".xls", Refused::OtherOffice),
    (".ppt", Refused::OtherOffice),
];

/// What a file is.
///
/// # Errors
/// When it is none that is read.
pub fn form(name: &str, bytes: &[u8]) -> Result<Form, Refused> {
    if bytes.len() > LARGEST {
        return Err(Refused::TooLarge);
    }
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if let Some((_, refused)) = REFUSED.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(*refused);
    }
    let name = name.to_ascii_lowercase();
    if bytes.starts_with(b"PK") {
        return if name.ends_with(".ofd") { Err(Refused::Ofd) } else { Ok(Form::Package) };
    }
    if let Some((_, refused)) = NAMES.iter().find(|(end, _)| name.ends_with(end)) {
        return Err(*refused);
    }
    if name.ends_with(".docx") {
        return Err(Refused::BrokenDocx);
    }
    Ok(if name.ends_with(".html") || name.ends_with(".htm") { Form::Html } else { Form::Text })
}

/// The characters of a text file, its byte order mark included.
///
/// # Errors
/// When its encoding is none that is known, or it is no text.
pub fn text(bytes: &[u8]) -> Result<String, Refused> {
    let whole = |encoding: &'static Encoding| encoding.decode_without_bom_handling_and_without_replacement(bytes);
    let encoding = match bytes {
        [0xff, 0xfe, ..] => UTF_16LE,
        [0xfe, 0xff, ..] => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => without_mark(bytes).unwrap_or(GB18030),
    };
    let text = whole(encoding).ok_or(Refused::Encoding)?;
    // Bytes that are no text have such signs in any encoding.
    if text.contains('\0') { Err(Refused::Unknown) } else { Ok(text.into_owned()) }
}

/// UTF-16 without its mark: every other byte of its spaces, digits and line ends is zero.
fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).take(SAMPLE).filter(|it| **it == 0).count();
    match (zeros(0), zeros(1)) {
        (0, 0) => None,
        (even, odd) if even > odd => Some(UTF_16BE),
        _ => Some(UTF_16LE),
    }
}

/// How many characters are looked at.
const SAMPLE: usize = 4096;
