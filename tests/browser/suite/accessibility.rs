//! The rules of axe-core on the page as it opens, unfolded, and with the inspector open. One rule is judged otherwise
//! for marks, by a test of its own.

use anyhow::{Context, Result};
use browser_tests::{blank, drawn, element_page, judged, open, report, source, url};
use driver::Page;
use i18n::Lang;

#[test]
fn the_page_breaks_no_rule() -> Result<()> {
    each(|_, _| Ok(()))
}

#[test]
fn the_unfolded_page_breaks_no_rule() -> Result<()> {
    each(|page, _| {
        page.eval("document.querySelectorAll('#app details').forEach((fold) => { fold.open = true; })").map(drop)
    })
}

#[test]
fn the_page_breaks_no_rule_while_the_inspector_is_open() -> Result<()> {
    let source = source()?;
    let fact = source.fact("party-group-meetings").context("no fact to open")?;
    each(|page, lang| {
        let name = [&source.spoken(fact, lang), lang.strings().pic_comma, &fact.name(lang)].concat();
        // Hints for line breaks are no part of a name.
        let name = name.replace('\u{ad}', "");
        page.find_by_role("link", &name)?.click()?;
        page.wait("the inspector is open", "document.getElementById('inspector') !== null")
    })
}

#[test]
fn the_large_version_breaks_no_rule_open_or_closed_and_in_more_contrast() -> Result<()> {
    let mut breaches = Vec::new();
    for lang in Lang::ALL {
        for width in [390, 1440] {
            let page = blank(width)?;
            page.goto(&format!("{}?elder=1", url(lang)?))?;
            page.ready()?;
            for (state, change) in [
                ("as it opens", ""),
                (
                    "with all folds open",
                    "document.querySelectorAll('#app details').forEach((it) => { it.open = true; })",
                ),
                ("in more contrast", "document.querySelector('[data-setting=\"contrast=more\"]').click()"),
            ] {
                page.eval(change)?;
                let found = judged(&page, 20)?.into_iter();
                breaches.extend(found.map(|it| format!("{} at {width}, {state}: {it}", lang.tag())));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
    Ok(())
}

#[test]
fn the_panels_of_the_bar_break_no_rule() -> Result<()> {
    each(|page, _| {
        page.eval("document.querySelectorAll('.bar details').forEach((fold) => { fold.open = true; })").map(drop)
    })
}

#[test]
fn embedded_figures_break_no_rule() -> Result<()> {
    let mut breaches = Vec::new();
    for chart in report()?.charts {
        for (width, end) in [(390, ""), (1000, ".de")] {
            let page = blank(width)?;
            page.goto(&format!("{}embed/{}{end}.html", url(Lang::Zh)?, chart.id))?;
            breaches.extend(judged(&page, 15)?.into_iter().map(|it| format!("{}{end} at {width}: {it}", chart.id)));
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
    Ok(())
}

#[test]
fn the_element_breaks_no_rule() -> Result<()> {
    let mut breaches = Vec::new();
    for chart in report()?.charts {
        for (width, lang) in [(390, "zh"), (1000, "de")] {
            let element = format!("<report-chart chart='{}' lang='{lang}'></report-chart>", chart.id);
            let page = element_page(&format!("<main><h1>某文章</h1>{element}</main>"), width)?;
            drawn(&page)?;
            breaches.extend(judged(&page, 15)?.into_iter().map(|it| format!("{} {lang} at {width}: {it}", chart.id)));
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
    Ok(())
}

#[test]
fn slides_their_dialogs_and_the_console_break_no_rule() -> Result<()> {
    let mut breaches = Vec::new();
    for (lang, width) in [(Lang::Zh, 1440), (Lang::De, 1024), (Lang::En, 390)] {
        for (view, keys) in [
            ("present", ""),
            ("present/oversight", ""),
            ("present", "?"),
            ("present", "o"),
            ("present", "q"),
            ("present", "d"),
            ("console", ""),
        ] {
            let page = blank(width)?;
            page.goto(&format!("{}#{view}", url(lang)?))?;
            page.wait("the slides are there", "document.documentElement.dataset.deck === 'ready'")?;
            if !keys.is_empty() {
                page.press(keys)?;
            }
            let found = judged(&page, 10)?.into_iter();
            breaches.extend(found.map(|it| format!("{} at {width}, {view} {keys}: {it}", lang.tag())));
        }
    }
    // The slides without their program.
    let page = blank(1024)?;
    page.goto(&format!("{}slides.html", url(Lang::De)?))?;
    breaches.extend(judged(&page, 10)?);
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
    Ok(())
}

/// WCAG 2.5.3: whoever says what stands on a mark reaches it. axe-core's rule (`label-content-name-mismatch`) wants all
/// that is on show as one unbroken run of the name. It reads the lines of a chart's label as one word without a space
/// between, and cuts 1000余 and 1000余人次 into different words; and names say the value first, where pictures mostly
/// set the label first. So here each line counts for itself, in any order: its letters and digits, in theirs, stand in
/// the name. That is less than axe-core asks. A line such as “method: subject” is two.
#[test]
fn every_link_is_named_by_the_words_that_it_shows() -> Result<()> {
    let mut breaches = Vec::new();
    for lang in Lang::ALL {
        for width in [390, 768, 1440] {
            let page = open(lang, width)?;
            let found = page.eval(NAMES)?;
            assert!(found["links"].as_u64() > Some(100), "only {} links with a name of their own", found["links"]);
            let list = found["breaches"].as_array().context("no list of breaches")?;
            breaches.extend(list.iter().map(|it| format!("{} at {width}: {}", lang.tag(), it.as_str().unwrap_or("?"))));
        }
    }
    assert!(breaches.is_empty(), "{} names:\n{}", breaches.len(), breaches.join("\n"));
    Ok(())
}

const NAMES: &str = r#"(() => {
    const bare = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const found = { links: 0, breaches: [] };
    for (const fold of document.querySelectorAll('#app details')) fold.open = true;
    // A mark of a chart is named by the symbol in it.
    const symbols = [...document.querySelectorAll('#app .chart [role^="graphics-symbol"]')];
    const named = [...document.querySelectorAll('#app a[aria-label], #app button[aria-label]'), ...symbols];
    for (const link of named) {
        if (!link.getClientRects().length) continue;
        const name = link.getAttribute('aria-label'), texts = [...link.querySelectorAll('text')];
        const lines = texts.length ? texts.map((text) => text.textContent) : (link.innerText || '').split('\n');
        found.links += 1;
        const lost = lines.flatMap((line) => line.split(/[:：]/)).filter((line) => !bare(name).includes(bare(line)));
        if (lost.length) found.breaches.push(`“${name}” does not hold “${lost.join('”, “')}”`);
    }
    return found;
})()"#;

/// Every breach in every language on a phone and on a desk, after the page has been brought into a state.
fn each(prepare: impl Fn(&Page, Lang) -> Result<()>) -> Result<()> {
    let mut breaches = Vec::new();
    for lang in Lang::ALL {
        for width in [390, 1440] {
            let page = open(lang, width)?;
            prepare(&page, lang)?;
            breaches.extend(judged(&page, 20)?.into_iter().map(|it| format!("{} at {width}: {it}", lang.tag())));
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
    Ok(())
}
