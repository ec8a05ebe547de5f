//! The rules of axe-core on the page as it opens, unfolded, and with the inspector open. One rule is judged otherwise
//! for marks, by a test of its own.

use anyhow::Result;
use browser_tests::{all_drawn, all_elements, blank, element_page, judged, url};
use i18n::Lang;

use crate::opened::{self, Promise};
use crate::presented;

#[test]
fn the_page_breaks_no_rule() -> Result<()> {
    opened::holds(Promise::Rules)
}

#[test]
fn the_unfolded_page_breaks_no_rule() -> Result<()> {
    opened::holds(Promise::RulesUnfolded)
}

#[test]
fn the_page_breaks_no_rule_while_the_inspector_is_open() -> Result<()> {
    opened::holds(Promise::RulesOfInspector)
}

#[test]
fn the_panels_of_the_bar_break_no_rule() -> Result<()> {
    opened::holds(Promise::RulesOfPanels)
}

#[test]
fn the_large_version_breaks_no_rule_open_or_closed_and_in_more_contrast() -> Result<()> {
    let mut breaches = Vec::new();
    for lang in Lang::ALL {
        for width in [390, 1440] {
            let page = blank(width)?;
            page.goto(&format!("{}?elder=1", url(lang)?))?;
            page.ready()?;
            for (state, change) in [
                ("as it opens", ""),
                (
                    "with all folds open",
                    "document.querySelectorAll('#app details').forEach((it) => { it.open = true; })",
                ),
                ("in more contrast", "document.querySelector('[data-setting=\"contrast=more\"]').click()"),
            ] {
                page.eval(change)?;
                let found = judged(&page, 20)?.into_iter();
                breaches.extend(found.map(|it| format!("{} at {width}, {state}: {it}", lang.tag())));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
    Ok(())
}

#[test]
fn the_element_breaks_no_rule() -> Result<()> {
    let mut breaches = Vec::new();
    for (width, lang) in [(390, "zh"), (1000, "de")] {
        let page = element_page(&format!("<main><h1>某文章</h1>{}</main>", all_elements(lang)?), width)?;
        all_drawn(&page)?;
        breaches.extend(judged(&page, 15)?.into_iter().map(|it| format!("{lang} at {width}: {it}")));
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
    Ok(())
}

#[test]
fn slides_their_dialogs_and_the_console_break_no_rule() -> Result<()> {
    presented::holds(Promise::Rules)
}

#[test]
fn every_link_is_named_by_the_words_that_it_shows() -> Result<()> {
    opened::holds(Promise::Names)
}
