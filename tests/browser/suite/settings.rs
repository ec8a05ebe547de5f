//! The large simple version (长辈版), and the size of text, contrast and pointer: each by its control, remembered, and the
//! version in the address. Sizes are those of China's rules for pages that the old can use: text of 18 to 30 px, targets of
//! 60 px, lines half as high again; and nothing that the report says is lost.

use anyhow::{Context, Result};
use browser_tests::{BEYOND, Fault, address, blank, dated_url, open, report, url};
use driver::Page;
use i18n::Lang;
use serde_json::json;

const CHOSEN: &str =
    "['elder', 'text', 'contrast', 'cursor'].map((it) => document.documentElement.dataset[it] || '').join()";

fn elder(lang: Lang, width: u32, text: u32) -> Result<Page> {
    let page = blank(width)?;
    page.goto(&format!("{}?elder=1", url(lang)?))?;
    page.ready()?;
    let words = lang.strings();
    let size = [words.text_1, words.text_2, words.text_3, words.text_4][text as usize - 1];
    page.find("details.settings summary")?.click()?;
    page.find_by_role("button", size)?.click()?;
    page.find("details.settings summary")?.click()?;
    page.wait("the size is set", &format!("document.documentElement.dataset.text === '{text}'"))?;
    page.wait("all of it is laid out again", "document.documentElement.dataset.laid === 'true'")?;
    Ok(page)
}

#[test]
fn the_switch_at_the_top_turns_to_the_large_version_and_back_and_keeps_the_focus() -> Result<()> {
    for (lang, width) in [(Lang::Zh, 390), (Lang::De, 1440)] {
        let (page, words) = (open(lang, width)?, lang.strings());
        page.find_by_role("button", words.elder)?.focus()?;
        page.press("Enter")?;
        // Its style sheet comes first.
        page.wait(&format!("{} at {width} is large", lang.tag()), &format!("{CHOSEN} === '1,2,,'"))?;
        assert_eq!(page.text("location.search")?, "?elder=1");
        assert_eq!(page.text("document.activeElement.textContent")?, words.elder_off);
        page.press("Enter")?;
        page.wait("it is as before", &format!("{CHOSEN} === ',1,,'"))?;
        assert_eq!(page.text("location.search")?, "");
        assert_eq!(page.text("document.activeElement.textContent")?, words.elder);
    }
    Ok(())
}

#[test]
fn what_is_set_is_remembered_and_each_setting_stands_by_itself() -> Result<()> {
    let (page, words) = (open(Lang::Zh, 1440)?, Lang::Zh.strings());
    page.find("details.settings summary")?.click()?;
    for (name, chosen) in [(words.text_3, ",3,,"), (words.contrast, ",3,more,"), (words.cursor, ",3,more,large")] {
        let button = page.find_by_role("button", name)?;
        button.click()?;
        // The first one brings its style sheet.
        page.wait(name, &format!("{CHOSEN} === '{chosen}'"))?;
        assert_eq!(button.eval("(it) => it.getAttribute('aria-pressed')")?, "true", "{name}");
    }
    page.goto(&url(Lang::De)?)?;
    assert_eq!(page.text(CHOSEN)?, ",3,more,large");
    page.ready()?;
    page.find("details.settings summary")?.click()?;
    // A second press takes a setting back; a size is taken back by choosing another.
    page.find_by_role("button", Lang::De.strings().contrast)?.click()?;
    page.find_by_role("button", Lang::De.strings().text_1)?.click()?;
    assert_eq!(page.text(CHOSEN)?, ",1,,large");
    assert!(page.text("getComputedStyle(document.body).cursor")?.contains("url("));
    Ok(())
}

