//! The rules of axe-core, and what of a page breaks them.

use std::fs;

use anyhow::{Context, Result, ensure};
use driver::Page;
use start::paths::root;

/// What breaks a rule on the page as it is now. At least so many rules must find something to look at: those that look
/// at nothing find nothing wrong.
///
/// # Errors
/// When the rules cannot be read, or fewer of them find something to look at.
pub fn judged(page: &Page, least: u64) -> Result<Vec<String>> {
    judged_in(page, least, &[])
}

/// The same for a reader with these media features.
///
/// # Errors
/// As above.
pub fn judged_in(page: &Page, least: u64, media: &[(&str, &str)]) -> Result<Vec<String>> {
    run(page, "document", least, media)
}

/// The same of a part of a page that has been judged as a whole without it: a look at the whole takes seconds.
///
/// # Errors
/// As above.
pub fn judged_part(page: &Page, part: &str, least: u64) -> Result<Vec<String>> {
    run(page, &format!("document.querySelector('{part}')"), least, &[])
}

fn run(page: &Page, part: &str, least: u64, media: &[(&str, &str)]) -> Result<Vec<String>> {
    let rules = root().join("node_modules/axe-core/axe.min.js");
    let rules = fs::read_to_string(&rules).with_context(|| format!("reading {}", rules.display()))?;
    // What still moves is judged by what it is on its way to.
    page.set_media(&[media, &[("prefers-reduced-motion", "reduce")]].concat())?;
    page.settled()?;
    if page.eval("typeof axe")? == "undefined" {
        page.eval(&format!("{rules}\n;undefined"))?;
    }
    let found = page.eval(&format!("({JUDGE})({part})"))?;
    ensure!(found["passes"].as_u64() > Some(least), "axe-core judged by {} rules", found["passes"]);
    let list = found["breaches"].as_array().context("no list of breaches")?;
    Ok(list.iter().map(|it| it.as_str().unwrap_or("?").to_owned()).collect())
}

/// Every rule that is on by default; of the one about names, what is no mark, since marks have a test of their own
/// in the suite. Of each breach the rule, the first three places and what is wrong there; of a rule that is kept only that
/// it is, since describing each place that keeps it takes longer than judging them all.
const JUDGE: &str = r#"(part) => axe.run(part, { resultTypes: ['violations'] }).then(({ violations, passes }) => {
    const judged = ({ id, nodes }) => ({ id, nodes: id !== 'label-content-name-mismatch' ? nodes
        : nodes.filter((node) => !at(node.target[0]).matches('[data-mark]')) });
    // Within a shadow tree, a list of selectors: the tree's own element first.
    const at = (target) => [].concat(target).reduce((from, it) => (from.shadowRoot || from).querySelector(it), document);
    const told = ({ id, nodes }) => `${id}, ${nodes.length} times: ` + nodes.slice(0, 3)
        .map((node) => `${node.html.slice(0, 160)} (${node.failureSummary.replace(/\s+/g, ' ').slice(0, 240)})`).join('; ');
    const breaches = violations.map(judged).filter(({ nodes }) => nodes.length).map(told);
    return { passes: passes.length, breaches };
})"#;
