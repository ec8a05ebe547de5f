//! The rules of axe-core, all of them, on the page as it opens, unfolded, and with the inspector open.

use std::fs;

use anyhow::{Context, Result};
use browser_tests::open;
use report_figures::i18n::Lang;
use xtask::browser::Page;
use xtask::paths::root;

#[test]
fn the_page_breaks_no_rule() -> Result<()> {
    each(|_| Ok(()))
}

#[test]
fn the_unfolded_page_breaks_no_rule() -> Result<()> {
    each(|page| {
        page.eval("document.querySelectorAll('#app details').forEach((fold) => { fold.open = true; })").map(drop)
    })
}

#[test]
fn the_page_breaks_no_rule_while_the_inspector_is_open() -> Result<()> {
    each(|page| {
        page.find("#c-meetings .mark")?.click()?;
        page.wait("the inspector is open", "document.getElementById('inspector') !== null")
    })
}

/// Every breach in every language on a phone and on a desk, after the page has been brought into a state.
fn each(prepare: impl Fn(&Page) -> Result<()>) -> Result<()> {
    let rules = root().join("node_modules/axe-core/axe.min.js");
    let rules = fs::read_to_string(&rules).with_context(|| format!("reading {}", rules.display()))?;
    let mut breaches = Vec::new();
    for lang in Lang::ALL {
        for width in [390, 1440] {
            let page = open(lang, width)?;
            // What still moves is judged by what it is on its way to.
            page.set_media(&[("prefers-reduced-motion", "reduce")])?;
            prepare(&page)?;
            page.settled()?;
            page.eval(&format!("{rules}\n;undefined"))?;
            let found = page.eval(JUDGE)?;
            // Rules that looked at nothing found nothing wrong.
            assert!(found["passes"].as_u64() > Some(20), "axe-core judged by {} rules", found["passes"]);
            let list = found["breaches"].as_array().context("no list of breaches")?;
            breaches.extend(list.iter().map(|it| format!("{} at {width}: {}", lang.tag(), it.as_str().unwrap_or("?"))));
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
    Ok(())
}

/// Of each breach the rule, the first three places and what is wrong there.
const JUDGE: &str = r#"axe.run(document).then(({ violations, passes }) => ({
    passes: passes.length,
    breaches: violations.map(({ id, nodes }) => `${id}, ${nodes.length} times: ` + nodes.slice(0, 3)
        .map((node) => `${node.html.slice(0, 160)} (${node.failureSummary.replace(/\s+/g, ' ').slice(0, 240)})`).join('; ')),
}))"#;
