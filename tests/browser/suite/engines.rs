//! Interactive on the oldest engines that the page promises to serve.

use anyhow::Result;
use browser_tests::{
    BOTH, KEPT, Place, SITE, first_build, forget_answers, give_voices, missing_content, now, site, url,
};
use report_figures::i18n::Lang;
use xtask::browser::{Browser, Engine};

#[test]
fn starts_in_chromium_80() -> Result<()> {
    starts_in(Engine::Chromium80, "Chrome/80.")
}

#[test]
fn starts_in_chromium_88() -> Result<()> {
    starts_in(Engine::Chromium88, "Chrome/88.")
}

#[test]
fn opens_without_a_network_in_chromium_80() -> Result<()> {
    opens_without_a_network_in(Engine::Chromium80)
}

#[test]
fn opens_without_a_network_in_chromium_88() -> Result<()> {
    opens_without_a_network_in(Engine::Chromium88)
}

#[test]
fn reads_aloud_in_chromium_80() -> Result<()> {
    let browser = Browser::start(Engine::Chromium80)?;
    let page = browser.page()?;
    page.resize(390, 844)?;
    give_voices(&page, &BOTH)?;
    page.goto(&url(Lang::Zh)?)?;
    page.ready()?;
    page.eval("document.querySelector('.sec-no [data-say]').click()")?;
    let said = now(&page)?;
    assert!(said.contains("十九次"), "{said}");
    // It knows no highlights.
    page.wait("the heading is marked", "document.querySelector('h2[data-aloud=whole]')")
}

fn opens_without_a_network_in(engine: Engine) -> Result<()> {
    let mut place = Place::with(site(&first_build()?))?;
    let browser = Browser::start(engine)?;
    let page = browser.page()?;
    page.goto(&place.url(SITE))?;
    page.ready()?;
    page.wait("the page is kept", KEPT)?;
    forget_answers(&page)?;
    place.fall_silent();
    for lang in [Lang::Zh, Lang::De] {
        page.goto(&place.url(&format!("{SITE}{}", lang.folder())))?;
        page.ready()?;
        let missing = missing_content(&page, lang)?;
        assert!(missing.is_empty(), "{missing:?}");
    }
    Ok(())
}

const POLICY: [&str; 2] =
    ["contains an invalid source: ''wasm-unsafe-eval''", "Unrecognized Content-Security-Policy directive"];

fn starts_in(engine: Engine, version: &str) -> Result<()> {
    let address = url(Lang::Zh)?;
    let browser = Browser::start(engine)?;
    let page = browser.page()?;
    page.resize(390, 844)?;
    page.goto(&address)?;
    let agent = page.text("navigator.userAgent")?;
    assert!(agent.contains(version), "{agent}");
    page.ready()?;
    // They say that they do not know the policy's newer words, and go on without them.
    let others = page.console().into_iter().filter(|line| !POLICY.iter().any(|words| line.contains(words)));
    assert_eq!(others.collect::<Vec<_>>(), Vec::<String>::new());
    let missing = missing_content(&page, Lang::Zh)?;
    assert!(missing.is_empty(), "{missing:?}");
    Ok(())
}
