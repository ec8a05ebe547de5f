//! Each scenario is written once and holds in every engine: today's three, and the oldest that the page promises to serve.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Result;
use browser_tests::{
    CONTENT, Fault, KEPT, Kind, PRESENTED, Place, RECORDED, SITE, Tab, address, first_build, forget_answers,
    missing_content, missing_in, recorded_url, report, site, source,
};
use driver::{Browser, Engine, ProcessGuard, folder};
use i18n::{Lang, fill, notices};
use model::{Entity, fold};
use report::Report;
use serde_json::{Value, json};

use crate::engine_accessibility::{checks_a_text, turns_to_the_large_version_and_back, walks_a_chart_by_keys};
use crate::engine_file::opens_the_one_file_from_a_disk;

/// The tests of an engine, so that a failure names it.
macro_rules! scenarios {
    ($($engine:ident, $kind:ident;)+) => { $(mod $engine {
        scenarios!(@ $kind: becomes_interactive_and_complains_of_nothing, opens_a_number_by_mouse_and_by_keyboard,
            narrows_the_tasks_and_goes_back, searches_the_data, keeps_the_view_in_another_language, presents,
            keeps_the_page_without_its_program, opens_the_one_file_from_a_disk, fits_a_phone,
            walks_a_chart_by_keys, turns_to_the_large_version_and_back, checks_a_text);

        #[test]
        fn reads_well_without_scripts() -> anyhow::Result<()> {
            super::reads_well_without_scripts(browser_tests::Kind::$kind)
        }
    })+ };
    (@ $kind:ident: $($scenario:ident),+) => { $(
        #[test]
        fn $scenario() -> anyhow::Result<()> {
            browser_tests::with_tab(browser_tests::Kind::$kind, super::$scenario)
        }
    )+ };
}

scenarios! {
    chromium, Chromium;
    firefox, Firefox;
    webkit, WebKit;
    chromium_88, Chromium88;
    chromium_80, Chromium80;
}

/// A number of the opening sentence: its name, its id, and what its own sentence says.
pub const NUMBER: [&str; 3] = ["8次 常委会会议", "committee-meetings", "先后召开常委会会议8次"];

/// What old engines say of the policy's newer words, without which they go on.
const POLICY: [&str; 2] =
    ["contains an invalid source: ''wasm-unsafe-eval''", "Unrecognized Content-Security-Policy directive"];

pub fn open(tab: &Tab, width: u32, address: &str) -> Result<()> {
    tab.resize(width, if width < 700 { 844 } else { 900 })?;
    tab.goto(address)?;
    tab.ready()
}

pub fn whole(tab: &Tab) -> Result<()> {
    assert_eq!(missing_in(&tab.text(CONTENT)?, Lang::Zh)?, Vec::<String>::new());
    Ok(())
}

fn becomes_interactive_and_complains_of_nothing(tab: &Tab) -> Result<()> {
    open(tab, 390, &recorded_url(Lang::Zh)?)?;
    let agent = tab.text("navigator.userAgent")?;
    let own = match tab.kind() {
        Kind::Chromium => "Chrome/",
        Kind::Firefox => "Firefox/",
        Kind::WebKit => "Version/",
        Kind::Chromium88 => "Chrome/88.",
        Kind::Chromium80 => "Chrome/80.",
    };
    assert!(agent.contains(own), "{agent}");
    whole(tab)?;
    assert_eq!(tab.eval(RECORDED)?, json!([]));
    let others = tab.console().into_iter().filter(|line| !POLICY.iter().any(|words| line.contains(words)));
    assert_eq!(others.collect::<Vec<_>>(), Vec::<String>::new());
    Ok(())
}

fn opens_a_number_by_mouse_and_by_keyboard(tab: &Tab) -> Result<()> {
    let [name, id, sentence] = NUMBER;
    open(tab, 1440, &recorded_url(Lang::Zh)?)?;
    let focused = |id: &str| format!("document.activeElement.dataset.mark === '{id}'");
    tab.click_by_role("#top .say", "link", name)?;
    tab.wait("the inspector shows the sentence", &inspected(sentence))?;
    tab.press("Escape")?;
    tab.wait("the inspector is closed", "!document.getElementById('inspector')")?;
    tab.wait("the number has the focus", &focused(id))?;
    // On to the next, however many other stops there may be.
    let next = format!("document.activeElement.matches('a[data-mark]') && !({})", focused(id));
    for _ in 0..10 {
        tab.press("Tab")?;
        if tab.eval(&next)? == true {
            break;
        }
    }
    let id = tab.text("document.activeElement.dataset.mark")?;
    assert_ne!(id, NUMBER[1]);
    let source = source()?;
    let fact = source.report.facts.iter().find(|it| *it.id == *id);
    tab.press("Enter")?;
    tab.wait("the inspector shows the next", &inspected(fact.map_or(&id, |it| &it.quote)))?;
    tab.press("Escape")?;
    tab.wait("the next number has the focus again", &focused(&id))
}

