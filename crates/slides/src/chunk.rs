//! A chunk: the parts of a chart that one sheet shows (its items, rows, tasks or threads, counted in drawing order).

use std::sync::Arc;

use charts::figures::{LaneView, Parts};
use charts::forms::{Entry, Item, in_bars, years_within};
use i18n::Lang;
use model::{Course, Entity, Source, few};
use report::{Area, Chart, Form, Glyph, Layout, Text, Thread};

use super::forms::{self, Sheet};

/// Consecutive parts of a chart, or of one of its chains or themes.
#[derive(Clone, Debug, PartialEq)]
pub struct Chunk {
    /// Which chain of a path, or which theme of the plan; 0 for other charts.
    story: usize,
    /// The first part.
    from: usize,
    /// One past the last part.
    to: usize,
    /// Where groups begin: the best places to cut.
    seams: Vec<usize>,
}

impl Chunk {
    /// All chunks of a chart, one a slide. Each chain of a flow is a story of its own, and so is each theme of a plan.
    pub(super) fn all(source: &Source, chart: &Chart) -> Vec<Self> {
        let whole = |story, to, seams| Self { story, from: 0, to, seams };
        let report = &source.report;
        match chart.form {
            Form::Flow if !chart.groups.is_empty() => {
                chart.groups.iter().enumerate().map(|(at, it)| whole(at, it.facts.len(), Vec::new())).collect()
            }
            Form::Lanes => {
                let themes = report.themes.iter().enumerate().map(|(at, theme)| {
                    let (mut seams, mut count) = (Vec::new(), 0);
                    for (own, _) in fields(source, &theme.id) {
                        seams.push(count);
                        count += own.len();
                    }
                    whole(at, count, seams)
                });
                themes.filter(|it| it.to > 0).collect()
            }
            // A row a method, and one for the others.
            Form::Matrix => {
                let methods = report.methods.iter().filter(|it| !it.minor).count();
                vec![whole(0, methods + 1, Vec::new())]
            }
            // A row each where the method changes, and all others together.
            Form::Threads => {
                let changes = |it: &&&Thread| source.course(it) == Course::Changes;
                vec![whole(0, source.drawn_threads().iter().filter(changes).count() + 1, Vec::new())]
            }
            // A panel a series.
            Form::Years => vec![whole(0, source.compared_in(chart).len(), Vec::new())],
            // The sums stand on every sheet.
            Form::Answers => vec![whole(0, Parts::of(source, chart, Lang::Zh).answers().themes.len(), Vec::new())],
            // The sum, and the dots that it counts.
            Form::Ratio => vec![whole(0, 2, Vec::new())],
            Form::Sentence | Form::Dots | Form::Bars | Form::Flow => {
                let groups = chart.groups.iter().map(|it| it.facts.len());
                let seams = groups.scan(0, |at, len| Some(std::mem::replace(at, *at + len))).collect();
                vec![whole(0, chart.facts.len(), seams)]
            }
        }
    }

    /// The name of its chain or theme.
    pub(super) fn heading<'a>(&self, source: &'a Source, chart: &'a Chart) -> Option<&'a Text> {
        match chart.form {
            Form::Flow => chart.groups.get(self.story).map(|it| &it.label),
            Form::Lanes => source.report.themes.get(self.story).map(|it| &it.title),
            _ => None,
        }
    }

    /// How many parts it has.
    pub(super) fn len(&self) -> usize {
        self.to - self.from
    }

    /// Whether the chart's first part is in it.
    pub(super) fn begins(&self) -> bool {
        self.from == 0
    }

    /// Whether a part of that number is in it.
    pub(super) fn holds(&self, at: usize) -> bool {
        (self.from..self.to).contains(&at)
    }

