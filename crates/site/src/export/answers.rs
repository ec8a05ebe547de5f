//! What became of the plan as a table: each task of the report before with its sentence, and what this report says of it, or that
//! it does not mention it.

use super::cells::Row;
use super::{Cell, Table};
use i18n::Lang;
use model::{Answered, Entity, Source};

/// The word for a task that this report speaks of, and for one that it does not mention.
const WORDS: [&str; 2] = ["mentioned", "not_mentioned"];

/// A row for each task and each thing that is said of it. `place` is what the reports' folders stand behind: the site's address
/// with a slash, or a way to its root.
pub fn answers(source: &Source, place: &str, lang: Lang) -> Table {
    Table::new(&rows(source, place, lang))
}

/// The same of all these reports, in their order.
pub fn all_answers(reports: &[&Source], place: &str, lang: Lang) -> Table {
    let rows: Vec<Row> = reports.iter().flat_map(|it| rows(it, place, lang)).collect();
    Table::new(&rows)
}

/// The rows of one report.
pub(super) fn rows(source: &Source, place: &str, lang: Lang) -> Vec<Row> {
    let of_task = |answered: Answered<'_>| -> Vec<Row> {
        let task = task(&answered, place, lang);
        let row = |by: Option<Entity<'_>>| [&task[..], &answer(source, by, place, lang)[..]].concat();
        if answered.by.is_empty() { vec![row(None)] } else { answered.by.iter().map(|by| row(Some(*by))).collect() }
    };
    source.answered().into_iter().flat_map(of_task).collect()
}

fn task(it: &Answered<'_>, place: &str, lang: Lang) -> Row {
    let (task, before) = (it.task, it.before);
    let theme = before.themes.iter().find(|theme| Some(&theme.id) == task.theme.as_ref());
    let address = [place, &before.id, "/", lang.folder(), "?at=", &task.id].concat();
    vec![
        ("report", Cell::from(&*before.id)),
        ("year", Cell::from(f64::from(before.plans))),
        ("id", Cell::from(&*task.id)),
        ("label", task.title.as_ref().map_or(Cell::Empty, |it| Cell::from(lang.of(it)))),
        ("theme", theme.map_or(Cell::Empty, |it| Cell::from(lang.of(&it.title)))),
        ("quote", Cell::from(&*task.quote)),
        ("sentence", Cell::from(it.sentence)),
        ("date", Cell::from(&*before.delivered)),
        ("address", Cell::from(&*address)),
        ("status", Cell::from(task.status.as_deref())),
        ("noted", Cell::from(task.noted.as_deref())),
        ("source", task.source.as_ref().map_or(Cell::Empty, |it| Cell::from(lang.of(it)))),
    ]
}

fn answer(source: &Source, by: Option<Entity<'_>>, place: &str, lang: Lang) -> Row {
    let about = &source.report.report;
    let sentence = by.and_then(|it| source.place(it)).map(|it| source.outline.sentence(&it));
    let address = by.map(|it| [place, &about.id, "/", lang.folder(), "?at=", it.id()].concat());
    vec![
        ("answered", Cell::from(if by.is_some() { WORDS[0] } else { WORDS[1] })),
        ("answer_report", Cell::from(&*about.id)),
        ("answer", Cell::from(by.map(Entity::id))),
        ("answer_quote", Cell::from(by.map(Entity::quote))),
        ("answer_sentence", Cell::from(sentence)),
        ("answer_date", Cell::from(&*about.delivered)),
        ("answer_address", Cell::from(address.as_deref())),
    ]
}
