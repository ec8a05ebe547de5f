//! `build`: the pipeline from `assets/`, `src/` and `index.html` to `dist/`. Each step has a file; this one has the
//! order, and the promise that a build with a problem leaves the last good `dist/` in place.

mod bindgen;
pub mod budget;
mod downloads;
mod embed;
mod faces;
mod head;
mod inline;
mod links;
mod localised;
mod manifest;
mod minify;
mod offer;
mod offline;
mod optimize;
mod page;
mod parts;
mod picture;
mod precompress;
mod programs;
mod site;
mod slides;
mod split;
mod styles;
mod template;
#[cfg(test)]
mod tests;
mod text;
mod wasm;
mod workbooks;
mod worker;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow, bail};
use i18n::Lang;
use start::paths::{dist, root, target};
use tools::npm_for_build;
use tools::step::step;

use crate::check::{DEFAULT, Sources, to_text};
use embed::Figures;
use inline::{Inline, with_fonts};
pub use links::OFFLINE;
use links::{Icons, Links};
use minify::{Kind, script};
use page::Pages;
pub use precompress::beside;
use programs::{More, Programs};
use site::Site;
use slides::Slides;

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
    make(&Sources::read()?, programs::all, &dist(), address)?;
    Ok(dist())
}

/// The site from another report than the project's, in a place of its own.
///
/// # Errors
/// Those of [`run`].
pub fn run_from(sources: &Sources, dist: &Path) -> Result<()> {
    let _alone = lock()?;
    make(sources, programs::all, dist, None)
}

/// The site from another report, with programs that say the same under other names: what a later build is to a browser
/// that has kept this one. For the tests of that, in a place of their own.
///
/// # Errors
/// Those of [`run`].
pub fn run_later(sources: &Sources, remark: &str, dist: &Path) -> Result<()> {
    let _alone = lock()?;
    let marked = || {
        let mut programs = programs::all()?;
        let more = programs.more.iter_mut().flat_map(|it| [&mut it.element, &mut it.qr]);
        for program in more.chain([&mut programs.page]) {
            program.glue.extend(format!("\n// {remark}\n").into_bytes());
        }
        Ok(programs)
    };
    make(sources, marked, dist, None)
}

/// What `serve` shows first: the page in every language, with its program and nothing that is loaded later, in a folder of
/// its own. Nothing is compressed, since it goes no further than this machine.
///
/// # Errors
/// When the report has a problem, or a step fails.
pub fn first() -> Result<PathBuf> {
    let _alone = lock()?;
    let place = target().join("first");
    make_first(&Sources::read()?, programs::page, &place)?;
    Ok(place)
}

fn make_first(sources: &Sources, programs: impl FnOnce() -> Result<Programs> + Send, place: &Path) -> Result<()> {
    check(sources)?;
    let (pages, programs) = meanwhile(programs, || {
        npm_for_build()?;
        render(sources)
    })?;
    let mut site = Site::begin(place.with_extension("next"))?;
    let links = step("style sheets, fonts, scripts, pages", || {
        let links = Links { parts: add_parts(&mut site, &pages)?, ..lay_out(&mut site, programs)? };
        for lang in Lang::ALL {
            site.add(&format!("{}index.html", lang.folder()), pages.fill(lang, &links, None)?.into_bytes())?;
        }
        manifest::write(&mut site, &pages, &links)?;
        Ok(links)
    })?;
    links.inline.hashes().write()?;
    site.finish(place)
}

fn render(sources: &Sources) -> Result<Pages> {
    step("prerender: the page in every language", || Pages::render(sources))
}

/// # Errors
/// When the report has a problem.
fn check(sources: &Sources) -> Result<()> {
    step("check: assets/report.json against assets/report.txt", || {
        let problems = sources.problems();
        if !problems.is_empty() {
            bail!(
                "报告数据有问题，没有生成网站。The report has problems; nothing was built.\n{}",
                to_text(sources, &problems, DEFAULT)
            );
        }
        Ok(())
    })
}

/// Both at the same time, the second on this thread.
fn meanwhile<T>(
    programs: impl FnOnce() -> Result<Programs> + Send,
    own: impl FnOnce() -> Result<T>,
) -> Result<(T, Programs)> {
    thread::scope(|scope| {
        let programs = scope.spawn(programs);
        let own = own();
        let programs = programs.join().map_err(|_| anyhow!("making the programs panicked"))?;
        Ok((own?, programs?))
    })
}

