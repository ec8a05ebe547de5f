//! What is read aloud: only where this machine has a voice, chapters, figures and sentences in order, in the voice of
//! their language, with the place on the page marked. The bar is in `voice_bar`.

use anyhow::{Context, Result};
use browser_tests::{
    BOTH, Said, blank, give_voices, now, pixels, said_so_far, source, squeezed, tell, url, with_voices,
};
use driver::{Browser, Engine, Page};
use i18n::Lang;
use model::Source;
use report::{Chapter, Form};
use serde_json::json;

/// Buttons that are there for somebody.
fn offered(page: &Page) -> Result<u64> {
    let shown = "[...document.querySelectorAll('[data-say]')].filter((it) => it.getClientRects().length).length";
    page.eval(shown)?.as_u64().context("no number")
}

/// The first chapter with figures, as they stand in it.
fn first_chapter(source: &Source) -> Result<&Chapter> {
    source.sections().next().context("no chapter")
}

/// Everything said, without spaces.
fn told(said: &[Said]) -> String {
    squeezed(&said.iter().map(|it| it.text.as_str()).collect::<String>())
}

/// Asks for the reading of the element of that id.
fn ask(page: &Page, id: &str) -> Result<()> {
    page.find(&format!("[data-say='{id}']"))?.click()?;
    now(page).map(drop)
}

