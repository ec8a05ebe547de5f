//! What fails beneath an editor: the program itself, its start, its worker, what the browser keeps. Each is told of in words that
//! say what to do, and nothing that was there before is lost.

use anyhow::{Context, Result, ensure};
use browser_tests::{
    Loss, Trouble, blank, choose_files, downloaded, downloads, drop_files, editor, editor_file, opened, paste,
};
use driver::Page;
use i18n::Lang;
use serde_json::json;

const TEXT: &str = "全年召开会议8次、主任会议15次，作出决定11项。\n";

fn says(page: &Page, words: &str) -> Result<()> {
    let words = json!(words);
    page.wait(&format!("it says {words}"), &format!("document.querySelector('#edit').innerText.includes({words})"))
}

fn kept(page: &Page) -> Result<()> {
    says(page, Lang::Zh.edit().kept)
}

/// Does something with what the browser keeps, which is `drafts` and `versions`, and returns what it was answered.
fn with_store(page: &Page, change: &str) -> Result<serde_json::Value> {
    page.eval(&format!(
        "new Promise((done) => {{ const asked = indexedDB.open('report-figures.edit', 1); asked.onsuccess = () => {{ \
         const change = asked.result.transaction(['drafts', 'versions'], 'readwrite'); \
         const [drafts, versions] = ['drafts', 'versions'].map((it) => change.objectStore(it)); let got; {change}; \
         change.oncomplete = () => {{ asked.result.close(); done(got && got.result); }}; }}; }})"
    ))
}

#[test]
fn files_that_are_chosen_are_read_one_or_several_and_the_same_again() -> Result<()> {
    let page = editor(Lang::Zh, 1440)?;
    for (name, text) in [("第一份.txt", "全年召开会议8次。\n"), ("第一份.txt", "全年召开会议9次。\n")]
    {
        choose_files(&page, "one", &[(name, text.as_bytes())])?;
        page.wait("the text is read", "document.querySelector('.income [role=status]') !== null")?;
        kept(&page)?;
        let stored = with_store(&page, "got = drafts.get('draft')")?;
        ensure!(stored.as_str().is_some_and(|it| it.contains(text.trim())), "{stored}");
    }
    let last = fixtures::REPORT_2023;
    choose_files(&page, "several", &[("report.json", last.json.as_bytes()), ("report.txt", last.text.as_bytes())])?;
    page.wait("the report is found", "document.querySelector('.offer') !== null")
}

#[test]
fn a_file_that_the_browser_cannot_read_is_named_and_the_others_are_read() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = editor(Lang::Zh, 1440)?;
    let refuses = "File.prototype.arrayBuffer = (read => function () { \
        return this.name === '锁住.docx' ? Promise.reject(new DOMException('', 'NotReadableError')) : read.call(this); \
        })(File.prototype.arrayBuffer)";
    page.eval(refuses)?;
    choose_files(&page, "locked", &[("锁住.docx", b"PK"), ("报告.txt", "全年召开会议8次。\n".as_bytes())])?;
    says(&page, words.unreadable)?;
    says(&page, "锁住.docx")?;
    page.wait("the text is read", "document.querySelector('.income [role=status]') !== null")
}

/// A program of one function that stops at once, as one that panics does.
const STOPS: &str = "setTimeout(new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, \
     1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 97, 0, 0, 10, 5, 1, 3, 0, 0, 11]))).exports.a)";

#[test]
fn a_program_that_has_stopped_says_what_was_kept_lets_nothing_be_pressed_and_opens_again() -> Result<()> {
    for lang in [Lang::Zh, Lang::De] {
        let words = lang.edit();
        for url in [None, Some(editor_file(lang)?)] {
            let page = match url {
                None => editor(lang, 390)?,
                Some(url) => {
                    let page = blank(390)?;
                    page.goto(&url)?;
                    opened(&page)?;
                    page
                }
            };
            paste(&page, TEXT, None)?;
            says(&page, words.kept)?;
            page.eval(STOPS)?;
            page.wait("it is told", "document.getElementById('stopped').getClientRects().length === 1")?;
            let said = page.text("document.getElementById('stopped').innerText")?;
            let when = words.stopped_kept.split("{}").next().unwrap_or_default();
            ensure!(said.starts_with(words.stopped) && said.contains(when), "{said}");
            let left = "[...document.querySelectorAll('#edit :is(button, input, select, textarea)')].filter((it) => !it.disabled)";
            assert_eq!(page.eval(&format!("{left}.length"))?, 1);
            page.wait("the button has the focus", "document.activeElement.closest('#stopped') !== null")?;
            page.eval("window.before = true")?;
            page.find_by_role("button", words.reopen)?.click()?;
            page.wait("it is open again", "!window.before && document.querySelector('#edit main') !== null")?;
            says(&page, words.kept)?;
        }
    }
    Ok(())
}

