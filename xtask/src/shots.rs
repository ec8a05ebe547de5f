//! `shots`: pictures of the page in every language and width, for looking at. Nothing is compared.

use std::path::Path;

use anyhow::Result;
use driver::{Browser, Engine, Page};
use fs_err as fs;
use i18n::Lang;
use start::paths::{dist, target};
use tools::step::step;

use crate::{build, serve};

const WIDTHS: [u32; 4] = [390, 768, 1440, 1920];
/// A taller picture is cut into pieces of this height, in pixels, which can still be read when shown whole.
const PIECE: u32 = 2400;

/// Builds, and writes the pictures to `target/shots/`.
///
/// # Errors
/// When the build fails or the browser cannot be started.
pub fn run() -> Result<()> {
    build::run()?;
    let folder = target().join("shots");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let address = serve::spawn(serve::site(&dist()))?;
    let browser = Browser::start(Engine::Chromium)?;
    for lang in Lang::ALL {
        for width in WIDTHS {
            step(&format!("{} at {width} px", lang.tag()), || {
                let page = open(&browser, width, true)?;
                page.goto(&format!("http://{address}/{}", lang.folder()))?;
                page.ready()?;
                take(&page, &folder, &format!("{}-{width}", lang.tag()))
            })?;
        }
    }
    step("zh-CN at 390 px, scripts off", || {
        let page = open(&browser, 390, false)?;
        page.goto(&format!("http://{address}/"))?;
        take(&page, &folder, "zh-CN-390-without-scripts")
    })?;
    for width in WIDTHS {
        // With its program it looks as the page does.
        step(&format!("the one-file edition at {width} px, scripts off"), || {
            let page = open(&browser, width, false)?;
            page.goto(&format!("file://{}", dist().join(build::OFFLINE).display()))?;
            take(&page, &folder, &format!("offline-{width}-without-scripts"))
        })?;
    }
    println!("{}", folder.display());
    Ok(())
}

fn open(browser: &Browser, width: u32, scripts: bool) -> Result<Page> {
    let page = browser.page()?;
    page.resize(width, if width < 700 { 844 } else { 900 })?;
    page.set_scripts(scripts)?;
    // Pictures show the final state of everything that moves.
    page.set_media(&[("prefers-reduced-motion", "reduce")])?;
    Ok(page)
}

fn take(page: &Page, folder: &Path, name: &str) -> Result<()> {
    page.wait("the fonts have arrived", "document.fonts.status === 'loaded'")?;
    let (width, height) = page.content_size()?;
    let pieces = height.div_ceil(PIECE).max(1);
    for piece in 0..pieces {
        let top = piece * PIECE;
        let picture = page.picture([0, top, width, PIECE.min(height.saturating_sub(top)).max(1)])?;
        let path = folder.join(format!("{name}-{:02}.png", piece + 1));
        fs::write(&path, picture)?;
    }
    eprintln!("  {pieces} pictures");
    Ok(())
}
