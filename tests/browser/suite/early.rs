//! No tap is lost: what a reader taps, types or presses before the program is there is answered by the page itself, or done
//! when the program is.

use anyhow::{Context, Result};
use browser_tests::{Held, blank, source, squeezed};
use driver::Page;
use i18n::{Lang, fill};
use model::{Entity, fold};

const LIVE: &str = "document.documentElement.dataset.live === 'true'";

/// The page with its scripts and without its program.
fn open_early(site: &Held, width: u32) -> Result<Page> {
    let page = blank(width)?;
    page.goto(&site.url(Lang::Zh))?;
    page.wait("numbers answer", "document.documentElement.dataset.ready === 'true'")?;
    // Before that, what is far from the window is in no tree by which roles are found.
    page.wait("nothing is skipped any more", "document.documentElement.dataset.laid === 'true'")?;
    Ok(page)
}

/// Lets the program come.
fn let_go(site: &Held, page: &Page) -> Result<()> {
    assert_eq!(page.eval(LIVE)?, false, "the program was there");
    site.go();
    page.ready()
}

#[test]
fn a_number_tapped_before_the_program_is_there_shows_its_sentence_at_once_and_keeps_it() -> Result<()> {
    for width in [390, 1440] {
        let site = Held::start()?;
        let page = open_early(&site, width)?;
        page.find_by_role("link", "19次，党组会议")?.click()?;
        let inspector = page.find_by_role("complementary", Lang::Zh.strings().inspector)?;
        let said = squeezed(&inspector.text()?);
        assert!(said.contains(&squeezed("召开党组会议19次")) && said.contains("19次"), "{said}");
        assert_eq!(page.text("location.search")?, "?at=party-group-meetings");
        let_go(&site, &page)?;
        page.wait(
            "the program's own inspector is there, and alone",
            "document.querySelectorAll('.insp').length === 1 && document.getElementById('inspector') !== null",
        )?;
        let inspector = page.find_by_role("complementary", Lang::Zh.strings().inspector)?;
        assert!(squeezed(&inspector.text()?).contains(&squeezed("召开党组会议19次")));
        page.press("Escape")?;
        page.wait("it is closed", "!document.querySelector('.insp') && location.search === ''")?;
        assert_eq!(page.console(), Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn the_early_inspector_is_left_by_its_button_by_escape_and_by_going_back() -> Result<()> {
    let site = Held::start()?;
    let page = open_early(&site, 390)?;
    let number = page.find_by_role("link", "19次，党组会议")?;
    let closed = "!document.querySelector('.insp') && location.search === ''";
    number.click()?;
    page.find_by_role("button", Lang::Zh.strings().close)?.click()?;
    page.wait("closed by its button", closed)?;
    number.focus()?;
    page.press("Enter")?;
    page.wait("the focus is in it", "document.activeElement.matches('.insp')")?;
    page.press("Escape")?;
    page.wait("closed by Escape", closed)?;
    assert_eq!(page.text("document.activeElement.dataset.mark")?, "party-group-meetings", "the focus is back");
    number.click()?;
    page.back()?;
    page.wait("closed by going back", closed)?;
    Ok(())
}

#[test]
fn a_filter_chosen_before_the_program_is_there_holds_when_it_is() -> Result<()> {
    let site = Held::start()?;
    let page = open_early(&site, 390)?;
    let source = source()?;
    let method = source.report.methods.iter().find(|it| it.id == source.report.tasks[0].method);
    let method = method.context("the first task has a method")?;
    let count = source.report.tasks.iter().filter(|it| it.method == method.id).count();
    page.find_by_role("button", &format!("{} {count}", method.label.zh))?.click()?;
    assert_eq!(page.text("location.search")?, "");
    let_go(&site, &page)?;
    page.wait("the choice is made", &format!("location.search === '?method={}'", method.id))?;
    let words = Lang::Zh.strings();
    let said = fill(words.tasks_shown, &[&count.to_string(), &source.report.tasks.len().to_string()]);
    page.wait(
        "the tasks are narrowed",
        &format!("document.querySelector('#ch-plan .ctl-n').textContent.startsWith('{said}')"),
    )?;
    assert_eq!(page.eval("document.querySelectorAll('[data-pending]').length")?, 0, "a control still waits");
    Ok(())
}

#[test]
fn what_is_typed_before_the_program_is_there_is_searched_for_when_it_is() -> Result<()> {
    let site = Held::start()?;
    let page = open_early(&site, 1440)?;
    let source = source()?;
    let found = source.entities().filter(|entity| {
        let raw = if let Entity::Fact(fact) = entity { fold(&fact.raw) } else { String::new() };
        [raw, fold(&entity.label(Lang::Zh)), fold(entity.quote())].iter().any(|text| text.contains("559"))
    });
    let found = found.count();
    page.find_by_role("searchbox", Lang::Zh.strings().search)?.focus()?;
    page.write("55")?;
    page.write("9")?;
    let_go(&site, &page)?;
    page.wait("the search holds", "location.search === '?q=559'")?;
    let said = fill(Lang::Zh.strings().rows_shown, &[&found.to_string(), &source.entities().count().to_string()]);
    page.wait(
        "the rows are found",
        &format!("document.querySelector('#data .ctl-n[role=status]').textContent === '{said}'"),
    )?;
    assert_eq!(page.text("document.querySelector('[data-query]').value")?, "559");
    assert_eq!(page.eval("document.activeElement.matches('[data-query]')")?, true, "the field has lost the focus");
    Ok(())
}

#[test]
fn a_key_pressed_on_the_early_inspector_is_done_by_the_program_alone() -> Result<()> {
    let source = source()?;
    let (before, after) = source.neighbours("party-group-meetings");
    for (key, wanted) in [("n", after), ("P", before)] {
        let site = Held::start()?;
        let page = open_early(&site, 1440)?;
        page.find_by_role("link", "19次，党组会议")?.click()?;
        page.press(key)?;
        let wanted = wanted.context("no number beside it")?;
        let_go(&site, &page)?;
        page.wait(key, &format!("location.search === '?at={}'", wanted.id))?;
        assert_eq!(page.eval("document.documentElement.dataset.deck || ''")?, "", "{key} presents as well");
    }
    Ok(())
}

#[test]
fn a_program_that_does_not_come_leaves_no_control_waiting() -> Result<()> {
    let page = blank(390)?;
    page.call(
        "Page.addScriptToEvaluateOnNewDocument",
        serde_json::json!({ "source": "const whole = window.fetch; window.fetch = (url, ...rest) => String(url).endsWith('.wasm') \
            ? new Promise((_, refuse) => { window.refuse = () => refuse(new Error('gone')); }) : whole(url, ...rest);" }),
    )?;
    page.goto(&browser_tests::url(Lang::Zh)?)?;
    page.wait("the program is asked for", "typeof window.refuse === 'function'")?;
    page.find("[data-set='group=area']")?.click()?;
    assert_eq!(page.eval("document.querySelectorAll('[data-pending]').length")?, 1);
    page.eval("window.refuse()")?;
    page.wait("it is said", "!document.getElementById('notice').hidden")?;
    assert_eq!(page.eval("document.querySelectorAll('[data-pending]').length")?, 0);
    assert_eq!(page.eval("[...document.querySelectorAll('#app [data-waits]')].every((it) => it.disabled)")?, true);
    Ok(())
}
