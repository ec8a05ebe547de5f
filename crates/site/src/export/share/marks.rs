//! What a share picture shows of a chart: its own marks, fewer and larger than in the chart. Numbers over their dots stand
//! here; bars, and what is named rather than counted, have files of their own.

use charts::figures::Parts;
use charts::forms::{
    DotField, Drawn, Face, INK, INK_2, INK_3, Item, Pen, Ratio, Sum, VERM, goes_beyond, numeral_width, wrap, years_in,
};
use i18n::Lang;
use model::figure_of;
use report::{Bound, Form};

use super::bars::{chains, rows};
use super::named::{matrix, themes, threads};
use crate::export::setting::set_lines;

/// Places what is most telling of a chart in a room; returns the height that it takes.
pub fn marks(pen: &Pen, parts: &Parts<'_>, lang: Lang, room: (f64, f64)) -> f64 {
    match parts.chart.form {
        Form::Bars => rows(pen, &items(parts), lang, room),
        Form::Flow => chains(pen, parts.groups(), lang, room),
        Form::Matrix => matrix(pen, parts.matrix(), lang, room),
        Form::Lanes => themes(pen, parts, lang, room),
        Form::Threads => threads(pen, parts, lang, room),
        Form::Answers => numerals(pen, &answered(parts), lang, room),
        Form::Ratio => match parts.ratio().filter(|it| it.in_dots()) {
            Some(it) => ratio(pen, it, lang, room),
            None => numerals(pen, &telling(parts), lang, room),
        },
        Form::Years => years_in(pen, &parts.years()[..parts.years().len().min(2)], room.0),
        Form::Sentence | Form::Dots => numerals(pen, &telling(parts), lang, room),
    }
}

fn items(parts: &Parts<'_>) -> Vec<Item> {
    parts.groups().iter().flat_map(|it| it.items.clone()).collect()
}

/// How many tasks of the report before are spoken of, and how many are not: the latter in hollow dots.
fn answered(parts: &Parts<'_>) -> Vec<Item> {
    let items = parts.answers().sums.into_iter().zip([(VERM, Drawn::Alone), (INK_3, Drawn::Behind)]);
    let item = |(sum, (colour, drawn)): (Sum, _)| Item {
        mark: "".into(),
        link: "".into(),
        spoken: [&*sum.numeral.text(), &*sum.numeral.unit, " ", &*sum.label].concat().into(),
        label: sum.label,
        remark: "".into(),
        value: sum.numeral.figure.parse().unwrap_or(0.0),
        numeral: sum.numeral,
        bound: Bound::Exact,
        colour,
        drawn,
    };
    items.map(item).collect()
}

/// The items whose figures the takeaway names, in its order; where it names fewer than two, the chart's first.
fn telling(parts: &Parts<'_>) -> Vec<Item> {
    let title = &parts.chart.title.zh;
    let digit = |it: Option<char>| it.is_some_and(|it| it.is_ascii_digit());
    let named = |item: &Item| {
        let figure = figure_of(parts.source.fact(&item.mark)?);
        let whole =
            |at: &usize| !digit(title[..*at].chars().next_back()) && !digit(title[at + figure.len()..].chars().next());
        title.match_indices(figure).map(|(at, _)| at).find(whole)
    };
    let all = items(parts);
    let mut found: Vec<(usize, &Item)> = all.iter().filter_map(|it| Some((named(it)?, it))).collect();
    found.sort_by_key(|(at, _)| *at);
    if found.len() < 2 {
        all.into_iter().take(4).collect()
    } else {
        found.into_iter().take(4).map(|(_, it)| it.clone()).collect()
    }
}

/// Dots in fives, no smaller than can be told apart; a row goes across its column.
fn field(most: u32, open: bool, (wide, high): (f64, f64)) -> Option<DotField> {
    let fields = [10, 15, 20, 25, 30, 40, 50].map(|per_row| {
        let spare = if open { wide / f64::from(per_row) } else { 0.0 };
        DotField::fit(per_row, wide - spare, 24.0)
    });
    fields.into_iter().find(|it| it.height(most) <= high && it.diameter() >= 6.0)
}

