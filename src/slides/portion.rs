//! Parts of a chart that stand on a slide of their own: which of its items, rows, chains, tasks or threads, counted in
//! drawing order; and the drawing of no more than those.

use std::rc::Rc;

use crate::backend::Scene;
use crate::chart::{self, ItemGroup, dot_grid, most_of};
use crate::data::{Chart, Form, Layout};
use crate::figures::{View, chart_parts};
use crate::i18n::Lang;
use crate::model::Source;

/// Consecutive parts of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Portion {
    /// Ids of the tasks, for lanes; empty for other forms.
    tasks: Vec<Rc<str>>,
    /// The first part.
    from: usize,
    /// Behind the last part.
    to: usize,
    /// Where a group begins: better places to part than others.
    seams: Vec<usize>,
}

impl Portion {
    /// All of a chart that is not lanes.
    pub(super) fn whole(source: &Source, chart: &Chart) -> Self {
        let mut seams = Vec::new();
        let groups = chart.groups.iter().map(|it| it.facts.len());
        let count = match chart.form {
            Form::Matrix => source.supervised_areas().count(),
            Form::Threads => source.report.threads.len(),
            // The sum, and the dots that it counts.
            Form::Ratio => 2,
            Form::Sentence | Form::Dots | Form::Bars | Form::Flow | Form::Lanes => {
                let starts = groups.scan(0, |at, len| Some(std::mem::replace(at, *at + len)));
                seams.extend(starts);
                chart.facts.len()
            }
        };
        Self { tasks: Vec::new(), from: 0, to: count, seams }
    }

    /// The tasks of a theme, field by field.
    pub(super) fn theme(source: &Source, theme: &str) -> Self {
        let (mut tasks, mut seams) = (Vec::new(), Vec::new());
        for area in &source.report.areas {
            seams.push(tasks.len());
            let own = source.report.tasks.iter().filter(|it| &*it.theme == theme && it.area == area.id);
            tasks.extend(own.map(|it| it.id.clone()));
        }
        Self { from: 0, to: tasks.len(), tasks, seams }
    }

    /// How many parts it has.
    pub(super) fn len(&self) -> usize {
        self.to - self.from
    }

    /// The theme of its tasks.
    pub(super) fn theme_of<'a>(&self, source: &'a Source) -> Option<&'a str> {
        let first = self.tasks.first()?;
        source.report.tasks.iter().find(|it| it.id == *first).map(|it| &*it.theme)
    }

    /// Whether the chart's first part is in it.
    pub(super) fn begins(&self) -> bool {
        self.from == 0
    }

    /// Whether a part of that number is in it.
    pub(super) fn holds(&self, at: usize) -> bool {
        (self.from..self.to).contains(&at)
    }

    fn cut(&self, from: usize, to: usize) -> Self {
        Self { from, to, ..self.clone() }
    }

    /// Whether it begins the chart.
    fn is_first(&self, source: &Source) -> bool {
        self.from == 0 && self.theme_of(source).is_none_or(|it| source.report.themes.first().is_some_and(|first| &*first.id == it))
    }

    /// The first so many of its parts.
    pub(super) fn first(&self, count: usize) -> Self {
        self.cut(self.from, self.from + count)
    }

    /// Its chains, each a portion.
    pub(super) fn chains(self) -> Vec<Self> {
        let ends = self.seams.iter().skip(1).copied().chain([self.to]);
        self.seams.iter().zip(ends).map(|(from, to)| self.cut(*from, to)).collect()
    }

    /// Draws it `width` units wide, in columns of `across` where the form has tiles.
    pub(super) fn draw(&self, source: &Source, chart: &Chart, lang: Lang, (width, across): (f64, usize)) -> Scene {
        let kept = |at: usize| (self.from..self.to).contains(&at);
        let parts = chart_parts(source, chart, lang);
        match chart.form {
            Form::Sentence => dot_grid(&pick(parts.groups(), kept), width, across),
            Form::Dots if chart.layout == Layout::Tiles => dot_grid(&pick(parts.groups(), kept), width, across),
            Form::Dots => {
                let groups = pick(parts.groups(), kept);
                // Colours and steps tell the groups apart; their headings would cost a row each.
                let items = groups.into_iter().flat_map(|it| it.items).collect();
                let groups = vec![ItemGroup { heading: "".into(), items }];
                chart::dots(&chart::Dots { groups, layout: chart::DotsLayout::Rows }, width)
            }
            Form::Bars => {
                let groups = parts.groups();
                let values = groups.iter().flat_map(|it| &it.items).map(|it| it.value);
                let most = Some(values.fold(0.0, f64::max));
                let items = pick(groups, kept).into_iter().flat_map(|it| it.items).collect();
                chart::bars(&chart::Bars { items, most, block: chart.block }, width)
            }
            Form::Flow => {
                let chains = parts.groups();
                let most = most_of(&chains);
                chart::flow_part(&pick(chains, kept), most, width)
            }
            Form::Ratio => match parts.ratio() {
                Some(it) => chart::ratio_part(&it, width, (kept(0), kept(1))),
                None => chart::dots(&chart::Dots { groups: parts.groups(), layout: chart::DotsLayout::Rows }, width),
            },
            Form::Matrix => {
                let mut it = parts.matrix();
                it.rows = keep(it.rows, kept);
                if !self.begins() {
                    it.totals.clear();
                }
                chart::matrix(&it, width)
            }
            Form::Threads => {
                let mut it = parts.threads();
                it.ties = keep(it.ties, kept);
                let tied = |id: &Rc<str>| it.ties.iter().any(|tie| tie.from.contains(id) || tie.to.contains(id));
                for (_, entries) in it.left.iter_mut().chain(&mut it.right) {
                    entries.retain(|entry| tied(&entry.mark));
                }
                it.level.retain(|(from, to)| tied(&from.mark) || tied(&to.mark));
                it.left.retain(|(_, entries)| !entries.is_empty());
                it.right.retain(|(_, entries)| !entries.is_empty());
                chart::threads(&it, width)
            }
            Form::Lanes => {
                let tasks: Vec<Rc<str>> = self.tasks[self.from..self.to].to_vec();
                let view = View { tasks: Some(tasks.into()), ..View::default() };
                let mut it = parts.lanes(&view);
                // The lines of the whole year stand once.
                if !self.is_first(source) {
                    it.year_lines.clear();
                }
                // The slide's own heading names the theme.
                for band in &mut it.bands {
                    band.title = "".into();
                }
                chart::lanes(&it, width)
            }
        }
    }
}

