//! `build`: the pipeline from `assets/`, `src/` and `index.html` to `dist/`. Each step has a file; this one has the
//! order, and the promise that a build with a problem leaves the last good `dist/` in place.

mod beside;
mod bindgen;
mod bom;
pub mod budget;
mod edit;
mod faces;
mod icons;
mod lay_out;
mod machine;
mod minify;
mod missing;
mod optimize;
mod picture;
mod place;
mod precompress;
mod programs;
mod site;
mod split;
mod styles;
#[cfg(test)]
mod tests;
mod version;
mod voice;
mod wasm;
mod years;

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use publish::{Given, Pages, Published, Rendered};
use start::paths::target;
use tools::npm_for_build;
use tools::step::step;

use crate::archive::Reports;
use crate::check::{DEFAULT, Sources, to_text};
use crate::folders::folders;
use crate::hosts::{self, Hashes};
use crate::input::Input;
use beside::{meanwhile, prerenderer};
use budget::Table;
use lay_out::lay_out;
use machine::Native;
pub use place::place;
pub use precompress::beside;
use programs::Programs;
pub use publish::{MISSING, OFFLINE};
#[cfg(test)]
pub use tests::small_site;

/// What a site is made from, where it goes, and where it will stand.
#[derive(Clone, Copy, Default)]
pub struct Asked<'a> {
    /// Where the report lies; the project's own without.
    pub input: Option<&'a Path>,
    /// The site's folder; `dist/` without.
    pub out: Option<&'a Path>,
    /// The site's address on the web, if it is known (`https://…`): pictures print it, and services that show a shared page
    /// find its picture.
    pub url: Option<&'a str>,
}

/// Builds the project's own site, or says why not.
///
/// # Errors
/// When the report has a problem, a step fails, or a budget is exceeded; `dist/` is then as it was before.
pub fn run() -> Result<PathBuf> {
    run_for(Asked::default())
}

/// Builds the site that is asked for.
///
/// # Errors
/// When the address is none, or the site's folder is taken; else those of [`run`].
pub fn run_for(Asked { input, out, url }: Asked) -> Result<PathBuf> {
    let address = url.map(publish::address).transpose()?;
    let dist = place(out)?;
    match folders(input)? {
        Some(folders) if folders.len() > 1 => {
            let reports = Reports::read(&folders)?;
            let _alone = lock()?;
            years::make(reports, programs::all, &dist, address)?;
        }
        _ => {
            let sources = Sources::of(&Input::of(input)?)?;
            let _alone = lock()?;
            made(&sources, programs::all, &dist, address, Table::check_programs)?;
        }
    }
    Ok(dist)
}

/// The site from another report than the project's, in a place of its own.
///
/// # Errors
/// Those of [`run`].
pub fn run_from(sources: &Sources, dist: &Path) -> Result<()> {
    let _alone = lock()?;
    make(sources, programs::all, dist, None)
}

/// The site of several reports, each by the name of its folder, in a place of its own.
///
/// # Errors
/// Those of [`run`].
pub fn run_several(reports: Vec<(String, Sources)>, dist: &Path, address: Option<&str>) -> Result<()> {
    let _alone = lock()?;
    let reports = Reports::of(reports.into_iter().map(|(id, sources)| (id, Ok(sources))).collect(), None)?;
    years::make(reports, programs::all, dist, address)
}

/// Forgets a site of several reports with all that is kept of it, so that each is made anew.
///
/// # Errors
/// When a folder cannot be removed.
pub fn forget(dist: &Path) -> Result<()> {
    for folder in [dist, &years::kept(dist)] {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
    }
    Ok(())
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
pub fn first(input: &Input) -> Result<PathBuf> {
    let _alone = lock()?;
    let place = target().join("first");
    make_first(&Sources::of(input)?, programs::page, &place)?;
    Ok(place)
}

/// The page alone from another report, whose program says of a panic what and where. For the search for its cause, in a
/// place of its own.
///
/// # Errors
/// Those of [`first`].
pub fn run_told(sources: &Sources, place: &Path) -> Result<()> {
    let _alone = lock()?;
    make_first(sources, programs::told_page, place)
}

fn make_first(sources: &Sources, programs: impl FnOnce() -> Result<Programs> + Send, place: &Path) -> Result<()> {
    check(sources)?;
    let (pages, programs) = meanwhile(programs, || {
        npm_for_build()?;
        render(sources)
    })?;
    let (kit, site) = step("style sheets, fonts, scripts, pages", || {
        let kit = lay_out(programs)?;
        let site = publish::first(&kit, &pages)?;
        Ok((kit, site))
    })?;
    hosts::write(&Hashes::of(&kit.links.inline))?;
    site::write(&site, place)
}

fn render(sources: &Sources) -> Result<Pages> {
    let given = Given { json: sources.json.clone(), text: sources.text.clone() };
    step("prerender: the page in every language", || prerenderer()?.block_on(Pages::render(given)))
}

/// # Errors
/// When the report has a problem.
fn check(sources: &Sources) -> Result<()> {
    step("check: report.json against report.txt", || {
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

/// Makes the site of a report that is held to every budget: the tests' own, which is frozen.
fn make(
    sources: &Sources,
    programs: impl FnOnce() -> Result<Programs> + Send,
    dist: &Path,
    address: Option<&str>,
) -> Result<()> {
    made(sources, programs, dist, address, Table::check)
}

/// Makes the site and puts it in the place of the last one, which nothing touches before all is well. The programs are
/// asked for once the report is known to be in order; `weighed` says whether what came out may stay.
fn made(
    sources: &Sources,
    programs: impl FnOnce() -> Result<Programs> + Send,
    dist: &Path,
    address: Option<&str>,
    weighed: impl FnOnce(&Table) -> Result<()>,
) -> Result<()> {
    check(sources)?;
    let (rendered, programs) = meanwhile(programs, || {
        let pages = render(sources)?;
        step("prerender: every chart as a figure of its own, and the slides", || {
            Ok(prerenderer()?.block_on(Rendered::new(pages, address)))
        })
    })?;
    let mut kit = step("style sheets, fonts, scripts", || lay_out(programs))?;
    kit.file = step("the kit, with which the editor makes sites", || {
        kit.site.pack(&Native)?;
        kit.to_file(&Native)
    })?;
    if address.is_none() {
        eprintln!("  without --url https://…, shared links have no picture in services that need a whole address");
    }
    let Published { site, links, .. } = publish::publish(&kit, &rendered, &Native)?;
    hosts::write(&Hashes::of(&links.inline))?;
    let table = budget::measure(&site, &links)?;
    println!("{table}");
    weighed(&table)?;
    site::write(&site, dist)
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
