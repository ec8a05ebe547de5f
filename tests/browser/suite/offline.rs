//! Once visited, the site is there without a network; its worker comes last, and where there is none nothing is amiss.

use std::convert::Infallible;
use std::future::pending;

use anyhow::Result;
use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use browser_tests::dist;
use browser_tests::{
    Fault, Place, SITE, address, blank, draw_code, first_build, forget_answers, missing_content, site, url, visited,
};
use i18n::Lang;
use serde_json::{Value, json};

#[test]
fn a_site_that_was_visited_opens_without_a_network_in_every_language() -> Result<()> {
    let mut place = Place::with(site(&first_build()?))?;
    let page = visited(&place, SITE)?;
    assert_eq!(page.console(), Vec::<String>::new());
    forget_answers(&page)?;
    place.fall_silent();
    for lang in Lang::ALL {
        for file in ["", "index.html?view=list"] {
            page.goto(&place.url(&format!("{SITE}{}{file}", lang.folder())))?;
            page.ready()?;
            let missing = missing_content(&page, lang)?;
            assert!(missing.is_empty(), "{}: {missing:?}", lang.tag());
            assert_eq!(page.eval("document.fonts.check('700 20px \"Report Numerals\"')")?, true, "{}", lang.tag());
            assert_eq!(page.console(), Vec::<String>::new(), "{}", lang.tag());
        }
    }
    // What the browser goes by is kept as it came: without it, WebAssembly is not streamed and no policy holds.
    let headers = "(async () => { const wasm = await fetch(performance.getEntriesByType('resource').map((it) => it.name) \
        .find((it) => it.endsWith('.wasm'))); const page = await fetch('./'); return [wasm.headers.get('content-type'), \
        page.headers.get('content-security-policy')]; })()";
    let headers = page.eval(headers)?;
    assert_eq!(headers[0], "application/wasm");
    assert!(headers[1].as_str().unwrap_or_default().contains("require-trusted-types-for 'script'"), "{headers}");
    Ok(())
}

#[test]
fn what_only_some_ask_for_works_without_a_network_too() -> Result<()> {
    let mut place = Place::with(site(&first_build()?))?;
    let page = visited(&place, &format!("{SITE}en/"))?;
    let picture = |name: &str| format!("fetch('../charts/{name}.en.png').then((it) => it.ok, () => false)");
    assert_eq!(page.eval(&picture("meetings"))?, true);
    page.wait_for_promise(
        "the picture is kept",
        &format!("caches.match('{}')", place.url(&format!("{SITE}charts/meetings.en.png"))),
    )?;
    forget_answers(&page)?;
    place.fall_silent();
    assert_eq!(page.eval(&picture("meetings"))?, true);
    assert_eq!(page.eval(&picture("oversight"))?, false, "a picture that nobody asked for was fetched");
    draw_code(&page)
}

#[test]
fn the_worker_comes_after_the_program_from_the_one_address_that_the_policy_allows() -> Result<()> {
    let page = blank(390)?;
    let note = "const register = ServiceWorkerContainer.prototype.register; \
        ServiceWorkerContainer.prototype.register = function (worker, ...more) { \
        window.noted = [document.documentElement.dataset.live, worker.constructor.name, String(worker)]; \
        return register.call(this, worker, ...more); };";
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": note }))?;
    page.goto(&url(Lang::De)?)?;
    page.wait("a worker is named", "window.noted")?;
    let own = format!("{}sw.js", url(Lang::Zh)?);
    assert_eq!(page.eval("window.noted")?, json!(["true", "TrustedScriptURL", own]));
    // Its address is one of the values that Trusted Types guard: a string is none.
    let refused = format!("navigator.serviceWorker.register('{own}').then(() => '', (wrong) => wrong.name)");
    assert_eq!(page.text(&refused)?, "TypeError");
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

#[test]
fn a_server_that_never_answers_or_answers_with_its_own_fault_is_none() -> Result<()> {
    let mut place = Place::with(site(&first_build()?))?;
    let page = visited(&place, SITE)?;
    let silent = Router::new().fallback(pending::<()>);
    let stopped = || Body::from_stream(tokio_stream::pending::<Result<&str, Infallible>>());
    let endless = Router::new().fallback(move || async move { ([(CONTENT_TYPE, "text/html")], stopped()) });
    let empty = Router::new().fallback(|| async { ([(CONTENT_TYPE, "text/html")], "") });
    let busy = Router::new().fallback(|| async { (StatusCode::TOO_MANY_REQUESTS, "Too many requests") });
    let slow = Router::new().fallback(|| async { StatusCode::REQUEST_TIMEOUT });
    let broken = Router::new().fallback(|| async { StatusCode::BAD_GATEWAY });
    let all = [
        ("silent", silent),
        ("endless", endless),
        ("empty", empty),
        ("busy", busy),
        ("slow", slow),
        ("broken", broken),
    ];
    for (what, routes) in all {
        place.serve(routes)?;
        page.goto(&place.url(&format!("{SITE}en/?{what}")))?;
        page.ready()?;
        let missing = missing_content(&page, Lang::En)?;
        assert!(missing.is_empty(), "{what}: {missing:?}");
    }
    Ok(())
}

#[test]
fn without_its_caches_the_worker_lets_the_network_answer() -> Result<()> {
    let place = Place::with(site(&first_build()?))?;
    let page = visited(&place, SITE)?;
    page.eval("caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))")?;
    page.goto(&place.url(SITE))?;
    page.ready()?;
    assert_eq!(page.eval("navigator.serviceWorker.controller.state")?, "activated", "the worker had no part in it");
    assert_eq!(page.console(), Vec::<String>::new());
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
    page.wait_for_promise("the worker has left", "navigator.serviceWorker.getRegistration().then((it) => !it)")?;
    page.wait_for_promise("its caches are gone", "caches.keys().then((it) => !it.length)")?;
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
