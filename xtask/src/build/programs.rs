//! The browser's programs, from cargo to the smallest file: all the slow steps, as far as possible at the same time.

use std::thread;

use anyhow::{Result, anyhow};
use start::wasm::{CHECK, DECK, EDIT, ELEMENT, PAGE, PUBLISHER, Program as Source, QR, TOLD_PAGE};
use tools::Helper;
use tools::step::step;

use super::bindgen::Bound;
use super::wasm::Compiled;
use super::{bindgen, optimize, wasm};

/// A program as the browser loads it.
pub struct Program {
    pub wasm: Vec<u8>,
    pub glue: Vec<u8>,
    /// What is loaded later, where the program is parted.
    pub part: Vec<u8>,
}

/// What browsers load after the page, and what they load when they are asked for more.
pub struct Programs {
    pub page: Program,
    /// None of these has been made while `serve` shows its first page.
    pub more: Option<More>,
}

/// For an embedded chart, a QR code, a text to be checked, slides, the editor, and sites of other reports.
pub struct More {
    pub element: Program,
    pub qr: Program,
    pub check: Program,
    pub deck: Program,
    pub edit: Program,
    pub publisher: Program,
}

/// The page's program, from `src/`. It is not made smaller, which takes longer than to load it from this machine.
///
/// # Errors
/// When it does not compile, or a tool refuses it.
pub fn page() -> Result<Programs> {
    alone(&PAGE)
}

/// The page's program, which says of a panic what and where.
///
/// # Errors
/// Those of [`page`].
pub fn told_page() -> Result<Programs> {
    alone(&TOLD_PAGE)
}

fn alone(source: &Source) -> Result<Programs> {
    let (_, Bound { wasm, glue, part }) = bound(source)?;
    Ok(Programs { page: Program { wasm, glue, part }, more: None })
}

/// All programs, from `src/` and `crates/`. While one is made smaller, the next is compiled.
///
/// # Errors
/// Those of [`page`].
pub fn all() -> Result<Programs> {
    let helpers = Helper::prepare();
    let programs = thread::scope(|scope| {
        let [page, element, qr, check, deck, edit, publisher] =
            [&PAGE, &ELEMENT, &QR, &CHECK, &DECK, &EDIT, &PUBLISHER].map(|it| scope.spawn(move || program(it)));
        let made = |task: thread::ScopedJoinHandle<'_, Result<Program>>| {
            task.join().map_err(|_| anyhow!("making a program panicked"))?
        };
        let page = made(page)?;
        let (element, qr, check, deck) = (made(element)?, made(qr)?, made(check)?, made(deck)?);
        let more = More { element, qr, check, deck, edit: made(edit)?, publisher: made(publisher)? };
        Ok(Programs { page, more: Some(more) })
    });
    if let Some(mut helpers) = helpers {
        step("cargo build (what draws and compresses), the rest of it", || {
            // Whether they compile is found out by whoever runs one.
            let _ = helpers.wait();
            Ok(())
        })?;
    }
    programs
}

fn program(source: &Source) -> Result<Program> {
    let (compiled, Bound { wasm, glue, part }) = bound(source)?;
    let wasm = optimize::optimize(&wasm, compiled.stem, source.tuned, compiled.features)?;
    let part =
        if part.is_empty() { part } else { optimize::optimize(&part, "drawing", source.tuned, compiled.features)? };
    Ok(Program { wasm, glue, part })
}

fn bound(source: &Source) -> Result<(Compiled, Bound)> {
    let compiled = wasm::compile(source)?;
    let bound = step(&format!("wasm-bindgen, {}", source.stem), || bindgen::bind(&compiled))?;
    Ok((compiled, bound))
}
