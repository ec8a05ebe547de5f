//! The coming year's tasks in lanes, by theme and area.

use std::rc::Rc;

use crate::chart::{Band, Lane, Lanes, TaskBar, YearLine};
use crate::data::{Chart, Glyph, Method, Task};
use crate::i18n::{Lang, day_and_month, fill};
use crate::model::Source;

use super::View;
use super::counted::item;
use super::named::task_entry;

pub fn lanes(source: &Source, chart: &Chart, lang: Lang, view: &View) -> Lanes {
    let report = &source.report;
    let start = report.milestones.iter().find(|it| it.date.is_some());
    let date = start.and_then(|it| it.date.as_deref()).unwrap_or(&report.report.delivered);
    let year = report.report.plans.to_string();
    Lanes {
        start: day_and_month(date, lang).into(),
        start_label: start.map_or(Rc::from(""), |it| lang.of(&it.label).into()),
        year: fill(lang.strings().pic_within_year, &[&year]).into(),
        year_lines: chart
            .facts
            .iter()
            .filter_map(|id| source.fact(id))
            .map(|fact| YearLine { item: item(source, fact, lang) })
            .collect(),
        bands: bands(source, lang, view),
    }
}

fn bands(source: &Source, lang: Lang, view: &View) -> Vec<Band> {
    let drawn = |it: &&Task| view.tasks.as_ref().is_none_or(|ids| ids.contains(&it.id));
    let mut bands = Vec::new();
    for theme in &source.report.themes {
        let tasks: Vec<&Task> = source.report.tasks.iter().filter(|it| it.theme == theme.id).filter(drawn).collect();
        if tasks.is_empty() {
            continue;
        }
        let lanes = source.report.areas.iter().filter_map(|area| {
            let tasks: Vec<TaskBar> =
                tasks.iter().filter(|it| it.area == area.id).map(|it| task_bar(source, it, lang)).collect();
            let label = area.planned.as_ref().unwrap_or(&area.label);
            (!tasks.is_empty()).then(|| Lane { label: lang.of(label).into(), tasks })
        });
        bands.push(Band {
            key: lang.of(&theme.key).into(),
            title: source.phrased(lang.of(&theme.title), lang).into(),
            aim: source.phrased(lang.of(&theme.aim), lang).into(),
            lanes: lanes.collect(),
        });
    }
    bands
}

fn task_bar(source: &Source, task: &Task, lang: Lang) -> TaskBar {
    let entry = task_entry(source, task, lang);
    let method = source.method(&task.method).filter(|it| it.glyph != Glyph::Dash);
    let name = |it: &Method| if lang == Lang::Zh { lang.of(&it.label) } else { lang.of(&it.short) }.into();
    TaskBar { entry, method: method.map_or(Rc::from(""), name) }
}
