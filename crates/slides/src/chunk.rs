//! A chunk: the parts of a chart that one slide shows (its items, rows, chains, tasks or threads, counted in drawing order), and
//! how these alone are placed.

use std::sync::Arc;

use charts::figures::{LaneView, Parts};
use charts::forms::{self, Entry, ItemGroup, Placed, Threads, dot_grid, grid_width};
use model::{Source, few, few_threads};
use report::{Chart, Form, Layout};

/// Consecutive parts of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chunk {
    /// Ids of the tasks, for lanes; empty for other forms.
    tasks: Vec<Arc<str>>,
    /// The first part.
    from: usize,
    /// One past the last part.
    to: usize,
    /// Where groups begin: the best places to cut.
    seams: Vec<usize>,
    /// Lanes only: with the lines of the whole year.
    year: bool,
    /// Flow only: where its chain begins.
    story: usize,
}

impl Chunk {
    /// All of a chart that is not lanes.
    pub(super) fn whole(source: &Source, chart: &Chart) -> Self {
        let mut seams = Vec::new();
        let groups = chart.groups.iter().map(|it| it.facts.len());
        let count = match chart.form {
            // The totals that the report states, then its fields.
            Form::Matrix => chart.facts.len() + source.supervised_areas().count(),
            Form::Threads => few_threads(source.report.threads.len()),
            // The sum, and the dots that it counts.
            Form::Ratio => 2,
            Form::Sentence | Form::Dots | Form::Bars | Form::Flow | Form::Lanes => {
                let starts = groups.scan(0, |at, len| Some(std::mem::replace(at, *at + len)));
                seams.extend(starts);
                chart.facts.len()
            }
        };
        Self { tasks: Vec::new(), from: 0, to: count, seams, year: false, story: 0 }
    }

    /// The tasks of a theme, field by field.
    pub(super) fn theme(source: &Source, theme: &str) -> Self {
        let (mut tasks, mut seams) = (Vec::new(), Vec::new());
        for area in &source.report.areas {
            seams.push(tasks.len());
            let own = source.report.tasks.iter().filter(|it| &*it.theme == theme && it.area == area.id);
            tasks.extend(own.map(|it| it.id.clone()).take(few(source.report.tasks.len(), usize::MAX)));
        }
        Self { from: 0, to: tasks.len(), tasks, seams, year: false, story: 0 }
    }

    /// How many parts it has.
    pub(super) fn len(&self) -> usize {
        self.to - self.from
    }

    /// The same with the lines of the whole year above its tasks.
    pub(super) fn with_year(&self) -> Self {
        Self { year: true, ..self.clone() }
    }

    /// The lines of the whole year alone.
    pub(super) fn year(&self) -> Self {
        Self { year: true, to: self.from, ..self.clone() }
    }

