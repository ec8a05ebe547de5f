//! A table as CSV that opens right in Excel and WPS: marked as UTF-8, quoted by RFC 4180, and without a cell that a
//! spreadsheet would run.

use csv::{Terminator, WriterBuilder};

use super::{Cell, Table};

/// A spreadsheet takes a cell that begins with one of these signs for a formula, or skips the sign and looks again.
/// Chinese versions read the full-width signs too.
const RUNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

impl Table {
    /// The table as the bytes of a CSV file.
    pub fn to_csv(&self) -> String {
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
        let mut write = |cells: Vec<String>| {
            // A Vec takes every byte, and every row has as many cells as there are columns.
            let _ = writer.write_record(cells);
        };
        write(self.columns.iter().map(|it| harmless((*it).to_owned())).collect());
        for row in &self.rows {
            write(row.iter().map(cell).collect());
        }
        let bytes = writer.into_inner().unwrap_or_default();
        // Without the mark Excel reads the file in the encoding of its country.
        format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
    }
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Number(number) => harmless(number.to_string()),
        Cell::Text(text) => harmless(text.clone()),
    }
}

/// A text that a spreadsheet shows instead of running it: an apostrophe says so.
fn harmless(mut text: String) -> String {
    if text.starts_with(RUNS) {
        text.insert(0, '\'');
    }
    text
}
