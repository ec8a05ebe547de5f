//! Whatever fails on the way to the program, or in it, the whole page stays, and says so quietly.

use anyhow::{Context, Result};
use browser_tests::{
    Fault, Place, SITE, address, assert_same, blank, first_build, missing_content, open, report, site, url,
};
use driver::Page;
use i18n::{Lang, notices};
use serde_json::json;

#[test]
fn a_missing_program_leaves_the_page() -> Result<()> {
    fails(Fault::WasmMissing, "missing")
}

#[test]
fn a_truncated_program_leaves_the_page() -> Result<()> {
    fails(Fault::WasmTruncated, "missing")
}

#[test]
fn glue_of_the_wrong_type_leaves_the_page() -> Result<()> {
    fails(Fault::GlueWrongType, "missing")
}

#[test]
fn a_policy_that_refuses_wasm_leaves_the_page() -> Result<()> {
    fails(Fault::PolicyWithoutWasm, "old")
}

#[test]
fn broken_data_leaves_the_page() -> Result<()> {
    fails(Fault::DataBroken, "data")
}

#[test]
fn a_program_of_the_wrong_type_starts_all_the_same() -> Result<()> {
    let page = visit(Fault::WasmWrongType)?;
    page.ready()?;
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn data_of_the_wrong_shape_leaves_the_page_and_names_the_place() -> Result<()> {
    let page = visit(Fault::DataWrongShape)?;
    stays(&page, "data")?;
    let console = page.console();
    assert!(console.iter().any(|line| line.contains("report-data, facts: ")), "{console:?}");
    Ok(())
}

#[test]
fn patched_data_is_what_the_page_shows() -> Result<()> {
    let page = visit(Fault::DataPatched)?;
    page.ready()?;
    let [label, title] = Fault::PATCH;
    let report = report()?;
    let fact = report.facts.first().context("no facts")?;
    // Whole, and once: the old page is gone, and nothing of the new one is missing.
    let missing = missing_content(&page, Lang::Zh)?;
    assert!(missing.is_empty(), "{missing:?}");
    assert_eq!(page.eval("document.querySelectorAll('main').length")?, 1);
    page.find_by_role("heading", title)?;
    // And it is alive: the patched fact opens with its new label.
    page.find("#fig-meetings")?.eval("(it) => it.scrollIntoView()")?;
    page.settled()?;
    page.find_all_by_role("link", &format!("{}，{label}", fact.raw))?.first().context("no patched mark")?.click()?;
    page.wait("the inspector is open", "document.getElementById('inspector') !== null")?;
    let panel = page.find_by_role("complementary", Lang::Zh.strings().inspector)?;
    assert!(panel.text()?.contains(label), "{}", panel.text()?);
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn an_empty_mount_is_filled_with_the_same_page_from_its_data_alone() -> Result<()> {
    let drawn = |address: String| -> Result<String> {
        let page = blank(1440)?;
        page.goto(&address)?;
        page.ready()?;
        // Chromium misses what the first paint waits for, and paints without it.
        let said: Vec<String> = page.console().into_iter().filter(|it| !it.contains("rel=expect")).collect();
        assert_eq!(said, Vec::<String>::new());
        assert_eq!(missing_content(&page, Lang::Zh)?, Vec::<String>::new());
        // Where the style sheet stands is no part of what is shown.
        page.eval("document.querySelectorAll('link[rel=stylesheet]').forEach((it) => it.remove())")?;
        page.text("document.getElementById('app').innerHTML")
    };
    let alone = drawn(format!("http://{}/{}/", address()?, Fault::MountEmpty.folder()))?;
    assert_same("an empty mount", &drawn(url(Lang::Zh)?)?, &alone);
    Ok(())
}

#[test]
fn an_engine_without_modules_keeps_the_page() -> Result<()> {
    fails(Fault::WithoutModules, "old")
}

#[test]
fn an_engine_without_webassembly_keeps_the_page() -> Result<()> {
    let page = disturbed("delete window.WebAssembly;")?;
    stays(&page, "old")?;
    assert!(!page.requests().iter().any(|url| url.ends_with(".wasm")), "it fetches what it cannot run");
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn a_panic_while_the_page_is_taken_over_leaves_the_page() -> Result<()> {
    // An extension took an element out before the program came, so that what it finds is not what it would draw.
    let page = disturbed(
        "document.addEventListener('DOMContentLoaded', () => document.querySelector('#app .shot').remove());",
    )?;
    page.wait("it was started anew", "performance.getEntriesByType('navigation')[0].type === 'reload'")?;
    stays(&page, "panic")?;
    assert_eq!(page.text("document.documentElement.dataset.failed")?, "panic");
    // Slides are another program.
    page.press("p")?;
    page.wait("slides are shown", "document.documentElement.dataset.deck === 'ready'")
}

#[test]
fn a_panic_in_the_running_program_leaves_the_page() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    // The page starts anew once.
    for anew in [true, false] {
        page.eval(&[BROKEN, "window.left = true"].concat())?;
        page.find_by_role("link", "19次，党组会议")?.click()?;
        if anew {
            page.wait("it starts anew", "!window.left")?;
            page.ready()?;
        }
    }
    whole(&page, "panic")?;
    assert_eq!(page.text("document.documentElement.dataset.failed")?, "panic");
    // Controls that would answer nothing are off, and the page no longer says that it is ready.
    page.wait(
        "the controls are off",
        "!document.documentElement.dataset.live && !document.querySelector('#app button:enabled, #app input:enabled')",
    )?;
    // What answered until now answers no more, but a link still leads where it says.
    page.find_by_role("link", "15次，主任会议")?.click()?;
    page.wait("the link leads to its number", "location.hash === '#f-chair-meetings'")?;
    Ok(())
}

#[test]
fn a_panic_without_a_network_keeps_the_page() -> Result<()> {
    let mut place = Place::with(site(&first_build()?))?;
    let page = blank(1440)?;
    // Nobody has kept the site.
    let bare = "delete Navigator.prototype.serviceWorker; const get = fetch; window.fetch = (...all) => \
        get(...all).catch((wrong) => { window.refused = true; throw wrong; });";
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": bare }))?;
    page.goto(&place.url(SITE))?;
    page.ready()?;
    place.fall_silent();
    page.eval(&[BROKEN, "window.left = true"].concat())?;
    page.find_by_role("link", "19次，党组会议")?.click()?;
    page.wait("the network was asked in vain", "window.refused")?;
    whole(&page, "panic")?;
    assert_eq!(page.eval("window.left")?, true);
    Ok(())
}

/// Somebody else's script breaks what the program draws with.
const BROKEN: &str = "for (const name of ['createElement', 'createElementNS']) \
     Document.prototype[name] = () => { throw new Error('broken by a test'); };";

#[test]
fn who_reads_further_down_sees_what_went_wrong_and_no_heading_lies_under_it() -> Result<()> {
    for (width, settings) in [(390, ""), (390, "?text=4"), (1440, "")] {
        let page = blank(width)?;
        page.goto(&format!("http://{}/{}/{settings}", address()?, Fault::WasmMissing.folder()))?;
        page.wait("the notice is shown", "document.getElementById('notice').getClientRects().length")?;
        let seen = "(() => { const box = document.getElementById('notice').getBoundingClientRect(); \
            return scrollY > 1000 && box.top >= 0 && box.bottom <= innerHeight / 3; })()";
        for heading in ["h-full-text", "h-data"] {
            page.eval(&format!("void (location.hash = '#{heading}')"))?;
            page.wait("the notice is in sight", seen)?;
            let free = format!(
                "document.getElementById('{heading}').getBoundingClientRect().top >= \
                 document.getElementById('notice').getBoundingClientRect().bottom"
            );
            assert_eq!(page.eval(&free)?, true, "{heading} at {width}{settings}");
        }
    }
    Ok(())
}

fn fails(fault: Fault, notice: &str) -> Result<()> {
    let page = visit(fault)?;
    stays(&page, notice)?;
    // The browser itself reports what it could not load. The page's own scripts add nothing; the program may say what is
    // wrong with the data, for whoever patched it.
    let quiet = |line: &String| line.starts_with("error: ") || (notice == "data" && line.starts_with("console."));
    let own: Vec<String> = page.console().into_iter().filter(|line| !quiet(line)).collect();
    assert!(own.is_empty(), "{own:?}");
    Ok(())
}

/// The page stays whole, says what is wrong, and does not say that it is ready.
fn stays(page: &Page, notice: &str) -> Result<()> {
    whole(page, notice)?;
    assert_eq!(page.eval("document.documentElement.dataset.live || ''")?, "", "the page says that it is ready");
    Ok(())
}

/// All of the page is there, and it says what is wrong.
fn whole(page: &Page, notice: &str) -> Result<()> {
    page.wait("the notice is shown", "document.getElementById('notice').getClientRects().length")?;
    let text = notices(Lang::Zh).into_iter().find(|(key, _)| *key == notice).map(|(_, text)| text);
    assert_eq!(Some(page.text("document.getElementById('notice').textContent")?.as_str()), text);
    let missing = missing_content(page, Lang::Zh)?;
    assert!(missing.is_empty(), "{missing:?}");
    Ok(())
}

fn visit(fault: Fault) -> Result<Page> {
    let page = blank(390)?;
    page.goto(&format!("http://{}/{}/", address()?, fault.folder()))?;
    Ok(page)
}

/// The sound page, in which a script of somebody else's runs first.
fn disturbed(script: &str) -> Result<Page> {
    let page = blank(390)?;
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))?;
    page.goto(&url(Lang::Zh)?)?;
    Ok(page)
}
