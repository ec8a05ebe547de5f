//! Text twice as large, as browsers and WeChat enlarge it, and text set wider, as readers set it themselves (WCAG 1.4.4 and
//! 1.4.12): nothing is lost, nothing overlaps, nothing leaves the window.

use anyhow::{Context, Result};
use browser_tests::{BEYOND, blank_in, url};
use driver::{Fonts, Page};
use i18n::Lang;
use serde_json::json;

use crate::{judges, labels};

/// Languages and widths, and the fonts: the usual ones, and the widest that readers have.
const CASES: [(Fonts, Lang, u32); 7] = [
    (Fonts::Usual, Lang::Zh, 390),
    (Fonts::Usual, Lang::De, 390),
    (Fonts::Usual, Lang::Zh, 768),
    (Fonts::Usual, Lang::De, 1440),
    (Fonts::Usual, Lang::En, 1440),
    (Fonts::Wide, Lang::De, 390),
    (Fonts::Wide, Lang::En, 1440),
];

fn opened(fonts: Fonts, lang: Lang, width: u32, prepare: impl Fn(&Page) -> Result<()>) -> Result<Page> {
    let page = blank_in(fonts, width)?;
    prepare(&page)?;
    page.goto(&url(lang)?)?;
    page.ready()?;
    Ok(page)
}

#[test]
fn text_twice_as_large_fits_and_grows() -> Result<()> {
    for (fonts, lang, width) in CASES {
        let twice = json!({ "fontSizes": { "standard": 32, "fixed": 26 } });
        let page = opened(fonts, lang, width, |page| page.call("Page.setFontSizes", twice.clone()).map(drop))?;
        let place = format!("{} at {width}, {fonts:?}, twice", lang.tag());
        let grown = "parseFloat(getComputedStyle(document.querySelector('.sub')).fontSize) >= 32";
        assert_eq!(page.eval(grown)?, true, "{place}");
        assert_eq!(page.eval(BEYOND)?, json!([]), "{place}");
        controls_hold(&page, &place)?;
        pictures_hold(&page, &place)?;
    }
    Ok(())
}

#[test]
fn text_that_readers_set_wider_fits() -> Result<()> {
    for (fonts, lang, width) in CASES {
        let page = opened(fonts, lang, width, |_| Ok(()))?;
        page.eval(
            "(() => { const sheet = new CSSStyleSheet(); \
             sheet.insertRule('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }'); \
             sheet.insertRule('p { margin-bottom: 2em !important; }'); document.adoptedStyleSheets = [sheet]; })()",
        )?;
        page.settled()?;
        let place = format!("{} at {width}, {fonts:?}, set wider", lang.tag());
        assert_eq!(
            page.text("getComputedStyle(document.querySelector('.sub')).letterSpacing !== 'normal' ? 'wider' : ''")?,
            "wider"
        );
        assert_eq!(page.eval(BEYOND)?, json!([]), "{place}");
        controls_hold(&page, &place)?;
        pictures_hold(&page, &place)?;
    }
    Ok(())
}

/// No control cuts its words off. A field's hint is an example beside its name, and may be cut where text is twice as large.
fn controls_hold(page: &Page, place: &str) -> Result<()> {
    let cut: Vec<String> =
        judges::unfitting(page, place)?.into_iter().filter(|it| !it.contains("its hint needs")).collect();
    assert_eq!(cut, Vec::<String>::new());
    Ok(())
}

/// No words of a picture leave it or meet.
fn pictures_hold(page: &Page, place: &str) -> Result<()> {
    page.wait("the fonts have arrived", "document.fonts.status === 'loaded'")?;
    let found = page.eval(labels::MEASURE)?;
    for kind in ["leaves", "meets"] {
        let list = found[kind].as_array().with_context(|| format!("{place}: no list of what {kind}"))?;
        assert!(list.is_empty(), "{place}: {kind} {list:?}");
    }
    Ok(())
}
