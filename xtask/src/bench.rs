//! `bench`: what a reader waits for. Absolute times say more about the machine than about the page, so that the page
//! is measured beside others of the same content, and beside itself without scripts, alternating, in one run. Here is the
//! order; what is measured, how, and against which limits has a file each.

mod actions;
mod document;
mod load;
mod many;
mod numbers;
mod peers;
mod profile;
mod quiet;
mod rounds;
mod search;
mod sites;
mod tables;
mod verdict;
mod years;

use std::net::SocketAddr;
use std::process::ExitCode;

use anyhow::Result;
use driver::{Browser, Engine, Page};
use tools::step::step;

use crate::{build, serve};
use numbers::number;
use profile::Profile;
use quiet::Quiet;

/// How often every page is loaded by every profile, if nothing else is asked for.
pub const ROUNDS: usize = 7;

/// What is measured, and where.
struct Bench {
    sites: Vec<sites::Site>,
    address: SocketAddr,
    browser: Browser,
    quiet: Quiet,
}

impl Bench {
    fn of(peers: Vec<peers::Peer>) -> Result<Self> {
        let (folder, sites) = (many::build()?, sites::sites(peers));
        let address = serve::spawn(sites::routes(&sites, &folder)?)?;
        Ok(Self { sites, address, browser: Browser::start(Engine::Chromium)?, quiet: Quiet::default() })
    }
}

/// Builds, measures, prints, writes docs/performance.md, and fails when the page keeps its readers waiting.
///
/// # Errors
/// When the build fails, npm does not bring the peers' libraries, or the browser cannot be started.
pub fn run(rounds: usize) -> Result<ExitCode> {
    build::run()?;
    let Bench { sites, address, browser, mut quiet } = Bench::of(peers::build()?)?;
    let series = step(&format!("{rounds} rounds of {} pages, on a phone and at a desk", sites.len()), || {
        rounds::measure(&browser, address, &sites, rounds, &mut quiet)
    })?;
    let times = step("actions on the page, on a phone", || {
        actions::measure(&browser, &format!("http://{address}/"), &actions::ACTIONS, &mut quiet)
    })?;
    let searched = searched(&browser, address)?;
    let mut limits = verdict::limits(&series, actions::slow(&times))?;
    limits.extend(many::limits(&series, &searched)?);
    let measured = [
        verdict::report(&limits),
        tables::loads(&sites, &series, Profile::Phone),
        tables::loads(&sites, &series, Profile::Desktop),
        tables::actions(&times),
        conditions(&browser, &quiet)?,
    ]
    .join("\n");
    println!("{measured}");
    document::write(document::PERFORMANCE, &measured)?;
    Ok(judged(&limits))
}

/// Whether every limit is kept; those that are not are named.
fn judged(limits: &[verdict::Limit]) -> ExitCode {
    let failed: Vec<&str> = limits.iter().filter(|it| !it.kept()).map(|it| &*it.what).collect();
    if failed.is_empty() {
        return ExitCode::SUCCESS;
    }
    println!("over budget: {}", failed.join("; "));
    ExitCode::FAILURE
}

/// Only what a report of ten thousand facts costs beside today's: builds, measures and prints, and writes nothing.
///
/// # Errors
/// Those of [`run`].
pub fn run_many(rounds: usize) -> Result<ExitCode> {
    build::run()?;
    let Bench { mut sites, address, browser, mut quiet } = Bench::of(Vec::new())?;
    sites.retain(|it| it.name == sites::OURS || it.name == sites::MANY);
    let series = rounds::measure(&browser, address, &sites, rounds, &mut quiet)?;
    let limits = many::limits(&series, &searched(&browser, address)?)?;
    println!("{}", verdict::report(&limits));
    for profile in Profile::ALL {
        println!("{}", tables::loads(&sites, &series, profile));
    }
    println!("{}", conditions(&browser, &quiet)?);
    Ok(judged(&limits))
}

/// Only what many years cost: in the build, and to the reader of one. Builds, measures, prints, writes docs/years.md, and fails
/// above its limits.
///
/// # Errors
/// Those of [`run`].
pub fn run_years(rounds: usize) -> Result<ExitCode> {
    let (mut limits, built) = years::build()?;
    let address = serve::spawn(years::routes(&built))?;
    let (browser, mut quiet) = (Browser::start(Engine::Chromium)?, Quiet::default());
    let sites = years::sites();
    let series = rounds::measure(&browser, address, &sites, rounds, &mut quiet)?;
    let times = actions::measure(&browser, &format!("http://{address}{}", sites[0].path), &years::ACTIONS, &mut quiet)?;
    limits.extend(years::limits(&series, &times)?);
    let loads = Profile::ALL.map(|it| tables::loads(&sites, &series, it)).join("\n");
    let measured = [verdict::report(&limits), loads, tables::actions(&times), conditions(&browser, &quiet)?].join("\n");
    println!("{measured}");
    document::write(document::YEARS, &measured)?;
    Ok(judged(&limits))
}

/// Today's report and the large one, searched.
fn searched(browser: &Browser, address: SocketAddr) -> Result<[search::Searched; 2]> {
    step("keystrokes in the search", || {
        let search = |path: &str| search::measure(browser, &format!("http://{address}{path}"));
        Ok([search("/")?, search("/many/")?])
    })
}

/// On what was measured, and how undisturbed.
fn conditions(browser: &Browser, quiet: &Quiet) -> Result<String> {
    let agent = browser.page()?.text("navigator.userAgent")?;
    let engine = agent.split(' ').find(|it| it.contains("Chrome/")).unwrap_or("Chromium").replace('/', " ");
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let Quiet { measured, disturbed, .. } = quiet;
    Ok(format!(
        "{engine} on {processors} processors. Of {measured} measurements {disturbed} were disturbed: something else used \
         the machine right before or after them.\n"
    ))
}

/// Sum of the page's layout shifts so far.
///
/// # Errors
/// When the page is gone.
pub fn layout_shift(page: &Page) -> Result<f64> {
    page.settled()?;
    number(
        page,
        "new Promise((resolve) => { let sum = 0; \
         new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; }) \
         .observe({ type: 'layout-shift', buffered: true }); \
         requestAnimationFrame(() => setTimeout(() => resolve(sum), 100)); })",
    )
}
