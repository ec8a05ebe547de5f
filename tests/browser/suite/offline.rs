//! Once visited, the site is there without a network, whole and of one build.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use axum::Router;
use browser_tests::{Fault, Place, address, blank, first_build, later_build, missing_content, url};
use report_figures::i18n::Lang;
use serde_json::{Value, json};
use xtask::browser::Page;
use xtask::paths::{dist, target};

/// Where the site lies on its server.
const FOLDER: &str = "/some/dir/";

fn site(build: &Path) -> Router {
    Router::new().nest_service(FOLDER.trim_end_matches('/'), xtask::serve::site(build))
}

/// Waits for a condition in which promises may be awaited.
fn comes_true(page: &Page, what: &str, condition: &str) -> Result<()> {
    let look = "new Promise((resolve) => { const look = async () => { \
        if (await (CONDITION)) resolve(); else setTimeout(look, 20); }; look(); })";
    page.eval(&look.replace("CONDITION", condition)).map(drop).context(what.to_owned())
}

/// Opens the page, and waits until all of it is kept.
fn visited(place: &Place, folder: &str) -> Result<Page> {
    let page = blank(390)?;
    page.goto(&place.url(folder))?;
    page.ready()?;
    page.wait("the page is kept", "(navigator.serviceWorker.controller || {}).state === 'activated'")?;
    Ok(page)
}

/// Whether the page in a window is of the later build: its words, its program and what it says of its parts agree.
fn is_later(page: &Page, window: &str) -> Result<bool> {
    page.wait("it is ready", &format!("{window}.document.documentElement.dataset.ready"))?;
    let title = page.eval(&format!("{window}.document.body.textContent.includes('{}')", Fault::PATCH[1]))?;
    let loaded = "WINDOW.performance.getEntriesByType('resource').map((it) => it.name).join(' ')";
    let loaded = page.text(&loaded.replace("WINDOW", window))?;
    let of = |build: &Path| -> Result<bool> {
        let files = fs::read_dir(build.join("assets"))?.filter_map(Result::ok);
        let mut names = files.filter_map(|it| it.file_name().into_string().ok());
        let glue = names.find(|it| it.starts_with("report.") && it.ends_with(".js")).context("no glue")?;
        Ok(loaded.contains(&glue))
    };
    let (first, later) = (of(&first_build()?)?, of(later_build()?)?);
    assert!(first != later, "the programs of both builds, or of none: {loaded}");
    assert_eq!(title, later, "words of one build with the program of the other");
    Ok(later)
}

#[test]
fn a_site_that_was_visited_opens_without_a_network_in_every_language() -> Result<()> {
    let mut place = Place::with(site(&first_build()?))?;
    let page = visited(&place, FOLDER)?;
    assert_eq!(page.console(), Vec::<String>::new());
    place.fall_silent();
    for lang in Lang::ALL {
        for file in ["", "index.html?view=list"] {
            page.goto(&place.url(&format!("{FOLDER}{}{file}", lang.folder())))?;
            page.ready()?;
            let missing = missing_content(&page, lang)?;
            assert!(missing.is_empty(), "{}: {missing:?}", lang.tag());
            assert_eq!(page.eval("document.fonts.check('700 20px \"Report Numerals\"')")?, true, "{}", lang.tag());
            assert_eq!(page.console(), Vec::<String>::new(), "{}", lang.tag());
        }
    }
    // What the browser goes by is kept as it came: without it, WebAssembly is not streamed and no policy holds.
    let headers = "(async () => { const wasm = await fetch(new URL(document.querySelector('[data-wasm]').dataset.wasm, \
        location.href)); const page = await fetch('./'); return [wasm.headers.get('content-type'), \
        page.headers.get('content-security-policy')]; })()";
    let headers = page.eval(headers)?;
    assert_eq!(headers[0], "application/wasm");
    assert!(headers[1].as_str().unwrap_or_default().contains("require-trusted-types-for 'script'"), "{headers}");
    Ok(())
}

#[test]
fn what_only_some_ask_for_works_without_a_network_too() -> Result<()> {
    let mut place = Place::with(site(&first_build()?))?;
    let page = visited(&place, &format!("{FOLDER}en/"))?;
    let picture = |name: &str| format!("fetch('../charts/{name}.en.png').then((it) => it.ok, () => false)");
    assert_eq!(page.eval(&picture("meetings"))?, true);
    comes_true(
        &page,
        "the picture is kept",
        &format!("caches.match('{}')", place.url(&format!("{FOLDER}charts/meetings.en.png"))),
    )?;
    place.fall_silent();
    assert_eq!(page.eval(&picture("meetings"))?, true);
    assert_eq!(page.eval(&picture("oversight"))?, false, "a picture that nobody asked for was fetched");
    draw_code(&page)
}

