//! The open data of all years as JSON, and the description of its columns and licence that tools read: a Data Package.

use anyhow::{Context, Result};
use i18n::Lang;
use serde_json::{Value, json};
use site::export::{Cell, Table};

use crate::localised::in_one_order;

/// What each column holds: its name, its type as a Table Schema has it, and what it means.
const COLUMNS: [(&str, &str, &str); 15] = [
    ("report", "string", "Id of the report, which is its folder in the site."),
    ("year", "year", "The year that the report covers, or the last of several."),
    ("id", "string", "Id of the number, unique within its report."),
    ("label", "string", "What is counted."),
    ("raw", "string", "Figure and unit as the report prints them, with every word that limits them."),
    ("value", "number", "The number that is printed; what it means, `bound` says."),
    ("bound", "string", "exact, at_least, nearly, about or at_most."),
    ("at_least", "number", "The number is at least this; empty where the report says no such thing."),
    ("at_most", "number", "The number is at most this; empty where the report says no such thing."),
    ("unit", "string", "The unit, as the report words it."),
    ("chapter", "string", "Where the page tells of it."),
    ("quote", "string", "The words of the report that hold the number, character for character."),
    ("sentence", "string", "The whole sentence."),
    ("address", "string", "The number's lasting address."),
    ("words", "string", "An address at which browsers mark the words in the report's text."),
];

/// The rows as JSON.
///
/// # Errors
/// When a number is none.
pub fn to_json(table: &Table, lang: Lang) -> Result<String> {
    let rows: Vec<Value> = table.rows.iter().map(|row| record(table, row)).collect();
    let schema = format!("datapackage.{}.json", lang.tag());
    Ok(in_one_order(json!({ "schema": schema, "licenses": licences(), "facts": rows })))
}

fn record(table: &Table, row: &[Cell]) -> Value {
    let cells = table.columns.iter().zip(row).filter_map(|(name, cell)| {
        let value = match cell {
            Cell::Empty => return None,
            Cell::Number(number) => json!(number),
            Cell::Text(text) => json!(text),
        };
        Some(((*name).to_owned(), value))
    });
    Value::Object(cells.collect())
}

fn licences() -> Value {
    json!([{ "name": "MIT", "title": "MIT License" }])
}

/// The description.
///
/// # Errors
/// When a column is not described.
pub fn package(table: &Table, lang: Lang) -> Result<String> {
    let heads = table.clone().headed(lang);
    let field = |(name, head): (&&str, &&str)| {
        let (_, kind, about) = COLUMNS.iter().find(|it| it.0 == *name).with_context(|| format!("what is `{name}`?"))?;
        Ok(json!({ "name": head, "title": name, "type": kind, "description": about }))
    };
    let fields = table.columns.iter().zip(&heads.columns).map(field).collect::<Result<Vec<_>>>()?;
    let words = lang.by_year();
    Ok(in_one_order(json!({
        "profile": "tabular-data-package",
        "name": "reports",
        "title": words.data,
        "description": words.licence,
        "licenses": licences(),
        "resources": [{
            "name": "facts",
            "path": format!("facts.{}.csv", lang.tag()),
            "format": "csv",
            "encoding": "utf-8",
            "schema": { "fields": fields, "primaryKey": [heads.columns[0], heads.columns[2]] },
        }],
    })))
}
