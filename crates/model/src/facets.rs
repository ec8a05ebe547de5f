//! What the rows of the data table can be narrowed by: the value of each fact, activity and task for each facet, by name
//! and as a number that is compared at once.

use super::{Choices, Entity, Facets, Param, ROW_FACETS, Source};
use report::{Bound, Form};

impl Facets {
    fn of(source: &Source) -> Self {
        let mut facets = Self { numbers: Vec::new(), values: Vec::new() };
        let chapters = source.chapters_drawing_all();
        let mut last = [0; ROW_FACETS.len()];
        for (at, entity) in source.entities().enumerate() {
            for (facet, param) in ROW_FACETS.into_iter().enumerate() {
                let value = value_of(entity, param, chapters);
                // Most have the value of the one before.
                if facets.name(source, last[facet]).map(|it| it.1) != value {
                    last[facet] = value.map_or(0, |it| facets.number(source, facet, it));
                }
                if last[facet] > facets.values.len() as u32 {
                    facets.values.push((facet, at));
                }
            }
            facets.numbers.push(last);
        }
        facets.numbers.shrink_to_fit();
        facets
    }

    /// The number of a value, or the next one that is free.
    fn number(&self, source: &Source, facet: usize, value: &str) -> u32 {
        let own = |it: &(Param, &str)| *it == (ROW_FACETS[facet], value);
        self.names(source).position(|it| own(&it)).unwrap_or(self.values.len()) as u32 + 1
    }

    /// For each facet the number of the chosen value; for a value that no entity has, a number that no entity has.
    pub fn numbers_of(&self, source: &Source, choices: &Choices) -> [Option<u32>; ROW_FACETS.len()] {
        std::array::from_fn(|facet| Some(self.number(source, facet, choices.get(ROW_FACETS[facet])?)))
    }

    /// Facet and value of each number from 1 on.
    pub fn names<'a>(&self, source: &'a Source) -> impl Iterator<Item = (Param, &'a str)> {
        (1..=self.values.len() as u32).filter_map(|it| self.name(source, it))
    }

    fn name<'a>(&self, source: &'a Source, number: u32) -> Option<(Param, &'a str)> {
        let (facet, first) = *self.values.get((number as usize).checked_sub(1)?)?;
        Some((ROW_FACETS[facet], source.row_value(source.entity_at(first)?, ROW_FACETS[facet])?))
    }
}

impl Source {
    pub(super) fn facets(&self) -> &Facets {
        self.index.facets.get_or_init(|| Facets::of(self))
    }

    /// The value of an entity for a facet of the table; `None` where it has none.
    pub fn row_value<'a>(&'a self, entity: Entity<'a>, facet: Param) -> Option<&'a str> {
        value_of(entity, facet, self.chapters_drawing_all())
    }

    /// The chapters of the matrix and of the lanes: where activities and tasks stand, which name no chapter.
    fn chapters_drawing_all(&self) -> [Option<&str>; 2] {
        [Form::Matrix, Form::Lanes]
            .map(|form| self.report.charts.iter().find(|it| it.form == form).map(|it| &*it.chapter))
    }
}

fn value_of<'a>(entity: Entity<'a>, facet: Param, [matrix, lanes]: [Option<&'a str>; 2]) -> Option<&'a str> {
    Some(match (facet, entity) {
        (Param::Kind, Entity::Fact(_)) => "fact",
        (Param::Kind, Entity::Activity(_)) => "activity",
        (Param::Kind, Entity::Task(_)) => "task",
        (Param::Bound, Entity::Fact(it)) if it.bound == Bound::Exact => "exact",
        (Param::Bound, Entity::Fact(_)) => "approximate",
        (Param::Chapter, Entity::Fact(it)) => &it.chapter,
        (Param::Chapter, Entity::Activity(_)) => matrix?,
        (Param::Chapter, Entity::Task(_)) => lanes?,
        (Param::InMethod, Entity::Fact(it)) => it.method.as_ref()?,
        (Param::InMethod, it) => it.method()?,
        (Param::InArea, Entity::Activity(it)) => &it.area,
        (Param::InArea, Entity::Task(it)) => &it.area,
        (Param::Year, Entity::Task(_)) => "planned",
        (Param::Year, Entity::Fact(it)) if lanes == Some(&*it.chapter) => "planned",
        (Param::Year, _) => "covered",
        _ => return None,
    })
}
