//! The words of the interface fit where they stand, in every language: nothing that can be pressed, followed or filled
//! in, and no head of a table, is cut off or runs over its box. German is long. Labels of charts are in `labels`.

use anyhow::Result;
use browser_tests::{blank, open, report, url};
use i18n::Lang;

use crate::judges::unfitting;
use crate::opened::{self, Promise, WIDTHS};
use crate::presented;

#[test]
fn controls_of_the_page_hold_their_words() -> Result<()> {
    opened::holds(Promise::Fit)
}

#[test]
fn controls_of_the_inspector_the_list_and_a_search_without_a_find_hold_their_words() -> Result<()> {
    let mut breaches = Vec::new();
    for lang in Lang::ALL {
        let page = blank(WIDTHS[0])?;
        let task = &report()?.tasks[7].id;
        page.goto(&format!("{}?at={task}&view=list&q=zzz", url(lang)?))?;
        page.ready()?;
        page.wait("the inspector is open", "!!document.getElementById('inspector')")?;
        for width in WIDTHS {
            page.resize(width, 900)?;
            page.wait("it has that width", &format!("innerWidth === {width}"))?;
            page.settled()?;
            breaches.extend(unfitting(&page, &format!("{} at {width}, with the inspector", lang.tag()))?);
        }
    }
    assert!(breaches.is_empty(), "{}:\n{}", breaches.len(), breaches.join("\n"));
    Ok(())
}

#[test]
fn controls_of_slides_and_console_hold_their_words() -> Result<()> {
    presented::holds(Promise::Fit)
}

#[test]
fn words_that_do_not_fit_are_found() -> Result<()> {
    let page = open(Lang::De, 390)?;
    page.eval(
        "(() => { const it = document.querySelector('#app button'); it.style.width = '3em'; it.style.overflow = 'hidden'; \
         it.style.whiteSpace = 'nowrap'; it.hidden = false; it.textContent = 'Donaudampfschifffahrt'; })()",
    )?;
    assert!(!unfitting(&page, "narrowed")?.is_empty());
    Ok(())
}
