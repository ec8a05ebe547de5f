//! The rules by which two states of the page are compared.

use std::fs;

use anyhow::{Context, Result};
use report_figures::i18n::Lang;
use xtask::browser::Page;

/// The mount element as the page holds it now.
///
/// # Errors
/// When the page is gone.
pub fn app_html(page: &Page) -> Result<String> {
    page.text("document.getElementById('app').outerHTML")
}

/// The mount element as it was built, put through the browser's own parser so that both sides are serialised alike.
///
/// # Errors
/// When the page is not there or cannot be parsed.
pub fn prerendered(page: &Page, lang: Lang) -> Result<String> {
    let path = xtask::paths::dist().join(lang.folder()).join("index.html");
    let html = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    // A page without a policy parses it: the site's own refuses to turn text into elements.
    page.goto("about:blank")?;
    let html = serde_json::to_string(&html).context("writing the page as a JavaScript string")?;
    page.text(&format!("new DOMParser().parseFromString({html}, 'text/html').getElementById('app').outerHTML"))
}

/// The one rule of what hydration may change: nothing but the waiting state of controls, which are `disabled` until
/// the program answers, Yew's own comments, and the empty text that it keeps between nodes.
pub fn normalised(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    for waiting in [" disabled=\"\"", " aria-disabled=\"true\"", " aria-busy=\"true\""] {
        out = out.replace(waiting, "");
    }
    out
}

/// Without any space, since figures and their units may be set in elements of their own, and lines may be broken.
pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{200b}' && *letter != '\u{2060}').collect()
}
