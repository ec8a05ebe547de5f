//! The one-file edition when something is wrong with it: what was read of it stays, and says so.

use anyhow::{Context, Result};
use browser_tests::{blank, changed, missing_content, offline_file, report};
use driver::Page;
use i18n::{Lang, notices};
use serde_json::json;

/// Shows the notice of that kind in the language that is asked for, over the page as it is.
fn says(page: &Page, kind: &str, lang: Lang) -> Result<()> {
    page.wait("the notice is shown", "document.getElementById('notice').getClientRects().length")?;
    let text = notices(lang).into_iter().find(|(key, _)| *key == kind).map(|(_, text)| text);
    assert_eq!(Some(page.text("document.getElementById('notice').textContent")?.as_str()), text);
    assert_eq!(page.eval("document.documentElement.dataset.live || ''")?, "");
    // Whatever it was about to become, it is shown as it is.
    assert_eq!(page.text("getComputedStyle(document.getElementById('app')).visibility")?, "visible");
    assert_eq!(page.text("document.documentElement.lang")?, Lang::Zh.tag());
    Ok(())
}

/// A copy that ends so many bytes after a mark in it.
fn cut(name: &str, mark: &str, after: usize) -> Result<String> {
    changed(name, |mut text| {
        let at = text.find(mark).map_or(0, |at| at + mark.len());
        let end = (at + after..).find(|end| text.is_char_boundary(*end)).unwrap_or(at);
        text.truncate(end);
        text
    })
}

#[test]
fn cut_short_within_a_program_it_is_whole_and_says_so() -> Result<()> {
    let file = cut("cut-program", "id=\"program-report\" data-length=", 40_000)?;
    // Words for the other languages stand before the programs.
    for (query, lang) in [("", Lang::Zh), ("?lang=en", Lang::En)] {
        let page = blank(390)?;
        page.goto(&format!("{file}{query}"))?;
        says(&page, "missing", lang)?;
        assert_eq!(missing_content(&page, Lang::Zh)?, Vec::<String>::new());
        assert_eq!(page.console(), Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn cut_short_within_the_slides_program_its_figures_are_the_slides_and_escape_leads_back() -> Result<()> {
    let file = cut("cut-deck", "id=\"program-deck\" data-length=", 40_000)?;
    let page = blank(1280)?;
    page.goto(&format!("{file}#present"))?;
    page.wait("the figures are slides", "document.documentElement.dataset.deck === 'page'")?;
    let notice = notices(Lang::Zh).into_iter().find(|(key, _)| *key == "missing").map(|(_, text)| text);
    assert_eq!(Some(page.text("document.getElementById('notice').innerText")?.as_str()), notice);
    let figures = report()?.charts.len() - 1;
    let large = "[...document.querySelectorAll('figure')].filter((it) => it.offsetHeight >= innerHeight).length";
    page.wait("each figure fills a window", &format!("{large} >= {figures}"))?;
    let wide = "[...document.querySelectorAll('figure .chart .pic')].every((it) => it.getBoundingClientRect().width > innerWidth / 2)";
    page.wait("each picture is large", wide)?;
    page.wait("they scroll", "getComputedStyle(document.documentElement).overflowY !== 'hidden'")?;
    page.press("Escape")?;
    page.ready()?;
    page.wait(
        "the page is back",
        "!document.documentElement.dataset.deck && document.querySelector('.bar').offsetHeight > 0",
    )?;
    assert_eq!(missing_content(&page, Lang::Zh)?, Vec::<String>::new());
    Ok(())
}

#[test]
fn cut_short_within_its_data_or_its_text_it_shows_what_came_and_says_so() -> Result<()> {
    // What is cut within its data still has all of its text.
    for (name, mark, kind) in [("cut-data", "id=\"report-data\">", "missing"), ("cut-page", "<main id=\"main\"", "cut")]
    {
        let page = blank(390)?;
        page.goto(&cut(name, mark, 5000)?)?;
        says(&page, kind, Lang::Zh)?;
        page.find("h1").context("the opening is gone")?;
    }
    Ok(())
}

#[test]
fn cut_short_before_its_last_program_it_works_and_only_codes_are_missing() -> Result<()> {
    let page = blank(390)?;
    page.goto(&cut("cut-code", "id=\"program-code\" data-length=", 100)?)?;
    page.ready()?;
    page.wait("scripts are forbidden", "document.querySelectorAll('meta[http-equiv]').length === 2")?;
    assert_eq!(page.eval("document.getElementById('notice').hidden")?, true);
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn broken_data_leaves_the_page_in_every_language() -> Result<()> {
    let file = changed("broken", |text| text.replacen("id=\"report-data\">{", "id=\"report-data\">{,", 1))?;
    for (query, lang) in [("", Lang::Zh), ("?lang=en", Lang::En)] {
        let page = blank(390)?;
        page.goto(&format!("{file}{query}"))?;
        says(&page, "data", lang)?;
        assert_eq!(missing_content(&page, Lang::Zh)?, Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn a_script_that_was_changed_does_not_run() -> Result<()> {
    let file = changed("spoilt", |text| text.replacen("var programs=", "var changed=1,programs=", 1))?;
    let page = blank(390)?;
    page.goto(&file)?;
    says(&page, "missing", Lang::Zh)?;
    assert_eq!(page.eval("'changed' in window")?, false);
    assert_eq!(missing_content(&page, Lang::Zh)?, Vec::<String>::new());
    Ok(())
}

/// The file, opened in English, in which somebody else's script runs first.
fn in_english_after(script: &str) -> Result<Page> {
    let page = blank(390)?;
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))?;
    page.goto(&format!("{}?lang=en", offline_file()?))?;
    Ok(page)
}

#[test]
fn a_script_that_stops_leaves_the_file_in_sight_and_says_so_in_the_language_that_is_asked_for() -> Result<()> {
    for broken in ["delete window.MutationObserver", "delete window.WebAssembly"] {
        let page = in_english_after(broken)?;
        says(&page, if broken.contains("Web") { "old" } else { "missing" }, Lang::En).context(broken)?;
        assert_eq!(missing_content(&page, Lang::Zh)?, Vec::<String>::new(), "{broken}");
    }
    Ok(())
}

#[test]
fn voices_that_cannot_be_asked_do_not_keep_the_file_from_its_language() -> Result<()> {
    let page = in_english_after(
        "Object.defineProperty(window, 'speechSynthesis', { value: { getVoices() { throw new Error('broken by a test'); } } })",
    )?;
    page.ready()?;
    assert_eq!(page.text("document.documentElement.lang")?, Lang::En.tag());
    assert_eq!(missing_content(&page, Lang::En)?, Vec::<String>::new());
    Ok(())
}

#[test]
fn a_program_that_never_answers_holds_the_file_back_for_seconds_at_most() -> Result<()> {
    let page = in_english_after("WebAssembly.instantiate = () => new Promise(() => {});")?;
    page.wait("the page is in sight", "getComputedStyle(document.getElementById('app')).visibility === 'visible'")?;
    // Before it is said.
    assert_eq!(page.eval("document.getElementById('notice').hidden")?, true);
    assert_eq!(missing_content(&page, Lang::Zh)?, Vec::<String>::new());
    Ok(())
}
