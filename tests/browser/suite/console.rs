//! The presenter's window: it follows the slides and leads them, keeps the time, and survives whatever happens to
//! either window.

use anyhow::Result;
use browser_tests::{blank, offline_file, report, squeezed, url};
use driver::Page;
use i18n::{Lang, fill};
use serde_json::json;

fn present(address: &str) -> Result<Page> {
    let page = blank(1280)?;
    page.resize(1280, 720)?;
    page.goto(&format!("{address}#present"))?;
    shown(&page)?;
    Ok(page)
}

fn shown(page: &Page) -> Result<()> {
    page.wait("the presentation is there", "document.documentElement.dataset.deck === 'ready'")
}

/// Opens the console by its key and waits until both have heard of each other.
fn console(stage: &Page) -> Result<Page> {
    stage.press("s")?;
    let console = stage.opened()?;
    console.resize(1440, 900)?;
    shown(&console)?;
    linked(&console)?;
    Ok(console)
}

fn linked(console: &Page) -> Result<()> {
    let words = json!(Lang::Zh.deck().linked);
    console.wait("the windows are linked", &format!("document.querySelector('.con-l').textContent === {words}"))
}

fn at(page: &Page, key: &str) -> Result<()> {
    page.wait(key, &format!("location.hash.startsWith('#present/{key}/')"))
}

/// The console shows the slide of that number.
fn follows(console: &Page, number: usize) -> Result<()> {
    let start = fill(Lang::Zh.deck().slide_of, &[&number.to_string(), ""]);
    let start = start.trim_end_matches(" 页").trim_end().to_owned();
    console.wait(
        &format!("the console shows {number}"),
        &format!("document.querySelector('.con-n').textContent.startsWith({})", json!(start)),
    )
}

#[test]
fn either_window_turns_the_pages_of_both() -> Result<()> {
    let stage = present(&url(Lang::Zh)?)?;
    let console = console(&stage)?;
    stage.press("PageDown")?;
    follows(&console, 2)?;
    let words = Lang::Zh.deck();
    console.find_by_role("button", words.next)?.click()?;
    console.find_by_role("button", words.next)?.click()?;
    at(&stage, "paths.3")?;
    console.press("Home")?;
    at(&stage, "cover")?;
    console.find_by_role("button", words.black)?.click()?;
    stage.wait("the stage is black", "document.querySelector('.blank')")?;
    stage.press("b")?;
    console.wait("the console knows", "document.querySelector('.con-p').dataset.blank === ''")?;
    console.find("[data-slide='5']")?.click()?;
    follows(&console, 6)?;
    stage.wait("the stage has followed", "document.getElementById('said-deck').textContent.includes('6')")?;
    assert_eq!([stage.console(), console.console()], [Vec::<String>::new(), Vec::new()]);
    Ok(())
}

#[test]
fn it_shows_the_notes_the_sentences_the_numbers_and_what_comes_next() -> Result<()> {
    let stage = present(&url(Lang::Zh)?)?;
    let console = console(&stage)?;
    stage.press("PageDown")?;
    follows(&console, 2)?;
    let text = squeezed(&console.text("document.getElementById('deck').textContent")?);
    let report = report()?;
    let slide = report.slides.iter().find(|it| &*it.chart == "paths");
    let notes = slide.and_then(|it| it.parts.first()?.notes.clone()).map(|it| it.zh.to_string()).unwrap_or_default();
    assert!(!notes.is_empty() && text.contains(&squeezed(&notes)), "{text}");
    for id in ["reception-deputies", "voter-opinions"] {
        let fact = report.facts.iter().find(|it| &*it.id == id);
        let quote = fact.map(|it| it.quote.to_string()).unwrap_or_default();
        assert!(text.contains(&squeezed(&quote)), "{quote}");
    }
    for (place, width) in [(".con-p", 400), (".con-x", 200)] {
        let large = format!("document.querySelector('{place} svg').getBoundingClientRect().width > {width}");
        console.wait("the slide and the next step can be seen", &large)?;
    }
    Ok(())
}

