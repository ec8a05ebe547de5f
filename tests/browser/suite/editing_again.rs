//! What an editor finds again who comes back, and what a text that is not the report's does to what was decided.

use anyhow::{Result, ensure};
use browser_tests::{address, blank, drop_files, editor, opened, paste};
use driver::Page;
use i18n::{Lang, fill};

use crate::editing::{seen, step};

#[test]
fn what_was_tidied_and_the_report_of_the_year_before_are_there_after_a_visit() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = editor(Lang::Zh, 1440)?;
    let last = fixtures::REPORT_2023;
    drop_files(&page, &[("report.json", last.json.as_bytes()), ("report.txt", last.text.as_bytes())])?;
    page.wait("the report is found", "document.querySelector('.offer') !== null")?;
    page.find_by_role("button", words.as_last)?.click()?;
    paste(&page, "⼀年来，召开会议8次。\n", None)?;
    let tidied = fill(words.cleaned, &["1"]);
    let title = "太仓市人民代表大会常务委员会工作报告";
    let is_told = format!(
        "['{tidied}', '{}'].every((it) => document.querySelector('main').innerText.includes(it))",
        fill(words.last_open, &[title, "2023"])
    );
    page.wait("both are told of", &is_told)?;
    page.wait("it is kept", &format!("document.querySelector('.kept').textContent === '{}'", words.kept))?;
    page.reload()?;
    opened(&page)?;
    step(&page, words.step_text)?;
    page.wait("both are told of again", &is_told)?;
    // The words around what was tidied are there to be read, and it is taken back as before.
    page.find_by_script("document.querySelector('.clean summary')")?.click()?;
    ensure!(
        page.text("document.querySelector('.clean li span').innerText")? == "⼀ → 一年来，召开会议8",
        "{}",
        seen(&page)?
    );
    page.find_by_script("document.querySelector('.clean li button')")?.click()?;
    step(&page, words.step_decide)?;
    page.wait("it is as it came", "document.querySelector('#text').innerText.includes('⼀年来')")
}

#[test]
fn a_text_that_is_not_the_reports_says_what_lost_its_words_and_is_taken_back() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = editor(Lang::Zh, 390)?;
    paste(&page, "全年召开会议8次、主任会议15次，作出决定11项。\n", None)?;
    step(&page, words.step_decide)?;
    page.press("ArrowDown")?;
    page.press("Enter")?;
    page.press("Enter")?;
    drop_files(&page, &[("通知.txt", "⼀、关于放假的通知。\n".as_bytes())])?;
    let lost = fill(words.lost_in_text, &["2"]);
    page.wait("it is told", &format!("document.querySelector('.income .notice')?.textContent.startsWith('{lost}')"))?;
    page.find_by_script("document.querySelector('.income .notice button')")?.click()?;
    page.wait("nothing is lost", "document.querySelector('.income .notice') === null")?;
    // Nor is the tidying of the wrong text offered any more, which would bring that back.
    page.wait("its tidying is gone", "document.querySelector('.income .clean') === null")?;
    step(&page, words.step_decide)?;
    ensure!(seen(&page)?.contains(&fill(words.open_of, &["1", "3"])), "{}", seen(&page)?);
    Ok(())
}

#[test]
fn the_language_that_was_chosen_is_that_of_the_next_visit() -> Result<()> {
    let page = blank(1440)?;
    let url = format!("http://{}/site/edit.html", address()?);
    page.goto(&url)?;
    opened(&page)?;
    let choice = "document.querySelector('header select')";
    for lang in [Lang::De, Lang::Zh] {
        page.eval(&format!(
            "{choice}.value = '{}', {choice}.dispatchEvent(new Event('change', {{ bubbles: true }}))",
            lang.tag()
        ))?;
        page.wait("it speaks it", &format!("document.title === '{}'", lang.edit().title))?;
        page.goto(&url)?;
        opened(&page)?;
        page.wait("it speaks it again", &format!("document.title === '{}'", lang.edit().title))?;
    }
    Ok(())
}

const TEXT: &str = "全年召开会议8次、主任会议15次，作出决定11项。\n";

fn says(page: &Page, words: &str) -> Result<()> {
    let words = serde_json::json!(words);
    page.wait(&format!("it says {words}"), &format!("document.querySelector('#edit').innerText.includes({words})"))
}

fn kept(page: &Page) -> Result<()> {
    page.wait("it is kept", &format!("document.querySelector('.kept').textContent === '{}'", Lang::Zh.edit().kept))
}

#[test]
fn what_was_kept_is_where_the_next_visit_begins_and_no_step_back_leads_before_it() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = editor(Lang::Zh, 1440)?;
    paste(&page, TEXT, None)?;
    step(&page, words.step_decide)?;
    page.press("ArrowDown")?;
    page.press("Enter")?;
    // Of what is still open, what was changed is there again, too.
    let label = "document.querySelector('#f--label-zh')";
    let write = format!(
        "{label}.value = '各种会议', ['input', 'change'].forEach((it) => {label}.dispatchEvent(new Event(it, {{ bubbles: true }})))"
    );
    page.eval(&write)?;
    page.find_by_role("button", words.next)?.click()?;
    kept(&page)?;
    page.reload()?;
    opened(&page)?;
    let open = fill(words.open_of, &["2", "3"]);
    says(&page, &open)?;
    page.eval("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }))")?;
    page.settled()?;
    ensure!(seen(&page)?.contains(&open), "{}", seen(&page)?);
    page.press("ArrowDown")?;
    page.press("ArrowDown")?;
    page.wait("its new name is there", &format!("{label}?.value === '各种会议'"))
}

#[test]
fn what_another_report_replaces_is_an_earlier_version_at_once() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = editor(Lang::Zh, 1440)?;
    let versions = |count: usize| -> Result<()> {
        page.wait(
            &format!("{count} versions"),
            &format!("document.querySelectorAll('.versions li').length === {count}"),
        )
    };
    // The first that is kept is a version as it came, before anything was decided.
    paste(&page, TEXT, None)?;
    versions(1)?;
    step(&page, words.step_decide)?;
    page.press("ArrowDown")?;
    page.press("Enter")?;
    kept(&page)?;
    step(&page, words.step_text)?;
    paste(&page, "另一份报告，开展调研10次。\n", None)?;
    versions(2)?;
    let last = fixtures::REPORT_2023;
    drop_files(&page, &[("report.json", last.json.as_bytes()), ("report.txt", last.text.as_bytes())])?;
    page.wait("the report is found", "document.querySelector('.offer') !== null")?;
    page.find_by_role("button", words.edit_it)?.click()?;
    step(&page, words.step_text)?;
    versions(3)?;
    kept(&page)?;
    page.reload()?;
    opened(&page)?;
    step(&page, words.step_text)?;
    versions(3)?;
    // Back to what was decided of the first. What is left for it is a version, and so is what a visit keeps first.
    page.find_by_script("document.querySelector('.versions summary')")?.click()?;
    page.find_by_script("document.querySelectorAll('.versions button')[1]")?.click()?;
    says(&page, &fill(words.open_of, &["2", "3"]))?;
    step(&page, words.step_text)?;
    versions(5)
}
