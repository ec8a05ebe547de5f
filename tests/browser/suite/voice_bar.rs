//! The bar that is shown while something is read aloud: pause, speed and stop, by mouse and by keyboard, and what ends a
//! reading. What is read is in `voice`.

use anyhow::{Context, Result};
use browser_tests::{BOTH, judged, now, offline_file, source, speaking, tell, url, with_voices};
use driver::Page;
use i18n::{Lang, Voice, fill};
use serde_json::json;

/// A page whose first chapter is being read.
fn reading(lang: Lang, width: u32) -> Result<Page> {
    let page = with_voices(lang, width, &BOTH)?;
    begin(&page)?;
    Ok(page)
}

fn begin(page: &Page) -> Result<String> {
    page.find(".sec-no [data-say]")?.click()?;
    now(page)
}

/// Clicks a button of the bar by its name.
fn click(page: &Page, name: &str) -> Result<()> {
    page.find_by_role("button", name)?.click()
}

fn silent(page: &Page) -> Result<bool> {
    Ok(page.eval("!window.speaking")? == true)
}

const HIDDEN: &str = "[...document.querySelectorAll('.voice')].every((it) => it.hidden)";
const FOCUSED: &str = "document.activeElement === document.querySelector('.sec-no [data-say]')";

/// What the bar says of itself.
fn state(page: &Page) -> Result<String> {
    page.find("[data-voice-state]")?.text()
}