    /// Places it in so much room.
    pub(super) fn place(&self, parts: &Parts<'_>, room: (f64, f64)) -> Sheet {
        let chart = parts.chart;
        let groups = parts.groups();
        let kept = |items: &[Item]| -> Vec<Item> { items.get(self.from..self.to).unwrap_or_default().to_vec() };
        let all = || groups.iter().flat_map(|it| it.items.iter().cloned()).collect::<Vec<_>>();
        match chart.form {
            Form::Sentence => forms::tiles(&kept(&all()), room, true),
            Form::Dots if chart.layout == Layout::Tiles => forms::tiles(&kept(&all()), room, true),
            Form::Dots | Form::Bars => {
                let seams: Vec<usize> =
                    self.seams.iter().filter(|it| self.holds(**it)).map(|it| it - self.from).collect();
                let bars = chart.form == Form::Bars;
                forms::rows(&forms::Rows { shown: &kept(&all()), all: &all(), seams: &seams, bars, rail: false }, room)
            }
            Form::Flow => {
                let own = groups.get(self.story).map_or(&[][..], |it| &it.items);
                let bars = in_bars(own);
                // Chains in bars share a scale, so that their lengths compare from slide to slide.
                let all: Vec<Item> = if bars {
                    groups.iter().filter(|it| in_bars(&it.items)).flat_map(|it| it.items.clone()).collect()
                } else {
                    own.to_vec()
                };
                forms::rows(&forms::Rows { shown: &kept(own), all: &all, seams: &[], bars, rail: true }, room)
            }
            Form::Ratio => match parts.ratio() {
                Some(ratio) => forms::ratio(ratio, parts.lang.deck().computed, self.from..self.to, room),
                None => forms::tiles(&all(), room, true),
            },
            Form::Matrix => forms::matrix(parts.matrix(), self.from..self.to, room),
            Form::Years => years_within(parts.years().get(self.from..self.to).unwrap_or_default(), room).into(),
            Form::Answers => forms::answers(parts.answers(), self.from..self.to, room),
            Form::Threads => {
                let plain = parts.source.plain_threads();
                let plain: Vec<Entry> = plain.iter().filter_map(|it| named(parts, it)).collect();
                forms::threads(parts.threads(), &plain, self.from..self.to, parts.lang, room)
            }
            Form::Lanes => {
                let Some(theme) = parts.source.report.themes.get(self.story) else { return Sheet::default() };
                let (mut kept, mut left, mut first) = (Vec::new(), Vec::new(), 0);
                for (own, more) in fields(parts.source, &theme.id) {
                    let here: Vec<Arc<str>> =
                        own.iter().enumerate().filter(|it| self.holds(first + it.0)).map(|it| it.1.clone()).collect();
                    first += own.len();
                    if !here.is_empty() {
                        left.push(if first <= self.to { more } else { 0 });
                    }
                    kept.extend(here);
                }
                let mut lanes = parts.lanes(&LaneView { tasks: Some(kept.into()), ..LaneView::default() });
                let methods = &parts.source.report.methods;
                for task in lanes.bands.iter_mut().flat_map(|it| &mut it.lanes).flat_map(|it| &mut it.tasks) {
                    // The short name leaves more room for what is done.
                    let found = methods.iter().find(|it| parts.lang.of(&it.label) == &*task.method);
                    task.method = found.map_or(task.method.clone(), |it| parts.lang.of(&it.short).into());
                }
                // What concerns the year as a whole stands once, above the first tasks.
                let year = if self.story == 0 && self.begins() { &lanes.year_lines[..] } else { &[] };
                forms::tasks(&lanes, &left, year, parts.lang, room)
            }
        }
    }
}

/// A thread under its subject, as what is planned of it.
fn named(parts: &Parts<'_>, thread: &Thread) -> Option<Entry> {
    let entity: Entity<'_> = parts.source.entity(thread.to.first()?)?;
    let subject = parts.lang.of(&thread.subject);
    let label = parts.source.phrased(subject, parts.lang).into();
    let link = parts.source.target(entity).into();
    Some(Entry { mark: entity.id().into(), link, spoken: subject.into(), label, glyph: Glyph::Dash })
}

/// A theme's tasks, field by field: ids of those that slides name, and how many a very long report has beyond them.
fn fields<'a>(source: &'a Source, theme: &'a str) -> impl Iterator<Item = (Vec<Arc<str>>, usize)> + 'a {
    let report = &source.report;
    let most = few(report.tasks.len(), usize::MAX);
    let field = move |area: &'a Area| {
        let own = || report.tasks.iter().filter(move |it| &*it.theme == theme && it.area == area.id);
        let ids: Vec<Arc<str>> = own().take(most).map(|it| it.id.clone()).collect();
        let more = own().count() - ids.len();
        (ids, more)
    };
    report.areas.iter().map(field).filter(|it| !it.0.is_empty())
}

/// Cuts a chunk into as few as fit, with about equally many parts in each, and at a seam where one is near.
pub(super) fn split(whole: Chunk, fits: impl Fn(&Chunk) -> bool) -> Vec<Chunk> {
    let length = whole.len();
    for count in 1..=length {
        let parts = parted(&whole, count);
        if count == length || parts.iter().all(&fits) {
            return parts;
        }
    }
    vec![whole]
}

fn parted(whole: &Chunk, count: usize) -> Vec<Chunk> {
    let length = whole.len();
    let mut cuts = vec![whole.from];
    for at in 1..count {
        let ideal = whole.from + (length * at).div_ceil(count);
        let slack = length / (count * 3);
        let near = |it: &&usize| it.abs_diff(ideal) <= slack;
        let cut = whole.seams.iter().filter(near).min_by_key(|it| it.abs_diff(ideal)).copied().unwrap_or(ideal);
        cuts.push(cut.max(cuts[at - 1]));
    }
    cuts.push(whole.to);
    let cut = |it: &[usize]| Chunk { from: it[0], to: it[1], ..whole.clone() };
    cuts.windows(2).filter(|it| it[0] < it[1]).map(cut).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(seams: &[usize], to: usize) -> Chunk {
        Chunk { story: 0, from: 0, to, seams: seams.to_vec() }
    }

    #[test]
    fn parts_are_about_equal_and_end_at_a_seam_that_is_near() {
        let ranges = |it: Vec<Chunk>| it.into_iter().map(|it| (it.from, it.to)).collect::<Vec<_>>();
        assert_eq!(ranges(split(whole(&[], 7), |it| it.len() <= 3)), [(0, 3), (3, 5), (5, 7)]);
        assert_eq!(ranges(split(whole(&[0, 5], 12), |it| it.len() <= 8)), [(0, 5), (5, 12)]);
        assert_eq!(ranges(split(whole(&[], 4), |_| true)), [(0, 4)]);
        // What does not fit alone either is shown all the same.
        assert_eq!(ranges(split(whole(&[], 2), |_| false)), [(0, 1), (1, 2)]);
    }
}
