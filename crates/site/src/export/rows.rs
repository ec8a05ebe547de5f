//! Which rows and columns the files have. Columns are named as the fields of report.json, since other tools read them; in
//! Chinese spreadsheets, which people read, they have Chinese heads. Words are in the language asked for, and what the
//! report itself wrote (`raw`, `unit`, `quote`) stays Chinese.

use std::sync::Arc;

use super::cells::Row;
use super::{Cell, Table};
use charts::figures::nothing;
use i18n::Lang;
use model::{Outcome, Source, Told, Year};
use report::{Activity, Chart, Fact, Form, Task, Text, Thread};

/// The heads of columns in Chinese spreadsheets.
const HEADS: [(&str, &str); 41] = [
    ("id", "编号"),
    ("kind", "类别"),
    ("group", "分组"),
    ("label", "事项"),
    ("raw", "报告写法"),
    ("value", "数值"),
    ("bound", "精确度"),
    ("unit", "单位"),
    ("chapter", "章节"),
    ("quote", "原文"),
    ("formula", "算式"),
    ("result", "结果"),
    ("area", "领域"),
    ("method", "方式"),
    ("theme", "主题"),
    ("status", "状态"),
    ("starts", "开始"),
    ("ends", "结束"),
    ("thread", "接续事项"),
    ("year", "年份"),
    ("field", "项目"),
    ("gbt7714", "引用格式"),
    ("report", "报告"),
    ("at_least", "至少"),
    ("at_most", "至多"),
    ("sentence", "原句"),
    ("address", "网址"),
    ("words", "原文网址"),
    ("series", "系列"),
    ("break", "口径变化"),
    ("untold", "没有数的原因"),
    ("date", "日期"),
    ("noted", "消息日期"),
    ("source", "消息来源"),
    ("answered", "下一份报告"),
    ("answer_report", "下一份报告编号"),
    ("answer", "说到它的编号"),
    ("answer_quote", "说到它的原文"),
    ("answer_sentence", "说到它的原句"),
    ("answer_date", "下一份报告日期"),
    ("answer_address", "说到它的网址"),
];

impl Table {
    /// As spreadsheets have it: in Chinese, the columns under Chinese heads.
    pub fn headed(mut self, lang: Lang) -> Self {
        for name in self.columns.iter_mut().filter(|_| lang == Lang::Zh) {
            *name = HEADS.iter().find(|it| it.0 == *name).map_or(*name, |it| it.1);
        }
        self
    }
}

/// All facts.
pub fn facts(source: &Source, lang: Lang) -> Table {
    let rows: Vec<Row> = source.report.facts.iter().map(|it| fact(source, it, None, lang)).collect();
    Table::new(&rows)
}

/// All activities.
pub fn activities(source: &Source, lang: Lang) -> Table {
    let rows: Vec<Row> = source.report.activities.iter().map(|it| activity(source, it, lang)).collect();
    Table::new(&rows)
}

/// All tasks.
pub fn tasks(source: &Source, lang: Lang) -> Table {
    let rows: Vec<Row> = source.report.tasks.iter().map(|it| task(source, it, lang)).collect();
    Table::new(&rows)
}

/// Everything that a chart draws: its facts in drawing order, what is computed from them, and what its form names.
pub fn chart_rows(source: &Source, chart: &Chart, lang: Lang) -> Table {
    if chart.form == Form::Years {
        let all = source.compared_in(chart);
        let rows = all.iter().flat_map(|it| it.years.iter().map(|year| year_row(source, it.title, year, lang)));
        return Table::new(&rows.collect::<Vec<_>>());
    }
    let group = |id: &Arc<str>| chart.groups.iter().find(|it| it.facts.contains(id)).map(|it| &it.label);
    let drawn = source.facts_of(chart).into_iter().map(|it| fact(source, it, group(&it.id), lang));
    let computed = chart.derived.iter().filter_map(|id| derived(source, id, lang));
    let mut rows: Vec<Row> = drawn.chain(computed).collect();
    match chart.form {
        Form::Matrix => {
            let drawn = |it: &&Activity| source.supervised_areas().any(|area| area.id == it.area);
            rows.extend(source.report.activities.iter().filter(drawn).map(|it| activity(source, it, lang)));
        }
        Form::Lanes => rows.extend(source.report.tasks.iter().map(|it| task(source, it, lang))),
        Form::Threads => rows.extend(source.report.threads.iter().flat_map(|it| thread(source, it, lang))),
        Form::Answers => {
            let address = source.report.archive.address.as_ref();
            rows.extend(super::answers::rows(source, &address.map_or("../../".into(), |it| [it, "/"].concat()), lang));
        }
        Form::Sentence | Form::Dots | Form::Bars | Form::Ratio | Form::Flow | Form::Years => {}
    }
    Table::new(&rows)
}

fn text(text: &Text, lang: Lang) -> Cell {
    Cell::from(lang.of(text))
}

