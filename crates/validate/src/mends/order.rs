//! What stands in the wrong order, too often, or in another notation than the file's, and everything that is mended by the way in
//! which it is told.

use std::collections::BTreeSet;

use report::Kind;
use serde_json::Value;

use super::{Data, Declared, declared};
use crate::code::Code::{self, *};
use crate::date;
use crate::mend::{Edit, Key, Mend};

/// What would mend a problem at a path.
pub(super) fn mend(data: &Data, path: &[Key], code: Code) -> Option<Mend> {
    match code {
        InvalidDate => Some(Mend::set(path, date::guess(data.word(path)?)?)),
        WrongType => number(data, path),
        RatioTwice | NoSuchSlide | RelationNotInFlow => remove(data, path),
        RatioMissing => ratio(data, path),
        PartLargerThanWhole => part(data, path),
        DifferenceBelowZero => Some(Mend::set(path, reversed(data.at(path)?)?)),
        SinceNotBeforeCovers => {
            let about = data.report.get("report")?;
            (about.get("since") == about.get("covers")).then(|| Mend::remove(path))
        }
        BothDateAndYear => {
            let (day, year) = (data.at(path)?.get("date")?.as_str()?, data.at(path)?.get("year")?.as_u64()?);
            let own: Vec<Key> = path.iter().cloned().chain([Key::from("year")]).collect();
            date::day(day).is_some_and(|it| u64::from(it[0]) == year).then(|| Mend::remove(&own))
        }
        CorrectionsOutOfOrder => in_order(data, path),
        CorrectionDoesNotFollow => follows(data, path),
        _ => None,
    }
}

/// A number in quotation marks.
fn number(data: &Data, path: &[Key]) -> Option<Mend> {
    let Declared::Kind(Kind::Number | Kind::Year | Kind::Count) = declared(path)? else { return None };
    let value: f64 = data.word(path)?.trim().parse().ok().filter(|it: &f64| it.is_finite())?;
    Some(Mend::set(path, super::facts::number(value)))
}

/// An entry that is one too many; with the last one goes its list.
fn remove(data: &Data, path: &[Key]) -> Option<Mend> {
    let (_, list) = path.split_last()?;
    let alone = data.at(list)?.as_array()?.len() == 1;
    Some(Mend::remove(if alone { list } else { path }))
}

/// The chart at a path such as `charts[3].derived`, and its two facts.
fn chart<'a>(data: &'a Data, path: &[Key]) -> Option<(&'a Value, [&'a str; 2])> {
    let chart = data.at(path.get(..2)?)?;
    let facts: Vec<&str> = chart.get("facts")?.as_array()?.iter().filter_map(Value::as_str).collect();
    let [part, whole] = facts.as_slice() else { return None };
    Some((chart, [part, whole]))
}

/// The one derived number that is the ratio of a chart's facts.
fn ratio(data: &Data, path: &[Key]) -> Option<Mend> {
    let (_, [part, whole]) = chart(data, path)?;
    let is_own = |it: &&Value| it["formula"]["ratio"] == serde_json::json!([part, whole]);
    let mut found = data.list("derived").iter().filter(is_own).filter_map(|it| it.get("id")?.as_str());
    let (id, list) = (found.next()?, [path.get(..2)?, &["derived".into()]].concat());
    found.next().is_none().then(|| Mend::of(Edit::Append { path: list, entry: id.into() }))
}

/// A part and its whole the other way round.
fn part(data: &Data, path: &[Key]) -> Option<Mend> {
    let (chart, [part, whole]) = chart(data, path)?;
    let facts = [path.get(..2)?, &["facts".into()]].concat();
    (chart.get("form")? == "ratio").then(|| Mend::set(&facts, serde_json::json!([whole, part])))
}

fn reversed(list: &Value) -> Option<Value> {
    let two = list.as_array().filter(|it| it.len() == 2)?;
    Some(two.iter().rev().cloned().collect())
}

/// The corrections of one field, in the order of the file: place and day.
fn chain<'a>(data: &'a Data, of: &Value) -> Vec<(usize, &'a Value)> {
    let same = |it: &(usize, &Value)| it.1["of"] == of["of"] && it.1["field"] == of["field"];
    data.list("corrections").iter().enumerate().filter(same).collect()
}

/// A correction goes to where its day belongs.
fn in_order(data: &Data, path: &[Key]) -> Option<Mend> {
    let [_, Key::At(from), ..] = path else { return None };
    let own = data.list("corrections").get(*from)?;
    let day = |it: &Value| date::day(it["date"].as_str()?);
    let before = chain(data, own).into_iter().find(|(_, it)| day(it) > day(own))?;
    Some(Mend::of(Edit::Move { path: vec!["corrections".into()], from: *from, to: before.0 }))
}

/// What was corrected begins with what the correction before has made: where their days and their end are right.
fn follows(data: &Data, path: &[Key]) -> Option<Mend> {
    let [_, Key::At(at), ..] = path else { return None };
    let own = data.list("corrections").get(*at)?;
    let chain = chain(data, own);
    let of_chain: BTreeSet<usize> = chain.iter().map(|it| it.0).collect();
    let doubtful = data.problems.iter().any(|problem| {
        let keys = crate::mend::keys(&problem.path);
        let within = matches!(keys.get(1), Some(Key::At(at)) if of_chain.contains(at));
        within && matches!(problem.code(), CorrectionsOutOfOrder | CorrectionIsNotSaid | CorrectionChangesNothing)
    });
    let before = chain.iter().rev().find(|it| it.0 < *at).filter(|_| !doubtful)?;
    Some(Mend::set(path, before.1.get("new")?.clone()))
}
