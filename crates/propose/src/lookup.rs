//! 核一核: the numbers of any text, in Chinese, English or German, looked up in a report. It says what the report says, and
//! computes only what the report's own numbers of one sentence or chart make: no numerology.

mod computed;
mod fit;
mod foreign;
mod limits;
mod number;
mod numbers;
mod subject;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use i18n::chinese::ENDS;
use model::{Outline, Place, first_spots};
use report::{Bound, Report};

pub use computed::Computed;
use computed::Sums;
use fit::{Fit, Known, Unit, is_certain};
use number::Number;
use numbers::numbers;
use subject::{Subject, Words};

/// A number of a pasted text, and what the report says about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Where it stands in the pasted text, in bytes, with its unit and the words that limit it.
    pub range: Range<usize>,
    /// What was found.
    pub outcome: Outcome,
}

/// What the report says about a number.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The same number of the same thing.
    Stated(Said),
    /// The same number of the same thing, but the word that limits it was added or changed: the report has [`Said::raw`]. True
    /// where it was dropped, and an approximate number goes for an exact one.
    OtherBound(Said, bool),
    /// The same number, perhaps of something else: unit or subject differ, or several facts have it. The likeliest first.
    Uncertain(Vec<Said>),
    /// What numbers of the report come to.
    Computed(Computed),
    /// It stands in the text, though no fact is made of it: a year, an ordinal, a name. Where.
    InText(Place),
    /// The report does not have it.
    Missing,
}

/// A fact that has the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The fact's id.
    pub fact: String,
    /// The number as the report prints it.
    pub raw: String,
    /// The sentence in which it stands; the fact's quote where the text does not have it.
    pub sentence: String,
}

/// Uncertain matches that are told at most.
const MOST_UNCERTAIN: usize = 5;
/// A pair of characters that a report has no more often than this is telling by itself; in a long one, as often as in every
/// twentieth sentence.
const SELDOM: usize = 5;
/// Facts of one value that are compared at most.
const MOST_COMPARED: usize = 200;

/// Looks up every number of `pasted` in a report and its text.
pub fn lookup(text: &str, report: &Report, pasted: &str) -> Vec<Found> {
    lookup_some(text, report, pasted, 0, usize::MAX).0
}

/// Looks up at most so many numbers of `pasted`, those from the byte `from` on; then where the next one begins, if there is one.
pub fn lookup_some(text: &str, report: &Report, pasted: &str, from: usize, most: usize) -> (Vec<Found>, Option<usize>) {
    let library = Library::of(text, report);
    let mut found = Vec::new();
    let mut start = 0;
    for line in pasted.split_inclusive('\n') {
        let end = start + line.len();
        for number in if end > from { numbers(line) } else { Vec::new() } {
            let range = start + number.range.start..start + number.range.end;
            let outcome = if range.start < from { None } else { library.outcome(&number) };
            let Some(outcome) = outcome else { continue };
            if found.len() >= most {
                return (found, Some(range.start));
            }
            found.push(Found { range, outcome });
        }
        start = end;
    }
    (found, None)
}

/// A report's facts by their values, and what they come to.
struct Library<'a> {
    report: &'a Report,
    outline: Outline,
    places: Vec<Option<Place>>,
    by_value: BTreeMap<u64, Vec<usize>>,
    sums: Sums,
    sentences: usize,
    /// How often the text has pairs that were looked for.
    counts: RefCell<BTreeMap<String, usize>>,
}

impl<'a> Library<'a> {
    fn of(text: &str, report: &'a Report) -> Self {
        let outline = Outline::parse(text);
        let quotes: Vec<&str> = report.facts.iter().map(|it| &*it.quote).collect();
        let spots = first_spots(&outline, &quotes);
        let place = |(spot, quote): (Option<(u32, u32)>, &&str)| {
            let (block, start) = spot?;
            let start = start as usize;
            Some(Place { block: block as usize, range: start..start + quote.len() })
        };
        let places: Vec<Option<Place>> = spots.into_iter().zip(&quotes).map(place).collect();
        let mut by_value: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
        for (at, it) in report.facts.iter().enumerate() {
            by_value.entry(bits(it.value)).or_default().push(at);
        }
        let sentence = |at: usize| {
            let place = places.get(at)?.as_ref()?;
            Some((place.block, outline.sentence_index(place)))
        };
        let sums = Sums::of(report, &sentence);
        // What a semicolon ends says as much as a sentence.
        let ends = |text: &str| text.matches(ENDS).count() + text.matches('；').count();
        let sentences = outline.blocks.iter().map(|it| ends(&it.text)).sum();
        Self { report, outline, places, by_value, sums, sentences, counts: RefCell::default() }
    }

