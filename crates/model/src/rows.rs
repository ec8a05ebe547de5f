//! The rows of the data table: which facts, activities and tasks fit what the reader searches and chooses, in which
//! order, and how many would fit each further choice. One pass over them all answers every keystroke.

use super::{Choices, Entity, Param, ROW_FACETS, Source, fold};
use i18n::Lang;

/// A table with more rows is long: only some of its rows are drawn. Without the program, and on paper, the page has rows
/// for no more facts than this.
pub const LONG_TABLE: usize = 300;

/// The outcome of a search with choices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows<'a> {
    /// What fits, in the chosen order: places among [`Source::entities`].
    pub fitting: Vec<usize>,
    /// By facet and value.
    counts: Vec<((Param, &'a str), usize)>,
    /// For each facet, how many fit all choices but its own, with or without a value of it.
    totals: [usize; ROW_FACETS.len()],
}

impl Rows<'_> {
    /// How many rows fit with this value of a facet, all other choices kept.
    pub fn count(&self, facet: Param, value: &str) -> usize {
        self.counts.iter().find(|it| it.0 == (facet, value)).map_or(0, |it| it.1)
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
        let facets = self.facets();
        let chosen = facets.numbers_of(self, choices);
        let mut counts = vec![0; facets.values.len() + 1];
        let mut rows = Rows::default();
        for (at, numbers) in facets.numbers.iter().enumerate() {
            let fits = |facet: usize| chosen[facet].is_none_or(|it| it == numbers[facet]);
            let failed = (0..chosen.len()).filter(|it| !fits(*it)).count();
            // A row that two choices keep out counts for neither.
            if failed > 1 || texts.is_some_and(|it| !words.iter().all(|word| it[at].contains(word))) {
                continue;
            }
            if failed == 0 {
                rows.fitting.push(at);
            }
            for (facet, number) in numbers.iter().enumerate() {
                // A row counts for its value of a facet if no other facet keeps it out.
                if failed == usize::from(!fits(facet)) {
                    rows.totals[facet] += 1;
                    counts[*number as usize] += 1;
                }
            }
        }
        rows.counts = facets.names(self).zip(counts.into_iter().skip(1)).collect();
        match choices.get(Param::Sort).map(|it| &**it) {
            Some("value") => self.sort(&mut rows.fitting, false),
            Some("-value") => self.sort(&mut rows.fitting, true),
            _ => {}
        }
        rows
    }

    /// By value, rows without one last; equal rows stay in the order of the data.
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

    /// Label in the page's language and in Chinese, unit, wording and quote of every entity, folded: made when somebody
    /// first searches. To fold them anew for each keystroke would take longer than a frame.
    fn texts(&self, lang: Lang) -> &[String] {
        self.index.texts[lang as usize].get_or_init(|| {
            let words = |entity: Entity<'_>| {
                let (unit, raw) = match entity {
                    Entity::Fact(fact) => (self.unit(fact, lang), &*fact.raw),
                    _ => ("", ""),
                };
                let chinese = if lang == Lang::Zh { "".into() } else { entity.label(Lang::Zh) };
                fold(&[&*entity.label(lang), &*chinese, unit, raw, entity.quote()].join("\n"))
            };
            self.entities().map(words).collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use report::load;

    #[test]
    fn every_chip_says_how_many_rows_its_choice_would_leave() {
        let source = Source::new(load(fixtures::REPORT_2023.json).unwrap(), fixtures::REPORT_2023.text);
        for start in ["", "kind=task", "bound=approximate", "q=代表&in-area=law", "year=planned&kind=fact"] {
            let mut choices = Choices::default();
            choices.assign(start);
            let rows = source.rows(&choices, Lang::Zh);
            let left = |facet: Param, value: Option<&str>| {
                let mut choices = choices.clone();
                choices.set(facet, value.map(Arc::from));
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
