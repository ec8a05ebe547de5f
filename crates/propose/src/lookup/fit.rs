//! How well a fact of the same value fits a number of another text: by its unit, and by what both are about. A figure that few
//! things have is soon the same one; a round or small one needs words of its own.

use report::Fact;

use super::number::Number;
use super::subject::{Subject, Words};

/// How well a fact fits: whether it is certain, then by its unit, then by its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit {
    /// Whether the same thing is meant beyond doubt, as far as words tell.
    pub certain: bool,
    /// How alike the units are.
    pub unit: Unit,
    /// How much the words share.
    pub subject: usize,
}

/// How alike two units are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// They count other things.
    Other,
    /// The text has none.
    Unknown,
    /// Either is said of the same things: 件, 条, 项.
    Alike,
    /// They are the same.
    Same,
}

/// Counters that texts take for each other.
const ALIKE: [&[&str]; 4] =
    [&["件", "条", "项", "个", "份", "篇", "部"], &["人", "名", "位"], &["家", "个"], &["次", "场", "场次", "期"]];

impl Unit {
    /// Compares the unit of a number with a fact's.
    pub fn between(number: &Number, fact: &Fact) -> Self {
        let Some(unit) = number.unit.as_deref() else { return Self::Unknown };
        let alike = || ALIKE.iter().any(|it| it.contains(&unit) && it.contains(&&*fact.unit));
        if *unit == *fact.unit {
            return Self::Same;
        }
        if alike() { Self::Alike } else { Self::Other }
    }
}

/// What is known of a fact, to be compared with a number's words.
pub struct Known<'a> {
    /// Its own words.
    pub subject: &'a Subject,
    /// The sentence in which the report has it.
    pub sentence: &'a str,
    /// How often the report has a pair of characters.
    pub often: &'a dyn Fn(&[char; 2]) -> usize,
    /// What its neighbours with the same unit are called: words of these tell of them, and not of it.
    pub others: &'a dyn Fn(&[char; 2]) -> bool,
    /// A pair that the report has more often than this tells nothing by itself.
    pub seldom: usize,
}

/// Whether the words around a number speak of a fact whose unit is this.
pub fn is_certain(number: &Number, words: &Words, unit: Unit, known: &Known) -> bool {
    let telling = |it: &&[char; 2]| (known.often)(it) <= known.seldom;
    match (unit, words) {
        (Unit::Other, _) => false,
        (Unit::Alike, _) => words.name(known.subject),
        (_, Words::Foreign(_)) => words.name(known.subject) || is_distinct(number) && words.shares(known.subject) > 0,
        (_, Words::Chinese { pairs, terms }) => {
            let own: Vec<&[char; 2]> = pairs.iter().filter(|it| known.subject.has(it)).collect();
            if own.len() > 1 || !own.is_empty() && (is_distinct(number) || own.iter().any(telling)) {
                return true;
            }
            // What else the sentence says of it: 培训 of 参训代表1000余人次.
            let of_sentence = |pair: &&[char; 2]| {
                known.subject.has(pair)
                    || !(known.others)(pair) && known.sentence.contains(&*String::from_iter(pair.iter()))
            };
            let shared: Vec<&[char; 2]> = terms.iter().filter(of_sentence).collect();
            let most = !terms.is_empty() && shared.len() * 2 >= terms.len();
            most && (!own.is_empty() || unit == Unit::Same && shared.iter().any(telling) && is_large(number))
        }
    }
}

/// Three digits that differ are hardly met by chance.
fn is_distinct(number: &Number) -> bool {
    let digits = |it: &f64| it.to_string().trim_end_matches('0').bytes().filter(u8::is_ascii_digit).count();
    number.values.iter().all(|it| digits(it) > 2)
}

/// Ones are met everywhere.
fn is_large(number: &Number) -> bool {
    number.values.iter().all(|it| *it >= 10.0)
}
