//! What a report of ten thousand facts costs beside today's: the time until its page is interactive, a keystroke in its
//! search, and the program's memory once all of it was searched. Its site is built like any other, from a generated report.

use std::path::PathBuf;

use anyhow::{Context, Result};
use fixtures::ARCHIVE;
use start::paths::target;

use super::profile::Profile;
use super::rounds::{Series, find};
use super::search::Searched;
use super::sites::{MANY, OURS};
use super::verdict::Limit;
use crate::build;
use crate::check::Sources;

/// Its page may take this much of the time of today's until it is interactive.
const INTERACTIVE: f64 = 1.5;
/// Answers to a keystroke at most so late, in milliseconds: one frame of sixty a second, and what still feels at once.
const FRAME: f64 = 1000.0 / 60.0;
const AT_ONCE: f64 = 50.0;
/// Bytes of WebAssembly's memory that each further fact, activity or task may take, with its share of the text, of all
/// indices, and of what is free between them. The memory never shrinks, and grows in pages.
const MEMORY: f64 = 3_000.0;

/// Builds the site; its folder.
///
/// # Errors
/// When the build fails.
pub fn build() -> Result<PathBuf> {
    let folder = target().join("bench").join("many");
    fs_err::create_dir_all(target().join("bench"))?;
    build::run_from(&Sources::of_archive(), &folder)?;
    Ok(folder)
}

/// The promises about it.
///
/// # Errors
/// When one of the two pages was not measured.
pub fn limits(series: &[Series], [today, many]: &[Searched; 2]) -> Result<Vec<Limit>> {
    let of = |name| find(series, name, Profile::Phone).with_context(|| format!("`{name}` was not measured"));
    let interactive = |name| Ok::<f64, anyhow::Error>(of(name)?.median(|it| it.interactive));
    let entities = (ARCHIVE.facts + ARCHIVE.activities + ARCHIVE.tasks) as f64;
    Ok(vec![
        Limit::new("10,000 facts: interactive, × today's", interactive(MANY)? / interactive(OURS)?, INTERACTIVE, 3),
        Limit::new("today's report: keystroke, desktop, ms", today.keystroke, FRAME, 1),
        Limit::new("10,000 facts: keystroke, desktop, ms", many.keystroke, AT_ONCE, 1),
        Limit::new("10,000 facts: bytes of memory for each more", (many.wasm - today.wasm) / entities, MEMORY, 0),
    ])
}
