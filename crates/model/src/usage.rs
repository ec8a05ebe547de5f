//! Where things are used: which charts draw a fact, which derived numbers rest on it, what stands beside it.

use super::{Entity, Order, Source};
use report::{Chapter, Chart, Derived, Fact, Form, Thread};

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

    /// The largest count of a chart's facts: what is drawn of the others is drawn beside it.
    pub fn most_of(&self, chart: &Chart) -> u32 {
        self.facts_of(chart).iter().map(|it| it.value as u32).max().unwrap_or(0)
    }

    /// The facts of a chart in drawing order, each once.
    pub fn facts_of<'a>(&'a self, chart: &'a Chart) -> Vec<&'a Fact> {
        let derived = chart.derived.iter().filter_map(|id| self.derived(id)).flat_map(|it| it.formula.inputs());
        let mut found = Vec::new();
        let mut seen = vec![false; self.report.facts.len()];
        for id in chart.listed().chain(derived) {
            if let Some((at, Entity::Fact(fact))) = self.numbers(id).next()
                && !std::mem::replace(&mut seen[at], true)
            {
                found.push(fact);
            }
        }
        found
    }

    /// Whether a chart has a mark for the fact, activity or task of that id.
    pub fn draws(&self, chart: &Chart, id: &str) -> bool {
        self.draws_all(chart.form, id) || chart.listed().any(|it| &**it == id)
    }

    /// Whether a form draws it without a chart listing it.
    fn draws_all(&self, form: Form, id: &str) -> bool {
        match form {
            Form::Matrix => self.numbers(id).any(|it| matches!(it.1, Entity::Activity(_))),
            Form::Lanes => {
                self.numbers(id).any(|it| matches!(it.1, Entity::Task(_)))
                    || self.report.milestones.iter().filter_map(|it| it.fact.as_ref()).any(|it| &**it == id)
            }
            Form::Threads => self.threads_of(id).next().is_some(),
            Form::Answers => self.answered_by_mark(id).is_some(),
            _ => false,
        }
    }

    /// The charts that draw it, in page order.
    pub fn charts_using<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Chart> {
        let mut listed = self.maybe_used(id).peekable();
        self.report.charts.iter().enumerate().filter_map(move |(at, chart)| {
            let maybe = listed.next_if_eq(&at).is_some();
            (if maybe { self.draws(chart, id) } else { self.draws_all(chart.form, id) }).then_some(chart)
        })
    }

    /// The derived numbers that a fact goes into.
    pub fn derived_using<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Derived> {
        let before = self.report.charts.len() + self.report.threads.len();
        let maybe = self.maybe_used(id).filter_map(move |at| self.report.derived.get(at.checked_sub(before)?));
        maybe.filter(move |it| it.formula.inputs().iter().any(|input| &**input == id))
    }

    /// The threads that an activity, fact or task belongs to.
    pub fn threads_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Thread> {
        let before = self.report.charts.len();
        let maybe = self.maybe_used(id).filter_map(move |at| self.report.threads.get(at.checked_sub(before)?));
        maybe.filter(move |it| it.ends().any(|end| &**end == id))
    }

    /// The facts before and after a fact in the order of the text.
    pub fn neighbours(&self, id: &str) -> (Option<&Fact>, Option<&Fact>) {
        let facts = &self.report.facts;
        let Some((number, own @ Entity::Fact(_))) = self.numbers(id).next() else { return (None, None) };
        let Some(place) = self.place(own) else { return (None, None) };
        let order = self.order();
        // Two facts may count the same figure; their order in the data decides then.
        let own = order.item(place.block, place.range.start, number);
        let at = order.sorted.partition_point(|it| *it < own);
        let fact = |it: &u64| facts.get(Order::entity(*it));
        let after = order.sorted[at..].iter().filter(|it| **it != own).find_map(fact);
        (order.sorted[..at].iter().rev().find_map(fact), after)
    }

    /// What else is marked in the words of an entity's mark: they share a sentence's words.
    pub fn beside<'a>(&'a self, entity: Entity<'_>) -> Vec<Entity<'a>> {
        let Some(own) = self.place(entity) else { return Vec::new() };
        let meets = |other: &Entity<'_>| {
            let place = self.place(*other).filter(|_| other.id() != entity.id());
            place.is_some_and(|it| own.range.start < it.range.end && it.range.start < own.range.end)
        };
        // Up to what begins behind it; then in the order of the data.
        let order = self.order();
        let end = order.item(own.block, own.range.end, 0);
        let before = order.of_block(own.block).iter().take_while(|it| **it < end);
        let mut numbers: Vec<u64> = before.map(|it| Order::entity(*it) as u64).collect();
        numbers.sort_unstable();
        numbers.into_iter().filter_map(|it| self.entity_at(it as usize)).filter(meets).collect()
    }

    /// The heading of the report under which an entity stands; `None` before the first.
    pub fn heading(&self, entity: Entity<'_>) -> Option<&str> {
        Some(&self.outline.heading_of(self.place(entity)?.block)?.text)
    }
}
