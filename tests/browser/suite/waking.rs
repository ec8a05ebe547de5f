//! Only what must live is alive: a part of the page sleeps until its reader needs it, and wakes alone.

use anyhow::Result;
use browser_tests::{Held, blank, open, url};
use driver::Page;
use i18n::Lang;
use report::Form;
use serde_json::json;

/// How many charts have been drawn by the program: these alone are stops of the keyboard.
const DRAWN: &str = "document.querySelectorAll('.chart[tabindex]').length";

/// The page on a telephone: a finger, and no keys.
fn open_by_touch(width: u32) -> Result<Page> {
    let page = blank(width)?;
    page.set_touch()?;
    page.goto(&url(Lang::Zh)?)?;
    page.ready()?;
    Ok(page)
}

/// Whether the part of the program that draws has been asked for.
fn asked_for_drawing(page: &Page) -> bool {
    page.requests().iter().any(|it| it.contains("/drawing.") && it.ends_with(".wasm"))
}

/// Charts in pictures that the page shows, without the opening's sentence and the lanes, which are chosen.
fn pictures() -> Result<usize> {
    let drawn = |form: Form| !matches!(form, Form::Sentence | Form::Lanes);
    Ok(browser_tests::report()?.charts.iter().filter(|it| drawn(it.form)).count())
}

#[test]
fn on_a_telephone_no_chart_is_drawn_and_nothing_that_draws_is_loaded() -> Result<()> {
    let page = open_by_touch(390)?;
    page.find_by_role("link", "19次，党组会议")?.tap()?;
    page.wait("the inspector is open", "document.getElementById('inspector') !== null")?;
    assert_eq!(page.eval(DRAWN)?, 0);
    // The mark is lifted all the same, in nodes that the program has not drawn.
    page.wait("the mark is lifted", "document.querySelector('#c-meetings.is-picked .is-on') !== null")?;
    Ok(())
}

#[test]
fn a_key_wakes_every_chart_for_the_keyboard() -> Result<()> {
    let page = open_by_touch(390)?;
    assert_eq!(page.eval(DRAWN)?, 0);
    assert!(!asked_for_drawing(&page), "{:?}", page.requests());
    page.press("Tab")?;
    page.wait("all are awake", "document.documentElement.dataset.woken === 'true'")?;
    assert_eq!(page.eval(DRAWN)?, pictures()?);
    assert!(asked_for_drawing(&page));
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn a_choice_wakes_the_part_that_shows_it_and_no_other() -> Result<()> {
    let page = open_by_touch(390)?;
    page.eval("window.before = [...document.querySelectorAll('.chart svg')]")?;
    page.find("[data-set='group=area']")?.tap()?;
    page.wait("the tasks are grouped", "location.search === '?group=area'")?;
    page.wait("under the areas", "document.querySelector('#ch-plan .tl-h button').dataset.set.startsWith('area=')")?;
    assert_eq!(page.eval("window.before.every((it) => it.isConnected)")?, true, "a chart was drawn anew");
    assert_eq!(page.eval(DRAWN)?, 0);
    Ok(())
}

#[test]
fn another_width_draws_the_charts_that_no_longer_fit() -> Result<()> {
    let page = open_by_touch(390)?;
    page.resize(1440, 900)?;
    let laid_out = |class: &str| -> Result<String> {
        let all = pictures()?;
        Ok(format!("document.querySelectorAll('.chart > div.{class}:only-child').length === {all}"))
    };
    page.wait("each is laid out for it", &laid_out("w-x")?)?;
    page.resize(390, 844)?;
    page.wait("and back", &laid_out("w-s")?)?;
    Ok(())
}

#[test]
fn charts_wake_in_tasks_of_their_own() -> Result<()> {
    let page = blank(1440)?;
    // In each frame, how many charts the program has drawn so far.
    let watch = "window.counts = []; const look = () => { const now = document.querySelectorAll('.chart[tabindex]').length; \
        const last = window.counts[window.counts.length - 1]; if (now !== last) window.counts.push(now); \
        if (document.documentElement.dataset.woken !== 'true') requestAnimationFrame(look); }; \
        document.addEventListener('DOMContentLoaded', look);";
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch }))?;
    page.goto(&url(Lang::Zh)?)?;
    page.ready()?;
    let counts: Vec<u64> = serde_json::from_value(page.eval("window.counts")?)?;
    let most = counts.windows(2).map(|it| it[1] - it[0]).max().unwrap_or(0);
    assert!(most > 0 && most <= 3, "{counts:?}");
    Ok(())
}

#[test]
fn names_and_stops_that_waking_adds_are_there_before_a_keyboard_can_come() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    // One stop for each chart, each with its name and what it says in words.
    let stops = page.eval(
        "[...document.querySelectorAll('.chart[tabindex=\"0\"]')].filter((it) => it.getAttribute('aria-label') && \
         it.getAttribute('aria-describedby').split(' ').every((id) => document.getElementById(id)) && \
         [...it.querySelectorAll('a')].every((mark) => mark.tabIndex === -1)).length",
    )?;
    assert_eq!(stops, pictures()?);
    Ok(())
}

#[test]
fn a_part_that_wakes_under_the_focus_gives_it_back() -> Result<()> {
    // A chip of the tasks and a mark of a chart, before the program is there; a key then wakes the chart.
    for (node, key) in [("[data-set='group=area']", None), ("#c-meetings [data-mark=party-group-meetings]", Some("x"))]
    {
        let site = Held::start()?;
        let page = blank(390)?;
        page.set_touch()?;
        page.goto(&site.url(Lang::Zh))?;
        page.wait("controls answer", "document.documentElement.dataset.ready === 'true'")?;
        page.find(node)?.focus()?;
        page.eval(&format!("window.before = document.querySelector({})", json!(node)))?;
        site.go();
        page.ready()?;
        if let Some(key) = key {
            page.press(key)?;
        }
        page.wait("it is drawn anew", "!window.before.isConnected")?;
        page.wait("the focus is back", &format!("document.activeElement.matches({})", json!(node)))?;
    }
    Ok(())
}
