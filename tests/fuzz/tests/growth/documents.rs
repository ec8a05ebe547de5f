//! Word documents of hostile shapes, for the tests of growth.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A kind of body: its name, and what it has so often.
type Shape = (&'static str, fn(usize) -> String);

/// What the body of a document has, by how often.
pub const SHAPES: [Shape; 3] = [
    ("paragraphs of one cell", |size| {
        ["<w:tbl><w:tr><w:tc>", &PARAGRAPH.repeat(size), "</w:tc></w:tr></w:tbl>"].concat()
    }),
    ("tables within tables", |size| {
        ["<w:tbl><w:tr><w:tc>".repeat(size), PARAGRAPH.to_owned(), CLOSE.repeat(size)].concat()
    }),
    ("tables within tables, each with words", |size| {
        [["<w:tbl><w:tr><w:tc>", PARAGRAPH].concat().repeat(size), CLOSE.repeat(size)].concat()
    }),
];

const CLOSE: &str = "</w:tc></w:tr></w:tbl>";

const PARAGRAPH: &str = "<w:p><w:t>甲</w:t></w:p>";

/// A document with this body.
pub fn word(body: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let xml = format!("<w:document><w:body>{body}</w:body></w:document>");
    let written = zip
        .start_file("word/document.xml", SimpleFileOptions::default())
        .and_then(|()| Ok(zip.write_all(xml.as_bytes())?))
        .and_then(|()| zip.finish());
    written.map(Cursor::into_inner).unwrap_or_else(|wrong| panic!("{wrong}"))
}
