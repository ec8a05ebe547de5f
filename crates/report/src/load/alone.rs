//! What of a file is not published: what its editor has refused, series that the site has nothing to put beside, answers to tasks
//! of a report that it does not have, and what shows nothing without them. Each piece that is taken out is returned with its place,
//! so that an editor's file can be made whole again.

use std::sync::Arc;

use super::{REFUSED, Value};
use crate::{Archive, Form};

/// Pieces with the places at which they stood while each list was whole, in the order in which they go back.
pub type Pieces = Vec<(String, Value)>;

type Members = Vec<(Arc<str>, Value)>;

/// Takes out what was refused, and what only other reports would show: series of which the archive knows nothing, the facts' part
/// in them, answers without the report that they answer, charts of either, and what names such a chart.
pub fn take_out(value: &mut Value, archive: &Archive) -> Pieces {
    let mut pieces = Pieces::new();
    let Value::Object(report) = value else { return pieces };
    let known =
        |it: &Value, name: &str| text(it, name).is_some_and(|id| archive.series.iter().any(|it| *it.id == **id));
    if let Some(place) = report.iter().position(|it| &*it.0 == REFUSED) {
        pieces.push((REFUSED.to_owned(), report.remove(place).1));
    }
    let mut shown = Vec::new();
    for (at, fact) in list(report, "facts").into_iter().flatten().enumerate() {
        if known(fact, "series") {
            shown.extend(text(fact, "id").cloned());
        } else if let Value::Object(members) = fact {
            for name in ["series", "break"] {
                if let Some(place) = members.iter().position(|it| &*it.0 == name) {
                    pieces.push((format!("facts/{at}/{name}"), members.remove(place).1));
                }
            }
        }
    }
    let answers = archive.before.is_some();
    let gone = charts(report, &shown, answers, &mut pieces);
    for name in ["slides", "highlights"] {
        retain(list(report, name), name, &mut pieces, |it| text(it, "chart").is_none_or(|it| !gone.contains(it)));
    }
    retain(list(report, "series"), "series", &mut pieces, |it| known(it, "id"));
    retain(list(report, "answers"), "answers", &mut pieces, |_| answers);
    // An empty list is as good as none.
    let may = |name: &str| matches!(name, "series" | "answers" | "slides" | "highlights");
    report.retain(|(name, it)| !may(name) || !matches!(it, Value::List(all) if all.is_empty()));
    pieces
}

/// Keeps in charts over the years only the facts that are shown. Takes out charts that keep none, and charts of answers if there
/// are no answers to show. Returns the ids of those that it took out.
fn charts(report: &mut Members, shown: &[Arc<str>], answers: bool, pieces: &mut Pieces) -> Vec<Arc<str>> {
    let mut gone = Vec::new();
    let Some(charts) = list(report, "charts") else { return gone };
    let is_shown = |it: &Value| matches!(it, Value::Text(id) if shown.contains(id));
    let (mut kept, mut own) = (Vec::new(), Vec::new());
    for (at, mut chart) in std::mem::take(charts).into_iter().enumerate() {
        let is_of = |form: Form| text(&chart, "form").is_some_and(|it| **it == *form.word());
        let over_years = is_of(Form::Years);
        let no_year = || !matches!(chart.member("facts"), Some(Value::List(all)) if all.iter().any(is_shown));
        if (over_years && no_year()) || (!answers && is_of(Form::Answers)) {
            gone.extend(text(&chart, "id").cloned());
            own.push((format!("charts/{at}"), chart));
            continue;
        }
        if let Value::Object(members) = &mut chart
            && over_years
        {
            retain(list(members, "facts"), &format!("charts/{at}/facts"), &mut own, is_shown);
        }
        kept.push(chart);
    }
    *charts = kept;
    pieces.append(&mut own);
    gone
}

/// Puts pieces back where they were.
pub fn put_back(value: &mut Value, pieces: Pieces) {
    for (place, piece) in pieces {
        let (within, last) = place.rsplit_once('/').unwrap_or(("", &place));
        match at(value, within) {
            Some(Value::List(values)) => {
                let place = last.parse().unwrap_or(values.len()).min(values.len());
                values.insert(place, piece);
            }
            Some(Value::Object(members)) => members.push((last.into(), piece)),
            _ => {}
        }
    }
}

/// The value at a place; a list that is not there is made.
fn at<'a>(value: &'a mut Value, place: &str) -> Option<&'a mut Value> {
    let mut here = value;
    for name in place.split('/').filter(|it| !it.is_empty()) {
        here = match here {
            Value::List(values) => values.get_mut(name.parse::<usize>().ok()?)?,
            Value::Object(members) => {
                if !members.iter().any(|it| &*it.0 == name) {
                    members.push((name.into(), Value::List(Vec::new())));
                }
                &mut members.iter_mut().find(|it| &*it.0 == name)?.1
            }
            _ => return None,
        };
    }
    Some(here)
}

/// A text among the members of a value.
fn text<'a>(value: &'a Value, name: &str) -> Option<&'a Arc<str>> {
    if let Value::Text(it) = value.member(name)? { Some(it) } else { None }
}

/// A list among members.
fn list<'a>(members: &'a mut Members, name: &str) -> Option<&'a mut Vec<Value>> {
    let found = members.iter_mut().find(|it| &*it.0 == name)?;
    if let Value::List(it) = &mut found.1 { Some(it) } else { None }
}

/// Takes out the entries that are not to stay.
fn retain(list: Option<&mut Vec<Value>>, place: &str, pieces: &mut Pieces, stays: impl Fn(&Value) -> bool) {
    let Some(list) = list else { return };
    for (at, it) in std::mem::take(list).into_iter().enumerate() {
        if stays(&it) {
            list.push(it);
        } else {
            pieces.push((format!("{place}/{at}"), it));
        }
    }
}
