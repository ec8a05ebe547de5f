//! Faults of what only some readers ask for, and of a tab that a browser has put to sleep: slides, codes, the reading voice,
//! the worker that keeps the site. In Chromium, which lets a test do all of it.

use anyhow::{Result, ensure};
use browser_tests::{
    BOTH, KEPT, Loss, Place, SITE, Trouble, blank, first_build, missing_content, open, site, speaking, visited,
};
use driver::Page;
use i18n::{Lang, notices};
use serde_json::json;

fn says(page: &Page, kind: &str) -> Result<()> {
    let words = notices(Lang::Zh).into_iter().find(|(key, _)| *key == kind).map(|(_, text)| text);
    page.wait(kind, &format!("document.getElementById('notice').innerText === {}", json!(words)))
}

#[test]
fn slides_whose_program_style_or_list_does_not_come_stand_below_each_other() -> Result<()> {
    for (file, loss) in [("/assets/deck.", Loss::Broken), (".wasm", Loss::Gate), ("/assets/slides.", Loss::Missing)] {
        let page = blank(1280)?;
        page.goto(&format!("{}#present", Trouble::lost(file, loss).site()?))?;
        page.wait(file, "location.pathname.endsWith('/slides.html') && document.body.textContent.includes('559')")?;
    }
    Ok(())
}

#[test]
fn slides_that_stop_stand_below_each_other() -> Result<()> {
    let page = open(Lang::Zh, 1280)?;
    page.eval(
        "for (const name of ['createElement', 'createElementNS']) \
         Document.prototype[name] = () => { throw new Error('broken by a test'); }; 0",
    )?;
    page.press("p")?;
    let there = "location.pathname.endsWith('/slides.html') && document.body.textContent.includes('559')";
    page.wait("the static slides are there, with the numbers", there)
}

#[test]
fn a_tab_that_slept_goes_on_where_it_was() -> Result<()> {
    let page = open(Lang::Zh, 390)?;
    page.find("[data-set='group=area']")?.click()?;
    page.wait("the choice is in the address", "location.search.includes('group=area')")?;
    for state in ["frozen", "active"] {
        page.call("Page.setWebLifecycleState", json!({ "state": state }))?;
    }
    page.eval("document.querySelector('#top .say a[data-mark]').click()")?;
    page.wait("a number answers", "document.querySelector('.insp blockquote')")?;
    ensure!(page.text("location.search")?.contains("group=area"), "the choice is lost");
    ensure!(missing_content(&page, Lang::Zh)?.is_empty(), "the page lost a number");
    Ok(())
}

#[test]
fn a_tab_that_slept_while_it_started_starts() -> Result<()> {
    let page = blank(390)?;
    page.call(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": "const get = fetch; window.fetch = (url, ...more) => window.go || !String(url).includes('.wasm') \
            ? get(url, ...more) : new Promise((go) => { window.go = go; }).then(() => get(url, ...more));" }),
    )?;
    page.goto(&browser_tests::url(Lang::Zh)?)?;
    page.wait("the program is asked for", "typeof window.go === 'function'")?;
    for state in ["frozen", "active"] {
        page.call("Page.setWebLifecycleState", json!({ "state": state }))?;
    }
    page.eval("window.go()")?;
    // Idle time comes late to a tab that a test has woken: nothing that has to answer may wait for it.
    page.wait("the program has taken over", "document.documentElement.dataset.live === 'true'")?;
    page.eval("document.querySelector('#top .say a[data-mark]').click()")?;
    page.wait("a number answers", "document.querySelector('.insp blockquote')")?;
    ensure!(missing_content(&page, Lang::Zh)?.is_empty(), "the page lost a number");
    Ok(())
}

#[test]
fn a_cache_that_is_half_gone_is_made_good_by_the_network_and_told_of_without_one() -> Result<()> {
    let mut place = Place::with(site(&first_build()?))?;
    let page = visited(&place, SITE)?;
    // The browser has thrown away every program.
    let halve = "caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => \
        cache.keys().then((all) => Promise.all(all.filter((it) => it.url.endsWith('.wasm')).map((it) => cache.delete(it))))))))";
    page.eval(halve)?;
    page.goto(&place.url(SITE))?;
    page.ready()?;
    page.eval(halve)?;
    page.call("Network.clearBrowserCache", json!({}))?;
    place.fall_silent();
    page.goto(&place.url(SITE))?;
    says(&page, "missing")?;
    ensure!(missing_content(&page, Lang::Zh)?.is_empty(), "the page lost a number");
    Ok(())
}

#[test]
fn a_cache_with_something_else_in_it_is_made_good_by_the_network() -> Result<()> {
    let place = Place::with(site(&first_build()?))?;
    let page = visited(&place, SITE)?;
    page.eval(
        "caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys().then((all) => \
         Promise.all(all.filter((it) => /assets\\/.*(js|wasm)$/.test(it.url)).map((it) => cache.put(it, \
           new Response('<p>', { headers: { 'Content-Type': 'text/html' } })))))))))",
    )?;
    page.goto(&place.url(SITE))?;
    page.ready()
}

#[test]
fn a_disk_without_room_keeps_nothing_and_does_no_harm() -> Result<()> {
    let place = Place::with(site(&first_build()?))?;
    let page = blank(390)?;
    let origin = place.url("");
    page.call("Storage.overrideQuotaForOrigin", json!({ "origin": origin, "quotaSize": 1 }))?;
    page.goto(&place.url(SITE))?;
    page.ready()?;
    page.wait_for_promise(
        "the worker has given up",
        "navigator.serviceWorker.getRegistration().then((it) => !it || !it.installing)",
    )?;
    ensure!(page.eval(KEPT)? == false, "a site that could not be kept says that it is");
    page.find("[data-set='group=area']")?.click()?;
    page.wait("the choice is in the address", "location.search.includes('group=area')")?;
    ensure!(page.console().iter().all(|it| it.contains("uota")), "{:?}", page.console());
    ensure!(missing_content(&page, Lang::Zh)?.is_empty(), "the page lost a number");
    Ok(())
}

#[test]
fn a_reading_voice_whose_script_does_not_come_is_no_longer_offered_and_it_is_said() -> Result<()> {
    let page = speaking(390, &BOTH)?;
    page.goto(&Trouble::lost("/assets/voice.", Loss::Broken).site()?)?;
    page.ready()?;
    page.find("figure [data-say]")?.click()?;
    says(&page, "missing")?;
    ensure!(page.eval("'voice' in document.documentElement.dataset")? == false, "it is still offered");
    Ok(())
}

#[test]
fn a_page_that_is_opened_from_a_disk_without_its_server_can_be_read_and_says_what_is_missing() -> Result<()> {
    let page = blank(390)?;
    page.goto(&format!("file://{}", first_build()?.join("index.html").display()))?;
    says(&page, "missing")?;
    ensure!(missing_content(&page, Lang::Zh)?.is_empty(), "the page lost a number");
    // The browser says why it loads no script from a disk; the page's own throws nothing.
    ensure!(page.console().iter().all(|it| !it.starts_with("uncaught")), "{:?}", page.console());
    Ok(())
}
