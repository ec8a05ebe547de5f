//! The presentation as tests want it: opened at a size, and the slides that it must show there.

use anyhow::Result;
use driver::Page;
use i18n::Lang;
use slides::{Slide, Stage, deck};

use crate::{blank, source, url};

/// A stage of sixteen to nine.
pub const WIDE: (u32, u32) = (1280, 720);

/// That the slides answer to keys.
pub const PRESENTED: &str = "document.documentElement.dataset.deck === 'ready' && document.querySelector('#slide svg')";

/// Waits until the slides answer to keys.
///
/// # Errors
/// When they do not come.
pub fn presented(page: &Page) -> Result<()> {
    page.wait("the slides are there", PRESENTED)
}

/// The slides in a language, in a window of that size.
///
/// # Errors
/// When they do not come.
pub fn present(lang: Lang, (width, height): (u32, u32)) -> Result<Page> {
    let page = blank(width)?;
    page.resize(width, height)?;
    page.goto(&format!("{}#present", url(lang)?))?;
    presented(&page)?;
    Ok(page)
}

/// The slides that a window of that shape must show.
///
/// # Errors
/// When the report cannot be read.
pub fn slides(lang: Lang, (width, height): (u32, u32)) -> Result<Vec<Slide>> {
    Ok(deck(&source()?, lang, Stage::of(width.into(), height.into())))
}
