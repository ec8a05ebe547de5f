//! The QR code of an address, made in the page: a decoder reads from the screen exactly what stands below it.

use anyhow::{Context, Result};
use browser_tests::{Fault, address, blank, open, pixels, read_qr, report, url};
use driver::Page;
use i18n::Lang;
use report::Form;
use serde_json::{Value, json};

/// A button as figures have it, for an address of one's own, at the beginning of the page.
fn offer(page: &Page, address: &str) -> Result<()> {
    offer_at(page, "main > *", address)
}

/// The same before an element. The page's address follows whoever scrolls away from what it names, so that the code of
/// a view is asked for beside what that view names.
fn offer_at(page: &Page, selector: &str, address: &str) -> Result<()> {
    page.eval(&format!(
        "(() => {{ const button = document.createElement('button'); button.textContent = 'QR'; button.dataset.qr = {}; \
         const place = document.createElement('div'); place.className = 'qr'; place.id = 'code'; \
         document.querySelector({}).before(button, place); }})()",
        json!(address),
        json!(selector)
    ))
    .map(drop)
}

/// Asks for the code, reads it from the screen, and returns it with the text below it.
fn ask(page: &Page) -> Result<(String, String)> {
    page.find_by_role("button", "QR")?.click()?;
    page.wait("the code is drawn", "document.querySelector('#code svg path')")?;
    let code = page.find_by_role("image", Lang::Zh.shared().qr)?;
    let read = read_qr(&pixels(page, &code, 4)?)?;
    Ok((read, page.text("document.getElementById('code').innerText.trim()")?))
}

