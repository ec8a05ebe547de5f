//! The coming year in the browser: what an editor's dates bring, grouping, one band alone, and the way from each task to
//! its sentence and to what was done the year before.

use std::sync::Arc;

use anyhow::{Context, Result};
use browser_tests::{Fault, blank, dated_url, open_lanes, source, sources, squeezed, url};
use driver::Page;
use i18n::{Lang, month};
use model::{Facet, Source};
use report_figures::prerender::prerender;
use scraper::{ElementRef, Html, Selector};
use serde_json::json;

/// The clock of a page stands still at a noon.
fn stop_clock(page: &Page, noon: &str) -> Result<()> {
    let source = format!(
        "const then = new Date('{noon}T12:00:00'); \
         globalThis.Date = new Proxy(Date, {{ construct: (real, given) => new real(...(given.length ? given : [then])) }});"
    );
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).map(drop)
}

/// The page with dated tasks, on that day.
fn dated(noon: &str) -> Result<Page> {
    let page = blank(1440)?;
    stop_clock(&page, noon)?;
    page.goto(&dated_url()?)?;
    page.ready()?;
    Ok(page)
}

/// Whether the lanes say a word.
fn says(page: &Page, word: &str) -> Result<bool> {
    let said =
        format!("[...document.querySelectorAll('#c-plan text')].some((it) => it.textContent === {})", json!(word));
    Ok(page.eval(&said)? == true)
}

#[test]
fn an_editors_dates_bring_months_status_and_today() -> Result<()> {
    let words = Lang::Zh.strings();
    let page = dated("2024-06-01")?;
    for word in [words.today, words.done, words.in_progress, words.undated, &month(4, Lang::Zh)] {
        assert!(says(&page, word)?, "no {word}");
    }
    assert_eq!(page.console(), Vec::<String>::new());
    // In another year the months are there, and today is not among them.
    let later = dated("2026-06-01")?;
    assert!(says(&later, &month(4, Lang::Zh))? && !says(&later, words.today)?);
    Ok(())
}

#[test]
fn the_report_itself_has_no_months_no_status_and_no_today() -> Result<()> {
    let words = Lang::Zh.strings();
    let page = blank(1440)?;
    stop_clock(&page, "2024-06-01")?;
    page.goto(&format!("{}?view=graph", url(Lang::Zh)?))?;
    page.ready()?;
    page.wait("the lanes are drawn", "document.querySelectorAll('#c-plan .pic').length")?;
    for word in [words.today, words.done, words.in_progress, &month(4, Lang::Zh)] {
        assert!(!says(&page, word)?, "the lanes say {word}");
    }
    let stands = page.text("document.querySelector('#fig-plan').textContent")?;
    assert!(squeezed(&stands).contains(words.undated), "{stands}");
    Ok(())
}

#[test]
fn today_is_never_prerendered() -> Result<()> {
    let sources = sources();
    let mut report: serde_json::Value = serde_json::from_slice(&sources.json)?;
    for (at, status, starts, ends) in Fault::DATES {
        let task = &mut report["tasks"][at];
        (task["status"], task["starts"], task["ends"]) = (json!(status), json!(starts), json!(ends));
    }
    let text = std::str::from_utf8(&sources.text)?;
    let source = Source::new(report::load(&report.to_string())?, text);
    let runtime = tokio::runtime::Builder::new_multi_thread().build().context("starting the prerenderer")?;
    let html = Html::parse_fragment(&runtime.block_on(prerender(&Arc::new(source), Lang::Zh, false)));
    let words = |it: ElementRef| it.text().collect::<String>();
    let lanes: Vec<String> = html.select(&Selector::parse("#c-plan text").unwrap()).map(words).collect();
    assert!(lanes.contains(&month(4, Lang::Zh)), "no months either: {lanes:?}");
    assert!(!lanes.iter().any(|it| it == Lang::Zh.strings().today));
    Ok(())
}

