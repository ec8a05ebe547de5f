//! What a browser has printed, as Poppler reads it: a second program, so that text which only the browser could read
//! does not count.

use std::ffi::OsStr;
use std::fs;
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result};
use driver::Page;
use start::paths;

use crate::dom::squeezed;

/// A printed document.
pub struct Paper {
    /// What stands on each sheet, in the order in which the browser has set it.
    pub sheets: Vec<String>,
    /// The whole once more, line by line as it lies on the paper: numbers that are set after the words around them stand
    /// among them here, while columns run into each other.
    pub lines: String,
    /// The words of each sheet; the sheet's number is not among them.
    pub words: Vec<Vec<Word>>,
    /// Width and height of every sheet that differs from the one before, in points.
    pub sizes: Vec<(f64, f64)>,
}

/// A word on a sheet, in points from the sheet's upper left corner.
pub struct Word {
    /// What it says.
    pub text: String,
    /// Where it begins.
    pub left: f64,
    /// Where its letters end below.
    pub foot: f64,
}

impl Paper {
    /// Prints a page.
    ///
    /// # Errors
    /// When the browser or Poppler refuses.
    pub fn print(page: &Page) -> Result<Self> {
        static PRINTED: AtomicU32 = AtomicU32::new(0);
        tools::pdf_readers()?;
        let folder = paths::target().join("paper");
        fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
        let number = PRINTED.fetch_add(1, Ordering::Relaxed);
        let file = folder.join(format!("{}-{number}.pdf", std::process::id()));
        fs::write(&file, page.pdf()?).with_context(|| format!("writing {}", file.display()))?;
        let read = |program: &str, options: &[&str]| -> Result<String> {
            let words = options.iter().map(OsStr::new).chain([file.as_os_str()]);
            let output = duct::cmd(program, words.chain((program == "pdftotext").then_some(OsStr::new("-"))));
            output
                .stdout_capture()
                .run()
                .map(|it| String::from_utf8_lossy(&it.stdout).into_owned())
                .context("reading a PDF")
        };
        let text = read("pdftotext", &["-raw"])?;
        let lines = read("pdftotext", &["-layout"])?;
        let boxes = read("pdftotext", &["-bbox"])?;
        let info = read("pdfinfo", &["-f", "1", "-l", "999"])?;
        fs::remove_file(&file).with_context(|| format!("removing {}", file.display()))?;
        // Each sheet ends with a form feed.
        let sheets = text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect();
        let mut sizes: Vec<(f64, f64)> = info.lines().filter_map(size).collect();
        sizes.dedup();
        let words = boxes.split("<page ").skip(1).map(|it| it.lines().filter_map(word).collect()).collect();
        Ok(Self { sheets, lines, words, sizes })
    }

    /// How far down each sheet is filled, as a share of its height.
    pub fn filled(&self) -> Vec<f64> {
        let height = self.sizes.first().map_or(1.0, |it| it.1);
        self.words.iter().map(|it| it.iter().map(|word| word.foot).fold(0.0, f64::max) / height).collect()
    }

    /// Everything on all sheets, without spaces.
    pub fn text(&self) -> String {
        squeezed(&self.sheets.concat())
    }
}

/// A line such as `<word xMin="1" yMin="2" xMax="3" yMax="4">19</word>`; none of those in the lower margin.
fn word(line: &str) -> Option<Word> {
    let number = |name: &str| line.split_once(name)?.1.split('"').next()?.parse::<f64>().ok();
    let (left, foot) = (number("xMin=\"")?, number("yMax=\"")?);
    let text = line.rsplit_once("\">")?.1.strip_suffix("</word>")?.to_owned();
    (foot < 812.0).then_some(Word { text, left, foot })
}

/// The numbers of a line such as `Page    1 size: 594.96 x 841.92 pts (A4)`.
fn size(line: &str) -> Option<(f64, f64)> {
    let (_, rest) = line.strip_prefix("Page ")?.split_once("size:")?;
    let (width, rest) = rest.split_once('x')?;
    Some((width.trim().parse().ok()?, rest.trim().split(' ').next()?.parse().ok()?))
}