/// Has a QR code drawn, which takes the other program.
fn draw_code(page: &Page) -> Result<()> {
    page.eval("document.querySelector('.take').open = true")?;
    page.eval("document.querySelector('.take [data-qr]').click()")?;
    page.wait("the code is drawn", "document.querySelector('.qr svg path')")
}

#[test]
fn the_worker_comes_after_the_program_from_the_one_address_that_the_policy_allows() -> Result<()> {
    let page = blank(390)?;
    let note = "const register = ServiceWorkerContainer.prototype.register; \
        ServiceWorkerContainer.prototype.register = function (worker, ...more) { \
        window.noted = [document.documentElement.dataset.ready, worker.constructor.name, String(worker)]; \
        return register.call(this, worker, ...more); };";
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": note }))?;
    page.goto(&url(Lang::De)?)?;
    page.wait("a worker is named", "window.noted")?;
    let own = format!("{}sw.js", url(Lang::Zh)?);
    assert_eq!(page.eval("window.noted")?, json!(["true", "TrustedScriptURL", own]));
    for [name, value] in [["report-figures-sw", "a second time"], ["default", "by another name"]] {
        let made = page.eval(&format!(
            "(() => {{ try {{ trustedTypes.createPolicy('{name}', {{}}); return true; }} \
            catch (_) {{ return false; }} }})()"
        ))?;
        assert_eq!(made, false, "a policy was made {value}");
    }
    // A browser looks for a new build at every visit, whatever it has kept.
    assert_eq!(page.text(&format!("fetch('{own}').then((it) => it.headers.get('cache-control'))"))?, "no-cache");
    Ok(())
}

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
const KEPT: &str = "caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name) \
    .then((it) => it.match(new URL('?before', location.href).href))))).then((all) => all.filter(Boolean).length)";

#[test]
fn a_new_build_takes_over_whole_and_a_page_keeps_its_own_until_it_is_left() -> Result<()> {
    let mut place = Place::with(site(&first_build()?))?;
    let page = visited(&place, FOLDER)?;
    place.serve(site(later_build()?))?;
    open_other(&page, FOLDER)?;
    // At once, from the network, while the other build's worker is in charge; then that of the new one, by itself.
    assert!(is_later(&page, "other")?);
    comes_true(&page, "the new build is kept", &format!("{KEPT}.then((it) => it === 2)"))?;
    place.fall_silent();
    for file in ["", "?again", "index.html"] {
        load_in_other(&page, &format!("{FOLDER}{file}"))?;
        assert!(is_later(&page, "other")?, "without a network it went back to the build before");
    }
    // The page that was there before still is of its build, and finds the rest of it.
    assert!(!is_later(&page, "window")?);
    draw_code(&page)?;
    assert_eq!(page.eval(KEPT)?, 2, "the files of a page were taken away while it was open");
    // It goes on to the new build, still without a network; with it gone, so is what was kept of the first.
    page.goto(&place.url(FOLDER))?;
    assert!(is_later(&page, "window")?);
    comes_true(&page, "the first build is gone", "caches.keys().then((it) => it.length === 1)")?;
    assert_eq!(page.eval(KEPT)?, 1);
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
        let page = visited(&place, FOLDER)?;
        place.serve(site(&folder))?;
        page.eval("navigator.serviceWorker.ready.then((it) => it.update()).then(() => true)")?;
        comes_true(
            &page,
            "the attempt is over",
            "navigator.serviceWorker.ready.then((it) => !it.installing && !it.waiting)",
        )?;
        assert_eq!(page.eval(KEPT)?, 1, "{fault}");
        place.fall_silent();
        page.goto(&place.url(FOLDER))?;
        assert!(!is_later(&page, "window")?, "{fault}");
    }
    Ok(())
}

/// The element's program was not uploaded.
fn missing(folder: &Path) -> Result<()> {
    let [program] = &*programs(folder)? else { anyhow::bail!("one program of the element") };
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
    let [program] = &*programs(later_build()?)? else { anyhow::bail!("one program of the element") };
    let whole = fs::read(later_build()?.join("assets").join(program))?;
    Ok(fs::write(folder.join("assets").join(program), &whole[..whole.len() / 2])?)
}