#[test]
fn the_large_version_stays_in_the_address_whatever_is_chosen_and_goes_along_into_other_languages() -> Result<()> {
    let page = elder(Lang::Zh, 1440, 2)?;
    page.find("#f-committee-meetings")?.eval("(it) => it.click()")?;
    page.wait("the number is in the address", "location.search.includes('at=')")?;
    assert_eq!(page.text("location.search")?, "?elder=1&at=committee-meetings");
    page.find("details.menu summary")?.click()?;
    page.find_by_role("link", "Deutsch")?.click()?;
    page.wait("the German page", "document.documentElement.lang === 'de'")?;
    page.ready()?;
    assert_eq!(page.text("location.search")?, "?elder=1&at=committee-meetings");
    assert_eq!(page.text(CHOSEN)?, "1,2,,");
    Ok(())
}

#[test]
fn the_large_version_needs_no_program() -> Result<()> {
    for fault in [Fault::WasmMissing, Fault::WithoutModules] {
        let page = blank(390)?;
        page.goto(&format!("http://{}/{}/?elder=1", address()?, fault.folder()))?;
        page.wait("the tables lie open", "[...document.querySelectorAll('#app .tbl')].every((it) => it.open)")?;
        page.find("details.settings summary")?.click()?;
        page.find_by_role("button", Lang::Zh.strings().text_4)?.click()?;
        assert_eq!(page.text("getComputedStyle(document.documentElement).fontSize")?, "30px", "{fault:?}");
    }
    Ok(())
}

#[test]
fn the_large_version_loses_no_number_no_activity_and_no_task() -> Result<()> {
    let report = report()?;
    for lang in Lang::ALL {
        let page = elder(lang, 390, 1)?;
        // What is folded is a tap away; the full text is left out here, since it says everything anyway.
        let said = page.text(
            "[...document.querySelectorAll('#app details')].forEach((it) => { it.open = true; }), \
             [...document.querySelectorAll('main > section:not(#full-text)')].map((it) => it.innerText).join(' ')",
        )?;
        let bare =
            |text: &str| text.replace([' ', '\u{a0}', '\u{202f}', '\n', '\t', '\u{ad}', '\u{200b}', '\u{2060}'], "");
        let said = bare(&said);
        let source = browser_tests::source()?;
        let drawn = report.facts.iter().filter(|fact| report.charts.iter().any(|it| it.facts.contains(&fact.id)));
        let figures = drawn.map(|fact| bare(&source.numeral(fact, lang).text()));
        let named = report.activities.iter().map(|it| bare(lang.of(&it.subject)));
        let tasks = report.tasks.iter().map(|it| bare(lang.of(&it.subject)));
        let missing: Vec<String> = figures.chain(named).chain(tasks).filter(|it| !said.contains(it)).collect();
        assert_eq!(missing, Vec::<String>::new(), "{}", lang.tag());
    }
    Ok(())
}

/// Numbers whose picture is the table of data were once hidden with the ways to it: 30周年, 36个, 70余位.
#[test]
fn the_large_version_hides_no_number_of_the_text() -> Result<()> {
    for lang in Lang::ALL {
        let page = elder(lang, 390, 1)?;
        page.eval("document.querySelectorAll('#app details').forEach((it) => { it.open = true; })")?;
        let marks = page.eval("document.querySelectorAll('.tx .nm, .tx .mk').length")?;
        assert!(marks.as_u64() > Some(100), "{marks}");
        let hidden = page.eval(
            "[...document.querySelectorAll('.tx .nm, .tx .mk')].filter((it) => it.closest('.tx').getClientRects().length && \
             getComputedStyle(it).display === 'none').map((it) => it.textContent)",
        )?;
        assert_eq!(hidden, json!([]), "{}", lang.tag());
    }
    Ok(())
}

/// Whether the list of tasks is open to a reader, and not only to the lanes' own links.
fn lists_tasks(page: &Page) -> Result<bool> {
    // What is far from the window may be in no tree by which roles are found.
    page.find("#ch-plan")?.eval("(it) => it.scrollIntoView()")?;
    page.settled()?;
    let report = report()?;
    // Not one of those behind a fold.
    let named = |task: &&report::Task| report.methods.iter().any(|it| it.id == task.method && !it.minor);
    let first = report.tasks.iter().find(named).context("no task")?.subject.zh.to_string();
    let links = page.find_all_by_role("link", &first)?;
    let listed = links.iter().map(|it| it.eval("(it) => it.closest('.list-v') !== null"));
    Ok(listed.collect::<Result<Vec<_>>>()?.contains(&json!(true)))
}

