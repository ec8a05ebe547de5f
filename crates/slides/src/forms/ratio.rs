//! A part of a whole as the division that it is, over its dots: solid for the part, hollow for the rest, right behind it.

use std::ops::Range;

use super::{LABEL, LEADING, NARROW, Sheet, WORDS};
use charts::forms::{DotField, Face, GOLD, INK, INK_2, INK_3, Item, Pen, Ratio, longest, place, wrap};
use charts::scene::Group;

/// The figures at most.
const FIGURE: f64 = 84.0;
/// Sizes of the whole and of the result, as shares of the part's: part and result speak.
const WHOLE: f64 = 0.6;
const RESULT: f64 = 0.68;
/// Between the figures, for the sign.
const GAP: f64 = 64.0;
const SMALL: Face = Face::hei(WORDS, INK_2);
const DOTS: f64 = 13.0;
/// From dot to dot at least.
const SMALLEST: f64 = 5.0;

/// Places the sum, with the `words` that say whose it is, and the dots where its numbers are exact; or one of both.
pub fn ratio(chart: &Ratio, words: &str, range: Range<usize>, (width, height): (f64, f64)) -> Sheet {
    let placed = place(width, |pen| {
        let head = if range.contains(&0) { sum(pen, chart, words, width) } else { -18.0 };
        if !range.contains(&1) || !chart.in_dots() {
            return head.max(0.0);
        }
        let (part, whole) = (chart.part.count().min(chart.whole.count()), chart.whole.count());
        let top = head + 18.0;
        let lines = if whole > part { wrap(&chart.rest, SMALL, width).len() } else { 0 };
        let caption = if chart.rest.is_empty() { 0.0 } else { LEADING * lines as f64 + 9.0 };
        // As large as width and height allow.
        let fields = [100, 50, 40, 30, 25, 20].map(|per_row| {
            let (field, rows) = (DotField::fit(per_row, width, DOTS), f64::from(whole.div_ceil(per_row)));
            DotField::new(per_row, field.pitch.min((height - top - caption) / rows))
        });
        let Some(field) = fields.into_iter().max_by(|one, other| one.pitch.total_cmp(&other.pitch)) else {
            return head;
        };
        let field = DotField::new(field.per_row, field.pitch.max(SMALLEST));
        // The whole comes first, and its dots with it; the part then fills its own.
        pen.group(Group { class: "mark whole".into(), ..chart.whole.group() }, |pen| {
            field.hollow(pen, 0.0, top, 0, whole, chart.part.colour);
        });
        chart.draw_dots(pen, &field, top);
        if caption == 0.0 {
            return top + field.height(whole);
        }
        let mut foot = 0.0;
        pen.group(Group::of_class("rest rest-k"), |pen| foot = rest(pen, chart, &field, top, width));
        foot
    });
    placed.into()
}

/// What the hollow dots are: behind the last one where it fits there, else below.
fn rest(pen: &Pen, chart: &Ratio, field: &DotField, top: f64, width: f64) -> f64 {
    let whole = chart.whole.count();
    let (x, y) = field.centre(whole - 1);
    let foot = top + field.height(whole);
    let behind = x + field.diameter() + 10.0;
    // Words are taller than a row of dots: only the last one's own height is free.
    if behind + SMALL.width(&chart.rest) <= width && field.pitch >= WORDS * 0.7 {
        pen.text(behind, top + y + WORDS * 0.58, &chart.rest, SMALL);
        return foot + WORDS * 0.4;
    }
    let lines = wrap(&chart.rest, SMALL, width);
    pen.lines(0.0, foot + 21.0, LEADING, &lines, SMALL);
    foot + 26.0 + LEADING * (lines.len() - 1) as f64
}

/// The two numbers with the sign between them, and the result beside or below; returns its foot.
fn sum(pen: &Pen, chart: &Ratio, words: &str, width: f64) -> f64 {
    let narrow = width < NARROW;
    let em = |item: &Item| Face::num(1.0, INK).width(&item.numeral.figure);
    let (digits, gap) = (em(&chart.part) + em(&chart.whole) * WHOLE, if narrow { GAP * 0.8 } else { GAP });
    let share = if narrow { width - gap } else { (width - gap * 1.7) * 0.56 };
    // No word of the second label is cut, nor does it leave the picture.
    let word = longest(&chart.whole.label, LABEL) + 1.0;
    let size = FIGURE.min(share / digits).min((width - gap - word) / em(&chart.part));
    let base = size * 0.8;
    let items = [&chart.part, &chart.whole];
    let second = size * em(&chart.part) + gap;
    let whole = size * WHOLE * em(&chart.whole);
    let rooms = [second - 12.0, word.max((whole + gap * 0.6).min(width - second))];
    let labels = [0, 1].map(|at| {
        let item = items[at];
        let latin = item.label.starts_with(|it: char| it.is_ascii_alphanumeric()) && !item.numeral.unit.is_empty();
        let text = [&*item.numeral.unit, if latin { " " } else { "" }, &*item.label].concat();
        wrap(&text, LABEL, rooms[at])
    });
    let deepest = labels.iter().map(Vec::len).max().unwrap_or(1) as f64;
    let foot = base + 25.0 + LEADING * (deepest - 1.0);
    for (at, x) in [0.0, second].into_iter().enumerate() {
        let part = Face::num(size, items[0].colour);
        let face = if at == 0 { part } else { Face { bold: false, ..Face::num(size * WHOLE, INK_2) } };
        pen.mark(items[at].group(), [x, 0.0, rooms[at], foot + 6.0], |pen| {
            pen.text(x, base, &items[at].numeral.figure, face);
            pen.lines(x, base + 25.0, LEADING, &labels[at], LABEL);
        });
    }
    let sign = Face { bold: false, ..Face::num((size * 0.44).min(gap * 0.64), INK_3) };
    pen.text_middle(second - gap / 2.0, base - size * 0.12, chart.sign, sign);
    let (x, y) = if narrow { (0.0, foot + size * RESULT) } else { (second + rooms[1].max(whole) + gap * 0.3, base) };
    let room = (width - x) / Face::num(1.0, INK).width(&chart.result);
    pen.text(x, y, &chart.result, Face::num((size * RESULT).min(room), INK));
    let tag = Face::hei(WORDS, GOLD);
    let lines = wrap(words, tag, width - x);
    pen.lines(x, y + 25.0, LEADING, &lines, tag);
    foot.max(y + 25.0 + LEADING * (lines.len() - 1) as f64)
}
