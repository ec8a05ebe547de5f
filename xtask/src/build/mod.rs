//! `build`: the pipeline from `assets/`, `src/` and `index.html` to `dist/`. Each step has a file; this one has the
//! order, and the promise that a build with a problem leaves the last good `dist/` in place.

mod bindgen;
mod budget;
mod floats;
mod minify;
mod optimize;
mod page;
mod precompress;
mod shorten;
mod site;
mod styles;
#[cfg(test)]
mod tests;
mod wasm;

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use report_figures::i18n::Lang;

use crate::check::{Sources, to_text};
use crate::paths::{dist, root, target};
use crate::step::step;
use page::{Links, Pages};
use site::Site;

/// Builds the site, or says why not.
///
/// # Errors
/// When the report has a problem, a step fails, or a budget is exceeded; `dist/` is then as it was before.
pub fn run() -> Result<PathBuf> {
    let _alone = lock()?;
    make(&Sources::read()?, program, &dist())?;
    Ok(dist())
}

/// What the browser loads after the page.
struct Program {
    wasm: Vec<u8>,
    glue: Vec<u8>,
}

/// The program from `src/`: all the slow steps.
fn program() -> Result<Program> {
    let compiled = wasm::compile()?;
    let bound = step("wasm-bindgen", || bindgen::bind(&compiled))?;
    let wasm = optimize::optimize(&bound, &compiled)?;
    Ok(Program { wasm, glue: bound.glue })
}

/// Makes the site and puts it in the place of the last one, which nothing touches before all is well. The program is
/// asked for once the report is known to be in order.
fn make(sources: &Sources, program: impl FnOnce() -> Result<Program>, dist: &Path) -> Result<()> {
    step("check: assets/report.json against assets/report.txt", || {
        let problems = sources.problems();
        if !problems.is_empty() {
            bail!("报告数据有问题，没有生成网站。The report has problems; nothing was built.\n{}", to_text(&problems));
        }
        Ok(())
    })?;
    let pages = step("prerender: the page in every language", || Pages::render(sources))?;
    let program = program()?;

    let mut site = Site::begin(dist.with_extension("next"))?;
    let links = step("style sheets, fonts, scripts", || lay_out(&mut site, program))?;
    step("pages, with .br and .gz beside every file", || {
        for lang in Lang::ALL {
            site.add(&format!("{}index.html", lang.folder()), pages.fill(lang, &links)?.into_bytes())?;
        }
        site.compress()
    })?;
    let table = budget::measure(&site, &links);
    println!("{table}");
    table.judge()?;
    site.finish(dist)
}

/// Puts everything but the pages under names that change with the content.
fn lay_out(site: &mut Site, program: Program) -> Result<Links> {
    let asset = |name: &str| {
        fs::read(root().join("assets").join(name)).with_context(|| format!("reading assets/{name}; the page needs it"))
    };
    let (css, fonts) = styles::bundle(site)?;
    Ok(Links {
        style: site.add_hashed("main", "css", css.into_bytes())?,
        fonts,
        wasm: site.add_hashed("report", "wasm", program.wasm)?,
        glue: site.add_hashed("report", "js", program.glue)?,
        boot: site.add_hashed("boot", "js", asset("boot.js")?)?,
        aids: site.add_hashed("aids", "js", asset("aids.js")?)?,
        old: site.add_hashed("old", "js", asset("old.js")?)?,
        icon: site.add_hashed("icon", "svg", asset("icons/icon.svg")?)?,
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
