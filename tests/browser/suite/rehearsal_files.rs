//! Faults rehearsed in every engine, on the way: files that do not come, come broken, or are of another build. The page can be
//! read, says what is the matter, and loses nothing. What happens in the browser itself is in `rehearsal_browser`; the table
//! of all faults is docs/reliability.md.

use anyhow::{Result, ensure};
use browser_tests::{CONTENT, Kind, Loss, Tab, Trouble, missing_in};
use i18n::{Lang, notices};
use serde_json::json;

/// Scenarios for all engines, so that a failure names both.
macro_rules! rehearse {
    ($scenarios:tt) => { crate::rehearsal_files::rehearse!(@ $scenarios chromium Chromium, firefox Firefox, webkit WebKit,
        chromium_88 Chromium88, chromium_80 Chromium80); };
    (@ $scenarios:tt $($engine:ident $kind:ident),+) => { $(mod $engine {
        crate::rehearsal_files::rehearse!(@@ $scenarios $kind);
    })+ };
    (@@ ($($scenario:ident),+ $(,)?) $kind:ident) => { $(
        #[test]
        fn $scenario() -> anyhow::Result<()> {
            browser_tests::with_tab(browser_tests::Kind::$kind, super::$scenario)
        }
    )+ };
}
pub(crate) use rehearse;

rehearse! { (
    a_file_that_is_missing_broken_or_another_takes_no_text_along_and_is_told_of,
    a_page_whose_build_is_no_longer_on_the_server_can_be_read_and_says_so,
    files_that_are_sent_as_gb2312_read_as_they_were_written,
    a_style_sheet_that_is_late_keeps_nothing_back,
    a_page_that_breaks_off_shows_what_came_and_says_so,
    a_program_that_comes_after_a_minute_takes_the_words_back_and_does_what_was_tapped,
    a_program_of_another_build_leaves_the_page,
    data_that_is_broken_cut_or_newer_leaves_the_page,
) }

/// What is told of a fault, if anything: a file whose loss nobody sees is not told of.
pub fn told(tab: &Tab, kind: Option<&str>, lang: Lang) -> Result<()> {
    let Some(kind) = kind else {
        return tab.wait("nothing is told", "document.getElementById('notice').hidden");
    };
    let words = notices(lang).into_iter().find(|(key, _)| *key == kind).map(|(_, text)| text);
    let shown = "(function (it) { return it.getClientRects().length > 0 && it.textContent; })(document.getElementById('notice'))";
    tab.wait(&format!("it says `{kind}`"), &format!("{shown} === {}", json!(words)))
}

/// Every number and every task can be read.
pub fn whole(tab: &Tab, lang: Lang) -> Result<()> {
    // A page that is starting anew has a part of it for a moment, and may begin to do so between two questions: whether it
    // is there and what it says is one question.
    let there = format!("document.readyState === 'complete' && {CONTENT}.length > 1000");
    let text = || {
        tab.wait("the page is there", &there)?;
        tab.text(&format!("{there} ? {CONTENT} : null"))
    };
    let missing = missing_in(&text().or_else(|_| text())?, lang)?;
    ensure!(missing.is_empty(), "the page lost {missing:?}");
    let seen = "document.querySelector('main h1').getClientRects().length > 0 && \
        getComputedStyle(document.querySelector('main h1')).visibility === 'visible'";
    tab.wait("the page is in sight", seen)
}

/// Goes to a page with its storage as in a new browser: nothing was started anew in this tab.
pub fn visit(tab: &Tab, url: &str) -> Result<()> {
    tab.resize(390, 844)?;
    tab.goto(url)
}

/// The files that a page asks for by itself, what is said when one does not come, and whether the program runs without it.
const FILES: [(&str, Option<&str>, bool); 6] = [
    ("/assets/boot.", Some("missing"), false),
    ("/assets/main.", Some("style"), true),
    ("/assets/report.", Some("missing"), false),
    (".wasm", Some("missing"), false),
    ("/assets/drawing.", None, true),
    ("/assets/steps.", None, true),
];

fn a_file_that_is_missing_broken_or_another_takes_no_text_along_and_is_told_of(tab: &Tab) -> Result<()> {
    // Every loss in today's Chromium, the likeliest one in the others: they differ in how they load, not in what they lose.
    let losses: &[Loss] = match tab.kind() {
        Kind::Chromium => &[Loss::Missing, Loss::Broken, Loss::Gate],
        _ => &[Loss::Broken],
    };
    for loss in losses {
        for (file, kind, runs) in FILES {
            visit(tab, &Trouble::lost(file, *loss).site()?)?;
            if runs {
                tab.wait("the program has taken over", "document.documentElement.dataset.live === 'true'")?;
            }
            // A style sheet of another type is refused like one that is missing.
            told(tab, kind, Lang::Zh).map_err(|wrong| wrong.context(format!("{file} {loss:?}")))?;
            whole(tab, Lang::Zh)?;
        }
    }
    Ok(())
}

fn a_page_whose_build_is_no_longer_on_the_server_can_be_read_and_says_so(tab: &Tab) -> Result<()> {
    // A cache in between still has the page, and none of the files that it names.
    visit(tab, &Trouble::lost("/assets/", Loss::Missing).site()?)?;
    let said =
        "(function (it) { return !it.hidden && [it.dataset.style, it.dataset.missing].indexOf(it.textContent) >= 0; })";
    tab.wait("it says so", &format!("{said}(document.getElementById('notice'))"))?;
    whole(tab, Lang::Zh)
}

