//! Reports of any size: what is looked up is what a search through everything finds, and a report of ten thousand facts
//! takes work and memory in proportion.

#[path = "many/arbitrary.rs"]
mod arbitrary;
#[path = "many/plain.rs"]
mod plain;

use std::sync::Arc;

use fixtures::{ARCHIVE, Size, archive};
use i18n::Lang;
use model::{Choices, Entity, Source};
use proptest::prelude::*;
use report::load;
use report_figures::prerender::prerender;
use validate::check;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn what_is_looked_up_by_id_is_what_a_search_finds(source in arbitrary::source(), id in arbitrary::any_id()) {
        prop_assert_eq!(source.entity(&id), plain::entity(&source, &id));
        prop_assert_eq!(source.fact(&id), source.report.facts.iter().find(|it| *it.id == *id));
        prop_assert_eq!(source.charts_using(&id).collect::<Vec<_>>(), plain::charts_using(&source, &id));
        prop_assert_eq!(source.derived_using(&id).collect::<Vec<_>>(), plain::derived_using(&source, &id));
        prop_assert_eq!(source.threads_of(&id).collect::<Vec<_>>(), plain::threads_of(&source, &id));
        prop_assert_eq!(source.neighbours(&id), plain::neighbours(&source, &id));
        for chart in &source.report.charts {
            prop_assert_eq!(source.draws(chart, &id), plain::draws(&source, chart, &id));
            prop_assert_eq!(source.facts_of(chart), plain::facts_of(&source, chart));
        }
    }

    #[test]
    fn what_is_looked_up_by_place_or_words_is_what_a_search_finds(
        source in arbitrary::source(),
        other in arbitrary::source(),
        choices in arbitrary::choices(),
    ) {
        prop_assert_eq!(source.rows(&choices, Lang::Zh).fitting, plain::fitting(&source, &choices));
        for (number, it) in source.entities().enumerate() {
            prop_assert_eq!(source.entity_at(number), Some(it));
        }
        prop_assert_eq!(source.entity_at(source.entities().count()), None);
        prop_assert_eq!(source.marks(), plain::marks(&source));
        // Also what is none of the report's.
        for it in source.entities().chain(other.entities()) {
            prop_assert_eq!(source.place(it), plain::place(&source, it));
            prop_assert_eq!(source.beside(it), plain::beside(&source, it));
            prop_assert_eq!(source.heading(it), plain::heading(&source, it));
        }
    }
}

fn source(size: Size) -> Source {
    let (json, text) = archive(size);
    Source::new(load(&json).unwrap(), &text)
}

#[test]
fn a_generated_report_has_no_problem() {
    let (json, text) = archive(Size { facts: 1_500, activities: 200, tasks: 600, bytes: 150_000 });
    let problems = check(json.as_bytes(), text.as_bytes());
    assert!(problems.is_empty(), "{} problems, the first: {:#?}", problems.len(), problems.first());
}

#[test]
fn ten_thousand_facts_all_have_their_places() {
    let source = source(ARCHIVE);
    assert!(source.report.facts.len() > 10_000 && source.report.tasks.len() > 3_000);
    assert!(source.outline.blocks.len() > 5_000);
    assert!(source.outline.blocks.iter().map(|it| it.text.len()).sum::<usize>() > 990_000);
    let marks: usize = source.marks().iter().map(Vec::len).sum();
    assert_eq!(marks, source.entities().count());
    for (number, it) in source.entities().enumerate().step_by(97) {
        assert_eq!(source.entity(it.id()), source.entity_at(number));
        let place = source.place(it).unwrap();
        assert_eq!(&source.outline.blocks[place.block].text[place.range], it.wording());
    }
}

/// Bytes of all indices, once everything has been looked up and searched in Chinese.
fn index_bytes(size: Size) -> usize {
    let source = source(size);
    let first = source.entities().next().unwrap();
    source.neighbours(first.id());
    assert_eq!(source.charts_using("nobody").count() + source.threads_of("nobody").count(), 0);
    assert_eq!(source.derived_using("nobody").count(), 0);
    source.phrased("代表", Lang::Zh);
    let mut choices = Choices::default();
    choices.assign("q=代表");
    source.rows(&choices, Lang::Zh);
    source.index_bytes()
}

#[test]
fn indices_grow_with_the_report_and_no_faster() {
    let once = Size { facts: 2_000, activities: 200, tasks: 600, bytes: 200_000 };
    let twice = Size { facts: 4_000, activities: 400, tasks: 1_200, bytes: 400_000 };
    let (once, twice) = (index_bytes(once), index_bytes(twice));
    assert!(twice <= 2 * once + 4096, "{once} bytes became {twice}");
}

#[test]
fn the_indices_of_ten_thousand_facts_take_less_than_three_times_their_text() {
    let bytes = index_bytes(ARCHIVE);
    assert!(bytes < 3 * ARCHIVE.bytes, "{bytes} bytes");
}

#[test]
fn entities_with_one_quote_share_its_place() {
    let mut report = source(Size { facts: 2, activities: 0, tasks: 0, bytes: 0 }).report;
    let quote = report.facts[0].quote.clone();
    report.facts.iter_mut().for_each(|it| it.quote = quote.clone());
    let source = Source::new(report, &quote);
    let places = source.report.facts.iter().filter(|it| source.place(Entity::Fact(it)).is_some()).count();
    let held = source.report.facts.iter().filter(|it| quote.contains(&*it.raw)).count();
    assert_eq!(places, held);
}

#[tokio::test]
async fn the_page_draws_no_row_before_its_program_and_links_to_none() {
    let (json, text) = archive(Size { facts: 600, activities: 50, tasks: 200, bytes: 60_000 });
    let html = prerender(&Arc::new(Source::new(load(&json).unwrap(), &text)), Lang::Zh, false).await;
    for it in ["row-", "rows-after", "rows-before", "aria-rowcount"] {
        assert!(!html.contains(&format!("\"{it}")), "{it}");
    }
    assert!(!html.contains("href=\"#row-"));
}
