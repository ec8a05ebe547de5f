//! Paper: what the browser prints is a clean document on few sheets with all of the report in it, whatever was on the screen.

use std::sync::OnceLock;

use anyhow::{Result, anyhow, bail};
use browser_tests::{Paper, Word, blank, open, open_without_scripts, report, source, squeezed, url};
use i18n::{Lang, date};
use model::Entity;
use report::Form;
use serde_json::json;

/// What must stand on paper, and does not.
fn missing(paper: &Paper, lang: Lang) -> Result<Vec<String>> {
    let report = report()?;
    let figures = report.facts.iter().map(|it| it.raw.to_string());
    let subjects = report.tasks.iter().map(|it| lang.of(&it.subject).to_owned());
    let activities = report.activities.iter().map(|it| lang.of(&it.subject).to_owned());
    let titles = report.chapters.iter().flat_map(|it| [lang.of(&it.title), lang.of(&it.takeaway)].map(str::to_owned));
    let charts = report.charts.iter().filter(|it| it.form != Form::Sentence).map(|it| lang.of(&it.subtitle).to_owned());
    let all = figures.chain(subjects).chain(activities).chain(titles).chain(charts);
    // A word that is parted at a line's end shows its hyphen.
    let bare = |text: &str| text.replace(['-', '\u{2010}'], "");
    let text = [bare(&paper.text()), bare(&squeezed(&paper.lines))].concat();
    Ok(all.map(|it| squeezed(&it)).filter(|it| !text.contains(&bare(it))).collect())
}

/// Words of controls that nothing on paper answers to.
fn leftovers(text: &str, lang: Lang) -> Vec<&'static str> {
    let words = lang.strings();
    let controls = [
        words.filters,
        words.more_filters,
        words.by_method,
        words.by_kind,
        words.view_list,
        words.reset,
        words.close,
        words.search_hint,
        words.no_tasks,
        words.hero_key_tap,
        words.skip,
        words.back_to_top,
        words.outline,
    ];
    controls.into_iter().filter(|it| it.chars().count() > 2 && text.contains(&squeezed(it))).collect()
}

/// From so wide a window, with the program or without.
type From = (u32, bool);

/// What tests print the untouched page from.
const WINDOWS: [From; 5] = [STILL, (390, true), (768, true), (1000, true), DESK];
const STILL: From = (390, false);
const DESK: From = (1440, true);

/// The untouched page on paper, printed once for all tests.
fn printed(lang: Lang, from: From) -> Result<&'static Paper> {
    static PRINTED: [[OnceLock<Result<Paper, String>>; WINDOWS.len()]; 3] =
        [const { [const { OnceLock::new() }; WINDOWS.len()] }; 3];
    let print = |(width, program): From| -> Result<Paper> {
        Paper::print(&if program { open(lang, width)? } else { open_without_scripts(lang, width)? })
    };
    let places = (Lang::ALL.iter().position(|it| *it == lang), WINDOWS.iter().position(|it| *it == from));
    let (Some(row), Some(column)) = places else { bail!("nobody prints from {from:?}") };
    let paper = PRINTED[row][column].get_or_init(|| print(from).map_err(|wrong| format!("{wrong:#}")));
    paper.as_ref().map_err(|wrong| anyhow!("{wrong}"))
}

fn judge(paper: &Paper, lang: Lang, what: &str) -> Result<()> {
    let text = paper.text();
    assert_eq!(missing(paper, lang)?, Vec::<String>::new(), "{what}: not on paper");
    assert_eq!(leftovers(&text, lang), Vec::<&str>::new(), "{what}: on paper");
    let [(width, height)] = paper.sizes[..] else { panic!("{what}: sheets of {:?}", paper.sizes) };
    assert!((width - 595.0).abs() < 1.0 && (height - 842.0).abs() < 1.0, "{what}: {width} × {height} is not A4");
    assert!((10..=16).contains(&paper.sheets.len()), "{what}: {} sheets", paper.sheets.len());
    let filled = paper.filled();
    let (last, others) = filled.split_last().unwrap_or((&0.0, &[]));
    assert!(others.iter().all(|it| *it > 0.4) && *last > 0.12, "{what}: a sheet is mostly blank: {filled:.2?}");
    let report = report()?;
    // In English some of them are words.
    let ids = report.facts.iter().map(|it| &it.id).filter(|it| lang == Lang::Zh && text.contains(&***it));
    assert_eq!(ids.count(), 0, "{what}: ids are for machines");
    Ok(())
}