fn files_that_are_sent_as_gb2312_read_as_they_were_written(tab: &Tab) -> Result<()> {
    visit(tab, &Trouble::lost("", Loss::Renamed).site()?)?;
    tab.ready()?;
    told(tab, None, Lang::Zh)?;
    whole(tab, Lang::Zh)?;
    assert_eq!(tab.text("document.characterSet")?, "UTF-8");
    Ok(())
}

/// The page's timers run a hundred times as fast, and it is seen when the end of the page is there and what it says then.
const HURRIED: &str = "var later = window.setTimeout, begun = Date.now(); \
    window.setTimeout = function (then, after) { return later(then, after > 5000 ? after / 100 : after); }; \
    var look = setInterval(function () { var it = document.getElementById('notice'); \
        if (!document.getElementById('report-data') || !it || it.hidden) return; \
        clearInterval(look); window.seen = [Date.now() - begun, it.textContent]; }, 20);";

fn a_style_sheet_that_is_late_keeps_nothing_back(tab: &Tab) -> Result<()> {
    let trouble = Trouble { first: HURRIED.to_owned(), ..Trouble::lost("/assets/main.", Loss::Late) };
    visit(tab, &trouble.site()?)?;
    tab.wait("it is seen", "window.seen")?;
    let words = notices(Lang::Zh).into_iter().find(|(key, _)| *key == "style").map(|(_, text)| text);
    ensure!(tab.eval("window.seen[0] < 4000")? == true, "it waited {}", tab.eval("window.seen[0]")?);
    assert_eq!(Some(&*tab.text("window.seen[1]")?), words);
    // And when it comes, it holds.
    told(tab, None, Lang::Zh)?;
    tab.wait("it is dressed", "getComputedStyle(document.querySelector('.bar')).position === 'sticky'")?;
    whole(tab, Lang::Zh)
}

fn a_page_that_breaks_off_shows_what_came_and_says_so(tab: &Tab) -> Result<()> {
    for (mark, lang) in [("id=\"ch-", Lang::Zh), ("id=\"data\"", Lang::De)] {
        let cut = move |mut page: String| {
            let at = page.find(mark).unwrap_or_default();
            page.truncate(at);
            page
        };
        visit(tab, &format!("{}{}", Trouble::edited(cut).site()?, lang.folder()))?;
        told(tab, Some("cut"), lang)?;
        let seen = tab.text("document.body.innerText")?;
        ensure!(seen.contains("559"), "the opening is gone: {seen}");
    }
    Ok(())
}

/// The clock of the page's timers runs a hundred times as fast, and the program waits until a test lets it come.
const SLOW: &str = "var later = window.setTimeout, get = window.fetch; \
    window.setTimeout = function (then, after) { \
        return later.apply(window, [then, after > 5000 ? after / 100 : after].concat([].slice.call(arguments, 2))); }; \
    window.fetch = function (url) { var it = arguments; return window.go || String(url).indexOf('.wasm') < 0 ? get.apply(window, it) : \
        new Promise(function (go) { window.go = go; }).then(function () { return get.apply(window, it); }); };";

fn a_program_that_comes_after_a_minute_takes_the_words_back_and_does_what_was_tapped(tab: &Tab) -> Result<()> {
    visit(tab, &Trouble::first(SLOW).site()?)?;
    tab.wait("the program is asked for", "typeof window.go === 'function'")?;
    told(tab, Some("missing"), Lang::Zh)?;
    whole(tab, Lang::Zh)?;
    tab.eval("window.go()")?;
    tab.ready()?;
    told(tab, None, Lang::Zh)?;
    whole(tab, Lang::Zh)
}

fn a_program_of_another_build_leaves_the_page(tab: &Tab) -> Result<()> {
    // What the program takes over was written by a build that had another element there.
    let older = |page: String| {
        let page = page.replacen("<div class=\"page\">", "<article class=\"page\">", 1);
        page.replacen(
            "</div><!--</[report_figures::app::Shell]>-->",
            "</article><!--</[report_figures::app::Shell]>-->",
            1,
        )
    };
    visit(tab, &Trouble::edited(older).site()?)?;
    told(tab, Some("panic"), Lang::Zh)?;
    whole(tab, Lang::Zh)
}

fn data_that_is_broken_cut_or_newer_leaves_the_page(tab: &Tab) -> Result<()> {
    const DATA: &str = "id=\"report-data\">";
    let broken = |page: String| page.replacen(&[DATA, "{"].concat(), &[DATA, "{,"].concat(), 1);
    let cut = |page: String| {
        let at = page.find(DATA).unwrap_or_default() + 2000;
        let at = (at..).find(|it| page.is_char_boundary(*it)).unwrap_or_default();
        page[..at].to_owned()
    };
    // A field that every entry has is another thing in a version to come.
    let newer = |page: String| page.replacen("\"activities\":[", "\"activities\":[{\"kind\":\"new\"},", 1);
    for trouble in [Trouble::edited(broken), Trouble::edited(cut), Trouble::edited(newer)] {
        visit(tab, &trouble.site()?)?;
        told(tab, Some("data"), Lang::Zh)?;
        whole(tab, Lang::Zh)?;
    }
    Ok(())
}