/// That the inspector is open and holds this text.
pub fn inspected(text: &str) -> String {
    let shown = "document.getElementById('inspector').textContent.replace(/[\\s\\u00ad\\u200b\\u2060]/g, '')";
    format!("{shown}.includes({})", json!(browser_tests::squeezed(text)))
}

fn narrows_the_tasks_and_goes_back(tab: &Tab) -> Result<()> {
    open(tab, 1440, &recorded_url(Lang::Zh)?)?;
    let report = report()?;
    let visits = report.tasks.iter().filter(|it| &*it.method == "inspect").count();
    let all = report.tasks.len();
    assert!(0 < visits && visits < all);
    let shown = tasks_shown(&report);
    tab.wait("every task is drawn", &format!("{shown} === {all}"))?;
    tab.click_by_role("#ch-plan", "button", &format!("视察 {visits}"))?;
    tab.wait("the visits are left", &format!("{shown} === {visits}"))?;
    assert_eq!(tab.text("location.search")?, "?method=inspect");
    tab.eval("history.back()")?;
    tab.wait("every task is back", &format!("{shown} === {all}"))?;
    assert_eq!(tab.text("location.search")?, "");
    Ok(())
}

/// How many tasks are drawn, those behind a fold with them, as an expression.
fn tasks_shown(report: &Report) -> String {
    let ids: Vec<&str> = report.tasks.iter().map(|it| &*it.id).collect();
    format!(
        "new Set(Array.from(document.querySelectorAll('#ch-plan [data-mark]')) \
         .filter((it) => it.getClientRects().length || (it.closest('details') || it).getClientRects().length) \
         .map((it) => it.dataset.mark || it.getAttribute('href').slice(3)).filter((it) => {}.includes(it))).size",
        json!(ids)
    )
}

fn searches_the_data(tab: &Tab) -> Result<()> {
    open(tab, 1440, &recorded_url(Lang::Zh)?)?;
    let source = source()?;
    let query = "559";
    let holds = |entity: &Entity<'_>| {
        let raw = if let Entity::Fact(fact) = entity { fold(&fact.raw) } else { String::new() };
        [raw, fold(&entity.label(Lang::Zh)), fold(entity.quote())].iter().any(|text| text.contains(query))
    };
    let (found, total) = (source.entities().filter(holds).count(), source.entities().count());
    assert!(0 < found && found < total);
    tab.click_by_role("#data", "searchbox", Lang::Zh.strings().search)?;
    for digit in query.chars() {
        tab.press(&digit.to_string())?;
    }
    let said = fill(Lang::Zh.strings().rows_shown, &[&found.to_string(), &total.to_string()]);
    let status = "Array.from(document.querySelectorAll('[role=status]'))";
    tab.wait(&said, &format!("{status}.some((it) => it.textContent === {})", json!(said)))?;
    assert_eq!(tab.eval("document.querySelectorAll('#data tbody tr[id^=row-]').length")?, found);
    tab.wait("the search stands in the address", &format!("location.search === '?q={query}'"))
}

fn keeps_the_view_in_another_language(tab: &Tab) -> Result<()> {
    open(tab, 1440, &format!("{}?group=area#ch-plan", recorded_url(Lang::Zh)?))?;
    tab.click_by_role("header", "link", "Deutsch")?;
    tab.wait("the page is German", "document.documentElement.lang === 'de'")?;
    tab.ready()?;
    assert_eq!(tab.text("location.search + location.hash")?, "?group=area#ch-plan");
    let report = report()?;
    tab.wait("its tasks are listed", &format!("{} === {}", tasks_shown(&report), report.tasks.len()))?;
    let pressed = "Array.from(document.querySelectorAll('#ch-plan [aria-pressed=true]'), (it) => it.textContent)";
    tab.wait("by area", &format!("{pressed}.includes({})", json!(Lang::De.strings().area)))
}

fn presents(tab: &Tab) -> Result<()> {
    open(tab, 1440, &recorded_url(Lang::Zh)?)?;
    tab.press("p")?;
    // A machine that was busy for as long as the page waits has the slides without their program: it is asked once more.
    if tab.wait("the slides are there", PRESENTED).is_err() {
        open(tab, 1440, &recorded_url(Lang::Zh)?)?;
        tab.press("p")?;
        tab.wait("the slides are there", PRESENTED)?;
    }
    let said = "document.getElementById('said-deck').textContent";
    let first = json!(tab.text(said)?);
    tab.press("ArrowRight")?;
    tab.wait("another slide, or step, is announced", &format!("{said} && {said} !== {first}"))?;
    tab.press("Escape")?;
    tab.wait(
        "the page is back",
        "!document.documentElement.dataset.deck && document.querySelector('main h1').offsetHeight > 0",
    )
}

