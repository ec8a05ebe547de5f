//! A theme's tasks: field by field in columns, those of one method behind its mark and name. Where there is no room for all,
//! those without a method of their own are counted first, and then what goes beyond a few of each field.

use charts::forms::{Entry, Face, INK, Item, Lane, Lanes, Pen, RULE, TaskBar, glyph, place, word_colour, wrap};
use i18n::{Lang, fill};
use report::Glyph;

use super::run::{COUNTED, Run, baseline};
use super::words::{figure_width, numeral_at, unit_width};
use super::{LABEL, LEADING, NARROW, NUMERAL, Sheet, WORDS};

const GUTTER: f64 = 26.0;
/// Before names, for the mark.
const SIGN: f64 = 22.0;
const HEADING: Face = Face::song(19.0, INK);
/// Under a heading's line, between paragraphs, and between fields.
const UNDER_HEADING: f64 = 25.0;
const BETWEEN: f64 = 2.0;
const FIELDS: f64 = 12.0;
/// Entries of a list spread no further than this.
const SPREAD: f64 = 26.0;

/// Which of a field's tasks are named.
#[derive(Clone, Copy)]
struct Most {
    /// Those without a method, beside others that have one.
    minor: bool,
    /// So many at most.
    each: usize,
    /// Names go on from line to line.
    tight: bool,
}

/// Places the tasks of all bands, what concerns the `year` above them, and below each field how many it has beyond its own:
/// those of `left`, and what there is no room for.
pub fn tasks(lanes: &Lanes, left: &[usize], year: &[Item], lang: Lang, (width, height): (f64, f64)) -> Sheet {
    let left = left.iter().copied().chain(std::iter::repeat(0));
    let fields: Vec<(&Lane, usize)> = lanes.bands.iter().flat_map(|it| &it.lanes).zip(left).collect();
    let longest = fields.iter().map(|it| it.0.tasks.len()).max().unwrap_or(0);
    let count: usize = fields.iter().map(|it| it.0.tasks.len() + it.1).sum();
    let most = |minor, each, tight| Most { minor, each, tight };
    // Chinese names are short enough to stay whole.
    let all = [most(true, longest, lang != Lang::Zh), most(true, longest, true), most(false, longest, true)];
    let fewer = (1..longest).rev().map(|each| most(false, each, true));
    let mut last = Sheet::default();
    for most in all.into_iter().chain(fewer) {
        let page = Page { fields: &fields, most, lang, width };
        let placed = place(width, |pen| {
            let top = above(pen, year, width);
            page.place(pen, top, height)
        });
        let less = fields.iter().map(|it| page.more(*it)).sum();
        // With more than a third of them left out, a list is none.
        if less * 3 > count && last.placed.height > 1.0 {
            break;
        }
        last = Sheet { placed, less };
        if last.placed.height <= height {
            break;
        }
    }
    last
}

/// The year's numbers in a line, or below each other; returns where the tasks begin.
fn above(pen: &Pen, year: &[Item], width: f64) -> f64 {
    if year.is_empty() {
        return 0.0;
    }
    let across = if width < NARROW { 1 } else { year.len().min(2) };
    let room = (width - GUTTER * (across - 1) as f64) / across as f64;
    let mut y = 0.0;
    for row in year.chunks(across) {
        let mut tall: f64 = 0.0;
        for (at, item) in row.iter().enumerate() {
            let x = (room + GUTTER) * at as f64;
            let end = x + figure_width(&item.numeral, NUMERAL);
            let behind = end + unit_width(&item.numeral, NUMERAL) + 14.0;
            let lines = wrap(&item.label, LABEL, x + room - behind);
            let own = (LEADING * lines.len() as f64).max(NUMERAL * 0.9) + 10.0;
            pen.mark(item.group(), [x, y, room, own], |pen| {
                let base = y + NUMERAL * 0.78;
                numeral_at(pen, end, base, &item.numeral, NUMERAL, INK);
                let first = if lines.len() > 1 { y + LEADING * 0.8 } else { base };
                pen.lines(behind, first, LEADING, &lines, LABEL);
            });
            tall = tall.max(own);
        }
        y += tall;
    }
    pen.rule(0.0, y, width, 1.0, RULE);
    y + 12.0
}

/// What all fields of a sheet share.
struct Page<'a> {
    fields: &'a [(&'a Lane, usize)],
    most: Most,
    lang: Lang,
    width: f64,
}

