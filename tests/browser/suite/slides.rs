//! Slides outside of their window: on paper, without their program, and the code that leads from them to the page.

use anyhow::Result;
use browser_tests::{
    Fault, Paper, WIDE, address, blank, open_without_scripts, pixels, present, read_qr, slides, squeezed, url,
};
use driver::Page;
use i18n::Lang;
use serde_json::json;

#[test]
fn without_the_program_the_slides_stand_below_each_other() -> Result<()> {
    let slides = slides(Lang::Zh, (16, 9))?;
    for fault in [Fault::WasmMissing, Fault::PolicyWithoutWasm] {
        let page = blank(1280)?;
        page.goto(&format!("http://{}/{}/#present", address()?, fault.folder()))?;
        page.wait("the still slides", &format!("document.querySelectorAll('.sheet svg').length === {}", slides.len()))?;
        page.wait("they scroll", "document.documentElement.scrollHeight > innerHeight * 10")?;
    }
    // Where no script runs, the same place is a link to them.
    let page = open_without_scripts(Lang::De, 1280)?;
    let link = page.find_by_role("link", Lang::De.strings().present)?;
    let leads = link.eval("(node) => node.href")?;
    page.goto(leads.as_str().unwrap_or_default())?;
    page.wait("the link leads to the still slides", "document.querySelectorAll('.sheet svg').length >= 14")
}

#[test]
fn printing_gives_a_slide_a_sheet_and_notes_only_where_asked_for() -> Result<()> {
    let slides = slides(Lang::Zh, WIDE)?;
    let page = present(Lang::Zh, WIDE)?;
    let paper = Paper::print(&page)?;
    assert_eq!(paper.sheets.len(), slides.len());
    assert!(paper.sizes.iter().all(|(width, height)| width > height), "{:?}", paper.sizes);
    let sentence = squeezed("圆满完成各项工作任务");
    assert!(!paper.text().contains(&sentence), "notes were printed unasked");
    page.eval("window.print = () => { window.asked = true; }")?;
    page.press("o")?;
    page.find_by_role("button", Lang::Zh.deck().print_notes)?.click()?;
    page.wait("printing was asked for", "window.asked")?;
    let noted = Paper::print(&page)?;
    assert!(noted.text().contains(&sentence), "the notes are missing");
    Ok(())
}

#[test]
fn notes_stand_on_the_sheet_of_their_slide_and_nothing_of_them_is_cut_off() -> Result<()> {
    for lang in Lang::ALL {
        let slides = slides(lang, WIDE)?;
        let page = present(lang, WIDE)?;
        page.eval("window.print = () => { window.asked = true; }")?;
        page.press("o")?;
        page.find_by_role("button", lang.deck().print_notes)?.click()?;
        page.wait("printing was asked for", "window.asked")?;
        let said = page.eval("Array.from(document.querySelectorAll('.sheet-n p'), (it) => it.textContent)")?;
        let said: Vec<String> = serde_json::from_value(said)?;
        assert!(said.len() > slides.len() * 2, "{said:?}");
        let noted = Paper::print(&page)?;
        assert_eq!(noted.sheets.len(), slides.len(), "{}", lang.tag());
        let text = noted.text();
        for words in &said {
            assert!(text.contains(&squeezed(words)), "{}: “{words}” is not on paper", lang.tag());
        }
        for slide in &slides {
            assert!(slide.notes.iter().all(|it| said.contains(it)), "{} {}", lang.tag(), slide.key);
        }
    }
    Ok(())
}

#[test]
fn a_key_shows_the_way_to_what_the_slide_shows_and_phones_find_it_in_their_language() -> Result<()> {
    let page = present(Lang::De, WIDE)?;
    let site = url(Lang::Zh)?;
    let codes = |page: &Page| -> Result<String> { read_qr(&pixels(page, &page.find("#slide .plate")?, 2)?) };
    page.press("PageDown")?;
    page.press("c")?;
    page.wait("the code is there", "document.querySelector('#slide .plate')")?;
    assert_eq!(codes(&page)?, format!("{site}go.html#fig-paths"));
    page.press("c")?;
    page.settled()?;
    let large = codes(&page)?;
    assert_eq!(large, format!("{site}go.html?elder=1#fig-paths"));
    page.press("c")?;
    page.wait("the code is gone", "!document.querySelector('#slide .plate')")?;
    // A foreign parameter that an app adds goes no further.
    for (languages, folder) in [("['de-AT', 'en']", "de/"), ("['fr', 'en-GB']", "en/"), ("['fr']", "")] {
        let source = format!("Object.defineProperty(navigator, 'languages', {{ get: () => {languages} }});");
        let phone = blank(390)?;
        phone.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }))?;
        phone.goto(&large.replace("?elder=1", "?from=app&elder=1"))?;
        let place = format!("location.href === {}", json!(format!("{site}{folder}?elder=1#fig-paths")));
        phone.wait("the page in the phone's language, large, at the figure", &place)?;
    }
    Ok(())
}

#[test]
fn the_last_slide_has_the_pages_address_as_a_code() -> Result<()> {
    for theme in ["dark", "light"] {
        let page = present(Lang::De, WIDE)?;
        if theme == "light" {
            page.press("d")?;
        }
        page.press("End")?;
        page.wait("the code is drawn", "document.querySelector('#slide .plate')")?;
        let code = page.find("#slide .plate")?;
        assert_eq!(read_qr(&pixels(&page, &code, 2)?)?, url(Lang::De)?, "{theme}");
    }
    Ok(())
}

#[test]
fn the_consoles_headings_are_as_small_in_every_language() -> Result<()> {
    for lang in Lang::ALL {
        let console = blank(1440)?;
        console.goto(&format!("{}#console", url(lang)?))?;
        console.wait("the console is there", "document.documentElement.dataset.deck === 'ready'")?;
        let sizes = "[...new Set([...document.querySelectorAll('.con-t h2, .con-x h2, .con-f h2')].map((it) => getComputedStyle(it).fontSize))]";
        assert_eq!(console.eval(sizes)?, json!(["15px"]), "{}", lang.tag());
    }
    Ok(())
}
