//! The page beside the data: what is clicked in it leads to its form, what is typed is seen in it, and it fits its room. By mouse
//! and by keys.

use anyhow::{Result, ensure};
use browser_tests::{drop_files, editor};
use driver::Page;
use i18n::Lang;
use serde_json::json;

use crate::editing::step;

const FRAME: &str = "document.querySelector('.preview iframe')";

/// The editor at its charts with the report of 2023, whose page stands beside them.
fn opened(lang: Lang, width: u32) -> Result<Page> {
    let words = lang.edit();
    let page = editor(lang, width)?;
    let report = fixtures::REPORT_2023;
    drop_files(&page, &[("report.json", report.json.as_bytes()), ("report.txt", report.text.as_bytes())])?;
    page.wait("the report is found", "document.querySelector('.offer') !== null")?;
    page.find_by_role("button", words.edit_it)?.click()?;
    step(&page, words.step_charts)?;
    shown(&page)?;
    Ok(page)
}

fn shown(page: &Page) -> Result<()> {
    // All of it: a page of this size is parsed in pieces.
    let whole = "contentDocument.querySelector('#app .say') && FRAME.contentDocument.readyState === 'complete'";
    page.wait("the page is there", &["FRAME.", whole].concat().replace("FRAME", FRAME))
}

#[test]
fn what_is_clicked_in_the_page_leads_to_its_form_and_the_page_stays() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = opened(Lang::Zh, 1440)?;
    page.find_by_script(&format!("{FRAME}.contentDocument.querySelector('.say a')"))?.click()?;
    let chosen = "document.querySelector('.m[aria-pressed=true]')?.textContent.startsWith('8次')";
    page.wait("the number is chosen in the text", chosen)?;
    step(&page, words.step_charts)?;
    shown(&page)?;
    let heading = format!("{FRAME}.contentDocument.querySelector('#h-ch-suggestions')");
    page.find_by_script(&heading)?.click()?;
    page.wait("the chart is open", "document.querySelector('[id^=\"f-charts\"][id$=\"-title-zh\"]')")?;
    shown(&page)?;
    // A link within the page is followed, and leaves nothing.
    page.find_by_script(&format!("{FRAME}.contentDocument.querySelector('.hl a')"))?.click()?;
    page.wait("it has scrolled", &format!("{FRAME}.contentWindow.scrollY > 0"))?;
    shown(&page)?;
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn a_title_that_is_typed_is_seen_in_the_page_before_its_field_is_left() -> Result<()> {
    let page = opened(Lang::Zh, 1440)?;
    page.find_by_script(&format!("{FRAME}.contentDocument.querySelector('#fig-channels .h3')"))?.click()?;
    page.wait("its title", "document.querySelector('[id^=\"f-charts\"][id$=\"-title-zh\"]')")?;
    page.eval("document.querySelector('[id^=\"f-charts\"][id$=\"-title-zh\"]').focus()")?;
    page.press("End")?;
    page.write("新字")?;
    let seen = format!("{FRAME}.contentDocument.querySelector('#fig-channels').textContent.includes('新字')");
    page.wait("it is seen", &seen)?;
    assert_eq!(page.eval("document.activeElement.id.endsWith('-title-zh')")?, true);
    // One step takes back what was typed at once.
    page.find_by_role("button", Lang::Zh.edit().undo)?.click()?;
    page.wait("it is gone again", &format!("!{seen}"))
}

#[test]
fn the_page_fits_its_room_at_every_size() -> Result<()> {
    for width in [1024, 1440, 1920] {
        let words = Lang::Zh.edit();
        let page = opened(Lang::Zh, width)?;
        for name in [words.desk, words.hall, words.phone] {
            page.find_by_role("button", name)?.click()?;
            page.wait(
                name,
                &format!("document.querySelector('.preview [aria-pressed=true]').textContent === {}", json!(name)),
            )?;
            let fits = "(() => { const box = document.querySelector('.preview iframe').getBoundingClientRect(); \
                const room = document.querySelector('.frame').getBoundingClientRect(); \
                return box.right <= room.right + 1 && box.bottom <= room.bottom + 1 && box.width > 0.9 * Math.min(room.width, 390); })()";
            page.wait(&format!("{name} fits at {width}"), fits)?;
        }
        ensure!(
            page.eval("document.documentElement.scrollWidth <= innerWidth")? == true,
            "{width}: the editor scrolls"
        );
    }
    Ok(())
}
