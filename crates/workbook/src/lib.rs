//! The report's lists as one workbook: a sheet for each, with the columns of its CSV file, and one that says where they come
//! from. The same report gives the same bytes. Which columns there are is decided in `site::export`.

#![warn(missing_docs)]

use i18n::Lang;
use model::Source;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use site::export::{Cell, Table, about, activities, all_facts, facts, tasks};

/// The widest column, in pixels: quotes are sentences.
const WIDEST: u32 = 480;

/// The workbook of a language, as the bytes of its file. Numbers are numbers, and what bounds them stands beside them.
///
/// # Errors
/// When a text is longer than a cell may be (32,767 characters), or the report's day is none.
pub fn workbook(source: &Source, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let words = lang.strings();
    let mut book = Workbook::new();
    // Of the report's day, since a clock would give other bytes each time.
    let day = ExcelDateTime::parse_from_str(&source.report.report.delivered)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let lists = [
        (words.all_facts, facts(source, lang)),
        (words.all_activities, activities(source, lang)),
        (words.all_tasks, tasks(source, lang)),
        (words.head_text, origin(source, lang)),
    ];
    // A list without rows gets no sheet: the page does not offer it either.
    for (name, table) in lists.into_iter().filter(|(_, table)| !table.rows.is_empty()) {
        fill(book.add_worksheet().set_name(name)?, &table.headed(lang))?;
    }
    book.save_to_buffer()
}

/// The numbers of all years in one sheet, the newest report first; `place` is what the reports' folders stand behind.
///
/// # Errors
/// As [`workbook`].
pub fn of_all(reports: &[&Source], place: &str, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    if let Some(newest) = reports.first() {
        let day = ExcelDateTime::parse_from_str(&newest.report.report.delivered)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    }
    let table = all_facts(reports, place, lang);
    fill(book.add_worksheet().set_name(lang.strings().all_facts)?, &table.headed(lang))?;
    book.save_to_buffer()
}

/// What JSON files say of the report and how it is cited, a row a field.
fn origin(source: &Source, lang: Lang) -> Table {
    let citation = ("gbt7714", Cell::from(&*source.citation(lang)));
    let fields = about(source, lang).into_iter().chain([citation]);
    Table::new(&fields.map(|(name, value)| vec![("field", name.into()), ("value", value)]).collect::<Vec<_>>())
}

/// Writes a table under its names, which stay in sight.
fn fill(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    for (column, name) in (0..).zip(&table.columns) {
        sheet.write_string_with_format(0, column, *name, &bold)?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Number(number) => drop(sheet.write_number(row, column, *number)?),
                Cell::Text(text) => drop(sheet.write_string(row, column, text)?),
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_autofit_max_width(WIDEST);
    sheet.autofit();
    Ok(())
}
