//! Sites of several reports, small and plainly synthetic: each year's is the small report with other numbers.

use std::path::PathBuf;
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow};
use fixtures::{SMALL, sample_year};
use start::paths::target;
use xtask::check::Sources;

use super::address;

/// The folder of a site of these reports, each by the name of its folder: data and text. Years that have not changed since the
/// last run are not made again.
///
/// # Errors
/// When the build fails.
pub fn several(name: &str, reports: impl IntoIterator<Item = (String, [String; 2])>) -> Result<PathBuf> {
    // The programs are the suite's own.
    address()?;
    let read = reports.into_iter().map(|(id, [json, text])| (id, Sources::of_bytes(json, text)));
    let folder = target().join("several-years").join(name).join("dist");
    std::fs::create_dir_all(folder.parent().context("a folder without a parent")?)?;
    xtask::build::run_several(read.collect(), &folder, None)?;
    Ok(folder)
}

/// The site of the samples of 2021, 2022 and 2023, made once for all tests.
///
/// # Errors
/// When the build fails.
pub fn site_of_years() -> Result<PathBuf> {
    static SITE: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let samples = || [2021, 2022, 2023].map(|year| (year.to_string(), sample_year(SMALL, year)));
    let made = SITE.get_or_init(|| several("samples", samples()).map_err(|wrong| format!("{wrong:#}")));
    made.clone().map_err(|wrong| anyhow!(wrong))
}
