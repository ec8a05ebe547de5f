//! Dots that come together and part: the same ones all the way, by every hand, and never instead of the picture.

use anyhow::{Context, Result};
use browser_tests::{Paper, assert_same, blank, built_and_hydrated, open, open_without_scripts, squeezed, url};
use driver::{Browser, Engine, Page};
use i18n::Lang;
use serde_json::{Value, json};

const WHOLE: &str = "全部 559";
const PARTS: &str = "办结“微建议” 551 · 尚未写明办结 8";
/// The picture's own dots are what is seen, and nothing lies over them.
pub const PLAIN: &str = "!document.querySelector('.stage').firstChild && \
    document.querySelector('#c-micro .part').getClientRects().length > 0";
/// All are together and at rest.
pub const TOGETHER: &str = "document.querySelector('#fig-micro .shot').dataset.at === 'whole' && \
    document.getAnimations().every((it) => it.playState !== 'running')";

/// Where the dots stand: for each row from the top, their places across, in whole pixels.
fn rows(page: &Page, selector: &str) -> Result<Vec<Vec<i64>>> {
    let found = page.eval(&format!(
        "(() => {{ const rows = new Map(); \
         for (const it of document.querySelectorAll({})) {{ const box = it.getBoundingClientRect(); \
           const y = Math.round(box.y + box.height / 2 - document.querySelector('#c-micro').getBoundingClientRect().y); \
           const row = [...rows.keys()].find((it) => Math.abs(it - y) < 3) ?? y; \
           rows.set(row, [...(rows.get(row) || []), Math.round(box.x + box.width / 2)]); }} \
         return [...rows].sort((one, two) => one[0] - two[0]).map((it) => it[1].sort((one, two) => one - two)); }})()",
        json!(selector)
    ))?;
    serde_json::from_value(found).context("rows of dots")
}

/// A page at the figure, whose control works by now. Who is there at once is not told the numbers one after the other.
fn at_the_figure(lang: Lang, width: u32) -> Result<Page> {
    let page = open(lang, width)?;
    come(&page)?;
    Ok(page)
}

/// To the figure, whose script comes when it is near.
fn come(page: &Page) -> Result<()> {
    page.eval("document.querySelector('.steps').scrollIntoView({ block: 'center' })")?;
    page.wait("the control works", "!document.querySelector('[data-step]').disabled")
}

fn pressed(page: &Page) -> Result<Value> {
    page.eval("[...document.querySelectorAll('[data-step]')].map((it) => it.getAttribute('aria-pressed'))")
}

fn said(page: &Page) -> Result<String> {
    page.text("document.getElementById('said').textContent")
}

