//! The editor by keys alone: all of the way from a text to a downloaded site, and what is done elsewhere with a mouse.

use anyhow::{Result, bail, ensure};
use browser_tests::{downloaded, downloads, editor, judged};
use driver::Page;
use i18n::{Lang, fill};
use serde_json::{Value, json};

use crate::editing::{SEEN, STRANGER, accept_all, is_the_strangers, seen};

/// Presses a key until the focus is where it is wanted.
fn go(page: &Page, key: &str, what: &str, condition: &str) -> Result<()> {
    for _ in 0..500 {
        page.press(key)?;
        if page.eval(&format!("((it) => Boolean({condition}))(document.activeElement)"))? == true {
            return Ok(());
        }
    }
    bail!("500 stops lead to no {what}")
}

fn forth(page: &Page, what: &str, condition: &str) -> Result<()> {
    go(page, "Tab", what, condition)
}

/// To a button whose words begin so.
fn to_button(page: &Page, key: &str, name: &str) -> Result<()> {
    let named = format!("it.localName === 'button' && it.textContent.startsWith({})", json!(name));
    go(page, key, name, &named)
}

/// To a step, by the bar above.
fn to_step(page: &Page, name: &str) -> Result<()> {
    let named = format!("it.matches('nav button') && it.textContent.startsWith({})", json!(name));
    go(page, "Shift+Tab", name, &named)?;
    page.press("Enter")?;
    page.wait(name, &format!("document.querySelector('nav [aria-current]').textContent.startsWith({})", json!(name)))
}

fn unbroken(page: &Page, step: &str) -> Result<()> {
    let found = judged(page, 10)?;
    ensure!(found.is_empty(), "{step}: {}", found.join("\n"));
    Ok(())
}

fn focus_is_on(page: &Page, what: &str, condition: &str) -> Result<()> {
    page.wait(what, &format!("((it) => Boolean({condition}))(document.activeElement)"))
}

/// The charts' ids in their order.
fn order(page: &Page) -> Result<Vec<Value>> {
    let list = page.eval("[...document.querySelectorAll('[id^=e-charts-] .row')].map((it) => it.textContent)")?;
    Ok(list.as_array().cloned().unwrap_or_default())
}

#[test]
fn a_strangers_report_becomes_a_site_by_keys_alone() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = editor(Lang::Zh, 1440)?;
    let folder = downloads(&page, "stranger-keys")?;

    // The text.
    unbroken(&page, words.step_text)?;
    forth(&page, "choice of files", "it.matches('input[type=file]')")?;
    let ring = page.text("getComputedStyle(document.activeElement.closest('label')).outlineStyle")?;
    assert_eq!(ring, "solid", "the choice of files shows no focus");
    forth(&page, "field", "it.id === 'paste'")?;
    page.write(STRANGER)?;
    to_button(&page, "Tab", words.read_it)?;
    page.press("Enter")?;
    to_button(&page, "Tab", &format!("{} →", words.step_decide))?;
    page.press("Enter")?;
    focus_is_on(&page, "the focus is not lost", "it.id === 'main'")?;

    // Decisions: into the form of the first, and back to the text.
    page.press("ArrowDown")?;
    focus_is_on(&page, "the first is chosen", "it.matches('#text .m')")?;
    page.press("e")?;
    focus_is_on(&page, "its name", "it.id === 'f--label-zh'")?;
    page.press("Escape")?;
    focus_is_on(&page, "the text again", "it.matches('#text .m')")?;
    accept_all(&page)?;
    unbroken(&page, words.step_decide)?;

    // Charts: the second becomes the first, another form, another title that names a number.
    to_step(&page, words.step_charts)?;
    to_button(&page, "Tab", words.chart_suggest)?;
    page.press("Enter")?;
    page.wait("charts are there", "document.querySelectorAll('[id^=e-charts-] .row').length >= 3")?;
    let before = order(&page)?;
    forth(&page, "button that moves the first chart", "it.id === 'e-charts-0-down'")?;
    page.press("Enter")?;
    page.wait(
        "it is the second",
        &format!("document.querySelector('#e-charts-1 .row').textContent === {}", before[0]),
    )?;
    focus_is_on(&page, "the focus is with it", "it.id === 'e-charts-1-down'")?;
    go(&page, "Shift+Tab", "chart", "it.matches('#e-charts-1 .row')")?;
    page.press("Enter")?;
    forth(&page, "form", "it.matches('#e-charts-1 select') && it.id.endsWith('-form')")?;
    let form = page.text("document.activeElement.value")?;
    page.press("ArrowDown")?;
    page.wait("another form", &format!("document.activeElement.value !== '{form}'"))?;
    page.press("ArrowUp")?;
    page.wait("the form as it was", &format!("document.activeElement.value === '{form}'"))?;
    forth(&page, "title", "it.id === 'f-charts[1]-title-zh'")?;
    page.press("End")?;
    page.write("{")?;
    page.wait("numbers are offered while it is typed", "document.querySelectorAll('.f-o button').length > 1")?;
    go(&page, "ArrowDown", "offered number", "it.matches('.f-o li:first-child button')")?;
    go(&page, "ArrowDown", "next one", "it.matches('.f-o li:nth-child(2) button')")?;
    go(&page, "Escape", "title", "it.id === 'f-charts[1]-title-zh'")?;
    forth(&page, "offered number", "it.matches('.f-o button')")?;
    let offered = page.text("document.activeElement.textContent.split(' ')[0]")?;
    page.press("Enter")?;
    focus_is_on(&page, "the title has the focus again", "it.id === 'f-charts[1]-title-zh'")?;
    ensure!(page.text("document.activeElement.value")?.ends_with(&offered), "{offered} is not in the title");
    page.wait("the page is seen beside the data", SEEN)?;
    unbroken(&page, words.step_charts)?;
    to_button(&page, "Tab", words.phone)?;
    page.press("Enter")?;
    page.wait("it is a phone's", "document.querySelector('iframe').width === '390'")?;

    // Problems, and what comes out.
    to_step(&page, words.step_check)?;
    page.wait(
        "nothing is wrong",
        &format!("document.querySelector('main').innerText.includes('{}')", words.no_problems),
    )?;
    unbroken(&page, words.step_check)?;
    to_step(&page, words.step_publish)?;
    unbroken(&page, words.step_publish)?;
    to_button(&page, "Tab", words.download_site)?;
    page.press("Enter")?;
    let zip = downloaded(&folder, "site.zip")?;
    is_the_strangers(&zip)?;
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn a_problem_leads_by_keys_to_its_place() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = editor(Lang::Zh, 1440)?;
    browser_tests::paste(&page, "2023年主要工作\n\n全年召开会议8次、主任会议15次，作出决定11项。\n", None)?;
    to_step(&page, words.step_check)?;
    to_button(&page, "Tab", words.go_there)?;
    page.press("Enter")?;
    page.wait(
        "another step",
        &format!("!document.querySelector('nav [aria-current]').textContent.startsWith('{}')", words.step_check),
    )?;
    focus_is_on(&page, "the focus is at the place", "it.closest('main')")
}

