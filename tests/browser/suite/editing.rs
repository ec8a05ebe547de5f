//! The editor of reports: from a pasted text to a downloaded site, by keys and clicks. What can go wrong on the way is in
//! `editing_trouble`.

use anyhow::{Context, Result, ensure};
use browser_tests::{downloaded, downloads, editor, judged, opened, paste};
use driver::Page;
use i18n::{Lang, fill};
use serde_json::Value;
use xtask::check::Sources;

/// A report of five pages by another body, plainly made up.
pub const STRANGER: &str = include_str!("../../../crates/propose/tests/fixtures/sample.txt");

/// Goes to a step by its name.
pub fn step(page: &Page, name: &str) -> Result<()> {
    let found =
        format!("[...document.querySelectorAll('nav button')].find((it) => it.textContent.startsWith('{name}'))");
    page.find_by_script(&found)?.click()
}

pub fn seen(page: &Page) -> Result<String> {
    page.text("document.querySelector('#edit').innerText")
}

/// Accepts everything by the key for that.
pub fn accept_all(page: &Page) -> Result<()> {
    page.press("ArrowDown")?;
    for _ in 0..60 {
        if seen(page)?.contains(Lang::Zh.edit().all_done) {
            return Ok(());
        }
        page.hammer("Enter", 10)?;
        page.settled()?;
    }
    anyhow::bail!("something stays open: {}", seen(page)?)
}

/// From the paste to the downloaded site, which goes to a folder of this name; returns it.
pub fn journey(page: &Page, folder: &str) -> Result<Vec<u8>> {
    let words = Lang::Zh.edit();
    let folder = downloads(page, folder)?;
    paste(page, STRANGER, None)?;
    page.find_by_role("button", &format!("{} →", words.step_decide))?.click()?;
    // One is refused.
    page.press("ArrowDown")?;
    page.press("Delete")?;
    accept_all(page)?;
    step(page, words.step_charts)?;
    page.find_by_role("button", words.chart_suggest)?.click()?;
    page.wait("the page is seen beside the data", SEEN)?;
    step(page, words.step_check)?;
    page.wait(
        "nothing is wrong",
        &format!("document.querySelector('main').innerText.includes('{}')", words.no_problems),
    )?;
    step(page, words.step_publish)?;
    page.find_by_role("button", words.download_site)?.click()?;
    downloaded(&folder, "site.zip")
}

/// The page beside the data has charts.
pub const SEEN: &str =
    "(document.querySelector('iframe').contentDocument?.querySelectorAll('figure').length ?? 0) >= 2";

/// Whether a downloaded site is that of the stranger's report, without a problem and with three charts.
pub fn is_the_strangers(zip: &[u8]) -> Result<()> {
    let opened = publish::open(&[("site.zip", zip)]).map_err(|it| anyhow::anyhow!(it.message(Lang::En)))?;
    let report: Value = serde_json::from_slice(&opened.report.json)?;
    let problems = Sources::of_bytes(opened.report.json.clone(), opened.report.text.clone()).problems();
    ensure!(problems.is_empty(), "{problems:?}");
    ensure!(report["charts"].as_array().is_some_and(|it| it.len() >= 3), "{}", report["charts"]);
    ensure!(report["facts"].as_array().is_some_and(|it| it.len() >= 25), "{} facts", report["facts"]);
    Ok(())
}

#[test]
fn a_strangers_report_goes_from_paste_to_a_valid_site_with_three_charts() -> Result<()> {
    let page = editor(Lang::Zh, 1440)?;
    let zip = journey(&page, "stranger")?;
    is_the_strangers(&zip)?;
    assert_eq!(page.console(), Vec::<String>::new());
    // In another browser the site brings everything back, the refusal too.
    let again = editor(Lang::Zh, 1440)?;
    let words = Lang::Zh.edit();
    browser_tests::drop_files(&again, &[("site.zip", &zip)])?;
    again.wait("the report is found", "document.querySelector('.offer') !== null")?;
    again.find_by_role("button", words.edit_it)?.click()?;
    again.wait(
        "nothing is open",
        &format!("document.querySelector('.cover-t')?.textContent === '{}'", words.all_done),
    )?;
    again.wait("one is refused", "document.querySelectorAll('.text .m-refused').length === 1")
}

#[test]
fn decisions_are_kept_and_taken_back_by_keys_alone() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = editor(Lang::Zh, 1440)?;
    paste(&page, "全年召开会议8次、主任会议15次，作出决定11项。\n", None)?;
    step(&page, words.step_decide)?;
    let open = |count: &str| fill(words.open_of, &[count, "3"]);
    ensure!(seen(&page)?.contains(&open("3")), "{}", seen(&page)?);
    for (key, left) in [("ArrowDown", "3"), ("Enter", "2"), ("Delete", "1")] {
        page.press(key)?;
        page.settled()?;
        ensure!(seen(&page)?.contains(&open(left)), "after {key}: {}", seen(&page)?);
    }
    page.find_by_role("button", words.undo)?.click()?;
    ensure!(seen(&page)?.contains(&open("2")), "{}", seen(&page)?);
    page.wait("it is kept", &format!("document.querySelector('.kept').textContent === '{}'", words.kept))?;
    page.reload()?;
    opened(&page)?;
    page.wait("the draft is back", &format!("document.querySelector('#edit').innerText.includes('{}')", open("2")))
}

#[test]
fn every_step_of_the_editor_breaks_no_rule() -> Result<()> {
    let mut breaches = Vec::new();
    for (lang, width) in [(Lang::Zh, 1440), (Lang::De, 1440), (Lang::En, 390)] {
        let words = lang.edit();
        let page = editor(lang, width)?;
        paste(&page, "2023年主要工作\n\n全年召开会议8次、主任会议15次，作出决定11项。\n", None)?;
        for name in [words.step_text, words.step_decide, words.step_charts, words.step_check, words.step_publish] {
            step(&page, name)?;
            if name == words.step_decide {
                page.press("ArrowDown")?;
            }
            let found = judged(&page, 10)?.into_iter();
            breaches.extend(found.map(|it| format!("{} {name}: {it}", lang.tag())));
            let over = page.eval("document.documentElement.scrollWidth - innerWidth")?;
            ensure!(over.as_i64() <= Some(0), "{} {name} at {width}: {over} px too wide", lang.tag());
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
    Ok(())
}

#[test]
fn last_years_report_lends_its_names_to_what_is_said_in_the_same_words() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = editor(Lang::Zh, 1440)?;
    let last = fixtures::REPORT_2023;
    browser_tests::drop_files(&page, &[("report.json", last.json.as_bytes()), ("report.txt", last.text.as_bytes())])?;
    page.wait("the report is found", "document.querySelector('.offer') !== null")?;
    page.find_by_role("button", words.as_last)?.click()?;
    paste(&page, &last.text.replace("常委会会议8次", "常委会会议9次"), None)?;
    step(&page, words.step_decide)?;
    page.press("ArrowDown")?;
    page.wait("it is known", &format!("document.querySelector('.chosen').innerText.includes('{}')", words.from_last))?;
    let label = page.eval("[...document.querySelectorAll('.chosen textarea')].map((it) => it.value)")?;
    let label = label.as_array().context("no fields")?;
    ensure!(
        label.iter().any(|it| it == "Standing Committee sessions" || it == "Standing Committee session"),
        "{label:?}"
    );
    Ok(())
}
