//! What there is to decide: every number and every piece of work of the text, as proposed, accepted or refused, in reading order.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::rc::Rc;

use i18n::Lang;
use model::{Outline, Place};
use propose::{Proposals, Proposed, Reason};
use report::Report;
use serde::Serialize;
use serde_json::{Value, json};

use crate::draft::Draft;

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number that is data.
    Fact,
    /// Something that was done.
    Activity,
    /// Something that is planned.
    Task,
    /// A subject of both; it stands behind the text.
    Thread,
    /// What this report says of a task of the one before; it stands there, too.
    Answer,
    /// A number that is none.
    Named,
}

impl Kind {
    /// The list of `report.json` that it becomes an entry of.
    pub fn list(self) -> &'static str {
        match self {
            Self::Fact | Self::Named => "facts",
            Self::Activity => "activities",
            Self::Task => "tasks",
            Self::Thread => "threads",
            Self::Answer => "answers",
        }
    }

    /// What it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        let words = lang.edit();
        match self {
            Self::Fact => words.number,
            Self::Activity => words.activity,
            Self::Task => words.task,
            Self::Thread => words.thread,
            Self::Answer => words.answer,
            Self::Named => words.named,
        }
    }
}

/// What has been decided of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing yet.
    Open,
    /// It is this entry of its list.
    Accepted(usize),
    /// It is no data.
    Refused,
}

/// A number or a piece of work of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// Tells it from the others for as long as the text is the same.
    pub key: String,
    /// Where it stands; of a fact, its number.
    pub place: Place,
    /// The entry, as proposed or as it was accepted.
    pub entry: Value,
    /// What has been decided.
    pub state: State,
    /// Last year's report had it in the same words.
    pub from_last: bool,
    /// Why it is no data.
    pub reason: Option<Reason>,
    /// Of an answer, the words of the task in the report before.
    pub planned: Option<Rc<str>>,
}

/// Where quotes stand: they are looked for once.
#[derive(Clone, Debug, Default)]
pub struct Places(BTreeMap<String, Option<Place>>);

impl Places {
    /// Where a quote first stands.
    pub fn of(&mut self, outline: &Outline, quote: &str) -> Option<Place> {
        if let Some(known) = self.0.get(quote) {
            return known.clone();
        }
        let place = if quote.is_empty() { None } else { outline.locate(quote) };
        self.0.insert(quote.to_owned(), place.clone());
        place
    }
}

/// Everything in reading order.
pub fn items(
    draft: &Draft,
    outline: &Outline,
    read: &Proposals,
    last: Option<&Report>,
    places: &mut Places,
) -> Vec<Item> {
    let mut items = Vec::new();
    for kind in [Kind::Fact, Kind::Activity, Kind::Task] {
        accepted(draft, kind, outline, places, &mut items);
    }
    proposed(draft, Kind::Fact, &read.facts, &mut items);
    proposed(draft, Kind::Activity, &read.activities, &mut items);
    proposed(draft, Kind::Task, &read.tasks, &mut items);
    threads(draft, read, &mut items);
    // Once all else is decided: what is not yet data could still answer a task.
    let decided = items.iter().all(|it| it.kind == Kind::Thread || it.state != State::Open);
    let year = |name: &str| draft.report["report"][name].as_u64();
    let years = |last: u64| year("since").unwrap_or(last)..=last;
    let follows = |plans: u16| year("covers").is_some_and(|last| years(last).contains(&plans.into()));
    if let Some(last) = last.filter(|it| decided && follows(it.report.plans)) {
        answers(draft, last, &mut items);
    }
    let taken = Taken::of(&items, |it| it.kind == Kind::Fact);
    for it in read.named.iter().filter(|it| !taken.holds(&it.place)) {
        items.push(Item {
            kind: Kind::Named,
            key: key(Kind::Named, &it.place),
            place: it.place.clone(),
            entry: Value::Null,
            state: State::Refused,
            from_last: false,
            reason: Some(it.reason),
            planned: None,
        });
    }
    items.sort_by_key(|it| (it.place.block, it.place.range.start, it.place.range.end));
    items
}

/// The stretches of each block that some items take.
struct Taken(BTreeMap<usize, Vec<Range<usize>>>);

impl Taken {
    fn of(items: &[Item], which: impl Fn(&Item) -> bool) -> Self {
        let mut taken: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
        for Item { place: Place { block, range }, .. } in items.iter().filter(|it| which(it)) {
            taken.entry(*block).or_default().push(range.clone());
        }
        Self(taken)
    }

    fn holds(&self, Place { block, range }: &Place) -> bool {
        let stretches = self.0.get(block).map_or(&[][..], Vec::as_slice);
        stretches.iter().any(|it| it.start < range.end && range.start < it.end)
    }
}

/// The entries that the draft has. Those whose quote does not stand in the text have no place in it; the check tells of them.
fn accepted(draft: &Draft, kind: Kind, outline: &Outline, places: &mut Places, items: &mut Vec<Item>) {
    for (at, entry) in draft.list(kind.list()).iter().enumerate() {
        let Some(place) = place_of(kind, entry, outline, places) else { continue };
        items.push(Item {
            kind,
            key: key(kind, &place),
            place,
            entry: entry.clone(),
            state: State::Accepted(at),
            from_last: false,
            reason: None,
            planned: None,
        });
    }
}