/// The glue of the element, under the name that only this build has.
fn programs(folder: &Path) -> Result<Vec<String>> {
    let files = fs::read_dir(folder.join("assets"))?.filter_map(Result::ok);
    let names = files.filter_map(|it| it.file_name().into_string().ok());
    Ok(names.filter(|it| it.starts_with("element.") && it.ends_with(".js")).collect())
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
fn without_its_caches_the_worker_lets_the_network_answer() -> Result<()> {
    let place = Place::with(site(&first_build()?))?;
    let page = visited(&place, FOLDER)?;
    page.eval("caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))")?;
    page.goto(&place.url(FOLDER))?;
    page.ready()?;
    assert_eq!(page.eval("navigator.serviceWorker.controller.state")?, "activated", "the worker had no part in it");
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn caches_of_others_and_files_of_others_are_left_alone() -> Result<()> {
    let mut place = Place::with(site(&first_build()?))?;
    let page = visited(&place, FOLDER)?;
    let others = [
        "another app".to_owned(),
        format!("report-figures {} 0", place.url("/some/")),
        format!("report-figures {} 0", place.url(&format!("{FOLDER}below/"))),
    ];
    page.eval(&format!("Promise.all({}.map((name) => caches.open(name))).then(() => 0)", json!(others)))?;
    place.serve(site(later_build()?))?;
    page.goto(&place.url(FOLDER))?;
    assert!(is_later(&page, "window")?);
    comes_true(&page, "the new build is kept", &format!("{KEPT}.then((it) => it === 2)"))?;
    page.goto(&place.url(FOLDER))?;
    page.ready()?;
    let left = "caches.keys().then((names) => names.filter((it) => !OTHERS.includes(it)).length === 1)";
    comes_true(&page, "the first build is gone", &left.replace("OTHERS", &json!(others).to_string()))?;
    let kept = page.eval("caches.keys()")?;
    for other in others {
        assert!(kept.as_array().context("names")?.contains(&Value::from(other.clone())), "{other} was deleted: {kept}");
    }
    // What is not of this build is the server's to answer.
    assert_eq!(page.eval("fetch('constructor').then((it) => it.status)")?, 404);
    assert_eq!(page.eval("fetch('./', { method: 'POST' }).then((it) => it.status)")?, 405);
    Ok(())
}

#[test]
fn whoever_works_on_the_site_has_no_worker_and_an_older_one_leaves() -> Result<()> {
    let mut place = Place::with(xtask::serve::site(&first_build()?))?;
    let page = visited(&place, "/")?;
    let (_builds, routes) = xtask::serve::development(&first_build()?);
    place.serve(routes)?;
    page.goto(&place.url("/"))?;
    page.ready()?;
    comes_true(&page, "the worker has left", "navigator.serviceWorker.getRegistration().then((it) => !it)")?;
    comes_true(&page, "its caches are gone", "caches.keys().then((it) => !it.length)")?;
    page.goto(&place.url("/"))?;
    page.ready()?;
    assert_eq!(page.eval("navigator.serviceWorker.controller")?, Value::Null);
    assert_eq!(page.eval("document.querySelector('[data-worker]')")?, Value::Null, "the page names a worker");
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn where_there_are_no_workers_the_page_is_the_same() -> Result<()> {
    for (what, script) in [
        ("an insecure page, or a private window", "delete Navigator.prototype.serviceWorker;"),
        (
            "a browser that refuses",
            "ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error('no'));",
        ),
    ] {
        let page = blank(390)?;
        page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))?;
        page.goto(&url(Lang::Zh)?)?;
        page.ready()?;
        page.eval("new Promise((resolve) => requestIdleCallback(resolve)).then(() => 0)")?;
        assert_eq!(page.console(), Vec::<String>::new(), "{what}");
    }
    Ok(())
}

#[test]
fn there_is_no_worker_on_a_disk_nor_where_the_program_did_not_start() -> Result<()> {
    let note = "window.named = 0; const register = ServiceWorkerContainer.prototype.register; \
        ServiceWorkerContainer.prototype.register = function (...all) { window.named += 1; return register.apply(this, all); };";
    address()?;
    let disk = format!("file://{}", dist().join("index.html").display());
    for page_url in [disk, format!("http://{}/{}/", address()?, Fault::WasmMissing.folder())] {
        let page = blank(390)?;
        page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": note }))?;
        page.goto(&page_url)?;
        if page_url.starts_with("http") {
            page.wait("the notice is shown", "document.getElementById('notice').getClientRects().length")?;
        }
        page.eval("new Promise((resolve) => requestIdleCallback(resolve)).then(() => 0)")?;
        assert_eq!(page.eval("window.named")?, 0, "{page_url}");
        let missing = missing_content(&page, Lang::Zh)?;
        assert!(missing.is_empty(), "{missing:?}");
    }
    Ok(())
}
