//! What a machine can read out of a report's text, for an editor to accept, change or refuse: [`propose`] reads the numbers
//! as facts, what was done as activities, what is planned as tasks, and the subjects of both as threads; [`lookup`]
//! looks the numbers of any other text up in a report.
//!
//! Everything follows from word lists and rules, one file a concept; nothing is learnt, nothing asks a network, and the same
//! text gives the same proposals. Places are a block of [`model::Outline`] and bytes within it. Entries are the types of
//! `report.json` and serialise as its objects ([`Proposals::json`]).

#![warn(missing_docs)]

mod about;
mod answers;
mod areas;
mod chapters;
mod clauses;
mod counters;
mod deeds;
mod facts;
mod figures;
mod found_again;
mod ids;
mod label;
mod last;
mod lists;
mod lookup;
mod measures;
mod methods;
mod names;
mod plan;
mod proposed;
mod quote;
mod quoted;
mod reading;
mod reason;
mod sections;
mod themes;
mod threads;
mod works;

pub use answers::answers;
pub use last::Last;
pub use lookup::{Computed, Found, Outcome, Said, lookup, lookup_some};
pub use measures::own_unit;
pub use proposed::{Named, Proposed};
pub use reason::Reason;

use std::sync::Arc;

use report::{About, Activity, Area, Chapter, Fact, Method, Series, Task, Theme, Thread, Unit};
use serde::Serialize;
use serde_json::{Value, json};

use chapters::Chapters;
use ids::Ids;
use last::Known;
use plan::Works;
use reading::Reading;
use themes::Themes;

/// Everything that a text proposes, each list in reading order.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposals {
    /// What the text says of itself; empty where it does not.
    pub about: About,
    /// Made of the headings.
    pub chapters: Vec<Chapter>,
    /// Those of the facts.
    pub units: Vec<Unit>,
    /// Fields of work, as paragraphs and headings name them.
    pub areas: Vec<Area>,
    /// Those of activities and tasks.
    pub methods: Vec<Method>,
    /// The plan's own.
    pub themes: Vec<Theme>,
    /// Every number that states something.
    pub facts: Vec<Proposed<Fact>>,
    /// Those that last year's facts of the same words belong to.
    pub series: Vec<Series>,
    /// What the past year's part names as done.
    pub activities: Vec<Proposed<Activity>>,
    /// What the coming year's part names as planned.
    pub tasks: Vec<Proposed<Task>>,
    /// Subjects of both parts.
    pub threads: Vec<Thread>,
    /// Every other number.
    pub named: Vec<Named>,
    /// Of each block of the text, the id of its chapter.
    pub chapter_of: Vec<Arc<str>>,
}

/// Reads a text. What `last` said in the same words brings id, label, translations, method and area along.
pub fn propose(text: &str, last: Option<Last<'_>>) -> Proposals {
    let (reading, known) = (Reading::of(text), Known::of(last));
    let chapters = Chapters::of(&reading, &known);
    let mut ids = Ids::default();
    let (facts, named) = facts::facts(&reading, &chapters, &known, &mut ids);
    let themes = Themes::of(&reading, &known);
    let Works { mut activities, mut tasks, areas } = plan::plan(&reading, &themes, &known, &mut ids);
    let quoted = activities.iter_mut().map(|it| (&mut it.entry.quote, &it.place));
    found_again::lead_back(&reading, quoted.chain(tasks.iter_mut().map(|it| (&mut it.entry.quote, &it.place))));
    let chapter_of = (0..reading.outline.blocks.len()).map(|it| chapters.of_block(it)).collect();
    let used = activities.iter().map(|it| &*it.entry.method).chain(tasks.iter().map(|it| &*it.entry.method));
    Proposals {
        about: about::about(&reading),
        chapters: chapters.with_last(&facts, &known),
        units: facts::units(&facts, &known),
        series: facts::series(&facts, &known),
        methods: methods::methods(used, &known),
        threads: threads::threads(&facts, &activities, &tasks),
        themes: themes.all,
        areas,
        facts,
        activities,
        tasks,
        named,
        chapter_of,
    }
}

impl Proposals {
    /// Everything as `report.json` has it. Charts are the editor's to choose.
    pub fn json(&self) -> Value {
        json!({
            "report": self.about,
            "chapters": self.chapters,
            "units": self.units,
            "areas": self.areas,
            "methods": self.methods,
            "themes": self.themes,
            "facts": entries(&self.facts),
            "series": self.series,
            "activities": entries(&self.activities),
            "tasks": entries(&self.tasks),
            "threads": self.threads,
        })
    }
}

fn entries<T: Serialize>(all: &[Proposed<T>]) -> Vec<&T> {
    all.iter().map(|it| &it.entry).collect()
}