    fn outcome(&self, number: &Number) -> Option<Outcome> {
        let words = Words::of(&number.subject);
        let mut candidates: Vec<(Fit, usize)> = Vec::new();
        for value in &number.values {
            let same = self.by_value.get(&bits(*value)).map_or(&[][..], |it| it);
            candidates
                .extend(same.iter().take(MOST_COMPARED).filter_map(|at| Some((self.fit(number, &words, *at)?, *at))));
        }
        candidates.sort_by_key(|it| (std::cmp::Reverse(it.0), it.1));
        candidates.dedup_by_key(|it| it.1);
        let best = candidates.first().filter(|(fit, at)| {
            fit.certain && !self.means_another(number, &words, *at) && self.may_be_of_its_year(number, *at)
        });
        // Two facts that fit as well leave open which is meant.
        let alone = |best: &(Fit, usize)| candidates.get(1).is_none_or(|it| it.0 < best.0);
        let exact = number.bound == Bound::Exact;
        // The report's own derived number is meant where its words are nearer.
        if exact
            && let Some((nearness, it)) = self.sums.derived(number, &words, self.report)
            && best.is_none_or(|best| best.0.subject < nearness)
        {
            return Some(Outcome::Computed(it));
        }
        if let Some((_, at)) = best.filter(|it| alone(it)) {
            let fact = self.report.facts.get(*at)?;
            let same = fact.bound == number.bound;
            let said = self.said(*at)?;
            return Some(if same { Outcome::Stated(said) } else { Outcome::OtherBound(said, exact) });
        }
        if exact && let Some(it) = self.sums.find(number, &words, self.report) {
            return Some(Outcome::Computed(it));
        }
        if !candidates.is_empty() {
            let said = candidates.iter().take(MOST_UNCERTAIN).filter_map(|it| self.said(it.1));
            return Some(Outcome::Uncertain(said.collect()));
        }
        if let Some(place) = self.standing(&number.raw) {
            return Some(Outcome::InText(place));
        }
        number.states.then_some(Outcome::Missing)
    }

    /// Whether the year that a number's sentence names, if it does, is the report's own, or that of the fact's sentence.
    fn may_be_of_its_year(&self, number: &Number, at: usize) -> bool {
        let about = &self.report.report;
        let own = about.since.unwrap_or(about.covers)..=about.covers;
        let names = |year: u16| self.said(at).is_some_and(|it| it.sentence.contains(&year.to_string()));
        number.year.is_none_or(|it| own.contains(&it) || names(it))
    }

    /// Where the text has the very words of a number. One or two digits alone stand in every text, and tell nothing; and 3 does
    /// not stand in 2023.
    fn standing(&self, raw: &str) -> Option<Place> {
        let is_digit = |it: char| it.is_ascii_digit();
        if raw.len() <= 2 && raw.chars().all(is_digit) {
            return None;
        }
        self.outline.blocks.iter().enumerate().find_map(|(block, it)| {
            let mut found = it.text.match_indices(raw).map(|(start, _)| start..start + raw.len());
            let range = found.find(|range| {
                let (before, behind) = (it.text.get(..range.start), it.text.get(range.end..));
                !before.is_some_and(|it| it.ends_with(is_digit)) && !behind.is_some_and(|it| it.starts_with(is_digit))
            })?;
            Some(Place { block, range })
        })
    }

    /// How well a fact of the same value fits; `None` where its unit cannot be the same.
    fn fit(&self, number: &Number, words: &Words, at: usize) -> Option<Fit> {
        let fact = self.report.facts.get(at)?;
        let unit = Unit::between(number, fact);
        // 100% and 100项 are never the same.
        if number.percent != (&*fact.unit == "%") && unit != Unit::Unknown {
            return Some(Fit { certain: false, subject: 0, unit: Unit::Other });
        }
        let subject = self.sums.subject(at)?;
        let own = self.places.get(at)?.as_ref();
        let known = Known {
            subject,
            sentence: own.map_or("", |it| self.outline.sentence(it)),
            often: &|it| self.often(it),
            others: &|it| self.like(at).any(|other| self.sums.subject(other).is_some_and(|other| other.is_called(it))),
            seldom: SELDOM.max(self.sentences / 20),
        };
        Some(Fit { certain: is_certain(number, words, unit, &known), unit, subject: words.shares(subject) })
    }

    /// Facts that stand near one in the list, with its unit.
    fn like(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let near = at.saturating_sub(MOST_COMPARED)..(at + MOST_COMPARED).min(self.report.facts.len());
        let unit = self.report.facts.get(at).map(|it| it.unit.clone());
        near.filter(move |it| *it != at && self.report.facts.get(*it).map(|it| &it.unit) == unit.as_ref())
    }

    /// How often the report's text has a pair of characters.
    fn often(&self, pair: &[char; 2]) -> usize {
        let pair = String::from_iter(pair);
        *self
            .counts
            .borrow_mut()
            .entry(pair)
            .or_insert_with_key(|pair| self.outline.blocks.iter().map(|it| it.text.matches(&**pair).count()).sum())
    }

    /// Whether the words name another fact better, which has another value: 党组会议8次, where the report has eight sessions of
    /// another body.
    fn means_another(&self, number: &Number, words: &Words, at: usize) -> bool {
        let Some((shared, whole)) = self.sums.subject(at).map(|it| words.of_label(it)) else { return false };
        let differs = |it: &usize| self.report.facts.get(*it).is_some_and(|it| !number.values.contains(&it.value));
        let better = |it: &Subject| words.of_label(it).0 > shared && words.name(it);
        !whole && self.like(at).filter(differs).filter_map(|it| self.sums.subject(it)).any(better)
    }

    fn said(&self, at: usize) -> Option<Said> {
        let fact = self.report.facts.get(at)?;
        let sentence = self.places.get(at)?.as_ref().map_or(&*fact.quote, |it| self.outline.sentence(it));
        Some(Said { fact: fact.id.to_string(), raw: fact.raw.to_string(), sentence: sentence.to_owned() })
    }
}

/// The same for equal numbers: -0 is 0.
fn bits(number: f64) -> u64 {
    (number + 0.0).to_bits()
}
