//! What goes wrong with `<report-chart>`: unknown names, options that are none, a program that does not come. It says
//! what, where and what to do; what the page has put into it stays; nothing stops it.

use anyhow::{Context, Result};
use browser_tests::{ELEMENT, Fault, address, blank, drawn, element_page, heard, host_page, host_policy, with_element};
use serde_json::json;

#[test]
fn an_unknown_chart_is_told_in_words_and_the_fallback_stays() -> Result<()> {
    let page =
        element_page("<report-chart chart='meeting' lang='en'><em>A table of meetings</em></report-chart>", 700)?;
    let (kind, told) = heard(&page)?;
    assert_eq!((kind.as_str(), &told["where"]), ("error", &json!("chart")));
    assert_eq!(told["what"], "There is no chart “meeting”");
    let todo = told["todo"].as_str().context("nothing to do")?;
    assert!(todo.contains("meetings") && todo.contains("continuity"), "{todo}");
    let alert = page.find_by_role("alert", "")?.text()?;
    assert!(alert.contains("There is no chart “meeting”") && alert.contains(todo), "{alert}");
    assert_eq!(page.eval("document.querySelector('em').getClientRects().length")?, 1);
    // And it is mended as soon as the attribute is.
    page.eval(&format!("{ELEMENT}.setAttribute('chart', 'meetings')"))?;
    drawn(&page)?;
    assert_eq!(page.eval("document.querySelector('em').getClientRects().length")?, 0);
    assert_eq!(
        page.find_all_by_role("alert", "")?.iter().map(|it| it.text()).collect::<Result<Vec<_>>>()?.concat(),
        ""
    );
    Ok(())
}

/// What is no options, or no options of ours, and where that must be said.
const GARBAGE: [(&str, &str); 24] = [
    ("5", "options"),
    ("NaN", "options"),
    ("true", "options"),
    ("'meetings'", "options"),
    ("10n", "options"),
    ("Symbol('a')", "options"),
    ("() => ({ chart: 'meetings' })", "options"),
    ("[]", "options"),
    ("[{ chart: 'meetings' }]", "options"),
    ("{ chart: 5 }", "options.chart"),
    ("{ chart: ['meetings'] }", "options.chart"),
    ("{ chart: {} }", "options.chart"),
    ("(() => { const it = {}; it.chart = it; return it; })()", "options.chart"),
    ("(() => { const it = []; it.push(it); return { chart: 'meetings', selected: it }; })()", "options.selected"),
    ("{ chart: true }", "options.chart"),
    ("{ chart: 10n }", "options.chart"),
    ("{ chart: 1e308 }", "options.chart"),
    ("{ chart: '' }", "chart"),
    ("{ chart: '<img src=x onerror=alert(1)>' }", "chart"),
    ("{ chart: '\\ud800' }", "chart"),
    ("{ chart: 'meetings', lang: 'fr' }", "lang"),
    ("{ chart: 'meetings', lang: 7 }", "options.lang"),
    ("{ chart: 'meetings', lang: '' }", "lang"),
    ("{ chart: 'meetings', selected: 'nobody' }", "options.selected"),
];

/// What nothing can be read from, or throws when it is: an error of whatever wording.
const HOSTILE: [&str; 7] = [
    "{ get chart() { throw new Error('thrown by a test'); } }",
    "new Proxy({}, { get() { throw new Error('thrown by a test'); } })",
    "new Proxy({}, { getPrototypeOf() { throw new Error('thrown by a test'); }, get: () => Symbol('a') })",
    "{ chart: Symbol('a') }",
    "{ chart: () => 'meetings' }",
    "{ chart: new Proxy([], { get() { throw new Error('thrown by a test'); } }) }",
    "{ lang: document }",
];

