//! The faces that pictures are set in: Noto's Song and Hei in two weights, and no other, so that a picture looks the same
//! wherever it was made. The digits of Noto Serif are those that the page's own font of numerals was cut from.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::stamp;
use crate::tools::debian;

/// The files, as every system's package names them; each holds one weight for all of Chinese, Japanese and Korean.
const FILES: [&str; 4] =
    ["NotoSerifCJK-Regular.ttc", "NotoSerifCJK-Bold.ttc", "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"];
/// Debian's package of them.
const PACKAGE: &str = "fonts-noto-cjk";

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
        let mut paths = find();
        if paths.len() < FILES.len() {
            debian(PACKAGE).context("the pictures need fonts for Chinese")?;
            paths = find();
        }
        if paths.len() < FILES.len() {
            bail!("{PACKAGE} is installed, and {FILES:?} are still not all found under {:?}", places());
        }
        let mut sizes = Vec::new();
        for path in &paths {
            let size = fs::metadata(path).with_context(|| format!("reading {}", path.display()))?.len();
            sizes.push(size.to_le_bytes());
        }
        // A new release of a face of many megabytes has a new size; hashing them all would take longer than drawing.
        let key = stamp::hash(sizes.iter().map(<[u8; 8]>::as_slice));
        Ok(Self { files: paths, key })
    }
}

fn find() -> Vec<PathBuf> {
    let mut all = Vec::new();
    for place in places() {
        collect(&place, 0, &mut all);
    }
    all.sort();
    let named = |name: &&str| all.iter().find(|path| path.file_name().is_some_and(|it| *it == **name)).cloned();
    FILES.iter().filter_map(named).collect()
}

/// Where systems keep fonts.
fn places() -> Vec<PathBuf> {
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let own = home.iter().flat_map(|it| [it.join(".local/share/fonts"), it.join(".fonts"), it.join("Library/Fonts")]);
    ["/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts"].into_iter().map(PathBuf::from).chain(own).collect()
}

fn collect(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|it| it.path()) {
        if path.is_dir() && depth < 4 {
            collect(&path, depth + 1, found);
        } else if path.extension().is_some_and(|it| it == "ttc") {
            found.push(path);
        }
    }
}