#[test]
fn stepping_brings_all_dots_together_and_parts_them_again() -> Result<()> {
    for (width, row) in [(390, 25), (1440, 50)] {
        let page = at_the_figure(Lang::Zh, width)?;
        assert_eq!(pressed(&page)?, json!(["false", "true"]));
        let picture = "document.querySelector('#c-micro').innerHTML";
        page.find_by_role("button", WHOLE)?.click()?;
        page.wait("they are together", TOGETHER)?;
        assert_eq!(pressed(&page)?, json!(["true", "false"]));
        assert_eq!(said(&page)?, "合为一片：559件，“微建议”");
        let before = page.text(picture)?;
        let field = rows(&page, ".stage circle")?;
        let lengths: Vec<usize> = field.iter().map(Vec::len).collect();
        let mut wanted = vec![row; 559 / row];
        wanted.push(559 % row);
        assert_eq!(lengths, wanted, "{width}: one field, whole rows and what is left");
        assert!(field.iter().all(|it| field[0].starts_with(it)), "{width}: a dot stands out of its column: {field:?}");
        // As the words over it say, what is solid is done: the others are hollow here, too, and as many.
        let hollow = "[...document.querySelectorAll('.stage circle')].map((it) => getComputedStyle(it)) \
            .filter((it) => it.fill !== it.stroke && it.stroke !== 'none').length";
        assert_eq!(page.eval(hollow)?, 8, "{width}: hollow dots");
        page.eval("window.dots = [...document.querySelectorAll('.stage circle')]")?;

        // Half of the way, at which the run is held.
        page.find_by_role("button", PARTS)?.eval(
            "(node) => { node.click(); \
             for (const it of document.getAnimations()) { it.pause(); it.currentTime = 300; } }",
        )?;
        let longest = page.eval(
            "Math.round(Math.max(...[...document.querySelectorAll('.stage circle')].flatMap((it) => it.getAnimations()) \
             .map((it) => it.effect.getComputedTiming().endTime)))",
        )?;
        assert_eq!(longest, 600, "{width}: milliseconds of the run");
        assert_eq!(said(&page)?, "分作两处：551件，办结“微建议”；8件，尚未写明办结");
        let way = rows(&page, ".stage circle")?;
        assert_ne!(way, field, "{width}: they have not left");
        assert_eq!(way.iter().map(Vec::len).sum::<usize>(), 559);
        assert_eq!(page.eval("window.dots.every((it) => it.isConnected)")?, true, "{width}: other dots than before");
        page.eval("for (const it of document.getAnimations()) it.finish()")?;
        let arrived = rows(&page, ".stage circle");
        page.wait("the picture is back", PLAIN)?;
        assert_eq!(page.text(picture)?, before, "{width}: the program's own nodes are as they were");
        assert_eq!(pressed(&page)?, json!(["false", "true"]));
        // The rest arrived where the picture has it.
        let rest = rows(&page, "#c-micro .rest:not(.rest-k) > circle")?;
        let [rest] = &rest[..] else { panic!("{width}: the rest is one row: {rest:?}") };
        if let Some(last) = arrived?.last() {
            assert_eq!(last[last.len() - 8..], rest[..], "{width}");
        }
        assert_eq!(page.console(), Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn dots_turn_round_on_their_way() -> Result<()> {
    let page = at_the_figure(Lang::Zh, 1440)?;
    page.find_by_role("button", WHOLE)?.click()?;
    page.wait("they are together", TOGETHER)?;
    let places = "JSON.stringify([...document.querySelectorAll('.stage circle')].map((it) => \
        [getComputedStyle(it).cx, getComputedStyle(it).cy]))";
    let whole = page.text(places)?;
    let (there, back) = page
        .eval(&format!(
            "(() => {{ const [whole, parts] = document.querySelectorAll('[data-step]'); parts.click(); \
             for (const it of document.getAnimations()) it.currentTime = 300; const there = {places}; \
             whole.click(); return [there, {places}]; }})()"
        ))
        .map(|it| (it[0].clone(), it[1].clone()))?;
    assert_eq!(there, back, "they jump");
    assert_ne!(there, json!(whole));
    page.wait("they are together again", TOGETHER)?;
    assert_eq!(page.text(places)?, whole);
    Ok(())
}

#[test]
fn a_keyboard_steps_and_every_mark_says_what_is_seen() -> Result<()> {
    let page = at_the_figure(Lang::Zh, 1440)?;
    let part = "551件，办结“微建议”";
    let whole = "559件，“微建议”";
    let links = |name: &str| -> Result<usize> {
        Ok(page
            .find_all_by_role("link", name)?
            .iter()
            .map(|it| it.eval("(node) => Boolean(node.closest('#fig-micro'))"))
            .collect::<Result<Vec<_>>>()?
            .iter()
            .filter(|it| **it == true)
            .count())
    };
    assert_eq!((links(part)?, links(whole)?), (2, 1));
    page.find_by_role("button", WHOLE)?.focus()?;
    page.press(" ")?;
    page.wait("they are together", TOGETHER)?;
    assert_eq!(page.text("document.activeElement.dataset.step")?, "whole", "the focus stays");
    assert_eq!((links(part)?, links(whole)?), (1, 2), "the field is the whole's");
    // The numerals under the field's empty part still answer.
    page.find("#c-micro [data-mark='micro-suggestions-closed']")?.click()?;
    page.wait("a numeral opens", "document.querySelector('#inspector .insp-n')?.textContent.includes('551')")?;
    page.press("Escape")?;
    page.wait("closed", "!document.getElementById('inspector')")?;
    page.find("#c-micro [data-mark='micro-suggestions']")?.focus()?;
    page.press("ArrowDown")?;
    page.wait("the arrow leads to the field", "document.activeElement.closest('.stage') !== null")?;
    page.press("Enter")?;
    page.wait("which opens the whole", "document.querySelector('#inspector')?.textContent.includes('559')")?;
    page.press("Escape")?;
    page.wait("closed", "!document.getElementById('inspector')")?;
    page.find_by_role("button", PARTS)?.focus()?;
    page.press("Enter")?;
    page.wait("the picture is back", PLAIN)?;
    assert_eq!((links(part)?, links(whole)?), (2, 1));
    Ok(())
}

#[test]
fn with_reduced_motion_the_step_is_there_at_once_and_nothing_runs_on_arrival() -> Result<()> {
    let page = blank(1440)?;
    page.set_media(&[("prefers-reduced-motion", "reduce")])?;
    page.goto(&url(Lang::Zh)?)?;
    page.ready()?;
    come(&page)?;
    page.eval(
        "window.seen = []; new MutationObserver(() => \
        window.seen.push(document.getAnimations().some((it) => it.playState === 'running'))).observe( \
        document.querySelector('.stage'), { childList: true })",
    )?;
    let button = page.find_by_role("button", WHOLE)?;
    button.hover()?;
    assert_eq!(page.eval("window.seen.length")?, 0, "it came together by itself");
    button.eval("(node) => node.click()")?;
    page.wait("they are together", TOGETHER)?;
    assert_eq!(page.eval("window.seen")?, json!([false]), "they were on their way");
    assert_eq!(rows(&page, ".stage circle")?.last().map(Vec::len), Some(9));
    page.find_by_role("button", PARTS)?.eval("(node) => node.click()")?;
    assert_eq!(page.eval("document.getAnimations().some((it) => it.playState === 'running')")?, false);
    page.wait("the picture is back", PLAIN)
}

#[test]
fn another_layout_and_a_chosen_number_leave_the_step_as_it_is() -> Result<()> {
    let page = at_the_figure(Lang::Zh, 1440)?;
    page.find_by_role("button", WHOLE)?.click()?;
    page.wait("they are together", TOGETHER)?;
    page.eval(
        "document.querySelector('#c-micro .mark').dispatchEvent( \
        new MouseEvent('click', { bubbles: true, cancelable: true }))",
    )?;
    page.wait("a number is chosen", "document.querySelector('#c-micro.is-picked')")?;
    assert_eq!(rows(&page, ".stage circle")?.len(), 12);
    page.press("Escape")?;
    page.resize(390, 844)?;
    page.wait("the phone's picture", "document.querySelector('#c-micro > .w-s:only-child')")?;
    page.wait("all together in it", "document.querySelectorAll('.stage circle').length === 559")?;
    assert_eq!(rows(&page, ".stage circle")?.len(), 23);
    page.find_by_role("button", PARTS)?.click()?;
    page.wait("the picture is back", PLAIN)
}

#[test]
fn paper_has_the_parts_and_no_control() -> Result<()> {
    let page = at_the_figure(Lang::Zh, 1440)?;
    page.find_by_role("button", WHOLE)?.click()?;
    page.wait("they are together", TOGETHER)?;
    page.call("Emulation.setEmulatedMedia", json!({ "media": "print" }))?;
    let shown =
        |selector: &str| page.eval(&format!("document.querySelector('{selector}').getClientRects().length > 0"));
    assert_eq!((shown("#c-micro .part")?, shown("#c-micro .rest-k text")?), (json!(true), json!(true)));
    assert_eq!((shown(".steps")?, shown(".stage circle")?), (json!(false), json!(false)));
    page.call("Emulation.setEmulatedMedia", json!({ "media": "" }))?;
    let paper = Paper::print(&page)?.text();
    assert!(paper.contains(&squeezed("空心8件，即559−551")), "the rest is not on paper");
    assert!(!paper.contains(&squeezed(WHOLE)) && !paper.contains(&squeezed(PARTS)), "the control is");
    page.wait("they are together still", TOGETHER)
}

#[test]
fn without_scripts_there_are_the_parts_and_no_control() -> Result<()> {
    let page = open_without_scripts(Lang::De, 390)?;
    let seen = "[...document.querySelectorAll('[data-step]')].filter((it) => it.getClientRects().length && \
        getComputedStyle(it).visibility === 'visible').length";
    assert_eq!(page.eval(seen)?, 0);
    assert_eq!(page.eval("document.querySelectorAll('#c-micro .w-s .rest:not(.rest-k) > circle').length")?, 8);
    Ok(())
}

#[test]
fn the_control_changes_nothing_before_the_program_has_taken_over() -> Result<()> {
    let page = blank(1440)?;
    let [built, hydrated] = built_and_hydrated(&page, &url(Lang::Zh)?)?;
    assert_same("the control", &built, &hydrated);
    come(&page)
}

#[test]
fn chromium_80_steps_too_and_an_engine_that_cannot_move_dots_shows_no_control() -> Result<()> {
    let address = url(Lang::Zh)?;
    let browser = Browser::start(Engine::Chromium80)?;
    let page = browser.page()?;
    page.resize(390, 844)?;
    page.goto(&address)?;
    page.ready()?;
    come(&page)?;
    page.find(r#"[data-step=whole]"#)?.eval("(node) => node.click()")?;
    let down = "[...document.querySelectorAll('.stage circle')].map((it) => parseFloat(getComputedStyle(it).cy))";
    let last = format!("{down}.filter((it, _, all) => it === Math.max(...all)).length");
    page.wait("they are together", &format!("{last} === {}", 559 % 25))?;
    page.find(r#"[data-step=parts]"#)?.eval("(node) => node.click()")?;
    page.wait("the picture is back", PLAIN)?;
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": "delete Element.prototype.animate" }))?;
    page.goto(&address)?;
    page.ready()?;
    page.settled()?;
    assert_eq!(page.text("getComputedStyle(document.querySelector('[data-step]')).visibility")?, "hidden");
    Ok(())
}
