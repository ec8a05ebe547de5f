//! The editor in one file, opened from a disk: the same journey, nothing asked for, nothing lost.

use std::fs;

use anyhow::{Result, ensure};
use browser_tests::{blank, dist, editor, editor_file, judged, opened, paste};
use driver::Page;
use i18n::{Lang, fill};
use publish::EDIT_OFFLINE;
use serde_json::json;
use start::paths::target;

use crate::editing::{is_the_strangers, journey, seen, step};

/// The file, taken over by its program.
fn open(lang: Lang, width: u32) -> Result<Page> {
    let page = blank(width)?;
    page.goto(&editor_file(lang)?)?;
    opened(&page)?;
    Ok(page)
}

/// Everything that was asked for, but for what the file itself has made.
fn asked(page: &Page) -> Vec<String> {
    page.requests()
        .into_iter()
        .filter(|it| !["data:", "blob:", "about:"].iter().any(|own| it.starts_with(own)))
        .collect()
}

#[test]
fn from_a_disk_a_strangers_report_goes_from_paste_to_a_valid_site_and_nothing_is_asked_for() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    is_the_strangers(&journey(&page, "stranger-offline")?)?;
    assert_eq!(asked(&page), [editor_file(Lang::Zh)?]);
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn it_says_at_its_top_that_nothing_leaves_the_machine_and_lets_nothing_out() -> Result<()> {
    for (lang, width) in [(Lang::Zh, 390), (Lang::De, 1440), (Lang::En, 768)] {
        let page = open(lang, width)?;
        let said = page.text("document.querySelector('header .private').innerText")?;
        assert_eq!(said, lang.edit().private);
        let top = page.eval("document.querySelector('header .private').getBoundingClientRect().bottom")?;
        ensure!(top.as_f64().is_some_and(|it| 0.0 < it && it < 120.0), "{}: at {top}", lang.tag());
        let out = "fetch('https://example.org/').then(() => 'sent', () => 'refused')";
        assert_eq!(page.text(out)?, "refused");
        assert_eq!(page.text("document.documentElement.lang")?, lang.tag());
        // Nobody offers a file to who has it.
        assert!(page.eval("document.querySelector('main a[download]') === null")? == true);
        let found = judged(&page, 10)?;
        assert!(found.is_empty(), "{found:?}");
    }
    Ok(())
}

#[test]
fn on_a_disk_the_draft_is_kept() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = open(Lang::Zh, 1440)?;
    paste(&page, "全年召开会议8次、主任会议15次，作出决定11项。\n", None)?;
    page.wait("it is kept", &format!("document.querySelector('.kept').textContent === '{}'", words.kept))?;
    page.reload()?;
    opened(&page)?;
    step(&page, words.step_decide)?;
    page.wait("the draft is back", "document.querySelector('#edit').innerText.includes('主任会议15次')")?;
    ensure!(seen(&page)?.contains(&fill(words.open_of, &["3", "3"])), "{}", seen(&page)?);
    Ok(())
}

#[test]
fn a_copy_that_was_cut_short_says_so() -> Result<()> {
    editor_file(Lang::Zh)?;
    let bytes = fs::read(dist().join(EDIT_OFFLINE))?;
    let folder = target().join("offline-test");
    fs::create_dir_all(&folder)?;
    for (at, part) in [4, 9].into_iter().enumerate() {
        let file = folder.join(format!("edit-cut-{at}.html"));
        fs::write(&file, &bytes[..bytes.len() / 10 * part])?;
        let page = blank(1440)?;
        page.goto(&format!("file://{}", file.display()))?;
        page.wait("it says so", "document.getElementById('opening').textContent.includes('没有拷贝完整')")?;
    }
    Ok(())
}

#[test]
fn the_editor_on_a_server_offers_the_file_with_its_size() -> Result<()> {
    let page = editor(Lang::De, 1440)?;
    let size = fs::metadata(dist().join(EDIT_OFFLINE))?.len();
    let name = fill(Lang::De.edit().in_one_file, &[&format!("{:.1}", size as f64 / 1e6)]);
    let link = page.find_by_role("link", &name)?;
    assert_eq!(link.eval("(node) => [node.getAttribute('href'), node.download]")?, json!([EDIT_OFFLINE, EDIT_OFFLINE]));
    Ok(())
}