fn keep<T>(all: Vec<T>, kept: impl Fn(usize) -> bool) -> Vec<T> {
    all.into_iter().enumerate().filter(|(at, _)| kept(*at)).map(|(_, it)| it).collect()
}

/// The items at the kept places, counted through all groups.
fn pick(groups: Vec<ItemGroup>, kept: impl Fn(usize) -> bool) -> Vec<ItemGroup> {
    let mut at = 0;
    let mut out = Vec::new();
    for mut group in groups {
        let first = at;
        at += group.items.len();
        group.items = keep(group.items, |it| kept(first + it));
        if !group.items.is_empty() {
            out.push(group);
        }
    }
    out
}

/// Parts a portion into as few as fit, about equally many parts in each, at a seam where one is near.
pub(super) fn split(whole: Portion, fits: impl Fn(&Portion) -> bool) -> Vec<Portion> {
    let length = whole.to - whole.from;
    for count in 1..=length {
        let parts = parted(&whole, count);
        if count == length || parts.iter().all(&fits) {
            return parts;
        }
    }
    vec![whole]
}

fn parted(whole: &Portion, count: usize) -> Vec<Portion> {
    let length = whole.to - whole.from;
    let mut cuts = vec![whole.from];
    for at in 1..count {
        let ideal = whole.from + (length * at).div_ceil(count);
        let slack = length / (count * 3);
        let near = |it: &&usize| it.abs_diff(ideal) <= slack;
        let cut = whole.seams.iter().filter(near).min_by_key(|it| it.abs_diff(ideal)).copied().unwrap_or(ideal);
        cuts.push(cut.max(cuts[at - 1]));
    }
    cuts.push(whole.to);
    cuts.windows(2).filter(|it| it[0] < it[1]).map(|it| whole.cut(it[0], it[1])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(seams: &[usize], to: usize) -> Portion {
        Portion { tasks: Vec::new(), from: 0, to, seams: seams.to_vec() }
    }

    #[test]
    fn parts_are_about_equal_and_end_at_a_seam_that_is_near() {
        let ranges = |it: Vec<Portion>| it.into_iter().map(|it| (it.from, it.to)).collect::<Vec<_>>();
        assert_eq!(ranges(split(whole(&[], 7), |it| it.to - it.from <= 3)), [(0, 3), (3, 5), (5, 7)]);
        assert_eq!(ranges(split(whole(&[0, 5], 12), |it| it.to - it.from <= 8)), [(0, 5), (5, 12)]);
        assert_eq!(ranges(split(whole(&[], 4), |_| true)), [(0, 4)]);
        // What does not fit alone either is shown all the same.
        assert_eq!(ranges(split(whole(&[], 2), |_| false)), [(0, 1), (1, 2)]);
    }
}
