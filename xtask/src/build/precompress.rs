//! `.br` and `.gz` beside each file, so that a server sends finished files. Best takes seconds, so results are kept.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::paths::target;
use crate::stamp;

/// Whether compressing a file gains anything; pictures and fonts are compressed already.
pub fn is_text(path: &str) -> bool {
    let extension = path.rsplit('.').next().unwrap_or_default();
    ["html", "css", "csv", "js", "json", "svg", "txt", "wasm", "webmanifest"].contains(&extension)
}

/// Writes `.br` and `.gz` beside a file and returns the size of the former.
///
/// # Errors
/// When a file cannot be read or written.
pub fn beside(file: &Path) -> Result<usize> {
    let bytes = fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    let kept = target().join("compressed");
    fs::create_dir_all(&kept).with_context(|| format!("making {}", kept.display()))?;
    let key = stamp::hash([bytes.as_slice()]);
    let small = cached(&kept.join(format!("{key}.br")), || compress::brotli(&bytes))?;
    let gzipped = cached(&kept.join(format!("{key}.gz")), || compress::gzip(&bytes))?;
    for (extension, content) in [("br", &small), ("gz", &gzipped)] {
        let mut name = file.as_os_str().to_owned();
        name.push(format!(".{extension}"));
        fs::write(&name, content).with_context(|| format!("writing {}", Path::new(&name).display()))?;
    }
    Ok(small.len())
}

fn cached(path: &Path, make: impl FnOnce() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
    if let Ok(bytes) = fs::read(path) {
        return Ok(bytes);
    }
    let bytes = make()?;
    // Renamed when whole: an interrupted build must not leave half a file to be found by the next.
    let part = path.with_extension("part");
    fs::write(&part, &bytes).with_context(|| format!("writing {}", part.display()))?;
    fs::rename(&part, path).with_context(|| format!("renaming {}", part.display()))?;
    Ok(bytes)
}
