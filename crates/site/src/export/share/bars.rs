//! Bars of a share picture, on one scale: a row each, or as stations of chains.

use charts::forms::{DotField, Face, INK, Item, ItemGroup, OPEN_ROOM, Pen, RULE, Scale, bar, numeral_width, wrap};
use i18n::Lang;

use crate::export::setting::set_lines;

/// So few are counted out, where a bar of others' scale would be a line.
const FEW: u32 = 20;

/// A bar each: its name at the left, its number at its end.
pub fn rows(pen: &Pen, items: &[Item], lang: Lang, (wide, high): (f64, f64)) -> f64 {
    let row = (high / items.len().max(1) as f64).clamp(42.0, 116.0);
    let numeral = (row * 0.68).min(64.0);
    // A low row has no room for a second line.
    let (label, most) = if row < 56.0 { (Face::hei(22.0, INK), 0.46) } else { (Face::hei(26.0, INK), 0.34) };
    let names: Vec<Vec<String>> = items.iter().map(|it| wrap(&it.label, label, wide * most)).collect();
    let name = names.iter().flatten().map(|it| label.width(it)).fold(0.0, f64::max);
    let left = name + 32.0;
    let behind = items.iter().map(|it| numeral_width(&it.numeral, numeral)).fold(0.0, f64::max);
    let scale = Scale::of(items.iter().map(|it| it.value).collect(), wide - left - behind - 16.0 - OPEN_ROOM);
    let high = (row * 0.44).min(40.0);
    let leading = label.size + 4.0;
    for (at, (item, name)) in items.iter().zip(&names).enumerate() {
        let middle = row * (at as f64 + 0.5);
        if at > 0 {
            pen.rule(0.0, row * at as f64, wide, 1.0, RULE);
        }
        let first = middle + label.size * 0.35 - leading / 2.0 * (name.len() - 1) as f64;
        set_lines(pen, (0.0, first), leading, name, label, lang);
        let end = pen_bar(pen, item, (left, middle - high / 2.0), high, &scale);
        pen.numeral(end + 16.0, middle + numeral * 0.36, &item.numeral, numeral, item.colour);
    }
    row * items.len() as f64
}

fn pen_bar(pen: &Pen, item: &Item, at: (f64, f64), high: f64, scale: &Scale) -> f64 {
    let mut end = 0.0;
    pen.group(item.group(), |pen| end = bar(pen, at, high, scale, item));
    end
}

/// The first chains side by side, their stations from top to bottom.
pub fn chains(pen: &Pen, chains: &[ItemGroup], lang: Lang, (wide, high): (f64, f64)) -> f64 {
    let shown = &chains[..chains.len().min(2)];
    let gutter = 56.0;
    let across = shown.len().max(1) as f64;
    let column = (wide - gutter * (across - 1.0)) / across;
    let items = || shown.iter().flat_map(|it| &it.items);
    let scale = Scale::of(items().map(|it| it.value).collect(), column - OPEN_ROOM);
    let fits = |size: &f64| shown.iter().all(|it| Face::song(*size, INK).width(&it.heading) <= column);
    let heading = Face::song([26.0, 23.0].into_iter().find(fits).unwrap_or(20.0), INK);
    let top = if shown.iter().any(|it| !it.heading.is_empty()) { 54.0 } else { 0.0 };
    let most = shown.iter().map(|it| it.items.len()).max().unwrap_or(1);
    let row = ((high - top) / most.max(1) as f64).clamp(64.0, 96.0);
    let numeral = 38.0;
    for (at, chain) in shown.iter().enumerate() {
        let x = (column + gutter) * at as f64;
        pen.rule(x, 0.5, column, 1.0, INK);
        set_lines(pen, (x, 36.0), 30.0, &wrap(&chain.heading, heading, column * 1.05), heading, lang);
        for (at, item) in chain.items.iter().enumerate() {
            let y = top + row * at as f64;
            let end = pen.numeral(x, y + 38.0, &item.numeral, numeral, item.colour) + 14.0;
            let set = |size: f64| (Face::hei(size, INK), wrap(&item.label, Face::hei(size, INK), x + column - end));
            let (label, lines) = [22.0, 19.0].map(set).into_iter().find(|it| it.1.len() <= 2).unwrap_or(set(16.0));
            let last = y + 37.0 - if lines.len() > 1 { 2.0 } else { 0.0 };
            let leading = label.size + 1.0;
            set_lines(pen, (end, last - leading * (lines.len() - 1) as f64), leading, &lines, label, lang);
            if item.count() <= FEW && item.is_count() {
                let dots = DotField::fit(FEW, column, 12.0);
                pen.group(item.group(), |pen| dots.item(pen, x, y + 48.0, item));
            } else {
                pen_bar(pen, item, (x, y + 48.0), 14.0, &scale);
            }
        }
    }
    top + row * most as f64
}
