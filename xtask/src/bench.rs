//! `bench`: what a reader waits for. Absolute times say more about the machine than about the page, so that the page
//! is measured beside others of the same content, and beside itself without scripts, alternating, in one run. Here is the
//! order; what is measured, how, and against which limits has a file each.

mod actions;
mod document;
mod load;
mod numbers;
mod peers;
mod profile;
mod quiet;
mod rounds;
mod search;
mod sites;
mod tables;
mod verdict;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::browser::{Browser, Engine, Page};
use crate::step::step;
use crate::{build, serve};
use profile::Profile;
use quiet::Quiet;

/// How often every page is loaded by every profile, if nothing else is asked for.
pub const ROUNDS: usize = 7;

/// Builds, measures, prints, writes docs/performance.md, and fails when the page keeps its readers waiting.
///
/// # Errors
/// When the build fails, npm does not bring the peers' libraries, or the browser cannot be started.
pub fn run(rounds: usize) -> Result<ExitCode> {
    if rounds == 0 {
        bail!("--rounds 0 measures nothing");
    }
    build::run()?;
    let sites = sites::sites(peers::build()?);
    let address = serve::spawn(sites::routes(&sites)?)?;
    let browser = Browser::start(Engine::Chromium)?;
    let mut quiet = Quiet::default();
    let series = step(&format!("{rounds} rounds of {} pages, on a phone and at a desk", sites.len()), || {
        rounds::measure(&browser, address, &sites, rounds, &mut quiet)
    })?;
    let times = step("actions on the page, on a phone", || actions::measure(&browser, address, &mut quiet))?;
    let keystrokes = step("keystrokes in the search", || {
        search::measure(&browser, &format!("http://{address}/"), &format!("http://{address}{}", sites::MANY))
    })?;
    let mut limits = verdict::limits(&series, actions::slow(&times))?;
    limits.extend(keystrokes);
    let measured = [
        verdict::report(&limits),
        tables::loads(&sites, &series, Profile::Phone),
        tables::loads(&sites, &series, Profile::Desktop),
        tables::actions(&times),
        conditions(&browser, &quiet)?,
    ]
    .join("\n");
    println!("{measured}");
    document::write(&measured)?;
    let failed: Vec<&str> = limits.iter().filter(|it| !it.kept()).map(|it| &*it.what).collect();
    if failed.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    println!("over budget: {}", failed.join("; "));
    Ok(ExitCode::FAILURE)
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

fn number(page: &Page, expression: &str) -> Result<f64> {
    let value: Value = page.eval(expression)?;
    value.as_f64().with_context(|| format!("{expression} gives {value} instead of a number"))
}