fn fact(source: &Source, it: &Fact, group: Option<&Text>, lang: Lang) -> Row {
    vec![
        ("id", Cell::from(&*it.id)),
        ("kind", Cell::from("fact")),
        ("group", group.map_or(Cell::Empty, |it| text(it, lang))),
        ("label", Cell::from(&*it.name(lang))),
        ("raw", Cell::from(&*it.raw)),
        ("value", Cell::from(it.value)),
        ("bound", Cell::from(it.bound.word())),
        ("unit", Cell::from(&*it.unit)),
        ("chapter", source.chapter(&it.chapter).map_or(Cell::Empty, |it| text(&it.title, lang))),
        ("quote", Cell::from(&*it.quote)),
    ]
}

/// A computed number: no words of the report hold it, so it has a `formula` and a `result` instead.
fn derived(source: &Source, id: &str, lang: Lang) -> Option<Row> {
    let it = source.derived(id)?;
    let computed = source.compute(it, lang)?;
    let (result, bound) = match computed.result {
        Outcome::Exact(result) => (Cell::from(&*result), Cell::from("exact")),
        Outcome::AtLeast(result) => (Cell::from(&*result), Cell::from("at_least")),
        Outcome::AtMost(result) => (Cell::from(&*result), Cell::from("at_most")),
        Outcome::Refused => (Cell::Empty, Cell::Empty),
    };
    Some(vec![
        ("id", Cell::from(&*it.id)),
        ("kind", Cell::from("derived")),
        ("label", text(&it.label, lang)),
        ("formula", Cell::from(&*computed.working)),
        ("result", result),
        ("bound", bound),
    ])
}

fn activity(source: &Source, it: &Activity, lang: Lang) -> Row {
    vec![
        ("id", Cell::from(&*it.id)),
        ("kind", Cell::from("activity")),
        ("label", text(&it.subject, lang)),
        ("area", area(source, &it.area, lang)),
        ("method", method(source, &it.method, lang)),
        ("quote", Cell::from(&*it.quote)),
    ]
}

fn task(source: &Source, it: &Task, lang: Lang) -> Row {
    vec![
        ("id", Cell::from(&*it.id)),
        ("kind", Cell::from("task")),
        ("label", text(&it.subject, lang)),
        ("theme", source.theme(&it.theme).map_or(Cell::Empty, |it| text(&it.title, lang))),
        ("area", source.area(&it.area).map_or(Cell::Empty, |it| text(it.planned.as_ref().unwrap_or(&it.label), lang))),
        ("method", method(source, &it.method, lang)),
        ("status", Cell::from(it.status.word())),
        ("starts", Cell::from(it.starts.as_deref())),
        ("ends", Cell::from(it.ends.as_deref())),
        ("quote", Cell::from(&*it.quote)),
    ]
}

/// A row for each thing that a thread ties together, with the thread's subject and the year of its end.
fn thread(source: &Source, it: &Thread, lang: Lang) -> Vec<Row> {
    let about = &source.report.report;
    let covered = match about.since {
        Some(_) => Cell::from(&*about.covered(lang)),
        None => Cell::from(f64::from(about.covers)),
    };
    let end = |year: &Cell, id: &Arc<str>| {
        let entity = source.entity(id)?;
        Some(vec![
            ("thread", text(&it.subject, lang)),
            ("year", year.clone()),
            ("id", Cell::from(&**id)),
            ("label", Cell::from(&*entity.label(lang))),
            ("quote", Cell::from(entity.quote())),
        ])
    };
    let from = it.from.iter().filter_map(|id| end(&covered, id));
    let planned = Cell::from(f64::from(about.plans));
    let to = it.to.iter().filter_map(|id| end(&planned, id));
    from.chain(to).collect()
}

/// A year of a series: what its report says, or why there is nothing.
fn year_row(source: &Source, series: &Text, it: &Year<'_>, lang: Lang) -> Row {
    let mut row = vec![
        ("series", text(series, lang)),
        ("year", if it.since.is_some() { Cell::from(&*it.name(lang)) } else { Cell::from(f64::from(it.year)) }),
    ];
    let Some(fact) = it.told.fact() else {
        row.push(("untold", Cell::from(&*nothing(it.told, lang))));
        return row;
    };
    let report = if let Told::There(point) = it.told { &point.report } else { &source.report.report.id };
    row.extend([
        ("report", Cell::from(&**report)),
        ("id", Cell::from(&*fact.id)),
        ("label", Cell::from(&*fact.name(lang))),
        ("raw", Cell::from(&*fact.raw)),
        ("value", Cell::from(fact.value)),
        ("bound", Cell::from(fact.bound.word())),
        ("unit", Cell::from(&*fact.unit)),
        ("break", fact.r#break.as_ref().map_or(Cell::Empty, |it| text(it, lang))),
        ("quote", Cell::from(&*fact.quote)),
        ("sentence", Cell::from(source.sentence_of(it.told))),
    ]);
    row
}

fn area(source: &Source, id: &str, lang: Lang) -> Cell {
    source.area(id).map_or(Cell::Empty, |it| text(&it.label, lang))
}

fn method(source: &Source, id: &str, lang: Lang) -> Cell {
    source.method(id).map_or(Cell::Empty, |it| text(&it.label, lang))
}