#[test]
fn a_number_that_was_left_out_is_added_by_its_words_and_taken_out_again() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = editor(Lang::Zh, 1440)?;
    browser_tests::paste(&page, "2023年主要工作\n\n全年召开会议8次。代表小组若干个。\n", None)?;
    to_step(&page, words.step_decide)?;
    forth(&page, "field for words", "it.id === 'by-words'")?;
    page.write("没有的字")?;
    page.press("Enter")?;
    page.wait(
        "it says so",
        &format!("document.querySelector('.by-hand').innerText.includes('{}')", words.not_in_text),
    )?;
    for _ in 0..4 {
        page.press("Backspace")?;
    }
    page.write("若干个")?;
    page.press("Enter")?;
    page.wait("it is an item", "document.querySelector('.chosen blockquote').textContent.includes('代表小组若干个')")?;
    focus_is_on(&page, "the focus is where it is accepted", "it.id === 'accept'")?;
    page.press("Enter")?;
    let open = fill(words.open_of, &["1", "2"]);
    page.wait("it is accepted", &format!("document.querySelector('.cover').innerText.includes('{open}')"))?;
    ensure!(seen(&page)?.contains(&open), "{}", seen(&page)?);
    Ok(())
}

#[test]
fn enter_accepts_behind_a_click_on_the_next_one_and_presses_that_button_for_who_came_by_keys() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = editor(Lang::Zh, 1440)?;
    browser_tests::paste(&page, "全年召开会议8次、主任会议15次，作出决定11项，听取报告35项。\n", None)?;
    to_step(&page, words.step_decide)?;
    for _ in 0..2 {
        page.find_by_role("button", words.next)?.click()?;
        focus_is_on(&page, "the text has the focus", "it.matches('#text .m[aria-pressed=true]')")?;
    }
    let open = |left: &str| {
        let open = fill(words.open_of, &[left, "4"]);
        page.wait(&open, &format!("document.querySelector('.cover').innerText.includes('{open}')"))
    };
    open("4")?;
    page.press("Enter")?;
    open("3")?;
    // 不要 is no other: Enter does not refuse one more.
    page.find_by_role("button", words.refuse)?.click()?;
    open("2")?;
    page.press("Enter")?;
    open("1")?;
    to_button(&page, "Tab", words.next)?;
    let chosen = page.text("document.querySelector('.chosen blockquote').textContent")?;
    page.press("Enter")?;
    page.wait("the next one", &format!("document.querySelector('.chosen blockquote').textContent !== '{chosen}'"))?;
    focus_is_on(&page, "the button has the focus still", &format!("it.textContent === '{}'", words.next))?;
    open("1")
}
