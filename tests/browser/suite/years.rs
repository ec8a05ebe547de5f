//! A site of several reports as readers walk through it: the root, addresses that were given out when one report stood there,
//! the list of years, and the search over all of them.

use anyhow::Result;
use browser_tests::{BEYOND, KEPT, Place, SITE, blank, forget_answers, judged, site, site_of_years};
use driver::Page;
use i18n::Lang;
use serde_json::json;

fn opened(place: &Place, file: &str, width: u32) -> Result<Page> {
    let page = blank(width)?;
    page.goto(&place.url(&[SITE, file].concat()))?;
    Ok(page)
}

/// The page's address within the site.
fn address(page: &Page) -> Result<String> {
    page.text(&format!("location.href.split('{SITE}')[1]"))
}

#[test]
fn the_root_shows_the_newest_report_under_its_lasting_address() -> Result<()> {
    let place = Place::with(site(&site_of_years()?))?;
    for (file, lasting) in
        [("", "2023/"), ("index.html", "2023/"), ("en/", "2023/en/"), ("de/?elder=1", "2023/de/?elder=1")]
    {
        let page = opened(&place, file, 390)?;
        page.ready()?;
        assert_eq!(address(&page)?, lasting);
        let years = page.text("document.querySelector('#years [aria-current]').textContent")?;
        assert!(years.contains("2023"), "{file}: {years}");
        // Reloading what stands in the address bar shows the same.
        page.goto(&place.url(&[SITE, lasting].concat()))?;
        page.ready()?;
        assert_eq!(page.text("document.querySelector('#years [aria-current]').textContent")?, years);
        assert_eq!(page.console(), Vec::<String>::new(), "{file}");
    }
    Ok(())
}

#[test]
fn what_was_given_out_when_one_report_stood_there_leads_to_that_report() -> Result<()> {
    let place = Place::with(site(&site_of_years()?))?;
    for (given, lasting) in [
        ("?at=chair-meetings", "2021/?at=chair-meetings"),
        ("en/#f-chair-meetings", "2021/en/#f-chair-meetings"),
        ("?view=list", "2021/?view=list"),
    ] {
        let page = opened(&place, given, 390)?;
        page.wait("the first report's page is there", "location.pathname.includes('/2021/')")?;
        page.ready()?;
        assert_eq!(address(&page)?, lasting);
        assert_eq!(page.console(), Vec::<String>::new(), "{given}");
    }
    let card = opened(&place, "cards/chair-meetings.html", 390)?;
    assert!(card.text("document.title")?.contains("2021"), "the card is another report's");
    Ok(())
}

#[test]
fn a_number_of_each_year_is_found_with_its_sentence_in_three_actions_on_a_phone() -> Result<()> {
    let place = Place::with(site(&site_of_years()?))?;
    let page = opened(&place, "", 390)?;
    page.ready()?;
    page.find_by_role("link", Lang::Zh.strings().all_years)?.click()?;
    page.wait("the list of years is there", "document.getElementById('results')")?;
    page.find("#words")?.click()?;
    page.write("主任会议")?;
    page.wait("it is found", "document.querySelectorAll('#results h2').length === 3")?;
    let found = page.text("document.getElementById('results').innerText")?;
    for part in ["2021", "2022", "2023", "15", "主任会议15次"] {
        assert!(found.contains(part), "{part}: {found}");
    }
    // What is searched for stays in the address, and is there again when the reader comes back.
    page.find("#results h2:nth-of-type(2) + ul a")?.click()?;
    page.wait("the number of 2022 is there", "location.pathname.includes('/2022/')")?;
    page.ready()?;
    page.wait(
        "its sentence is in sight",
        "(document.querySelector('#inspector') || {}).innerText.includes('主任会议15次')",
    )?;
    page.back()?;
    page.wait("what was found is there again", "document.querySelectorAll('#results h2').length === 3")?;
    assert_eq!(page.text("document.getElementById('words').value")?, "主任会议");
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn the_list_of_years_can_be_read_in_every_language_without_scripts_too() -> Result<()> {
    let place = Place::with(site(&site_of_years()?))?;
    for lang in Lang::ALL {
        for width in [390, 1440] {
            let page = opened(&place, &["years/", lang.folder()].concat(), width)?;
            page.wait("the search is there", "!document.getElementById('words').hidden")?;
            let name = format!("{} at {width}", lang.tag());
            assert_eq!(page.eval(BEYOND)?, json!([]), "{name}");
            assert_eq!(judged(&page, 15)?, Vec::<String>::new(), "{name}");
            page.find("#words")?.click()?;
            page.write("15")?;
            page.wait("it is found", "document.querySelector('#results h2')")?;
            assert_eq!(judged(&page, 15)?, Vec::<String>::new(), "{name}, with what was found");
            assert_eq!(page.console(), Vec::<String>::new(), "{name}");
        }
    }
    let page = blank(390)?;
    page.set_scripts(false)?;
    page.goto(&place.url(&format!("{SITE}years/")))?;
    for year in ["2021", "2022", "2023"] {
        let way = page.text(&format!("document.querySelector('main a[href$=\"../{year}/\"]').href"))?;
        assert_eq!(way, place.url(&format!("{SITE}{year}/")));
    }
    // A search that does nothing is not in sight.
    page.set_scripts(true)?;
    assert_eq!(page.eval("document.getElementById('words').offsetHeight")?, 0);
    Ok(())
}

#[test]
fn words_that_stand_nowhere_and_an_index_that_does_not_come_are_told() -> Result<()> {
    let place = Place::with(site(&site_of_years()?))?;
    let page = opened(&place, "years/?q=zzz", 390)?;
    let said = |text: &str| format!("document.getElementById('found').textContent === '{text}'");
    page.wait("nothing is told", &said(Lang::Zh.by_year().nothing))?;
    assert_eq!(page.text("document.getElementById('words').value")?, "zzz");
    let page = opened(&place, "years/", 390)?;
    page.eval("document.getElementById('words').dataset.index = '../assets/nowhere.json'")?;
    page.find("#words")?.click()?;
    page.write("15")?;
    page.wait("the failure is told", &said(Lang::Zh.by_year().failed))
}

#[test]
fn a_root_that_was_visited_opens_without_a_network_and_other_years_once_they_were() -> Result<()> {
    let mut place = Place::with(site(&site_of_years()?))?;
    let page = opened(&place, "", 390)?;
    page.ready()?;
    page.wait_for_promise("a worker has the site", KEPT)?;
    page.goto(&place.url(&format!("{SITE}2022/")))?;
    page.ready()?;
    let own = "(navigator.serviceWorker.controller || {}).scriptURL";
    page.wait_for_promise("the other year's worker has it", &format!("({own} || '').includes('/2022/') && {KEPT}"))?;
    forget_answers(&page)?;
    place.fall_silent();
    for file in ["", "2023/", "2022/", "2022/en/"] {
        page.goto(&place.url(&[SITE, file].concat()))?;
        page.ready()?;
        assert!(page.text("document.body.innerText")?.contains("15"), "{file}");
    }
    Ok(())
}