#[test]
fn numerals_stand_on_the_lines_of_their_rows() -> Result<()> {
    let source = source()?;
    for from in [STILL, DESK] {
        let paper = printed(Lang::Zh, from)?;
        let mut rows = 0;
        let kinds = [Lang::Zh.strings().exact, Lang::Zh.strings().approximate];
        for sheet in &paper.words {
            for kind in sheet.iter().filter(|it| kinds.contains(&&*it.text)) {
                // The number of a row stands close before what kind of number it is.
                let beside =
                    |it: &&Word| (20.0..130.0).contains(&(kind.left - it.left)) && (it.foot - kind.foot).abs() < 6.0;
                let known = |word: &&Word| {
                    source.report.facts.iter().any(|fact| source.numeral(fact, Lang::Zh).figure == word.text)
                };
                for figure in sheet.iter().filter(beside).filter(known) {
                    rows += 1;
                    // Larger letters reach lower under the same line.
                    let above = kind.foot - figure.foot;
                    assert!(above < 0.6, "{} stands {above} points above its row", figure.text);
                }
            }
        }
        assert!(rows > 30, "{rows} rows");
    }
    Ok(())
}

#[test]
fn all_of_the_report_is_printed_with_and_without_the_program() -> Result<()> {
    for lang in Lang::ALL {
        let still = printed(lang, STILL)?;
        judge(still, lang, "scripts off")?;
        for width in [390, 1440] {
            let paper = printed(lang, (width, true))?;
            judge(paper, lang, &format!("{} at {width} px", lang.tag()))?;
            let address = url(lang)?;
            // From every narrow window the same document; only the page's address needs a script.
            let bare = |it: &Paper| it.text().replace(&squeezed(&address), "");
            assert!(width > 390 || bare(paper) == bare(still), "{} at {width} px", lang.tag());
            assert_eq!(paper.text().matches(&squeezed(&address)).count(), 1, "{address} stands once");
        }
    }
    Ok(())
}

#[test]
fn every_window_that_draws_wider_pictures_prints_the_same_with_the_matrix_in_words_once() -> Result<()> {
    let source = source()?;
    let mut texts = Vec::new();
    for width in [768, 1000, 1440] {
        let paper = printed(Lang::Zh, (width, true))?;
        for area in source.supervised_areas() {
            // Short names are words that other sentences have, too.
            let own = source.report.activities.iter().filter(|it| it.area == area.id);
            for it in own.filter(|it| it.subject.zh.chars().count() > 7) {
                let name = squeezed(&it.subject.zh);
                let above = paper.sheets.iter().take(6).map(|it| squeezed(it).matches(&name).count()).sum::<usize>();
                assert!(above <= 1, "{name} stands {above} times, printed at {width} px");
            }
        }
        texts.push(paper.text());
    }
    assert!(texts.windows(2).all(|it| it[0] == it[1]), "they differ");
    Ok(())
}

#[test]
fn choices_on_the_screen_do_not_reach_the_paper_and_outlast_it() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    let plain = printed(Lang::Zh, DESK)?.text();
    let visits = report()?.tasks.iter().filter(|it| &*it.method == "inspect").count();
    page.find_by_role("button", &format!("视察 {visits}"))?.click()?;
    page.find("[data-mark='committee-meetings']")?
        .eval("(node) => node.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))")?;
    let search = page.find_by_role("searchbox", Lang::Zh.strings().search)?;
    search
        .eval("(node) => { node.value = '选民'; node.dispatchEvent(new InputEvent('input', { bubbles: true })); }")?;
    let state = "JSON.stringify([document.querySelectorAll('.list-v li').length, \
        document.querySelectorAll('[id^=row-]').length, !!document.getElementById('inspector'), \
        document.querySelectorAll('#c-meetings > *').length, document.querySelectorAll('details[open]').length])";
    page.wait(
        "the choices hold",
        "document.getElementById('inspector') && document.querySelectorAll('[id^=row-]').length < 20 \
         && document.querySelectorAll('.list-v li').length < 20",
    )?;
    let before = page.text(state)?;
    // As on a slow machine: what is drawn for paper must be there before the browser goes on to print.
    page.call("Emulation.setCPUThrottlingRate", json!({ "rate": 8 }))?;
    let chosen = Paper::print(&page)?;
    judge(&chosen, Lang::Zh, "after choices")?;
    assert_eq!(chosen.text(), plain);
    page.wait("the choices are back", &format!("{state} === {}", json!(before)))?;
    Ok(())
}

