//! `build`: the pipeline from `assets/`, `src/` and `index.html` to `dist/`. Each step has a file; this one has the
//! order, and the promise that a build with a problem leaves the last good `dist/` in place.

mod bindgen;
mod budget;
mod embed;
mod faces;
mod head;
mod inline;
mod localised;
mod manifest;
mod minify;
mod offline;
mod optimize;
mod page;
mod parts;
mod picture;
mod player;
mod precompress;
mod site;
mod slides;
mod split;
mod styles;
mod take;
#[cfg(test)]
mod tests;
mod text;
mod wasm;
mod worker;

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use report_figures::i18n::Lang;

use crate::check::{DEFAULT, Sources, to_text};
use crate::paths::{dist, root, target};
use crate::step::step;
use embed::Figures;
use inline::{Inline, with_fonts};
pub use offline::FILE as OFFLINE;
use page::{Links, Pages};
use site::Site;
use slides::Stills;

/// Builds the site, or says why not.
///
/// # Errors
/// When the report has a problem, a step fails, or a budget is exceeded; `dist/` is then as it was before.
pub fn run() -> Result<PathBuf> {
    run_for(None)
}

/// The same for a site whose address on the web is known (`https://…`, without a slash at its end): pictures print it,
/// and services that show a shared page find its picture.
///
/// # Errors
/// When the address is none; else those of [`run`].
pub fn run_for(address: Option<&str>) -> Result<PathBuf> {
    let address = address.map(page::address).transpose()?;
    let _alone = lock()?;
    make(&Sources::read()?, programs, &dist(), address)?;
    Ok(dist())
}

/// The site from another report than the project's, in a place of its own.
///
/// # Errors
/// Those of [`run`].
pub fn run_from(sources: &Sources, dist: &Path) -> Result<()> {
    let _alone = lock()?;
    make(sources, programs, dist, None)
}

/// The site from another report, with programs that say the same under other names: what a later build is to a browser
/// that has kept this one. For the tests of that, in a place of their own.
///
/// # Errors
/// Those of [`run`].
pub fn run_later(sources: &Sources, remark: &str, dist: &Path) -> Result<()> {
    let _alone = lock()?;
    let marked = || {
        let mut programs = programs()?;
        for glue in [&mut programs.page.glue, &mut programs.element.glue, &mut programs.qr.glue] {
            glue.extend(format!("\n// {remark}\n").into_bytes());
        }
        Ok(programs)
    };
    make(sources, marked, dist, None)
}

/// A program as the browser loads it.
struct Program {
    wasm: Vec<u8>,
    glue: Vec<u8>,
    /// What is loaded later, where the program is parted.
    part: Vec<u8>,
}

/// What browsers load after the page, and what they load where they are asked for an embedded chart, a QR code or
/// slides.
struct Programs {
    page: Program,
    element: Program,
    qr: Program,
    deck: Program,
}

/// The programs from `src/`, `element/`, `qr/` and `deck/`: all the slow steps.
fn programs() -> Result<Programs> {
    Ok(Programs {
        page: program(&wasm::PAGE)?,
        element: program(&wasm::ELEMENT)?,
        qr: program(&wasm::QR)?,
        deck: program(&wasm::DECK)?,
    })
}

fn program(which: &wasm::Program) -> Result<Program> {
    let compiled = wasm::compile(which)?;
    let bound = step("wasm-bindgen", || bindgen::bind(&compiled))?;
    let wasm = optimize::optimize(&bound.wasm, compiled.stem, compiled.features)?;
    let part = match bound.part.is_empty() {
        true => Vec::new(),
        false => optimize::optimize(&bound.part, "drawing", compiled.features)?,
    };
    Ok(Program { wasm, glue: bound.glue, part })
}

