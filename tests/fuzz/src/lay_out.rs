//! What an accepted report is made into: every chart in every language, its slides, its tables and its cards.

use charts::figures::{CARRIED, LaneView, WIDTHS, figure, summary};
use charts::forms::PALETTE;
use charts::scene::to_svg;
use i18n::Lang;
use model::{Choices, Source};
use report::load;
use site::export::{Table, activities, chart_rows, facts, tasks};
use slides::{Stage, View, count, deck, draw};
use validate::check;

use crate::tree;

/// `report.json` whose quotes stand in its text, so that more of it is accepted: the text is made of the quotes.
pub fn charts(json: &[u8]) {
    let Ok(written) = std::str::from_utf8(json) else { return };
    let Some(text) = tree::quoted(written) else { return };
    if !check(json, text.as_bytes()).is_empty() {
        return;
    }
    let report = load(written).unwrap_or_else(|wrong| panic!("accepted: {wrong}"));
    let source = Source::new(report, &text);
    for lang in Lang::ALL {
        pictures(&source, lang);
        lists(&source, lang);
    }
}

fn pictures(source: &Source, lang: Lang) {
    for chart in &source.report.charts {
        let scene = figure(source, chart, lang, WIDTHS[CARRIED].0, &LaneView::default());
        assert!(to_svg(&scene, &PALETTE, lang.of(&chart.title)).ends_with("</svg>\n"));
        summary(source, chart, lang);
        source.lines(chart);
    }
    let stage = Stage::default();
    let slides = deck(source, lang, stage);
    let view = View { count: count(&slides), step: None, muted: false, code: None, corner: None };
    for slide in &slides {
        draw(source, lang, stage, slide, view);
    }
}

fn lists(source: &Source, lang: Lang) {
    for table in [facts(source, lang), activities(source, lang), tasks(source, lang)] {
        table.to_csv();
        table.to_json(source, lang);
    }
    for chart in &source.report.charts {
        chart_rows(source, chart, lang).to_csv();
        Table::of_chart(source, chart, lang);
        source.citation_in_words(chart, lang);
    }
    for fact in &source.report.facts {
        assert!(!source.spoken(fact, lang).is_empty());
    }
    for derived in &source.report.derived {
        if let Some(computed) = source.compute(derived, lang) {
            assert!(!computed.line().is_empty());
        }
    }
    let rows = source.rows(&Choices::default(), lang);
    assert_eq!(rows.fitting.len(), source.entities().count());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_are_accepted_with_the_text_that_they_quote() {
        for json in [crate::TINY.json, fixtures::SMALL.json] {
            let text = tree::quoted(json).unwrap_or_default();
            let found = check(json.as_bytes(), text.as_bytes());
            assert!(found.is_empty(), "{found:#?}\n{text}");
        }
    }
}