    /// The theme of its tasks.
    pub(super) fn theme_of<'a>(&self, source: &'a Source) -> Option<&'a str> {
        let first = self.tasks.first()?;
        source.report.tasks.iter().find(|it| it.id == *first).map(|it| &*it.theme)
    }

    /// Whether it is drawn as tiles, which stand in more or fewer columns.
    pub(super) fn is_tiled(&self, chart: &Chart) -> bool {
        match chart.form {
            Form::Sentence => true,
            Form::Dots => chart.layout == Layout::Tiles,
            Form::Matrix => self.to <= chart.facts.len(),
            _ => false,
        }
    }

    /// The least width in so many columns of tiles.
    pub(super) fn least(&self, parts: &Parts<'_>, across: usize) -> f64 {
        grid_width(&pick(parts.groups(), |it| self.holds(it)), across)
    }

    /// Whether the chart's first part is in it.
    pub(super) fn begins(&self) -> bool {
        self.from == 0
    }

    /// Whether a part of that number is in it.
    pub(super) fn holds(&self, at: usize) -> bool {
        (self.from..self.to).contains(&at)
    }

    /// Consecutive parts of it; only the first has what stands above all.
    fn cut(&self, from: usize, to: usize) -> Self {
        Self { from, to, year: self.year && from == self.from, ..self.clone() }
    }

    /// Its first so many parts, and the others.
    pub(super) fn parted_at(&self, count: usize) -> (Self, Self) {
        let cut = (self.from + count).min(self.to);
        (self.cut(self.from, cut), self.cut(cut, self.to))
    }

    /// The first so many of its parts.
    pub(super) fn first(&self, count: usize) -> Self {
        self.cut(self.from, self.from + count)
    }

    /// Whether both are of one chain, or of no chain.
    pub(super) fn same_story(&self, other: &Self) -> bool {
        self.story == other.story
    }

    /// Its chains, each a chunk.
    pub(super) fn chains(self) -> Vec<Self> {
        let ends = self.seams.iter().skip(1).copied().chain([self.to]);
        let chain = |(from, to): (&usize, usize)| Self { story: *from, ..self.cut(*from, to) };
        self.seams.iter().zip(ends).map(chain).collect()
    }

    /// Places it `width` units wide, in columns of `across` where the form has tiles.
    pub(super) fn place(&self, parts: &Parts<'_>, (width, across): (f64, usize)) -> Placed {
        let kept = |at: usize| self.holds(at);
        let rows = |items| {
            let groups = vec![ItemGroup { heading: "".into(), items }];
            forms::dots(&forms::Dots { groups, layout: forms::DotsLayout::Rows }, width)
        };
        let items = || pick(parts.groups(), kept).into_iter().flat_map(|it| it.items).collect::<Vec<_>>();
        match parts.chart.form {
            _ if self.is_tiled(parts.chart) => dot_grid(&pick(parts.groups(), kept), width, across),
            // Colours and steps tell the groups apart; their headings would cost a row each.
            Form::Sentence | Form::Dots => rows(items()),
            Form::Bars => {
                let items = pick(parts.groups(), |_| true).into_iter().flat_map(|it| it.items).collect();
                forms::bars_part(&forms::Bars { items, block: parts.chart.block }, self.from..self.to, width)
            }
            Form::Flow => forms::flow_part(&pick(parts.groups(), kept), parts.groups(), width),
            Form::Ratio => match parts.ratio() {
                // With the dots below, smaller numerals let both stand on one slide.
                Some(ratio) => forms::ratio_part(ratio, width, (kept(0), kept(1)), if kept(1) { 68.0 } else { 96.0 }),
                None => rows(items()),
            },
            Form::Matrix => {
                let all = parts.matrix();
                let rows = keep(&all.rows, |at| kept(at + parts.chart.facts.len()));
                let totals = keep(&all.totals, kept);
                forms::matrix(&forms::Matrix { rows, totals, ..all.clone() }, width)
            }
            Form::Threads => forms::threads(&self.threads(parts.threads()), width),
            Form::Lanes => {
                let tasks: Vec<Arc<str>> = self.tasks[self.from..self.to].to_vec();
                let mut lanes = parts.lanes(&LaneView { tasks: Some(tasks.into()), ..LaneView::default() });
                // The lines of the whole year stand once, and the slide's own heading names the theme.
                if !self.year {
                    lanes.year_lines.clear();
                }
                for band in &mut lanes.bands {
                    band.title = "".into();
                }
                forms::lanes(&lanes, width)
            }
        }
    }

    /// The kept threads, and what they tie.
    fn threads(&self, all: &Threads) -> Threads {
        let ties = keep(&all.ties, |at| self.holds(at));
        let tied = |id: &Arc<str>| ties.iter().any(|tie| tie.from.contains(id) || tie.to.contains(id));
        let side = |groups: &[(Arc<str>, Vec<Entry>)]| {
            let own = |(name, entries): &(Arc<str>, Vec<Entry>)| {
                (name.clone(), entries.iter().filter(|it| tied(&it.mark)).cloned().collect::<Vec<_>>())
            };
            groups.iter().map(own).filter(|it| !it.1.is_empty()).collect()
        };
        let level = all.level.iter().filter(|(from, to)| tied(&from.mark) || tied(&to.mark)).cloned().collect();
        let (left, right) = (side(&all.left), side(&all.right));
        Threads { heads: all.heads.clone(), left, right, level, others: all.others.clone(), ties }
    }
}

fn keep<T: Clone>(all: &[T], kept: impl Fn(usize) -> bool) -> Vec<T> {
    all.iter().enumerate().filter(|(at, _)| kept(*at)).map(|(_, it)| it.clone()).collect()
}

/// The items at the kept places, counted through all groups.
fn pick(groups: &[ItemGroup], kept: impl Fn(usize) -> bool) -> Vec<ItemGroup> {
    let mut first = 0;
    let mut out = Vec::new();
    for group in groups {
        let items = keep(&group.items, |at| kept(first + at));
        first += group.items.len();
        if !items.is_empty() {
            out.push(ItemGroup { heading: group.heading.clone(), items });
        }
    }
    out
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
    cuts.windows(2).filter(|it| it[0] < it[1]).map(|it| whole.cut(it[0], it[1])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(seams: &[usize], to: usize) -> Chunk {
        Chunk { tasks: Vec::new(), from: 0, to, seams: seams.to_vec(), year: false, story: 0 }
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
