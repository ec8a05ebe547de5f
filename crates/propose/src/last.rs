//! What last year's report said in the same words: its ids, labels and translations come along.

use std::collections::BTreeMap;
use std::sync::Arc;

use report::{Activity, Area, Chapter, Fact, Report, Task, Unit};

use crate::figures::figures;
use crate::measures::own_unit;
use crate::reading::Reading;

/// Last year's report and its text.
#[derive(Clone, Copy)]
pub struct Last<'a> {
    /// As it is written, its references included (`report::load_as_written`).
    pub report: &'a Report,
    /// What `report.txt` held.
    pub text: &'a str,
}

/// What is known of last year, by its words.
#[derive(Default)]
pub struct Known<'a> {
    facts: BTreeMap<String, &'a Fact>,
    activities: BTreeMap<String, &'a Activity>,
    tasks: BTreeMap<String, &'a Task>,
    chapters: BTreeMap<Arc<str>, &'a Chapter>,
    units: BTreeMap<&'a str, &'a Unit>,
    /// The whole report.
    pub report: Option<&'a Report>,
}

impl<'a> Known<'a> {
    /// Reads last year's report, if there is one.
    pub fn of(last: Option<Last<'a>>) -> Self {
        let Some(Last { report, text }) = last else { return Self::default() };
        let mut known = Self { report: Some(report), ..Self::default() };
        // Later keys do not replace earlier ones, and exact wordings come first.
        for fact in &report.facts {
            known.facts.entry(without_numbers(&fact.quote, &fact.raw)).or_insert(fact);
        }
        for fact in &report.facts {
            known.facts.entry(labelled(&fact.label.zh, &fact.unit)).or_insert(fact);
        }
        for it in &report.activities {
            known.activities.entry(worded(&it.method, &it.subject.zh)).or_insert(it);
        }
        for it in &report.tasks {
            known.tasks.entry(worded(&it.method, &it.subject.zh)).or_insert(it);
        }
        known.units = report.units.iter().map(|it| (&*it.id, it)).collect();
        known.chapters = chapters(report, &Reading::of(text));
        known
    }

    /// The fact of the same words, or of the same label and unit.
    pub fn fact(&self, quote: &str, raw: &str, label: &str, unit: &str) -> Option<&'a Fact> {
        let found = self.facts.get(&without_numbers(quote, raw)).or_else(|| self.facts.get(&labelled(label, unit)));
        found.copied().filter(|it| &*it.unit == unit)
    }

    /// The activity of the same method and subject.
    pub fn activity(&self, method: &str, subject: &str) -> Option<&'a Activity> {
        self.activities.get(&worded(method, subject)).copied()
    }

    /// The task of the same method and subject.
    pub fn task(&self, method: &str, subject: &str) -> Option<&'a Task> {
        self.tasks.get(&worded(method, subject)).copied()
    }

    /// The chapter in which the facts under the same heading were.
    pub fn chapter(&self, heading: &str) -> Option<&'a Chapter> {
        self.chapters.get(&*heading_key(heading)).copied()
    }

    /// The field of work that is called so, in either part.
    pub fn area(&self, words: &str) -> Option<&'a Area> {
        let called = |it: &&Area| &*it.label.zh == words || it.planned.as_ref().is_some_and(|it| &*it.zh == words);
        self.report?.areas.iter().find(called)
    }

    /// The unit as last year had it, else by its own word.
    pub fn unit(&self, id: &Arc<str>) -> Unit {
        self.units.get(&**id).map_or_else(|| own_unit(id), |it| (*it).clone())
    }
}

/// A quote without its numbers, as a key.
fn without_numbers(quote: &str, raw: &str) -> String {
    let mut key = String::new();
    let quote = quote.replacen(raw, "#", 1);
    let mut at = 0;
    for it in figures(&quote) {
        key.push_str(quote.get(at..it.numeral.start).unwrap_or(""));
        key.push('#');
        at = it.numeral.end;
    }
    key.push_str(quote.get(at..).unwrap_or(""));
    key.retain(|it| !it.is_whitespace());
    key
}

fn labelled(label: &str, unit: &str) -> String {
    format!("{label}\n{unit}")
}

fn worded(method: &str, subject: &str) -> String {
    let subject: String = subject.chars().filter(|it| !"“”《》".contains(*it)).collect();
    format!("{method}\n{}", subject.trim_end_matches("情况").trim_end_matches("工作"))
}

/// Headings that differ by their year alone are the same.
fn heading_key(heading: &str) -> Arc<str> {
    heading.chars().filter(|it| !it.is_ascii_digit()).collect::<String>().into()
}

/// The chapter of most facts under each heading.
fn chapters<'a>(report: &'a Report, reading: &Reading) -> BTreeMap<Arc<str>, &'a Chapter> {
    let mut counts: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    for fact in &report.facts {
        if let Some(place) = reading.outline.locate(&fact.quote) {
            *counts.entry((reading.sections.number(place.block), &*fact.chapter)).or_default() += 1;
        }
    }
    let mut found = BTreeMap::new();
    for (at, section) in reading.sections.all.iter().enumerate() {
        let of_section = counts.range((at, "")..(at + 1, ""));
        let Some(((_, id), _)) = of_section.max_by_key(|(_, count)| **count) else { continue };
        if let Some(chapter) = report.chapters.iter().find(|it| *it.id == **id) {
            found.entry(heading_key(&section.title)).or_insert(chapter);
        }
    }
    found
}
