//! The site while it is being made: files are collected in a folder of their own, and only a finished site takes the
//! place of the last one.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fs_err as fs;

use super::precompress::{beside, gzipped, is_text};
use crate::stamp;

/// A folder on its way to becoming `dist/`.
pub struct Site {
    folder: PathBuf,
    files: Vec<Entry>,
}

/// One file of the site and what it costs to transfer.
pub struct Entry {
    /// Path within the site, with forward slashes.
    pub path: String,
    /// Size as a current browser receives it: text and wasm by brotli, the rest as it is.
    pub brotli: usize,
    /// The beginning of the content's SHA-256; the worker knows the file by it.
    pub digest: String,
}

impl Site {
    /// Starts in an empty folder.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn begin(folder: PathBuf) -> Result<Self> {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        Ok(Self { folder, files: Vec::new() })
    }

    /// Puts a file where it is asked for.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add(&mut self, path: &str, bytes: Vec<u8>) -> Result<()> {
        if self.files.iter().any(|entry| entry.path == path) {
            return Ok(());
        }
        let file = self.folder.join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&file, &bytes)?;
        self.files.push(Entry { path: path.to_owned(), brotli: bytes.len(), digest: stamp::digest(&bytes) });
        Ok(())
    }

    /// Puts a file under a name that changes with its content, so that servers may let it be cached for good.
    /// Returns the path within the site.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add_hashed(&mut self, stem: &str, extension: &str, bytes: Vec<u8>) -> Result<String> {
        let mut hash = stamp::hash([bytes.as_slice()]);
        hash.truncate(12);
        let path = format!("assets/{stem}.{hash}.{extension}");
        self.add(&path, bytes)?;
        Ok(path)
    }

    /// A file that was put here.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&self, path: &str) -> Result<Vec<u8>> {
        Ok(fs::read(self.folder.join(path))?)
    }

    /// The same, as gzip packs it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn gzipped(&self, path: &str) -> Result<Vec<u8>> {
        gzipped(&self.folder.join(path))
    }

    /// Writes `.br` and `.gz` beside every file that gains from it.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub fn compress(&mut self) -> Result<()> {
        let mut texts: Vec<&mut Entry> = self.files.iter_mut().filter(|entry| is_text(&entry.path)).collect();
        let files: Vec<PathBuf> = texts.iter().map(|entry| self.folder.join(&entry.path)).collect();
        for (entry, size) in texts.iter_mut().zip(beside(&files)?) {
            entry.brotli = size;
        }
        Ok(())
    }

    /// The files so far, in the order in which they were added.
    pub fn files(&self) -> &[Entry] {
        &self.files
    }

    /// Takes the place of the last site.
    ///
    /// # Errors
    /// When a folder cannot be renamed; the last site is then put back.
    pub fn finish(self, dist: &Path) -> Result<()> {
        let last = dist.with_extension("previous");
        let cleared = |folder: &Path| match fs::remove_dir_all(folder) {
            Err(wrong) if wrong.kind() != std::io::ErrorKind::NotFound => Err(wrong),
            _ => Ok(()),
        };
        cleared(&last).with_context(|| format!("clearing {}", last.display()))?;
        if dist.exists() {
            fs::rename(dist, &last).with_context(|| format!("moving {} away", dist.display()))?;
        }
        if let Err(wrong) = fs::rename(&self.folder, dist) {
            // The older site is better than none; should this fail too, the first error says what happened.
            let _ = fs::rename(&last, dist);
            return Err(wrong).with_context(|| format!("moving the new site to {}", dist.display()));
        }
        cleared(&last).with_context(|| format!("clearing {}", last.display()))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use anyhow::Result;
    use start::paths::target;

    use super::Site;

    #[test]
    fn a_finished_site_replaces_the_last_and_an_abandoned_one_does_not() -> Result<()> {
        let folder = target().join("site-test");
        let (next, dist) = (folder.join("dist.next"), folder.join("dist"));
        for (text, finished, shown) in [("one", true, "one"), ("two", false, "one"), ("three", true, "three")] {
            let mut site = Site::begin(next.clone())?;
            site.add("en/index.html", text.into())?;
            let hashed = site.add_hashed("main", "css", text.into())?;
            assert!(next.join(hashed).exists());
            if finished {
                site.finish(&dist)?;
            }
            assert_eq!(fs::read_to_string(dist.join("en/index.html"))?, shown);
        }
        fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
