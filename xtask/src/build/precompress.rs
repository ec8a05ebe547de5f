//! `.br` and `.gz` of each file, so that a server sends finished files. Best takes seconds, so results are kept, and a program
//! of its own makes them (`xtask/compress`).

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

use anyhow::Result;
use fs_err as fs;
use publish::sums::hash;
use publish::{BEST, Packed, Plain};
use start::paths::target;
use tools::Helper;

/// What compresses, as part of what the kept files are made from.
const MADE_BY: [&[u8]; 2] =
    [include_bytes!("../../../crates/pack/src/lib.rs"), include_bytes!("../../../crates/pack/Cargo.toml")];

/// Two builds may ask for the same at the same time; each takes its own file away again.
fn own_ending() -> String {
    static ASKED: AtomicUsize = AtomicUsize::new(0);
    format!("{}-{}", process::id(), ASKED.fetch_add(1, Relaxed))
}

/// Compresses files, in their order.
///
/// # Errors
/// When something cannot be read or written.
pub fn pack(files: &[Plain<'_>]) -> Result<Vec<Packed>> {
    let kept = target().join("compressed");
    fs::create_dir_all(&kept)?;
    let mut places: Vec<PathBuf> = Vec::new();
    let (mut jobs, mut asked) = (String::new(), Vec::new());
    for Plain { bytes, quality } in files {
        let place = kept.join(hash([*bytes, &[*quality]].into_iter().chain(MADE_BY)));
        if !["br", "gz"].iter().all(|it| with(&place, it).exists()) && !places.contains(&place) {
            let file = with(&place, &own_ending());
            fs::write(&file, bytes)?;
            jobs += &format!("{quality}\t{}\t{}\n", file.display(), place.display());
            asked.push(file);
        }
        places.push(place);
    }
    if !jobs.is_empty() {
        Helper::Compress.run(&[], &jobs)?;
    }
    for place in asked {
        fs::remove_file(place)?;
    }
    let read = |it: &PathBuf| Ok(Packed { br: fs::read(with(it, "br"))?, gz: fs::read(with(it, "gz"))? });
    places.iter().map(read).collect()
}

/// Writes `.br` and `.gz` beside every file and returns the sizes of the former.
///
/// # Errors
/// When a file cannot be read or written.
pub fn beside(files: &[PathBuf]) -> Result<Vec<usize>> {
    let contents = files.iter().map(fs::read).collect::<Result<Vec<_>, _>>()?;
    let packed = pack(&contents.iter().map(|bytes| Plain { bytes, quality: BEST }).collect::<Vec<_>>())?;
    let write = |(file, Packed { br, gz }): (&PathBuf, Packed)| {
        fs::write(with(file, "br"), &br)?;
        fs::write(with(file, "gz"), gz)?;
        Ok(br.len())
    };
    files.iter().zip(packed).map(write).collect()
}

/// With a further extension.
fn with(file: &Path, extension: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(format!(".{extension}"));
    name.into()
}
