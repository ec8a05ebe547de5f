//! The same thing over the years, gathered from several reports: what a report's page knows of those before it, and what the list
//! of years shows of all. How a page shows it is in `series`.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Entity, Source, YEARS_COMPARED};
use report::{Archive, Fact, Form, OtherYears, Report, Sibling, Untold, YearPoint};

/// What the reports before one say of the series that its charts draw. `before` has the oldest first; the last few years count,
/// however many there are.
pub fn told_before(own: &Source, before: &[&Source]) -> Vec<OtherYears> {
    let covers = own.report.report.covers;
    let near = |it: &&&Source| (covers.saturating_sub(YEARS_COMPARED - 1)..covers).contains(&it.report.report.covers);
    let near: Vec<&Source> = before.iter().filter(near).copied().collect();
    drawn(own).iter().filter_map(|id| told(id, &near, true)).collect()
}

/// The series that a report's charts draw.
fn drawn(own: &Source) -> Vec<Arc<str>> {
    let charts = own.report.charts.iter().filter(|it| it.form == Form::Years);
    let mut ids: Vec<Arc<str>> = Vec::new();
    for id in charts.flat_map(|it| &it.facts).filter_map(|it| own.fact(it)?.series.clone()) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// What these reports say of a series, from the first of them that tells it on; up to the last of them, or to a later one.
fn told(id: &str, reports: &[&Source], goes_on: bool) -> Option<OtherYears> {
    let own = |it: &&&Source| it.report.facts.iter().any(|fact| fact.series.as_deref() == Some(id));
    let first = reports.iter().position(|it| own(&it))?;
    let last = if goes_on { reports.len() } else { reports.iter().rposition(|it| own(&it))? + 1 };
    let (mut points, mut untold) = (Vec::new(), Vec::new());
    for source in &reports[first..last] {
        let about = &source.report.report;
        if let Some(fact) = source.report.facts.iter().find(|it| it.series.as_deref() == Some(id)) {
            points.push(point(source, fact));
        } else {
            let declared = source.report.series.iter().find(|it| *it.id == *id);
            let why = declared.and_then(|it| it.gap.clone());
            untold.push(Untold { since: about.since, covers: about.covers, why });
        }
    }
    Some(OtherYears { id: id.into(), points, untold })
}

fn point(source: &Source, fact: &Fact) -> YearPoint {
    let about = &source.report.report;
    let sentence = source.place(Entity::Fact(fact)).map(|it| source.outline.sentence(&it).into());
    YearPoint {
        report: about.id.clone(),
        since: about.since,
        covers: about.covers,
        sentence: sentence.unwrap_or_else(|| fact.quote.clone()),
        // What it has to do with that report's page stays there.
        fact: Fact { method: None, series: None, ..fact.clone() },
    }
}

/// Every series of these reports, the oldest first, each as a report that says nothing itself and knows of all that do. Those of
/// the newest come first.
pub fn all_series(reports: &[&Source]) -> Vec<(Arc<str>, Source)> {
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    for source in reports.iter().rev() {
        for it in &source.report.series {
            let Some(told) = told(&it.id, reports, false).filter(|_| seen.insert(it.id.clone())) else { continue };
            if told.points.len() < 2 {
                continue;
            }
            let report = Report {
                series: vec![it.clone()],
                facts: Vec::new(),
                derived: Vec::new(),
                activities: Vec::new(),
                tasks: Vec::new(),
                threads: Vec::new(),
                milestones: Vec::new(),
                charts: Vec::new(),
                chapters: Vec::new(),
                highlights: Vec::new(),
                concerns: Vec::new(),
                slides: Vec::new(),
                corrections: Vec::new(),
                units: units_of(reports),
                archive: among(reports, told),
                ..source.report.clone()
            };
            found.push((it.id.clone(), Source::new(report, "")));
        }
    }
    found
}

/// The units of all, each as the newest report that lists it names it.
fn units_of(reports: &[&Source]) -> Vec<report::Unit> {
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    for it in reports.iter().rev().flat_map(|it| &it.report.units) {
        if seen.insert(it.id.clone()) {
            found.push(it.clone());
        }
    }
    found
}

fn among(reports: &[&Source], told: OtherYears) -> Archive {
    let sibling = |source: &&Source| {
        let about = &source.report.report;
        Sibling { id: about.id.clone(), since: about.since, covers: about.covers }
    };
    Archive { years: reports.iter().map(sibling).collect(), series: vec![told], ..Archive::default() }
}