#[test]
fn the_timer_starts_with_the_second_slide() -> Result<()> {
    let stage = present(&url(Lang::Zh)?)?;
    let console = console(&stage)?;
    let elapsed = "document.querySelector('.wt-e b').textContent";
    console.wait("the watch stands on the cover", &format!("{elapsed} === '00:00'"))?;
    stage.press("PageDown")?;
    follows(&console, 2)?;
    console.wait("it goes", &format!("{elapsed} >= '00:01'"))?;
    console.find_by_role("button", Lang::Zh.deck().pause)?;
    Ok(())
}

#[test]
fn the_timer_outlasts_a_reload_of_either_window_and_is_not_reset_by_one_slip() -> Result<()> {
    let stage = present(&url(Lang::Zh)?)?;
    let console = console(&stage)?;
    let words = Lang::Zh.deck();
    console.find_by_role("button", words.start)?.click()?;
    let elapsed = "document.querySelector('.wt-e b').textContent";
    console.wait("time passes", &format!("{elapsed} >= '00:02'"))?;
    stage.press("PageDown")?;
    follows(&console, 2)?;
    stage.call("Page.reload", json!({}))?;
    shown(&stage)?;
    at(&stage, "paths")?;
    linked(&console)?;
    console.call("Page.reload", json!({}))?;
    shown(&console)?;
    linked(&console)?;
    follows(&console, 2)?;
    console.wait("time has gone on", &format!("{elapsed} >= '00:02'"))?;
    // After the reloads they still lead each other.
    console.press("PageDown")?;
    console.press("PageDown")?;
    at(&stage, "paths.3")?;
    console.find_by_role("button", words.reset)?.click()?;
    console.wait("one press asks", &format!("{elapsed} >= '00:02'"))?;
    console.find_by_role("button", words.reset_sure)?.click()?;
    console.wait("two presses reset", &format!("{elapsed} < '00:02'"))?;
    Ok(())
}

#[test]
fn closing_either_window_never_stops_the_other() -> Result<()> {
    let stage = present(&url(Lang::Zh)?)?;
    let console = console(&stage)?;
    console.eval("window.close()").ok();
    drop(console);
    stage.press("PageDown")?;
    at(&stage, "paths")?;
    // It can be opened again, and knows the place.
    let again = self::console(&stage)?;
    follows(&again, 2)?;
    stage.goto("about:blank")?;
    again.wait(
        "it says that the stage is gone",
        &format!("document.querySelector('.con-l').textContent === {}", json!(Lang::Zh.deck().unlinked)),
    )?;
    again.press("PageDown")?;
    again.press("PageDown")?;
    follows(&again, 4)?;
    Ok(())
}

#[test]
fn a_second_call_brings_no_second_console() -> Result<()> {
    let stage = present(&url(Lang::Zh)?)?;
    let console = console(&stage)?;
    stage.press("s")?;
    stage.press("s")?;
    linked(&console)?;
    assert_eq!(stage.windows()?.len(), 1);
    Ok(())
}

#[test]
fn where_the_browser_tells_of_screens_the_console_goes_to_the_other_one() -> Result<()> {
    let stage = present(&url(Lang::Zh)?)?;
    stage.eval(
        "Object.defineProperty(screen, 'isExtended', { value: true }); \
         const here = { availLeft: 0 }, there = { availLeft: 1920, availTop: 40, availWidth: 1280, availHeight: 760 }; \
         window.getScreenDetails = async () => ({ currentScreen: here, screens: [here, there] }); \
         window.put = []; window.open = () => ({ closed: false, postMessage() {}, \
           moveTo(...at) { put.push(...at); }, resizeTo(...to) { put.push(...to); } }); undefined",
    )?;
    stage.press("s")?;
    stage.wait("the window has its place", "put.join() === '1920,40,1280,760'")?;
    Ok(())
}

