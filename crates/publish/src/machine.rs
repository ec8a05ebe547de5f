//! What publishing asks of the machine that it runs on. The build answers with programs of its own and keeps what they have
//! made; the editor's worker answers with the same crates.

use anyhow::Result;
use i18n::Lang;

use crate::given::Read;

/// A picture to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its path within the site.
    pub name: String,
    /// The drawing.
    pub svg: String,
    /// Pixels to a unit of the SVG.
    pub scale: u16,
}

/// A file to compress.
#[derive(Clone, Copy, Debug)]
pub struct Plain<'a> {
    /// What it holds.
    pub bytes: &'a [u8],
    /// How much brotli tries: [`BEST`] or [`FAST`].
    pub quality: u8,
}

/// The quality for what readers of a page wait for.
pub const BEST: u8 = 11;
/// The quality for the many files that few open: some of them a sixth larger, all of them made in a seventh of the time.
pub const FAST: u8 = 9;

/// A file as servers send it to whoever can unpack it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// By brotli.
    pub br: Vec<u8>,
    /// By gzip.
    pub gz: Vec<u8>,
}

/// The machine.
pub trait Machine {
    /// Compresses files, in their order.
    ///
    /// # Errors
    /// When one cannot be compressed.
    fn pack(&self, files: &[Plain<'_>]) -> Result<Vec<Packed>>;

    /// The pictures as PNG files, in their order; `None` for what this machine cannot draw, which is then left out.
    ///
    /// # Errors
    /// When one should have been drawn and is not.
    fn draw(&self, pictures: &[Picture]) -> Result<Vec<Option<Vec<u8>>>>;

    /// The report's lists as a workbook of a language.
    ///
    /// # Errors
    /// When a text is too long for a cell.
    fn workbook(&self, report: &Read, lang: Lang) -> Result<Vec<u8>>;

    /// Does a step, and tells of it whoever waits.
    ///
    /// # Errors
    /// Those of the step.
    fn step<T>(&self, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let _ = what;
        work()
    }
}
