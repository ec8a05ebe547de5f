//! The coming year's tasks in lanes, by theme, area or method and within those by area; and where dated ones lie in the year.

use std::sync::Arc;

use crate::forms::{Band, Lane, Lanes, Months, TaskBar};
use i18n::{Lang, day_and_month, fill, month};
use i18n::{day, days_before, month_start};
use model::{Facet, Source, few, shown_of, status_word};
use report::{Chart, Glyph, Method, Status, Task};

use super::LaneView;
use super::counted::items;
use super::named::task_entry;

pub fn lanes(source: &Source, chart: &Chart, lang: Lang, view: &LaneView) -> Lanes {
    let report = &source.report;
    let start = report.milestones.iter().find(|it| it.date.is_some());
    let date = start.and_then(|it| it.date.as_deref()).unwrap_or(&report.report.delivered);
    let year = Year::from(date, report.report.plans);
    let dated = |it: &Task| it.starts.is_some() || it.ends.is_some();
    Lanes {
        start: day_and_month(date, lang).into(),
        start_label: start.map_or(Arc::from(""), |it| lang.of(&it.label).into()),
        year: fill(lang.strings().pic_within_year, &[&year.number.to_string()]).into(),
        year_lines: items(source, chart, &chart.facts, lang),
        months: report.tasks.iter().any(dated).then(|| year.months(lang, view.today)),
        bands: bands(source, lang, view, &year),
    }
}

/// The planned year from the day of the report on, in whole days.
struct Year {
    number: u16,
    first: u16,
    end: u16,
}

impl Year {
    fn from(date: &str, number: u16) -> Self {
        let end = month_start(number, 13);
        // At least a day is left, whenever the report was given.
        let first = day(date).map_or(0, |it| days_before(number, it)).min(end - 1);
        Self { number, first, end }
    }

    /// A place in the lanes, given the days of the year before it; what lies beyond either end is at that end.
    #[inline(never)]
    fn share(&self, days: u16) -> f64 {
        f64::from(days.min(self.end).saturating_sub(self.first)) / f64::from(self.end - self.first)
    }

    /// Every month that begins within the lanes has a tick, every quarter's first its name.
    fn months(&self, lang: Lang, today: Option<[u16; 3]>) -> Months {
        let mut ticks = Vec::new();
        for number in 1..=12 {
            let begins = month_start(self.number, number);
            if begins > self.first {
                let name = if number % 3 == 1 { month(number, lang) } else { String::new() };
                ticks.push((self.share(begins), name.into()));
            }
        }
        // On other years' days there is no today in the lanes.
        let today = today.filter(|it| it[0] == self.number);
        Months {
            ticks,
            today: today.map(|it| (self.share(days_before(self.number, it)), lang.strings().today.into())),
            undated: lang.strings().undated.into(),
        }
    }

    /// From the first day that is known to the end of the last; a task that is done and has no end is a point.
    fn span(&self, task: &Task) -> (f64, Option<f64>) {
        let days = |iso: &Option<Arc<str>>| Some(days_before(self.number, day(iso.as_deref()?)?));
        let from = self.share(days(&task.starts).unwrap_or(0));
        let until = days(&task.ends).map(|it| self.share(it + 1));
        (from, until.or_else(|| (task.status == Status::Done).then_some(from)))
    }
}

fn bands(source: &Source, lang: Lang, view: &LaneView, year: &Year) -> Vec<Band> {
    let mut bands = Vec::new();
    let all = view.tasks.as_ref().map_or(source.report.tasks.len(), |it| it.len());
    for value in source.values(view.group) {
        let mut lanes = Vec::new();
        for area in &source.report.areas {
            let mut own = Vec::new();
            for task in &source.report.tasks {
                let here = task.area == area.id && view.group.of(task) == value;
                if here && view.tasks.as_ref().is_none_or(|ids| ids.contains(&task.id)) {
                    own.push(task);
                }
            }
            if !own.is_empty() {
                let shown = few(all, own.len());
                let tasks = own[..shown].iter().map(|it| task_bar(source, it, lang, year)).collect();
                let label = shown_of(source.name_of(Facet::Area, &area.id, lang), shown, own.len());
                lanes.push(Lane { label: label.into(), tasks });
            }
        }
        if lanes.is_empty() {
            continue;
        }
        let mut band = Band {
            key: Arc::from(""),
            glyph: None,
            title: source.phrased(source.name_of(view.group, value, lang), lang).into(),
            aim: Arc::from(""),
            lanes,
        };
        match view.group {
            Facet::Theme => {
                if let Some(theme) = source.theme(value) {
                    band.key = lang.of(&theme.key).into();
                    band.aim = source.phrased(lang.of(&theme.aim), lang).into();
                }
            }
            Facet::Method => band.glyph = source.method(value).map(|it| it.glyph),
            Facet::Area | Facet::Status => {}
        }
        bands.push(band);
    }
    bands
}

