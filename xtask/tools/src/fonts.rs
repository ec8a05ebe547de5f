//! The fonts that pictures and browsers are given: exactly these files, found by their names or brought by Debian's
//! packages, and never whatever else the machine has. What is set in them is not said here.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::debian;

/// Font files and the Debian package that brings them.
pub struct Package {
    name: &'static str,
    files: &'static [&'static str],
}

/// Noto's Song and Hei in two weights; each file holds one weight for all of Chinese, Japanese and Korean.
pub const CHINESE: Package = Package {
    name: "fonts-noto-cjk",
    files: &["NotoSerifCJK-Regular.ttc", "NotoSerifCJK-Bold.ttc", "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"],
};
/// As wide as Arial and Times New Roman, letter by letter.
pub const USUAL: Package = Package {
    name: "fonts-liberation",
    files: &[
        "LiberationSans-Regular.ttf",
        "LiberationSans-Bold.ttf",
        "LiberationSerif-Regular.ttf",
        "LiberationSerif-Bold.ttf",
    ],
};
/// As wide as Verdana, the widest that systems set pages in.
pub const WIDE: Package = Package { name: "fonts-dejavu-core", files: &["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"] };

impl Package {
    /// Finds the files, or brings them; in the order of the package's list.
    ///
    /// # Errors
    /// When one cannot be had; the error names the package.
    pub fn bring(&self) -> Result<Vec<PathBuf>> {
        let mut paths = self.find();
        if paths.len() < self.files.len() {
            debian(self.name).context("pages and pictures are set in fonts of their own")?;
            paths = self.find();
        }
        if paths.len() < self.files.len() {
            bail!("{} is installed, and {:?} are still not all found under {:?}", self.name, self.files, places());
        }
        Ok(paths)
    }

    fn find(&self) -> Vec<PathBuf> {
        let mut all = Vec::new();
        for place in places() {
            collect(&place, 0, &mut all);
        }
        all.sort();
        let named = |name: &&str| all.iter().find(|path| path.file_name().is_some_and(|it| *it == **name)).cloned();
        self.files.iter().filter_map(named).collect()
    }
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
        } else if path.extension().is_some_and(|it| it == "ttc" || it == "ttf") {
            found.push(path);
        }
    }
}
