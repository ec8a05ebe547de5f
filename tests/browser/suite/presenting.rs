//! Slides in their window: how one gets there and through, by keys, buttons and fingers; what is announced, and what
//! covers the slide and lies over it.

use anyhow::Result;
use browser_tests::{WIDE, open, present, presented, slides, source, squeezed, url};
use driver::Page;
use i18n::{Lang, fill};
use serde_json::json;
use slides::{Slide, count};

/// What is announced: the slide's place and heading, and its step.
fn said(page: &Page) -> Result<String> {
    page.text("document.getElementById('said-deck').textContent")
}

/// What is said of a sheet, counted from 1.
fn place(lang: Lang, at: usize, slides: &[Slide]) -> String {
    fill(lang.deck().slide_of, &[&slides[at - 1].label(), &count(slides).to_string()])
}

fn at(page: &Page, lang: Lang, number: usize, slides: &[Slide]) -> Result<()> {
    let wanted = place(lang, number, slides);
    page.wait(&wanted, &format!("document.getElementById('said-deck').textContent.startsWith({})", json!(wanted)))
}

#[test]
fn the_key_the_button_and_the_address_lead_to_the_slides_and_escape_leads_back() -> Result<()> {
    let page = open(Lang::Zh, 1280)?;
    page.press("p")?;
    presented(&page)?;
    page.press("Escape")?;
    page.wait(
        "the page is back",
        "!document.documentElement.dataset.deck && document.querySelector('main h1').offsetHeight > 0",
    )?;
    page.find_by_role("link", Lang::Zh.strings().present)?.click()?;
    presented(&page)?;
    page.press("PageDown")?;
    page.press("Escape")?;
    page.wait("the page is at the figure that was shown", "location.hash === '#fig-paths'")?;
    // Whoever came by the address alone gets the page, too.
    let page = present(Lang::De, WIDE)?;
    page.press("Escape")?;
    page.ready()?;
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn a_whole_talk_is_run_by_one_key_and_every_slide_and_step_is_announced_once() -> Result<()> {
    for lang in [Lang::Zh, Lang::De] {
        let slides = slides(lang, WIDE)?;
        let page = present(lang, WIDE)?;
        page.eval(
            "window.heard = []; new MutationObserver(() => heard.push(document.getElementById('said-deck').textContent)) \
             .observe(document.getElementById('said-deck'), { childList: true, characterData: true, subtree: true })",
        )?;
        let presses: usize = slides.iter().map(|it| it.steps()).sum::<usize>() - 1;
        for _ in 0..presses {
            page.press("PageDown")?;
        }
        at(&page, lang, slides.len(), &slides)?;
        let heard = page.eval("heard")?;
        assert_eq!(heard.as_array().map(Vec::len), Some(presses), "{heard}");
        // Beyond the end there is nothing, and all the way back there is the cover.
        page.press("PageDown")?;
        at(&page, lang, slides.len(), &slides)?;
        for _ in 0..presses {
            page.press("PageUp")?;
        }
        at(&page, lang, 1, &slides)?;
        assert_eq!(page.console(), Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn steps_show_totals_first_and_then_the_parts() -> Result<()> {
    let slides = slides(Lang::Zh, WIDE)?;
    let number = slides.iter().position(|it| &*it.key == "micro").unwrap_or_default();
    assert!(slides[number].steps() > 1);
    let page = present(Lang::Zh, WIDE)?;
    page.goto("about:blank")?;
    page.goto(&format!("{}#present/micro", url(Lang::Zh)?))?;
    presented(&page)?;
    let seen = |id: &str| {
        format!("getComputedStyle(document.querySelector('#slide [data-mark={id}]')).visibility === 'visible'")
    };
    page.wait("the whole is there", &seen("micro-suggestions"))?;
    page.wait("the part is not", &format!("!({})", seen("micro-suggestions-closed")))?;
    page.press(" ")?;
    page.wait("the part has come", &seen("micro-suggestions-closed"))?;
    assert_eq!(page.text("location.hash")?, "#present/micro/1");
    Ok(())
}

#[test]
fn turning_slides_leaves_the_query_of_the_address_as_it_is() -> Result<()> {
    let page = present(Lang::Zh, WIDE)?;
    page.goto("about:blank")?;
    page.goto(&format!("{}?elder=1&view=list#present/cover/0", url(Lang::Zh)?))?;
    presented(&page)?;
    for _ in 0..2 {
        let before = page.text("location.hash")?;
        page.press("PageDown")?;
        page.wait("the slide is turned", &format!("location.hash !== {}", json!(before)))?;
    }
    assert_eq!(page.text("location.search")?, "?elder=1&view=list");
    Ok(())
}

#[test]
fn the_place_outlasts_a_reload_and_a_change_of_the_screen() -> Result<()> {
    let slides = slides(Lang::Zh, WIDE)?;
    let page = present(Lang::Zh, WIDE)?;
    for _ in 0..6 {
        page.press("PageDown")?;
    }
    let before = said(&page)?;
    let shown = page.text("document.querySelector('#slide h1').textContent")?;
    page.call("Page.reload", json!({}))?;
    presented(&page)?;
    page.wait(
        "it is at the same place",
        &format!("document.getElementById('said-deck').textContent === {}", json!(before)),
    )?;
    for (width, height) in [(1024, 768), (2560, 720), (720, 1280), WIDE] {
        page.resize(width, height)?;
        let ratio = f64::from(width) / f64::from(height);
        page.wait("the slide has the screen's shape", &format!(
            "(() => {{ const box = document.querySelector('#slide svg').viewBox.baseVal; return Math.abs(box.width / box.height - {ratio}) < 0.02; }})()"
        ))?;
        let stem = shown.clone();
        page.wait(
            "it is the same chart",
            &format!("document.querySelector('#slide h1').textContent === {}", json!(stem)),
        )?;
    }
    at(&page, Lang::Zh, slides.iter().position(|it| it.title == shown).unwrap_or_default() + 1, &slides)?;
    Ok(())
}

#[test]
fn numbers_help_overview_and_blank_screens_answer_to_their_keys() -> Result<()> {
    let slides = slides(Lang::En, WIDE)?;
    let page = present(Lang::En, WIDE)?;
    let words = Lang::En.deck();
    page.press("1")?;
    page.press("2")?;
    page.press("Enter")?;
    let twelfth = slides.iter().position(|it| it.number == 12).unwrap_or_default() + 1;
    at(&page, Lang::En, twelfth, &slides)?;
    page.press("?")?;
    page.find_by_role("dialog", words.help)?;
    let keys = page.text("document.querySelector('[role=dialog]').textContent")?;
    for it in &report_figures_keys() {
        assert!(keys.contains(it), "the help does not name {it}");
    }
    page.press("Escape")?;
    page.press("o")?;
    page.find_by_role("dialog", words.overview)?;
    page.press("Home")?;
    page.press("ArrowRight")?;
    page.press("Enter")?;
    at(&page, Lang::En, 2, &slides)?;
    page.wait("the overview has closed", "!document.querySelector('[role=dialog]')")?;
    for (key, colour) in [("b", "rgb(0, 0, 0)"), (".", "rgb(0, 0, 0)"), ("w", "rgb(233, 227, 214)")] {
        page.press(key)?;
        let cover = "getComputedStyle(document.elementFromPoint(600, 300)).backgroundColor";
        page.wait("the slide is covered", &format!("{cover} === {}", json!(colour)))?;
        page.press("PageDown")?;
        page.wait("the cover is gone", "!document.querySelector('.blank')")?;
        // The key that took the cover away has turned no page.
        at(&page, Lang::En, 2, &slides)?;
    }
    page.press("End")?;
    at(&page, Lang::En, slides.len(), &slides)?;
    page.press("Home")?;
    at(&page, Lang::En, 1, &slides)?;
    Ok(())
}

/// What the help must name.
fn report_figures_keys() -> [&'static str; 7] {
    ["PageDown", "PageUp", "Home", "End", "Enter", "Esc", "F5"]
}

#[test]
fn a_key_that_is_held_turns_one_page_and_five_hundred_presses_end_where_they_should() -> Result<()> {
    let slides = slides(Lang::Zh, WIDE)?;
    let page = present(Lang::Zh, WIDE)?;
    page.hold("PageDown", 40)?;
    at(&page, Lang::Zh, 2, &slides)?;
    page.hammer("PageDown", 400)?;
    at(&page, Lang::Zh, slides.len(), &slides)?;
    page.hammer("PageUp", 100)?;
    at(&page, Lang::Zh, 1, &slides)?;
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn a_mark_shows_its_sentence_large() -> Result<()> {
    let source = source()?;
    let page = present(Lang::Zh, WIDE)?;
    page.press("PageDown")?;
    page.find("#slide [data-mark='voter-opinions']")?.click()?;
    page.find_by_role("dialog", Lang::Zh.deck().sentences)?;
    let shown = page.text("document.querySelector('[role=dialog]').textContent")?;
    let fact = source.fact("voter-opinions").map(|it| it.quote.to_string()).unwrap_or_default();
    assert!(squeezed(&shown).contains(&squeezed(&fact)), "{shown}");
    let size =
        page.eval("parseFloat(getComputedStyle(document.querySelector('[role=dialog] blockquote')).fontSize)")?;
    assert!(size.as_f64().is_some_and(|it| it >= 720.0 * 0.03), "{size}");
    page.press("Escape")?;
    page.wait("the sentence is gone", "!document.querySelector('[role=dialog]')")?;
    // Without a focus it is that of the first mark.
    page.press("q")?;
    page.find_by_role("dialog", Lang::Zh.deck().sentences)?;
    Ok(())
}

#[test]
fn clicks_and_swipes_turn_pages_and_a_wheel_does_not_race() -> Result<()> {
    let slides = slides(Lang::Zh, WIDE)?;
    let page = present(Lang::Zh, WIDE)?;
    let click = |x: u32| -> Result<()> {
        for kind in ["mousePressed", "mouseReleased"] {
            let params = json!({ "type": kind, "x": x, "y": 690, "button": "left", "clickCount": 1 });
            page.call("Input.dispatchMouseEvent", params)?;
        }
        page.settled()
    };
    click(1200)?;
    at(&page, Lang::Zh, 2, &slides)?;
    click(20)?;
    at(&page, Lang::Zh, 1, &slides)?;
    for _ in 0..12 {
        let params = json!({ "type": "mouseWheel", "x": 640, "y": 300, "deltaX": 0, "deltaY": 120 });
        page.call("Input.dispatchMouseEvent", params)?;
    }
    page.settled()?;
    let turned = page.text("location.hash")?;
    assert!(turned.starts_with("#present/paths/"), "twelve turns of a wheel led to {turned}");
    page.press("Home")?;
    page.set_touch()?;
    for (kind, x) in [("touchStart", 900), ("touchMove", 700), ("touchMove", 400)] {
        page.call("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": [{ "x": x, "y": 300 }] }))?;
    }
    page.call("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] }))?;
    at(&page, Lang::Zh, 2, &slides)
}

#[test]
fn zoom_and_spotlight_follow_the_pointer_and_go_with_the_page() -> Result<()> {
    let page = present(Lang::Zh, WIDE)?;
    let size = "document.querySelector('#slide svg').getBoundingClientRect().width / innerWidth";
    page.press("z")?;
    page.wait("it is twice as large", &format!("Math.abs({size} - 2) < 0.01"))?;
    page.press("l")?;
    let params = json!({ "type": "mouseMoved", "x": 320, "y": 180, "button": "none" });
    page.call("Input.dispatchMouseEvent", params)?;
    page.wait(
        "the light is where the pointer is",
        "(({ left, right, top, bottom }) => Math.abs((left + right) / 2 - 320) < 4 && Math.abs((top + bottom) / 2 - 180) < 4)\
         (document.getElementById('spot').getBoundingClientRect())",
    )?;
    page.press("PageDown")?;
    page.wait("the next slide is whole", &format!("Math.abs({size} - 1) < 0.01"))
}
