//! The one-file edition as it lies on a disk: as it was built, and as something has changed it.

use std::fs;

use anyhow::{Context, Result};
use start::paths::target;
use xtask::build::OFFLINE;

use super::address;

/// The address of the file, built when it is first asked for.
///
/// # Errors
/// When the build fails.
pub fn offline_file() -> Result<String> {
    address()?;
    Ok(format!("file://{}", super::dist().join(OFFLINE).display()))
}

/// The address of a copy with other content, under a name of its own.
///
/// # Errors
/// When the build fails or a file cannot be read or written.
pub fn changed(name: &str, change: impl FnOnce(String) -> String) -> Result<String> {
    address()?;
    let text = fs::read_to_string(super::dist().join(OFFLINE)).context("reading the one-file edition")?;
    let folder = target().join("offline-test");
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    let file = folder.join(format!("{name}.html"));
    fs::write(&file, change(text)).with_context(|| format!("writing {}", file.display()))?;
    Ok(format!("file://{}", file.display()))
}
