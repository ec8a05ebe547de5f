//! Starts the page over and over in one engine, and keeps what stopped it: `cargo run --package browser-tests --example starts
//! -- webkit 1000`. The program is one that says of a panic what and where; with `built` behind, it is the one that readers
//! get. Nothing is measured.

use std::time::Instant;

use anyhow::{Context, Result, bail};
use browser_tests::{Kind, RECORDED, Tab, recorded_url, told_url};
use i18n::Lang;

/// What the address asks for as the page starts: choices wake parts of it while it is being taken over.
const WAYS: [&str; 4] = ["?group=area#ch-plan", "?elder=1", "?at=committee-meetings", "?q=559"];

/// From a page that is at work to itself in another language, as by a click.
const OVER: &str = "document.querySelector('header a[hreflang=LANG]').click()";

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let Some(wanted) = words.first() else { bail!("which engine: chromium, firefox, webkit, chromium88, chromium80") };
    let times: usize = words.get(1).map_or(Ok(100), |it| it.parse()).context("how often is a number")?;
    let kinds = [Kind::Chromium, Kind::Firefox, Kind::WebKit, Kind::Chromium88, Kind::Chromium80];
    let kind = kinds.into_iter().find(|it| format!("{it:?}").to_lowercase() == *wanted).context("no such engine")?;
    let url = if words.get(2).is_some_and(|it| it == "built") { recorded_url } else { told_url };
    let (tab, begun, mut stopped) = (Tab::start(kind, true)?, Instant::now(), 0);
    tab.resize(1440, 900)?;
    for time in 0..times.div_ceil(2) {
        let way = WAYS[time % WAYS.len()];
        let start = || -> Result<()> {
            tab.goto(&[&*url(Lang::Zh)?, way].concat())?;
            tab.ready()?;
            tab.eval("window.left = true")?;
            tab.eval(&OVER.replace("LANG", "de"))?;
            tab.wait("the other page", "!window.left && document.readyState === 'complete'")?;
            tab.ready()
        };
        if let Err(wrong) = start() {
            stopped += 1;
            println!("{time} {way}: {wrong:#}\n{}", tab.eval(RECORDED)?);
        }
    }
    println!("{kind:?}: {times} starts, {stopped} stopped, {:.0} s", begun.elapsed().as_secs_f64());
    Ok(())
}
