//! `<report-chart>` on the other site: pages with it, and what it says.

use anyhow::{Context, Result};
use driver::Page;
use serde_json::{Value, json};
use start::paths::root;

use super::host::host_page;
use super::{address, blank, report};

/// The strictest policy that still lets the element in: the one that docs/embedding.md advises.
///
/// # Errors
/// When the document has none.
pub fn host_policy() -> Result<String> {
    let document = std::fs::read_to_string(root().join("docs/embedding.md")).context("reading docs/embedding.md")?;
    let line = document.lines().find_map(|it| it.strip_prefix("Content-Security-Policy: "));
    let advised = line.context("docs/embedding.md advises no policy for pages with the element")?;
    Ok(advised.replace("https://report.example", &format!("http://{}", address()?)))
}

/// A body with the script of that folder's site, and an element.
///
/// # Errors
/// When the build fails.
pub fn with_element(folder: &str, element: &str) -> Result<String> {
    Ok(format!(
        "<script type=\"module\" src=\"http://{}/{folder}/embed/report-chart.js\"></script>{element}",
        address()?
    ))
}

/// The element, and the figure within it, as expressions.
pub const ELEMENT: &str = "document.querySelector('report-chart')";
pub const FIGURE: &str = "document.querySelector('report-chart').shadowRoot.querySelector('figure')";

/// A page with the element in it, and what it says noted in `window.heard`.
///
/// # Errors
/// When it does not come to that.
pub fn element_page(element: &str, width: u32) -> Result<Page> {
    let page = blank(width)?;
    let hear = "window.heard = []; for (const kind of ['fact-select', 'error']) \
        document.addEventListener(kind, (event) => { if (event.target.localName === 'report-chart') \
        window.heard.push([event.type, event.detail]); }, true);";
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": hear }))?;
    page.goto(&host_page(&with_element("site", element)?, &host_policy()?)?)?;
    Ok(page)
}

/// Waits until the element shows its chart.
///
/// # Errors
/// When it does not.
pub fn drawn(page: &Page) -> Result<()> {
    page.wait("the chart is drawn", &format!("{FIGURE}?.querySelector('svg')"))
}

/// An element for every chart of the report.
///
/// # Errors
/// When the report cannot be read.
pub fn all_elements(lang: &str) -> Result<String> {
    let element = |chart: &str| format!("<report-chart chart='{chart}' lang='{lang}'></report-chart>");
    Ok(report()?.charts.iter().map(|it| element(&it.id)).collect())
}

/// Waits until every element of the page shows its chart.
///
/// # Errors
/// When one does not.
pub fn all_drawn(page: &Page) -> Result<()> {
    let drawn =
        "[...document.querySelectorAll('report-chart')].every((it) => it.shadowRoot?.querySelector('figure svg'))";
    page.wait("every chart is drawn", drawn)
}

/// Waits for what the element says next, and takes it.
///
/// # Errors
/// When it does not come to that.
pub fn heard(page: &Page) -> Result<(String, Value)> {
    page.wait("the element says something", "window.heard.length > 0")?;
    let said = page.eval("window.heard.shift()")?;
    Ok((said[0].as_str().unwrap_or_default().to_owned(), said[1].clone()))
}
