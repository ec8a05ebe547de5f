//! What happens to editors: half a paste, a wrong encoding, a full storage, a closed tab, two tabs, files of all kinds. Nothing is
//! lost, and each is told of.

use anyhow::{Result, ensure};
use browser_tests::{blank, drop_files, editor, editor_url, opened, paste};
use driver::Page;
use i18n::{Lang, fill};
use intake::Refused;

const TEXT: &str = "全年召开会议8次、主任会议15次，作出决定11项。\n";

fn seen(page: &Page) -> Result<String> {
    page.text("document.querySelector('#edit').innerText")
}

fn says(page: &Page, words: &str) -> Result<()> {
    let words = serde_json::json!(words);
    page.wait(&format!("it says {words}"), &format!("document.querySelector('#edit').innerText.includes({words})"))
}

fn decide(page: &Page) -> Result<()> {
    let name = Lang::Zh.edit().step_decide;
    let found =
        format!("[...document.querySelectorAll('nav button')].find((it) => it.textContent.startsWith('{name}'))");
    page.find_by_script(&found)?.click()
}

fn kept(page: &Page) -> Result<()> {
    says(page, Lang::Zh.edit().kept)
}

#[test]
fn half_a_paste_is_replaced_by_the_whole_and_what_was_decided_stays() -> Result<()> {
    let page = editor(Lang::Zh, 1440)?;
    paste(&page, "全年召开会议8次、主任会议15次。\n作出决", None)?;
    decide(&page)?;
    page.press("ArrowDown")?;
    page.press("Enter")?;
    page.find_by_script("document.querySelector('nav button')")?.click()?;
    paste(&page, "全年召开会议8次、主任会议15次。\n作出决定11项。\n", None)?;
    decide(&page)?;
    let open = i18n::fill(Lang::Zh.edit().open_of, &["2", "3"]);
    ensure!(seen(&page)?.contains(&open), "{}", seen(&page)?);
    Ok(())
}

#[test]
fn texts_in_the_encodings_of_offices_are_read_as_they_are() -> Result<()> {
    // 全年召开会议8次。 in GB18030, and in UTF-16 with its mark.
    let gb: &[u8] = b"\xc8\xab\xc4\xea\xd5\xd9\xbf\xaa\xbb\xe1\xd2\xe98\xb4\xce\xa1\xa3";
    let wide: Vec<u8> =
        [0xfeff].into_iter().chain("全年召开会议8次。".encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for bytes in [gb, &wide] {
        let page = editor(Lang::Zh, 1440)?;
        drop_files(&page, &[("报告.txt", bytes)])?;
        page.wait(
            "the text is there",
            "[...document.querySelectorAll('main button')].some((it) => it.textContent.includes('→'))",
        )?;
        decide(&page)?;
        says(&page, "全年召开会议8次。")?;
    }
    Ok(())
}

#[test]
fn files_that_cannot_be_read_say_what_to_do_and_leave_the_draft() -> Result<()> {
    let page = editor(Lang::Zh, 1440)?;
    paste(&page, TEXT, None)?;
    kept(&page)?;
    let files: [(&str, &[u8], &str); 4] = [
        ("报告.pdf", b"%PDF-1.7 ", Refused::Pdf.text(Lang::Zh)),
        ("照片.png", b"\x89PNG\r\n\x1a\n", Refused::Picture.text(Lang::Zh)),
        ("报告.doc", b"\xd0\xcf\x11\xe0 ", Refused::OldWord.text(Lang::Zh)),
        ("报告.docx", b"PK\x03\x04 broken", Refused::BrokenDocx.text(Lang::Zh)),
    ];
    for (name, bytes, words) in files {
        drop_files(&page, &[(name, bytes)])?;
        says(&page, words)?;
    }
    // Old data that is cut short, and an archive that is none.
    let [cut, zip]: [(&str, &[u8]); 2] = [("report.json", b"{\"report\": {"), ("site.zip", b"PK\x03\x04 cut")];
    for file in [cut, zip] {
        drop_files(&page, &[file])?;
        page.wait(
            "it is told of",
            &format!("document.querySelector('.income [role=alert]')?.innerText.includes('{}')", file.0),
        )?;
    }
    decide(&page)?;
    says(&page, TEXT.trim())
}

#[test]
fn a_full_or_blocked_storage_is_told_of_and_the_work_goes_on() -> Result<()> {
    let words = Lang::Zh.edit();
    let full =
        "IDBObjectStore.prototype.put = function () { throw new DOMException('no room', 'QuotaExceededError'); };";
    let blocked = "Object.defineProperty(window, 'indexedDB', { value: undefined });";
    for (script, said) in [(full, words.full), (blocked, words.blocked)] {
        let page = blank(1440)?;
        page.call("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": script }))?;
        page.goto(&editor_url(Lang::Zh)?)?;
        opened(&page)?;
        paste(&page, TEXT, None)?;
        says(&page, said)?;
        decide(&page)?;
        page.press("ArrowDown")?;
        page.press("Enter")?;
        says(&page, &i18n::fill(words.open_of, &["2", "3"]))?;
    }
    Ok(())
}

