//! The fonts that pictures and browsers are given: exactly these files, found by their names or brought by Debian's
//! packages, and never whatever else the machine has. How a picture is drawn with them is not said here.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::paths::target;
use crate::tools::debian;

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
const USUAL: Package = Package {
    name: "fonts-liberation",
    files: &[
        "LiberationSans-Regular.ttf",
        "LiberationSans-Bold.ttf",
        "LiberationSerif-Regular.ttf",
        "LiberationSerif-Bold.ttf",
    ],
};
/// As wide as Verdana, the widest that systems set pages in.
const WIDE: Package = Package { name: "fonts-dejavu-core", files: &["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"] };

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

/// What a browser sets Latin letters in; Chinese is always Noto's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fonts {
    /// Liberation, where pages name Arial or Times New Roman.
    Usual,
    /// DejaVu Sans alone, whatever pages name.
    Wide,
}

impl Fonts {
    /// Sees to it that the files of both sets are there.
    ///
    /// # Errors
    /// When one can be neither found nor brought.
    pub fn bring_all() -> Result<()> {
        [Self::Usual, Self::Wide].into_iter().try_for_each(|fonts| fonts.files().map(drop))
    }

    fn files(self) -> Result<Vec<PathBuf>> {
        let latin = match self {
            Self::Usual => USUAL,
            Self::Wide => WIDE,
        };
        Ok([latin.bring()?, CHINESE.bring()?].concat())
    }

    /// Writes fontconfig's file for a browser into a folder of its own; the browser is started with its path in
    /// `FONTCONFIG_FILE`.
    ///
    /// # Errors
    /// When a font cannot be had or the file cannot be written.
    pub fn configure(self, folder: &Path) -> Result<PathBuf> {
        let files = self.files()?;
        let each = |list: &mut dyn Iterator<Item = &Path>, tag: &str| -> String {
            list.map(|path| format!("<{tag}>{}</{tag}>", path.display())).collect()
        };
        let folders = each(&mut files.iter().filter_map(|it| it.parent()), "dir");
        let globs = each(&mut files.iter().map(PathBuf::as_path), "glob");
        let aliases = match self {
            Self::Usual => [
                alias("Arial", "Liberation Sans"),
                alias("sans-serif", "Liberation Sans"),
                alias("Times New Roman", "Liberation Serif"),
                alias("serif", "Liberation Serif"),
            ]
            .concat(),
            Self::Wide => ["Arial", "sans-serif", "serif"].map(|name| alias(name, "DejaVu Sans")).concat(),
        };
        // As Debian has it: with full hinting every advance is rounded to whole pixels.
        let hinting = "<match target=\"pattern\"><edit name=\"hintstyle\" mode=\"append\"><const>hintslight</const></edit>\
                       </match>";
        let cache = target().join("fonts");
        let text = format!(
            "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>{folders}\
             <cachedir>{}</cachedir><selectfont><rejectfont><glob>*</glob></rejectfont><acceptfont>{globs}</acceptfont>\
             </selectfont>{aliases}{hinting}</fontconfig>",
            cache.display()
        );
        let path = folder.join("fonts.conf");
        fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
        Ok(path)
    }
}

/// `same` makes the other font as good as the one that was asked for, so that browsers take it.
fn alias(asked: &str, given: &str) -> String {
    format!("<alias binding=\"same\"><family>{asked}</family><prefer><family>{given}</family></prefer></alias>")
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