#[test]
fn messages_of_others_change_nothing() -> Result<()> {
    let stage = present(&url(Lang::Zh)?)?;
    let console = console(&stage)?;
    for it in [
        "null",
        "'next'",
        "{ mark: 'report-deck 1' }",
        "{ mark: 'report-deck 1', changes: 1e300, slide: 'nowhere', step: -1e300, blank: 7, light: true, sentence: 'x', since: NaN, before: -1, planned: Infinity, turned: 'x', stage: 0, from: 'console' }",
        "{ mark: 'other', changes: 1e9, slide: 'end', step: 0, blank: 'black', light: true, sentence: null, since: null, before: 0, planned: 1, turned: 0, stage: 1, from: 'console' }",
        "{ mark: 'report-deck 1', changes: NaN, slide: 3, step: -1 }",
        "[1, 2, 3]",
    ] {
        stage.eval(&format!("window.postMessage({it}, '*')"))?;
        console.eval(&format!("window.postMessage({it}, '*')"))?;
    }
    // A message from the console's own window is none of the slides' window.
    console.eval(
        "window.postMessage({ mark: 'report-deck 1', changes: 1e6, slide: 'end', step: 0, blank: null, light: false, \
         sentence: null, since: null, before: 0, planned: 20, turned: 0, stage: 1920, from: 'stage' }, '*')",
    )?;
    stage.press("PageDown")?;
    follows(&console, 2)?;
    assert_eq!([stage.console(), console.console()], [Vec::<String>::new(), Vec::new()]);
    Ok(())
}

/// What a console would say to lead the slides to the last one.
const LEADS: &str = "{ mark: 'report-deck 1', changes: 1e6, slide: 'end', step: 0, blank: null, light: false, \
    sentence: null, since: null, before: 0, planned: 20, turned: 0, stage: 1920, from: 'console' }";

#[test]
fn only_its_own_console_leads_a_stage() -> Result<()> {
    for site in [url(Lang::Zh)?, offline_file()?] {
        let stage = blank(1280)?;
        // The page's own policy would let no such frame in; an extension or a kiosk's shell may.
        stage.call("Page.setBypassCSP", json!({ "enabled": true }))?;
        stage.goto(&format!("{site}#present"))?;
        shown(&stage)?;
        stage.eval("window.heard = []; addEventListener('message', ({ origin }) => heard.push(origin)); undefined")?;
        // A frame that is trusted with nothing but its scripts has the origin "null", and so has a file on a disk.
        stage.eval(&format!(
            "const frame = document.createElement('iframe'); frame.sandbox = 'allow-scripts'; \
             frame.srcdoc = `<script>window.opener = parent; parent.postMessage({LEADS}, '*')</script>`; \
             document.body.append(frame); undefined"
        ))?;
        stage.wait("the frame has spoken", "heard[0] === 'null'")?;
        stage.eval(&format!("window.postMessage({LEADS}, '*')"))?;
        stage.wait("the window has spoken to itself", "heard.length === 2")?;
        stage.settled()?;
        assert!(
            stage.text("location.hash")?.starts_with("#present/cover/"),
            "{site}: {}",
            stage.text("location.hash")?
        );
        // Its console still does, also one that has it reloaded.
        let console = console(&stage)?;
        stage.call("Page.reload", json!({}))?;
        shown(&stage)?;
        linked(&console)?;
        console.press("PageDown")?;
        at(&stage, "paths")?;
    }
    Ok(())
}

#[test]
fn from_a_disk_both_windows_lead_each_other_without_a_request() -> Result<()> {
    let file = offline_file()?;
    let stage = present(&file)?;
    let console = console(&stage)?;
    console.find_by_role("button", Lang::Zh.deck().start)?.click()?;
    console.press("PageDown")?;
    at(&stage, "paths")?;
    stage.call("Page.reload", json!({}))?;
    shown(&stage)?;
    linked(&console)?;
    console.call("Page.reload", json!({}))?;
    shown(&console)?;
    linked(&console)?;
    stage.press("End")?;
    console.wait("the console has followed", "document.querySelector('.con-x h2').textContent.length > 0")?;
    at(&stage, "end")?;
    for page in [&stage, &console] {
        let asked: Vec<String> = page.requests().into_iter().filter(|it| !it.starts_with("data:")).collect();
        assert!(asked.iter().all(|it| it.starts_with(&file)), "{asked:?}");
        assert_eq!(page.console(), Vec::<String>::new());
    }
    // The page stands behind the slides, and in German both speak it.
    stage.press("Escape")?;
    stage.ready()?;
    let page = blank(1280)?;
    page.goto(&format!("{file}?lang=de#present"))?;
    shown(&page)?;
    page.find_by_role("button", Lang::De.deck().next)?;
    Ok(())
}