#[test]
fn two_windows_do_not_overwrite_each_other_and_neither_loses_anything() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = editor(Lang::Zh, 1440)?;
    paste(&page, TEXT, None)?;
    kept(&page)?;
    // A window of its own: what lies behind another tab is not drawn.
    let again = "(() => { const made = Object.assign(document.createElement('button'), { textContent: 'again' }); \
        made.onclick = () => open(location.href, '', 'width=1400,height=800'); document.body.prepend(made); })()";
    page.eval(again)?;
    page.find_by_role("button", "again")?.click()?;
    let other = page.opened()?;
    opened(&other)?;
    decide(&other)?;
    says(&other, TEXT.trim())?;
    other.press("ArrowDown")?;
    other.press("Enter")?;
    kept(&other)?;
    decide(&page)?;
    page.press("ArrowDown")?;
    page.press("Delete")?;
    says(&page, words.elsewhere)?;
    page.find_by_role("button", words.take_copy)?.click()?;
    kept(&page)?;
    // What the other window had kept is among the earlier versions.
    page.find_by_script("document.querySelector('nav button')")?.click()?;
    page.wait("both are there", "document.querySelectorAll('.versions li').length >= 2")
}

#[test]
fn a_slow_disk_makes_no_other_window_of_this_one() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = editor(Lang::Zh, 1440)?;
    paste(&page, TEXT, None)?;
    kept(&page)?;
    decide(&page)?;
    page.press("ArrowDown")?;
    // Nothing is written while another transaction goes on.
    let busy = "new Promise((begun) => { window.busy = true; const asked = indexedDB.open('report-figures.edit', 1); \
        asked.onsuccess = () => { const drafts = asked.result.transaction('drafts', 'readwrite').objectStore('drafts'); \
        const go = () => { if (window.busy) drafts.get('stamp').onsuccess = go; else asked.result.close(); }; go(); begun(); }; })";
    page.eval(busy)?;
    for _ in 0..2 {
        page.press("Enter")?;
        page.eval("window.pressed = performance.now()")?;
        page.wait("it would have been written", "performance.now() - window.pressed > 600")?;
    }
    page.eval("window.busy = false")?;
    page.wait(
        "all of it is kept",
        &format!(
            "((it) => it.includes('{}') && !it.includes('{}'))(document.querySelector('#edit').innerText)",
            words.kept, words.elsewhere
        ),
    )?;
    page.goto("about:blank")?;
    page.back()?;
    page.wait("the editor is back", "document.querySelector('#edit main') !== null")?;
    decide(&page)?;
    says(&page, &fill(words.open_of, &["1", "3"]))
}

#[test]
fn who_leaves_and_comes_back_finds_the_draft() -> Result<()> {
    let page = editor(Lang::Zh, 1440)?;
    paste(&page, TEXT, None)?;
    kept(&page)?;
    page.goto("about:blank")?;
    page.back()?;
    page.wait("the editor is back", "document.querySelector('#edit main') !== null")?;
    decide(&page)?;
    says(&page, TEXT.trim())
}

#[test]
fn a_draft_of_a_later_program_is_told_of_and_left_alone() -> Result<()> {
    let page = editor(Lang::Zh, 1440)?;
    paste(&page, TEXT, None)?;
    kept(&page)?;
    let later = "new Promise((done) => { const asked = indexedDB.open('report-figures.edit', 1); asked.onsuccess = () => { \
        const change = asked.result.transaction('drafts', 'readwrite'); change.objectStore('drafts').put('{\"form\":99}', 'draft'); \
        change.oncomplete = () => done(true); }; })";
    page.eval(later)?;
    page.reload()?;
    opened(&page)?;
    says(&page, Lang::Zh.edit().newer)?;
    paste(&page, TEXT, None)?;
    let there = "new Promise((done) => { const asked = indexedDB.open('report-figures.edit', 1); asked.onsuccess = () => { \
        const got = asked.result.transaction('drafts').objectStore('drafts').get('draft'); got.onsuccess = () => done(got.result); }; })";
    assert_eq!(page.eval(there)?, "{\"form\":99}");
    Ok(())
}