/// Makes the site and puts it in the place of the last one, which nothing touches before all is well. The programs are
/// asked for once the report is known to be in order.
fn make(
    sources: &Sources,
    programs: impl FnOnce() -> Result<Programs> + Send,
    dist: &Path,
    address: Option<&str>,
) -> Result<()> {
    check(sources)?;
    let ((pages, figures, slides), programs) = meanwhile(programs, || {
        let pages = render(sources)?;
        let figures = step("prerender: every chart as a figure of its own", || Figures::render(&pages))?;
        let slides = step("prerender: the slides", || Slides::render(&pages, address))?;
        Ok((pages, figures, slides))
    })?;

    let mut site = Site::begin(dist.with_extension("next"))?;
    let mut links = step("style sheets, fonts, scripts", || lay_out(&mut site, programs))?;
    step("pictures and tables", || {
        downloads::write(&mut site, pages.source(), address)?;
        workbooks::write(&mut site, &pages)
    })?;
    if address.is_none() {
        eprintln!("  without --url https://…, shared links have no picture in services that need a whole address");
    }
    links.offline =
        step("offline.html: everything in one file", || offline::write(&mut site, &pages, &links, address))?;
    links.parts = add_parts(&mut site, &pages)?;
    step("pages, with .br and .gz beside every file", || {
        for lang in Lang::ALL {
            site.add(&format!("{}index.html", lang.folder()), pages.fill(lang, &links, address)?.into_bytes())?;
        }
        figures.add(&mut site, &pages, &links)?;
        slides.add(&mut site, &pages, &links)?;
        text::add(&mut site, &pages, &links)?;
        manifest::write(&mut site, &pages, &links)?;
        worker::write(&mut site)?;
        site.compress()
    })?;
    links.inline.hashes().write()?;
    let table = budget::measure(&site, &links)?;
    println!("{table}");
    table.judge()?;
    site.finish(dist)
}

/// What a long report's pages fetch once they have started, by language; none of a shorter one.
fn add_parts(site: &mut Site, pages: &Pages) -> Result<Vec<(Lang, String)>> {
    let Some(parts) = &pages.parts else { return Ok(Vec::new()) };
    Lang::ALL.into_iter().map(|lang| Ok((lang, parts.add(site, &pages.text, lang)?))).collect()
}

/// Puts everything but the pages under names that change with the content. What has not been made yet gets a name without
/// its content's hash, by which `serve` knows it.
fn lay_out(site: &mut Site, programs: Programs) -> Result<Links> {
    let (css, _) = styles::bundle(site, "rest.css")?;
    let (opening, fonts) = styles::bundle(site, "opening.css")?;
    let (elder_css, _) = styles::bundle(site, "elder.css")?;
    let (deck_css, _) = styles::bundle(site, "deck.css")?;
    let Programs { page, more } = programs;
    let icon = site.add_hashed("icon", "svg", asset("icons/icon.svg")?)?;
    let links = Links {
        style: site.add_hashed("main", "css", css.into_bytes())?,
        elder_style: site.add_hashed("elder", "css", elder_css.into_bytes())?,
        inline: Inline::new(&script("settings", Kind::Everywhere)?, &with_fonts(site, opening.clone(), &fonts)?)?,
        opening_style: site.add_hashed("opening", "css", opening.into_bytes())?,
        fonts,
        wasm: site.add_hashed("report", "wasm", page.wasm)?,
        drawing: site.add_hashed("drawing", "wasm", page.part)?,
        glue: site.add_hashed("report", "js", page.glue)?,
        boot: site.add_hashed("boot", "js", script("boot", Kind::Module)?.into_bytes())?,
        voice: site.add_hashed("voice", "js", script("voice", Kind::Module)?.into_bytes())?,
        old: site.add_hashed("old", "js", script("old-engines", Kind::Everywhere)?.into_bytes())?,
        icons: Icons::drawn_by_browsers(&icon),
        icon,
        qr: "assets/qr.js".to_owned(),
        qr_wasm: "assets/qr.wasm".to_owned(),
        deck: "assets/deck.js".to_owned(),
        deck_wasm: "assets/deck.wasm".to_owned(),
        deck_style: site.add_hashed("deck", "css", deck_css.into_bytes())?,
        ..Links::default()
    };
    match more {
        Some(more) => lay_out_more(site, more, links),
        None => Ok(links),
    }
}

/// The same with what is loaded later.
fn lay_out_more(site: &mut Site, more: More, links: Links) -> Result<Links> {
    let (element_css, _) = styles::bundle(site, "element.css")?;
    let More { element, qr, deck } = more;
    Ok(Links {
        icons: manifest::icons(site)?,
        element: site.add_hashed("element", "js", element.glue)?,
        element_wasm: site.add_hashed("element", "wasm", element.wasm)?,
        element_style: site.add_hashed("element", "css", element_css.into_bytes())?,
        qr: site.add_hashed("qr", "js", qr.glue)?,
        qr_wasm: site.add_hashed("qr", "wasm", qr.wasm)?,
        deck: site.add_hashed("deck", "js", deck.glue)?,
        deck_wasm: site.add_hashed("deck", "wasm", deck.wasm)?,
        frame: site.add_hashed("frame", "js", script("embed/frame", Kind::Embedded)?.into_bytes())?,
        ..links
    })
}

fn asset(name: &str) -> Result<Vec<u8>> {
    fs::read(root().join("assets").join(name)).with_context(|| format!("reading assets/{name}; the page needs it"))
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
