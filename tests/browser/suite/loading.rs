//! The page loads under the strict policy, quietly, from one place, and its program changes nothing that was there.

use anyhow::Result;
use browser_tests::{Halves, address, assert_same, blank, built_and_hydrated, open, url};
use i18n::Lang;
use serde_json::json;
use xtask::bench::layout_shift;

#[test]
fn loads_under_the_policy_without_a_word_on_the_console() -> Result<()> {
    for lang in Lang::ALL {
        let page = open(lang, 1440)?;
        page.settled()?;
        assert_eq!(page.console(), Vec::<String>::new(), "{}", lang.tag());
        assert_eq!(page.eval("document.getElementById('notice').hidden")?, true, "{}", lang.tag());
    }
    Ok(())
}

#[test]
fn asks_no_other_origin_for_anything() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    page.settled()?;
    let own = format!("http://{}/site/", address()?);
    let requests = page.requests();
    assert!(requests.iter().any(|url| url.ends_with(".wasm")), "the recording misses the program: {requests:?}");
    let others: Vec<&String> =
        requests.iter().filter(|url| !url.starts_with(&own) && !url.starts_with("data:")).collect();
    assert!(others.is_empty(), "{others:?}");
    assert_eq!(page.text("document.cookie")?, "");
    Ok(())
}

#[test]
fn hydration_changes_nothing_that_was_prerendered() -> Result<()> {
    for lang in Lang::ALL {
        let page = blank(1440)?;
        let [built, hydrated] = built_and_hydrated(&page, &url(lang)?)?;
        assert_same(lang.tag(), &built, &hydrated);
    }
    Ok(())
}

#[test]
fn an_opening_that_is_half_there_is_not_painted() -> Result<()> {
    for file in ["index.html", "de/index.html", "offline.html"] {
        // Within the opening line, and at its end.
        for at in ["data-mark=\"law-checks\"", "id=\"key\""] {
            let halves = Halves::of(file, at)?;
            let page = blank(390)?;
            page.call("Page.navigate", json!({ "url": halves.url() }))?;
            page.wait("the first half is there", "document.querySelector('.say')?.textContent.length > 20")?;
            // A second is long for a page that paints; one that waits for the other half has no frames at all.
            let painted = "new Promise((done) => { requestAnimationFrame(() => done(true)); \
                           setTimeout(() => done(false), 1000); })";
            assert_eq!(page.eval(painted)?, false, "{file}, {at}");
            halves.go();
            page.ready()?;
            assert_eq!(layout_shift(&page)?, 0.0, "{file}, {at}");
        }
    }
    Ok(())
}

#[test]
fn nothing_moves_when_the_program_takes_over() -> Result<()> {
    for width in [390, 1440] {
        let page = open(Lang::Zh, width)?;
        assert_eq!(layout_shift(&page)?, 0.0, "{width} px");
    }
    Ok(())
}
