//! Long reports: the core and the parts together are the report, the page does not grow with it, and the pages of the text
//! have all of it. A report that is not long knows nothing of this.

#[path = "common/html.rs"]
mod html;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fixtures::{ARCHIVE, Size, archive};
use html::{all, values, words};
use i18n::Lang;
use model::{Source, text_file};
use proptest::prelude::*;
use report::{Part, Report, load, load_part};
use report_figures::prerender::{prerender, text_pages};
use scraper::Html;

const TODAY: (&str, &str) = (fixtures::REPORT_2023.json, fixtures::REPORT_2023.text);

/// The page of ten thousand facts and 47 charts may be so many times as long, and have so many times the elements, as
/// today's with its eleven charts: both are those of the charts that it draws, four times as many.
const TIMES: usize = 3;

fn source((json, text): (&str, &str)) -> Arc<Source> {
    Arc::new(Source::new(load(json).unwrap(), text))
}

fn large(size: Size) -> Arc<Source> {
    let (json, text) = archive(size);
    source((&json, &text))
}

/// As the browser has it: everything written as JSON and read again.
fn grown(source: &Source) -> Option<(Source, Source)> {
    let parted = source.parted()?;
    let json = serde_json::to_string(&parted.core).unwrap();
    let read = |it: &Part| load_part(&serde_json::to_string(it).unwrap()).unwrap();
    let parts: Vec<Part> = parted.parts.iter().map(read).collect();
    let core = Arc::new(Source::core(load(&json).unwrap(), &parted.text));
    let text: Vec<&str> = source.outline.blocks.iter().map(|it| &*it.text).collect();
    let whole = Source::grown(&core, load(&json).unwrap(), parts, &text.join("\n"));
    let core = Arc::unwrap_or_clone(core);
    Some((core, whole))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn core_and_parts_are_the_report(
        facts in 0_usize..2_000,
        activities in 0_usize..700,
        tasks in 0_usize..1_200,
        bytes in 0_usize..150_000,
    ) {
        let source = large(Size { facts, activities, tasks, bytes });
        match grown(&source) {
            Some((core, whole)) => {
                prop_assert_eq!(&whole, &*source);
                prop_assert_eq!(whole.text_pages(), source.text_pages());
                prop_assert!(core.is_core() && core.is_long() && !whole.is_core() && whole.is_long());
                // What a chart lists is drawn from the core as from the whole.
                for chart in source.report.charts.iter().filter(|it| !it.form.draws_all()) {
                    prop_assert_eq!(core.facts_of(chart), source.facts_of(chart));
                    prop_assert_eq!(core.report.derived.len(), source.report.derived.len());
                }
                prop_assert_eq!(&core.outline.blocks[..], &source.outline.blocks[..source.first_blocks()]);
            }
            None => prop_assert!(!source.is_long()),
        }
    }
}

#[test]
fn a_part_is_read_in_one_short_task() {
    let parts = large(ARCHIVE).parted().unwrap().parts;
    let entries = |it: &Part| it.facts.len() + it.activities.len() + it.tasks.len() + it.threads.len();
    assert!(parts.iter().all(|it| entries(it) <= 500) && parts.len() < 40, "{} parts", parts.len());
}

#[tokio::test]
async fn the_page_of_todays_report_has_no_parts() {
    let today = source(TODAY);
    assert!(!today.is_long() && today.parted().is_none() && today.text_pages().len() == 1);
    for lang in Lang::ALL {
        assert_eq!(text_pages(&today, lang), Vec::<String>::new());
        let html = prerender(&today, lang, false).await;
        for it in ["id=\"parts\"", "href=\"text-", "class=\"tx-n\""] {
            assert!(!html.contains(it), "{it}");
        }
    }
}

