//! Numbers below each other: label, figure, and dots or a bar on one scale, in columns that all sheets of a chart share. A path
//! has its stations on a rail.

use charts::forms::{
    DotField, Drawn, INK, INK_3, Item, OPEN_ROOM, PAPER, Pen, RULE, Scale, bar, goes_beyond, longest, place, wrap,
};

use super::words::{about_middle, figure_width, fitting, numeral_at, widest};
use super::{LABEL, LEADING, NARROW, Sheet};

/// What is set.
pub struct Rows<'a> {
    /// From top to bottom.
    pub shown: &'a [Item],
    /// All that columns and scale are made for.
    pub all: &'a [Item],
    /// Before which rows there is more room.
    pub seams: &'a [usize],
    /// Whether lengths count, instead of dots.
    pub bars: bool,
    /// Whether the rows are stations.
    pub rail: bool,
}

/// A row's own height around what stands in it.
const PAD: f64 = 13.0;
const SEAM: f64 = 10.0;
/// Rows spread no further than this.
const TALLEST: f64 = 96.0;
const BAR: f64 = 21.0;
/// Shares of the width that labels may have, and that marks should have.
const LABELS: [f64; 4] = [0.28, 0.36, 0.44, 0.52];
const MARKS: f64 = 0.34;
/// Diameters of dots, the largest and the smallest.
const DOTS: (f64, f64) = (14.0, 3.0);
/// Counts up to this stand as dots beside bars, too, where they would be hairlines.
const FEW: f64 = 20.0;

/// Places them.
pub fn rows(chart: &Rows<'_>, (width, height): (f64, f64)) -> Sheet {
    let columns = &Columns::of(chart, width, height);
    let cramped = columns.marks.1 < width * MARKS && !columns.stacked;
    let field = field(chart, columns, height);
    let heights = columns.heights(chart, field.as_ref());
    let spare = height - heights.iter().sum::<f64>() - SEAM * chart.seams.len().saturating_sub(1) as f64;
    let more = |own: f64| (spare / chart.shown.len().max(1) as f64).clamp(0.0, (TALLEST - own).max(0.0));
    let heights: Vec<f64> = heights.into_iter().map(|it| it + more(it)).collect();
    let placed = place(width, |pen| {
        if chart.rail && heights.len() > 1 {
            let last = heights[..heights.len() - 1].iter().sum::<f64>() + columns.spot(heights[heights.len() - 1]);
            pen.path(&[(RAIL, columns.spot(heights[0])), (RAIL, last)], 2.0, INK_3);
        }
        let mut y = 0.0;
        for (at, (item, own)) in chart.shown.iter().zip(&heights).enumerate() {
            if at > 0 {
                y += if chart.seams.contains(&at) { SEAM } else { 0.0 };
                pen.rule(columns.left, y, width - columns.left, 1.0, RULE);
            }
            columns.row(pen, chart, item, (y, *own), field.as_ref());
            y += own;
        }
        y
    });
    Sheet { placed, less: usize::from(cramped) }
}

/// What bars should have of a sheet's width.
const BARS: f64 = 0.4;
/// Where a station's ring stands.
const RAIL: f64 = 7.0;

/// Where the parts of all rows stand.
struct Columns {
    /// Left edge of the words.
    left: f64,
    /// Room for a label.
    label: f64,
    /// Of all numerals.
    size: f64,
    /// Where figures end.
    figure: f64,
    /// Where dots and bars begin, and their room.
    marks: (f64, f64),
    /// Labels stand above the rest.
    stacked: bool,
    scale: Scale,
}

impl Columns {
    /// Labels have more room only where that keeps them short, whatever part of the chart is shown: all its sheets are alike.
    fn of(chart: &Rows<'_>, width: f64, height: f64) -> Self {
        let narrow = width < NARROW;
        let layouts = || LABELS.iter().map(|share| Self::with(chart, width, (*share, narrow)));
        let all = Rows { shown: chart.all, ..*chart };
        let fits = |it: &Self| it.heights(&all, None).iter().sum::<f64>() <= height;
        let short = |it: &Self| chart.all.iter().all(|item| it.lines(item).len() <= 2);
        // Bars are read by their length: where labels leave them little, they stand above.
        let speaks = |it: &Self| !chart.bars || it.marks.1 >= width * BARS;
        let above = || {
            let own = |it: &Self| it.heights(chart, None).iter().sum::<f64>() <= height;
            Some(Self::with(chart, width, (1.0, true))).filter(|it| own(it) && speaks(it))
        };
        let found = layouts().find(|it| fits(it) && speaks(it)).or_else(above);
        let found = found.or_else(|| layouts().find(fits)).or_else(|| layouts().find(short));
        found.unwrap_or_else(|| Self::with(chart, width, (LABELS[LABELS.len() - 1], narrow)))
    }