/// Where an entry stands: a fact's number, anything else's subject if its quote holds it.
fn place_of(kind: Kind, entry: &Value, outline: &Outline, places: &mut Places) -> Option<Place> {
    let quote = entry["quote"].as_str()?;
    let own = match kind {
        Kind::Fact | Kind::Named => entry["raw"].as_str()?,
        Kind::Activity | Kind::Task | Kind::Thread | Kind::Answer => entry["subject"]["zh"].as_str()?,
    };
    let Place { block, range } = places.of(outline, quote)?;
    let Some(at) = quote.find(own) else { return Some(Place { block, range }) };
    let start = range.start + at;
    Some(Place { block, range: start..start + own.len() })
}

fn proposed<T: Serialize>(draft: &Draft, kind: Kind, all: &[Proposed<T>], items: &mut Vec<Item>) {
    let taken = Taken::of(items, |it| it.kind == kind);
    // Words that stand in the text more than once may have been found elsewhere.
    let known: BTreeSet<String> = draft.list(kind.list()).iter().map(|it| refusal(kind, it)).collect();
    for it in all.iter().filter(|it| !taken.holds(&it.place)) {
        let key = key(kind, &it.place);
        let entry = serde_json::to_value(&it.entry).unwrap_or_default();
        if known.contains(&refusal(kind, &entry)) {
            continue;
        }
        let state = if draft.refused.contains(&refusal(kind, &entry)) { State::Refused } else { State::Open };
        items.push(Item {
            kind,
            key,
            place: it.place.clone(),
            entry,
            state,
            from_last: it.last.is_some(),
            reason: None,
            planned: None,
        });
    }
}

/// Threads of what the draft has: those that it has itself, and those that are proposed for its work.
fn threads(draft: &Draft, read: &Proposals, items: &mut Vec<Item>) {
    let place = Place { block: usize::MAX, range: 0..0 };
    let item = |entry: Value, state| Item {
        kind: Kind::Thread,
        key: format!("Thread-{}", entry["id"].as_str().unwrap_or_default()),
        place: place.clone(),
        entry,
        state,
        from_last: false,
        reason: None,
        planned: None,
    };
    let own = draft.list("threads");
    items.extend(own.iter().enumerate().map(|(at, it)| item(it.clone(), State::Accepted(at))));
    let has = |list: &str, ids: &[std::sync::Arc<str>]| ids.iter().all(|id| draft.find(list, id).is_some());
    let ends = |it: &Value| (it["from"].clone(), it["to"].clone());
    for thread in &read.threads {
        let begins = has("activities", &thread.from) || has("facts", &thread.from);
        let entry = serde_json::to_value(thread).unwrap_or_default();
        let known = own.iter().any(|it| it["id"] == entry["id"] || ends(it) == ends(&entry));
        if begins && has("tasks", &thread.to) && !known {
            let refused = draft.refused.contains(&refusal(Kind::Thread, &entry));
            items.push(item(entry, if refused { State::Refused } else { State::Open }));
        }
    }
}

/// An answer for each task of the report before. It is the draft's own answer where there is one; otherwise one is proposed from
/// the draft's activities and facts. Where that was refused, the proposal is that the report does not mention the task.
fn answers(draft: &Draft, last: &Report, items: &mut Vec<Item>) {
    let own = draft.list("answers");
    let named = |list: &str, name: &str| -> Vec<(&str, &str)> {
        draft.list(list).iter().filter_map(|it| Some((it["id"].as_str()?, it[name]["zh"].as_str()?))).collect()
    };
    let entries = [named("activities", "subject"), named("facts", "label")].concat();
    for (at, (task, proposed)) in last.tasks.iter().zip(propose::answers(last, &entries)).enumerate() {
        let known = own.iter().position(|it| it["task"].as_str() == Some(&task.id));
        let entry = |by: &[std::sync::Arc<str>]| json!({ "task": &*task.id, "by": by });
        let refused = |entry: &Value| draft.refused.contains(&refusal(Kind::Answer, entry));
        let (entry, state) = match known {
            Some(known) => (own[known].clone(), State::Accepted(known)),
            None if !proposed.by.is_empty() && !refused(&entry(&proposed.by)) => (entry(&proposed.by), State::Open),
            None if refused(&entry(&[])) => (entry(&[]), State::Refused),
            None => (entry(&[]), State::Open),
        };
        items.push(Item {
            kind: Kind::Answer,
            key: format!("Answer-{}", task.id),
            // Behind the threads, in the order of the report before.
            place: Place { block: usize::MAX, range: at + 1..at + 1 },
            entry,
            state,
            from_last: false,
            reason: None,
            planned: Some(Rc::from(&*task.quote)),
        });
    }
}

fn key(kind: Kind, Place { block, range }: &Place) -> String {
    format!("m-{}-{block}-{}-{}", kind.list(), range.start, range.end)
}

/// The name under which a refusal is kept: the words themselves, so that it holds when the text around them changes.
pub fn refusal(kind: Kind, entry: &Value) -> String {
    if kind == Kind::Answer {
        return format!("answers {} {}", entry["task"].as_str().unwrap_or_default(), entry["by"]);
    }
    let own = entry["raw"].as_str().or_else(|| entry["subject"]["zh"].as_str()).unwrap_or_default();
    format!("{} {own} {}", kind.list(), entry["quote"].as_str().unwrap_or_default())
}
