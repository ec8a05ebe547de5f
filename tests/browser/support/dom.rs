//! The rules by which two states of the page are compared.

use anyhow::Result;
use driver::Page;
use serde_json::json;
use similar::TextDiff;

/// Keeps the mount element's markup from the two moments that matter: when the browser has read the page, and when the
/// program says that it has taken over, before anything that it does next.
const KEEPER: &str = "\
    document.addEventListener('DOMContentLoaded', () => { window.builtApp = document.getElementById('app').outerHTML; }); \
    const set = Element.prototype.setAttribute; \
    Element.prototype.setAttribute = function (name, value) { \
      if (name === 'data-live') window.hydratedApp = document.getElementById('app').outerHTML; \
      return set.call(this, name, value); };";

/// The mount element of the page in a language: as it was built, and as it was taken over.
///
/// # Errors
/// When the page does not get there.
pub fn built_and_hydrated(page: &Page, url: &str) -> Result<[String; 2]> {
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": KEEPER }))?;
    page.goto(url)?;
    page.ready()?;
    Ok([page.text("window.builtApp")?, page.text("window.hydratedApp")?])
}

/// Both states of the mount element are the same but for what [`normalised`] leaves out; else the tags that differ are shown.
pub fn assert_same(what: &str, before: &str, after: &str) {
    let [before, after] = [before, after].map(|html| normalised(html).replace('<', "\n<"));
    let changes = TextDiff::from_lines(&before, &after);
    assert!(before == after, "{what}\n{}", changes.unified_diff().context_radius(2));
}

/// The one rule of what hydration may change: nothing but the waiting state of controls, which are `disabled` until
/// the program answers, Yew's own comments, and the empty text that it keeps between nodes.
fn normalised(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    // What a reader has set for the eyes is told by a script of its own, before and beside the program
    // (assets/scripts/settings.js).
    out = out.replace("class=\"set\" aria-pressed=\"true\"", "class=\"set\" aria-pressed=\"false\"");
    out = out.replace(" data-laid=\"\"", "");
    for waiting in [" disabled=\"\"", " aria-disabled=\"true\"", " aria-busy=\"true\""] {
        out = out.replace(waiting, "");
    }
    out
}

/// Without any space, since figures and their units may be set in elements of their own, and lines may be broken.
pub fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '\u{200b}' && !matches!(letter, '\u{2060}' | '\u{ad}'))
        .collect()
}

/// What reaches beyond the right edge of a window that scrolls sideways, the first eight; an expression, empty where all is
/// well.
pub const BEYOND: &str = "(() => { const most = document.documentElement.clientWidth; \
    if (document.documentElement.scrollWidth <= most) return []; \
    return [...document.body.querySelectorAll('*')] \
    .filter((node) => node.getBoundingClientRect().right > most + 0.5) \
    .map((node) => `${node.tagName}.${node.getAttribute('class') || ''} in ${node.parentElement.className} \
    ${Math.round(node.getBoundingClientRect().right)}`).slice(0, 8); })()";

/// What of a page its choices decide: pressed chips, search, order, rows and tasks, the inspector; text, in the words of the
/// page's language.
pub const VIEW: &str = "JSON.stringify([\
    [...document.querySelectorAll('[aria-pressed=true]')].map((it) => it.textContent),\
    document.querySelector('[data-query]').value,\
    [...document.querySelectorAll('[aria-sort]')].map((it) => it.ariaSort),\
    [...document.querySelectorAll('#data tbody tr')].map((it) => it.id),\
    [...document.querySelectorAll('.lanes-v [data-mark]')].map((it) => it.dataset.mark),\
    document.querySelector('#inspector')?.textContent || ''])";
