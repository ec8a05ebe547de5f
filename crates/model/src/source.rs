//! Report and text together: what every chart and page is made from, with look-ups by id.

use std::borrow::Cow;
use std::sync::Arc;

use i18n::Lang;
use report::{Activity, Area, Chapter, Chart, Derived, Fact, Method, Numeral, Report, Task, Theme, numeral, spoken};

use super::{Index, Outline, Place};

/// The report's data and its text. Neither changes once something has been looked up: the indices over both are made
/// then.
#[derive(Clone, Debug)]
pub struct Source {
    /// What `report.json` holds.
    pub report: Report,
    /// What `report.txt` holds.
    pub outline: Outline,
    pub(super) index: Index,
    pub(super) extent: Extent,
}

/// How much of a report a source has.
#[derive(Clone, Debug, Default)]
pub(super) enum Extent {
    /// All of it.
    #[default]
    Whole,
    /// All of it, with no file beside the page: its text is not split into pages.
    InOne,
    /// What a long report's page starts from.
    Core,
    /// All of it, and the core that it was grown from.
    Grown(Arc<Source>),
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        self.report == other.report && self.outline == other.outline
    }
}

/// The report's numbers are never NaN (JSON has none), so equality is total; with it two `Rc` of one source are told
/// equal by their pointers, instead of by a walk through the whole report.
impl Eq for Source {}

/// Something that stands in the report and can be looked at: a counted fact, an activity, a task.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Entity<'a> {
    /// A counted statement.
    Fact(&'a Fact),
    /// Something that was done.
    Activity(&'a Activity),
    /// Something that is planned.
    Task(&'a Task),
}

impl<'a> Entity<'a> {
    /// Unique among facts, activities and tasks together.
    pub fn id(self) -> &'a str {
        match self {
            Self::Fact(it) => &it.id,
            Self::Activity(it) => &it.id,
            Self::Task(it) => &it.id,
        }
    }

    /// Label or subject, as it begins a line.
    pub fn label(self, lang: Lang) -> Cow<'a, str> {
        match self {
            Self::Fact(it) => it.name(lang),
            Self::Activity(it) => lang.of(&it.subject).into(),
            Self::Task(it) => lang.of(&it.subject).into(),
        }
    }

    /// Id of the method by which it is done. A fact counts something by no method, though it may be the total of one.
    pub fn method(self) -> Option<&'a Arc<str>> {
        match self {
            Self::Fact(_) => None,
            Self::Activity(it) => Some(&it.method),
            Self::Task(it) => Some(&it.method),
        }
    }

    /// The words of the quote that stand for it: a fact's number as printed, a subject where the quote names it so.
    pub fn wording(self) -> &'a str {
        let quote = self.quote();
        let words = match self {
            Self::Fact(it) => return &it.raw,
            Self::Activity(it) => &*it.subject.zh,
            Self::Task(it) => &*it.subject.zh,
        };
        if quote.contains(words) { words } else { quote }
    }

    /// The report's own words, in Chinese.
    pub fn quote(self) -> &'a str {
        match self {
            Self::Fact(it) => &it.quote,
            Self::Activity(it) => &it.quote,
            Self::Task(it) => &it.quote,
        }
    }

    /// The place of the wording, where the quote begins at a spot of the text.
    pub(super) fn place_in(self, (block, start): (u32, u32)) -> Option<Place> {
        let words = self.wording();
        let start = start as usize + self.quote().find(words)?;
        Some(Place { block: block as usize, range: start..start + words.len() })
    }
}

impl Source {
    /// Brings data and text together; a quote that does not stand in the text has no place, and no link.
    pub fn new(report: Report, text: &str) -> Self {
        Self { report, outline: Outline::parse(text), index: Index::default(), extent: Extent::default() }
    }

