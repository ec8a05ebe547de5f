//! The matrix of what was done: areas by methods, with the totals that the report states.

use crate::forms::{Column, Entry, Matrix, MatrixRow, Total};
use i18n::Lang;
use model::{Source, few, shown_of, sort_few};
use report::{Activity, Area, CARRY_OUT, Chart, Method};

use super::counted::item;
use super::named::activity_entry;

pub fn matrix(source: &Source, chart: &Chart, lang: Lang) -> Matrix {
    let words = lang.strings();
    let methods: Vec<&Method> = source.report.methods.iter().filter(|it| !it.minor).collect();
    let columns = methods
        .iter()
        .map(|it| Column { label: lang.of(&it.label).into(), short: lang.of(&it.short).into(), glyph: it.glyph })
        .collect();
    let mut totals: Vec<Total> = chart
        .facts
        .iter()
        .filter_map(|id| source.fact(id))
        .filter_map(|fact| {
            let column = methods.iter().position(|it| Some(&it.id) == fact.method.as_ref())?;
            Some(Total { column, item: item(source, fact, lang) })
        })
        .collect();
    sort_few(&mut totals, |it| it.column);
    Matrix {
        corner: words.pic_field.into(),
        columns,
        totals,
        untold: words.pic_untold.into(),
        rows: source.supervised_areas().map(|area| row(source, area, &methods, lang)).collect(),
        others: words.pic_others.into(),
    }
}

fn row(source: &Source, area: &Area, methods: &[&Method], lang: Lang) -> MatrixRow {
    let of_area = || source.report.activities.iter().filter(|it| it.area == area.id);
    let few = few(source.report.activities.len(), usize::MAX);
    let cells: Vec<Vec<Entry>> = methods
        .iter()
        .map(|method| {
            let own = of_area().filter(|it| it.method == method.id);
            own.take(few).map(|it| activity_entry(source, it, lang)).collect()
        })
        .collect();
    let minor: Vec<Entry> = of_area()
        .filter(|it| methods.iter().all(|method| method.id != it.method))
        .take(few)
        .map(|it| minor_entry(source, it, lang))
        .collect();
    let shown = cells.iter().chain([&minor]).map(Vec::len).sum();
    let label = shown_of(&source.phrased(lang.of(&area.label), lang), shown, of_area().count());
    MatrixRow { label: label.into(), cells, minor }
}

/// An entry that names its method in words, since no column does: 审查批准：市级决算.
fn minor_entry(source: &Source, activity: &Activity, lang: Lang) -> Entry {
    let mut entry = activity_entry(source, activity, lang);
    if let Some(method) = source.method(&activity.method).filter(|it| &*it.id != CARRY_OUT) {
        entry.label = [lang.of(&method.label), lang.strings().pic_colon, &entry.label].concat().into();
    }
    entry
}
