//! How long a keystroke in the data table's search keeps its reader waiting, and what memory the program has taken then.

use anyhow::Result;
use driver::{Browser, Page};
use serde_json::json;

use super::actions::alive;
use super::load::PROBE;
use super::numbers::{median, number};

/// What a page took that was searched.
pub struct Searched {
    /// Milliseconds, the median.
    pub keystroke: f64,
    /// Bytes of WebAssembly's memory.
    pub wasm: f64,
}

/// Types into the table of a page once all its rows are there.
///
/// # Errors
/// When the page does not get ready.
pub fn measure(browser: &Browser, url: &str) -> Result<Searched> {
    let page = browser.page()?;
    page.resize(1440, 900)?;
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": PROBE }))?;
    page.goto(url)?;
    alive(&page)?;
    page.wait("the table has its rows", "document.querySelector('#data [id^=row-]')")?;
    let keystroke = keystroke(&page)?;
    let wasm = number(&page, "__seen.memories.reduce((sum, it) => sum + it.buffer.byteLength, 0)")?;
    Ok(Searched { keystroke, wasm })
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