    /// The fact of that id; among several the first, as everywhere.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        // Facts are the first of the entities.
        if let Entity::Fact(it) = self.entity(id)? { Some(it) } else { None }
    }

    /// The derived number of that id.
    pub fn derived(&self, id: &str) -> Option<&Derived> {
        self.report.derived.iter().find(|it| &*it.id == id)
    }

    /// The field of work of that id.
    pub fn area(&self, id: &str) -> Option<&Area> {
        self.report.areas.iter().find(|it| &*it.id == id)
    }

    /// The method of that id.
    pub fn method(&self, id: &str) -> Option<&Method> {
        self.report.methods.iter().find(|it| &*it.id == id)
    }

    /// The theme of that id.
    pub fn theme(&self, id: &str) -> Option<&Theme> {
        self.report.themes.iter().find(|it| &*it.id == id)
    }

    /// The chapter of that id.
    pub fn chapter(&self, id: &str) -> Option<&Chapter> {
        self.report.chapters.iter().find(|it| &*it.id == id)
    }

    /// The chart of that id.
    pub fn chart(&self, id: &str) -> Option<&Chart> {
        self.report.charts.iter().find(|it| &*it.id == id)
    }

    /// The charts of a chapter in page order.
    pub fn charts_of<'a>(&'a self, chapter: &'a str) -> impl Iterator<Item = &'a Chart> {
        self.report.charts.iter().filter(move |it| &*it.chapter == chapter)
    }

    /// Fact, activity or task of that id.
    pub fn entity(&self, id: &str) -> Option<Entity<'_>> {
        self.numbers(id).next().map(|it| it.1)
    }

    /// The number of the entity of that id, as [`entity_at`](Self::entity_at) takes it.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.numbers(id).next().map(|it| it.0)
    }

    /// Every fact, activity and task, in the order of the data.
    pub fn entities(&self) -> impl Iterator<Item = Entity<'_>> {
        let report = &self.report;
        let facts = report.facts.iter().map(Entity::Fact);
        facts.chain(report.activities.iter().map(Entity::Activity)).chain(report.tasks.iter().map(Entity::Task))
    }

    /// The entity of that number: its place among [`entities`](Self::entities).
    pub fn entity_at(&self, number: usize) -> Option<Entity<'_>> {
        let Report { facts, activities, tasks, .. } = &self.report;
        let Some(after) = number.checked_sub(facts.len()) else { return facts.get(number).map(Entity::Fact) };
        let Some(after) = after.checked_sub(activities.len()) else {
            return activities.get(after).map(Entity::Activity);
        };
        tasks.get(after).map(Entity::Task)
    }

    /// Where a fact's figure stands (its `raw` within its quote), or where an activity or task is named: its subject
    /// within its quote, which several may share, else the whole quote.
    pub fn place(&self, entity: Entity<'_>) -> Option<Place> {
        let quote = entity.quote();
        // A quote that is none of the report's has to be searched for.
        let search = || self.outline.locate(quote).map(|it| (it.block as u32, it.range.start as u32));
        entity.place_in(self.spot(quote).unwrap_or_else(search)?)
    }

    /// The unit's label in a language, or the unit's own word when it is not listed.
    pub fn unit<'a>(&'a self, fact: &'a Fact, lang: Lang) -> &'a str {
        self.report.units.iter().find(|it| it.id == fact.unit).map_or(&*fact.unit, |it| lang.of(&it.label))
    }

    /// A label for a picture: in Chinese with a zero-width space between words, where a line may break.
    pub fn phrased(&self, text: &str, lang: Lang) -> String {
        if lang == Lang::Zh { self.pairs().phrased(text) } else { text.to_owned() }
    }

    /// The fact's figure as its language writes it.
    pub fn numeral(&self, fact: &Fact, lang: Lang) -> Numeral {
        numeral(fact, self.unit(fact, lang), lang)
    }

    /// Value first, as one phrase.
    pub fn spoken(&self, fact: &Fact, lang: Lang) -> String {
        spoken(fact, self.unit(fact, lang), lang)
    }
}
