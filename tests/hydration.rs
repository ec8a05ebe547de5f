//! The prerendered page, as it is read without scripts: nothing of the report is missing, every link arrives, and
//! nothing stands in it that hydration or the content security policy would refuse.

#[path = "common/html.rs"]
mod html;

use std::collections::BTreeSet;
use std::sync::Arc;

use html::{all, values, words};
use i18n::Lang;
use model::Source;
use report::{Report, load};
use report_figures::prerender::prerender;
use scraper::{Html, Selector};

/// The city's own report, on which the page has to hold; the synthetic one would leave most of it untouched.
const JSON: &str = fixtures::REPORT_2023.json;
const TEXT: &str = fixtures::REPORT_2023.text;

fn report() -> Report {
    load(JSON).expect("the report loads")
}

async fn page(lang: Lang) -> Html {
    Html::parse_fragment(&html(lang).await)
}

async fn html(lang: Lang) -> String {
    prerender(&Arc::new(Source::new(report(), TEXT)), lang, false).await
}

async fn one_file() -> Html {
    Html::parse_fragment(&prerender(&Arc::new(Source::in_one(report(), TEXT)), Lang::Zh, true).await)
}

/// With plain spaces for those that keep a number with what it counts, and without hints where a line may or may not end.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ").replace(['\u{ad}', '\u{200b}', '\u{2060}'], "")
}

#[tokio::test]
async fn every_number_task_and_sentence_is_there_in_every_language() {
    let report = report();
    let source = Source::new(report.clone(), TEXT);
    for lang in Lang::ALL {
        let text = plain(&words(&page(lang).await));
        for fact in &report.facts {
            let figure = plain(&source.numeral(fact, lang).text());
            assert!(text.contains(&figure), "{lang:?}: {} is missing ({figure})", fact.id);
        }
        let subjects = report.tasks.iter().map(|it| &it.subject).chain(report.activities.iter().map(|it| &it.subject));
        for subject in subjects {
            assert!(text.contains(&plain(lang.of(subject))), "{lang:?}: {} is missing", subject.zh);
        }
        for block in &source.outline.blocks {
            assert!(text.contains(&*block.text), "{lang:?}: the text lacks {}", block.text);
        }
    }
}

#[tokio::test]
async fn every_link_within_the_page_arrives() {
    for lang in Lang::ALL {
        let html = page(lang).await;
        let ids: BTreeSet<&str> = values(&html, "id").into_iter().collect();
        for href in values(&html, "href") {
            match href.strip_prefix('#') {
                Some(id) => assert!(ids.contains(id), "{lang:?}: nothing has the id {id}"),
                None => assert!(
                    href.ends_with("index.html") || href == "slides.html" || files(lang).iter().any(|it| it == href),
                    "{lang:?}: unexpected link {href}"
                ),
            }
        }
        let labelled = values(&html, "aria-labelledby");
        assert!(labelled.iter().all(|it| ids.contains(it)), "{lang:?}: a label is missing");
    }
}

#[tokio::test]
async fn the_one_file_edition_holds_the_same_and_links_nothing_outside_itself() {
    let report = report();
    let source = Source::new(report.clone(), TEXT);
    let html = one_file().await;
    let text = plain(&words(&html));
    for fact in &report.facts {
        assert!(text.contains(&plain(&source.numeral(fact, Lang::Zh).text())), "{} is missing", fact.id);
    }
    for block in &source.outline.blocks {
        assert!(text.contains(&*block.text), "the text lacks {}", block.text);
    }
    let ids: BTreeSet<&str> = values(&html, "id").into_iter().collect();
    let languages: Vec<String> = Lang::ALL.into_iter().map(Lang::query).collect();
    for href in values(&html, "href") {
        // Slides are no element, but a view that the program shows.
        let arrives = href == "#present" || href.strip_prefix('#').is_some_and(|id| ids.contains(id));
        assert!(arrives || languages.iter().any(|it| it == href), "{href} leads nowhere in a single file");
    }
    for language in &languages {
        assert!(values(&html, "href").contains(&&**language), "nothing leads to {language}");
    }
    assert!(values(&html, "download").is_empty() && values(&html, "src").is_empty());
}

#[tokio::test]
async fn the_one_file_edition_carries_the_narrow_layout_of_every_chart() {
    let html = one_file().await;
    let count = |class: &str| all(&html, &["div.", class].concat()).len();
    let charts = count("chart");
    assert!(charts > 10, "{charts}");
    assert_eq!(["w-s", "w-m", "w-l", "w-x"].map(count), [charts, 0, 0, 0]);
}

#[tokio::test]
async fn names_that_are_only_heard_hold_no_hints_where_their_words_may_be_parted() {
    for lang in Lang::ALL {
        let html = page(lang).await;
        let names = values(&html, "aria-label");
        assert!(names.len() > 150, "{}: {}", lang.tag(), names.len());
        let hinted: Vec<&&str> = names.iter().filter(|it| it.contains(['\u{ad}', '\u{200b}'])).collect();
        assert!(hinted.is_empty(), "{}: {hinted:?}", lang.tag());
    }
}

/// Addresses of the files that the build puts beside the page.
fn files(lang: Lang) -> Vec<String> {
    let report = report();
    let file = |folder: &str, name: &str, kind: &str| format!("{}{folder}/{name}.{}.{kind}", lang.up(), lang.tag());
    let charts = report.charts.iter().flat_map(|chart| {
        [("charts", "png"), ("charts", "svg"), ("data", "csv"), ("data", "json")]
            .map(|(at, kind)| file(at, &chart.id, kind))
    });
    let lists =
        ["facts", "activities", "tasks"].into_iter().flat_map(|it| ["csv", "json"].map(|kind| file("data", it, kind)));
    charts.chain(lists).chain([file("data", "lists", "xlsx")]).collect()
}

