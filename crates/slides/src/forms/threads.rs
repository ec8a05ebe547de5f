//! Threads from one year to the next: those whose method changes, row by row, and the others by name as far as there is room.

use std::ops::Range;
use std::sync::Arc;

use charts::forms::{Entry, Face, INK, INK_2, Pen, RULE, Threads, Tie, VERM, glyph, place, word_colour, wrap};
use i18n::{Lang, fill};
use model::Course;
use report::Glyph;

use super::run::{COUNTED, Run, baseline};
use super::words::about_middle;
use super::{LABEL, LEADING, NARROW, Sheet, WORDS};

const PAD: f64 = 9.0;
/// Rows spread no further than this.
const TALLEST: f64 = 50.0;
const YEAR: Face = Face::song(19.0, INK);

/// Places the threads of a range: of the changed ones, behind which all others are one part, the `plain` ones last.
pub fn threads(
    chart: &Threads,
    plain: &[Entry],
    range: Range<usize>,
    lang: Lang,
    (width, height): (f64, f64),
) -> Sheet {
    let (mut changed, same): (Vec<&Tie>, Vec<&Tie>) = chart.ties.iter().partition(|it| it.course == Course::Changes);
    let same = same.into_iter().map(|it| Entry { label: it.subject.clone(), ..it.row.clone() });
    let mut same: Vec<Entry> = same.chain(plain.iter().cloned()).collect();
    if range.end <= changed.len() {
        same.clear();
    }
    changed = changed.into_iter().enumerate().filter(|it| range.contains(&it.0)).map(|it| it.1).collect();
    let mut last = Sheet::default();
    for named in (0..=same.len()).rev() {
        let placed = place(width, |pen| whole(pen, chart, &changed, (&same, named), lang, (width, height)));
        last = Sheet { placed, less: same.len() - named };
        if last.placed.height <= height {
            break;
        }
    }
    last
}

fn whole(
    pen: &Pen,
    chart: &Threads,
    changed: &[&Tie],
    (same, named): (&[Entry], usize),
    lang: Lang,
    (width, height): (f64, f64),
) -> f64 {
    let columns = Columns::of(chart, changed, width);
    let run = Run::of(&same[..named].iter().collect::<Vec<_>>(), "", width, (lang, true));
    let more = same.len() - named;
    let counted = fill(lang.deck().more, &[&more.to_string()]);
    let head = wrap(&fill(lang.deck().goes_on, &[&same.len().to_string()]), YEAR, width);
    let below = match (same.len(), named) {
        (0, _) => 0.0,
        (_, 0) => 14.0 + LEADING * (head.len() + 1) as f64,
        _ => 14.0 + LEADING * head.len() as f64 + run.height() + if more > 0 { LEADING } else { 0.0 },
    };
    let mut y = if changed.is_empty() { 0.0 } else { columns.heads(pen, chart, width) };
    let rows: Vec<f64> = changed.iter().map(|it| columns.height(it)).collect();
    let spare = (height - below - y - rows.iter().sum::<f64>()) / rows.len().max(1) as f64;
    for (tie, own) in changed.iter().zip(rows) {
        let tall = own + spare.clamp(0.0, (TALLEST - own).max(0.0));
        columns.row(pen, tie, y, tall, width);
        y += tall;
        pen.rule(0.0, y, width, 1.0, RULE);
    }
    if same.is_empty() {
        return y;
    }
    y += 14.0;
    pen.lines(0.0, baseline(y, 0), LEADING, &head, YEAR);
    y += LEADING * head.len() as f64;
    if named > 0 {
        run.draw(pen, 0.0, y);
        y += run.height();
    }
    if more > 0 {
        pen.text(0.0, baseline(y, 0), &counted, COUNTED);
        y += LEADING;
    }
    y
}

/// Where subject, method before and method after stand.
struct Columns {
    subject: f64,
    before: f64,
    after: f64,
    stacked: bool,
}

impl Columns {
    fn of(chart: &Threads, changed: &[&Tie], width: f64) -> Self {
        let stacked = width < NARROW;
        let method = |it: &Arc<str>| LABEL.bold().width(it) + 24.0;
        let ends = |at: usize, of: fn(&Tie) -> &Arc<str>| {
            changed.iter().map(|it| method(of(it))).fold(YEAR.width(&chart.heads[at].0), f64::max)
        };
        let (before, after) = (ends(0, |it| &it.before.1), ends(1, |it| &it.after.1));
        if stacked {
            return Self { subject: width, before: 0.0, after: width - after.min(width * 0.5), stacked };
        }
        let words = changed.iter().map(|it| LABEL.width(&it.subject)).fold(0.0, f64::max);
        let at = (width - after - before - 50.0).min((width * 0.5).max(words + 21.0));
        Self { subject: at - 20.0, before: at, after: width - after, stacked }
    }

    /// The two years over the columns of methods; returns where rows begin.
    fn heads(&self, pen: &Pen, chart: &Threads, width: f64) -> f64 {
        let [(from, _), (to, _)] = &chart.heads;
        pen.text(self.before, 16.0, from, YEAR);
        pen.text(self.after, 16.0, to, YEAR);
        pen.rule(0.0, 26.0, width, 2.0, INK_2);
        27.0
    }

    fn lines(&self, tie: &Tie) -> Vec<String> {
        wrap(&tie.subject, LABEL, self.subject)
    }

    fn height(&self, tie: &Tie) -> f64 {
        LEADING * (self.lines(tie).len() + usize::from(self.stacked)) as f64 + PAD
    }

    fn row(&self, pen: &Pen, tie: &Tie, y: f64, height: f64, width: f64) {
        let lines = self.lines(tie);
        let words = if self.stacked { LEADING * lines.len() as f64 } else { 0.0 };
        let middle = y + words + (height - words) / 2.0;
        pen.mark(tie.row.group(), [0.0, y + 1.0, width, height - 1.0], |pen| {
            let first = if self.stacked { baseline(y + PAD / 2.0, 0) } else { about_middle(middle, lines.len()) };
            pen.lines(0.0, first, LEADING, &lines, LABEL);
            let ends = [(self.before, &tie.before), (self.after, &tie.after)];
            for (x, (kind, name)) in ends {
                method(pen, x, middle, *kind, name);
            }
            let from = self.before + 22.0 + LABEL.bold().width(&tie.before.1) + 12.0;
            arrow(pen, from, self.after - 10.0, middle);
        });
    }
}

fn method(pen: &Pen, x: f64, middle: f64, kind: Glyph, name: &str) {
    glyph(pen, x + 7.5, middle, 15.0, kind);
    pen.text(x + 22.0, about_middle(middle, 1), name, Face::hei(WORDS, word_colour(kind)).bold());
}

/// A line to what follows: the method changes.
fn arrow(pen: &Pen, from: f64, to: f64, y: f64) {
    if to - from > 12.0 {
        pen.rule(from, y, to - from - 4.0, 3.0, VERM);
        pen.polygon(&[(to, y), (to - 9.0, y - 5.5), (to - 9.0, y + 5.5)], VERM);
    }
}
