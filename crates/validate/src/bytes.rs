//! From a file's bytes to its text: UTF-8, with or without a byte order mark, and not empty.

use super::findings::{Findings, JSON_FILE, Place};

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
pub(super) fn judge(decoded: &Decoded, file: &str, findings: &mut Findings) {
    if decoded.is_usable() {
        return;
    }
    let place = |at| Place { at, path: String::new() };
    if decoded.broken {
        findings.add_to(
            file,
            place(decoded.text.len()),
            "文件不是 UTF-8 编码，从这里起无法读取；请用记事本“另存为”，编码选“UTF-8”。".to_owned(),
            "the file is not UTF-8 from here on; save it again with the encoding UTF-8.".to_owned(),
            "die Datei ist ab hier nicht in UTF-8; neu speichern, mit der Kodierung UTF-8.".to_owned(),
        );
    } else if file == JSON_FILE {
        findings.add_to(
            file,
            place(0),
            "文件是空的；请放入报告数据，以 { 开头、以 } 结尾。".to_owned(),
            "the file is empty; put the report's data in, from { to }.".to_owned(),
            "die Datei ist leer; die Daten des Berichts einfügen, von { bis }.".to_owned(),
        );
    } else {
        findings.add_to(
            file,
            place(0),
            "文件是空的；请放入报告全文，引文要与它核对。".to_owned(),
            "the file is empty; put the report's full text in, since quotes are checked against it.".to_owned(),
            "die Datei ist leer; den ganzen Text des Berichts einfügen, denn daran werden die Zitate geprüft."
                .to_owned(),
        );
    }
}
