//! Content hashes, and the stamps that tell a step that its inputs have not changed.

use std::path::Path;

use anyhow::Result;
use fs_err as fs;
use sha2::{Digest, Sha256};

/// The hash of several inputs, as hex digits; each input's length is hashed too, so that no two lists collide.
pub fn hash<'a>(inputs: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut digest = Sha256::new();
    for input in inputs {
        digest.update((input.len() as u64).to_le_bytes());
        digest.update(input);
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first twelve digits of a file's own SHA-256, as browsers compute it too.
pub fn digest(file: &[u8]) -> String {
    Sha256::digest(file).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

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
