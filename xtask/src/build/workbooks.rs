//! The report's lists in one workbook a language. A program of its own writes them (`xtask/workbook`), so that a first page
//! need not wait until its libraries are compiled.

use anyhow::Result;
use i18n::Lang;
use tools::Helper;

use super::page::Pages;
use super::site::Site;

/// Makes all workbooks.
///
/// # Errors
/// When the program does not compile, a text is too long for a cell, or the file cannot be written.
pub fn write(site: &mut Site, pages: &Pages) -> Result<()> {
    let report = [&*pages.json, "\0", &pages.text].concat();
    for lang in Lang::ALL {
        let book = Helper::Workbook.run(&[lang.tag().into()], &report)?;
        site.add(&format!("data/lists.{}.xlsx", lang.tag()), book)?;
    }
    Ok(())
}
