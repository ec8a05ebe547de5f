//! A report of ten thousand facts: its page starts without most of them, has them when they are asked for, never holds more
//! than a screen needs, and can be read whole without its program.

use anyhow::{Context, Result};
use browser_tests::{Archive, Parts, archive_source, blank};
use driver::Page;
use i18n::Lang;
use model::{Entity, Source};
use report::Fact;
use serde_json::json;

use crate::narrowing::{says_rows, search};

/// Elements that the page never exceeds, wherever the reader is: three times those of a report of fifty facts.
const MOST: u64 = 13_500;
/// Elements of a page of the text.
const MOST_TEXT: u64 = 1_500;

#[test]
fn the_page_lives_before_its_parts_come_and_answers_what_was_asked_meanwhile() -> Result<()> {
    let archive = Archive::serve(Parts::Held)?;
    let page = archive.open("?at=fact-9999", 1440)?;
    let words = Lang::Zh.long();
    page.wait("it says that more comes", &says("parts", words.coming))?;
    let source = archive_source()?;
    let last = last_fact(&source)?;
    search(&page, &last.label.zh)?;
    assert_eq!(
        page.eval("document.querySelectorAll('#data tbody tr').length")?,
        0,
        "rows of a report that is not there"
    );
    page.eval("document.querySelector('[data-query]').focus()")?;
    archive.set(Parts::Come);
    page.wait("the row of the last fact", "document.getElementById('row-fact-9999')")?;
    says_rows(&page, 1, source.entities().count())?;
    page.wait("what the address selects", "document.querySelector('#inspector')")?;
    assert_eq!(page.eval("document.getElementById('parts').hidden")?, true);
    // Whoever types there types on.
    let types = json!(&*last.label.zh);
    let condition =
        format!("document.activeElement.matches('[data-query]') && document.activeElement.value === {types}");
    page.wait("the focus is where the text was", &condition)?;
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn a_part_that_is_lost_is_said_and_the_next_search_tries_again() -> Result<()> {
    let archive = Archive::serve(Parts::Lost)?;
    let page = archive.open("", 1440)?;
    page.wait("it says what is missing", &says("parts", Lang::Zh.long().missing))?;
    // The same lists as files.
    assert_eq!(page.eval("document.querySelectorAll('#data a[href^=\"data/\"]').length")?, 7);
    search(&page, "城厢")?;
    page.wait("it is still missing", &says("parts", Lang::Zh.long().missing))?;
    archive.set(Parts::Come);
    let source = archive_source()?;
    search(&page, &last_fact(&source)?.label.zh)?;
    page.wait("the row of the last fact", "document.getElementById('row-fact-9999')")?;
    assert_eq!(page.eval("document.getElementById('parts').hidden")?, true);
    Ok(())
}

#[test]
fn the_page_holds_a_bounded_number_of_elements_wherever_the_reader_scrolls() -> Result<()> {
    let archive = Archive::serve(Parts::Come)?;
    for width in [390, 1440] {
        scroll_through(&archive.open("", width)?, &[0.0, 0.2, 0.5, 0.8, 1.0])?;
    }
    Ok(())
}

/// Rows that are drawn over several frames must still be given their place: the window once stayed empty.
#[test]
fn rows_stand_in_the_window_on_a_slow_device_too() -> Result<()> {
    let archive = Archive::serve(Parts::Come)?;
    let page = archive.open("", 390)?;
    page.wait("the page is laid out", "document.documentElement.dataset.laid")?;
    page.call("Emulation.setCPUThrottlingRate", json!({ "rate": 20 }))?;
    scroll_through(&page, &[0.3, 0.9, 0.1])
}

/// Whoever scrolls on while rows are drawn is not brought back to where they were.
#[test]
fn a_reader_who_scrolls_while_rows_are_drawn_stays_where_they_scroll_to() -> Result<()> {
    let archive = Archive::serve(Parts::Come)?;
    let page = archive.open("", 1440)?;
    page.wait("the page is laid out", "document.documentElement.dataset.laid")?;
    page.call("Emulation.setCPUThrottlingRate", json!({ "rate": 10 }))?;
    scroll_through(&page, &[0.2, 1.0, 0.5, 1.0, 0.8, 1.0])
}

/// It once took its height with the reader's first scroll, and whoever had gone to its end then stood in its midst.
#[test]
fn a_long_table_is_as_high_as_its_rows_before_anybody_scrolls() -> Result<()> {
    let archive = Archive::serve(Parts::Come)?;
    for _ in 0..4 {
        let page = archive.open("", 390)?;
        page.call("Emulation.setCPUThrottlingRate", json!({ "rate": 10 }))?;
        spaced(&page)?;
        assert_eq!(page.eval("scrollY")?, 0);
    }
    Ok(())
}

/// Waits for the table with the space of the rows that it leaves out.
fn spaced(page: &Page) -> Result<()> {
    page.wait("the table is there", "document.querySelector('#rows [aria-rowindex]')")?;
    page.wait("it is as high as all its rows", "document.getElementById('rows').offsetHeight > 300000")
}

/// Scrolls to shares of the table and waits for rows there.
fn scroll_through(page: &Page, shares: &[f64]) -> Result<()> {
    spaced(page)?;
    // From then on nothing above the table changes its height.
    page.wait("the page is laid out", "document.documentElement.dataset.laid")?;
    for share in shares {
        page.eval(&format!(
            "(() => {{ const box = document.getElementById('rows').getBoundingClientRect(); \
             scrollTo(0, scrollY + box.top + box.height * {share} - innerHeight / 2); }})()"
        ))?;
        page.wait(
            "rows stand in the window",
            "[...document.querySelectorAll('#rows [aria-rowindex]')].some((row) => { \
             const { top, bottom } = row.getBoundingClientRect(); return bottom > 0 && top < innerHeight; })",
        )?;
        let count = page.eval(ELEMENTS)?.as_u64().context("no number")?;
        assert!(count < MOST, "{count} elements at {share} of the table");
        // The last rows once came lower than the mean, and the page's end with them above where the reader had scrolled.
        let middle = "Math.abs(document.getElementById('rows').getBoundingClientRect().bottom - innerHeight / 2) < 2";
        if *share == 1.0 {
            page.wait("the end of the table stays in the middle", middle)?;
        }
    }
    Ok(())
}

#[test]
fn a_number_leads_to_its_page_of_the_text_and_the_text_back_to_the_number() -> Result<()> {
    let archive = Archive::serve(Parts::Come)?;
    let page = archive.open("?at=fact-9999", 1440)?;
    page.wait("the inspector", "document.querySelector('#inspector')")?;
    page.find_by_role("link", Lang::Zh.strings().enlarge)?.click()?;
    page.wait("a page of the text", "/text-\\d+\\.html$/.test(location.pathname)")?;
    page.wait("the number in it", "document.querySelector('#f-fact-9999:target')")?;
    let count = page.eval(ELEMENTS)?.as_u64().context("no number")?;
    assert!(count < MOST_TEXT, "{count} elements");
    page.find("#f-fact-9999")?.click()?;
    page.wait("the page with the number", "document.querySelector('#inspector .insp-n')")?;
    let source = archive_source()?;
    let last = last_fact(&source)?;
    assert!(page.text("document.querySelector('#inspector').textContent")?.contains(&*last.label.zh));
    // And back through all of it.
    page.back()?;
    page.wait("the text again", "document.querySelector('#f-fact-9999')")?;
    page.back()?;
    page.wait("the page again", "document.querySelector('#inspector') !== null")
}

#[test]
fn without_scripts_the_text_is_read_page_by_page() -> Result<()> {
    let archive = Archive::serve(Parts::Lost)?;
    let source = archive_source()?;
    let page = blank(390)?;
    page.set_scripts(false)?;
    page.goto(&archive.url(""))?;
    let mut read = 0;
    // The first pages as a reader goes on; the last one by its name.
    for expected in [2, 3] {
        let next = format!("{} {expected}/{}", Lang::Zh.strings().text_title, source.text_pages().len());
        // Followed by its address, since a page without scripts does not say when it is gone.
        let link = page.find_by_role("link", &next)?.eval("(node) => node.href")?;
        page.goto(link.as_str().context("a link without an address")?)?;
        read += page.eval("document.querySelector('.tx').textContent.length")?.as_u64().unwrap_or_default();
    }
    assert!(read > 12_000, "{read} characters on two pages");
    page.goto(&archive.url(&format!("text-{}.html", source.text_pages().len())))?;
    let last = source.outline.blocks.last().context("no text")?;
    assert!(page.text("document.querySelector('.tx').textContent")?.ends_with(&*last.text));
    Ok(())
}

#[test]
fn slides_wait_for_the_parts_and_stand_below_each_other_without_them() -> Result<()> {
    let archive = Archive::serve(Parts::Held)?;
    let page = blank(1440)?;
    page.goto(&archive.url("#present"))?;
    page.wait("the slides are on their way", "document.documentElement.dataset.deck === 'loading'")?;
    archive.set(Parts::Come);
    page.wait("the slides are there", "document.documentElement.dataset.deck === 'ready'")?;
    let archive = Archive::serve(Parts::Lost)?;
    let page = blank(1440)?;
    page.goto(&archive.url("#present"))?;
    page.wait("the slides that need no program", "location.pathname.endsWith('slides.html')")
}

const ELEMENTS: &str = "document.getElementsByTagName('*').length";

fn last_fact(source: &Source) -> Result<&Fact> {
    match source.entity("fact-9999") {
        Some(Entity::Fact(it)) => Ok(it),
        _ => anyhow::bail!("the report has no last fact"),
    }
}

fn says(id: &str, words: &str) -> String {
    format!("(document.getElementById('{id}') || {{}}).textContent === {}", json!(words))
}