#[test]
fn no_garbage_stops_it() -> Result<()> {
    let page = element_page("<report-chart lang='en'><em>fallback</em></report-chart>", 700)?;
    assert_eq!(heard(&page)?.1["where"], "chart");
    let works = |after: &str| -> Result<()> {
        page.eval(&format!("{ELEMENT}.options = {{ chart: 'meetings' }}"))?;
        drawn(&page).with_context(|| format!("after {after}"))
    };
    for (garbage, place) in GARBAGE {
        page.eval(&format!("{ELEMENT}.options = {garbage}; 0"))?;
        let (kind, told) = heard(&page)?;
        assert_eq!((kind.as_str(), &told["where"]), ("error", &json!(place)), "{garbage}: {told}");
        for part in ["what", "todo"] {
            assert!(told[part].as_str().is_some_and(|it| !it.is_empty()), "{garbage}: {told}");
        }
        works(garbage)?;
    }
    for hostile in HOSTILE {
        page.eval(&format!("{ELEMENT}.options = {hostile}; 0"))?;
        let (kind, told) = heard(&page)?;
        let text = told.to_string();
        assert!(kind == "error" && !text.contains("unreachable") && !text.contains("recursive"), "{hostile}: {told}");
        works(hostile)?;
    }
    // No options at all leave the attributes, which name no chart here.
    for none in ["null", "undefined", "{}", "Object.create(null)", "new Date()", "{ chart: null }"] {
        page.eval(&format!("{ELEMENT}.options = {none}; 0"))?;
        assert_eq!(heard(&page)?.1["where"], "chart", "{none}");
        works(none)?;
    }
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn without_its_program_and_with_nothing_but_spaces_in_it_the_element_says_so_itself() -> Result<()> {
    let page = blank(700)?;
    let element = "<report-chart chart='meetings' lang='en'>\n  <!-- none -->\n</report-chart>";
    page.goto(&host_page(&with_element(&Fault::WasmMissing.folder(), element)?, &host_policy()?)?)?;
    page.wait("it is told", &format!("{ELEMENT}.shadowRoot?.querySelector('[role=alert]').textContent"))?;
    let alert = page.find_by_role("alert", "")?.text()?;
    assert!(alert.contains("The chart was not loaded"), "{alert}");
    Ok(())
}

#[test]
fn without_its_program_the_fallback_stays() -> Result<()> {
    for fault in [Fault::WasmMissing, Fault::WasmTruncated] {
        let page = blank(700)?;
        let hear =
            "document.addEventListener('error', (event) => { if (event.detail) window.heard = event.detail; }, true);";
        page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": hear }))?;
        let element = "<report-chart chart='meetings' lang='en'><em>A table of meetings</em></report-chart>";
        page.goto(&host_page(&with_element(&fault.folder(), element)?, &host_policy()?)?)?;
        page.wait("the element says what is wrong", "window.heard")?;
        let told = page.text("window.heard.what + window.heard.todo")?;
        assert!(told.contains("The chart was not loaded") && told.contains(&address()?.to_string()), "{told}");
        assert_eq!(page.eval("document.querySelector('em').getClientRects().length")?, 1, "{fault:?}");
        let own: Vec<String> = page.console().into_iter().filter(|line| !line.starts_with("error: ")).collect();
        assert_eq!(own, Vec::<String>::new(), "{fault:?}");
    }
    Ok(())
}

#[test]
fn whoever_asks_again_after_a_failed_load_gets_the_chart() -> Result<()> {
    let page = blank(700)?;
    let refuse = "const get = window.fetch; window.fetch = (...all) => \
        window.go ? get(...all) : Promise.reject(new Error('broken by a test')); \
        document.addEventListener('error', (event) => { if (event.detail) window.heard = event.detail; }, true);";
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": refuse }))?;
    let element = "<report-chart chart='meetings' lang='en'></report-chart>";
    page.goto(&host_page(&with_element("site", element)?, &host_policy()?)?)?;
    page.wait("the element says what is wrong", "window.heard")?;
    page.eval(&format!("window.go = true; {ELEMENT}.options = {{ chart: 'meetings' }}; undefined"))?;
    drawn(&page)
}
