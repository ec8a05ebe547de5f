//! The numbers of all years as one table: each with its year, its bounds, its sentence and its lasting address.

use super::cells::Row;
use super::{Cell, Table};
use i18n::Lang;
use model::{Entity, Source};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use report::{Bound, Fact};

/// All facts of these reports, in their order. `place` is what the reports' folders stand behind: the site's address with a
/// slash, or a way to its root.
pub fn all_facts(reports: &[&Source], place: &str, lang: Lang) -> Table {
    let rows: Vec<Row> =
        (reports.iter()).flat_map(|source| source.report.facts.iter().map(|it| row(source, it, place, lang))).collect();
    Table::new(&rows)
}

fn row(source: &Source, it: &Fact, place: &str, lang: Lang) -> Row {
    let about = &source.report.report;
    let page = [place, &about.id, "/", lang.folder()].concat();
    let place = source.place(Entity::Fact(it));
    let sentence = place.as_ref().map_or(&*it.quote, |place| source.outline.sentence(place));
    let limit = |bounds: &[Bound]| bounds.contains(&it.bound).then_some(it.value);
    vec![
        ("report", Cell::from(&*about.id)),
        ("year", Cell::from(f64::from(about.covers))),
        ("id", Cell::from(&*it.id)),
        ("label", Cell::from(&*it.name(lang))),
        ("raw", Cell::from(&*it.raw)),
        ("value", Cell::from(it.value)),
        ("bound", Cell::from(it.bound.word())),
        ("at_least", Cell::from(limit(&[Bound::Exact, Bound::AtLeast]))),
        ("at_most", Cell::from(limit(&[Bound::Exact, Bound::AtMost, Bound::Nearly]))),
        ("unit", Cell::from(&*it.unit)),
        ("chapter", source.chapter(&it.chapter).map_or(Cell::Empty, |it| Cell::from(lang.of(&it.title)))),
        ("quote", Cell::from(&*it.quote)),
        ("sentence", Cell::from(sentence)),
        ("address", Cell::from(&*format!("{page}#f-{}", it.id))),
        // Browsers that know such addresses show the words themselves.
        ("words", Cell::from(&*format!("{page}#:~:text={}", utf8_percent_encode(&it.quote, NON_ALPHANUMERIC)))),
    ]
}
