//! `workbook LANG`: reads report.json and, behind a zero byte, report.txt, and writes the workbook of a language. Where it
//! goes is the build tool's.

use std::io::Write;
use std::{env, io};

use anyhow::{Context, Result};
use i18n::Lang;
use model::Source;
use workbook::workbook;

fn main() -> Result<()> {
    let lang = Lang::from_tag(&env::args().nth(1).context("no language is named")?);
    let input = io::read_to_string(io::stdin()).context("reading the report")?;
    let (json, text) = input.split_once('\0').context("the report has no text")?;
    let book = workbook(&Source::new(report::load(json)?, text), lang).context("making the workbook")?;
    io::stdout().write_all(&book).context("writing the workbook")
}