#[test]
fn what_is_paused_goes_on_from_the_beginning_of_its_sentence() -> Result<()> {
    let source = source()?;
    let chapter = source.sections().next().context("no chapter")?;
    let Voice { pause, resume, reading: says, paused, .. } = Lang::Zh.voice();
    let page = reading(Lang::Zh, 1440)?;
    page.find_by_role("region", Lang::Zh.voice().region)?;
    assert_eq!(state(&page)?, fill(says, &[&chapter.title.zh]));
    tell(&page, "end", &json!({}))?;
    let text = now(&page)?;
    click(&page, pause)?;
    assert!(silent(&page)?);
    assert_eq!(state(&page)?, fill(paused, &[&chapter.title.zh]));
    // Whatever an engine still says of what was stopped.
    page.eval("window.tell('end', {}, window.lastStopped)")?;
    assert!(silent(&page)?);
    click(&page, resume)?;
    assert_eq!(now(&page)?, text);
    assert_eq!(state(&page)?, fill(says, &[&chapter.title.zh]));
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn the_speed_goes_by_steps_and_is_remembered() -> Result<()> {
    let Voice { slower, faster, rate, .. } = Lang::De.voice();
    let page = reading(Lang::De, 390)?;
    let text = now(&page)?;
    let shown = || -> Result<(String, Option<f64>)> {
        Ok((page.find("[data-voice-rate]")?.text()?, page.eval("window.speaking.rate")?.as_f64()))
    };
    assert_eq!(shown()?, (fill(rate, &["1,0"]), Some(1.0)));
    click(&page, faster)?;
    assert_eq!(shown()?, (fill(rate, &["1,2"]), Some(1.2)));
    assert_eq!(now(&page)?, text, "the sentence begins anew");
    for _ in 0..4 {
        click(&page, faster)?;
    }
    assert_eq!(shown()?, (fill(rate, &["1,6"]), Some(1.6)));
    for _ in 0..7 {
        click(&page, slower)?;
    }
    assert_eq!(shown()?, (fill(rate, &["0,6"]), Some(0.6)));
    page.goto(&url(Lang::De)?)?;
    page.ready()?;
    begin(&page)?;
    assert_eq!(shown()?, (fill(rate, &["0,6"]), Some(0.6)));
    Ok(())
}

#[test]
fn stopping_gives_the_focus_back() -> Result<()> {
    let page = reading(Lang::Zh, 1440)?;
    click(&page, Lang::Zh.voice().stop)?;
    assert!(silent(&page)?);
    page.wait("the bar is gone", HIDDEN)?;
    page.wait("the focus is back", FOCUSED)?;
    Ok(())
}

#[test]
fn it_is_worked_by_keys_and_holds_nobody() -> Result<()> {
    let words = Lang::Zh.voice();
    let page = with_voices(Lang::Zh, 1440, &BOTH)?;
    page.find("[data-mark='party-group-meetings']")?.click()?;
    page.wait("the inspector is open", "document.getElementById('inspector')")?;
    page.find(".sec-no [data-say]")?.focus()?;
    page.press("Enter")?;
    now(&page)?;
    let focused = "document.activeElement.textContent";
    let mut names = vec![page.text(focused)?];
    for _ in 0..4 {
        page.press("Tab")?;
        names.push(page.text(focused)?);
    }
    assert_eq!(names[..4], [words.pause, words.stop, words.slower, words.faster]);
    assert_eq!(page.eval("document.querySelector('.voice').contains(document.activeElement)")?, false);
    // Outside, Escape is the inspector's.
    page.find_by_role("button", words.faster)?.focus()?;
    page.press("Escape")?;
    assert!(silent(&page)?);
    page.wait("the focus is back", FOCUSED)?;
    assert_eq!(page.eval("document.getElementById('inspector') !== null")?, true, "the inspector was closed too");
    Ok(())
}

#[test]
fn an_error_is_told_and_can_be_tried_again() -> Result<()> {
    let words = Lang::Zh.voice();
    let page = reading(Lang::Zh, 390)?;
    let text = now(&page)?;
    tell(&page, "error", &json!({ "error": "synthesis-failed" }))?;
    assert!(silent(&page)?);
    assert!(state(&page)?.starts_with(words.failed.trim_end_matches("{}")), "{}", state(&page)?);
    click(&page, words.resume)?;
    assert_eq!(now(&page)?, text);
    // Another page has taken the voice.
    tell(&page, "error", &json!({ "error": "interrupted" }))?;
    assert!(state(&page)?.starts_with(words.paused.trim_end_matches("{}")), "{}", state(&page)?);
    Ok(())
}

#[test]
fn slides_paper_and_other_pages_end_it() -> Result<()> {
    let stopped = |page: &Page, what: &str| -> Result<()> {
        page.wait(what, "!window.speaking")?;
        page.wait(what, HIDDEN)
    };
    let page = reading(Lang::Zh, 1440)?;
    page.eval("location.hash = '#present'")?;
    stopped(&page, "slides end it")?;
    let page = reading(Lang::Zh, 1440)?;
    page.pdf()?;
    stopped(&page, "paper ends it")?;
    let page = reading(Lang::Zh, 1440)?;
    assert_eq!(page.eval("sessionStorage.stopped === undefined")?, true);
    page.goto(&url(Lang::En)?)?;
    assert_eq!(page.text("sessionStorage.stopped")?, "1");
    Ok(())
}

#[test]
fn a_sentence_ends_with_the_inspector_that_holds_it() -> Result<()> {
    let page = with_voices(Lang::Zh, 1440, &BOTH)?;
    for end in ["[rel=next]", ".insp-q"] {
        page.find("[data-mark='party-group-meetings']")?.click()?;
        page.wait("the inspector is open", "document.getElementById('inspector')")?;
        page.find("#inspector [data-say]")?.click()?;
        now(&page)?;
        page.find(&format!("#inspector {end}"))?.click()?;
        page.wait("it is silent", "!window.speaking")?;
        page.wait("the bar is gone", HIDDEN)?;
    }
    Ok(())
}

#[test]
fn it_covers_neither_the_inspector_nor_the_last_lines_and_is_large_enough() -> Result<()> {
    for (lang, width) in [(Lang::Zh, 320), (Lang::De, 390), (Lang::De, 1440)] {
        let page = with_voices(lang, width, &BOTH)?;
        page.find("[data-mark='party-group-meetings']")?.click()?;
        page.wait("the inspector is open", "document.getElementById('inspector')")?;
        // On a phone the sheet lies over the button.
        page.eval("document.querySelector('.sec-no [data-say]').click()")?;
        now(&page)?;
        page.wait("the sheet stands above it", ABOVE)?;
        // The table of all data grows as it is reached.
        page.wait("the last lines stand above it", &format!("(scrollTo(0, 1e6), {LAST})"))?;
        let small = page.eval(
            "[...document.querySelectorAll('.voice button')].map((it) => it.getBoundingClientRect()) \
             .filter((it) => it.width < 44 || it.height < 44).length",
        )?;
        assert_eq!(small, 0, "{} at {width}", lang.tag());
        assert_eq!(page.eval("document.documentElement.scrollWidth > innerWidth")?, false, "it scrolls sideways");
    }
    Ok(())
}

const ABOVE: &str = "document.getElementById('inspector').getBoundingClientRect().bottom \
    <= document.querySelector('.voice').getBoundingClientRect().top + 1";
const LAST: &str = "document.querySelector('.off').getBoundingClientRect().bottom \
    <= document.querySelector('.voice').getBoundingClientRect().top + 1";

#[test]
fn the_bar_breaks_no_rule() -> Result<()> {
    let mut breaches = Vec::new();
    for (lang, width) in [(Lang::Zh, 390), (Lang::De, 1440)] {
        let page = reading(lang, width)?;
        breaches.extend(judged(&page, 20)?);
        click(&page, lang.voice().pause)?;
        breaches.extend(judged(&page, 20)?);
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
    Ok(())
}

#[test]
fn the_one_file_reads_in_each_of_its_languages() -> Result<()> {
    let file = offline_file()?;
    for lang in [Lang::Zh, Lang::De] {
        let page = speaking(390, &BOTH)?;
        page.goto(&format!("{file}{}", lang.query()))?;
        page.ready()?;
        page.wait("scripts are forbidden", "document.querySelectorAll('meta[http-equiv]').length === 2")?;
        page.wait("it is offered", "document.querySelector('.sec-no [data-say]').getClientRects().length")?;
        begin(&page)?;
        page.find_by_role("region", lang.voice().region)?;
        click(&page, lang.voice().stop)?;
        assert_eq!(page.console(), Vec::<String>::new(), "{}", lang.tag());
    }
    Ok(())
}