#[test]
fn no_heading_stands_alone_at_the_foot_of_a_sheet() -> Result<()> {
    let source = source()?;
    for (lang, from) in Lang::ALL.into_iter().flat_map(|lang| [DESK, STILL].map(|from| (lang, from))) {
        let paper = printed(lang, from)?;
        for chapter in source.sections() {
            let takeaway = squeezed(lang.of(&chapter.takeaway));
            let sheets = paper.sheets.iter().map(|it| squeezed(it)).filter(|it| it.contains(&takeaway));
            let heading: Vec<String> = sheets.collect();
            // With the heading stands the chapter's first figure: what it counts, and its first number.
            let first = source.charts_of(&chapter.id).find(|it| it.form != Form::Sentence);
            let counted = first.map(|it| squeezed(lang.of(&it.subtitle))).unwrap_or_default();
            let drawn = first
                .filter(|it| it.form != Form::Lanes)
                .and_then(|it| source.fact(it.facts.first()?))
                .map(|it| squeezed(&it.name(lang)));
            let bare = |text: &str| text.replace(['-', '\u{2010}'], "");
            let beside = |sheet: &String| {
                bare(sheet).contains(&bare(&counted))
                    && drawn.as_ref().is_none_or(|label| bare(sheet).contains(&bare(label)))
            };
            assert!(heading.iter().any(beside), "{} {}: a heading alone on a sheet", lang.tag(), chapter.id);
        }
        let last = paper.sheets.last().map(|it| squeezed(it)).unwrap_or_default();
        let about = &source.report.report;
        assert!(last.contains(&squeezed(&date(&about.delivered, lang))), "the report's date: {last}");
    }
    Ok(())
}

#[test]
fn each_figure_says_where_its_sentence_stands() -> Result<()> {
    let paper = printed(Lang::Zh, DESK)?.text();
    let source = source()?;
    for chart in source.report.charts.iter().filter(|it| !it.facts.is_empty()).skip(1) {
        let fact = source.fact(&chart.facts[0]).map(Entity::Fact);
        let Some(entity) = fact.filter(|_| chart.form != Form::Lanes) else { continue };
        let heading =
            source.heading(entity).map_or(Lang::Zh.strings().overview, |it| it.split('，').next().unwrap_or(it));
        let line = squeezed(&format!("{} · {heading}", Lang::Zh.strings().sourced));
        assert!(paper.contains(&line), "{}: {line}", chart.id);
    }
    Ok(())
}

#[test]
fn engines_that_cannot_open_folds_by_style_print_them_all_the_same() -> Result<()> {
    let page = blank(390)?;
    // The oldest engines do not know `selector()`, the next ones not the fold's content: both answer no.
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": "CSS.supports = () => false;" }))?;
    page.goto(&url(Lang::Zh)?)?;
    page.ready()?;
    // The reader has opened one, which stays open; it is asked what is folded when the page's own listeners are through.
    let folded = "document.querySelectorAll('main details:not([open])').length";
    page.eval(&format!(
        "document.querySelector('main .fold').open = true; \
         addEventListener('beforeprint', () => {{ window.folded = {folded}; }})"
    ))?;
    let before = page.eval(folded)?;
    assert!(before.as_u64().is_some_and(|it| it > 10), "{before} folds to open");
    let paper = Paper::print(&page)?;
    assert_eq!(page.eval("window.folded")?, 0, "folds that were printed closed");
    assert_eq!(missing(&paper, Lang::Zh)?, Vec::<String>::new(), "not on paper");
    page.wait("the folds are as they were", &format!("{folded} === {before}"))
}

#[test]
fn the_slides_that_need_no_program_have_a_sheet_each_and_none_is_blank() -> Result<()> {
    let page = blank(1440)?;
    page.goto(&format!("{}slides.html", url(Lang::Zh)?))?;
    page.wait("the slides are there", "document.querySelector('.sheet') && document.readyState === 'complete'")?;
    let slides = page.eval("document.querySelectorAll('.sheet').length")?;
    let paper = Paper::print(&page)?;
    assert_eq!(slides, paper.sheets.len());
    assert!(paper.sheets.iter().all(|it| !it.trim().is_empty()), "{:?}", paper.sheets);
    Ok(())
}
