//! The stamps that tell a step that its inputs have not changed.

use std::path::Path;

use anyhow::Result;
use fs_err as fs;
pub use publish::sums::hash;

/// Runs `make` unless the last run in `folder` had the same key. `make` finds the folder empty.
/// Returns whether it ran.
///
/// # Errors
/// Those of `make`; the stamp is then absent, so that the next run tries again.
pub fn unless_fresh(folder: &Path, key: &str, make: impl FnOnce() -> Result<()>) -> Result<bool> {
    let stamp = folder.join("stamp");
    if fs::read_to_string(&stamp).is_ok_and(|last| last == key) {
        return Ok(false);
    }
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    make()?;
    fs::write(&stamp, key)?;
    Ok(true)
}