#[test]
fn tables_pictures_and_signs_of_all_kinds_are_pasted_without_harm() -> Result<()> {
    let page = editor(Lang::Zh, 1440)?;
    paste(
        &page,
        "项目\t数\n会议\t8次\n",
        Some("<table><tr><td>项目</td><td>数</td></tr><tr><td>会议</td><td>8次</td></tr></table>"),
    )?;
    decide(&page)?;
    says(&page, "8次")?;
    page.find_by_script("document.querySelector('nav button')")?.click()?;
    paste(&page, "全年👩‍👩‍👧‍👦召开会议8次🎉。", None)?;
    decide(&page)?;
    says(&page, "🎉")?;
    // Two megabytes.
    page.find_by_script("document.querySelector('nav button')")?.click()?;
    let long = "全年召开会议8次、主任会议15次，作出决定11项，听取报告35项。".repeat(24_000);
    paste(&page, &long, None)?;
    page.wait("it answers", "document.querySelector('.clean, [role=status]') !== null")
}

/// Drags a text over an element, where it is dropped if that is allowed: whether the page takes it, and whether it lets it be.
fn drag(page: &Page, onto: &str, text: &str, inside: bool) -> Result<serde_json::Value> {
    let (onto, text) = (serde_json::json!(onto), serde_json::json!(text));
    page.eval(&format!(
        "(() => {{ const data = new DataTransfer(); data.setData('text/plain', {text}); const onto = document.querySelector({onto}); \
         const of = (kind) => new DragEvent(kind, {{ dataTransfer: data, bubbles: true, cancelable: true }}); \
         if ({inside}) document.querySelector('h1').dispatchEvent(of('dragstart')); \
         const over = of('dragover'), drop = of('drop'); onto.dispatchEvent(over); onto.dispatchEvent(drop); \
         if ({inside}) document.querySelector('h1').dispatchEvent(of('dragend')); \
         return [over.defaultPrevented, drop.defaultPrevented]; }})()"
    ))
}

#[test]
fn a_text_is_dropped_where_one_is_pasted_and_nowhere_else_and_none_that_was_taken_up_in_the_page() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = editor(Lang::Zh, 1440)?;
    paste(&page, TEXT, None)?;
    let untouched = |page: &Page| -> Result<()> {
        page.settled()?;
        decide(page)?;
        says(page, TEXT.trim())
    };
    let (browsers, pages) = (serde_json::json!([false, false]), serde_json::json!([true, true]));
    assert_eq!(drag(&page, "#paste", "会议", true)?, browsers, "within the page, onto where texts are pasted");
    untouched(&page)?;
    // A word of the text a few pixels on, or onto a field beside it; what comes from elsewhere is refused, or the field's.
    page.press("ArrowDown")?;
    assert_eq!(drag(&page, "#text .m", "会议", true)?, browsers, "within the text");
    untouched(&page)?;
    for inside in [true, false] {
        assert_eq!(drag(&page, "#f--label-zh", "会议", inside)?, browsers, "onto a field, {inside}");
        untouched(&page)?;
    }
    assert_eq!(drag(&page, "#text .m", "https://example.org/", false)?, pages, "no link is opened");
    untouched(&page)?;
    // An open entry of a list has fields, too.
    page.find_by_script(&format!(
        "[...document.querySelectorAll('nav button')].find((it) => it.textContent.startsWith('{}'))",
        words.step_charts
    ))?
    .click()?;
    page.find_by_script("document.querySelector('#e-charts-add')")?.click()?;
    page.wait("its fields", "document.querySelector('#e-charts-0 textarea') !== null")?;
    assert_eq!(drag(&page, "#e-charts-0 textarea", "会议", true)?, browsers, "onto a field of an entry");
    untouched(&page)?;
    page.find_by_script("document.querySelector('nav button')")?.click()?;
    assert_eq!(drag(&page, "#paste", "另外一份报告，开展调研10次。", false)?, pages, "from elsewhere");
    page.settled()?;
    decide(&page)?;
    says(&page, "开展调研10次")
}
