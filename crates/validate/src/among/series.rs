//! A series over the reports of a site: every year counts the same, in one unit, of one doer, over equally many years; it is
//! told by more than one report, and where one between them does not tell it, it says why.

use std::collections::BTreeMap;

use super::Year;
use crate::message::say;
use crate::node::Node;
use crate::shown::short;

/// What is to be the same in all reports.
#[derive(Clone)]
struct Kind {
    unit: String,
    voice: String,
    /// How many years the report covers.
    span: u16,
}

/// Validates all series of the reports, the oldest first; `complete` says whether these are all.
pub(super) fn validate(years: &mut [Year], complete: bool) {
    let mut ids: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, year) in years.iter().enumerate() {
        for fact in year.root.list("facts") {
            let Some(id) = fact.text("series") else { continue };
            let told = ids.entry(id.to_owned()).or_default();
            // Two of one report are that report's own problem.
            if told.last() != Some(&at) {
                told.push(at);
            }
        }
    }
    for (id, told) in &ids {
        match told[..] {
            [] => {}
            [only] if complete => alone(&mut years[only], id),
            [_] => {}
            [first, .., last] => {
                alike(years, id, told);
                for at in (first..=last).filter(|it| !told.contains(it)) {
                    gap(years, id, (first, at));
                }
            }
        }
    }
}

/// The fact of a series in a report.
fn fact<'a>(root: &Node<'a>, id: &str) -> Option<Node<'a>> {
    root.list("facts").find(|it| it.text("series") == Some(id))
}

/// A series of one report compares nothing; more often its id is another one than in the other reports.
fn alone(year: &mut Year, id: &str) {
    let Some(word) = fact(&year.root, id).and_then(|it| it.word("series")) else { return };
    year.diagnostics.add(&word.node, say!(SeriesInOneReport, id = short(id)));
}

fn kind(year: &Year, id: &str) -> Option<Kind> {
    let fact = fact(&year.root, id)?;
    let text = |name: &str, absent: &str| fact.text(name).unwrap_or(absent).to_owned();
    let about = year.root.field("report")?;
    let since: Option<u16> = about.field("since").and_then(|it| it.whole());
    let span = year.covers?.checked_sub(since.or(year.covers)?)?.checked_add(1)?;
    Some(Kind { unit: text("unit", ""), voice: text("voice", "congress"), span })
}

/// Each is compared with the first, so that one that differs is told once.
fn alike(years: &mut [Year], id: &str, told: &[usize]) {
    let mut kinds = told.iter().filter_map(|at| Some((*at, kind(&years[*at], id)?)));
    let Some((first, wanted)) = kinds.next() else { return };
    let others: Vec<(usize, Kind)> = kinds.collect();
    let other = short(years[first].folder);
    for (at, it) in others {
        let year = &mut years[at];
        let Some(fact) = fact(&year.root, id) else { continue };
        let (series, other) = (short(id), other.clone());
        if it.unit != wanted.unit {
            let (unit, before) = (short(&it.unit), short(&wanted.unit));
            year.diagnostics.add(fact.place_of("unit"), say!(SeriesOfTwoUnits, series, unit, other, before));
        }
        if it.voice != wanted.voice {
            let (voice, before) = (short(&it.voice), short(&wanted.voice));
            year.diagnostics.add(fact.place_of("voice"), say!(SeriesOfTwoVoices, series, voice, other, before));
        }
        if it.span != wanted.span {
            let (span, before) = (it.span, wanted.span);
            year.diagnostics.add(fact.place_of("series"), say!(SeriesOfTwoSpans, series, span, other, before));
        }
    }
}

/// A report between others that tell it.
fn gap(years: &mut [Year], id: &str, (first, at): (usize, usize)) {
    let other = short(years[first].folder);
    let year = &mut years[at];
    let declared = year.root.list("series").any(|it| it.text("id") == Some(id) && it.field("gap").is_some());
    if !declared {
        let place = year.root.place_of("series");
        year.diagnostics.add(place, say!(SeriesHasGap, id = short(id), other));
    }
}
