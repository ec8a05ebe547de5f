//! Corrections as a reader meets them: what was corrected since March, found on a phone in a few actions, in the page and in the
//! one file.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use browser_tests::{BEYOND, Place, SITE, blank, judged, site};
use driver::Page;
use fixtures::{REPORT_2023, corrected};
use i18n::Lang;
use serde_json::json;
use start::paths::target;
use xtask::check::Sources;

/// Builds the site of the corrected report and serves it.
fn published() -> Result<(Place, PathBuf)> {
    let folder = target().join("corrected-build").join("dist");
    std::fs::create_dir_all(folder.parent().context("a folder without a parent")?)?;
    xtask::build::run_from(&Sources::of_bytes(corrected(), REPORT_2023.text), &folder)?;
    Ok((Place::with(site(&folder))?, folder))
}

fn opened(place: &Place, file: &str, width: u32) -> Result<Page> {
    let page = blank(width)?;
    page.goto(&place.url(&[SITE, file].concat()))?;
    page.ready()?;
    page.settled()?;
    Ok(page)
}

const SEEN: &str = "(() => { const box = document.getElementById('h-corrections').getBoundingClientRect(); \
    return box.top >= 0 && box.bottom <= innerHeight; })()";

#[test]
fn what_was_corrected_since_march_is_found_on_a_phone() -> Result<()> {
    let (place, folder) = published()?;
    journey(&place)?;
    in_every_language(&place, &folder)?;
    in_one_file(&place, &folder)
}

/// One action shows the corrections, one more what is known of a number, and one leads back.
fn journey(place: &Place) -> Result<()> {
    let words = Lang::Zh.correcting();
    let page = opened(place, "", 390)?;
    page.find_by_role("link", "发布后更正 5 处，最近一次 2024年5月20日")?.click()?;
    page.wait("the corrections are in sight", SEEN)?;
    let told = page.text("document.getElementById('corrections').innerText")?;
    for it in ["2024年3月5日", "551件 → 559件", "相互颠倒", words.taken_out] {
        assert!(told.contains(it), "{it} is not in {told}");
    }
    page.find("#corrections a[href=\"#f-micro-suggestions\"]")?.click()?;
    page.wait("the inspector is open", "document.querySelector('#inspector')")?;
    let row = page.text("document.querySelector('#inspector [href=\"#corrections\"]').closest('div').innerText")?;
    assert!(row.contains(words.title) && row.contains("2024年3月5日"), "{row}");
    page.find("#inspector [href=\"#corrections\"]")?.click()?;
    page.wait("back at the corrections", SEEN)?;
    // The menu, which the large version has too, leads there in two.
    let page = opened(place, "?elder=1", 390)?;
    page.find(".menu > summary")?.click()?;
    page.find(".menu-b [href=\"#corrections\"]")?.click()?;
    page.wait("the corrections are in sight", SEEN)?;
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

fn in_every_language(place: &Place, folder: &Path) -> Result<()> {
    for lang in Lang::ALL {
        for width in [390, 1440] {
            let name = format!("{} at {width}", lang.tag());
            let page = opened(place, lang.folder(), width)?;
            let html = std::fs::read_to_string(folder.join(lang.folder()).join("index.html"))?;
            let live = page.text("document.getElementById('corrections').outerHTML")?.replace("&nbsp;", "\u{a0}");
            assert!(html.contains(&live), "{name}: not as it was prerendered: {live}");
            let feed = "fetch(document.querySelector('link[type=\"application/atom+xml\"]').href).then(async (it) => \
                `${it.headers.get('content-type')} ${(await it.text()).split('<entry>').length - 1}`)";
            assert_eq!(page.text(feed)?, "application/atom+xml; charset=utf-8 5", "{name}");
            assert_eq!(page.eval(BEYOND)?, json!([]), "{name}");
            assert_eq!(judged(&page, 30)?, Vec::<String>::new(), "{name}");
        }
    }
    Ok(())
}

/// It names no file, and says the same in the language that its program turns it into.
fn in_one_file(place: &Place, folder: &Path) -> Result<()> {
    assert!(folder.join("data/corrections.json").exists());
    let page = opened(place, "offline.html?lang=de", 390)?;
    let own = page.text("document.getElementById('corrections').innerText")?;
    let site = opened(place, "de/", 390)?;
    let files = site.text("document.querySelector('#corrections .ft-l').innerText")?;
    let told = site.text("document.getElementById('corrections').innerText")?;
    assert_eq!(own.trim(), told.replace(files.trim(), "").trim());
    assert_eq!(
        page.eval("document.querySelectorAll('link[type=\"application/atom+xml\"], [href*=\"data/\"]').length")?,
        0
    );
    Ok(())
}
