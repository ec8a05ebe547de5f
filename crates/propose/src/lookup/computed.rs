//! What a report's numbers come to: its own derived numbers first, then sums, differences and shares of facts that stand in one
//! sentence or one group of a chart and count in one unit. Approximate numbers are not computed with.

use std::collections::BTreeMap;

use report::{Bound, Exact, Operation, Report};

use super::number::Number;
use super::subject::{Subject, Words};

/// Groups of more facts are charts of everything, whose sums mean nothing.
const MOST_FACTS: usize = 12;
/// So many groups are tried for one number at most.
const MOST_GROUPS: usize = 500;

/// A number that was computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Computed {
    /// Ids of the facts, in the order in which they are computed with.
    pub facts: Vec<String>,
    /// What is done with them.
    pub operation: Operation,
    /// What comes out; the number of the text may have fewer decimals.
    pub exact: Exact,
    /// Whether the number of the text is what comes out as it is printed, and not only about that.
    pub is_same: bool,
    /// Id of the report's own derived number, if it is one.
    pub derived: Option<String>,
}

/// What can be computed.
pub struct Sums {
    /// What each fact is about, in the order of the list.
    subjects: Vec<Subject>,
    /// The same of each derived number, with what it is computed from.
    derived: Vec<Subject>,
    /// Facts that belong together, by their places in the list; each group has one unit.
    groups: Vec<Vec<usize>>,
}

impl Sums {
    /// Groups a report's facts; `sentence` tells where a fact's sentence is.
    pub fn of(report: &Report, sentence: &dyn Fn(usize) -> Option<(usize, usize)>) -> Self {
        let exact = |at: &usize| report.facts.get(*at).is_some_and(|it| it.bound == Bound::Exact);
        let mut by_sentence: BTreeMap<((usize, usize), &str), Vec<usize>> = BTreeMap::new();
        for (at, fact) in report.facts.iter().enumerate().filter(|it| exact(&it.0)) {
            if let Some(place) = sentence(at) {
                by_sentence.entry((place, &fact.unit)).or_default().push(at);
            }
        }
        let mut groups: Vec<Vec<usize>> = by_sentence.into_values().collect();
        let numbers: BTreeMap<&str, usize> = report.facts.iter().enumerate().map(|(at, it)| (&*it.id, at)).collect();
        for chart in &report.charts {
            let lists = std::iter::once(&chart.facts).chain(chart.groups.iter().map(|it| &it.facts));
            for list in lists {
                let mut by_unit: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
                for at in list.iter().filter_map(|id| numbers.get(&**id)).filter(|it| exact(it)) {
                    by_unit.entry(report.facts.get(*at).map_or("", |it| &it.unit)).or_default().push(*at);
                }
                groups.extend(by_unit.into_values());
            }
        }
        groups.retain(|it| (2..=MOST_FACTS).contains(&it.len()));
        groups.sort();
        groups.dedup();
        let subjects = report.facts.iter().map(|it| Subject::of(&it.label, &it.quote)).collect();
        let label = |id: &str| Some(&*report.facts.get(*numbers.get(id)?)?.label.zh);
        let derived = report.derived.iter().map(|entry| {
            let inputs: Vec<&str> = entry.formula.inputs().iter().filter_map(|id| label(id)).collect();
            Subject::of(&entry.label, &inputs.join(" "))
        });
        Self { subjects, derived: derived.collect(), groups }
    }

    /// What a fact is about.
    pub fn subject(&self, at: usize) -> Option<&Subject> {
        self.subjects.get(at)
    }

    /// How a number comes about from facts that belong together.
    pub fn find(&self, number: &Number, words: &Words, report: &Report) -> Option<Computed> {
        let named = |at: &usize| self.subjects.get(*at).is_some_and(|it| words.name(it));
        self.groups.iter().take(MOST_GROUPS).find_map(|it| of_group(it, &named, number, report))
    }

    /// The report's own derived number that comes to this one, and how near the words around are to its own.
    pub fn derived(&self, number: &Number, words: &Words, report: &Report) -> Option<(usize, Computed)> {
        let found = report.derived.iter().zip(&self.derived).filter_map(|(entry, subject)| {
            let ids = entry.formula.inputs();
            let facts: Option<Vec<usize>> =
                ids.iter().map(|id| report.facts.iter().position(|it| it.id == *id)).collect();
            let exact = |at: &usize| report.facts.get(*at).is_some_and(|it| it.bound == Bound::Exact);
            let facts = facts.filter(|it| it.iter().all(exact))?;
            let computed = comes_to(entry.formula.operation(), &facts, number, report)?;
            Some((words.shares(subject), Computed { derived: Some(entry.id.to_string()), ..computed }))
        });
        found.max_by_key(|it| it.0)
    }
}

fn of_group(group: &[usize], is_named: &dyn Fn(&usize) -> bool, number: &Number, report: &Report) -> Option<Computed> {
    // The whole group is meant where the words around the number name one of its facts; a part of it, only where they name every
    // fact of that part.
    let named: Vec<usize> = group.iter().copied().filter(is_named).collect();
    let all = comes_to(Operation::Sum, group, number, report).filter(|_| group.len() > 2 && !named.is_empty());
    let pairs = || {
        let ordered = |a: usize, b: usize| value(report, a) > value(report, b);
        named
            .iter()
            .flat_map(|a| named.iter().map(|b| [*a, *b]))
            .filter(move |it| ordered(it[0], it[1]))
            .collect::<Vec<_>>()
    };
    let part = || {
        (named.len() > 1 && named.len() < group.len() || group.len() == 2)
            .then(|| comes_to(Operation::Sum, &named, number, report))?
    };
    let ratio = || pairs().into_iter().find_map(|[a, b]| comes_to(Operation::Ratio, &[b, a], number, report));
    let difference = || pairs().into_iter().find_map(|it| comes_to(Operation::Difference, &it, number, report));
    all.or_else(part).or_else(ratio).or_else(difference)
}

fn value(report: &Report, at: usize) -> f64 {
    report.facts.get(at).map_or(0.0, |it| it.value)
}

/// The computation of a number, if it comes to that.
fn comes_to(operation: Operation, facts: &[usize], number: &Number, report: &Report) -> Option<Computed> {
    if facts.len() < 2 {
        return None;
    }
    let ratio = operation == Operation::Ratio;
    let unit = report.facts.get(*facts.first()?).map(|it| &*it.unit)?;
    let same = number.unit.as_deref().is_none_or(|it| it == unit);
    if ratio != number.percent && (ratio || number.percent && unit != "%") || !ratio && !same {
        return None;
    }
    let values: Vec<f64> = facts.iter().map(|at| value(report, *at)).collect();
    let exact = operation.evaluate(&values)?;
    let places = if ratio { number.places } else { exact.places.max(number.places) };
    let value = number.values.iter().find(|it| exact.is(**it, places))?;
    // A share in whole percent is about what comes out with a decimal.
    let is_same = !ratio || exact.is(*value, exact.places);
    let ids = facts.iter().filter_map(|at| report.facts.get(*at)).map(|it| it.id.to_string());
    Some(Computed { facts: ids.collect(), operation, exact, is_same, derived: None })
}
