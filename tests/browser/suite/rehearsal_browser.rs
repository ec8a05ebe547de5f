//! Faults rehearsed in every engine, in the browser: a program that stops, storage, clocks, translators, extensions, frames,
//! changes while the page starts. Files that do not come are in `rehearsal_files`.

use anyhow::{Result, ensure};
use browser_tests::{Tab, Trouble, host_page};
use i18n::Lang;
use serde_json::json;

use crate::rehearsal_files::{rehearse, told, visit, whole};

rehearse! { (
    a_program_that_stops_is_started_anew_and_after_the_second_time_it_says_so,
    storage_that_is_blocked_full_or_holds_rubbish_does_no_harm,
    a_clock_that_is_set_back_changes_nothing,
    a_translator_that_rewrites_the_text_leaves_all_of_it_and_an_answer_or_a_word,
    what_an_extension_puts_into_the_page_does_no_harm,
    zoom_and_size_of_text_may_change_while_it_starts,
    messages_of_a_hostile_frame_change_nothing,
) }

/// Opens a number of the opening, in any state of the page.
const NUMBER: &str = "document.querySelector('#top .say a[data-mark]').click()";
const OPENED: &str = "document.querySelector('.insp blockquote')";

/// The page answers: a number shows its sentence.
fn answers(tab: &Tab) -> Result<()> {
    tab.ready()?;
    tab.eval(NUMBER)?;
    tab.wait("the sentence is shown", OPENED)
}

fn a_program_that_stops_is_started_anew_and_after_the_second_time_it_says_so(tab: &Tab) -> Result<()> {
    // Once it meets a page that is not what it would draw, as if another build had written it.
    let once = "document.addEventListener('DOMContentLoaded', function () { \
        if (Number(sessionStorage.spoilt || 0) >= Number(sessionStorage.times || 1)) return; \
        sessionStorage.spoilt = Number(sessionStorage.spoilt || 0) + 1; \
        document.querySelector('#app .shot').remove(); });";
    let site = Trouble::first(once).site()?;
    visit(tab, &format!("{site}?group=area"))?;
    tab.wait(
        "it was started anew",
        "sessionStorage.spoilt === '1' && document.documentElement.dataset.live === 'true'",
    )?;
    answers(tab)?;
    told(tab, None, Lang::Zh)?;
    whole(tab, Lang::Zh)?;
    ensure!(tab.text("location.search")?.contains("group=area"), "what was chosen is lost");
    ensure!(!tab.text("sessionStorage.getItem('report-figures.stopped')")?.is_empty(), "what stopped it is not kept");
    // And twice.
    tab.eval("(sessionStorage.clear(), sessionStorage.times = 2)")?;
    tab.goto(&site)?;
    tab.wait("it was started anew", "sessionStorage.spoilt === '2'")?;
    told(tab, Some("panic"), Lang::Zh)?;
    whole(tab, Lang::Zh)?;
    // The page's own script still answers.
    tab.eval(NUMBER)?;
    tab.wait("the sentence is shown", OPENED)
}

fn storage_that_is_blocked_full_or_holds_rubbish_does_no_harm(tab: &Tab) -> Result<()> {
    let blocked = "['localStorage', 'sessionStorage'].forEach(function (name) { \
        Object.defineProperty(window, name, { get: function () { throw new Error('blocked'); } }); });";
    let full = "Storage.prototype.setItem = function () { throw new Error('QuotaExceededError'); };";
    let rubbish = "localStorage.setItem('report-figures.ease', 'elder=9&text=%&&__proto__=1&contrast=<b>&cursor');";
    for first in [blocked, full, rubbish] {
        visit(tab, &Trouble::first(first).site()?)?;
        answers(tab)?;
        told(tab, None, Lang::Zh)?;
        whole(tab, Lang::Zh)?;
        tab.eval("document.querySelector('[data-setting=\"elder=1\"]').click()")?;
        tab.wait("the version is large", "document.documentElement.dataset.elder === '1'")?;
        tab.eval("document.querySelector('.bar [data-setting=\"elder=0\"], .bar [data-setting=\"elder=\"]').click()")?;
        tab.wait("the version is the usual one", "!document.documentElement.dataset.elder")?;
    }
    Ok(())
}

fn a_clock_that_is_set_back_changes_nothing(tab: &Tab) -> Result<()> {
    let back = "var now = Date.now, turns = 0; Date.now = function () { return now() - 1e10 * turns++; };";
    visit(tab, &Trouble::first(back).site()?)?;
    answers(tab)?;
    whole(tab, Lang::Zh)
}

/// Puts every text of the page into elements of its own, as translators do.
const TRANSLATE: &str = "(function () { var walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = []; \
    while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest('script, style, svg')) \
        found.push(walker.currentNode); \
    found.forEach(function (text) { var font = document.createElement('font'); font.textContent = text.data; \
        text.parentNode.replaceChild(font, text); }); return found.length; })()";

