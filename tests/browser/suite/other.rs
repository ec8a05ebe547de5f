//! The site of another city's report of five years, without a line of code: the page in every language, its slides, its
//! files and the one file, with nothing planned and with three hundred tasks.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use browser_tests::{BEYOND, Place, blank, judged, presented, site};
use driver::Page;
use fixtures::OTHER;
use i18n::Lang;
use model::Source;
use report::load;
use serde_json::json;
use start::paths::target;
use xtask::check::Sources;

/// Builds the site of a report and serves it.
fn published(name: &str, json: &str, text: &str) -> Result<(Place, PathBuf)> {
    let folder = target().join("other-build").join(name);
    std::fs::create_dir_all(folder.parent().context("a folder without a parent")?)?;
    let sources = Sources::of_bytes(json, text);
    xtask::build::run_from(&sources, &folder)?;
    Ok((Place::with(site(&folder))?, folder))
}

fn address(place: &Place, file: &str) -> String {
    place.url(&[browser_tests::SITE, file].concat())
}

/// The page of a language, taken over by its program.
fn opened(place: &Place, lang: Lang, width: u32) -> Result<Page> {
    let page = blank(width)?;
    page.goto(&address(place, lang.folder()))?;
    page.ready()?;
    page.settled()?;
    Ok(page)
}

/// Every number of the report stands on the page, nothing leaves the window, and no rule of access is broken.
fn holds(place: &Place, source: &Source, lang: Lang, width: u32) -> Result<()> {
    let page = opened(place, lang, width)?;
    let name = format!("{} at {width}", lang.tag());
    let text = page.text("document.getElementById('app').textContent")?.replace(['\u{a0}', '\u{2060}', '\u{ad}'], " ");
    for fact in &source.report.facts {
        let figure = source.numeral(fact, lang).text().replace('\u{a0}', " ");
        assert!(text.contains(&figure), "{name}: {} is missing: {figure}", fact.id);
    }
    assert_eq!(page.eval(BEYOND)?, json!([]), "{name}");
    assert_eq!(judged(&page, 30)?, Vec::<String>::new(), "{name}");
    assert_eq!(page.console(), Vec::<String>::new(), "{name}");
    Ok(())
}

/// No text in the site speaks of the city, the year or the subjects of the project's own report.
fn speaks_of_itself_alone(folder: &Path) -> Result<()> {
    for file in
        ["index.html", "en/index.html", "de/index.html", "slides.html", "data/report.json", "manifest.webmanifest"]
    {
        let text = std::fs::read_to_string(folder.join(file)).with_context(|| String::from(file))?;
        for word in ["太仓", "Taicang", "微建议", "micro-suggestion", "Kleinvorschl", "2024"] {
            assert!(!text.contains(word), "{file}: {word}");
        }
    }
    Ok(())
}

#[test]
fn another_citys_report_of_five_years_comes_out_right() -> Result<()> {
    let source = Source::new(load(OTHER.json)?, OTHER.text);
    let (place, folder) = published("none", OTHER.json, OTHER.text)?;
    for (lang, width) in [(Lang::Zh, 390), (Lang::De, 390), (Lang::En, 768), (Lang::Zh, 1440), (Lang::De, 1440)] {
        holds(&place, &source, lang, width)?;
    }
    speaks_of_itself_alone(&folder)?;
    // Its slides: the cover, and one that is turned to.
    let page = opened(&place, Lang::Zh, 1440)?;
    page.find_by_role("link", Lang::Zh.strings().present)?.click()?;
    presented(&page)?;
    assert_eq!(page.console(), Vec::<String>::new());
    // The one file.
    let file = blank(390)?;
    file.goto(&address(&place, "offline.html"))?;
    file.ready()?;
    assert_eq!(file.eval(BEYOND)?, json!([]), "the one file");
    Ok(())
}

#[test]
fn so_does_one_with_three_hundred_tasks() -> Result<()> {
    let (json, text) = fixtures::planned(300);
    let source = Source::new(load(&json)?, &text);
    let (place, _) = published("many", &json, &text)?;
    for (lang, width) in [(Lang::Zh, 390), (Lang::En, 1440)] {
        holds(&place, &source, lang, width)?;
    }
    Ok(())
}
