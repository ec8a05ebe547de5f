//! The one-file edition, opened from a disk: it asks for nothing, and does what the page does.

use anyhow::{Context, Result};
use browser_tests::{blank, changed, missing_content, offline_file, pixels, read_qr, url};
use driver::Page;
use i18n::Lang;
use report::Form;
use serde_json::json;
use xtask::bench::layout_shift;

/// The file at an address, taken over by its program.
fn open(address: &str, width: u32) -> Result<Page> {
    let page = blank(width)?;
    page.goto(address)?;
    page.ready()?;
    Ok(page)
}

/// Waits until no script may run any more.
fn locked(page: &Page) -> Result<()> {
    page.wait("scripts are forbidden", "document.querySelectorAll('meta[http-equiv]').length === 2")
}

/// Everything that was asked for, but for what stands in the file itself.
fn asked(page: &Page) -> Vec<String> {
    page.requests().into_iter().filter(|it| !it.starts_with("data:")).collect()
}

#[test]
fn it_starts_from_a_disk_asks_for_nothing_moves_nothing_in_sight_and_offers_its_address_to_nobody() -> Result<()> {
    let file = offline_file()?;
    for width in [320, 390, 1440] {
        let page = open(&file, width)?;
        locked(&page)?;
        page.settled()?;
        assert_eq!(asked(&page), [file.as_str()], "{width}");
        assert_eq!(page.console(), Vec::<String>::new(), "{width}");
        assert_eq!(page.eval("document.getElementById('notice').hidden")?, true, "{width}");
        assert_eq!(missing_content(&page, Lang::Zh)?, Vec::<String>::new(), "{width}");
        let wide = "document.documentElement.scrollWidth > innerWidth";
        assert_eq!(page.eval(wide)?, false, "{width}: it scrolls sideways");
        assert_eq!(layout_shift(&page)?, 0.0, "{width} px");
        page.eval("for (const fold of document.querySelectorAll('details.take')) fold.open = true; undefined")?;
        assert!(page.find_all_by_role("button", Lang::Zh.strings().qr_code)?.is_empty());
        assert!(page.find_all_by_role("button", Lang::Zh.strings().copy_link)?.is_empty());
        assert!(!page.find_all_by_role("button", Lang::Zh.strings().copy_cite)?.is_empty());
    }
    Ok(())
}

#[test]
fn nothing_in_it_names_another_file() -> Result<()> {
    let page = open(&offline_file()?, 1440)?;
    let named = page.text(
        "JSON.stringify([...document.querySelectorAll('*')].flatMap((it) => ['src', 'href', 'srcset', 'action', \
         'data', 'poster'].map((name) => it.getAttribute(name))).filter((it) => it && !/^(#|\\?lang=|data:)/.test(it)))",
    )?;
    assert_eq!(named, "[]");
    let sheets = page.text(
        "[...document.styleSheets].flatMap((it) => [...it.cssRules]).map((it) => it.cssText).join('') \
         .match(/url\\([^)]{0,16}/g).join()",
    )?;
    // The font, and the two large pointers.
    assert_eq!(sheets, "url(\"data:font/woff2,url(\"data:image/svg+,url(\"data:image/svg+");
    Ok(())
}

#[test]
fn strings_are_not_evaluated_and_no_script_is_let_in() -> Result<()> {
    let page = open(&offline_file()?, 390)?;
    locked(&page)?;
    let refused = |script: &str| -> Result<()> {
        let expression =
            format!("(() => {{ try {{ {script}; return 'ran'; }} catch (wrong) {{ return wrong.name; }} }})()");
        // Whoever debugs a page may evaluate more than its policy allows, unless asked not to.
        let wanted = json!({ "expression": expression, "returnByValue": true, "allowUnsafeEvalBlockedByCSP": false });
        let answer = page.call("Runtime.evaluate", wanted)?;
        let said = answer["result"]["value"].as_str().unwrap_or_default();
        assert!(said == "EvalError" || said == "TypeError", "{script}: {said}");
        Ok(())
    };
    refused("(0, eval)('window.ran = 1')")?;
    refused("document.body.innerHTML = '<p>'")?;
    page.eval(
        "(() => { const script = document.createElement('script'); script.append('window.ran = 1'); \
         document.body.append(script); })()",
    )?;
    assert_eq!(page.eval("window.ran === undefined")?, true);
    Ok(())
}

