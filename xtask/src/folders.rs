//! Where reports lie in a place of several. Reading them is `archive`'s.

use std::path::{Path, PathBuf, absolute};

use anyhow::{Context, Result};
use fs_err as fs;
use start::paths::root;

/// The folders of the reports in a place, if it is one of several: `assets/reports/` or what `--input` names.
///
/// # Errors
/// When the place cannot be read.
pub fn folders(given: Option<&Path>) -> Result<Option<Vec<PathBuf>>> {
    let place = given.map_or_else(|| Ok(root().join("assets/reports")), absolute).context("finding the reports")?;
    if !place.is_dir() || place.join("report.json").exists() {
        return Ok(None);
    }
    let mut folders = Vec::new();
    for entry in fs::read_dir(&place)? {
        let path = entry?.path();
        // One file alone is a report that lost the other, and no folder of something else.
        if ["report.json", "report.txt"].iter().any(|it| path.join(it).exists()) {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(if folders.is_empty() { None } else { Some(folders) })
}
