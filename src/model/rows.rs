//! The rows of the data table: which facts, activities and tasks fit what the reader searches and chooses, in which
//! order, and how many would fit each further choice. One pass over them all answers every keystroke.

use super::{Choices, Entity, Param, Source, fold};
use crate::data::{Bound, Form};
use crate::i18n::Lang;

/// What rows can be narrowed by, apart from the search.
pub const ROW_FACETS: [Param; 6] =
    [Param::Kind, Param::Bound, Param::Chapter, Param::InMethod, Param::InArea, Param::Year];

/// The outcome of a search with choices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows<'a> {
    /// What fits, in the chosen order: places among [`Source::entities`].
    pub fitting: Vec<usize>,
    counts: Vec<(Param, &'a str, usize)>,
    /// For each facet, how many fit all choices but its own, with or without a value of it.
    totals: [usize; ROW_FACETS.len()],
}

impl Rows<'_> {
    /// How many rows fit with this value of a facet, all other choices kept.
    pub fn count(&self, facet: Param, value: &str) -> usize {
        self.counts.iter().find(|it| it.0 == facet && it.1 == value).map_or(0, |it| it.2)
    }

    /// How many rows fit without a choice of this facet.
    pub fn total(&self, facet: Param) -> usize {
        ROW_FACETS.iter().zip(self.totals).find(|it| *it.0 == facet).map_or(0, |it| it.1)
    }
}

impl Source {
    /// The rows that fit.
    pub fn rows(&self, choices: &Choices, lang: Lang) -> Rows<'_> {
        let query = fold(choices.get(Param::Query).map_or("", |it| it));
        let words: Vec<&str> = query.split(' ').filter(|it| !it.is_empty()).collect();
        let texts = (!words.is_empty()).then(|| self.texts(lang));
        let chapters = self.chapters_drawing_all();
        let mut rows = Rows::default();
        for (at, entity) in self.entities().enumerate() {
            if texts.is_some_and(|it| !words.iter().all(|word| it[at].contains(word))) {
                continue;
            }
            let values = ROW_FACETS.map(|facet| value_of(entity, facet, chapters));
            let fits = |at: usize| choices.get(ROW_FACETS[at]).is_none_or(|it| values[at] == Some(it));
            let failed = (0..values.len()).filter(|at| !fits(*at)).count();
            if failed == 0 {
                rows.fitting.push(at);
            }
            for (facet, value) in values.into_iter().enumerate() {
                // A row counts for its value of a facet if no other facet keeps it out.
                if failed != usize::from(!fits(facet)) {
                    continue;
                }
                rows.totals[facet] += 1;
                let (facet, Some(value)) = (ROW_FACETS[facet], value) else { continue };
                match rows.counts.iter_mut().find(|it| it.0 == facet && it.1 == value) {
                    Some(count) => count.2 += 1,
                    None => rows.counts.push((facet, value, 1)),
                }
            }
        }
        match choices.get(Param::Sort).map(|it| &**it) {
            Some("value") => self.sort(&mut rows.fitting, false),
            Some("-value") => self.sort(&mut rows.fitting, true),
            _ => {}
        }
        rows
    }

    /// By value, what has none last; equal ones stay in the order of the data.
    fn sort(&self, rows: &mut Vec<usize>, falling: bool) {
        // Value in thousandths and place in one number, since numbers are sorted with the least code.
        const PLACES: u32 = 20;
        const LAST: u64 = u64::MAX >> PLACES;
        let key = |at: usize| match self.report.facts.get(at).map(|it| ((it.value * 1000.0) as u64).min(LAST - 1)) {
            Some(value) if falling => LAST - 1 - value,
            Some(value) => value,
            None => LAST,
        };
        let mut keys: Vec<u64> = rows.iter().map(|at| key(*at) << PLACES | *at as u64).collect();
        keys.sort_unstable();
        *rows = keys.into_iter().map(|it| (it & ((1 << PLACES) - 1)) as usize).collect();
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

    /// Label in the page's language and in Chinese, unit, wording and quote of every entity, folded: made when somebody
    /// first searches. To fold them anew for each keystroke would take longer than a frame.
    fn texts(&self, lang: Lang) -> &[String] {
        self.index.texts[lang as usize].get_or_init(|| {
            let words = |entity: Entity<'_>| {
                let (unit, raw) = match entity {
                    Entity::Fact(fact) => (self.unit(fact, lang), &*fact.raw),
                    _ => ("", ""),
                };
                let chinese = if lang == Lang::Zh { "" } else { entity.label(Lang::Zh) };
                fold(&[entity.label(lang), chinese, unit, raw, entity.quote()].join("\n"))
            };
            self.entities().map(words).collect()
        })
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
        (Param::InMethod, Entity::Activity(it)) => &it.method,
        (Param::InMethod, Entity::Task(it)) => &it.method,
        (Param::InArea, Entity::Activity(it)) => &it.area,
        (Param::InArea, Entity::Task(it)) => &it.area,
        (Param::Year, Entity::Task(_)) => "planned",
        (Param::Year, Entity::Fact(it)) if lanes == Some(&*it.chapter) => "planned",
        (Param::Year, _) => "covered",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::data::load;

    #[test]
    fn every_chip_says_how_many_rows_its_choice_would_leave() {
        let source = Source::new(
            load(include_str!("../../assets/report.json")).unwrap(),
            include_str!("../../assets/report.txt"),
        );
        for start in ["", "kind=task", "bound=approximate", "q=代表&in-area=law", "year=planned&kind=fact"] {
            let mut choices = Choices::default();
            choices.assign(start);
            let rows = source.rows(&choices, Lang::Zh);
            let left = |facet: Param, value: Option<&str>| {
                let mut choices = choices.clone();
                choices.set(facet, value.map(Rc::from));
                source.rows(&choices, Lang::Zh).fitting.len()
            };
            for facet in ROW_FACETS {
                assert_eq!(rows.total(facet), left(facet, None), "{start}: all of {}", facet.name());
                for value in source.entities().filter_map(|it| source.row_value(it, facet)) {
                    assert_eq!(rows.count(facet, value), left(facet, Some(value)), "{start}: {}={value}", facet.name());
                }
            }
        }
    }
}
