//! No dead ends for whoever comes anew: each of these once led nowhere, or hid what was asked for.

use anyhow::Result;
use browser_tests::{blank, open, url};
use i18n::{Lang, notices};
use serde_json::json;

const OPEN: &str = "document.getElementById('inspector') !== null";

#[test]
fn the_inspector_covers_no_mark_that_it_explains() -> Result<()> {
    for (width, height) in [(390, 844), (1440, 900), (1920, 1080)] {
        let page = open(Lang::Zh, width)?;
        page.resize(width, height)?;
        page.settled()?;
        for (figure, id) in [
            ("top", "appointments"),
            ("fig-channels", "voter-opinions"),
            ("fig-channels", "livelihood-suggestions"),
            ("fig-paths", "voter-opinions"),
            ("fig-building", "articles"),
        ] {
            page.eval(&format!("document.getElementById('{figure}').scrollIntoView()"))?;
            page.settled()?;
            let mark = format!("document.querySelector('#{figure} [data-mark=\"{id}\"]')");
            page.eval(&format!(
                "{mark}.dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true, view: window }}))"
            ))?;
            page.wait("the inspector is open", OPEN)?;
            page.settled()?;
            let free = format!(
                "(() => {{ const mark = {mark}.getBoundingClientRect(); \
                 const panel = document.getElementById('inspector').getBoundingClientRect(); \
                 return mark.bottom <= panel.top + 1 && mark.top >= 0; }})()"
            );
            page.wait(&format!("{width}: {figure} {id} is in sight above the inspector"), &free)?;
            // Both ways on are in sight, however long what stands above them is.
            let ways = "[...document.querySelectorAll('#inspector [rel]')].every((it) => { \
                const box = it.getBoundingClientRect(); \
                return box.bottom <= innerHeight + 1 && it.contains(document.elementFromPoint(box.x + 8, box.y + box.height / 2)); })";
            assert_eq!(page.eval(ways)?, true, "{width}: {figure} {id}: previous and next");
            page.press("Escape")?;
            page.wait("closed", &format!("!({OPEN})"))?;
        }
    }
    Ok(())
}

#[test]
fn what_a_reader_cares_about_shows_both_years_and_stays_in_the_address() -> Result<()> {
    let page = open(Lang::Zh, 390)?;
    page.find_by_role("button", "欠薪")?.click()?;
    page.wait("it is in the address", "location.search === '?for=wages'")?;
    page.wait("both years are there", "document.querySelectorAll('.care-y').length === 2")?;
    let told = page.text("document.querySelector('.care-g').innerText")?;
    for it in ["2023年", "农民工工资保证金", "2024年", "根治欠薪"] {
        assert!(told.contains(it), "{it} is not in {told}");
    }
    page.goto(&format!("{}?for=elderly", url(Lang::De)?))?;
    page.ready()?;
    page.wait("a link shows it", "document.querySelectorAll('.care-y').length === 2")?;
    let told = page.text("document.querySelector('.care-g').innerText")?;
    assert!(told.contains(Lang::De.strings().not_mentioned), "{told}");
    page.find_by_role("button", "Altenpflege")?.click()?;
    page.wait("and lets it go", "!location.search && !document.querySelector('.care-g')")?;
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn a_link_to_what_is_not_there_says_so_and_shows_the_report() -> Result<()> {
    for lang in Lang::ALL {
        let page = blank(390)?;
        let text = notices(lang).into_iter().find(|it| it.0 == "unknown").map_or("", |it| it.1);
        let said =
            "(() => { const it = document.getElementById('notice'); return it.hidden ? '' : it.textContent; })()";
        let asked = [
            ("?at=nonsense", text),
            ("?for=nonsense", text),
            ("?for=elderly", ""),
            ("#fig-nonsense", text),
            ("#f-nonsense", text),
            ("#fig-micro", ""),
            ("#wechat_redirect", ""),
        ];
        for (query, told) in asked {
            page.goto("about:blank")?;
            page.goto(&format!("{}{query}", url(lang)?))?;
            page.ready()?;
            assert_eq!(page.text(said)?, told, "{query}");
        }
        page.goto(&format!("{}?at=committee-meetings", url(lang)?))?;
        page.ready()?;
        page.wait("what is there opens", OPEN)?;
        assert_eq!(page.text(said)?, "");
    }
    Ok(())
}

#[test]
fn the_bar_leads_into_the_search_whose_results_stand_above_the_filters_and_whose_field_is_cleared() -> Result<()> {
    let page = open(Lang::Zh, 390)?;
    let words = Lang::Zh.strings();
    page.find_by_role("link", words.search)?.click()?;
    page.wait("the field has the focus", "document.activeElement.id === 'search'")?;
    page.write("养老")?;
    page.wait("rows are found", "document.querySelectorAll('#data tbody tr').length === 2")?;
    page.settled()?;
    // Half of the window is a keyboard's.
    let seen = "[...document.querySelectorAll('#data tbody tr')].every((it) => it.getBoundingClientRect().bottom < innerHeight * .55)";
    page.wait("the results are in sight above a keyboard", seen)?;
    let order = "document.querySelector('#data table').compareDocumentPosition(document.querySelector('.tools-f')) \
        & Node.DOCUMENT_POSITION_FOLLOWING";
    assert_ne!(page.eval(order)?, json!(0), "the filters stand above the results");
    page.find(".find-x")?.click()?;
    page.wait("it is cleared", "document.querySelector('#search').value === '' && !location.search")?;
    assert_eq!(page.text("document.activeElement.id")?, "search", "the reader goes on typing");
    Ok(())
}

#[test]
fn addresses_for_others_have_no_parameters_of_others() -> Result<()> {
    let page = blank(1440)?;
    page.goto(&format!("{}?utm_source=chat&at=committee-meetings&from=timeline", url(Lang::Zh)?))?;
    page.ready()?;
    page.wait("the inspector is open", OPEN)?;
    page.find("#inspector [data-qr]")?.click()?;
    page.wait("an address is given", "document.querySelector('#inspector .qr-a')")?;
    let given = page.text("document.querySelector('#inspector .qr-a').textContent")?;
    assert_eq!(given, format!("{}?at=committee-meetings#f-committee-meetings", url(Lang::Zh)?));
    Ok(())
}
