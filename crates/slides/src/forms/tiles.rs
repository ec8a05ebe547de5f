//! Tiles: numbers side by side whose sizes are not compared. Each has a label, below it the numeral, below that its dots (at most
//! [`ROWS`] rows). The numerals of a row stand on one line. The cover has its numbers in tiles, too.

use charts::forms::{DotField, INK, INK_3, Item, Pen, goes_beyond, longest, place, wrap};

use super::words::{figure_width, numeral_at, numeral_width};
use super::{LABEL, LEADING, NUMERAL, Sheet};

const GUTTER: f64 = 22.0;
/// Around the parts of a tile.
const UNDER_LABEL: f64 = 6.0;
const UNDER_FIGURE: f64 = 7.0;
const UNDER_TILE: f64 = 14.0;
/// The most rows of dots below a numeral, and the smallest dots.
const ROWS: u32 = 4;
const SMALLEST: f64 = 3.0;
/// More lines of a label are no label.
const LINES: usize = 3;

/// Places them in the columns that leave the labels shortest, on their `dots` or without.
pub fn tiles(items: &[Item], (width, height): (f64, f64), dots: bool) -> Sheet {
    let layouts: Vec<Grid> =
        (1..=items.len().clamp(1, 8)).rev().map(|across| Grid::of(items, width, across, dots)).collect();
    let fits = |it: &Grid| it.fits && it.height() <= height;
    let short = |lines: usize| move |it: &&Grid| fits(it) && it.deepest <= lines;
    // Short labels first, then full rows, then wide tiles.
    let even = |it: &&Grid| items.len().is_multiple_of(it.across) && (it.across > 1 || items.len() < 3);
    let full = || layouts.iter().rev().filter(even);
    let found = (1..=LINES).find_map(|lines| full().find(short(lines)));
    let found = found.or_else(|| (1..=LINES).find_map(|lines| layouts.iter().find(short(lines))));
    let lowest = || layouts.iter().min_by(|one, other| one.rank().total_cmp(&other.rank()));
    let Some(grid) = found.or_else(lowest) else { return Sheet::default() };
    let more = ((height - grid.height()) / grid.rows.len().max(1) as f64).clamp(0.0, 40.0);
    let placed = place(width, |pen| {
        let mut y = 0.0;
        for (row, items) in grid.rows.iter().zip(items.chunks(grid.across)) {
            for (at, item) in items.iter().enumerate() {
                grid.tile(pen, item, at, (at as f64 * (grid.tile + GUTTER), y), row);
            }
            y += row.0 + row.1 + more;
        }
        (y - more - UNDER_TILE).max(0.0)
    });
    placed.into()
}

/// Room for a label: those with a neighbour may reach into the gutter, where that keeps a name whole.
fn room(tile: f64, at: usize, across: usize) -> f64 {
    if at + 1 < across { tile + GUTTER - 6.0 } else { tile }
}

struct Grid {
    across: usize,
    tile: f64,
    field: Option<DotField>,
    /// Height of the labels of each row, and of what stands below them.
    rows: Vec<(f64, f64)>,
    /// Lines of the longest label.
    deepest: usize,
    /// Whether no word and no numeral is wider than its room.
    fits: bool,
}

impl Grid {
    fn of(items: &[Item], width: f64, across: usize, dots: bool) -> Self {
        let tile = (width - GUTTER * (across - 1) as f64) / across as f64;
        let most = items.iter().map(Item::count).max().unwrap_or(1);
        let open = if items.iter().any(|it| goes_beyond(it.bound)) { 12.0 } else { 0.0 };
        // Dots stand where every number of the chart can be counted out.
        let per_row = most.div_ceil(ROWS).div_ceil(5).max(2) * 5;
        let field = DotField::fit(per_row, (tile - open).min(132.0), 8.0);
        let field = Some(field).filter(|it| dots && it.diameter() >= SMALLEST && items.iter().all(Item::is_count));
        let lines: Vec<usize> = items
            .iter()
            .enumerate()
            .map(|(at, it)| wrap(&it.label, LABEL, room(tile, at % across, across)).len())
            .collect();
        let dots = |it: &Item| field.map_or(0.0, |field| UNDER_FIGURE + field.height(it.count()));
        let rows = items.chunks(across).zip(lines.chunks(across)).map(|(row, lines)| {
            let label = LEADING * lines.iter().copied().max().unwrap_or(1) as f64;
            let below = row.iter().map(dots).fold(0.0, f64::max);
            (label, UNDER_LABEL + NUMERAL * 0.76 + below + UNDER_TILE)
        });
        // A Chinese name may be broken anywhere, if need be.
        let word = |it: &str| if it.contains(|it| it >= '\u{2e80}') { 0.0 } else { longest(it, LABEL) };
        let stands = |(at, it): (usize, &Item)| {
            word(&it.label) <= room(tile, at % across, across) + 0.5
                && numeral_width(&it.numeral, NUMERAL) <= tile + 0.5
        };
        Self {
            across,
            tile,
            field,
            rows: rows.collect(),
            deepest: lines.iter().copied().max().unwrap_or(1),
            fits: items.iter().enumerate().all(stands),
        }
    }

    fn height(&self) -> f64 {
        self.rows.iter().map(|it| it.0 + it.1).sum::<f64>() - UNDER_TILE
    }

    /// The lowest is best, but none whose words are cut.
    fn rank(&self) -> f64 {
        self.height() + if self.fits { 0.0 } else { 1e6 }
    }

    fn tile(&self, pen: &Pen, item: &Item, at: usize, (x, y): (f64, f64), (label, below): &(f64, f64)) {
        let lines = wrap(&item.label, LABEL, room(self.tile, at, self.across));
        pen.mark(item.group(), [x, y, self.tile, label + below - UNDER_TILE], |pen| {
            let first = y + label - LEADING * (lines.len() as f64 - 0.82);
            pen.lines(x, first, LEADING, &lines, LABEL);
            let base = y + label + UNDER_LABEL + NUMERAL * 0.74;
            let colour = if item.colour == INK_3 { INK } else { item.colour };
            numeral_at(pen, x + figure_width(&item.numeral, NUMERAL), base, &item.numeral, NUMERAL, colour);
            if let Some(field) = &self.field {
                field.item(pen, x, base + UNDER_FIGURE, item);
            }
        });
    }
}
