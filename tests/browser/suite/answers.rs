//! What became of the plan as readers meet it: which of last year's tasks this year's report does not mention, both sentences
//! side by side, and in the older year what the next report says.

use anyhow::Result;
use browser_tests::{BEYOND, Place, SITE, assert_same, blank, built_and_hydrated, judged, several, site};
use driver::Page;
use fixtures::{SMALL, answered_years};
use i18n::Lang;
use serde_json::json;

/// The samples of 2021 and 2022, of which the later one answers the earlier one.
fn published() -> Result<Place> {
    let years = answered_years(SMALL, &[2021, 2022]).into_iter().map(|(year, files)| (year.to_string(), files));
    Place::with(site(&several("answers", years)?))
}

fn opened(place: &Place, file: &str, width: u32) -> Result<Page> {
    let page = blank(width)?;
    page.goto(&place.url(&[SITE, file].concat()))?;
    Ok(page)
}

/// The words of the rows of the table that are in sight.
const ROWS: &str = "[...document.querySelectorAll('#fig-last-plan tbody tr')].filter((it) => it.querySelector('a') \
    && it.getBoundingClientRect().height > 0).map((it) => it.innerText).join('|')";

#[test]
fn which_of_last_years_tasks_this_years_report_does_not_mention_is_found_on_a_phone() -> Result<()> {
    let place = published()?;
    let (words, own) = (Lang::Zh.strings(), Lang::Zh.answering());
    let page = opened(&place, "", 390)?;
    page.ready()?;
    page.find_by_role("link", words.all_years)?.click()?;
    page.wait("the list of years is there", "document.getElementById('results')")?;
    assert!(
        page.text("document.querySelector('.y-r').innerText")?
            .contains("2022年的任务5项：2022年报告提到4项，未提及1项")
    );
    page.find_by_role("link", own.unsaid)?.click()?;
    page.wait("the newer report is there", "location.pathname.includes('/2022/')")?;
    page.ready()?;
    page.wait("the tasks are told", "document.querySelector('#fig-last-plan details.tbl').open")?;
    let rows = page.text(ROWS)?;
    assert!(rows.contains("请示报告机制") && rows.contains(own.unsaid) && !rows.contains("港区"), "{rows}");
    // The picture shows the same.
    page.wait_for_promise("one ring is drawn", "document.querySelectorAll('#c-last-plan [data-mark]').length === 1")?;
    page.find("#c-last-plan [data-mark]")?.click()?;
    page.wait("both sides are told", "document.querySelector('#inspector .ans')")?;
    let told = page.text("document.querySelector('#inspector').innerText")?;
    for part in [own.planned, "健全请示报告机制", "2022年1月10日", own.said, own.unsaid, "2023年1月10日"]
    {
        assert!(told.contains(part), "{part}: {told}");
    }
    page.find("#inspector .ans a")?.click()?;
    page.wait("its place in the older report", "location.pathname.includes('/2021/')")?;
    page.ready()?;
    page.wait("is told there", "document.querySelector('#inspector')")?;
    let told = page.text("document.querySelector('#inspector').innerText")?;
    assert!(told.contains("2022年报告") && told.contains(own.unsaid), "{told}");
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn what_is_chosen_of_the_plan_stands_in_the_address_and_can_be_lifted() -> Result<()> {
    let place = published()?;
    let page = opened(&place, "2022/?at=2021.task-port", 1440)?;
    page.ready()?;
    page.wait("the address has selected a task", "document.querySelector('#inspector .ans')")?;
    let told = page.text("document.querySelector('#inspector').innerText")?;
    assert!(told.contains("专题视察港区建设情况") && told.contains("视察通知"), "{told}");
    // What is docked at the foot lies over what a click would need.
    page.find("#inspector .insp-q")?.click()?;
    page.wait("it is away", "!document.querySelector('#inspector')")?;
    page.find("#fig-last-plan .ctl [data-set='answered=yes']")?.click()?;
    page.wait("the address has it", "location.search.includes('answered=yes')")?;
    page.wait_for_promise("four dots are drawn", "document.querySelectorAll('#c-last-plan [data-mark]').length === 4")?;
    page.find_by_role("button", Lang::Zh.strings().reset)?.click()?;
    page.wait_for_promise("all are drawn", "document.querySelectorAll('#c-last-plan [data-mark]').length === 5")?;
    assert_eq!(page.text("document.getElementById('notice').hidden ? '' : 'told'")?, "");
    Ok(())
}

#[test]
fn the_older_year_says_of_each_task_what_the_next_report_says() -> Result<()> {
    let place = published()?;
    let page = opened(&place, "2021/?view=list", 390)?;
    page.ready()?;
    page.find_by_role("link", "“专题视察港区建设情况”")?.click()?;
    page.wait("the next report is there", "location.pathname.includes('/2022/')")?;
    page.ready()?;
    page.wait("with its sentence", "document.querySelector('#inspector')")?;
    assert!(page.text("document.querySelector('#inspector').innerText")?.contains("专题视察港区建设情况"));
    Ok(())
}

#[test]
fn both_pages_are_hydrated_as_they_were_written_and_hold_on_every_width_and_language() -> Result<()> {
    let place = published()?;
    for lang in Lang::ALL {
        for year in ["2021/", "2022/"] {
            let file = [year, lang.folder()].concat();
            let page = blank(390)?;
            let [built, hydrated] = built_and_hydrated(&page, &place.url(&[SITE, &file].concat()))?;
            assert_same(&file, &built, &hydrated);
            for width in [390, 1440] {
                let page = opened(&place, &file, width)?;
                page.ready()?;
                page.settled()?;
                assert_eq!(page.eval(BEYOND)?, json!([]), "{file} at {width}");
                assert_eq!(page.console(), Vec::<String>::new(), "{file}");
            }
        }
        let page = opened(&place, &["2022/", lang.folder(), "?answered=no&at=2021.task-reporting"].concat(), 390)?;
        page.ready()?;
        page.wait("both sides are told", "document.querySelector('#inspector .ans')")?;
        page.settled()?;
        assert_eq!(judged(&page, 15)?, Vec::<String>::new(), "{}", lang.tag());
    }
    Ok(())
}
