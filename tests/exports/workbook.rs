//! The workbook, read back by another library than the one that wrote it: the same rows as the CSV files, cell by cell.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use i18n::Lang;
use site::export::{Cell, activities, facts, tasks};
use workbook::workbook;

use super::{read, real_source};

/// The sheets of a workbook, each with its rows.
fn sheets(bytes: Vec<u8>) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let all = book.worksheets().into_iter();
    all.map(|(name, range)| (name, range.rows().map(<[Data]>::to_vec).collect())).collect()
}

#[test]
fn every_sheet_has_the_rows_of_its_csv_file_with_numbers_as_numbers() {
    let source = real_source();
    for lang in Lang::ALL {
        let words = lang.strings();
        let lists = [
            (words.all_facts, facts(&source, lang)),
            (words.all_activities, activities(&source, lang)),
            (words.all_tasks, tasks(&source, lang)),
        ];
        let sheets = sheets(workbook(&source, lang).unwrap());
        assert_eq!(sheets.len(), lists.len() + 1);
        for ((name, rows), (expected, table)) in sheets.iter().zip(&lists) {
            assert_eq!(name, expected);
            let (head, rows) = rows.split_first().unwrap();
            assert!(
                head.iter().map(ToString::to_string).eq(table
                    .clone()
                    .headed(lang)
                    .columns
                    .iter()
                    .map(ToString::to_string))
            );
            let csv = read(&table.to_csv());
            assert_eq!(rows.len(), csv.len());
            for ((row, csv), cells) in rows.iter().zip(&csv).zip(&table.rows) {
                for ((cell, (column, text)), own) in row.iter().zip(csv).zip(cells) {
                    let number = matches!(own, Cell::Number(_));
                    assert_eq!(matches!(cell, Data::Float(_)), number, "{name}, {column}: {cell:?}");
                    // The apostrophe keeps spreadsheets from running a text of a CSV file; here a text is a text.
                    assert_eq!(&cell.to_string(), text.trim_start_matches('\''), "{name}, {column}");
                }
            }
        }
    }
}

#[test]
fn what_bounds_a_number_stands_in_a_column_of_its_own() {
    let source = real_source();
    let (_, rows) = sheets(workbook(&source, Lang::En).unwrap()).swap_remove(0);
    let at = |name: &str| rows[0].iter().position(|it| *it == name).unwrap();
    let (value, bound) = (at("value"), at("bound"));
    for fact in &source.report.facts {
        let row = rows.iter().find(|it| it[at("id")] == *fact.id).unwrap();
        assert_eq!(row[value], Data::Float(fact.value));
        assert_eq!(row[bound].to_string(), fact.bound.word());
    }
    assert!(rows.iter().any(|it| it[bound] == "at_least"));
}

#[test]
fn the_last_sheet_says_where_the_lists_come_from() {
    let source = real_source();
    for lang in Lang::ALL {
        let (name, rows) = sheets(workbook(&source, lang).unwrap()).pop().unwrap();
        assert_eq!(name, lang.strings().head_text);
        let told = |field: &str| rows.iter().find(|it| it[0] == field).map(|it| it[1].to_string());
        assert_eq!(told("title"), Some(lang.of(&source.report.report.title).replace('\u{ad}', "")));
        assert_eq!(told("gbt7714"), Some(source.citation(lang)));
    }
}

#[test]
fn a_report_without_tasks_has_no_sheet_of_them() {
    let mut report = real_source().report;
    report.tasks.clear();
    report.threads.clear();
    let source = super::Source::new(report, fixtures::REPORT_2023.text);
    let words = Lang::De.strings();
    let names: Vec<String> = sheets(workbook(&source, Lang::De).unwrap()).into_iter().map(|it| it.0).collect();
    assert_eq!(names, [words.all_facts, words.all_activities, words.head_text]);
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let source = real_source();
    assert!(workbook(&source, Lang::Zh).unwrap() == workbook(&source, Lang::Zh).unwrap());
}
