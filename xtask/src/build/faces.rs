//! The faces that pictures are set in: Noto's Song and Hei in two weights, and no other, so that a picture looks the same
//! wherever it was made. The digits of Noto Serif are those that the page's own font of numerals was cut from.

use std::path::PathBuf;

use anyhow::Result;
use fs_err as fs;
use tools::fonts::CHINESE;

use crate::stamp;

/// The faces.
#[derive(Default)]
pub struct Faces {
    pub files: Vec<PathBuf>,
    /// Changes when a file does.
    pub key: String,
}

impl Faces {
    /// Finds the files, or brings them.
    ///
    /// # Errors
    /// When one cannot be had or read; the error names the package.
    pub fn bring() -> Result<Self> {
        let files = CHINESE.bring()?;
        let mut sizes = Vec::new();
        for path in &files {
            let size = fs::metadata(path)?.len();
            sizes.push(size.to_le_bytes());
        }
        // A new release of a face of many megabytes has a new size; hashing them all would take longer than drawing.
        let key = stamp::hash(sizes.iter().map(<[u8; 8]>::as_slice));
        Ok(Self { files, key })
    }
}
