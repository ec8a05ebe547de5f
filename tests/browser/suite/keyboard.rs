//! The main tasks by keyboard alone, and every stop on the way: none is unseen, none is hidden behind the bar.

use anyhow::{Context, Result, ensure};
use browser_tests::{blank, open, source, url};
use driver::Page;
use i18n::Lang;
use serde_json::Value;

/// Presses Tab until the focus is where it is wanted.
fn tab_to(page: &Page, what: &str, condition: &str) -> Result<()> {
    for _ in 0..400 {
        page.press("Tab")?;
        if page.eval(&format!("Boolean({condition})"))? == true {
            return Ok(());
        }
    }
    anyhow::bail!("400 stops lead to no {what}; {condition}")
}

fn focus(selector: &str) -> String {
    format!("document.activeElement.matches({})", Value::from(selector))
}

#[test]
fn a_number_is_checked_a_task_found_a_word_searched_and_a_figure_taken_by_keys_alone() -> Result<()> {
    let words = Lang::Zh.strings();
    let page = open(Lang::Zh, 1440)?;
    page.press("Tab")?;
    assert_eq!(page.text("document.activeElement.textContent")?, words.skip);
    page.press("Enter")?;
    page.wait("the content has the focus", "document.activeElement.id === 'main'")?;

    tab_to(&page, "chart", &focus("#c-meetings"))?;
    for key in ["ArrowDown", "ArrowDown", "Enter"] {
        page.press(key)?;
    }
    page.wait("the sentence is read", "document.querySelector('#inspector blockquote').textContent.includes('19次')")?;
    page.press("Escape")?;
    page.wait("back at the mark", &focus("[data-mark=party-group-meetings]"))?;

    tab_to(&page, "fold of what can be taken", &focus("#fig-meetings .take > summary"))?;
    page.press("Enter")?;
    tab_to(&page, "button that copies", &focus("#fig-meetings [data-copy]"))?;
    page.press("Enter")?;
    page.wait("it is copied and said", &format!("document.getElementById('said').textContent === '{}'", words.copied))?;

    tab_to(
        &page,
        "filter",
        "document.activeElement.matches('#ch-plan .chip') && document.activeElement.textContent.startsWith('视察')",
    )?;
    page.press(" ")?;
    page.wait("the tasks are fewer", "location.search.includes('method=inspect')")?;
    assert_eq!(page.eval("document.activeElement.getAttribute('aria-pressed')")?, "true");

    tab_to(&page, "search", &focus("[data-query]"))?;
    page.write("微建议")?;
    page.wait("rows are found", "document.querySelectorAll('#data tbody tr').length < 10")?;

    page.goto(&url(Lang::Zh)?)?;
    page.ready()?;
    tab_to(&page, "switch", &focus(".elder"))?;
    page.press("Enter")?;
    page.wait("the version is large", "document.documentElement.dataset.elder === '1'")?;
    tab_to(&page, "settings", &focus("details.settings > summary"))?;
    page.press("Enter")?;
    tab_to(&page, "size", &focus("[data-setting='text=4']"))?;
    page.press(" ")?;
    page.wait("the text is largest", "document.documentElement.dataset.text === '4'")?;
    page.press("p")?;
    page.wait("slides are shown", "document.documentElement.dataset.deck === 'ready'")?;
    page.press("Escape")?;
    page.wait("the page is back", "!document.documentElement.dataset.deck")
}

