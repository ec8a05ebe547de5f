//! The same thing over the years: a series from its first year to this report's own, each year with what its report says. What
//! other reports say is what the site knows of them ([`Archive`](report::Archive)); nothing is computed from it.

use std::sync::Arc;

use super::{Entity, Source, sort_few};
use i18n::Lang;
use report::{Chart, Fact, Text, YearPoint};

/// So many years a page compares, which must not grow with them.
pub const YEARS_COMPARED: u16 = 10;

/// A series as it is shown.
pub struct Compared<'a> {
    /// What is counted in every year.
    pub title: &'a Text,
    /// From the first that is told to the last; those between are there, told or not.
    pub years: Vec<Year<'a>>,
}

/// A year of a series.
pub struct Year<'a> {
    /// The first of several years.
    pub since: Option<u16>,
    /// The year, or the last of several.
    pub year: u16,
    /// What is known of it.
    pub told: Told<'a>,
}

/// What is known of a year.
#[derive(Clone, Copy)]
pub enum Told<'a> {
    /// This report tells it.
    Here(&'a Fact),
    /// Another report does.
    There(&'a YearPoint),
    /// Its report says nothing of it, and what its editor says of that.
    Untold(Option<&'a Text>),
    /// There is no report of it.
    Nothing,
}

impl<'a> Told<'a> {
    /// What is counted, if that is told.
    pub fn fact(self) -> Option<&'a Fact> {
        match self {
            Self::Here(it) => Some(it),
            Self::There(it) => Some(&it.fact),
            Self::Untold(_) | Self::Nothing => None,
        }
    }
}

impl Year<'_> {
    /// The year, or both ends of several.
    pub fn name(&self, lang: Lang) -> String {
        report::years(self.since, self.year, lang)
    }
}

impl Source {
    /// The series that a chart over the years shows, each that has a fact among the chart's.
    pub fn compared_in(&self, chart: &Chart) -> Vec<Compared<'_>> {
        let series = chart.facts.iter().filter_map(|id| self.fact(id)?.series.as_ref());
        series.filter_map(|it| self.compared(it)).collect()
    }

    /// A series with all its years, if this report and the site know of it.
    pub fn compared(&self, id: &str) -> Option<Compared<'_>> {
        let title = &self.report.series.iter().find(|it| *it.id == *id)?.title;
        let others = self.report.archive.series.iter().find(|it| *it.id == *id)?;
        let about = &self.report.report;
        let mut years = Vec::new();
        if let Some(fact) = self.report.facts.iter().find(|it| it.series.as_deref() == Some(id)) {
            years.push(Year { since: about.since, year: about.covers, told: Told::Here(fact) });
        }
        for it in &others.points {
            years.push(Year { since: it.since, year: it.covers, told: Told::There(it) });
        }
        for it in &others.untold {
            years.push(Year { since: it.since, year: it.covers, told: Told::Untold(it.why.as_ref()) });
        }
        let first = years.iter().map(|it| it.since.unwrap_or(it.year)).min()?;
        let last = years.iter().map(|it| it.year).max()?;
        let is_missing = |year: &u16| !years.iter().any(|it| (it.since.unwrap_or(it.year)..=it.year).contains(year));
        let missing: Vec<u16> = (first..=last).filter(is_missing).collect();
        years.extend(missing.into_iter().map(|year| Year { since: None, year, told: Told::Nothing }));
        sort_few(&mut years, |it| it.year);
        Some(Compared { title, years })
    }

    /// A fact of another report by the id of its mark.
    pub fn point(&self, mark: &str) -> Option<&YearPoint> {
        let (report, fact) = mark.split_once('/')?;
        let all = self.report.archive.series.iter().flat_map(|it| &it.points);
        all.into_iter().find(|it| *it.report == *report && *it.fact.id == *fact)
    }

    /// The sentence of another report's fact: what stands before its number, the number as printed, what stands behind it.
    pub fn parts_of(point: &YearPoint) -> [&str; 3] {
        let (sentence, fact) = (&*point.sentence, &point.fact);
        // The same wording may stand twice in a sentence, so the quote says which one is meant.
        let start = sentence.find(&*fact.quote).and_then(|at| Some(at + fact.quote.find(&*fact.raw)?));
        match start {
            Some(at) => [&sentence[..at], &fact.raw, &sentence[at + fact.raw.len()..]],
            None => [sentence, "", ""],
        }
    }

    /// Whether a mark can stand for it: a fact, activity or task, or a fact or a task of another report.
    pub fn is_mark(&self, id: &str) -> bool {
        self.entity(id).is_some() || self.point(id).is_some() || self.answered_by_mark(id).is_some()
    }

    /// The id of a year's mark, if it is told.
    pub fn mark_of(told: Told<'_>) -> Option<Arc<str>> {
        match told {
            Told::Here(it) => Some(it.id.clone()),
            Told::There(it) => Some([&*it.report, "/", &it.fact.id].concat().into()),
            Told::Untold(_) | Told::Nothing => None,
        }
    }

    /// The sentence in which a year is told.
    pub fn sentence_of<'a>(&'a self, told: Told<'a>) -> &'a str {
        match told {
            Told::Here(it) => self.place(Entity::Fact(it)).map_or(&*it.quote, |it| self.outline.sentence(&it)),
            Told::There(it) => &it.sentence,
            Told::Untold(_) | Told::Nothing => "",
        }
    }

    /// Where the reports of all years lie, seen from this one's page, with its last slash: nowhere in a site of one report, nor
    /// in one file that does not know its site.
    pub fn years_place(&self, lang: Lang) -> Option<String> {
        let archive = &self.report.archive;
        if archive.is_empty() {
            return None;
        }
        if self.is_in_one() {
            return archive.address.as_ref().map(|it| [it, "/"].concat());
        }
        Some([lang.up(), "../"].concat())
    }

    /// The address of what a year tells, as seen from the page: its sentence here, or its number in the other report's page.
    pub fn way_to(&self, told: Told<'_>, lang: Lang) -> Option<String> {
        match told {
            Told::Here(it) => Some(self.target(Entity::Fact(it))),
            Told::There(it) => {
                Some([&*self.years_place(lang)?, &it.report, "/", lang.folder(), "?at=", &it.fact.id].concat())
            }
            Told::Untold(_) | Told::Nothing => None,
        }
    }
}
