//! The same thing over the years as a reader meets it: how often something was done in each year, and where that is said, on a
//! phone in a few actions; in a window, in the slides, in a frame, and on the page of all years without scripts.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use browser_tests::{Place, SITE, blank, site};
use driver::Page;
use fixtures::compared_year;
use i18n::{Lang, fill};
use start::paths::target;
use xtask::build::{Asked, run_for};

/// Builds the site of three years and serves it.
fn published() -> Result<(Place, PathBuf)> {
    let place = target().join("over-years");
    let input = place.join("reports");
    for year in [2021, 2022, 2023] {
        let folder = input.join(year.to_string());
        fs::create_dir_all(&folder)?;
        let [json, text] = compared_year(year);
        fs::write(folder.join("report.json"), json)?;
        fs::write(folder.join("report.txt"), text)?;
    }
    let out = place.join("dist");
    run_for(Asked { input: Some(&input), out: Some(&out), url: None })?;
    Ok((Place::with(site(&out))?, out))
}

fn opened(place: &Place, file: &str, width: u32) -> Result<Page> {
    let page = blank(width)?;
    page.goto(&place.url(&[SITE, file].concat()))?;
    page.ready()?;
    page.settled()?;
    Ok(page)
}

const MARKS: &str = "[...document.querySelectorAll('#c-over-years [data-mark$=\"sessions\"]')]";

#[test]
fn how_often_the_committee_met_in_each_year_and_where_that_is_said() -> Result<()> {
    let (place, _) = published()?;
    on_a_phone(&place)?;
    before_the_program(&place)?;
    in_a_window(&place)?;
    presented(&place)?;
    without_scripts(&place)
}

/// One action opens the menu, one leads to the chapter, where every year stands; one shows the sentence of a year, one leads to it.
fn on_a_phone(place: &Place) -> Result<()> {
    let page = opened(place, "", 390)?;
    page.find(".menu > summary")?.click()?;
    page.find(".menu [href=\"#ch-meetings\"]")?.click()?;
    page.wait("the years are drawn", &format!("{MARKS}.length === 3"))?;
    let said = page.text(&format!("{MARKS}.map((it) => it.getAttribute('aria-label') || it.textContent).join('|')"))?;
    for year in ["2021", "2022", "2023"] {
        assert!(said.contains(year), "{said}");
    }
    page.find("#c-over-years [data-mark=\"2021/sessions\"]")?.click()?;
    page.wait("the sentence of 2021", "document.querySelector('#inspector blockquote mark')")?;
    let told = page.text("document.querySelector('#inspector').innerText")?;
    assert!(told.contains("2021年的报告") && told.contains("先后召开常委会会议"), "{told}");
    assert!(page.text("location.search")?.contains("at=2021%2Fsessions"));
    let way = fill(Lang::Zh.comparing().to_report, &["2021"]);
    page.find_by_role("link", &way)?.click()?;
    page.wait("the report of 2021", "location.pathname.endsWith('/2021/')")?;
    page.ready()?;
    page.wait("its number", "document.querySelector('#inspector .insp-n')")?;
    assert_eq!(page.console(), Vec::<String>::new());
    // An address with another year's number opens it.
    let page = opened(place, "2023/en/?at=2021%2Fsessions", 390)?;
    page.wait("the sentence of 2021", "document.querySelector('#inspector blockquote mark')")?;
    Ok(())
}

/// A mark leads to the other report while nothing answers.
fn before_the_program(place: &Place) -> Result<()> {
    let page = blank(390)?;
    page.set_scripts(false)?;
    page.goto(&place.url(&[SITE, "de/"].concat()))?;
    let link =
        page.text("document.querySelector('#c-over-years a[data-mark=\"2022/sessions\"]').getAttribute('href')")?;
    assert!(link.ends_with("/2022/de/?at=sessions"), "{link}");
    let table = page.text("document.querySelector('#fig-over-years .tb-y').textContent")?;
    for year in ["2021", "2022", "2023"] {
        assert!(table.contains(year), "{table}");
    }
    Ok(())
}

/// The layout for wide windows has the same marks, which keys walk.
fn in_a_window(place: &Place) -> Result<()> {
    let page = opened(place, "2023/", 1440)?;
    page.eval("document.getElementById('fig-over-years').scrollIntoView()")?;
    page.wait("the wide layout", "document.querySelector('#c-over-years .w-x [tabindex]')")?;
    assert_eq!(page.eval(&format!("{MARKS}.length"))?, 3);
    let words = page.text("document.querySelector('#c-over-years').textContent")?;
    let broken = Lang::Zh.comparing().broken.split('：').next().context("no words")?;
    assert!(words.contains(Lang::Zh.comparing().untold) && words.contains(broken), "{words}");
    assert_eq!(page.console(), Vec::<String>::new());
    // The oldest report has nothing to compare with.
    let page = opened(place, "2021/", 1440)?;
    assert_eq!(page.eval("document.querySelectorAll('#fig-over-years, [data-mark*=\"/\"]').length")?, 0);
    Ok(())
}

/// As a slide with the years' sentences, and in a frame.
fn presented(place: &Place) -> Result<()> {
    let page = blank(1440)?;
    page.goto(&place.url(&[SITE, "2023/slides.html"].concat()))?;
    let said = page.text("document.getElementById('slide-over-years').textContent")?;
    assert!(said.contains("2021：") && said.contains("先后召开常委会会议"), "{said}");
    page.goto(&place.url(&[SITE, "2023/embed/over-years.html"].concat()))?;
    let link = page.text("document.querySelector('[data-mark=\"2021/sessions\"]').getAttribute('href')")?;
    assert!(link.ends_with("../2021/?at=sessions"), "{link}");
    Ok(())
}

/// All series of all years on a page of their own.
fn without_scripts(place: &Place) -> Result<()> {
    let page = blank(390)?;
    page.set_scripts(false)?;
    page.goto(&place.url(&[SITE, "years/en/"].concat()))?;
    assert_eq!(page.eval("document.querySelectorAll('#compared .y-f').length")?, 3);
    let link = page.text("document.querySelector('#series-sessions .tb-y a').href")?;
    assert!(link.ends_with("/some/dir/2021/en/?at=sessions"), "{link}");
    let table = page.text("document.querySelector('#series-trained .tb-y').textContent")?;
    assert!(table.contains("not mentioned in the report") && table.contains("培训代表"), "{table}");
    Ok(())
}