/// Makes the site and puts it in the place of the last one, which nothing touches before all is well. The programs are
/// asked for once the report is known to be in order.
fn make(
    sources: &Sources,
    programs: impl FnOnce() -> Result<Programs>,
    dist: &Path,
    address: Option<&str>,
) -> Result<()> {
    step("check: assets/report.json against assets/report.txt", || {
        let problems = sources.problems();
        if !problems.is_empty() {
            bail!(
                "报告数据有问题，没有生成网站。The report has problems; nothing was built.\n{}",
                to_text(&problems, DEFAULT)
            );
        }
        Ok(())
    })?;
    let pages = step("prerender: the page in every language", || Pages::render(sources))?;
    let figures = step("prerender: every chart as a figure of its own", || Figures::render(&pages))?;
    let stills = step("prerender: the slides", || Stills::render(&pages, address))?;
    let programs = programs()?;

    let mut site = Site::begin(dist.with_extension("next"))?;
    let mut links = step("style sheets, fonts, scripts", || lay_out(&mut site, programs))?;
    step("pictures and tables", || take::write(&mut site, pages.source(), address))?;
    if address.is_none() {
        eprintln!("  without --url https://…, shared links have no picture in services that need a whole address");
    }
    links.offline =
        step("offline.html: everything in one file", || offline::write(&mut site, &pages, &links, address))?;
    if let Some(parts) = &pages.parts {
        links.parts = step("the parts of a long report", || {
            Lang::ALL.into_iter().map(|lang| Ok((lang, parts.add(&mut site, &pages.text, lang)?))).collect()
        })?;
    }
    step("pages, with .br and .gz beside every file", || {
        for lang in Lang::ALL {
            site.add(&format!("{}index.html", lang.folder()), pages.fill(lang, &links, address)?.into_bytes())?;
        }
        figures.add(&mut site, &pages, &links)?;
        stills.add(&mut site, &pages, &links)?;
        text::add(&mut site, &pages, &links)?;
        manifest::write(&mut site, &pages, &links)?;
        worker::write(&mut site)?;
        site.compress()
    })?;
    links.inline.hashes().write()?;
    let table = budget::measure(&site, &links);
    println!("{table}");
    table.judge()?;
    site.finish(dist)
}

/// Puts everything but the pages under names that change with the content.
fn lay_out(site: &mut Site, programs: Programs) -> Result<Links> {
    let asset = |name: &str| {
        fs::read(root().join("assets").join(name)).with_context(|| format!("reading assets/{name}; the page needs it"))
    };
    let small = |name: &str| minify::minify(std::str::from_utf8(&asset(name)?)?);
    let (css, _) = styles::bundle(site, "rest.css")?;
    let (opening, fonts) = styles::bundle(site, "opening.css")?;
    let (element_css, _) = styles::bundle(site, "element.css")?;
    let (deck_css, _) = styles::bundle(site, "deck.css")?;
    let Programs { page, element, qr, deck } = programs;
    Ok(Links {
        style: site.add_hashed("main", "css", css.into_bytes())?,
        inline: Inline::new(std::str::from_utf8(&small("ease.js")?)?, &with_fonts(site, opening.clone(), &fonts)?)?,
        opening_style: site.add_hashed("opening", "css", opening.into_bytes())?,
        fonts,
        wasm: site.add_hashed("report", "wasm", page.wasm)?,
        drawing: site.add_hashed("drawing", "wasm", page.part)?,
        glue: site.add_hashed("report", "js", page.glue)?,
        boot: site.add_hashed("boot", "js", minify::joined("assets/boot.js")?)?,
        voice: site.add_hashed("voice", "js", minify::joined("assets/voice.js")?)?,
        old: site.add_hashed("old", "js", asset("old.js")?)?,
        icon: site.add_hashed("icon", "svg", asset("icons/icon.svg")?)?,
        icons: manifest::icons(site)?,
        element: site.add_hashed("element", "js", element.glue)?,
        element_wasm: site.add_hashed("element", "wasm", element.wasm)?,
        element_style: site.add_hashed("element", "css", element_css.into_bytes())?,
        qr: site.add_hashed("qr", "js", qr.glue)?,
        qr_wasm: site.add_hashed("qr", "wasm", qr.wasm)?,
        deck: site.add_hashed("deck", "js", deck.glue)?,
        deck_wasm: site.add_hashed("deck", "wasm", deck.wasm)?,
        deck_style: site.add_hashed("deck", "css", deck_css.into_bytes())?,
        frame: site.add_hashed("frame", "js", asset("frame.js")?)?,
        offline: 0,
        parts: Vec::new(),
    })
}

/// Two builds at once would mix their files; the second waits.
fn lock() -> Result<File> {
    fs::create_dir_all(target()).with_context(|| format!("making {}", target().display()))?;
    let path = target().join("xtask.lock");
    let file = File::create(&path).with_context(|| format!("creating {}", path.display()))?;
    if file.try_lock().is_err() {
        eprintln!("▸ waiting for another build of this tree");
        file.lock().context("waiting for the other build")?;
    }
    Ok(file)
}
