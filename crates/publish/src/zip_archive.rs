//! ZIP archives: the same files give the same bytes, and what others have written is read within limits.

use std::io::{Cursor, Read, Write};

use anyhow::{Context, Result, ensure};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::table::Kind;

/// The most that an archive may hold, so that no small file fills the memory: ten times a site with its pictures.
const MOST: u64 = 500_000_000;

/// An archive of files by their names, in this order. It names no date but the format's first, 1 January 1980.
///
/// # Errors
/// When two names are the same, or the archive would be larger than the format allows.
pub fn zip<'a>(files: impl IntoIterator<Item = (String, &'a [u8])>) -> Result<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        // What is compressed already stays as it is.
        let gains = Kind::of(&name).is_some_and(|it| it.packed);
        let method = if gains { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        let options = SimpleFileOptions::default().compression_method(method).unix_permissions(0o644);
        writer.start_file(&*name, options).with_context(|| format!("putting in {name}"))?;
        writer.write_all(bytes).with_context(|| format!("putting in {name}"))?;
    }
    Ok(writer.finish().context("ending the archive")?.into_inner())
}

/// The files of an archive with their names, slashes forward, as far as `wanted`.
///
/// # Errors
/// When it is no archive, is encrypted or damaged, or holds too much.
pub fn entries_of(bytes: &[u8], wanted: impl Fn(&str) -> bool) -> Result<Vec<(String, Vec<u8>)>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).context("this is no ZIP archive")?;
    let (mut found, mut left) = (Vec::new(), MOST);
    for at in 0..archive.len() {
        let file = archive.by_index(at).context("reading the archive")?;
        // Some programs write names in the system's own encoding; the names that matter here are the same in all.
        let name = String::from_utf8_lossy(file.name_raw()).replace('\\', "/");
        if file.is_dir() || !wanted(&name) {
            continue;
        }
        let mut content = Vec::new();
        // One more than is allowed tells what is too much; what the archive says of its sizes may be wrong.
        file.take(left + 1).read_to_end(&mut content).with_context(|| format!("reading {name}"))?;
        ensure!(content.len() as u64 <= left, "the archive holds more than {MOST} bytes");
        left -= content.len() as u64;
        found.push((name, content));
    }
    Ok(found)
}

/// All files of an archive.
///
/// # Errors
/// As [`entries_of`].
pub fn entries(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>> {
    entries_of(bytes, |_| true)
}

#[cfg(test)]
mod tests {
    use super::{entries, entries_of, zip};

    #[test]
    fn what_was_put_in_comes_out_and_the_same_files_give_the_same_bytes() -> anyhow::Result<()> {
        let long = "一点一事".repeat(500);
        let files = || [("放到哪里.txt".to_owned(), long.as_bytes()), ("site/a.png".to_owned(), b"PNG".as_slice())];
        let archive = zip(files())?;
        assert_eq!(zip(files())?, archive);
        assert!(archive.len() < long.len());
        let out = entries(&archive)?;
        assert_eq!(out, files().map(|(name, bytes)| (name, bytes.to_vec())));
        assert_eq!(entries_of(&archive, |it| it.ends_with(".png"))?.len(), 1);
        assert!(entries(&archive[..archive.len() - 30]).is_err());
        Ok(())
    }
}
