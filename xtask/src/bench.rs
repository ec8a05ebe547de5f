//! `bench`: what a reader waits for. Absolute times say more about the machine than about the page, so that the page
//! is measured against itself without scripts, alternating, in one run. The search is measured as it is.

mod search;

use std::process::ExitCode;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::browser::{Browser, Engine, Page};
use crate::paths::dist;
use crate::step::step;
use crate::{build, serve};

const ROUNDS: usize = 15;
/// A mid-range phone against this machine.
const SLOWDOWN: u32 = 4;
/// First paint with scripts may take this much of first paint without.
const RATIO: f64 = 1.05;

/// Builds, measures, prints, and fails when the page keeps its readers waiting.
///
/// # Errors
/// When the build fails or the browser cannot be started.
pub fn run() -> Result<ExitCode> {
    build::run()?;
    let bare = serve::site(&dist()).layer(middleware::from_fn(without_scripts));
    let many = serve::site(&dist()).layer(middleware::from_fn(search::with_many_facts));
    let routes =
        Router::new().nest_service("/bare", bare).nest_service("/many", many).fallback_service(serve::site(&dist()));
    let address = serve::spawn(routes)?;
    let browser = Browser::start(Engine::Chromium)?;
    let (mut with, mut without, mut ready, mut shift) = (Vec::new(), Vec::new(), Vec::new(), 0.0_f64);
    step(&format!("{ROUNDS} rounds, each with and without scripts, at a quarter of this machine's speed"), || {
        // The first round fills the browser's own caches and does not count.
        for round in 0..=ROUNDS {
            let bare = first_paint(&open(&browser, &format!("http://{address}/bare/"))?)?;
            let page = open(&browser, &format!("http://{address}/"))?;
            page.ready()?;
            let full = first_paint(&page)?;
            if round > 0 {
                without.push(bare);
                with.push(full);
                ready.push(number(&page, "performance.getEntriesByName('ready')[0].startTime")?);
                shift = shift.max(layout_shift(&page)?);
            }
        }
        Ok(())
    })?;
    let (with, without, ready) = (median(&mut with), median(&mut without), median(&mut ready));
    let ratio = with / without;
    println!(
        "first paint        {with:>8.0} ms   without scripts {without:.0} ms   ratio {ratio:.3} (at most {RATIO})"
    );
    println!("interactive        {ready:>8.0} ms   {:.2} × first paint", ready / with);
    println!("layout shift       {shift:>8.4}      (must be 0)");
    let answers = search::measure(&browser, &format!("http://{address}/"), &format!("http://{address}/many/"))?;
    Ok(if ratio <= RATIO && shift == 0.0 && answers { ExitCode::SUCCESS } else { ExitCode::FAILURE })
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

fn open(browser: &Browser, url: &str) -> Result<Page> {
    let page = browser.page()?;
    page.resize(390, 844)?;
    page.call("Network.setCacheDisabled", json!({ "cacheDisabled": true }))?;
    page.call("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWDOWN }))?;
    let mark = "new MutationObserver((_, own) => { if (document.documentElement.dataset.ready) { \
                performance.mark('ready'); own.disconnect(); } }) \
                .observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });";
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": mark }))?;
    page.goto(url)?;
    Ok(page)
}

fn first_paint(page: &Page) -> Result<f64> {
    page.wait("something is painted", "performance.getEntriesByName('first-contentful-paint').length")?;
    number(page, "performance.getEntriesByName('first-contentful-paint')[0].startTime")
}

fn number(page: &Page, expression: &str) -> Result<f64> {
    let value: Value = page.eval(expression)?;
    value.as_f64().with_context(|| format!("{expression} gives {value} instead of a number"))
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The same page as it would be if it had no program: its script elements with an address are taken out.
async fn without_scripts(mut request: Request, next: Next) -> Response {
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    let (mut parts, body) = next.run(request).await.into_parts();
    if parts.headers.get(header::CONTENT_TYPE).is_none_or(|kind| !kind.as_bytes().starts_with(b"text/html")) {
        return (parts, body).into_response();
    }
    let Ok(bytes) = to_bytes(body, usize::MAX).await else { return (parts, Body::empty()).into_response() };
    let page = String::from_utf8_lossy(&bytes);
    let kept: Vec<&str> =
        page.split_inclusive('\n').filter(|line| !(line.starts_with("<script") && line.contains(" src="))).collect();
    parts.headers.remove(header::CONTENT_LENGTH);
    (parts, kept.concat()).into_response()
}
