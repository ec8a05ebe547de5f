//! How proposals are measured against lists that were made by hand. No list lives here.

use std::collections::BTreeSet;

use propose::{Proposals, propose};

/// A number as somebody has read it.
pub struct Number {
    pub raw: String,
    pub value: f64,
    pub bound: String,
    pub unit: String,
    /// Words around it that stand in the text once.
    pub quote: String,
}

/// Something done or planned as somebody has read it.
pub struct Work {
    pub method: String,
    pub subject: String,
    pub quote: String,
}

/// How many of a list were proposed, and how many proposals are in no list.
#[derive(Debug)]
pub struct Measured {
    pub missed: Vec<String>,
    pub wrong: Vec<String>,
}

/// Compares the proposed facts with a list: place, value, bound and unit must be right.
pub fn numbers(text: &str, found: &Proposals, list: &[Number]) -> Measured {
    let lines: Vec<&str> = text.lines().filter(|it| !it.is_empty()).collect();
    let mut missed = Vec::new();
    let mut matched = BTreeSet::new();
    for it in list {
        let at = lines.iter().position(|line| line.contains(&it.quote)).unwrap_or_else(|| panic!("{}", it.quote));
        let start = lines[at].find(&it.quote).unwrap() + it.quote.find(&it.raw).unwrap();
        let right = found.facts.iter().position(|fact| {
            fact.place.block == at
                && fact.place.range.start == start
                && fact.entry.value == it.value
                && fact.entry.bound.word() == it.bound
                && *fact.entry.unit == *it.unit
        });
        match right {
            Some(at) => _ = matched.insert(at),
            None => missed.push(format!("{} in {}", it.raw, it.quote)),
        }
    }
    let wrong = found.facts.iter().enumerate().filter(|it| !matched.contains(&it.0));
    Measured { missed, wrong: wrong.map(|it| it.1.entry.quote.to_string()).collect() }
}

/// Compares proposed works with a list: the quotes must share words in the text, and the subjects must be the same but for words
/// that every subject may have.
pub fn works(proposed: &[Work], list: &[Work]) -> Measured {
    let mut free: BTreeSet<usize> = (0..proposed.len()).collect();
    let mut missed = Vec::new();
    for it in list {
        let fits = |at: &usize| {
            let one = &proposed[*at];
            let quoted = one.quote.contains(&it.quote) || it.quote.contains(&one.quote);
            one.method == it.method && quoted && alike(&one.subject, &it.subject)
        };
        match free.iter().copied().find(fits) {
            Some(at) => _ = free.remove(&at),
            None => missed.push(format!("{} {}", it.method, it.subject)),
        }
    }
    Measured { missed, wrong: free.into_iter().map(|at| proposed[at].subject.clone()).collect() }
}

/// Whether four fifths of the shorter subject's pairs of characters stand in the longer one.
fn alike(one: &str, other: &str) -> bool {
    let pairs = |text: &str| {
        let text = ["情况", "工作", "我市", "报告"].iter().fold(text.to_owned(), |it, word| it.replace(word, ""));
        let signs: Vec<char> = text.chars().filter(|it| it.is_alphanumeric()).collect();
        if signs.len() < 2 { BTreeSet::from([signs]) } else { signs.windows(2).map(<[char]>::to_vec).collect() }
    };
    let (one, other) = (pairs(one), pairs(other));
    let shared = one.intersection(&other).count();
    shared * 5 >= one.len().min(other.len()) * 4
}

/// The tasks of a text.
pub fn tasks(found: &Proposals) -> Vec<Work> {
    let of = |task: &propose::Proposed<report::Task>| Work {
        method: task.entry.method.to_string(),
        subject: task.entry.subject.zh.to_string(),
        quote: task.entry.quote.to_string(),
    };
    found.tasks.iter().map(of).collect()
}

/// The activities of a text that are done by a named method.
pub fn supervision(found: &Proposals) -> Vec<Work> {
    let named = found.activities.iter().filter(|it| &*it.entry.method != report::CARRY_OUT);
    let of = |activity: &propose::Proposed<report::Activity>| Work {
        method: activity.entry.method.to_string(),
        subject: activity.entry.subject.zh.to_string(),
        quote: activity.entry.quote.to_string(),
    };
    named.map(of).collect()
}

/// Reads a text without an earlier report.
pub fn read(text: &str) -> Proposals {
    propose(text, None)
}
