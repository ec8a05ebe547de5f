//! A new build comes by itself and whole, or not at all; a page stays with the one that it was loaded from.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use browser_tests::{Place, SITE, draw_code, first_build, forget_answers, is_later, later_build, site, visited};
use driver::Page;
use serde_json::{Value, json};
use start::paths::target;

/// Opens a second window of the same browser, known to the first as `other`.
fn open_other(page: &Page, folder: &str) -> Result<()> {
    let script = format!("window.other = window.open('{folder}')");
    page.call("Runtime.evaluate", json!({ "expression": script, "userGesture": true })).map(drop)
}

/// Loads a page in the second window, and waits until that has another document.
fn load_in_other(page: &Page, folder: &str) -> Result<()> {
    page.eval(&format!(
        "window.other.document.documentElement.dataset.old = ''; window.other.location.href = '{folder}'; 0"
    ))?;
    page.wait("the window has gone on", "!('old' in other.document.documentElement.dataset)")
}

/// How many builds are kept whole, each by a worker that has taken over.
const BUILDS: &str = "caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name) \
    .then((it) => it.match(new URL('?before', location.href).href))))).then((all) => all.filter(Boolean).length)";

#[test]
fn a_new_build_takes_over_whole_and_a_page_keeps_its_own_until_it_is_left() -> Result<()> {
    let mut place = Place::with(site(&first_build()?))?;
    let page = visited(&place, SITE)?;
    place.serve(site(later_build()?))?;
    open_other(&page, SITE)?;
    // At once, from the network, while the other build's worker is in charge; then that of the new one, by itself.
    assert!(is_later(&page, "other")?);
    page.wait_for_promise("the new build is kept", &format!("{BUILDS}.then((it) => it === 2)"))?;
    place.fall_silent();
    for file in ["", "?again", "index.html"] {
        load_in_other(&page, &format!("{SITE}{file}"))?;
        assert!(is_later(&page, "other")?, "without a network it went back to the build before");
    }
    // The page that was there before still is of its build, and finds the rest of it.
    assert!(!is_later(&page, "window")?);
    forget_answers(&page)?;
    draw_code(&page)?;
    assert_eq!(page.eval(BUILDS)?, 2, "the files of a page were taken away while it was open");
    // It goes on to the new build, still without a network; with it gone, so is what was kept of the first.
    page.goto(&place.url(SITE))?;
    assert!(is_later(&page, "window")?);
    page.wait_for_promise("the first build is gone", "caches.keys().then((it) => it.length === 1)")?;
    assert_eq!(page.eval(BUILDS)?, 1);
    Ok(())
}

#[test]
fn a_build_that_cannot_be_had_whole_changes_nothing() -> Result<()> {
    for (fault, spoil) in [("missing", missing as fn(&Path) -> Result<()>), ("half", half_deployed), ("cut", cut_short)]
    {
        let folder = target().join("later-build").join(fault);
        copy(later_build()?, &folder)?;
        spoil(&folder)?;
        let mut place = Place::with(site(&first_build()?))?;
        let page = visited(&place, SITE)?;
        place.serve(site(&folder))?;
        page.eval("navigator.serviceWorker.ready.then((it) => it.update()).then(() => true)")?;
        page.wait_for_promise(
            "the attempt is over",
            "navigator.serviceWorker.ready.then((it) => !it.installing && !it.waiting)",
        )?;
        assert_eq!(page.eval(BUILDS)?, 1, "{fault}");
        place.fall_silent();
        page.goto(&place.url(SITE))?;
        assert!(!is_later(&page, "window")?, "{fault}");
    }
    Ok(())
}

/// The program of QR codes was not uploaded.
fn missing(folder: &Path) -> Result<()> {
    let [program] = &*programs(folder)? else { bail!("one program of QR codes") };
    for end in ["", ".br", ".gz"] {
        fs::remove_file(folder.join(format!("assets/{program}{end}")))?;
    }
    Ok(())
}

/// One page is still the old one.
fn half_deployed(folder: &Path) -> Result<()> {
    for end in ["", ".br", ".gz"] {
        let page = format!("index.html{end}");
        fs::copy(first_build()?.join(&page), folder.join(&page))?;
    }
    Ok(())
}

/// A proxy ended a file before its end, and nobody noticed.
fn cut_short(folder: &Path) -> Result<()> {
    missing(folder)?;
    let [program] = &*programs(later_build()?)? else { bail!("one program of QR codes") };
    let whole = fs::read(later_build()?.join("assets").join(program))?;
    Ok(fs::write(folder.join("assets").join(program), &whole[..whole.len() / 2])?)
}

/// The glue of QR codes, under the name that only this build has.
fn programs(folder: &Path) -> Result<Vec<String>> {
    let files = fs::read_dir(folder.join("assets"))?.filter_map(Result::ok);
    let names = files.filter_map(|it| it.file_name().into_string().ok());
    Ok(names.filter(|it| it.starts_with("qr.") && it.ends_with(".js")).collect())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(path, target)?;
        }
    }
    Ok(())
}

#[test]
fn caches_of_others_and_files_of_others_are_left_alone() -> Result<()> {
    let mut place = Place::with(site(&first_build()?))?;
    let page = visited(&place, SITE)?;
    let others = [
        "another app".to_owned(),
        format!("report-figures {} 0", place.url("/some/")),
        format!("report-figures {} 0", place.url(&format!("{SITE}below/"))),
    ];
    page.eval(&format!("Promise.all({}.map((name) => caches.open(name))).then(() => 0)", json!(others)))?;
    place.serve(site(later_build()?))?;
    page.goto(&place.url(SITE))?;
    assert!(is_later(&page, "window")?);
    page.wait_for_promise("the new build is kept", &format!("{BUILDS}.then((it) => it === 2)"))?;
    page.goto(&place.url(SITE))?;
    page.ready()?;
    let left = "caches.keys().then((names) => names.filter((it) => !OTHERS.includes(it)).length === 1)";
    page.wait_for_promise("the first build is gone", &left.replace("OTHERS", &json!(others).to_string()))?;
    let kept = page.eval("caches.keys()")?;
    for other in others {
        assert!(kept.as_array().context("names")?.contains(&Value::from(other.clone())), "{other} was deleted: {kept}");
    }
    // What is not of this build is the server's to answer.
    assert_eq!(page.eval("fetch('constructor').then((it) => it.status)")?, 404);
    assert_eq!(page.eval("fetch('./', { method: 'POST' }).then((it) => it.status)")?, 405);
    Ok(())
}
