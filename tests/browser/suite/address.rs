//! The address is the view: what is chosen stands in it, opening it restores it, and Back and Forward move through it.

use anyhow::{Context, Result};
use browser_tests::{VIEW, blank, open, source, url};
use driver::Page;
use i18n::Lang;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::json;

#[test]
fn every_choice_stands_in_the_address_and_an_opened_address_restores_it() -> Result<()> {
    for lang in [Lang::Zh, Lang::De] {
        let page = open(lang, 1440)?;
        let source = source()?;
        let (fact, task) = (&source.report.facts[3].id, &source.report.tasks[7].id);
        let first = page.text(VIEW)?;
        let queries = [
            format!("?at={fact}"),
            format!("?at={task}&method=inspect&view=list"),
            "?area=livelihood&status=planned".to_owned(),
            "?q=%E5%AE%97%E6%95%99%20%E5%9C%BA%E6%89%80&kind=task".to_owned(),
            "?bound=approximate&sort=-value".to_owned(),
            "?in-method=hear&year=covered&chapter=oversight".to_owned(),
        ];
        // How an address is read is of no language; that another language's page does, the longest shows.
        let opened = if lang == Lang::Zh { &queries[..] } else { &queries[1..2] };
        for query in opened {
            page.goto(&[&*url(lang)?, query].concat())?;
            page.ready()?;
            page.wait("the view is another", &format!("{VIEW} !== {}", json!(first)))?;
            assert_eq!(page.text("location.search")?, *query, "the address has changed by itself");
        }
    }
    Ok(())
}

#[test]
fn back_and_forward_move_through_the_choices() -> Result<()> {
    let page = open(Lang::Zh, 390)?;
    page.find_by_role("link", "19次，党组会议")?.click()?;
    page.wait("the inspector is open", OPEN)?;
    assert_eq!(page.text("location.search")?, "?at=party-group-meetings");
    page.find_by_role("button", Lang::Zh.strings().area)?.eval("(node) => node.click()")?;
    page.wait("the groups stand in the address", "location.search.includes('group=area')")?;
    page.back()?;
    page.wait("the groups are gone", "!location.search.includes('group=')")?;
    page.wait("the inspector is still open", OPEN)?;
    page.back()?;
    page.wait("the inspector is closed", &format!("!({OPEN})"))?;
    page.eval("history.forward()")?;
    page.wait("the inspector is open again", OPEN)
}

#[test]
fn typing_does_not_fill_the_history() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    let before = page.eval("history.length")?;
    for query in ["选", "选民", "选民意", "选民意见"] {
        page.find_by_role("searchbox", Lang::Zh.strings().search)?.eval(&format!(
            "(node) => {{ node.value = {}; node.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); }}",
            json!(query)
        ))?;
        page.wait(query, &format!("decodeURIComponent(location.search) === '?q={query}'"))?;
    }
    // One entry for all of it, so that the way back leads to what stood there before.
    assert_eq!(page.eval("history.length")?.as_u64(), before.as_u64().map(|it| it + 1));
    page.back()?;
    page.wait("the search is taken back", "!location.search && document.querySelector('[data-query]').value === ''")
}

#[test]
fn from_a_mark_one_action_leads_to_its_sentence_and_one_back() -> Result<()> {
    for width in [390, 1440] {
        let page = open(Lang::Zh, width)?;
        page.find_by_role("link", "19次，党组会议")?.click()?;
        page.wait("the inspector is open", OPEN)?;
        page.eval(
            "document.querySelector('[data-away]').addEventListener('click', () => { window.before = scrollY; })",
        )?;
        page.find_by_role("link", Lang::Zh.strings().enlarge)?.click()?;
        let number = "document.getElementById('f-party-group-meetings')";
        page.wait(
            "the number is in sight and stands out",
            &format!("{number}.ariaCurrent === 'true' && {IN_SIGHT}({number})"),
        )?;
        page.find_by_role("button", Lang::Zh.strings().go_back)?.click()?;
        page.wait("the page is where it was", "Math.abs(scrollY - window.before) < 3")
            .with_context(|| format!("{width} px: {:?}", page.eval("[scrollY, window.before, location.href]")))?;
    }
    Ok(())
}

