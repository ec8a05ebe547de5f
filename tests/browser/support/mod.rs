//! What the suite stands on: one build, one server and one browser for all tests, and the page as tests want it.
//! The large report is in `archive`, the rules of comparison in `dom`, the editor of reports in `editing`, engines beside
//! today's Chromium in `engines`, the spoilt sites in `faults`, later builds in `builds`, a page that comes in two parts in
//! `halves`, one whose program waits in `held`, the site of somebody else in `host`, the one-file
//! edition on a disk in `offline`, pictures in `pixels`, what is printed in `paper`, the rules of axe-core in `rules`, pages
//! that keep what goes wrong in them in `recorder`, the presentation in `slides`, trouble of a test's own making in
//! `troubled`, an engine's speech in `voice`, a site of several years in `years`.

mod archive;
mod builds;
mod dom;
mod editing;
mod element;
mod engines;
mod faults;
mod halves;
mod held;
mod host;
mod offline;
mod paper;
mod pixels;
mod recorder;
mod rules;
mod slides;
mod troubled;
mod voice;
mod years;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow};
use driver::Fonts;
use driver::{Browser, Engine, Page};
use fixtures::REPORT_2023;
use i18n::Lang;
use model::Source;
use report::Report;
use start::paths::target;
use xtask::check::Sources;

pub use archive::{Archive, Parts, archive_source};
pub use builds::{KEPT, Place, SITE, draw_code, first_build, forget_answers, is_later, later_build, site, visited};
pub use dom::{BEYOND, VIEW, assert_same, built_and_hydrated, squeezed};
pub use driver::Node;
pub use editing::{choose_files, downloaded, downloads, drop_files, editor, editor_file, editor_url, opened, paste};
pub use element::{ELEMENT, FIGURE, all_drawn, all_elements, drawn, element_page, heard, host_policy, with_element};
pub use engines::{Kind, Tab, with_tab};
pub use faults::Fault;
pub use halves::Halves;
pub use held::Held;
pub use host::{host_address, host_page};
pub use offline::{changed, offline_file};
pub use paper::{Paper, Word};
pub use pixels::{Pixels, colours, pixels, read_qr};
pub use recorder::RECORDED;
pub use rules::{judged, judged_in, judged_part};
pub use slides::{PRESENTED, WIDE, present, presented, slides};
pub use troubled::{Loss, Trouble};
pub use voice::{BOTH, Said, give_voices, now, said_so_far, speaking, tell, with_voices};
pub use years::{several, site_of_years};

/// The folder of the suite's own site. It shows the report of 2023, whatever stands in `assets/`.
pub fn dist() -> PathBuf {
    target().join("suite-build").join("dist")
}

/// The files that the site is made from.
pub fn sources() -> Sources {
    Sources::of_bytes(REPORT_2023.json, REPORT_2023.text)
}

/// The address of the site, built when it is first asked for. It lies in a folder, as it may on any server; each
/// fault has a folder of its own beside it.
///
/// # Errors
/// When the build fails; every test then says so.
pub fn address() -> Result<SocketAddr> {
    static ADDRESS: OnceLock<Result<SocketAddr, String>> = OnceLock::new();
    let start = || {
        let dist = dist();
        std::fs::create_dir_all(dist.parent().context("a folder without a parent")?)?;
        xtask::build::run_from(&sources(), &dist)?;
        xtask::serve::spawn(faults::routes(&dist).merge(recorder::routes(&dist)))
    };
    let address = ADDRESS.get_or_init(|| start().map_err(|wrong: anyhow::Error| format!("{wrong:#}")));
    address.as_ref().copied().map_err(|wrong| anyhow!("{wrong}"))
}

/// The address of a page of the sound site.
///
/// # Errors
/// When the build fails.
pub fn url(lang: Lang) -> Result<String> {
    Ok(format!("http://{}/site/{}", address()?, lang.folder()))
}

/// The address of a page that keeps what goes wrong in it under [`RECORDED`].
///
/// # Errors
/// When the build fails.
pub fn recorded_url(lang: Lang) -> Result<String> {
    Ok(format!("http://{}/{}/{}", address()?, recorder::FOLDER, lang.folder()))
}

