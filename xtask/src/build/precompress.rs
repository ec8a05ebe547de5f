//! `.br` and `.gz` beside each file, so that a server sends finished files. Best takes seconds, so results are kept, and
//! a program of its own makes them (`xtask/compress`).

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fs_err as fs;
use start::paths::target;
use tools::Helper;

use crate::stamp;

/// Whether compressing a file gains anything; pictures and fonts are compressed already.
pub fn is_text(path: &str) -> bool {
    let extension = path.rsplit('.').next().unwrap_or_default();
    ["html", "css", "csv", "js", "json", "svg", "txt", "wasm", "webmanifest"].contains(&extension)
}

/// Writes `.br` and `.gz` beside every file and returns the sizes of the former.
///
/// # Errors
/// When a file cannot be read or written.
pub fn beside(files: &[PathBuf]) -> Result<Vec<usize>> {
    let packed = pack(files)?;
    let copy = |(file, packed): (&PathBuf, PathBuf)| {
        for extension in ["br", "gz"] {
            let to = with(file, extension);
            fs::copy(with(&packed, extension), &to)?;
        }
        let size = fs::metadata(with(&packed, "br"))?.len();
        Ok(usize::try_from(size)?)
    };
    files.iter().zip(packed).map(copy).collect()
}

/// A file as gzip packs it.
///
/// # Errors
/// When it cannot be read.
pub fn gzipped(file: &Path) -> Result<Vec<u8>> {
    let packed = pack(&[file.to_owned()])?;
    let bytes: Result<Vec<_>> = packed.iter().map(|it| Ok(fs::read(with(it, "gz"))?)).collect();
    Ok(bytes.with_context(|| format!("reading {}, compressed", file.display()))?.concat())
}

/// Where the compressed files of each are, without their extension.
fn pack(files: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let kept = target().join("compressed");
    fs::create_dir_all(&kept)?;
    let mut packed: Vec<PathBuf> = Vec::new();
    let mut jobs = String::new();
    for file in files {
        let bytes = fs::read(file)?;
        let place = kept.join(stamp::hash([bytes.as_slice()]));
        if !["br", "gz"].iter().all(|it| with(&place, it).exists()) && !packed.contains(&place) {
            jobs += &format!("{}\t{}\n", file.display(), place.display());
        }
        packed.push(place);
    }
    if !jobs.is_empty() {
        Helper::Compress.run(&[], &jobs)?;
    }
    Ok(packed)
}

/// With a further extension.
fn with(file: &Path, extension: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(format!(".{extension}"));
    name.into()
}
