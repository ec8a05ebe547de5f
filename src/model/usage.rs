//! Where things are used: which charts draw a fact, which derived numbers rest on it, what stands beside it.

use std::rc::Rc;

use super::{Entity, Source};
use crate::data::{Chapter, Chart, Derived, Fact, Form, Formula, Thread};

impl Formula {
    /// The facts that the formula takes, in its order.
    pub fn inputs(&self) -> &[Rc<str>] {
        match self {
            Self::Ratio(ids) | Self::Difference(ids) => ids,
            Self::Sum(ids) => ids,
        }
    }
}

impl Source {
    /// The chart that opens the page: the report's own sentence.
    pub fn opening(&self) -> Option<&Chart> {
        self.report.charts.iter().find(|it| it.form == Form::Sentence)
    }

    /// The chapters that are numbered sections of the page: those with a chart besides the opening.
    pub fn sections(&self) -> impl Iterator<Item = &Chapter> {
        let drawn = |id: &str| self.report.charts.iter().any(|it| &*it.chapter == id && it.form != Form::Sentence);
        self.report.chapters.iter().filter(move |it| drawn(&it.id))
    }

    /// The facts of a chart in drawing order, each once.
    pub fn facts_of<'a>(&'a self, chart: &'a Chart) -> Vec<&'a Fact> {
        let mut ids: Vec<&Rc<str>> = Vec::new();
        let derived = chart.derived.iter().filter_map(|id| self.derived(id)).flat_map(|it| it.formula.inputs());
        for id in chart.facts.iter().chain(chart.groups.iter().flat_map(|it| &it.facts)).chain(derived) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids.into_iter().filter_map(|id| self.fact(id)).collect()
    }

    /// Whether a chart has a mark for the fact, activity or task of that id.
    pub fn draws(&self, chart: &Chart, id: &str) -> bool {
        let same = |it: &Rc<str>| &**it == id;
        match chart.form {
            _ if chart.facts.iter().any(same) || chart.groups.iter().any(|it| it.facts.iter().any(same)) => true,
            Form::Matrix => self.report.activities.iter().any(|it| same(&it.id)),
            Form::Lanes => {
                self.report.tasks.iter().any(|it| same(&it.id))
                    || self.report.milestones.iter().filter_map(|it| it.fact.as_ref()).any(same)
            }
            Form::Threads => self.report.threads.iter().any(|it| it.from.iter().chain(&it.to).any(same)),
            _ => false,
        }
    }

    /// The charts that draw it, in page order.
    pub fn charts_using<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Chart> {
        self.report.charts.iter().filter(move |it| self.draws(it, id))
    }

    /// The derived numbers that a fact goes into.
    pub fn derived_using<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Derived> {
        self.report.derived.iter().filter(move |it| it.formula.inputs().iter().any(|input| &**input == id))
    }

    /// The threads that an activity, fact or task belongs to.
    pub fn threads_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Thread> {
        self.report.threads.iter().filter(move |it| it.from.iter().chain(&it.to).any(|end| &**end == id))
    }

    /// The facts before and after a fact in the order of the text.
    pub fn neighbours(&self, id: &str) -> (Option<&Fact>, Option<&Fact>) {
        let facts = &self.report.facts;
        // Two facts may count the same figure; their order in the data decides then.
        let spot = |at: usize| {
            let place = self.place(Entity::Fact(facts.get(at)?))?;
            Some((place.block, place.range.start, at))
        };
        let spots = || (0..facts.len()).filter_map(spot);
        let Some(own) = facts.iter().position(|it| &*it.id == id).and_then(spot) else { return (None, None) };
        let fact = |spot: (usize, usize, usize)| facts.get(spot.2);
        let before = spots().filter(|it| *it < own).max().and_then(fact);
        (before, spots().filter(|it| *it > own).min().and_then(fact))
    }

    /// What else is marked in the words of an entity's mark: they share a sentence's words.
    pub fn beside<'a>(&'a self, entity: Entity<'_>) -> Vec<Entity<'a>> {
        let Some(own) = self.place(entity) else { return Vec::new() };
        let meets = |it: &Entity<'_>| {
            it.id() != entity.id()
                && self.place(*it).is_some_and(|other| {
                    own.block == other.block && own.range.start < other.range.end && other.range.start < own.range.end
                })
        };
        self.entities().filter(meets).collect()
    }

    /// The heading of the report under which an entity stands; `None` before the first.
    pub fn heading(&self, entity: Entity<'_>) -> Option<&str> {
        Some(&self.outline.heading_of(self.place(entity)?.block)?.text)
    }
}
