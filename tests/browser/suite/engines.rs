//! Interactive on the oldest engines that the page promises to serve.

use anyhow::Result;
use browser_tests::{missing_content, url};
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