#[tokio::test]
async fn the_page_of_ten_thousand_facts_is_bounded_and_does_not_grow_with_them() {
    let (json, text) = archive(ARCHIVE);
    let html = prerender(&source((&json, &text)), Lang::Zh, false).await;
    let today = prerender(&source(TODAY), Lang::Zh, false).await;
    assert!(html.len() < TIMES * today.len(), "{} bytes beside {}", html.len(), today.len());
    let [many, few] = [&html, &today].map(|it| all(&Html::parse_fragment(it), "*").len());
    assert!(many < TIMES * few, "{many} elements beside {few}");
    let (json, text) = archive(Size { facts: 5_000, activities: 500, tasks: 1_500, bytes: 500_000 });
    let half = prerender(&source((&json, &text)), Lang::Zh, false).await;
    // What grows is the table of contents.
    assert!(html.len() - half.len() < half.len() / 20, "{} bytes became {}", half.len(), html.len());
    // What the page carries beside it: data for the charts, and one page of the text.
    let parted = source((&json, &text)).parted().unwrap();
    let core: Report = parted.core;
    assert!(serde_json::to_string(&core).unwrap().len() < 2 * TODAY.0.len());
    assert!(parted.text.len() <= 24 * 1024 + 1024);
}

#[tokio::test]
async fn the_pages_of_the_text_have_all_of_it_and_every_link_arrives() {
    let (json, text) = archive(ARCHIVE);
    let source = source((&json, &text));
    let pages = text_pages(&source, Lang::Zh);
    let joined: String =
        pages.iter().map(|it| words(&Html::parse_fragment(it.split("<nav").next().unwrap()))).collect();
    let blocks: String = source.outline.blocks.iter().map(|it| &*it.text).collect();
    let plain = |text: &str| text.replace(['\u{200b}', '\u{2060}'], "");
    assert!(plain(&joined) == plain(&blocks), "the pages lack something of the text");
    assert!(pages.iter().all(|it| it.len() < 100_000));

    let pages: Vec<Html> = pages.iter().map(|it| Html::parse_fragment(it)).collect();
    assert!(pages.iter().all(|it| all(it, "*").len() < 1_500));

    let html = Html::parse_fragment(&prerender(&source, Lang::Zh, false).await);
    let mut ids: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    ids.insert(String::from("index.html"), values(&html, "id").into_iter().collect());
    for (at, it) in pages.iter().enumerate() {
        ids.insert(text_file(at), values(it, "id").into_iter().collect());
    }
    for it in source.entities() {
        let target = source.target(it);
        let (page, id) = target.split_once('#').unwrap();
        assert!(ids[if page.is_empty() { "index.html" } else { page }].contains(id), "{target}");
    }
    let all = pages.iter().enumerate().map(|(at, it)| (text_file(at), it)).chain([(String::from("index.html"), &html)]);
    for (file, it) in all {
        for link in values(it, "href") {
            let (page, id) = link.split_once('#').unwrap_or((link, ""));
            let page = page.split('?').next().unwrap_or_default();
            let page = if page.is_empty() { &*file } else { page };
            let known = ids.get(page);
            assert!(known.is_none_or(|it| id.is_empty() || it.contains(id)), "{file}: {link} leads nowhere");
            assert!(known.is_some() || !page.starts_with("text-"), "{file}: {link} leads nowhere");
        }
    }
}

#[tokio::test]
async fn the_one_file_edition_has_the_whole_text_in_itself() {
    let (json, text) = archive(Size { facts: 1_200, activities: 100, tasks: 400, bytes: 120_000 });
    let html = prerender(&Arc::new(Source::in_one(load(&json).unwrap(), &text)), Lang::Zh, true).await;
    let source = source((&json, &text));
    assert!(source.is_long());
    let (shown, last) = (words(&Html::parse_fragment(&html)), &source.outline.blocks[source.outline.blocks.len() - 2]);
    assert!(shown.contains(&*last.text), "the last paragraph is missing");
    assert!(!html.contains("href=\"text-") && !html.contains("id=\"parts\""));
}