fn keeps_the_page_without_its_program(tab: &Tab) -> Result<()> {
    tab.resize(390, 844)?;
    tab.goto(&format!("http://{}/{}/", address()?, Fault::WasmMissing.folder()))?;
    tab.wait("the notice is shown", "document.getElementById('notice').getClientRects().length")?;
    let wanted = notices(Lang::Zh).into_iter().find(|(key, _)| *key == "missing").map(|(_, text)| text);
    assert_eq!(Some(tab.text("document.getElementById('notice').textContent")?.as_str()), wanted);
    // The page's own script shows the sentence of a number, and the way to it.
    let [name, id, sentence] = NUMBER;
    tab.click_by_role("#top .say", "link", name)?;
    tab.wait("the sentence is shown", "document.querySelector('.insp blockquote')")?;
    let shown = browser_tests::squeezed(&tab.text("document.querySelector('.insp blockquote').textContent")?);
    assert!(shown.contains(&browser_tests::squeezed(sentence)), "{shown}");
    tab.wait("the address names it", &format!("location.search === '?at={id}'"))?;
    tab.click(".insp .btn-t")?;
    tab.wait("the link leads to its number", &format!("location.hash === '#f-{id}'"))?;
    tab.click(".insp .insp-q")?;
    tab.wait("the inspector is closed", "!document.querySelector('.insp')")?;
    tab.wait("nothing below is skipped any more", "document.documentElement.dataset.laid === 'true'")?;
    reads_as_a_document(tab)
}

/// The page without its program: all of it is there, folds open and links lead where they say.
fn reads_as_a_document(tab: &Tab) -> Result<()> {
    assert_eq!(tab.eval("document.documentElement.dataset.live || ''")?, "", "the page says that it is ready");
    whole(tab)?;
    let fold = "#ch-plan details.fold-s";
    assert_eq!(tab.eval(&format!("document.querySelector('{fold}').open"))?, false);
    tab.click(&format!("{fold} > summary"))?;
    tab.wait("the fold is open", &format!("document.querySelector('{fold}').open"))
}

fn reads_well_without_scripts(kind: Kind) -> Result<()> {
    let tab = Tab::start(kind, false)?;
    tab.resize(390, 844)?;
    tab.goto(&recorded_url(Lang::Zh)?)?;
    let [name, id, _] = NUMBER;
    tab.click_by_role("#top .say", "link", name)?;
    tab.wait("the link leads to its number", &format!("location.hash === '#f-{id}'"))?;
    reads_as_a_document(&tab)
}

fn fits_a_phone(tab: &Tab) -> Result<()> {
    for lang in [Lang::Zh, Lang::De] {
        open(tab, 390, &recorded_url(lang)?)?;
        assert_eq!(tab.eval("innerWidth")?, 390);
        let beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(tab.eval(beyond)?, Value::from(0), "{}: it scrolls sideways", lang.tag());
    }
    Ok(())
}

#[test]
fn what_a_driver_has_started_ends_with_it() -> Result<()> {
    let folder = folder()?;
    let mut command = Command::new("sh");
    command.args(["-c", "sleep 600 & echo $!; wait"]);
    let (kept, child) = ProcessGuard::start(folder.clone(), &command, true)?;
    // Of one that has ended and that nobody has asked after yet, this is empty.
    let runs = || fs::read(format!("/proc/{child}/cmdline")).is_ok_and(|line| !line.is_empty());
    let until = |wanted: bool| {
        let end = Instant::now() + Duration::from_secs(30);
        while runs() != wanted {
            assert!(Instant::now() < end, "{child}: whether it runs is not {wanted}");
            std::thread::sleep(Duration::from_millis(20));
        }
    };
    // It is told of before it has begun.
    until(true);
    drop(kept);
    until(false);
    assert!(!folder.exists(), "its folder is still there");
    Ok(())
}

#[test]
fn opens_without_a_network_in_chromium_80() -> Result<()> {
    opens_without_a_network_in(Engine::Chromium80)
}

#[test]
fn opens_without_a_network_in_chromium_88() -> Result<()> {
    opens_without_a_network_in(Engine::Chromium88)
}

fn opens_without_a_network_in(engine: Engine) -> Result<()> {
    let mut place = Place::with(site(&first_build()?))?;
    let browser = Browser::start(engine)?;
    let page = browser.page()?;
    page.goto(&place.url(SITE))?;
    page.ready()?;
    page.wait("the page is kept", KEPT)?;
    forget_answers(&page)?;
    place.fall_silent();
    for lang in [Lang::Zh, Lang::De] {
        page.goto(&place.url(&format!("{SITE}{}", lang.folder())))?;
        page.ready()?;
        let missing = missing_content(&page, lang)?;
        assert!(missing.is_empty(), "{missing:?}");
    }
    Ok(())
}
