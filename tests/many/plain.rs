//! The questions that indices answer, answered by going through everything: what their answers are compared with.

use i18n::Lang;
use model::{Choices, Entity, Mark, Param, Place, ROW_FACETS, Source, figure_of, fold};
use report::{Chart, Derived, Fact, Form, Thread};

pub fn entity<'a>(source: &'a Source, id: &str) -> Option<Entity<'a>> {
    source.entities().find(|it| it.id() == id)
}

pub fn place(source: &Source, entity: Entity<'_>) -> Option<Place> {
    let mut place = source.outline.locate(entity.quote())?;
    let words = entity.wording();
    let start = place.range.start + entity.quote().find(words)?;
    place.range = start..start + words.len();
    Some(place)
}

pub fn marks(source: &Source) -> Vec<Vec<Mark>> {
    let mut blocks = vec![Vec::new(); source.outline.blocks.len()];
    for (entity, it) in source.entities().enumerate() {
        let Some(place) = place(source, it) else { continue };
        let length = if let Entity::Fact(fact) = it { figure_of(fact).len() } else { place.range.len() };
        blocks[place.block].push(Mark { range: place.range.start..place.range.start + length, entity });
    }
    blocks.iter_mut().for_each(|it| it.sort_by_key(|it| it.range.start));
    blocks
}

pub fn facts_of<'a>(source: &'a Source, chart: &Chart) -> Vec<&'a Fact> {
    let derived = chart.derived.iter().filter_map(|id| source.derived(id)).flat_map(|it| it.formula.inputs());
    let mut found: Vec<&Fact> = Vec::new();
    for id in chart.facts.iter().chain(chart.groups.iter().flat_map(|it| &it.facts)).chain(derived) {
        let fact = source.report.facts.iter().find(|it| it.id == *id);
        found.extend(fact.filter(|fact| found.iter().all(|it| it.id != fact.id)));
    }
    found
}

pub fn draws(source: &Source, chart: &Chart, id: &str) -> bool {
    let report = &source.report;
    let lists = |ids: &[std::sync::Arc<str>]| ids.iter().any(|it| &**it == id);
    lists(&chart.facts)
        || chart.groups.iter().any(|it| lists(&it.facts))
        || match chart.form {
            Form::Matrix => report.activities.iter().any(|it| &*it.id == id),
            Form::Lanes => {
                report.tasks.iter().any(|it| &*it.id == id)
                    || report.milestones.iter().any(|it| it.fact.as_deref() == Some(id))
            }
            Form::Threads => report.threads.iter().any(|it| lists(&it.from) || lists(&it.to)),
            _ => false,
        }
}

pub fn charts_using<'a>(source: &'a Source, id: &str) -> Vec<&'a Chart> {
    source.report.charts.iter().filter(|it| draws(source, it, id)).collect()
}

pub fn derived_using<'a>(source: &'a Source, id: &str) -> Vec<&'a Derived> {
    source.report.derived.iter().filter(|it| it.formula.inputs().iter().any(|input| &**input == id)).collect()
}

pub fn threads_of<'a>(source: &'a Source, id: &str) -> Vec<&'a Thread> {
    source.report.threads.iter().filter(|it| it.from.iter().chain(&it.to).any(|end| &**end == id)).collect()
}

pub fn neighbours<'a>(source: &'a Source, id: &str) -> (Option<&'a Fact>, Option<&'a Fact>) {
    let facts = &source.report.facts;
    let spot = |at: usize| {
        let place = place(source, Entity::Fact(&facts[at]))?;
        Some((place.block, place.range.start, at))
    };
    let Some(own) = facts.iter().position(|it| &*it.id == id).and_then(spot) else { return (None, None) };
    let spots = || (0..facts.len()).filter_map(spot);
    let before = spots().filter(|it| *it < own).max().map(|it| &facts[it.2]);
    (before, spots().filter(|it| *it > own).min().map(|it| &facts[it.2]))
}

pub fn beside<'a>(source: &'a Source, entity: Entity<'_>) -> Vec<Entity<'a>> {
    let Some(own) = place(source, entity) else { return Vec::new() };
    let meets = |neighbour: &Entity<'_>| {
        let meets = |other: Place| {
            own.block == other.block && own.range.start < other.range.end && other.range.start < own.range.end
        };
        neighbour.id() != entity.id() && place(source, *neighbour).is_some_and(meets)
    };
    source.entities().filter(meets).collect()
}

pub fn heading<'a>(source: &'a Source, entity: Entity<'_>) -> Option<&'a str> {
    use model::BlockKind::{Part, Section};
    let before = &source.outline.blocks[..place(source, entity)?.block];
    before.iter().rev().find(|it| matches!(it.kind, Part | Section)).map(|it| &*it.text)
}

/// The numbers of the rows that fit, in the order of the data, by their words in Chinese.
pub fn fitting(source: &Source, choices: &Choices) -> Vec<usize> {
    let query = fold(choices.get(Param::Query).map_or("", |it| it));
    let fits = |entity: &Entity<'_>| {
        let (unit, raw) =
            if let Entity::Fact(fact) = entity { (source.unit(fact, Lang::Zh), &*fact.raw) } else { ("", "") };
        let texts = [&*entity.label(Lang::Zh), unit, raw, entity.quote()].map(fold);
        query.split(' ').all(|word| texts.iter().any(|text| text.contains(word)))
            && ROW_FACETS
                .into_iter()
                .all(|facet| choices.get(facet).is_none_or(|chosen| source.row_value(*entity, facet) == Some(chosen)))
    };
    source.entities().enumerate().filter(|it| fits(&it.1)).map(|it| it.0).collect()
}
