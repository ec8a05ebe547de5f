//! How long a keystroke in the data table's search keeps its reader waiting: with today's report, and with one of ten
//! thousand facts, which is generated from it.

use anyhow::{Context, Result};
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::actions::alive;
use super::number;
use super::numbers::median;
use super::verdict::Limit;
use crate::browser::{Browser, Page};

/// Rows of the generated report.
const MANY: usize = 10_000;
/// Answers at most so late, in milliseconds: one frame of sixty a second, and what still feels at once.
const FRAME: f64 = 1000.0 / 60.0;
const AT_ONCE: f64 = 50.0;

/// Types into both tables; the medians with their limits.
///
/// # Errors
/// When a page does not get ready.
pub fn measure(browser: &Browser, site: &str, many: &str) -> Result<Vec<Limit>> {
    let mut found = Vec::new();
    for (name, url, limit) in [("today's report", site, FRAME), ("10,000 facts", many, AT_ONCE)] {
        let page = browser.page()?;
        page.resize(1440, 900)?;
        page.goto(url)?;
        alive(&page)?;
        found.push(Limit::new(&format!("keystroke, desktop, {name}, ms"), keystroke(&page)?, limit, 1));
    }
    Ok(found)
}

/// Median time from a change of the search to the rows that answer it, over texts as they are typed and deleted.
fn keystroke(page: &Page) -> Result<f64> {
    let mut times = Vec::new();
    // The first search makes the index and does not count.
    for (at, query) in
        ["代", "代表", "代表 ５", "代表 5", "代表", "选", "选民", "委员会", "微建议", ""].iter().enumerate()
    {
        let time = number(
            page,
            &format!(
                "new Promise((resolve) => {{ const field = document.querySelector('[data-query]'); \
                 field.value = {}; const start = performance.now(); \
                 new MutationObserver((_, own) => {{ own.disconnect(); \
                   document.body.offsetHeight; resolve(performance.now() - start); }}) \
                 .observe(document.querySelector('#data'), {{ childList: true, subtree: true, characterData: true }}); \
                 field.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); }})",
                json!(query)
            ),
        )?;
        if at > 0 {
            times.push(time);
        }
    }
    Ok(median(times))
}

/// The page with ten thousand facts: its own, again and again under other names.
pub async fn with_many_facts(mut request: Request, next: Next) -> Response {
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    let (mut parts, body) = next.run(request).await.into_parts();
    let is_page = parts.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let Ok(bytes) = to_bytes(body, usize::MAX).await else { return (parts, Body::empty()).into_response() };
    if !is_page {
        return (parts, bytes).into_response();
    }
    parts.headers.remove(header::CONTENT_LENGTH);
    let page = String::from_utf8_lossy(&bytes);
    let grown = multiplied(&page).unwrap_or_else(|wrong| format!("{wrong:#}"));
    (parts, grown).into_response()
}

fn multiplied(page: &str) -> Result<String> {
    let (before, rest) = page.split_once("id=\"report-data\">").context("the page carries no data")?;
    let (json, after) = rest.split_once("</script>").context("the page's data never ends")?;
    let mut report: Value = serde_json::from_str(json).context("the page's data is no JSON")?;
    let own = report["facts"].as_array().context("the report has no facts")?.clone();
    let copies = own.iter().cycle().take(MANY).enumerate().map(|(at, fact)| {
        let mut fact = fact.clone();
        if at >= own.len() {
            fact["id"] = json!(format!("fact-{at}"));
            fact["value"] = json!(at);
        }
        fact
    });
    report["facts"] = copies.collect();
    let json = report.to_string().replace('<', "\\u003c");
    Ok([before, "id=\"report-data\">", &json, "</script>", after].concat())
}
