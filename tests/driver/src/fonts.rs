//! What browsers set pages in: fontconfig's file, which lets a browser see the files of [`tools::fonts`] and no others.

use std::path::{Path, PathBuf};

use anyhow::Result;
use fs_err as fs;
use start::paths::target;
use tools::fonts::{CHINESE, USUAL, WIDE};

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
        fs::write(&path, text)?;
        Ok(path)
    }
}

/// `same` makes the other font as good as the one that was asked for, so that browsers take it.
fn alias(asked: &str, given: &str) -> String {
    format!("<alias binding=\"same\"><family>{asked}</family><prefer><family>{given}</family></prefer></alias>")
}
