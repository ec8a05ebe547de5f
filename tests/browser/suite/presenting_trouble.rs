//! What could not be done while presenting: it is said, it goes by itself or with the next slide, and nothing waits for it.

use anyhow::{Result, ensure};
use browser_tests::{Loss, Place, SITE, Trouble, WIDE, blank, first_build, missing_content, present, site};
use driver::Page;
use i18n::{Lang, notices};
use serde_json::json;

use super::rehearsal_starts::FAST;

/// The page is in sight again, all of it, and answers.
fn is_back(page: &Page) -> Result<()> {
    page.wait(
        "the page is back",
        "!document.documentElement.dataset.deck && !location.hash && document.querySelector('main h1').offsetHeight > 0",
    )?;
    page.ready()?;
    ensure!(missing_content(page, Lang::Zh)?.is_empty(), "the page lost a number");
    Ok(())
}

fn says_missing(page: &Page) -> Result<()> {
    let words = notices(Lang::Zh).into_iter().find(|(key, _)| *key == "missing").map(|(_, text)| text);
    page.wait("it is said", &format!("document.getElementById('notice').innerText === {}", json!(words)))
}

#[test]
fn slides_without_a_network_leave_the_page_and_say_so() -> Result<()> {
    let mut place = Place::with(site(&first_build()?))?;
    let page = blank(1280)?;
    // Nobody has kept the site.
    let bare = json!({ "source": "delete Navigator.prototype.serviceWorker;" });
    page.call("Page.addScriptToEvaluateOnNewDocument", bare)?;
    page.goto(&place.url(SITE))?;
    page.ready()?;
    place.fall_silent();
    for _ in 0..2 {
        page.eval("document.getElementById('notice').hidden = true")?;
        page.press("p")?;
        says_missing(&page)?;
        is_back(&page)?;
    }
    Ok(())
}

#[test]
fn slides_that_never_come_stand_below_each_other_after_a_while() -> Result<()> {
    for file in ["/assets/deck.", ".wasm", "/assets/slides."] {
        let page = blank(1280)?;
        let trouble = Trouble { first: FAST.to_owned(), ..Trouble::lost(file, Loss::Never) };
        // Its load event waits for the style sheet.
        page.eval(&format!("location.href = {}; undefined", json!(format!("{}#present", trouble.site()?))))?;
        page.wait(file, "location.pathname.endsWith('/slides.html') && document.body.textContent.includes('559')")?;
    }
    Ok(())
}

#[test]
fn slides_that_are_awaited_can_be_left() -> Result<()> {
    let page = blank(1280)?;
    page.goto(&Trouble::lost("/assets/deck.", Loss::Never).site()?)?;
    page.ready()?;
    for leave in ["Escape", "Back"] {
        page.press("p")?;
        page.wait("slides are on their way", "document.documentElement.dataset.deck === 'loading'")?;
        ensure!(page.eval("document.querySelector('main h1').offsetHeight > 0")? == true, "the page is gone");
        if leave == "Escape" {
            page.press("Escape")?;
        } else {
            page.back()?;
        }
        is_back(&page)?;
    }
    Ok(())
}

#[test]
fn a_base_that_somebody_else_adds_does_not_lead_slides_astray() -> Result<()> {
    let page = blank(1280)?;
    page.goto(&Trouble::lost("/assets/slides.", Loss::Missing).site()?)?;
    page.ready()?;
    page.eval(
        "document.head.prepend(Object.assign(document.createElement('base'), { href: '/elsewhere/' })); undefined",
    )?;
    page.press("p")?;
    page.wait(
        "the slides",
        "location.pathname.endsWith('/site/slides.html') && document.body.textContent.includes('559')",
    )
}

#[test]
fn refused_full_screen_is_told_of_and_the_slide_fills_the_window() -> Result<()> {
    let page = present(Lang::Zh, WIDE)?;
    page.eval(
        "document.documentElement.requestFullscreen = () => Promise.reject(new TypeError('not allowed')); undefined",
    )?;
    page.press("f")?;
    page.wait(
        "it is said",
        &format!("document.querySelector('[role=alert]').textContent === {}", json!(Lang::Zh.deck().no_full)),
    )?;
    let fills = "(({ width, height }) => width === innerWidth && height === innerHeight)\
        (document.querySelector('#slide svg').getBoundingClientRect())";
    page.wait("the slide fills the window", fills)?;
    page.press("Escape")?;
    page.wait(
        "the message is gone and the slide is not",
        "document.querySelector('[role=alert]').hidden && document.querySelector('#slide')",
    )?;
    // Nor does it stay over the next slide.
    page.press("f")?;
    page.wait("it is said again", "!document.querySelector('[role=alert]').hidden")?;
    page.press("PageDown")?;
    page.wait("the next slide is free", "document.querySelector('[role=alert]').hidden")
}

#[test]
fn a_console_that_is_blocked_is_told_of_slides_turn_without_it_and_the_notice_goes_by_itself() -> Result<()> {
    let page = present(Lang::Zh, WIDE)?;
    page.eval("window.open = () => null; undefined")?;
    page.press("s")?;
    page.wait(
        "it is said",
        &format!("document.querySelector('[role=alert]').textContent === {}", json!(Lang::Zh.deck().blocked)),
    )?;
    page.wait("it fades", "getComputedStyle(document.querySelector('[role=alert]')).animationName === 'said'")?;
    page.wait("it is gone", "document.querySelector('[role=alert]').hidden")?;
    page.press("PageDown")?;
    page.wait("the next slide is there", "location.hash.startsWith('#present/paths/')")
}
