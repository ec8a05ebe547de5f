//! Where a server is started, and what it shows.

use std::path::{Path, PathBuf};

use anyhow::Result;
use fs_err as fs;
use start::paths::root;

/// What such a server says in all its other answers, and what its page holds.
pub const OTHER: [&str; 2] = ["X-Congress", "another page"];

/// Where a server is started, and what it shows.
pub(super) struct Place<'a> {
    pub folder: &'a Path,
    pub site: &'a Path,
    /// The folder of the other site.
    pub other: PathBuf,
    pub port: u16,
    pub below: u16,
}

/// A recipe, with the places of its examples replaced.
pub(super) fn recipe(path: &str, places: &[(&str, &str)]) -> Result<String> {
    let text = fs::read_to_string(root().join("deploy").join(path))?;
    Ok(places.iter().fold(text, |text, (from, to)| text.replace(from, to)))
}