#[test]
fn an_editor_whose_start_does_not_come_says_what_to_do_without_a_script() -> Result<()> {
    for (part, loss) in [("/assets/edit-start.", Loss::Missing), ("/assets/edit-start.", Loss::Gate)] {
        let page = blank(390)?;
        // Whoever wants no motion is told as well.
        page.set_media(&[("prefers-reduced-motion", "reduce")])?;
        page.goto(&format!("{}edit.html", Trouble::lost(part, loss).site()?))?;
        let late = "document.querySelector('#opening .late')";
        page.wait(
            "the page is there",
            &format!("{late} !== null && getComputedStyle({late}).animationName === 'late'"),
        )?;
        assert_eq!(page.text(&format!("getComputedStyle({late}).visibility"))?, "hidden");
        page.eval("document.getAnimations().forEach((it) => it.finish())")?;
        page.wait("it is said", &format!("getComputedStyle({late}).visibility === 'visible'"))?;
    }
    Ok(())
}

#[test]
fn an_editor_whose_server_allows_it_no_policy_says_that_it_did_not_open() -> Result<()> {
    let none = "<meta http-equiv=\"Content-Security-Policy\" content=\"trusted-types 'none'\"><title>";
    let page = blank(390)?;
    page.goto(&format!("{}edit.html", Trouble::edited(|it| it.replacen("<title>", none, 1)).site()?))?;
    page.wait("it is told", "document.getElementById('opening')?.innerText.startsWith('编辑程序没有打开')")
}

#[test]
fn a_worker_whose_program_does_not_come_is_told_of_and_the_next_one_answers() -> Result<()> {
    let words = Lang::Zh.edit();
    // The first worker's own script finds no network.
    let first = "{ const Own = Worker; let lost = true; window.Worker = class extends Own { constructor(address, options) { \
         super(address, options); if (lost) setTimeout(() => this.dispatchEvent(new Event('error'))); lost = false; } }; }";
    for (first, lost, said) in
        [("", Some(("/assets/publisher.", Loss::Broken)), words.lost_program), (first, None, words.lost_program)]
    {
        let page = blank(1440)?;
        page.goto(&format!("{}edit.html?lang=zh-CN", Trouble { lost, ..Trouble::first(first) }.site()?))?;
        opened(&page)?;
        let last = fixtures::REPORT_2023;
        drop_files(&page, &[("report.json", last.json.as_bytes()), ("report.txt", last.text.as_bytes())])?;
        let alert = format!("document.querySelector('.income [role=alert]')?.innerText.includes({})", json!(said));
        page.wait("it is told of", &alert)?;
        let reading = words.reading.split("{}").next().unwrap_or_default();
        ensure!(!page.text("document.querySelector('#edit').innerText")?.contains(reading), "it is still reading");
        if lost.is_none() {
            drop_files(&page, &[("report.json", last.json.as_bytes()), ("report.txt", last.text.as_bytes())])?;
            page.wait("the report is found", "document.querySelector('.offer') !== null")?;
        }
    }
    Ok(())
}

#[test]
fn a_worker_that_never_answers_is_waited_for_with_a_word_and_not_for_good() -> Result<()> {
    let words = Lang::Zh.edit();
    // Its program never comes; what would take a minute and a half takes three seconds.
    let first = "{ const Own = Worker; window.Worker = class extends Own { postMessage() {} \
         set onmessage(_) {} }; const wait = window.setTimeout; window.setTimeout = (then, time, ...rest) => \
         wait(then, time > 60000 ? time / 30 : time, ...rest); }";
    let page = blank(1440)?;
    page.goto(&format!("{}edit.html?lang=zh-CN", Trouble::first(first).site()?))?;
    opened(&page)?;
    drop_files(&page, &[("report.json", b"{}"), ("report.txt", "正文。".as_bytes())])?;
    says(&page, &i18n::fill(words.reading, &["report.json, report.txt"]))?;
    says(&page, words.late_program)
}

#[test]
fn a_kept_draft_that_cannot_be_read_is_told_of_stays_a_version_and_can_be_saved() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = editor(Lang::Zh, 1440)?;
    let folder = downloads(&page, "unread")?;
    paste(&page, TEXT, None)?;
    kept(&page)?;
    with_store(
        &page,
        "drafts.get('draft').onsuccess = ({ target }) => drafts.put(target.result.slice(0, -20), 'draft')",
    )?;
    with_store(&page, "versions.clear()")?;
    let broken = with_store(&page, "got = drafts.get('draft')")?;
    let broken = broken.as_str().context("no draft")?;
    page.reload()?;
    opened(&page)?;
    says(&page, words.unread)?;
    page.find_by_role("button", words.save_unread)?.click()?;
    assert_eq!(downloaded(&folder, "draft.json")?, broken.as_bytes());
    paste(&page, "全年召开会议9次。\n", None)?;
    kept(&page)?;
    let versions = with_store(&page, "got = versions.getAll()")?;
    ensure!(versions.as_array().is_some_and(|all| all.iter().any(|it| it == broken)), "{versions}");
    Ok(())
}

#[test]
fn a_browser_that_never_says_whether_it_keeps_anything_is_told_of() -> Result<()> {
    let silent = "IDBFactory.prototype.open = () => new EventTarget();";
    let page = blank(1440)?;
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": silent }))?;
    page.goto(&browser_tests::editor_url(Lang::Zh)?)?;
    opened(&page)?;
    paste(&page, TEXT, None)?;
    says(&page, Lang::Zh.edit().blocked)
}
