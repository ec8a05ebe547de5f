//! One load of one page, in a fresh context with an empty cache, and what it took. How loads follow each other is
//! `rounds`' matter.

use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use driver::{Browser, Page};
use serde_json::{Value, json};

use super::profile::Profile;

pub const PROBE: &str = include_str!("probe.js");
/// How long after its load event a page is watched, in milliseconds.
const WATCHED: f64 = 3000.0;
/// How long the program may take after that, and how often it is asked for: seldom, since asking takes time from the page.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(250);

/// How a page says that it is interactive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ready {
    /// Ours: `<html data-ready="true">`, and `data-live` when the program has taken over.
    Attribute,
    /// A peer's script: `window.__ready`.
    Stamp,
    /// A page without scripts is when it is parsed.
    Parsed,
}

/// What one load took. Times are milliseconds from the navigation's start.
#[derive(Clone, Debug, PartialEq)]
pub struct Load {
    pub first_paint: f64,
    pub interactive: f64,
    /// `None` where the page does not say.
    pub alive: Option<f64>,
    /// Total blocking time: what long tasks last beyond 50 ms each.
    pub blocking: f64,
    pub bytes_interactive: f64,
    pub bytes: f64,
    /// Elements that came with the page, and those there in the end.
    pub parsed_elements: f64,
    pub elements: f64,
    pub shift: f64,
    /// Bytes in use by scripts after a collection, and of WebAssembly's own memory.
    pub heap: f64,
    pub wasm: f64,
}

/// Loads a page and watches it until it is alive and three seconds have passed since its load event.
///
/// # Errors
/// When the page does not get interactive, or the browser is gone.
pub fn load(browser: &Browser, url: &str, ready: Ready, profile: Profile, awaits_life: bool) -> Result<Load> {
    let page = browser.page()?;
    profile.apply(&page)?;
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": PROBE }))?;
    page.call("Performance.enable", json!({}))?;
    page.goto(url)?;
    sleep(Duration::from_millis(WATCHED as u64 + 100));
    let moment = match ready {
        Ready::Attribute => "__seen.ready",
        Ready::Stamp => "window.__ready ?? null",
        Ready::Parsed => "__seen.parsed",
    };
    let interactive = await_number(&page, moment)?.with_context(|| format!("{url} does not get interactive"))?;
    let alive = match (ready, awaits_life) {
        (Ready::Attribute, true) => await_number(&page, "__seen.live")?,
        _ => None,
    };
    let seen = page.eval(&seen(interactive.max(alive.unwrap_or(0.0))))?;
    let number = |name: &str| seen[name].as_f64().with_context(|| format!("{url} has no {name}"));
    let (origin, until) = (number("origin")?, number("until")?);
    let arrivals = page.arrivals();
    let bytes = |end: f64| arrivals.iter().filter(|it| it.at - origin <= end).map(|it| it.bytes).sum();
    Ok(Load {
        first_paint: number("paint")?,
        interactive,
        alive,
        blocking: number("blocking")?,
        bytes_interactive: bytes(interactive),
        bytes: bytes(until),
        parsed_elements: number("parsed")?,
        elements: number("elements")?,
        shift: number("shift")?,
        heap: heap(&page)?,
        wasm: number("wasm")?,
    })
}

/// What the probe has seen until three seconds after the load event, or until `last` if that came later.
fn seen(last: f64) -> String {
    format!(
        "(() => {{ const until = Math.max(performance.getEntriesByType('navigation')[0].loadEventEnd + {WATCHED}, {last}); \
         const sum = (list) => list.reduce((sum, it) => sum + it, 0); \
         const tasks = __seen.tasks.filter(([start]) => start < until); \
         return {{ until, origin: performance.timeOrigin, \
         paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime, \
         blocking: sum(tasks.map(([, lasted]) => Math.max(0, lasted - 50))), shift: __seen.shift, \
         parsed: __seen.elements, elements: document.getElementsByTagName('*').length, \
         wasm: sum(__seen.memories.map((it) => it.buffer.byteLength)) }}; }})()"
    )
}

/// The number that an expression gives, once it gives one; `None` when time runs out.
fn await_number(page: &Page, expression: &str) -> Result<Option<f64>> {
    let end = Instant::now() + PATIENCE;
    loop {
        let value = page.eval(expression)?.as_f64();
        if value.is_some() || Instant::now() > end {
            return Ok(value);
        }
        sleep(PAUSE);
    }
}

fn heap(page: &Page) -> Result<f64> {
    page.call("HeapProfiler.collectGarbage", json!({}))?;
    let answer = page.call("Performance.getMetrics", json!({}))?;
    let metrics = answer["metrics"].as_array().map(Vec::as_slice).unwrap_or_default();
    let used = metrics.iter().find(|it| it["name"] == "JSHeapUsedSize").map(|it| &it["value"]);
    used.and_then(Value::as_f64).context("the browser does not tell its heap")
}
