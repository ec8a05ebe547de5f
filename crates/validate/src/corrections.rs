//! Corrections: each leads from what was published to what the report says now, and no difference from the report as last published
//! is without one.

mod chain;
mod compare;
mod entries;

use std::collections::BTreeMap;

use crate::date;
use crate::diagnostics::{Diagnostics, Place};
use crate::message::{Arg, say};
use crate::node::Node;
use crate::shown::{is_hidden, short};
use chain::{Chains, Correction, chains};
pub(super) use compare::compare;
use entries::{Entry, entries};

/// Validates the corrections of a report.
pub(super) fn validate(root: &Node, diagnostics: &mut Diagnostics) {
    if root.list("corrections").next().is_none() {
        return;
    }
    let (now, chains) = (entries(root), chains(root));
    let delivered = root.field("report").and_then(|it| it.text("delivered"));
    for chain in chains.values() {
        ordered(chain, delivered, diagnostics);
        leads_here(chain, &chains, &now, diagnostics);
    }
}

/// Each begins with what the one before has made, on the same day or later, and none before there was a report.
fn ordered(chain: &[Correction], delivered: Option<&str>, diagnostics: &mut Diagnostics) {
    let mut last: Option<&Correction> = None;
    for it in chain {
        if it.old == it.new {
            diagnostics.add(it.node.place_of("new"), say!(CorrectionChangesNothing, new = short(it.new)));
        }
        let day = date::day(it.date);
        if let Some(delivered) = delivered
            && day.zip(date::day(delivered)).is_some_and(|(day, delivered)| day < delivered)
        {
            diagnostics.add(it.node.place_of("date"), say!(CorrectionBeforeReport, date = it.date, delivered));
        }
        if let Some(last) = last {
            if day.zip(date::day(last.date)).is_some_and(|(day, before)| day < before) {
                diagnostics
                    .add(it.node.place_of("date"), say!(CorrectionsOutOfOrder, date = it.date, before = last.date));
            }
            if it.old != last.new {
                let said = say!(CorrectionDoesNotFollow, old = short(it.old), before = short(last.new));
                diagnostics.add(it.node.place_of("old"), said);
            }
        }
        last = Some(it);
    }
}

/// What is corrected is or was part of the report, and the last correction says what the report says.
fn leads_here(chain: &[Correction], chains: &Chains, now: &BTreeMap<String, Entry>, diagnostics: &mut Diagnostics) {
    let Some(last) = chain.last() else { return };
    let Some(entry) = now.get(last.of) else {
        // Whatever else was corrected of an entry, it may have been taken out later.
        let own = chains.range((last.of, "")..).take_while(|(key, _)| key.0 == last.of);
        let taken_out = own.filter_map(|it| it.1.last()).any(|it| it.new.is_empty());
        if !taken_out {
            of_nothing(last, now, diagnostics);
        } else if last.new.is_empty() && last.node.field("label").is_none() {
            diagnostics.add(last.node.place_of("label"), say!(CorrectionWithoutLabel, of = short(last.of)));
        }
        return;
    };
    if !entry.fields.contains(&last.field) {
        let fields = entry.fields.iter().map(|it| it.word().to_owned()).collect();
        let said = say!(CorrectionOfOtherField, list = entry.list, field = last.field.word());
        diagnostics.add(last.node.place_of("field"), said.with("fields", Arg::All(fields)));
        return;
    }
    let says = entry.printed(last.field);
    if says != last.new {
        let ready = ready(last.of, None, last.field.word(), last.new, &says);
        let said = say!(CorrectionIsNotSaid, new = short(last.new), says = short(&says));
        diagnostics.add(last.node.place_of("new"), said.with("entry", Arg::Text(ready)));
    }
}

fn of_nothing(it: &Correction, now: &BTreeMap<String, Entry>, diagnostics: &mut Diagnostics) {
    let meant = diagnostics.nearest(it.of, now.keys().map(String::as_str)).map(short);
    let more = meant.map_or(say!(CorrectionNamesList), |meant| say!(DidYouMean, meant));
    diagnostics.add(it.node.place_of("of"), say!(CorrectionOfNothing, of = short(it.of)).with("more", more));
}

/// A whole entry, of which day and reason are the editor's.
fn ready(of: &str, label: Option<&str>, field: &str, old: &str, new: &str) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let label = label.map(|it| format!("\"label\": {}, ", it.split_whitespace().collect::<Vec<_>>().join(" ")));
    let entry = format!(
        "{{ \"of\": {}, {}\"field\": \"{field}\", \"old\": {}, \"new\": {}, \"date\": \"\", \"reason\": {{ \"zh\": \"\", \"en\": \"\", \"de\": \"\" }} }}",
        quoted(of),
        label.unwrap_or_default(),
        quoted(old),
        quoted(new)
    );
    // Such signs stand in strings alone, where JSON has an escape for them.
    let seen = |sign: char| match sign {
        it if is_hidden(it) => format!("\\u{:04x}", u32::from(it)),
        it => it.to_string(),
    };
    entry.chars().map(seen).collect()
}

/// The first character of a list, or of the file where there is none.
fn list_start(root: &Node, list: &str) -> Place {
    let place = root.place_of(list);
    Place { end: place.at + 1, ..place }
}