#[test]
fn a_number_opens_with_its_sentence() -> Result<()> {
    for width in [390, 1440] {
        let page = open(&offline_file()?, width)?;
        page.find_by_role("link", "19次，党组会议")?.click()?;
        let panel = page.find_by_role("complementary", Lang::Zh.strings().inspector)?;
        assert!(panel.text()?.contains("召开党组会议19次"), "{}", panel.text()?);
        assert_eq!(page.text("location.search")?, "?at=party-group-meetings");
        assert_eq!(page.console(), Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn it_turns_into_every_language_and_keeps_what_is_chosen() -> Result<()> {
    let file = offline_file()?;
    let page = open(&format!("{file}?at=party-group-meetings#fig-plan"), 1440)?;
    for lang in [Lang::En, Lang::De, Lang::Zh] {
        page.find_all_by_role("link", lang.name())?.first().context("no link to the language")?.click()?;
        page.wait("another language", &format!("document.documentElement.lang === '{}'", lang.tag()))?;
        page.ready()?;
        let query = lang.query();
        assert_eq!(page.text("location.search")?, format!("{query}&at=party-group-meetings"));
        assert_eq!(page.text("location.hash")?, "#fig-plan");
        assert_eq!(missing_content(&page, lang)?, Vec::<String>::new(), "{}", lang.tag());
        let about = browser_tests::report()?.report;
        assert_eq!(page.text("document.title")?, about.dated_title(lang));
        page.find_by_role("complementary", lang.strings().inspector)?;
        assert_eq!(page.text("document.getElementById('app').lang")?, "");
        let others: Vec<String> = asked(&page).into_iter().filter(|it| !it.starts_with(&file)).collect();
        assert_eq!(others, Vec::<String>::new(), "{}", lang.tag());
        assert_eq!(page.console(), Vec::<String>::new(), "{}", lang.tag());
    }
    Ok(())
}

#[test]
fn the_language_stays_while_choices_come_and_go_and_the_place_is_found() -> Result<()> {
    let page = open(&format!("{}?lang=de#fig-plan", offline_file()?), 390)?;
    page.wait(
        "the place is in sight",
        "Math.abs(document.getElementById('fig-plan').getBoundingClientRect().top) < 400",
    )?;
    page.find_by_role("button", Lang::De.strings().area)?.eval("(node) => node.click()")?;
    page.wait("the groups stand in the address", "location.search === '?lang=de&group=area'")?;
    page.back()?;
    page.wait("the groups are gone", "location.search === '?lang=de'")?;
    assert_eq!(page.text("document.documentElement.lang")?, "de");
    Ok(())
}

#[test]
fn it_is_whole_without_scripts() -> Result<()> {
    for width in [320, 768, 1440] {
        let page = blank(width)?;
        page.set_scripts(false)?;
        page.goto(&offline_file()?)?;
        assert_eq!(missing_content(&page, Lang::Zh)?, Vec::<String>::new());
        // One picture of each chart, and no link to a language that only the program can show.
        let shown = "[...document.querySelectorAll('.chart')].every((it) => \
                     [...it.children].filter((one) => one.getClientRects().length).length === 1)";
        assert_eq!(page.eval(shown)?, true, "{width}");
        assert!(page.find_all_by_role("link", Lang::En.name())?.is_empty());
        assert_eq!(page.eval("document.documentElement.scrollWidth > innerWidth")?, false, "{width}");
    }
    Ok(())
}

#[test]
fn its_codes_lead_to_the_site_that_it_is_from() -> Result<()> {
    let site = "https://example.org/report";
    let placed = changed("placed", |text| text.replacen(" data-site>", &format!(" data-site=\"{site}\">"), 1))?;
    for (query, page_of) in [("", "/"), ("?lang=en", "/en/")] {
        let page = open(&format!("{placed}{query}"), 390)?;
        locked(&page)?;
        code_leads_to(&page, &format!("{site}{page_of}"))?;
        assert_eq!(asked(&page).len(), 1);
    }
    Ok(())
}

#[test]
fn on_a_server_it_runs_as_well_and_its_codes_lead_there() -> Result<()> {
    let address = format!("{}offline.html", url(Lang::Zh)?);
    let page = open(&address, 390)?;
    locked(&page)?;
    code_leads_to(&page, &address)?;
    assert_eq!(asked(&page), [address]);
    Ok(())
}

/// The first figure's code, as a phone reads it.
fn code_leads_to(page: &Page, place: &str) -> Result<()> {
    let report = browser_tests::report()?;
    let chart = report.charts.iter().find(|it| it.form != Form::Sentence).context("no figure")?;
    let figure = format!("document.getElementById('fig-{}')", chart.id);
    page.eval(&format!(
        "{figure}.querySelector('details.take').open = true, {figure}.querySelector('[data-qr]').click()"
    ))?;
    page.wait("the code is drawn", &format!("{figure}.querySelector('.qr svg path')"))?;
    let code = page.find(&format!("#fig-{} .qr svg", chart.id))?;
    assert_eq!(read_qr(&pixels(page, &code, 4)?)?, format!("{place}#fig-{}", chart.id));
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn every_page_offers_it_with_its_size() -> Result<()> {
    let bytes = std::fs::metadata(browser_tests::dist().join(xtask::build::OFFLINE)).map(|it| it.len());
    for lang in Lang::ALL {
        let page = browser_tests::open_without_scripts(lang, 390)?;
        let size = bytes.as_ref().map(|it| it.div_ceil(1000).to_string()).unwrap_or_default();
        let label = i18n::fill(lang.shared().offline, &[&size]);
        let link = page.find_by_role("link", &label)?;
        assert_eq!(link.eval("(node) => node.href")?, format!("{}offline.html", url(Lang::Zh)?));
        let name = link.eval("(node) => node.download")?;
        assert!(name.as_str().is_some_and(|it| it.ends_with("-2023.html")), "{name}");
    }
    Ok(())
}

#[test]
fn a_copy_that_the_browser_saves_while_it_runs_runs_too_and_claims_no_fingerprint() -> Result<()> {
    for query in ["", "?lang=de&elder=1", "#present"] {
        let page = blank(390)?;
        page.goto(&[&offline_file()?, query].concat())?;
        locked(&page)?;
        let saved = page.text("`<!DOCTYPE html>\n${document.documentElement.outerHTML}`")?;
        let copy = changed("saved by a browser", |_| saved)?;
        // As the file itself: in Chinese, unless another language is asked for.
        for (asked, lang) in [("", Lang::Zh), ("?lang=de", Lang::De)] {
            page.goto(&[&*copy, asked].concat())?;
            page.ready()?;
            assert_eq!(page.text("document.documentElement.lang")?, lang.tag());
            page.eval("document.querySelector('#app .hero a[href^=\"#f-\"]').click()")?;
            page.find_by_role("complementary", lang.strings().inspector)?;
            assert_eq!(page.text("document.getElementById('fingerprint').textContent")?, "");
            let said = page.text("document.querySelector('.off').innerText")?;
            assert_eq!(said.trim(), lang.built().file_copy);
            assert_eq!(page.console(), Vec::<String>::new());
        }
    }
    Ok(())
}