/// The address of a page that keeps what goes wrong in it, and whose program says of a panic what and where.
///
/// # Errors
/// When the build fails.
pub fn told_url(lang: Lang) -> Result<String> {
    static ADDRESS: OnceLock<Result<SocketAddr, String>> = OnceLock::new();
    let start = || {
        let place = target().join("told-build");
        xtask::build::run_told(&sources(), &place)?;
        xtask::serve::spawn(recorder::routes(&place))
    };
    let address = ADDRESS.get_or_init(|| start().map_err(|wrong: anyhow::Error| format!("{wrong:#}")));
    let address = address.as_ref().map_err(|wrong| anyhow!("{wrong}"))?;
    Ok(format!("http://{address}/{}/{}", recorder::FOLDER, lang.folder()))
}

/// The one browser of the suite with these fonts.
///
/// # Errors
/// When it cannot be started.
pub fn browser(fonts: Fonts) -> Result<&'static Browser> {
    static USUAL: OnceLock<Result<Browser, String>> = OnceLock::new();
    static WIDE: OnceLock<Result<Browser, String>> = OnceLock::new();
    let browser = match fonts {
        Fonts::Usual => &USUAL,
        Fonts::Wide => &WIDE,
    };
    let start = || Browser::with_fonts(Engine::Chromium, fonts).map_err(|wrong| format!("{wrong:#}"));
    browser.get_or_init(start).as_ref().map_err(|wrong| anyhow!("{wrong}"))
}

/// An empty page of this width, with the usual fonts.
///
/// # Errors
/// When the browser cannot be started.
pub fn blank(width: u32) -> Result<Page> {
    blank_in(Fonts::Usual, width)
}

/// An empty page of this width with these fonts.
///
/// # Errors
/// When the browser cannot be started.
pub fn blank_in(fonts: Fonts, width: u32) -> Result<Page> {
    let page = browser(fonts)?.page()?;
    page.resize(width, if width < 700 { 844 } else { 900 })?;
    Ok(page)
}

/// The page in a language at a width, taken over by its program.
///
/// # Errors
/// When it does not get there.
pub fn open(lang: Lang, width: u32) -> Result<Page> {
    let page = blank(width)?;
    page.goto(&url(lang)?)?;
    page.ready()?;
    Ok(page)
}

/// The page with the coming year's tasks as lanes, which a report without dates shows only to those who choose them.
///
/// # Errors
/// When it does not get there.
pub fn open_lanes(lang: Lang, width: u32) -> Result<Page> {
    open_lanes_in(Fonts::Usual, lang, width)
}

/// The same with these fonts.
///
/// # Errors
/// When it does not get there.
pub fn open_lanes_in(fonts: Fonts, lang: Lang, width: u32) -> Result<Page> {
    let page = blank_in(fonts, width)?;
    page.goto(&format!("{}?view=graph", url(lang)?))?;
    page.ready()?;
    page.wait("the lanes are drawn", "document.querySelectorAll('#c-plan .pic a[tabindex]').length > 0")?;
    Ok(page)
}

/// The Chinese page of a report whose editor has dated a task, so that there are lanes to choose.
///
/// # Errors
/// When no site could be built or served.
pub fn dated_url() -> Result<String> {
    Ok(format!("http://{}/{}/", address()?, Fault::DataDated.folder()))
}

/// The page as it is without scripts.
///
/// # Errors
/// When it cannot be loaded.
pub fn open_without_scripts(lang: Lang, width: u32) -> Result<Page> {
    let page = blank(width)?;
    page.set_scripts(false)?;
    page.goto(&url(lang)?)?;
    Ok(page)
}

/// The report that the page shows.
///
/// # Errors
/// When it cannot be read.
pub fn report() -> Result<Report> {
    Ok(report::load(REPORT_2023.json)?)
}

/// The report with its text.
///
/// # Errors
/// When it cannot be read.
pub fn source() -> Result<Source> {
    Ok(Source::new(report()?, REPORT_2023.text))
}

/// What the report must show in a language and the page does not: figures as they are written, subjects of tasks.
///
/// # Errors
/// When the page is gone.
pub fn missing_content(page: &Page, lang: Lang) -> Result<Vec<String>> {
    missing_in(&page.text(CONTENT)?, lang)
}

/// The text of a page, for [`missing_in`].
pub const CONTENT: &str = "document.getElementById('app').textContent";

/// What a page's text lacks, as [`missing_content`] has it.
///
/// # Errors
/// When the report cannot be read.
pub fn missing_in(content: &str, lang: Lang) -> Result<Vec<String>> {
    let shown = dom::squeezed(content);
    let report = report()?;
    let figures = report.facts.iter().map(|fact| dom::squeezed(&fact.raw));
    let subjects = report.tasks.iter().map(|task| dom::squeezed(lang.of(&task.subject)));
    Ok(figures.chain(subjects).filter(|text| !shown.contains(text.as_str())).collect())
}
