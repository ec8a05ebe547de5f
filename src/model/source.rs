//! Report and text together: what every chart and page is made from, with look-ups by id.

use crate::data::{Activity, Area, Chapter, Chart, Derived, Fact, Method, Report, Task, Theme};
use crate::i18n::Lang;

use super::{Index, Numeral, Outline, Pairs, Place, numeral, spoken};

/// The report's data and its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// What `report.json` holds.
    pub report: Report,
    /// What `report.txt` holds.
    pub outline: Outline,
    pairs: Pairs,
    pub(super) index: Index,
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

    /// Label or subject.
    pub fn label(self, lang: Lang) -> &'a str {
        match self {
            Self::Fact(it) => lang.of(&it.label),
            Self::Activity(it) => lang.of(&it.subject),
            Self::Task(it) => lang.of(&it.subject),
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
}

impl Source {
    /// Brings data and text together; a quote that does not stand in the text has no place, and no link.
    pub fn new(report: Report, text: &str) -> Self {
        Self { report, outline: Outline::parse(text), pairs: Pairs::of(text), index: Index::default() }
    }

    /// The fact of that id.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.report.facts.iter().find(|it| &*it.id == id)
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
        let report = &self.report;
        None.or_else(|| self.fact(id).map(Entity::Fact))
            .or_else(|| report.activities.iter().find(|it| &*it.id == id).map(Entity::Activity))
            .or_else(|| report.tasks.iter().find(|it| &*it.id == id).map(Entity::Task))
    }

    /// Where a fact's figure stands (its `raw` within its quote), or where an activity or task is named: its subject
    /// within its quote, which several may share, else the whole quote.
    pub fn place(&self, entity: Entity<'_>) -> Option<Place> {
        let mut place = self.outline.locate(entity.quote())?;
        let words = entity.wording();
        let start = place.range.start + entity.quote().find(words)?;
        place.range = start..start + words.len();
        Some(place)
    }

    /// The element id that a link to an entity's words in the text leads to.
    pub fn anchor(&self, entity: Entity<'_>) -> String {
        if self.place(entity).is_some() { ["f-", entity.id()].concat() } else { String::from("full-text") }
    }

    /// The unit's label in a language, or the unit's own word when it is not listed.
    pub fn unit<'a>(&'a self, fact: &'a Fact, lang: Lang) -> &'a str {
        self.report.units.iter().find(|it| it.id == fact.unit).map_or(&*fact.unit, |it| lang.of(&it.label))
    }

    /// A label for a picture: in Chinese with a zero-width space between words, where a line may break.
    pub fn phrased(&self, text: &str, lang: Lang) -> String {
        if lang == Lang::Zh { self.pairs.phrased(text) } else { text.to_owned() }
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
