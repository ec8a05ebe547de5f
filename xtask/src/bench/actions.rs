//! How long our page keeps its readers waiting when they do something: from the input to the next paint, on the phone,
//! in fresh loads.

use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result};
use driver::{Browser, Page};
use serde_json::json;

use super::numbers::percentile;
use super::profile::Profile;
use super::quiet::Quiet;

const PROBE: &str = include_str!("actions.js");
/// Fresh loads; each does every action once.
pub const LOADS: usize = 5;
/// After the page is alive, and before and after each action.
const REST: Duration = Duration::from_millis(600);
/// How long a page may take to be alive after it is ready; one that never says so is used after this long.
const ALIVE: Duration = Duration::from_secs(4);

/// What a reader does.
pub struct Action {
    pub name: &'static str,
    /// The first element that fits, is seen and is not chosen yet.
    pub on: &'static str,
    pub does: Does,
}

pub enum Does {
    Tap,
    Press(&'static str),
    /// A key, when slides are shown.
    Turn(&'static str),
}

/// What is done on the page of one report, in this order.
pub const ACTIONS: [Action; 14] = [
    Action { name: "choose a number in a sentence", on: "a[data-mark]", does: Does::Tap },
    Action { name: "put the number away", on: "[data-set='at=']", does: Does::Tap },
    Action { name: "choose a mark in a chart", on: "svg [data-mark]", does: Does::Tap },
    Action { name: "put the mark away", on: "[data-set='at=']", does: Does::Tap },
    Action { name: "filter the tasks", on: "[data-set^='method=']", does: Does::Tap },
    Action { name: "group the tasks", on: "[data-set^='group=']", does: Does::Tap },
    Action { name: "tasks as a picture", on: "[data-set='view=graph']", does: Does::Tap },
    Action { name: "tasks as a list", on: "[data-set='view=']", does: Does::Tap },
    Action { name: "a keystroke in the search", on: "[data-query]", does: Does::Press("5") },
    Action { name: "step of the dots", on: "[data-step]", does: Does::Tap },
    Action { name: "larger text", on: "[data-setting='text=3']", does: Does::Tap },
    Action { name: "large version", on: "[data-setting='elder=1']", does: Does::Tap },
    Action { name: "the usual version again", on: "[data-setting='elder=']", does: Does::Tap },
    Action { name: "next slide", on: "body", does: Does::Turn("ArrowRight") },
];

/// All times of one kind of action.
pub struct Times {
    pub name: &'static str,
    pub times: Vec<f64>,
    /// How many were too short for the browser to report: these are measured by the second frame.
    pub by_frame: usize,
}

/// Does everything in every load of a page.
///
/// # Errors
/// When the page lacks what an action is done to, or the browser is gone.
pub fn measure(browser: &Browser, url: &str, actions: &[Action], quiet: &mut Quiet) -> Result<Vec<Times>> {
    let mut all: Vec<Times> =
        actions.iter().map(|it| Times { name: it.name, times: Vec::new(), by_frame: 0 }).collect();
    for _ in 0..LOADS {
        let page = open(browser, url)?;
        for (action, times) in actions.iter().zip(&mut all) {
            let (time, by_frame) = quiet.measure(|| act(&page, action)).with_context(|| action.name)?;
            times.times.push(time);
            times.by_frame += usize::from(by_frame);
        }
    }
    Ok(all)
}

/// The 95th percentile over all actions of all kinds.
pub fn slow(all: &[Times]) -> f64 {
    percentile(0.95, all.iter().flat_map(|it| it.times.iter().copied()))
}

/// The page on a phone, alive and at rest.
fn open(browser: &Browser, url: &str) -> Result<Page> {
    let page = browser.page()?;
    Profile::Phone.apply_without_network(&page)?;
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": PROBE }))?;
    page.goto(url)?;
    alive(&page)?;
    sleep(REST);
    Ok(page)
}

/// Waits until the program has taken over. A page that never says so is used as it is, some seconds after it is ready.
///
/// # Errors
/// When the page does not get ready.
pub fn alive(page: &Page) -> Result<()> {
    page.ready()?;
    let look = format!(
        "new Promise((resolve) => {{ const end = performance.now() + {}; \
         const look = () => document.documentElement.dataset.live || performance.now() > end \
         ? resolve(true) : setTimeout(look, 100); look(); }})",
        ALIVE.as_millis()
    );
    page.eval(&look).map(drop)
}

/// Does it and tells how long the slowest of its events took to the next paint, and whether the frames had to tell.
fn act(page: &Page, action: &Action) -> Result<(f64, bool)> {
    let target = format!(
        "[...document.querySelectorAll({})].find((it) => it.getClientRects().length && \
         it.getAttribute('aria-pressed') !== 'true')",
        json!(action.on)
    );
    // What is folded away is unfolded first; that is another action.
    page.eval(&format!("document.querySelector({})?.closest('details')?.setAttribute('open', '')", json!(action.on)))?;
    if let Does::Turn(_) = action.does {
        page.eval("void (location.hash = '#present')")?;
        page.wait("the slides are there", "document.documentElement.dataset.deck === 'ready'")?;
    }
    let node = page.find_by_script(&target)?;
    if !matches!(action.does, Does::Turn(_)) {
        node.eval("(node) => node.scrollIntoView({ block: 'center', behavior: 'instant' })")?;
    }
    if matches!(action.does, Does::Press(_)) {
        node.focus()?;
    }
    sleep(REST);
    page.eval("void (__input.events.length = __input.frames.length = 0)")?;
    match action.does {
        Does::Tap => node.tap()?,
        Does::Press(key) | Does::Turn(key) => page.press(key)?,
    }
    sleep(REST);
    let slowest = |list: &str| page.eval(&format!("__input.{list}.length ? Math.max(...__input.{list}) : null"));
    if let Some(time) = slowest("events")?.as_f64() {
        return Ok((time, false));
    }
    let time = slowest("frames")?.as_f64().context("no input reached the page")?;
    Ok((time, true))
}