/// With Caps Lock on, letters come in capitals, and nobody holds Shift.
#[test]
fn letters_answer_in_both_cases_and_p_is_the_number_before_while_the_inspector_is_open_and_else_presents() -> Result<()>
{
    let source = source()?;
    let ids: Vec<&str> = source.report.facts.iter().map(|it| &*it.id).collect();
    let first = ids.iter().copied().find(|id| source.neighbours(id).0.is_none()).context("no first number")?;
    let second = source.neighbours(first).1.context("no second number")?.id.clone();
    let shown = |id: &str| format!("location.search === '?at={id}' && document.querySelector('#inspector [rel=next]')");
    for [next, previous] in [["n", "p"], ["N", "P"]] {
        let page = blank(1440)?;
        page.goto(&format!("{}?at={first}", url(Lang::Zh)?))?;
        page.ready()?;
        page.wait("the inspector is open", &shown(first))?;
        page.press(next)?;
        page.wait("the second number", &shown(&second))?;
        page.press(previous)?;
        page.wait("the first number", &shown(first))?;
        // There is none before it, and a key pressed once too often leads nowhere else.
        page.press(previous)?;
        page.settled()?;
        assert_eq!(page.text("location.hash + location.search")?, format!("?at={first}"), "{previous}");
        page.press("Escape")?;
        page.wait("the inspector is closed", "!document.getElementById('inspector')")?;
        page.press(previous)?;
        page.wait("slides are shown", "document.documentElement.dataset.deck === 'ready'")?;
        page.press(if next == "n" { "b" } else { "B" })?;
        page.wait("the screen is black", "document.querySelector('.blank')")?;
    }
    Ok(())
}

#[test]
fn letters_with_another_key_or_in_a_field_are_left_to_the_browser() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    for held in ["ctrlKey", "altKey", "metaKey"] {
        page.eval(&format!("dispatchKey({{ {held}: true }})").replace("dispatchKey", PRESS_P))?;
    }
    page.find_by_role("searchbox", Lang::Zh.strings().search)?.focus()?;
    page.press("P")?;
    page.settled()?;
    assert_eq!(page.text("location.hash.replace(/^#data$/, '') + (document.documentElement.dataset.deck || '')")?, "");
    Ok(())
}

const PRESS_P: &str =
    "((more) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true, ...more })))";

#[test]
fn every_stop_is_seen_and_lies_clear_of_the_bar() -> Result<()> {
    for (lang, query) in [(Lang::Zh, ""), (Lang::De, "?elder=1")] {
        let page = blank(1440)?;
        page.goto(&[&*url(lang)?, query].concat())?;
        page.ready()?;
        let (mut stops, mut unseen) = (0, Vec::new());
        for _ in 0..1500 {
            page.press("Tab")?;
            let found = page.eval(SEEN)?;
            let Some(wrong) = found.as_str() else { break };
            stops += 1;
            // Behind the last one comes the first again.
            if stops > 1 && page.eval("document.activeElement.matches('.skip')")? == true {
                break;
            }
            if !wrong.is_empty() {
                unseen.push(wrong.to_owned());
            }
        }
        ensure!(stops > 100, "only {stops} stops on the {} page", lang.tag());
        assert!(unseen.is_empty(), "{} of {stops} on the {} page:\n{}", unseen.len(), lang.tag(), unseen.join("\n"));
    }
    Ok(())
}

/// What is wrong with the stop that has the focus: no ring of two pixels around it, or around the field that it is in, or no
/// part of it between the bar and the foot of the window. Nothing when there is no stop, at the end.
const SEEN: &str = "(() => { const it = document.activeElement; if (!it || it === document.body) return null; \
    const told = `${it.tagName}.${it.getAttribute('class')} ${(it.textContent || it.id).trim().slice(0, 24)}`; \
    const ring = [it, it.closest('.find'), it.querySelector('.hit')].filter(Boolean).some((node) => { \
      const style = getComputedStyle(node); \
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) \
        || (node.matches('.hit') && parseFloat(style.strokeWidth) >= 2 && style.stroke !== 'none'); }); \
    const box = it.getBoundingClientRect(), bar = document.querySelector('.bar'), head = bar.getBoundingClientRect(); \
    const foot = getComputedStyle(bar).position === 'sticky' && !bar.contains(it) ? head.bottom : 0; \
    const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2); \
    const clear = (box.bottom > foot && box.top < innerHeight) || it.contains(over); \
    return `${ring ? '' : 'no ring: ' + told} ${clear ? '' : 'out of sight: ' + told}`.trim(); })()";