#[test]
fn the_list_of_tasks_is_there_in_the_large_version_whatever_the_view_and_stays_as_the_view_that_is_left_has_it()
-> Result<()> {
    let words = Lang::Zh.strings();
    for (site, dated) in [(url(Lang::Zh)?, false), (dated_url()?, true)] {
        for (view, listed) in [("list", true), ("graph", false)] {
            let page = blank(1440)?;
            page.goto(&format!("{site}?elder=1&view={view}"))?;
            page.ready()?;
            assert!(lists_tasks(&page)?, "{site}, {view}: no tasks in the large version");
            page.find_by_role("button", words.elder_off)?.click()?;
            page.wait("all is laid out again", "document.documentElement.dataset.laid === 'true'")?;
            assert_eq!(lists_tasks(&page)?, listed, "{site}, {view}");
            if dated {
                page.find_by_role("button", words.view_list)?.click()?;
                assert!(lists_tasks(&page)?, "{site}, {view}: the list that is chosen is not shown");
            }
        }
    }
    Ok(())
}

#[test]
fn a_view_that_going_back_brings_in_the_large_version_is_kept_by_the_small_one() -> Result<()> {
    let (page, words) = (blank(1440)?, Lang::Zh.strings());
    page.goto(&[&*dated_url()?, "?view=list"].concat())?;
    page.ready()?;
    assert!(lists_tasks(&page)?);
    page.find_by_role("button", words.view_graph)?.click()?;
    page.wait("the lanes are drawn", "document.querySelector('#c-plan .pic')")?;
    page.find_by_role("button", words.elder)?.click()?;
    page.back()?;
    page.wait("the first view is back", "location.search.includes('view=list')")?;
    page.find_by_role("button", words.elder_off)?.click()?;
    page.wait("all is laid out again", "document.documentElement.dataset.laid === 'true'")?;
    assert!(lists_tasks(&page)?, "the list is folded, and its view is the one that is chosen");
    Ok(())
}

#[test]
fn text_of_the_large_version_has_eighteen_pixels_at_least_and_its_lines_half_as_much_again() -> Result<()> {
    for (lang, width, text, least) in [(Lang::Zh, 390, 1, 18.0), (Lang::De, 1440, 1, 18.0), (Lang::Zh, 390, 4, 30.0)] {
        let page = elder(lang, width, text)?;
        let found = page.eval(&format!("({TEXTS})({least})"))?;
        assert!(found["seen"].as_u64() > Some(200), "only {} texts are seen", found["seen"]);
        assert_eq!(found["small"], json!([]), "{} at {width}, size {text}", lang.tag());
        assert_eq!(found["tight"], json!([]), "{} at {width}, size {text}", lang.tag());
    }
    Ok(())
}

/// Texts on show that are smaller than they may be (a square that is drawn has none), and paragraphs whose lines are closer
/// than 1.5; headings, labels over a number and numerals, which are large or stand alone, need 1.3. The buttons of the sizes
/// keep the least one, so that four of them stand in a row on a phone.
const TEXTS: &str = "(least) => { const found = { seen: 0, small: [], tight: [] }; \
    const walker = document.createTreeWalker(document.querySelector('.page'), NodeFilter.SHOW_TEXT); \
    while (walker.nextNode()) { const it = walker.currentNode, box = it.parentElement; \
      if (!it.data.trim() || !box.getClientRects().length || box.closest('svg, .vh, .set, .box, [aria-hidden]')) continue; \
      const style = getComputedStyle(box), size = parseFloat(style.fontSize), line = parseFloat(style.lineHeight); \
      found.seen += 1; \
      const told = `${box.tagName}.${box.className} ${it.data.trim().slice(0, 20)} ${size} ${line}`; \
      if (size < least - 0.01) found.small.push(told); \
      if (box.closest('p, blockquote, dd') && it.data.length > 30 && line < 1.5 * size - 0.01) found.tight.push(told); } \
    return found; }";

