//! The editor in each of today's engines: from a text to a page without a problem, and the draft found again.

use anyhow::{Result, ensure};
use browser_tests::{Kind, Tab, editor_url, with_tab};
use i18n::Lang;
use serde_json::json;

use crate::editing::STRANGER;

#[test]
fn chromium_edits_a_report() -> Result<()> {
    with_tab(Kind::Chromium, edits_a_report)
}

#[test]
fn firefox_edits_a_report() -> Result<()> {
    with_tab(Kind::Firefox, edits_a_report)
}

#[test]
fn webkit_edits_a_report() -> Result<()> {
    with_tab(Kind::WebKit, edits_a_report)
}

/// Goes to a step by its name.
fn step(tab: &Tab, name: &str) -> Result<()> {
    let mark = "for (const it of document.querySelectorAll('nav button')) it.toggleAttribute('data-wanted', ";
    tab.eval(&format!("(() => {{ {mark} it.textContent.startsWith({})); }})()", json!(name)))?;
    tab.click("nav [data-wanted]")
}

/// Presses a button of the step that is shown, once it is there.
fn press(tab: &Tab, name: &str) -> Result<()> {
    let there = "[...document.querySelectorAll('main button')].some((it) => it.textContent.trim() === ";
    tab.wait(name, &format!("{there}{})", json!(name)))?;
    tab.click_by_role("main", "button", name)
}

fn says(tab: &Tab, words: &str) -> Result<()> {
    tab.wait(words, &format!("document.querySelector('#edit').innerText.includes({})", json!(words)))
}

fn opened(tab: &Tab) -> Result<()> {
    tab.wait("the editor is open", "document.querySelector('#edit main') !== null")
}

fn edits_a_report(tab: &Tab) -> Result<()> {
    let words = Lang::Zh.edit();
    tab.resize(1440, 900)?;
    tab.goto(&editor_url(Lang::Zh)?)?;
    opened(tab)?;
    // Written into the field: no driver fills the clipboard of every engine.
    let write = format!("(() => {{ document.getElementById('paste').value = {}; }})()", json!(STRANGER));
    tab.eval(&write)?;
    press(tab, words.read_it)?;
    press(tab, &format!("{} →", words.step_decide))?;
    tab.press("ArrowDown")?;
    for count in 0.. {
        ensure!(count < 400, "something stays open: {}", tab.text("document.querySelector('#edit').innerText")?);
        if count % 8 == 0
            && tab.eval(&format!("document.querySelector('#edit').innerText.includes({})", json!(words.all_done)))?
                == true
        {
            break;
        }
        tab.press("Enter")?;
    }
    step(tab, words.step_charts)?;
    press(tab, words.chart_suggest)?;
    tab.wait("the page is seen beside the data", crate::editing::SEEN)?;
    step(tab, words.step_check)?;
    says(tab, words.no_problems)?;
    says(tab, words.kept)?;
    // The draft is kept, decisions and all.
    tab.goto("about:blank")?;
    tab.goto(&editor_url(Lang::Zh)?)?;
    opened(tab)?;
    step(tab, words.step_decide)?;
    says(tab, words.all_done)?;
    ensure!(tab.console().is_empty(), "{:?}", tab.console());
    Ok(())
}