    fn with(chart: &Rows<'_>, width: f64, (share, stacked): (f64, bool)) -> Self {
        let left = if chart.rail { 28.0 } else { 0.0 };
        let inner = width - left;
        let size = fitting(chart.all, inner * if stacked { 0.5 } else { 0.4 });
        let (figure, unit) = widest(chart.all, size);
        // A label of one or two lines beside the rest; never less than its longest word.
        let words = chart.all.iter().map(|it| longest(&it.label, LABEL)).fold(0.0, f64::max);
        let lines = chart.all.iter().map(|it| LABEL.width(&it.label)).fold(0.0, f64::max) + 1.0;
        let label = if stacked { inner } else { lines.min((inner * share).max(words + 1.0)) };
        let figure = left + figure + if stacked { 0.0 } else { label + 22.0 };
        let marks = figure + unit + 20.0;
        let open = if chart.all.iter().any(|it| goes_beyond(it.bound)) { OPEN_ROOM * 0.6 } else { 0.0 };
        let room = (width - marks - open).max(20.0);
        let values = chart.all.iter().filter(|it| is_bar(chart, it)).map(|it| it.value).collect();
        Self { left, label, size, figure, marks: (marks, room), stacked, scale: Scale::of(values, room) }
    }

    fn lines(&self, item: &Item) -> Vec<String> {
        wrap(&item.label, LABEL, self.label)
    }

    /// What each row needs at least.
    fn heights(&self, chart: &Rows<'_>, field: Option<&DotField>) -> Vec<f64> {
        let one = |item: &Item| {
            let words = LEADING * self.lines(item).len() as f64;
            let dots = field.filter(|_| is_dots(chart, item)).map_or(0.0, |it| it.height(item.count()));
            let figure = dots.max(self.size * 0.8);
            if self.stacked { words + 6.0 + figure + PAD } else { words.max(figure) + PAD }
        };
        chart.shown.iter().map(one).collect()
    }

    /// Where a station's ring stands in a row so tall.
    fn spot(&self, height: f64) -> f64 {
        if self.stacked { PAD / 2.0 + LEADING * 0.5 } else { height / 2.0 }
    }

    fn row(&self, pen: &Pen, chart: &Rows<'_>, item: &Item, (y, height): (f64, f64), field: Option<&DotField>) {
        if chart.rail {
            pen.dot(RAIL, y + self.spot(height), 7.5, PAPER);
            pen.ring(RAIL, y + self.spot(height), 7.0, 2.0, INK_3);
        }
        let lines = self.lines(item);
        let words = if self.stacked { LEADING * lines.len() as f64 + 6.0 } else { 0.0 };
        // The middle of what stands below a label, or beside it.
        let middle = y + (height - words) / 2.0 + words;
        let right = self.marks.0 + self.marks.1;
        pen.mark(item.group(), [self.left, y + 1.0, right - self.left, height - 1.0], |pen| {
            let first = if self.stacked { y + PAD / 2.0 + LEADING * 0.82 } else { about_middle(middle, lines.len()) };
            pen.lines(self.left, first, LEADING, &lines, LABEL);
            numeral_at(pen, self.figure_end(item), middle + self.size * 0.35, &item.numeral, self.size, colour(item));
            if is_bar(chart, item) {
                bar(pen, (self.marks.0, middle - BAR / 2.0), BAR, &self.scale, item);
            } else if let Some(field) = field.filter(|_| is_dots(chart, item)) {
                field.item(pen, self.marks.0, middle - field.height(item.count()) / 2.0, item);
            }
        });
    }

    /// Figures end on one line beside labels, and begin on one below them.
    fn figure_end(&self, item: &Item) -> f64 {
        if self.stacked { self.left + figure_width(&item.numeral, self.size) } else { self.figure }
    }
}

/// A figure has the colour of its marks; what nobody does is ink.
fn colour(item: &Item) -> charts::scene::Rgb {
    if item.colour == INK_3 { INK } else { item.colour }
}

fn is_bar(chart: &Rows<'_>, item: &Item) -> bool {
    chart.bars && !item.is_rate() && !(chart.rail && item.value <= FEW && item.is_count())
}

fn is_dots(chart: &Rows<'_>, item: &Item) -> bool {
    // A part is seen in the dots of its whole.
    !item.is_rate() && !is_bar(chart, item) && item.is_count() && item.drawn != Drawn::Within
}

/// The dots of all rows: as large as the height allows, in one line where that can be.
fn field(chart: &Rows<'_>, columns: &Columns, height: f64) -> Option<DotField> {
    let most = chart.all.iter().filter(|it| is_dots(chart, it)).map(Item::count).max()?;
    let room = columns.marks.1;
    let seams = SEAM * chart.seams.len().saturating_sub(1) as f64;
    let fields = |per_row: &'static [u32]| {
        let per_row = per_row.iter().map(|it| (*it).min(most.div_ceil(5) * 5));
        per_row.map(|it| DotField::fit(it, room, DOTS.0)).filter(|it| it.diameter() >= DOTS.1)
    };
    let stands = |it: &DotField| columns.heights(chart, Some(it)).iter().sum::<f64>() + seams <= height + 0.5;
    let long = fields(&[20, 25, 30, 40, 50, 75, 100]);
    let short = fields(&[15, 10, 5]);
    let least = || long.clone().min_by(|one, other| one.pitch.total_cmp(&other.pitch));
    // Short rows are tall: for stages that have height, and no width.
    long.clone().find(stands).or_else(|| short.clone().find(stands)).or_else(least)
}
