//! A Word document's text: its paragraphs with the numbers that Word counts, and its tables row by row. Headers, footers, notes
//! and what was deleted are left out; so is formatting.

mod numbering;

use std::io::{Cursor, Read};

use numbering::{Numbering, attribute};
use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::Refused;
use crate::decode::LARGEST;

/// The paragraphs of a `.docx`, one a line.
///
/// # Errors
/// When the package is broken or holds no Word document.
pub fn text(bytes: &[u8]) -> Result<String, Refused> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::BrokenDocx)?;
    if package.index_for_name("OFD.xml").is_some() {
        return Err(Refused::Ofd);
    }
    if package.index_for_name("word/document.xml").is_none() {
        return Err(Refused::OtherOffice);
    }
    let mut part = |name: &str| {
        let part = package.by_name(name).map_err(|_| Refused::BrokenDocx)?;
        let mut xml = String::new();
        // A small package may unpack into anything.
        let read = part.take(LARGEST as u64 + 1).read_to_string(&mut xml).map_err(|_| Refused::BrokenDocx)?;
        if read > LARGEST { Err(Refused::TooLarge) } else { Ok(xml) }
    };
    let document = part("word/document.xml")?;
    // Documents without lists have neither part.
    let [lists, styles] = ["word/numbering.xml", "word/styles.xml"].map(|it| part(it).unwrap_or_default());
    paragraphs(&document, Numbering::read(&lists, &styles))
}

/// What is being read.
#[derive(Default)]
struct Document {
    text: String,
    paragraph: String,
    /// For each open row, the innermost last: where the text of its last cell begins, or nothing before its first cell. Text is
    /// written once, at its final place. Gathered cell by cell, it would be copied again by each table around it.
    rows: Vec<Option<usize>>,
    /// Within `w:t`, whose text is the document's.
    is_text: bool,
    /// The list and level by which the paragraph is counted.
    list: (String, usize),
    numbering: Numbering,
    /// How deep within what is left out: deleted text, and second versions of drawings.
    left_out: usize,
}

fn paragraphs(xml: &str, numbering: Numbering) -> Result<String, Refused> {
    let mut reader = Reader::from_str(xml);
    let mut document = Document { numbering, ..Document::default() };
    loop {
        match reader.read_event() {
            Err(_) => return Err(Refused::BrokenDocx),
            Ok(Event::Eof) => return Ok(document.text),
            Ok(Event::Start(it)) => document.start(&it),
            Ok(Event::Empty(it)) => {
                document.start(&it);
                document.end(it.name().as_ref());
            }
            Ok(Event::End(it)) => document.end(it.name().as_ref()),
            Ok(Event::Text(it)) => document.words(&it),
            Ok(Event::GeneralRef(it)) => {
                let sign = it.resolve_char_ref().ok().flatten().map(String::from);
                let named = || resolve_xml_entity(&it).map(str::to_owned);
                document.words(&sign.or_else(named).unwrap_or_default());
            }
            Ok(_) => {}
        }
    }
}

/// Deleted text, second versions of drawings, orders to Word, and how a paragraph was set before.
const LEFT_OUT: [&str; 6] = ["w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:pPrChange", "w:numPrChange"];

impl Document {
    fn words(&mut self, words: &str) {
        if self.is_text && self.left_out == 0 {
            self.paragraph.push_str(words);
        }
    }

    fn start(&mut self, tag: &BytesStart) {
        match tag.name().as_ref() {
            it if LEFT_OUT.contains(&it) => self.left_out += 1,
            "w:t" => self.is_text = true,
            _ if self.left_out > 0 => {}
            "w:pStyle" => {
                let style = attribute(tag, "w:val").unwrap_or_default();
                self.list = self.numbering.of_style(&style);
            }
            "w:numId" => self.list.0 = attribute(tag, "w:val").unwrap_or_default(),
            "w:ilvl" => self.list.1 = attribute(tag, "w:val").and_then(|it| it.parse().ok()).unwrap_or(0),
            "w:tab" => self.paragraph.push('\t'),
            "w:br" | "w:cr" => self.paragraph.push('\n'),
            "w:noBreakHyphen" => self.paragraph.push('-'),
            "w:tr" => self.rows.push(None),
            "w:tc" => {
                if let Some(cell) = self.rows.last_mut() {
                    if cell.is_some() {
                        self.text.push('\t');
                    }
                    *cell = Some(self.text.len());
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            it if LEFT_OUT.contains(&it) => self.left_out = self.left_out.saturating_sub(1),
            "w:t" => self.is_text = false,
            "w:p" => self.end_paragraph(),
            "w:tr" => {
                self.rows.pop();
                self.end_line();
            }
            _ => {}
        }
    }

    /// A paragraph is a line; within a table it goes on with its cell.
    fn end_paragraph(&mut self) {
        let mut paragraph = std::mem::take(&mut self.paragraph);
        let (list, level) = std::mem::take(&mut self.list);
        if !list.is_empty() && !paragraph.trim().is_empty() {
            paragraph.insert_str(0, &self.numbering.next(&list, level));
        }
        match self.rows.last() {
            Some(Some(cell)) => {
                if *cell < self.text.len() {
                    self.text.push(' ');
                }
                self.text.push_str(&paragraph.replace('\n', " "));
            }
            _ => {
                self.text.push_str(&paragraph);
                self.end_line();
            }
        }
    }

    /// Ends a line, but within a table, whose rows go on with the cell around it.
    fn end_line(&mut self) {
        if self.rows.last().is_none_or(Option::is_none) {
            self.text.push('\n');
        }
    }
}