#[test]
fn the_address_follows_the_reader_through_the_text_and_into_another_language() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    page.find(".tx-r > summary")?.click()?;
    page.eval("document.querySelectorAll('.rd-h3')[2].scrollIntoView({ block: 'start' }); scrollBy(0, -200)")?;
    page.wait("the address names a sentence", "location.hash.startsWith('#s-')")?;
    page.wait("the outline shows the heading", "document.querySelectorAll('.toc [aria-current]').length === 1")?;
    let place = page.text("location.hash")?;
    page.find_by_role("link", "Deutsch")?.click()?;
    page.ready()?;
    page.wait("the German page is at the same sentence", &format!("location.hash === '{place}'"))?;
    page.wait("and shows it", &format!("{IN_SIGHT}(document.getElementById('{}'))", place.trim_start_matches('#')))
}

#[test]
fn next_and_previous_number_come_by_key_and_by_button() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    page.find_by_role("link", "19次，党组会议")?.click()?;
    page.wait("the inspector is open", OPEN)?;
    let (before, after) = {
        let source = source()?;
        let (before, after) = source.neighbours("party-group-meetings");
        (before.map(|it| it.id.to_string()), after.map(|it| it.id.to_string()))
    };
    let at = |id: &Option<String>| format!("location.search === '?at={}'", id.as_deref().unwrap_or_default());
    page.press("n")?;
    page.wait("the next number", &at(&after))?;
    page.press("p")?;
    page.wait("the number itself", "location.search === '?at=party-group-meetings'")?;
    page.press("p")?;
    page.wait("the number before", &at(&before))?;
    page.find("#inspector [rel=next]")?.click()?;
    page.wait("the number itself again", "location.search === '?at=party-group-meetings'")
}

#[test]
fn garbage_in_the_address_shows_the_page_as_it_first_is() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    let first = page.text(VIEW)?;
    // What is read from an address is tried a million times without a browser (tests/fuzz/src/address.rs).
    let mut runner = TestRunner::new(Config { cases: 3, failure_persistence: None, ..Config::default() });
    let names = prop::sample::select(vec!["at", "method", "q", "sort", "view", "kind", "year", "x", ""]);
    let value = "[%&=#?+a-z0-9\\-\u{4e00}-\u{4e05}]{0,12}";
    let address = prop::collection::vec((names, value), 0..4);
    let checked = runner.run(&address, |pairs| {
        let query: Vec<String> =
            pairs.iter().filter(|it| it.0 != "q").map(|(name, value)| format!("{name}={value}")).collect();
        opened(&page, &format!("?{}#%", query.join("&")), &first)
            .map_err(|wrong| TestCaseError::fail(format!("{wrong:#}")))
    });
    checked.map_err(|wrong| anyhow::anyhow!("{wrong}"))
}

fn opened(page: &Page, address: &str, first: &str) -> Result<()> {
    page.goto("about:blank")?;
    page.goto(&[&*url(Lang::Zh)?, address].concat())?;
    page.ready()?;
    page.wait(address, &format!("{VIEW} === {}", json!(first)))?;
    assert_eq!(page.eval("document.documentElement.dataset.failed || ''")?, "", "{address}");
    Ok(())
}

const OPEN: &str = "!!document.getElementById('inspector')";
const IN_SIGHT: &str =
    "((it) => { const { top, bottom } = it.getBoundingClientRect(); return bottom > 0 && top < innerHeight; })";

#[test]
fn slides_that_were_just_asked_for_keep_their_address() -> Result<()> {
    let page = blank(1440)?;
    // What is done a while after the last scroll, so that it can be done in the moment between asking and hearing.
    let keep = "const wait = window.setTimeout; window.setTimeout = (then, ...more) => { \
        if (more[0] === 250) window.settle = then; return wait(then, ...more); };";
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": keep }))?;
    page.goto(&url(Lang::Zh)?)?;
    page.ready()?;
    page.eval("dispatchEvent(new Event('scroll')), location.hash = '#present', window.settle()")?;
    page.wait("the slides are there", "document.documentElement.dataset.deck === 'ready'")?;
    assert_eq!(page.text("location.hash.slice(0, 8)")?, "#present");
    Ok(())
}