fn task_bar(source: &Source, task: &Task, lang: Lang, year: &Year) -> TaskBar {
    let words = lang.strings();
    let mut entry = task_entry(source, task, lang);
    let method = source.method(&task.method).filter(|it| it.glyph != Glyph::Dash);
    let name = |it: &Method| if lang == Lang::Zh { lang.of(&it.label) } else { lang.of(&it.short) }.into();
    let status = (task.status != Status::Planned).then(|| status_word(task.status, lang));
    if let Some(word) = status {
        entry.spoken = [&*entry.spoken, words.pic_comma, word].concat().into();
    }
    TaskBar {
        entry,
        method: method.map_or(Arc::from(""), name),
        span: year.span(task),
        status: status.map(|word| (task.status == Status::Done, word.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_stand_where_months_begin_after_the_report() {
        let names =
            |it: &Months| it.ticks.iter().map(|it| it.1.to_string()).filter(|it| !it.is_empty()).collect::<Vec<_>>();
        let leap = Year::from("2024-01-10", 2024).months(Lang::Zh, None);
        assert_eq!((leap.ticks.len(), names(&leap)), (11, ["4月", "7月", "10月"].map(String::from).to_vec()));
        // 31 + 29 + 31 days of a leap year less the nine before the report, of its 366 - 9.
        assert_eq!(leap.ticks[2].0, 82.0 / 357.0);
        let common = Year::from("2023-01-10", 2023).months(Lang::De, None);
        assert_eq!(common.ticks[2].0, 81.0 / 356.0);
        assert_eq!(names(&common), ["Apr", "Jul", "Okt"]);
        // A report of the year before leaves the whole year, one of the year after a day.
        assert_eq!(Year::from("2023-12-20", 2024).months(Lang::En, None).ticks.len(), 11);
        assert_eq!(Year::from("2025-01-10", 2024).months(Lang::En, None).ticks.len(), 0);
    }

    #[test]
    fn bars_end_with_their_last_day_and_stay_within_the_year() {
        let task = |status, starts: Option<&str>, ends: Option<&str>| Task {
            id: "t".into(),
            theme: "".into(),
            area: "".into(),
            method: "".into(),
            subject: Default::default(),
            quote: "".into(),
            status,
            starts: starts.map(Into::into),
            ends: ends.map(Into::into),
            noted: None,
            source: None,
        };
        let year = Year::from("2024-01-10", 2024);
        let span = |status, starts, ends| year.span(&task(status, starts, ends));
        assert_eq!(span(Status::Planned, None, None), (0.0, None));
        assert_eq!(span(Status::Planned, Some("2024-01-11"), Some("2024-01-11")), (1.0 / 357.0, Some(2.0 / 357.0)));
        assert_eq!(span(Status::InProgress, Some("2024-01-02"), None), (0.0, None));
        assert_eq!(span(Status::Planned, Some("2023-11-01"), Some("2025-02-01")), (0.0, Some(1.0)));
        assert_eq!(span(Status::Planned, None, Some("2024-12-31")), (0.0, Some(1.0)));
        // Done, and nobody has said when: a point where it began, no length.
        assert_eq!(span(Status::Done, Some("2024-01-11"), None), (1.0 / 357.0, Some(1.0 / 357.0)));
        assert_eq!(span(Status::Planned, Some("soon"), Some("later")), (0.0, None));
    }
}
