//! What a file of JSON holds around its rows: which report, which chart, how it is cited.

use serde::Serialize;

use super::cells::{Record, Row};
use super::{Cell, Table, chart_rows};
use i18n::Lang;
use model::{Source, without_break_hints};
use report::Chart;

/// A file as it is written.
#[derive(Serialize)]
struct File<'a> {
    report: Option<Record<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    chart: Option<Head>,
    citation: Citation,
    rows: Vec<Record<'a>>,
}

#[derive(Serialize)]
struct Head {
    id: String,
    title: String,
    subtitle: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

#[derive(Serialize)]
struct Citation {
    #[serde(rename = "gbt7714")]
    standard: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    plain: Option<String>,
}

impl Table {
    /// The rows of a chart with what they are about, as the text of a JSON file.
    pub fn of_chart(source: &Source, chart: &Chart, lang: Lang) -> String {
        let text = |it| without_break_hints(lang.of(it));
        let head = Head {
            id: chart.id.to_string(),
            title: text(&chart.title),
            subtitle: text(&chart.subtitle),
            note: chart.note.as_ref().map(text),
        };
        let plain = source.citation_in_words(chart, lang);
        write(&chart_rows(source, chart, lang), source, lang, Some((head, plain)))
    }

    /// A list of the whole report as the text of a JSON file.
    pub fn to_json(&self, source: &Source, lang: Lang) -> String {
        write(self, source, lang, None)
    }
}

/// What a file says of the report itself.
pub fn about(source: &Source, lang: Lang) -> Row {
    let about = &source.report.report;
    vec![
        ("id", Cell::from(&*about.id)),
        ("title", Cell::from(lang.of(&about.title))),
        ("body", Cell::from(lang.of(&about.body))),
        ("occasion", Cell::from(lang.of(&about.occasion))),
        ("speaker", Cell::from(lang.of(&about.speaker))),
        ("delivered", Cell::from(&*about.delivered)),
        ("language", Cell::from(lang.tag())),
    ]
}

fn write(table: &Table, source: &Source, lang: Lang, chart: Option<(Head, String)>) -> String {
    let (chart, plain) = chart.unzip();
    let about = Table::new(&[about(source, lang)]);
    let file = File {
        report: about.records().pop(),
        chart,
        citation: Citation { standard: source.citation(lang), plain },
        rows: table.records(),
    };
    // Texts and finite numbers under text keys are all that it holds, and JSON has a form for each.
    let mut out = serde_json::to_string_pretty(&file).unwrap_or_default();
    out.push('\n');
    out
}
