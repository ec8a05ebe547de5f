//! Series over the years: this report's numbers beside those of other reports, as items for panels.

use std::sync::Arc;

use crate::forms::{Drawn, Item, ToldYear, YearPanel, YearRow, draw, tone, years};
use crate::scene::Scene;
use i18n::{Lang, fill};
use model::{Compared, Source, Told, Year};
use report::{Chart, Fact};

/// A panel for each series of a chart, all over the same years.
pub fn panels(source: &Source, chart: &Chart, lang: Lang) -> Vec<YearPanel> {
    let all = source.compared_in(chart);
    let every = || all.iter().flat_map(|it| &it.years);
    let (first, last) = (every().map(|it| it.year).min().unwrap_or(0), every().map(|it| it.year).max().unwrap_or(0));
    let mut names: Vec<(u16, Arc<str>)> = Vec::new();
    for year in first..=last {
        if let Some(it) = every().find(|it| it.year == year) {
            names.push((year, it.name(lang).into()));
        }
    }
    all.iter().map(|it| panel(source, it, &names, lang)).collect()
}

/// A series over all of its years, so many units wide.
pub fn series(source: &Source, id: &str, lang: Lang, width: f64) -> Option<Scene> {
    let series = source.compared(id)?;
    let names: Vec<(u16, Arc<str>)> = series.years.iter().map(|it| (it.year, it.name(lang).into())).collect();
    Some(draw(&years(&[panel(source, &series, &names, lang)], width)))
}

/// One series, with rows for all these years.
fn panel(source: &Source, series: &Compared<'_>, names: &[(u16, Arc<str>)], lang: Lang) -> YearPanel {
    let row = |(number, name): &(u16, Arc<str>)| match series.years.iter().find(|it| it.year == *number) {
        Some(it) => row(source, series, it, lang),
        None => YearRow { year: name.clone(), own: false, broken: "".into(), told: ToldYear::Empty("".into()) },
    };
    let mut facts = series.years.iter().filter_map(|it| it.told.fact());
    let counted = facts.all(|it| !report::is_measure(&it.unit));
    YearPanel { heading: lang.of(series.title).into(), counted, rows: names.iter().map(row).collect() }
}

fn row(source: &Source, series: &Compared<'_>, year: &Year<'_>, lang: Lang) -> YearRow {
    let told = match year.told.fact() {
        Some(fact) => ToldYear::Counted(Box::new(item(source, series, year, fact, lang))),
        None => ToldYear::Empty(nothing(year.told, lang).into()),
    };
    let broken = broken(year.told, lang);
    YearRow {
        year: year.name(lang).into(),
        own: matches!(year.told, Told::Here(_)),
        broken: broken.unwrap_or_default().into(),
        told,
    }
}

/// Why a year has no number.
pub fn nothing(told: Told<'_>, lang: Lang) -> String {
    let (words, page) = (lang.comparing(), lang.strings());
    match told {
        Told::Untold(Some(why)) => [words.untold, page.pic_colon, lang.of(why)].concat(),
        Told::Untold(None) => words.untold.to_owned(),
        _ => words.no_report.to_owned(),
    }
}

/// How what is counted differs from a year on.
pub fn broken(told: Told<'_>, lang: Lang) -> Option<String> {
    told.fact()?.r#break.as_ref().map(|why| fill(lang.comparing().broken, &[lang.of(why)]))
}

fn item(source: &Source, series: &Compared<'_>, year: &Year<'_>, fact: &Fact, lang: Lang) -> Item {
    let comma = lang.strings().pic_comma;
    // Value first, as everywhere; then what is counted, and when.
    let spoken = [&*source.spoken(fact, lang), comma, lang.of(series.title), comma, &year.name(lang)].concat();
    Item {
        mark: Source::mark_of(year.told).unwrap_or_default(),
        link: source.way_to(year.told, lang).unwrap_or_default().into(),
        spoken: spoken.into(),
        label: "".into(),
        remark: "".into(),
        numeral: source.numeral(fact, lang),
        value: fact.value,
        bound: fact.bound,
        colour: tone(fact.voice),
        drawn: Drawn::Alone,
    }
}