#[test]
fn targets_have_sixty_pixels_in_the_large_version_and_forty_four_elsewhere() -> Result<()> {
    let mut breaches = Vec::new();
    for (lang, width, large) in
        [(Lang::Zh, 390, true), (Lang::De, 1440, true), (Lang::Zh, 390, false), (Lang::De, 1440, false)]
    {
        let page = if large { elder(lang, width, 1)? } else { open(lang, width)? };
        let least = if large { 60 } else { 44 };
        let found = page.eval(&format!("({TARGETS})({least})"))?;
        assert!(found["seen"].as_u64() > Some(60), "only {} targets are seen", found["seen"]);
        let list = found["small"].as_array().context("no list")?;
        breaches.extend(list.iter().map(|it| format!("{} at {width}, {least}: {it}", lang.tag())));
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
    Ok(())
}

/// Controls that answer in less than a square of so many pixels. It is the place that answers that counts, as the browser
/// itself finds it, and not the box: along the middle lines, from edge to edge. Links within running text are exempt, as in
/// WCAG 2.5.8, and so are the report's numbers in their sentences; of neighbours in a row, each has its own height.
const TARGETS: &str = "(least) => { const found = { seen: 0, small: [] }; \
    for (const it of document.querySelectorAll('.page a, .page button, .page summary, .page input')) { \
      if (!it.getClientRects().length || it.disabled || it.closest('.tx, .sen, .say, svg, .td-g, .vh') || it.matches('.skip')) continue; \
      it.scrollIntoView({ block: 'center' }); \
      const box = it.getBoundingClientRect(), x = box.left + Math.min(box.width / 2, 20), y = box.top + box.height / 2; \
      const own = (x, y) => { const hit = document.elementFromPoint(x, y); return Boolean(hit) && it.contains(hit); }; \
      if (!own(x, y)) continue; \
      const reach = (dx, dy) => { let n = 0; while (n < least && own(x + dx * (n + 1), y + dy * (n + 1))) n += 1; return n; }; \
      const high = reach(0, -1) + reach(0, 1) + 1, wide = reach(-1, 0) + reach(1, 0) + 1; \
      found.seen += 1; \
      if (high < least - 1 || wide < least - 1) found.small.push(`${it.tagName}.${it.className} ${it.textContent.trim().slice(0, 16)} ${wide}x${high}`); } \
    return found; }";

#[test]
fn nothing_scrolls_sideways_at_any_size_down_to_320_pixels() -> Result<()> {
    for (lang, large, text) in
        [(Lang::Zh, true, 4), (Lang::De, true, 4), (Lang::En, true, 1), (Lang::Zh, false, 4), (Lang::De, false, 4)]
    {
        let page = if large { elder(lang, 320, text)? } else { open(lang, 320)? };
        if !large {
            page.eval(&format!("document.querySelector('[data-setting=\"text={text}\"]').click()"))?;
        }
        for width in [320, 768, 1280] {
            page.resize(width, 900)?;
            page.wait("it has that width", &format!("innerWidth === {width}"))?;
            page.settled()?;
            let wide = page.eval(BEYOND)?;
            assert_eq!(wide, json!([]), "{} at {width}, large: {large}, size {text}", lang.tag());
        }
    }
    Ok(())
}

#[test]
fn charts_are_drawn_larger_with_larger_text() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    let size = "(() => { const text = document.querySelector('#c-meetings text'); \
        return parseFloat(text.getAttribute('font-size')) * text.getScreenCTM().d; })()";
    let before = page.eval(size)?.as_f64().context("no text")?;
    page.eval("document.querySelector('[data-setting=\"text=4\"]').click()")?;
    page.wait("the chart is drawn anew", "document.querySelector('#c-meetings > .w-l') !== null")?;
    let after = page.eval(size)?.as_f64().context("no text")?;
    assert!(after > before * 1.1, "{before} px before, {after} px after");
    Ok(())
}