#[test]
fn without_speech_nothing_is_offered() -> Result<()> {
    let page = blank(1440)?;
    let none = "delete window.speechSynthesis; delete Window.prototype.speechSynthesis;";
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": none }))?;
    page.goto(&url(Lang::Zh)?)?;
    page.ready()?;
    assert_eq!(page.eval("'speechSynthesis' in window")?, false);
    assert_eq!(offered(&page)?, 0);
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn voices_of_other_machines_and_other_languages_are_none() -> Result<()> {
    for list in [&[("zh-CN", false), ("zh-CN", false)][..], &[("en-US", true)], &[]] {
        let page = with_voices(Lang::Zh, 390, list)?;
        assert_eq!(offered(&page)?, 0, "{list:?}");
    }
    Ok(())
}

#[test]
fn voices_may_come_late_and_go_again_and_are_written_in_many_ways() -> Result<()> {
    let page = with_voices(Lang::Zh, 390, &[])?;
    for tag in ["zh-CN", "zh_CN_#Hans", "cmn-Hans-CN", "zho-CHN"] {
        let voices = json!([{ "lang": tag, "localService": true, "name": "own" }]);
        page.eval(&format!("window.voices = {voices}; speechSynthesis.onvoiceschanged()"))?;
        assert!(offered(&page)? > 10, "{tag}");
        page.eval("window.voices = []; speechSynthesis.onvoiceschanged()")?;
        assert_eq!(offered(&page)?, 0, "{tag}");
    }
    Ok(())
}

#[test]
fn a_chapter_is_read_in_order_by_a_voice_of_this_machine() -> Result<()> {
    let source = source()?;
    let chapter = first_chapter(&source)?;
    for (lang, voice) in [(Lang::Zh, "zh_CN true"), (Lang::De, "de-DE true")] {
        let page = with_voices(lang, 1440, &BOTH)?;
        ask(&page, &format!("ch-{}", chapter.id))?;
        let said = said_so_far(&page)?;
        for it in &said {
            assert_eq!((&*it.lang, &*it.voice), (lang.tag(), voice), "{}", it.text);
            assert!(it.text.chars().count() <= if lang == Lang::Zh { 60 } else { 130 }, "too long: {}", it.text);
        }
        let mut rest = told(&said);
        let mut wanted = vec![lang.of(&chapter.takeaway)];
        for chart in source.charts_of(&chapter.id).filter(|it| it.form != Form::Sentence) {
            let title = lang.of(&chart.title);
            wanted.extend((title != lang.of(&chapter.takeaway)).then_some(title));
            wanted.push(lang.of(&chart.subtitle));
            wanted.extend(chart.note.as_ref().filter(|_| chart.form != Form::Ratio).map(|it| lang.of(it)));
        }
        for it in wanted {
            let as_said = match lang {
                Lang::Zh => page.text(&format!("{SPOKEN}.then((it) => it.spokenZh({}))", json!(it)))?,
                _ => it.to_owned(),
            };
            let at = rest.find(&squeezed(&as_said)).with_context(|| format!("{as_said} is not in {rest}"))?;
            rest = rest.split_off(at + squeezed(&as_said).len());
        }
        if lang == Lang::Zh {
            assert!(!told(&said).contains(|it: char| it.is_ascii_digit()), "{}", told(&said));
        }
        assert_eq!(page.eval("document.querySelector('.voice').hidden")?, true, "the bar stays after the end");
        assert_eq!(page.console(), Vec::<String>::new());
    }
    Ok(())
}

/// The script that reads, which has come with the first click.
const SPOKEN: &str = "import(performance.getEntriesByType('resource').map((it) => it.name).find((it) => it.includes('/voice.') && it.endsWith('.js')))";

#[test]
fn every_figure_is_read_with_its_numbers() -> Result<()> {
    let page = with_voices(Lang::De, 1440, &BOTH)?;
    let source = source()?;
    for chart in source.report.charts.iter().filter(|it| it.form != Form::Sentence) {
        page.eval("window.heard.length = 0")?;
        ask(&page, &format!("fig-{}", chart.id))?;
        let said = told(&said_so_far(&page)?);
        assert!(said.starts_with(&squeezed(Lang::De.of(&chart.title))), "{}: {said}", chart.id);
        assert!(said.contains(&squeezed(Lang::De.of(&chart.subtitle))), "{}: {said}", chart.id);
        for fact in source.facts_of(chart) {
            let figure = squeezed(&source.numeral(fact, Lang::De).figure);
            assert!(said.contains(&figure), "{}: {figure} is not in {said}", fact.id);
        }
        assert!(!said.contains(['÷', '=', '≥', '−']), "{}: {said}", chart.id);
        assert!(chart.form != Form::Ratio || said.contains("geteiltdurch"), "{}: {said}", chart.id);
    }
    Ok(())
}

#[test]
fn a_sentence_is_chinese_on_a_german_page() -> Result<()> {
    let page = with_voices(Lang::De, 1440, &BOTH)?;
    page.find("[data-mark='party-group-meetings']")?.click()?;
    ask(&page, "inspector")?;
    let said = said_so_far(&page)?;
    let [label, value, sentence @ ..] = said.as_slice() else { panic!("{said:?}") };
    for it in [label, value] {
        assert_eq!((&*it.lang, &*it.voice), ("de", "de-DE true"), "{}", it.text);
    }
    assert!(value.text.contains("19"), "{}", value.text);
    for it in sentence {
        assert_eq!((&*it.lang, &*it.voice), ("zh-CN", "zh_CN true"), "{}", it.text);
    }
    assert!(told(sentence).contains("召开党组会议十九次"), "{}", told(sentence));
    Ok(())
}

#[test]
fn without_a_chinese_voice_a_german_page_offers_no_sentence() -> Result<()> {
    let page = with_voices(Lang::De, 1440, &[("zh-CN", false), ("de-DE", true)])?;
    page.find("[data-mark='party-group-meetings']")?.click()?;
    page.wait("the inspector is open", "document.getElementById('inspector')")?;
    assert!(offered(&page)? > 10);
    assert_eq!(page.eval("document.querySelector('#inspector [data-say]').getClientRects().length")?, 0);
    Ok(())
}

/// Texts of what is highlighted under a name.
fn highlighted(page: &Page, name: &str) -> Result<String> {
    page.text(&format!("[...(CSS.highlights.get('{name}') || [])].map((it) => it.toString()).join('|')"))
}

#[test]
fn sentence_and_word_are_marked_as_they_are_read() -> Result<()> {
    let source = source()?;
    let chapter = first_chapter(&source)?;
    let page = with_voices(Lang::Zh, 1440, &BOTH)?;
    let before = page.text(TEXTS)?;
    ask(&page, &format!("ch-{}", chapter.id))?;
    for _ in 0..4 {
        let text = now(&page)?;
        let marked = highlighted(&page, "said")?;
        let spoken = page.text(&format!("{SPOKEN}.then((it) => it.spokenZh({}))", json!(marked)))?;
        // What is said between two cells stands nowhere on the page.
        let bare = |it: &str| squeezed(it).replace('，', "");
        assert!(bare(&spoken).contains(&bare(&text)), "{text} is said, and {marked} marked");
        let (at, length) = (text.char_indices().count() - 2, 1);
        tell(&page, "boundary", &json!({ "name": "word", "charIndex": at, "charLength": length }))?;
        assert!(!highlighted(&page, "said-word")?.is_empty(), "{text}");
        page.wait("it is in sight", IN_SIGHT)?;
        tell(&page, "end", &json!({}))?;
    }
    said_so_far(&page)?;
    assert_eq!((&*highlighted(&page, "said")?, &*highlighted(&page, "said-word")?), ("", ""));
    assert_eq!(page.text(TEXTS)?, before, "the page is not as it was");
    assert_eq!(page.eval("document.querySelectorAll('[data-aloud]').length")?, 0);
    Ok(())
}

/// Every piece of text of the first chapter, as the program has written it.
const TEXTS: &str = "(() => { const walker = document.createTreeWalker(document.querySelector('.sec'), NodeFilter.SHOW_TEXT); \
    const found = []; while (walker.nextNode()) found.push(walker.currentNode.data); return JSON.stringify(found); })()";

/// What is folded away cannot be seen.
const IN_SIGHT: &str = "[...CSS.highlights.get('said')].every((it) => { const box = it.getBoundingClientRect(); \
    return it.startContainer.parentElement.closest('details:not([open])') || box.top > 0 \
    && box.bottom < innerHeight - document.querySelector('.voice').offsetHeight; })";

#[test]
fn a_number_that_is_said_in_words_is_marked_as_it_is_written() -> Result<()> {
    let page = with_voices(Lang::Zh, 1440, &BOTH)?;
    page.find("[data-mark='party-group-meetings']")?.click()?;
    ask(&page, "inspector")?;
    let at = loop {
        let text = now(&page)?;
        if let Some(at) = text.find("十九次") {
            break text[..at].chars().count();
        }
        tell(&page, "end", &json!({}))?;
    };
    for offset in [0, 1] {
        tell(&page, "boundary", &json!({ "name": "word", "charIndex": at + offset, "charLength": 1 }))?;
        assert_eq!(highlighted(&page, "said-word")?, "19");
    }
    tell(&page, "boundary", &json!({ "name": "word", "charIndex": at + 2, "charLength": 1 }))?;
    assert_eq!(highlighted(&page, "said-word")?, "次");
    Ok(())
}

#[test]
fn in_forced_colours_the_mark_is_still_seen() -> Result<()> {
    let page = with_voices(Lang::Zh, 1440, &BOTH)?;
    page.set_media(&[("forced-colors", "active"), ("prefers-reduced-motion", "reduce")])?;
    let heading = page.find(".sec h2")?;
    let plain = pixels(&page, &heading, 1)?;
    page.eval("document.querySelector('.sec-no [data-say]').click()")?;
    now(&page)?;
    let marked = pixels(&page, &heading, 1)?;
    assert_eq!((plain.width, plain.height), (marked.width, marked.height));
    let changed = plain.grey.iter().zip(&marked.grey).filter(|(one, other)| one.abs_diff(**other) > 40).count();
    assert!(changed * 10 > plain.grey.len(), "{changed} of {} pixels differ", plain.grey.len());
    Ok(())
}

#[test]
fn a_summary_is_seen_while_it_is_heard() -> Result<()> {
    let source = source()?;
    let chart = source.report.charts.iter().find(|it| it.form != Form::Sentence).context("no chart")?;
    let page = with_voices(Lang::Zh, 390, &BOTH)?;
    let summary = json!(format!("sum-{}", chart.id));
    let seen = format!("document.getElementById({summary}).getBoundingClientRect().height > 10");
    assert_eq!(page.eval(&seen)?, false);
    ask(&page, &format!("fig-{}", chart.id))?;
    let own = format!("document.getElementById({summary}).dataset.aloud !== undefined");
    for _ in 0..9 {
        if page.eval(&own)? == true {
            break;
        }
        tell(&page, "end", &json!({}))?;
    }
    assert_eq!(page.eval(&seen)?, true, "it is not seen");
    page.wait("it is in sight", IN_SIGHT)?;
    said_so_far(&page)?;
    assert_eq!(page.eval(&seen)?, false, "it is seen after it was read");
    Ok(())
}

#[test]
fn where_no_range_can_be_marked_the_element_is() -> Result<()> {
    let source = source()?;
    let chapter = first_chapter(&source)?;
    let page = with_voices(Lang::Zh, 390, &BOTH)?;
    // An engine from before 2022.
    page.call(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": "delete window.Highlight; delete CSS.highlights;" }),
    )?;
    page.goto(&url(Lang::Zh)?)?;
    page.ready()?;
    ask(&page, &format!("ch-{}", chapter.id))?;
    let marked = "[...document.querySelectorAll('[data-aloud=\"whole\"]')].map((it) => it.localName).join()";
    assert_eq!(page.text(marked)?, "h2");
    said_so_far(&page)?;
    assert_eq!(page.text(marked)?, "");
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn chromium_80_reads_aloud_and_marks_the_element() -> Result<()> {
    let browser = Browser::start(Engine::Chromium80)?;
    let page = browser.page()?;
    page.resize(390, 844)?;
    give_voices(&page, &BOTH)?;
    page.goto(&url(Lang::Zh)?)?;
    page.ready()?;
    page.eval("document.querySelector('#ch-meetings .sec-no [data-say]').click()")?;
    let said = now(&page)?;
    assert!(said.contains("十九次"), "{said}");
    // It knows no highlights.
    page.wait("the heading is marked", "document.querySelector('h2[data-aloud=whole]')")
}