fn a_translator_that_rewrites_the_text_leaves_all_of_it_and_an_answer_or_a_word(tab: &Tab) -> Result<()> {
    // Before the program, and under it.
    let early = format!("document.addEventListener('DOMContentLoaded', function () {{ {TRANSLATE}; }});");
    for (first, late) in [(&*early, false), ("", true)] {
        visit(tab, &Trouble::first(first).site()?)?;
        if late {
            tab.ready()?;
            ensure!(tab.eval(TRANSLATE)?.as_u64() > Some(300), "nothing was translated");
        } else {
            tab.wait("it is started, or has said why not", STARTED)?;
        }
        whole(tab, Lang::Zh)?;
        for choice in ["[data-set='group=area']", "[data-set^='for=']", "#top .say a[data-mark]"] {
            tab.eval(&format!("(function (it) {{ if (it) it.click(); }})(document.querySelector(\"{choice}\"))"))?;
        }
        // Either a number answers, for a page that has started anew at the next try, or the page says that it does not.
        let answer = format!("({NUMBER}, {OPENED} || !document.getElementById('notice').hidden)");
        tab.wait("there is an answer, or a word", &answer)?;
        whole(tab, Lang::Zh)?;
    }
    Ok(())
}

const STARTED: &str = "document.documentElement.dataset.live === 'true' || !document.getElementById('notice').hidden";

fn what_an_extension_puts_into_the_page_does_no_harm(tab: &Tab) -> Result<()> {
    let script = "document.addEventListener('DOMContentLoaded', function () { \
        document.body.insertBefore(document.createElement('aside'), document.body.firstChild).textContent = 'coupons'; \
        document.documentElement.setAttribute('data-gr-ext', 'true'); \
        document.querySelectorAll('#app a, #app button, #app input').forEach(function (it) { it.setAttribute('data-ext', '1'); }); \
        document.documentElement.appendChild(document.createElement('div')).id = 'overlay'; });";
    visit(tab, &Trouble::first(script).site()?)?;
    answers(tab)?;
    told(tab, None, Lang::Zh)?;
    whole(tab, Lang::Zh)
}

fn zoom_and_size_of_text_may_change_while_it_starts(tab: &Tab) -> Result<()> {
    let restless = "var step = 0, restless = setInterval(function () { \
        if (!document.body || ++step > 40) return step > 40 && clearInterval(restless); \
        document.documentElement.style.fontSize = [100, 150, 80, 200][step % 4] + '%'; \
        var size = document.querySelector('[data-setting=\"text=' + (1 + step % 4) + '\"]'); if (size && step < 40) size.click(); \
        if (step === 40) document.documentElement.style.fontSize = ''; \
        dispatchEvent(new Event('resize')); }, 15);";
    visit(tab, &Trouble::first(restless).site()?)?;
    tab.wait("it has come to rest", "typeof step === 'number' && step > 40")?;
    answers(tab)?;
    told(tab, None, Lang::Zh)?;
    whole(tab, Lang::Zh)?;
    tab.eval("localStorage.clear()").map(drop)
}

fn messages_of_a_hostile_frame_change_nothing(tab: &Tab) -> Result<()> {
    let hostile = host_page(
        "<script>var all = ['present', 'left', 'height', '__proto__', { type: 'report-figures:height', height: 1e9 }, \
            { type: 'report-figures:ask' }, { type: 'slide', at: 3 }, { slide: -1 }, [], null, 1, '\\ud800', \
            { constructor: { prototype: 1 } }, new ArrayBuffer(9), new Date(NaN)]; \
         onload = function () { all.forEach(function (it) { parent.postMessage(it, '*'); top.postMessage(it, '*'); }); \
            parent.postMessage('sent', '*'); };</script>",
        "",
    )?;
    // The page's own policy lets no frame in: whoever embeds one has changed the page, or is a window that it was opened from.
    visit(tab, &Trouble::edited(|page| page.replacen("<body>", "<body><i id=\"around\"></i>", 1)).site()?)?;
    answers(tab)?;
    let before = tab.text("location.href")?;
    let sent = format!(
        "new Promise(function (done) {{ addEventListener('message', function (it) {{ if (it.data === 'sent') done(true); }}); \
         var frame = document.createElement('iframe'); setTimeout(done, 2000, false); \
         frame.src = {}; document.getElementById('around').appendChild(frame); }})",
        json!(hostile)
    );
    let came = tab.eval(&sent)?;
    ensure!(came == false, "the policy lets a frame of somebody else in");
    // As if it had been let in.
    tab.eval(
        "['present', { type: 'report-figures:height', height: 1e9 }, { type: 'report-figures:ask' }, { slide: 3 }, null, [], \
         '\\ud800'].forEach(function (it) { window.postMessage(it, '*'); \
         dispatchEvent(new MessageEvent('message', { data: it, origin: 'null', source: null })); })",
    )?;
    tab.wait("the page is as it was", &format!("location.href === {} && {OPENED}", json!(before)))?;
    ensure!(tab.eval("document.documentElement.dataset.deck || ''")? == "", "a message began the presentation");
    whole(tab, Lang::Zh)
}