#[tokio::test]
async fn every_file_that_the_build_makes_for_readers_is_linked() {
    for lang in Lang::ALL {
        let html = page(lang).await;
        let links = values(&html, "href");
        for file in files(lang) {
            assert!(links.contains(&&*file), "{lang:?}: nothing links {file}");
        }
    }
}

#[tokio::test]
async fn ids_are_unique() {
    let html = page(Lang::Zh).await;
    let mut seen = BTreeSet::new();
    for id in values(&html, "id") {
        assert!(seen.insert(id), "{id} stands twice");
    }
}

#[tokio::test]
async fn nothing_stands_in_it_that_the_policy_refuses() {
    for lang in Lang::ALL {
        let html = page(lang).await;
        assert!(values(&html, "style").is_empty(), "a style attribute");
        assert!(all(&html, "script").is_empty(), "a script");
        let handlers = ["onclick", "oninput", "onload", "onerror", "onkeydown", "onfocusin", "onpointerover"];
        assert!(handlers.iter().all(|it| values(&html, it).is_empty()), "an inline handler");
    }
}

#[tokio::test]
async fn tables_have_bodies_captions_and_scopes() {
    // The parser would put a row outside a body into one of its own, and hydration would find another tree.
    assert!(!html(Lang::Zh).await.contains("</caption><tr"), "a row outside a body");
    for table in all(&page(Lang::Zh).await, "table") {
        for part in ["caption", "thead", "tbody", "[scope=col]", "[scope=row]"] {
            let inside = table.select(&Selector::parse(part).unwrap()).count();
            assert!(inside > 0, "a table without {part}");
        }
    }
}

#[tokio::test]
async fn headings_do_not_skip_a_level() {
    for lang in Lang::ALL {
        let html = page(lang).await;
        let headings = all(&html, "h1, h2, h3, h4, h5, h6");
        let levels: Vec<u32> = headings.iter().filter_map(|it| it.value().name()[1..].parse().ok()).collect();
        assert_eq!(levels.iter().filter(|it| **it == 1).count(), 1, "{lang:?}: one h1");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{lang:?}: h{} after h{}", pair[1], pair[0]);
        }
    }
}

#[tokio::test]
async fn controls_wait_for_the_program() {
    let html = page(Lang::Zh).await;
    // Those of what is taken along, of checking a text, of reading aloud and of what makes reading easier are not shown before
    // something answers them (downloads.rs, checking.rs, voice.rs and settings.rs in tests/browser/suite).
    let later = all(&html, "[data-copy], [data-link], [data-qr], [data-check], [data-say], [data-setting]");
    for button in all(&html, "button:not([disabled])") {
        assert!(later.contains(&button), "a button that does nothing yet: {}", button.html());
    }
    assert!(!all(&html, "input").is_empty() && all(&html, "input:not([disabled])").is_empty());
}

#[tokio::test]
async fn the_same_report_gives_the_same_page() {
    assert_eq!(html(Lang::De).await, html(Lang::De).await);
}

#[tokio::test]
async fn corrections_are_told_by_day_and_a_report_without_them_has_no_trace_of_any() {
    let report = load(&fixtures::corrected()).expect("the report loads");
    let source = Arc::new(Source::new(report, TEXT));
    for lang in Lang::ALL {
        for offline in [false, true] {
            let html = Html::parse_fragment(&prerender(&source, lang, offline).await);
            let days: Vec<String> = all(&html, ".cor-d").iter().map(|it| it.text().collect()).collect();
            assert_eq!(days, ["2024-05-20", "2024-04-02", "2024-03-05"].map(|it| i18n::date(it, lang)));
            let links = values(&html, "href");
            let led = |to: &str| links.iter().filter(|it| **it == to).count();
            assert_eq!((led("#corrections"), led("#corrected")), (2, 0), "from the opening and from the menu");
            let feed = format!("{}data/corrections.{}.xml", lang.up(), lang.tag());
            assert_eq!((led(&feed), all(&html, "#corrections del").len()), (usize::from(!offline), 5));
            assert!(led("#f-micro-suggestions") > 1, "the number itself");
            let gone = all(&html, "#corrections b").iter().map(|it| it.text().collect()).collect::<Vec<String>>();
            assert_eq!(gone.len(), 1, "what was taken out leads nowhere, whatever has its id now: {gone:?}");
        }
        assert!(!html(lang).await.contains("correct"), "{lang:?}");
    }
}

/// Dots below 689, and none below 1406, would make the smaller one look larger.
#[tokio::test]
async fn no_number_of_a_group_is_counted_out_in_dots_where_a_larger_one_is_not() {
    let (page, report) = (page(Lang::Zh).await, report());
    let (mut counted, mut not) = (0, 0);
    for chart in &report.charts {
        let groups = chart.groups.iter().map(|it| it.facts.clone());
        let groups: Vec<_> = if chart.groups.is_empty() { vec![chart.facts.clone()] } else { groups.collect() };
        for group in groups {
            let in_dots = |id: &str| {
                let row = format!("#fig-{} .tbl tr:has(.td-l[href=\"#f-{id}\"]) [data-dots]", chart.id);
                !all(&page, &row).is_empty()
            };
            let facts = group.iter().filter_map(|id| report.facts.iter().find(|it| it.id == *id));
            let facts: Vec<_> = facts.filter(|it| !it.raw.contains('%')).collect();
            let dots = facts.iter().filter(|it| in_dots(&it.id)).count();
            assert!(dots == 0 || dots == facts.len(), "{}: {dots} of {} are counted out", chart.id, facts.len());
            counted += dots;
            not += facts.len() - dots;
        }
    }
    assert!(counted > 20 && not > 3, "{counted} counted out, {not} not");
}