#[test]
fn tasks_are_grouped_by_theme_area_or_method_in_lanes_and_list() -> Result<()> {
    let page = open_lanes(Lang::De, 1440)?;
    let (source, words) = (source()?, Lang::De.strings());
    let all = source.report.tasks.len();
    for (facet, name) in [(Facet::Area, words.area), (Facet::Method, words.method), (Facet::Theme, words.theme)] {
        page.find_by_role("button", name)?.click()?;
        let values = source.values(facet);
        let bands = format!("document.querySelectorAll('#c-plan .pic').length === {}", values.len() + 1);
        page.wait(&format!("bands by {name}"), &bands)?;
        let names: Vec<String> = values.iter().map(|it| squeezed(source.name_of(facet, it, Lang::De))).collect();
        let headings = page.eval("[...document.querySelectorAll('#ch-plan .tl-h')].map((it) => it.textContent)")?;
        let headings = headings.as_array().context("no headings")?.iter();
        let headings: Vec<String> = headings.map(|it| squeezed(it.as_str().unwrap_or_default())).collect();
        assert_eq!(headings.len(), names.len());
        assert!(names.iter().zip(&headings).all(|(name, heading)| heading.contains(name)), "{names:?} {headings:?}");
        let drawn = "new Set([...document.querySelectorAll('#c-plan [data-mark]')].map((it) => it.dataset.mark) \
                     .filter((it) => !it.endsWith('anniversary'))).size";
        assert_eq!(page.eval(drawn)?, all, "{name}");
    }
    Ok(())
}

#[test]
fn a_bands_title_shows_it_alone_and_larger_and_there_is_a_way_back() -> Result<()> {
    let page = open_lanes(Lang::Zh, 1440)?;
    let (source, words) = (source()?, Lang::Zh.strings());
    let units = "Number(document.querySelector('#c-plan .pic').getAttribute('viewBox').split(' ')[2])";
    let whole = page.eval(units)?.as_f64().context("no width")?;
    let theme = &source.report.themes[0];
    let own = source.report.tasks.iter().filter(|it| it.theme == theme.id).count();
    let drawn = "document.querySelectorAll('#c-plan a[data-mark]:not([data-mark$=anniversary])').length";
    for reset in [true, false] {
        let title = format!(
            "[...document.querySelectorAll('#ch-plan h3 button')].find((it) => \
             it.textContent.replace(/[\\s\\u00ad\\u200b\\u2060]/g, '').includes({}))",
            json!(squeezed(&theme.title.zh))
        );
        // The list stands behind the lanes that were asked for.
        page.wait("the title is there", &title)?;
        page.eval(&format!("{title}.click()"))?;
        page.wait("its tasks are left", &format!("{drawn} === {own}"))?;
        let alone = page.eval(units)?.as_f64().context("no width")?;
        assert!(alone < whole * 0.85, "{alone} of {whole} units: no larger");
        if reset {
            page.find_by_role("button", words.reset)?.click()?;
        } else {
            page.eval(&format!("{title}.click()"))?;
        }
        page.wait("all tasks are back", &format!("{drawn} === {}", source.report.tasks.len()))?;
    }
    Ok(())
}

#[test]
fn every_threaded_task_leads_to_what_was_done_the_year_before() -> Result<()> {
    let page = open_lanes(Lang::Zh, 1440)?;
    let source = source()?;
    for thread in &source.report.threads {
        for task in &thread.to {
            page.find(&format!("#c-plan [data-mark='{task}']"))?
                .eval("(node) => node.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))")?;
            for done in &thread.from {
                let row = format!(
                    "[...document.querySelectorAll('#inspector dl > div')].find((it) => \
                     it.querySelector('dt').textContent === {})?.querySelector('a[href=\"#f-{done}\"]')",
                    json!(Lang::Zh.strings().threads)
                );
                page.wait(&format!("{task} leads to {done}"), &row)?;
                let entity = source.entity(done).context("a thread from nowhere")?;
                let href = page.text(&format!("{row}.getAttribute('href')"))?;
                assert_eq!(href, source.target(entity), "{task}");
            }
        }
    }
    Ok(())
}
