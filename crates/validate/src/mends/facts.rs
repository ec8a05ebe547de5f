//! Mends of a fact's figure. When one field disagrees with the quote and with all other fields, the mend is what those say. The
//! quote must stand in the report once.

use report::reading::{Reading, figure};
use serde_json::Value;

use super::Data;
use crate::code::Code::{self, *};
use crate::facts::{fault_of, own_spacing};
use crate::mend::{Edit, Key, Mend};

/// What would mend a field of the fact at a place.
pub(super) fn mend(data: &Data, at: usize, field: &str, code: Code) -> Option<Mend> {
    let fact = Fact::of(data, at)?;
    match (code, field) {
        (ValueDiffersFromRaw | NegativeValue | MissingField | WrongType, "value") => {
            Some(fact.set("value", number(fact.said()?.value)))
        }
        (BoundDiffersFromRaw | MissingField | WrongType | UnknownChoice, "bound") => {
            Some(fact.set("bound", fact.said()?.bound.word()))
        }
        (RawDiffersInForm, "raw") => fact.takes_raw(own_spacing(fact.raw?, fact.quote)?),
        (RawLeavesWordOut | RawLeavesWordBehind | RawInsideNumber, "raw") => fact.takes_raw(fact.wider(fact.raw?)?),
        (RawNotInQuote | MissingField | WrongType, "raw") => fact.takes_raw(fact.as_stated()?),
        (RawWithoutUnit | RawIsNoNumber, "raw") | (UnknownUnit | MissingField | WrongType, "unit") => fact.takes_unit(),
        _ => None,
    }
}

/// A fact whose quote can be relied on.
struct Fact<'a> {
    data: &'a Data<'a>,
    at: usize,
    quote: &'a str,
    raw: Option<&'a str>,
    unit: Option<&'a str>,
    value: Option<f64>,
    bound: Option<&'a str>,
}

impl<'a> Fact<'a> {
    fn of(data: &'a Data, at: usize) -> Option<Self> {
        let fact = data.list("facts").get(at)?;
        let word = |name: &str| fact.get(name).and_then(Value::as_str);
        let quote = word("quote").filter(|it| !it.trim().is_empty() && it.len() <= LONGEST)?;
        let quote = Some(quote).filter(|it| data.text.count(it) == 1)?;
        let value = fact.get("value").and_then(Value::as_f64);
        Some(Self { data, at, quote, raw: word("raw"), unit: word("unit"), value, bound: word("bound") })
    }

    fn path(&self, field: &str) -> Vec<Key> {
        vec!["facts".into(), self.at.into(), field.into()]
    }

    fn set(&self, field: &str, value: impl Into<Value>) -> Mend {
        Mend::set(&self.path(field), value)
    }

    /// What `raw`, which stands in the quote as a whole, says.
    fn said(&self) -> Option<Reading> {
        let raw = self.raw.filter(|it| fault_of(it, self.quote).is_none())?;
        figure(raw, self.unit?)
    }

    /// Whether value and bound are what a figure says.
    fn agrees(&self, said: &Reading) -> bool {
        self.value == Some(said.value) && self.bound == Some(said.bound.word())
    }

    /// Another `raw`, with the value and the bound that follow from its words.
    fn takes_raw(&self, raw: &str) -> Option<Mend> {
        let said = figure(raw, self.unit?).filter(|_| fault_of(raw, self.quote).is_none())?;
        let mut edits = vec![Edit::Set { path: self.path("raw"), value: raw.into() }];
        if self.value != Some(said.value) {
            edits.push(Edit::Set { path: self.path("value"), value: number(said.value) });
        }
        if self.bound != Some(said.bound.word()) {
            edits.push(Edit::Set { path: self.path("bound"), value: said.bound.word().into() });
        }
        Some(Mend { edits })
    }

    /// `raw` with as much before or behind it in the quote as makes it whole.
    fn wider(&self, raw: &str) -> Option<&'a str> {
        let start = self.quote.find(raw)?;
        let end = start + raw.len();
        let steps = |text: &str| text.chars().map(char::len_utf8).collect::<Vec<_>>();
        let whole = |start: usize, end: usize| {
            let it = self.quote.get(start..end)?;
            fault_of(it, self.quote).is_none().then_some(it)
        };
        let before = steps(self.quote.get(..start)?);
        let mut from = start;
        let mut wider = before.iter().rev().take(MOST_SIGNS).map(|step| {
            from -= step;
            from
        });
        let behind = steps(self.quote.get(end..)?);
        let mut to = end;
        let longer = behind.iter().take(MOST_SIGNS).map(|step| {
            to += step;
            to
        });
        wider.find_map(|it| whole(it, end)).or_else(|| longer.into_iter().find_map(|it| whole(start, it)))
    }

    /// The one figure of the quote that says what value, bound and unit say.
    fn as_stated(&self) -> Option<&'a str> {
        let unit = self.unit.filter(|it| !it.is_empty())?;
        let mut found: Option<&str> = None;
        for (at, _) in self.quote.match_indices(unit) {
            let ends = std::iter::once(at + unit.len()).chain(
                report::reading::wording_behind(&self.quote[at + unit.len()..])
                    .map(|(word, _)| at + unit.len() + word.len()),
            );
            let starts: Vec<usize> = self.quote[..at].char_indices().map(|it| it.0).rev().take(MOST_SIGNS).collect();
            let fits = |part: &&str| {
                figure(part, unit).is_some_and(|said| self.agrees(&said)) && fault_of(part, self.quote).is_none()
            };
            let own = ends.filter_map(|end| starts.iter().filter_map(|it| self.quote.get(*it..end)).find(fits)).next();
            match (found, own) {
                (Some(_), Some(_)) => return None,
                (None, Some(_)) => found = own,
                _ => {}
            }
        }
        found
    }

    /// The unit that `raw` ends with. It is the listed unit with which `raw` gives the fact's value and bound. If the fact's own
    /// unit fits and is not listed, the mend lists it.
    fn takes_unit(&self) -> Option<Mend> {
        let raw = self.raw.filter(|it| fault_of(it, self.quote).is_none())?;
        let fits = |unit: &str| !unit.trim().is_empty() && figure(raw, unit).is_some_and(|said| self.agrees(&said));
        let listed: Vec<&str> = self.data.list("units").iter().filter_map(|it| it.get("id")?.as_str()).collect();
        if let Some(own) = self.unit.filter(|it| !listed.contains(it) && fits(it)) {
            let entry = serde_json::json!({ "id": own, "label": { "zh": own } });
            return Some(Mend::of(Edit::Append { path: vec!["units".into()], entry }));
        }
        let mut fitting = listed.into_iter().filter(|it| fits(it));
        let unit = fitting.next()?;
        fitting.next().is_none().then(|| self.set("unit", unit))
    }
}

/// A quote of more bytes than this is no sentence; each of its figures would be tried.
const LONGEST: usize = 4096;
/// No figure is so many characters long.
const MOST_SIGNS: usize = 20;

/// As the file has numbers: without a point where there is nothing behind it.
pub(super) fn number(value: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() < EXACT { (value as i64).into() } else { value.into() }
}