#[test]
fn the_code_of_a_figure_leads_to_it() -> Result<()> {
    for width in [390, 1440] {
        let page = open(Lang::Zh, width)?;
        offer(&page, "#fig-micro")?;
        let wanted = format!("{}#fig-micro", url(Lang::Zh)?);
        assert_eq!(ask(&page)?, (wanted.clone(), wanted), "{width} px");
        assert_eq!(page.console(), Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn under_the_code_of_a_number_stands_the_way_to_its_card() -> Result<()> {
    for (lang, tag) in [(Lang::Zh, "zh-CN"), (Lang::De, "de")] {
        let page = open(lang, 1440)?;
        let (fact, task) = ("voter-opinions", report()?.tasks[0].id.to_string());
        let ask = |id: &str| -> Result<()> {
            page.goto(&format!("{}?at={id}", url(lang)?))?;
            page.ready()?;
            page.wait("the inspector is open", "document.querySelector('#inspector [data-qr]')")?;
            page.eval("document.querySelector('#inspector [data-qr]').click()")?;
            page.wait("the code is drawn", "document.querySelector('#inspector .qr svg path')").map(drop)
        };
        ask(&task)?;
        assert_eq!(page.eval("document.querySelectorAll('#inspector .qr a').length")?, 0, "a task has no card");
        ask(fact)?;
        page.find_by_role("link", lang.shared().card)?.click()?;
        page.wait("the card is seen", "document.querySelector('.card-1 img')?.naturalHeight === 1440")?;
        let picture = page.text("document.querySelector('.card-1 img').getAttribute('src')")?;
        assert_eq!(picture, format!("{fact}.{tag}.png"));
        page.find_by_role("link", lang.shared().cards)?.click()?;
        page.wait(
            "all cards are there",
            &format!("document.querySelectorAll('.cards img').length === {}", report()?.facts.len()),
        )?;
        assert_eq!(page.console(), Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn the_code_of_the_current_view_is_its_whole_address() -> Result<()> {
    let page = blank(390)?;
    // As a reader leaves it who has searched and narrowed down: Chinese, percent-encoded, and long.
    let words = "%E5%BE%AE%E5%BB%BA%E8%AE%AE%E4%BB%A3%E8%A1%A8%E8%81%94%E7%B3%BB%E7%BE%A4%E4%BC%97".repeat(12);
    let wanted = format!("{}?q={words}&view=list#data", url(Lang::Zh)?);
    assert!(wanted.len() > 900);
    page.goto(&wanted)?;
    page.ready()?;
    offer_at(&page, "#data", "")?;
    assert_eq!(ask(&page)?, (wanted.clone(), wanted));
    Ok(())
}

#[test]
fn a_second_click_takes_the_code_away_and_a_third_draws_the_view_as_it_is_then() -> Result<()> {
    let page = blank(1440)?;
    let first = format!("{}#fig-plan", url(Lang::Zh)?);
    page.goto(&first)?;
    page.ready()?;
    offer_at(&page, "#fig-plan", "")?;
    assert_eq!(ask(&page)?.0, first);
    let state = "document.getElementById('code').previousElementSibling.getAttribute('aria-expanded')";
    assert_eq!(page.text(state)?, "true");
    page.find_by_role("button", "QR")?.click()?;
    assert_eq!(page.text("document.getElementById('code').innerHTML")?, "");
    assert_eq!(page.text(state)?, "false");
    page.eval("history.replaceState(null, '', '?view=list#fig-plan')")?;
    assert_eq!(ask(&page)?.0, format!("{}?view=list#fig-plan", url(Lang::Zh)?));
    Ok(())
}

#[test]
fn without_its_program_the_address_stands_as_text() -> Result<()> {
    let page = blank(390)?;
    page.goto(&format!("http://{}/{:?}/", address()?, Fault::WasmMissing))?;
    page.wait("the notice is shown", "document.getElementById('notice').getClientRects().length")?;
    offer(&page, "#fig-micro")?;
    page.find_by_role("button", "QR")?.click()?;
    let wanted = format!("http://{}/{:?}/#fig-micro", address()?, Fault::WasmMissing);
    assert_eq!(page.text("document.querySelector('.qr').innerText.trim()")?, wanted);
    // The page's scripts throw nothing and say nothing; the browser reports the file that is not there.
    page.wait(
        "both programs were asked for",
        "performance.getEntriesByType('resource').filter((it) => it.name.endsWith('.wasm')).length > 1",
    )?;
    page.settled()?;
    assert_eq!(page.eval("document.querySelectorAll('.qr svg').length")?, 0);
    let own: Vec<String> = page.console().into_iter().filter(|line| !line.starts_with("error: ")).collect();
    assert_eq!(own, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_first_view_loads_nothing_of_it() -> Result<()> {
    let page = open(Lang::Zh, 390)?;
    page.settled()?;
    let asked = page.requests();
    assert!(!asked.iter().any(|it| it.contains("/qr.")), "{asked:?}");
    offer(&page, "")?;
    ask(&page)?;
    let loaded: Vec<String> = page.requests().into_iter().filter(|it| it.contains("/qr.")).collect();
    assert_eq!(loaded.len(), 2, "{loaded:?}");
    Ok(())
}

#[test]
fn the_code_is_dark_ink_on_paper() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    offer(&page, "#fig-micro")?;
    ask(&page)?;
    let colours = page.eval(
        "['.qr-d', '.qr-p'].map((it) => getComputedStyle(document.querySelector(it)).fill.match(/\\d+/g).map(Number))",
    )?;
    let light = |colour: &Value| -> Result<f64> {
        let parts = colour.as_array().context("no colour")?.iter().map(|part| {
            let share = part.as_f64().unwrap_or_default() / 255.0;
            if share <= 0.03928 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        Ok(parts.zip([0.2126, 0.7152, 0.0722]).map(|(part, weight)| part * weight).sum())
    };
    let contrast = (light(&colours[1])? + 0.05) / (light(&colours[0])? + 0.05);
    assert!(contrast > 12.0, "{contrast}: {colours}");
    Ok(())
}

#[test]
fn every_figure_has_a_code_of_its_own() -> Result<()> {
    let page = open(Lang::De, 390)?;
    let name = Lang::De.strings().qr_code;
    page.eval("for (const fold of document.querySelectorAll('details.take')) fold.open = true; undefined")?;
    for chart in report()?.charts.iter().filter(|it| it.form != Form::Sentence) {
        let figure = format!("document.getElementById('fig-{}')", chart.id);
        page.eval(&format!("{figure}.querySelector('[data-qr]').click()"))?;
        page.wait(&chart.id, &format!("{figure}.querySelector('.qr svg path')"))?;
        let code = page.find_by_role("image", Lang::De.shared().qr)?;
        let read = read_qr(&pixels(&page, &code, 4)?)?;
        assert_eq!(read, format!("{}#fig-{}", url(Lang::De)?, chart.id));
        page.eval(&format!("{figure}.querySelector('[data-qr]').click()"))?;
    }
    assert!(!page.find_all_by_role("button", name)?.is_empty(), "no button is named {name}");
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn the_code_of_a_number_goes_when_the_next_one_comes() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    page.find_by_role("link", "19次，党组会议")?.click()?;
    page.wait("the inspector is open", "document.querySelector('#inspector [data-qr]')")?;
    let ask = || -> Result<String> {
        page.eval("document.querySelector('#inspector [data-qr]').click()")?;
        page.wait("the code is drawn", "document.querySelector('#inspector .qr svg path')")?;
        let code = page.find_by_role("image", Lang::Zh.shared().qr)?;
        read_qr(&pixels(&page, &code, 4)?)
    };
    let first = ask()?;
    assert_eq!(first, format!("{}?at=party-group-meetings#f-party-group-meetings", url(Lang::Zh)?));
    page.press("n")?;
    page.wait("the next number", "!location.search.endsWith('=party-group-meetings')")?;
    page.wait("without the code of the last", "document.querySelector('#inspector .qr').innerHTML === ''")?;
    let at = page.text("new URLSearchParams(location.search).get('at')")?;
    assert_eq!(ask()?, format!("{}?at={at}#f-{at}", url(Lang::Zh)?));
    Ok(())
}