impl Page<'_> {
    /// Places the fields in columns below `top`; returns the foot.
    fn place(&self, pen: &Pen, top: f64, height: f64) -> f64 {
        let across = match self.width {
            it if it < NARROW => 1,
            it if it < 860.0 => 2,
            _ => 3,
        };
        if let [field] = self.fields {
            return self.list(pen, *field, across, (top, height));
        }
        let across = across.min(self.fields.len());
        let column = self.column(across);
        let measured = |it| place(column, |pen| self.field(pen, it, (0.0, 0.0), column)).height;
        let heights: Vec<f64> = self.fields.iter().map(|it| measured(*it)).collect();
        let mut feet = vec![top; across];
        let mut places = Vec::new();
        for own in &heights {
            // The first of the shortest columns.
            let at = (0..across).fold(0, |best, it| if feet[it] < feet[best] - 0.1 { it } else { best });
            let y = feet[at] + if feet[at] > top { FIELDS } else { 0.0 };
            places.push((at, y));
            feet[at] = y + own;
        }
        for (field, (at, y)) in self.fields.iter().zip(&places) {
            self.field(pen, *field, ((column + GUTTER) * *at as f64, *y), column);
        }
        feet.into_iter().fold(top, f64::max)
    }

    fn column(&self, across: usize) -> f64 {
        (self.width - GUTTER * (across - 1) as f64) / across as f64
    }

    /// The tasks of a field that are named.
    fn named<'b>(&self, field: &'b Lane) -> Vec<&'b TaskBar> {
        let has_method = |it: &&TaskBar| !it.method.is_empty();
        let mixed = field.tasks.iter().any(|it| has_method(&it));
        let kept = |it: &&TaskBar| self.most.minor || !mixed || has_method(it);
        field.tasks.iter().filter(kept).take(self.most.each).collect()
    }

    /// How many are not.
    fn more(&self, (field, left): (&Lane, usize)) -> usize {
        field.tasks.len() - self.named(field).len() + left
    }

    /// A field with its heading; returns its foot.
    fn field(&self, pen: &Pen, (field, left): (&Lane, usize), (x, y): (f64, f64), width: f64) -> f64 {
        pen.begin(&field.label);
        let heading = wrap(&field.label, HEADING, width);
        pen.lines(x, y + 16.0, LEADING, &heading, HEADING);
        let mut foot = y + UNDER_HEADING + LEADING * (heading.len() - 1) as f64;
        pen.rule(x, foot - 3.0, width, 1.0, RULE);
        for group in self.named(field).chunk_by(|one, other| one.method == other.method && !one.method.is_empty()) {
            foot = self.paragraph(pen, group, x, foot, width) + BETWEEN;
        }
        foot = self.counted(pen, (field, left), (x + SIGN, foot), width - SIGN);
        pen.end(&field.label, x, y, width, foot - y);
        foot
    }

    /// Tasks of one method behind its mark and name; returns the foot.
    fn paragraph(&self, pen: &Pen, tasks: &[&TaskBar], x: f64, y: f64, width: f64) -> f64 {
        let Some(first) = tasks.first() else { return y };
        let kind = first.entry.glyph;
        let face = Face::hei(WORDS, word_colour(kind)).bold();
        let before = if first.method.is_empty() { String::new() } else { [&*first.method, "  "].concat() };
        let entries: Vec<&Entry> = tasks.iter().map(|it| &it.entry).collect();
        let run = Run::of(&entries, &before, width - SIGN, (self.lang, self.most.tight));
        glyph(pen, x + 8.0, y + LEADING * 0.5, 14.0, kind);
        pen.text(x + SIGN, baseline(y, 0), &first.method, face);
        run.draw(pen, x + SIGN, y);
        y + run.height()
    }

    /// How many are not named; returns the foot.
    fn counted(&self, pen: &Pen, field: (&Lane, usize), (x, y): (f64, f64), width: f64) -> f64 {
        let more = self.more(field);
        if more == 0 {
            return y;
        }
        let lines = wrap(&fill(self.lang.deck().more, &[&more.to_string()]), COUNTED, width);
        pen.lines(x, baseline(y, 0), LEADING, &lines, COUNTED);
        y + LEADING * lines.len() as f64
    }

    /// One field alone: the slide's own heading names it, and its tasks run down the columns.
    fn list(&self, pen: &Pen, field: (&Lane, usize), across: usize, (top, height): (f64, f64)) -> f64 {
        let named = self.named(field.0);
        if named.iter().any(|it| !it.method.is_empty()) {
            return self.field(pen, field, (0.0, top), self.width);
        }
        let across = across.min(named.len().div_ceil(3).max(1));
        let column = self.column(across);
        let runs: Vec<Run<'_>> =
            named.iter().map(|it| Run::of(&[&it.entry], "", column - SIGN, (self.lang, false))).collect();

        let per = named.len().div_ceil(across).max(1);
        let tallest = runs.chunks(per).map(|it| it.iter().map(Run::height).sum::<f64>()).fold(0.0, f64::max);
        let more = if self.more(field) > 0 { LEADING * 1.6 } else { 0.0 };
        let gap = ((height - top - tallest - more) / per as f64).clamp(6.0, SPREAD);
        let mut foot: f64 = top;
        for (at, runs) in runs.chunks(per).enumerate() {
            let (x, mut y) = ((column + GUTTER) * at as f64, top);
            for run in runs {
                glyph(pen, x + 8.0, y + LEADING * 0.5, 14.0, Glyph::Dash);
                run.draw(pen, x + SIGN, y);
                y += run.height() + gap;
            }
            foot = foot.max(y - gap);
        }
        self.counted(pen, field, (0.0, foot), self.width)
    }
}
