//! `workbook LANG`: reads report.json and, behind a zero byte, report.txt, and writes the workbook of a language. `workbook LANG
//! PLACE` reads several reports so, one behind the other, and writes the numbers of all; `PLACE` is what their folders stand
//! behind. Where it goes is the build tool's.

use std::io::Write;
use std::{env, io};

use anyhow::{Context, Result, bail};
use i18n::Lang;
use model::Source;
use workbook::{of_all, workbook};

fn main() -> Result<()> {
    let lang = Lang::from_tag(&env::args().nth(1).context("no language is named")?);
    let input = io::read_to_string(io::stdin()).context("reading the report")?;
    let files: Vec<&str> = input.split('\0').collect();
    let sources = files.chunks(2).map(|pair| {
        let [json, text] = pair else { bail!("the report has no text") };
        Ok(Source::new(report::load(json)?, text))
    });
    let sources = sources.collect::<Result<Vec<_>>>()?;
    let book = match env::args().nth(2) {
        Some(place) => of_all(&sources.iter().collect::<Vec<_>>(), &place, lang),
        None => workbook(sources.first().context("there is no report")?, lang),
    };
    let book = book.context("making the workbook")?;
    io::stdout().write_all(&book).context("writing the workbook")
}
