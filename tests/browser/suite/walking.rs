//! Charts by keyboard: each is one tab stop, arrow keys walk its groups and marks, Enter opens the sentence, Escape leaves.

use anyhow::{Context, Result};
use browser_tests::{open, open_lanes, open_without_scripts, report, source};
use driver::Page;
use i18n::Lang;
use report::Form;

/// What the focus is on, by what stands under its name: `chart`, the name of a group, or the id of a mark.
const FOCUS: &str = "(() => { const it = document.activeElement; \
    return it.matches('.chart') ? 'chart' : it.dataset.mark || it.getAttribute('aria-label') || it.tagName; })()";

fn focus_after(page: &Page, keys: &[&str]) -> Result<String> {
    for key in keys {
        page.press(key)?;
    }
    page.text(FOCUS)
}

fn at_chart(lang: Lang, width: u32, id: &str) -> Result<Page> {
    let page = open(lang, width)?;
    // A key first, so that the page knows that it is used by keys.
    page.press("Tab")?;
    page.find(&format!("#c-{id}"))?.focus()?;
    Ok(page)
}

#[test]
fn each_chart_is_one_tab_stop() -> Result<()> {
    let charts = report()?.charts.into_iter().filter(|it| it.form != Form::Sentence);
    let expected: Vec<String> = charts.map(|it| format!("c-{}: 1", it.id)).collect();
    for (lang, width) in [(Lang::Zh, 390), (Lang::De, 1440)] {
        let page = open_lanes(lang, width)?;
        let found = page.eval(
            "[...document.querySelectorAll('.chart')].map((chart) => `${chart.id}: ${[chart, ...chart.querySelectorAll('*')] \
             .filter((it) => it.tabIndex >= 0 && it.getClientRects().length).length}`)",
        )?;
        let found: Vec<&str> = found.as_array().context("no charts")?.iter().filter_map(|it| it.as_str()).collect();
        assert_eq!(found, expected, "{} at {width}", lang.tag());
    }
    Ok(())
}

#[test]
fn without_a_program_every_mark_is_a_tab_stop_of_its_own() -> Result<()> {
    let page = open_without_scripts(Lang::Zh, 1440)?;
    let stops = page.eval(
        "[...document.querySelectorAll('.chart')].filter((chart) => chart.tabIndex >= 0 \
         || ![...chart.querySelectorAll('a[data-mark]')].some((it) => it.tabIndex === 0)).length",
    )?;
    assert_eq!(stops, 0);
    Ok(())
}

#[test]
fn arrow_keys_walk_from_the_chart_through_groups_to_marks_and_back() -> Result<()> {
    let report = report()?;
    let chart = report.charts.iter().find(|it| it.groups.len() > 1).context("no chart with groups")?;
    let [one, two, ..] = &chart.groups[..] else { unreachable!("two groups at least") };
    let (first, second, last) = (&*one.facts[0], &*one.facts[1], &**one.facts.last().context("an empty group")?);
    let page = at_chart(Lang::Zh, 1440, &chart.id)?;
    assert_eq!(focus_after(&page, &["ArrowDown"])?, one.label.zh.to_string());
    assert_eq!(focus_after(&page, &["ArrowDown"])?, first);
    assert_eq!(focus_after(&page, &["ArrowRight"])?, second);
    assert_eq!(focus_after(&page, &["ArrowLeft"])?, first);
    assert_eq!(focus_after(&page, &["ArrowUp"])?, one.label.zh.to_string());
    // From group to group, and from the last mark of one to the first of the next.
    assert_eq!(focus_after(&page, &["ArrowRight"])?, two.label.zh.to_string());
    assert_eq!(focus_after(&page, &["ArrowUp"])?, last);
    assert_eq!(focus_after(&page, &["ArrowRight"])?, &*two.facts[0]);
    assert_eq!(focus_after(&page, &["Home"])?, first);
    let end = chart.groups.last().and_then(|it| it.facts.last()).context("no last mark")?;
    assert_eq!(focus_after(&page, &["End"])?, &**end);
    // At the end a key leads nowhere.
    assert_eq!(focus_after(&page, &["ArrowRight"])?, &**end);
    assert_eq!(focus_after(&page, &["Home", "ArrowUp", "ArrowUp"])?, "chart");
    Ok(())
}

#[test]
fn escape_closes_what_is_told_of_a_mark_and_then_leaves_the_chart() -> Result<()> {
    let page = at_chart(Lang::De, 1440, "meetings")?;
    page.press("ArrowDown")?;
    page.press("ArrowDown")?;
    page.wait("the tooltip is there", "!document.getElementById('tip').hidden")?;
    let mark = page.text(FOCUS)?;
    assert_eq!(focus_after(&page, &["Escape"])?, mark);
    page.wait("the tooltip is gone", "document.getElementById('tip').hidden")?;
    assert_eq!(focus_after(&page, &["Escape"])?, "chart");
    // And on from there past all its marks.
    page.press("Tab")?;
    assert_eq!(page.eval("document.activeElement.closest('.chart') === null")?, true);
    Ok(())
}

#[test]
fn enter_opens_the_sentence_and_escape_comes_back_to_the_mark() -> Result<()> {
    let source = source()?;
    let page = at_chart(Lang::En, 390, "meetings")?;
    page.press("End")?;
    let mark = page.text(FOCUS)?;
    page.press("Enter")?;
    page.wait("the inspector has the focus", "document.activeElement.id === 'inspector'")?;
    let entity = source.entity(&mark).context("the mark is no entity")?;
    let place = source.place(entity).context("the mark has no place")?;
    let said = page.text("document.querySelector('#inspector blockquote').textContent")?;
    assert_eq!(said, source.outline.sentence(&place));
    page.press("Escape")?;
    page.wait("the inspector is gone", "!document.getElementById('inspector')")?;
    assert_eq!(page.text(FOCUS)?, mark);
    Ok(())
}

#[test]
fn a_glyph_that_is_no_target_of_its_own_opens_its_sentence_by_key() -> Result<()> {
    let page = at_chart(Lang::Zh, 390, "oversight")?;
    // In from the chart past the totals to a field, and to what was done in it.
    page.press("End")?;
    assert_eq!(page.eval("document.activeElement.matches('g.dotmark')")?, true);
    let mark = page.text(FOCUS)?;
    page.press("Enter")?;
    page.wait("the inspector is open", "document.getElementById('inspector') !== null")?;
    assert!(page.text("location.search")?.contains(&mark));
    Ok(())
}

#[test]
fn the_browsers_own_keys_stay_its_own() -> Result<()> {
    let page = at_chart(Lang::Zh, 1440, "meetings")?;
    let kept = page.eval(
        "(() => { const kept = []; \
          for (const options of [{ key: 'ArrowLeft', altKey: true }, { key: 'Home', ctrlKey: true }, { key: 'x' }]) { \
            const event = new KeyboardEvent('keydown', { ...options, bubbles: true, cancelable: true }); \
            document.activeElement.dispatchEvent(event); kept.push(event.defaultPrevented); } \
          return kept.join(); })()",
    )?;
    assert_eq!(kept, "false,false,false");
    Ok(())
}
