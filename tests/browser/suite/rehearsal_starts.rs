//! Scripts that start the page and do not come to it: whatever somebody else has broken before them, and whatever never comes,
//! the page can be read, and says so. In Chromium.

use anyhow::{Context, Result, ensure};
use browser_tests::{Loss, Trouble, blank, missing_content, url};
use driver::Page;
use i18n::{Lang, notices};
use serde_json::json;

/// Minutes pass in seconds.
pub const FAST: &str = "const wait = window.setTimeout; window.setTimeout = (then, time, ...more) => \
    wait(then, time > 1000 ? time / 10 : time, ...more);";

/// The page that was opened with this script before its own.
fn after(script: &str) -> Result<Page> {
    let page = blank(390)?;
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))?;
    page.goto(&url(Lang::Zh)?)?;
    Ok(page)
}

fn says(page: &Page, kind: &str) -> Result<()> {
    let words = notices(Lang::Zh).into_iter().find(|(key, _)| *key == kind).map(|(_, text)| text);
    page.wait(kind, &format!("document.getElementById('notice').innerText === {}", json!(words)))
}

/// The page says that it answers nothing, and is whole.
fn says_missing(page: &Page, what: &str) -> Result<()> {
    says(page, "missing").with_context(|| what.to_owned())?;
    ensure!(missing_content(page, Lang::Zh)?.is_empty(), "{what}: the page lost a number");
    Ok(())
}

fn throws_nothing(page: &Page) -> Result<()> {
    ensure!(page.console().iter().all(|it| !it.starts_with("uncaught")), "{:?}", page.console());
    Ok(())
}

#[test]
fn a_start_that_somebody_elses_script_breaks_is_told_of() -> Result<()> {
    for broken in ["delete window.MutationObserver", "delete window.URLSearchParams", "Object.prototype.get = 'a word'"]
    {
        says_missing(&after(broken)?, broken)?;
    }
    Ok(())
}

#[test]
fn a_start_whose_programs_are_blocked_is_told_of() -> Result<()> {
    for blocked in [
        "Object.defineProperty(window, 'WebAssembly', { get() { throw new ReferenceError('blocked'); } })",
        "window.WebAssembly = {}",
        "delete window.WebAssembly",
    ] {
        let page = after(blocked)?;
        says(&page, "old").with_context(|| blocked.to_owned())?;
        ensure!(missing_content(&page, Lang::Zh)?.is_empty(), "{blocked}: the page lost a number");
        throws_nothing(&page)?;
    }
    Ok(())
}

/// Where a host or somebody's script empties the storage with each page, it was loaded without end.
#[test]
fn a_program_that_stops_again_and_again_is_started_twice_at_most() -> Result<()> {
    let page = after(
        "sessionStorage.clear(); localStorage.loads = Number(localStorage.loads || 0) + 1; \
         WebAssembly.instantiate = () => Promise.reject(new WebAssembly.RuntimeError('unreachable')); \
         WebAssembly.instantiateStreaming = WebAssembly.instantiate;",
    )?;
    page.wait(
        "it was started anew",
        "localStorage.loads === '2' && document.documentElement.dataset.failed === 'panic'",
    )?;
    says(&page, "panic")?;
    ensure!(missing_content(&page, Lang::Zh)?.is_empty(), "the page lost a number");
    ensure!(page.text("localStorage.loads")? == "2", "it was loaded {} times", page.text("localStorage.loads")?);
    Ok(())
}

#[test]
fn a_script_that_comes_twice_over_is_told_of() -> Result<()> {
    let page = blank(390)?;
    page.goto(&Trouble::lost("/assets/boot.", Loss::Twice).site()?)?;
    says_missing(&page, "a script that does not parse")
}

#[test]
fn a_script_that_never_comes_is_told_of() -> Result<()> {
    let page = blank(390)?;
    let site = Trouble { first: FAST.to_owned(), ..Trouble::lost("/assets/boot.", Loss::Never) }.site()?;
    page.eval(&format!("location.href = {}; undefined", json!(site)))?;
    says_missing(&page, "a script that never comes")
}

#[test]
fn what_an_engine_lacks_for_one_part_takes_nothing_else_along() -> Result<()> {
    for broken in [
        "Object.defineProperty(window, 'speechSynthesis', { value: { getVoices() { throw new Error('broken by a test'); } } })",
        "Object.defineProperty(window, 'speechSynthesis', { value: {} })",
        "delete window.CSS",
        "window.matchMedia = undefined",
        "Object.defineProperty(window, 'performance', { value: undefined })",
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new Error('broken by a test'); } })",
    ] {
        let page = after(broken)?;
        page.ready()?;
        page.find("#top .say a[data-mark]")?.click()?;
        page.wait(broken, "document.querySelector('.insp blockquote')")?;
        throws_nothing(&page)?;
    }
    Ok(())
}

#[test]
fn a_program_that_comes_and_never_answers_is_told_of() -> Result<()> {
    let page = after(&format!("{FAST} TextDecoder.prototype.decode = () => 'x';"))?;
    says_missing(&page, "a program that never answers")
}

#[test]
fn copying_that_is_refused_in_every_way_leaves_the_text_to_copy_by_hand() -> Result<()> {
    for broken in
        ["document.execCommand = () => { throw new Error('broken by a test'); }", "document.execCommand = undefined"]
    {
        let page = after(&format!("Object.defineProperty(navigator, 'clipboard', {{ value: undefined }}); {broken};"))?;
        page.ready()?;
        page.wait("all of it is laid out", "document.documentElement.dataset.laid")?;
        page.eval("document.querySelector('.take').open = true")?;
        page.eval("document.querySelector('.take [data-copy]').scrollIntoView({ block: 'end' })")?;
        page.eval("document.querySelector('.take [data-copy]').click()")?;
        page.wait(broken, "document.querySelector('.by-hand span').textContent === String(getSelection())")?;
        page.wait(
            "the text and the word on how are in sight",
            "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector('.by-hand').getBoundingClientRect())",
        )?;
        ensure!(page.eval("document.querySelector('textarea.vh') === null")? == true, "a field is left");
        throws_nothing(&page)?;
    }
    Ok(())
}
