//! Slides, their dialogs and the console in every language, opened once for all that is said of them: rules are kept
//! (`accessibility`), words fit (`fitting`), Chinese says that it is Chinese (`languages`).

use std::sync::OnceLock;

use anyhow::{Context, Result};
use browser_tests::{blank, judged, present, report, slides, url};
use driver::Page;
use i18n::{Lang, fill};
use serde_json::json;
use slides::count;

use crate::judges::{unfitting, unsaid_chinese};
use crate::opened::{Breaches, Promise, none_of};

/// What lies over a slide, by the key that brings it, and how it shows. The sentence in large needs a number on the slide, and
/// the overview is of all slides.
const OVERLAYS: [(&str, &str); 4] = [("?", "#over.help"), ("o", "#over.all"), ("q", "[role=dialog]"), ("b", ".blank")];

/// Fails when the promise is broken anywhere.
pub fn holds(promise: Promise) -> Result<()> {
    static FOUND: [OnceLock<Result<Breaches, String>>; 3] = [const { OnceLock::new() }; 3];
    none_of(promise, &FOUND, |lang| {
        let mut all = Breaches::new();
        slides_in(lang, &mut all)?;
        console_in(lang, &mut all)?;
        Ok(all)
    })
}

/// Where axe-core looks; it takes seconds, so that each language has one width.
fn judged_at(lang: Lang) -> u32 {
    match lang {
        Lang::Zh => 1440,
        Lang::De => 1024,
        Lang::En => 390,
    }
}

fn widths(lang: Lang) -> Vec<u32> {
    let mut all = vec![320, 390, 1440];
    if !all.contains(&judged_at(lang)) {
        all.push(judged_at(lang));
    }
    all
}

/// Everybody looks at one state of a page.
fn look(page: &Page, lang: Lang, width: u32, state: &str, all: &mut Breaches) -> Result<()> {
    let at = format!("{} at {width}, {state}", lang.tag());
    let mut add = |promise, found: Vec<String>| all.extend(found.into_iter().map(|it| (promise, it)));
    // Beneath a blank screen nothing is read.
    if state != "b" {
        add(Promise::Fit, unfitting(page, &at)?);
        if width == judged_at(lang) {
            add(Promise::Rules, judged(page, 10)?.into_iter().map(|it| format!("{at}: {it}")).collect());
        }
    }
    if lang != Lang::Zh && width == 1440 {
        add(Promise::Language, unsaid_chinese(page, "html", &at)?);
    }
    Ok(())
}

fn slides_in(lang: Lang, all: &mut Breaches) -> Result<()> {
    let page = present(lang, (1440, 900))?;
    for width in widths(lang) {
        let size = (width, if width < 700 { 844 } else { 900 });
        resize(&page, size)?;
        turn(&page, lang, size, "cover")?;
        look(&page, lang, width, "the cover", all)?;
        page.press("d")?;
        look(&page, lang, width, "the cover in the other colours", all)?;
        page.press("d")?;
        turn(&page, lang, size, "oversight")?;
        look(&page, lang, width, "a slide", all)?;
        for (key, shown) in OVERLAYS {
            page.press(key)?;
            page.wait(&format!("what {key} brings"), &format!("!!document.querySelector('{shown}')"))?;
            look(&page, lang, width, key, all)?;
            page.press("Escape")?;
            page.wait("it is gone", &format!("!document.querySelector('{shown}')"))?;
        }
        if width == 1440 {
            for slide in report()?.slides {
                turn(&page, lang, size, &slide.chart)?;
                look(&page, lang, width, &slide.chart, all)?;
            }
        }
    }
    // The same without the program.
    page.goto(&format!("{}slides.html", url(lang)?))?;
    if lang == Lang::Zh {
        return Ok(());
    }
    let at = format!("{}, slides without a program", lang.tag());
    all.extend(unsaid_chinese(&page, "html", &at)?.into_iter().map(|it| (Promise::Language, it)));
    if lang == Lang::De {
        all.extend(judged(&page, 10)?.into_iter().map(|it| (Promise::Rules, format!("{at}: {it}"))));
    }
    Ok(())
}

fn console_in(lang: Lang, all: &mut Breaches) -> Result<()> {
    let page = blank(1440)?;
    page.goto(&format!("{}#console", url(lang)?))?;
    page.wait("the console is there", "document.documentElement.dataset.deck === 'ready'")?;
    for width in widths(lang) {
        resize(&page, (width, if width < 700 { 844 } else { 900 }))?;
        look(&page, lang, width, "the console", all)?;
    }
    Ok(())
}

/// The slides are laid out for the window before anything is asked of them: a slide that is asked for meanwhile may be lost.
fn resize(page: &Page, (width, height): (u32, u32)) -> Result<()> {
    page.resize(width, height)?;
    page.wait("it has that width", &format!("innerWidth === {width}"))?;
    page.settled()
}

/// Turns to the slide of that key, as the address names it.
fn turn(page: &Page, lang: Lang, size: (u32, u32), key: &str) -> Result<()> {
    let all = slides(lang, size)?;
    let wanted = all.iter().find(|it| &*it.key == key).with_context(|| format!("no slide {key}"))?;
    let place = fill(lang.deck().slide_of, &[&wanted.label(), &count(&all).to_string()]);
    page.eval(&format!("void (location.hash = '#present/{key}')"))?;
    page.wait(&place, &format!("document.getElementById('said-deck').textContent.startsWith({})", json!(place)))?;
    page.settled()
}
