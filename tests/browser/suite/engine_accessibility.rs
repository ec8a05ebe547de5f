//! Scenarios of the five engines (`engines`) about what helps eyes and hands, and about what is asked for: charts by keys, the
//! large simple version, a text whose numbers are checked.

use anyhow::Result;
use browser_tests::{RECORDED, Tab, recorded_url};
use i18n::Lang;
use serde_json::json;

/// In from the chart to a group, a mark and the next, out again, and to the sentence.
pub fn walks_a_chart_by_keys(tab: &Tab) -> Result<()> {
    tab.resize(1440, 900)?;
    tab.goto(&recorded_url(Lang::Zh)?)?;
    tab.ready()?;
    tab.wait("the marks are walked", "document.querySelectorAll('#c-meetings a[tabindex]').length > 3")?;
    tab.press("Tab")?;
    tab.eval("document.getElementById('c-meetings').focus()")?;
    let focus = "(function () { var it = document.activeElement; \
        return it.getAttribute('data-mark') || it.getAttribute('aria-label') || it.id; })()";
    let mut found = Vec::new();
    for key in ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowUp", "End"] {
        tab.press(key)?;
        found.push(tab.text(focus)?);
    }
    let expected = ["开会", "party-group-meetings", "chair-meetings", "party-group-meetings", "theory-study"];
    assert_eq!(found, expected);
    let ring = "getComputedStyle(document.activeElement.querySelector('.hit')).strokeWidth";
    assert_eq!(tab.text(ring)?, "3px");
    tab.press("Enter")?;
    tab.wait("the sentence is open", "document.activeElement.id === 'inspector'")?;
    tab.press("Escape")?;
    tab.wait("the focus is back", &format!("{focus} === {}", json!(expected[4])))
}

/// By its switch, with every number in a row of its own, remembered, and back.
pub fn turns_to_the_large_version_and_back(tab: &Tab) -> Result<()> {
    let words = Lang::Zh.strings();
    tab.resize(390, 844)?;
    tab.goto(&recorded_url(Lang::Zh)?)?;
    tab.ready()?;
    tab.click_by_role(".bar", "button", words.elder)?;
    tab.wait("the version is large", "document.documentElement.dataset.elder === '1'")?;
    assert_eq!(tab.text("location.search")?, "?elder=1");
    let shown = "Array.from(document.querySelectorAll('#fig-meetings .td-l')).every((it) => it.getClientRects().length) \
        && !document.getElementById('c-meetings').getClientRects().length";
    assert_eq!(tab.eval(shown)?, true);
    assert_eq!(tab.text("getComputedStyle(document.body).fontSize")?, "22px");
    assert_eq!(tab.eval("document.documentElement.scrollWidth - document.documentElement.clientWidth")?, 0);
    tab.goto(&recorded_url(Lang::De)?)?;
    tab.ready()?;
    assert_eq!(tab.text("location.search")?, "?elder=1");
    tab.click_by_role(".bar", "button", Lang::De.strings().elder_off)?;
    tab.wait("the version is the usual one", "!document.documentElement.dataset.elder")
}

/// The numbers of a text, each with what the report says, and from there to the inspector.
pub fn checks_a_text(tab: &Tab) -> Result<()> {
    tab.resize(390, 844)?;
    tab.goto(&recorded_url(Lang::Zh)?)?;
    tab.ready()?;
    tab.click("[data-check]")?;
    tab.wait("the field is there", "document.querySelector('.check textarea')")?;
    tab.eval("document.querySelector('.check textarea').value = '参训代表1000人次，召开新闻发布会777次'")?;
    tab.click(".check .btn")?;
    tab.wait("both are told of", "document.querySelectorAll('.check-k').length === 2")?;
    assert_eq!(
        tab.text("document.querySelector('.check-b .check-v').textContent")?,
        "报告里有，但不是准数：报告说“1000余人次”"
    );
    tab.click(".check-b a")?;
    tab.wait("the inspector is open", "document.querySelector('#inspector')")?;
    assert_eq!(tab.eval(RECORDED)?, json!([]));
    Ok(())
}