/// A few numbers, each large, with what it counts and its dots, which have one size so that they compare.
fn numerals(pen: &Pen, shown: &[Item], lang: Lang, (wide, high): (f64, f64)) -> f64 {
    let gutter = 44.0;
    let across = shown.len().max(2) as f64;
    let column = (wide - gutter * (across - 1.0)) / across;
    let label = Face::hei(26.0, INK);
    let texts: Vec<Vec<String>> = shown.iter().map(|it| wrap(&it.label, label, column)).collect();
    let lines = texts.iter().map(Vec::len).max().unwrap_or(1);
    let most = shown.iter().map(Item::count).max().unwrap_or(1);
    let open = shown.iter().any(|it| goes_beyond(it.bound));
    let below = |size: f64| size * 0.86 + 16.0 + 34.0 * lines as f64 + 28.0;
    let fits = |size: &f64| {
        shown.iter().all(|it| numeral_width(&it.numeral, *size) <= column)
            && field(most, open, (column, high - below(*size))).is_some()
    };
    let size = [116.0, 104.0, 92.0, 80.0].into_iter().find(fits).unwrap_or(68.0);
    let top = below(size);
    let field = field(most, open, (column, high - top)).unwrap_or(DotField::fit(20, column * 0.94, 24.0));
    for (at, (item, lines)) in shown.iter().zip(&texts).enumerate() {
        let x = (column + gutter) * at as f64;
        pen.rule(x, 0.5, column, 1.0, INK);
        pen.numeral(x, size * 0.86 + 12.0, &item.numeral, size, if item.drawn == Drawn::Behind { INK_3 } else { VERM });
        set_lines(pen, (x, size * 0.86 + 16.0 + 34.0), 34.0, lines, label, lang);
        if item.is_count() {
            pen.group(item.group(), |pen| field.item(pen, x, top, item));
        }
    }
    top + field.height(most)
}

/// A division over the dots of its whole: those of the part are solid, and the others follow them.
fn ratio(pen: &Pen, ratio: &Ratio, lang: Lang, (wide, high): (f64, f64)) -> f64 {
    let Ratio { part, whole, .. } = ratio;
    let (size, label) = (96.0, Face::hei(24.0, INK_2));
    let mut x = 0.0;
    let (num, small) = (Face::num(size, VERM), Face::num(size * 0.5, INK));
    for (item, colour, gap) in [(part, VERM, 30.0), (whole, INK, 44.0)] {
        let end = pen.numeral(x, size * 0.8, &item.numeral, size, colour);
        let name = wrap(&item.label, label, wide);
        set_lines(pen, (x, size * 0.8 + 38.0), 30.0, &name[..1], label, lang);
        x = end.max(x + label.width(&name[0])) + gap;
        if colour == VERM {
            pen.text(x, size * 0.74, ratio.sign, Face { colour: INK_3, size: size * 0.6, ..num });
            x += size * 0.6 + gap;
        }
    }
    pen.text(x, size * 0.8, &ratio.result, small);
    let tag = Face::hei(20.0, INK_2);
    pen.text(x, size * 0.8 + 38.0, &ratio.tag, tag);
    let top = size * 0.8 + 38.0 + 26.0;
    let note = wrap(&ratio.rest, Face::hei(22.0, INK_2), wide);
    let under = if note.is_empty() { 0.0 } else { 20.0 + 30.0 * note.len() as f64 };
    let rows = |per_row: u32| DotField::fit(per_row, wide, 22.0);
    let fits = |it: &DotField| it.height(whole.count()) <= high - top - under;
    let field = [40, 50, 60, 70, 80, 90, 100, 120].map(rows).into_iter().find(fits).unwrap_or(rows(140));
    pen.group(part.group(), |pen| field.item(pen, 0.0, top, part));
    pen.group(whole.group(), |pen| {
        field.hollow(pen, 0.0, top, part.count(), whole.count().saturating_sub(part.count()), part.colour);
    });
    let foot = top + field.height(whole.count());
    set_lines(pen, (0.0, foot + 36.0), 30.0, &note, Face::hei(22.0, INK_2), lang);
    foot + under
}
