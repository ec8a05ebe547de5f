//! What was done, by field (rows) and method (columns), under totals on their dots: one glyph an entry. With room it is a
//! table of names; on a phone it is the glyphs alone (`compact`), and the page lists the names below.

mod compact;
mod table;

use compact::compact;
use table::NAME;
pub use table::{Column, Matrix, MatrixRow, Total};

use model::sort_few;

use super::face::Face;
use super::field::DotField;
use super::glyph::glyph;
use super::item::Entry;
use super::palette::{INK, INK_2, INK_3, RULE};
use super::pen::{Pen, place};
use super::placed::Placed;
use super::wrap::{longest, longest_phrase, wrap};

const FIELD: Face = Face::song(18.0, INK);
const LEADING: f64 = 23.0;
/// The matrix names its entries from here on, if their words fit.
const WIDE: f64 = 840.0;

/// Places a matrix `width` wide.
pub fn matrix(chart: &Matrix, width: f64) -> Placed {
    place(width, |pen| {
        let Some(grid) = Grid::new(chart, width) else {
            return compact(pen, chart, width);
        };
        let mut y = grid.totals(pen, chart);
        y = grid.heads(pen, chart, y);
        for row in &chart.rows {
            let top = y;
            pen.begin(&row.label);
            y = grid.row(pen, row, y);
            pen.end(&row.label, 0.0, top, width, y - top);
        }
        y
    })
}

/// Whether a matrix this wide spells its entries out.
pub fn spells_out(chart: &Matrix, width: f64) -> bool {
    Grid::new(chart, width).is_some()
}

/// Where the columns of the wide matrix stand.
struct Grid {
    width: f64,
    first: f64,
    /// Left edge and width of each column.
    columns: Vec<(f64, f64)>,
    /// The column whose full cells stand two and two.
    paired: Option<usize>,
}

/// Below this width, what one column gains is missing in the others.
const PAIRS: f64 = 1000.0;
/// From so many entries on, a cell is full: it alone would make its row high, and the rest of the row empty.
const FULL: usize = 5;

impl Grid {
    /// Columns share the room by the ink of their names, so that the fullest gets the most, and each holds its
    /// longest word. `None` where the room does not hold all words: such a page shows the glyphs alone.
    fn new(chart: &Matrix, width: f64) -> Option<Self> {
        let first = chart.rows.iter().map(|it| longest(&it.label, FIELD) + 14.0).fold(92.0, f64::max);
        let entries = |at: usize| chart.rows.iter().flat_map(move |row| row.cells.get(at).into_iter().flatten());
        let least = |part: &dyn Fn(&str) -> f64| -> Vec<f64> {
            let column = |at: usize| {
                let head = longest(&chart.columns[at].short, NAME.bold());
                entries(at).map(|it| part(&it.label)).fold(head, f64::max) + 32.0
            };
            (0..chart.columns.len()).map(column).collect()
        };
        // Whole words everywhere, and whole phrases in as many columns as there is room for.
        let mut phrases = least(&|label| longest_phrase(label, NAME, 8.0 * NAME.size));
        let mut least = least(&|label| longest(label, NAME));
        let mut spare = width - first - least.iter().sum::<f64>();
        // The column with the fullest cell has two entries side by side, where both keep their phrases whole.
        let depth =
            |at: &usize| chart.rows.iter().filter_map(|row| row.cells.get(*at)).map(Vec::len).max().unwrap_or(0);
        let fullest = (0..least.len()).rev().max_by_key(depth).filter(|at| depth(at) >= FULL);
        let paired = fullest.filter(|at| width >= PAIRS && 2.0 * phrases[*at] - least[*at] <= spare);
        if let Some(at) = paired {
            phrases[at] *= 2.0;
            spare -= phrases[at] - least[at];
            least[at] = phrases[at];
        }
        if width < WIDE || spare < 0.0 {
            return None;
        }
        let mut columns: Vec<usize> = (0..least.len()).collect();
        sort_few(&mut columns, |at| phrases[*at] - least[*at]);
        for at in columns {
            let more = phrases[at] - least[at];
            if more <= spare {
                spare -= more;
                least[at] = phrases[at];
            }
        }
        // What is left goes to columns whose longest name takes more than two lines, most to those with full cells; else to all,
        // by their ink.
        let tall: Vec<f64> = (0..least.len())
            .map(|at| entries(at).map(|it| NAME.width(&it.label) / 2.0 + 32.0).fold(0.0, f64::max) - least[at])
            .map(|it| it.max(0.0))
            .collect();
        let low = tall.iter().all(|it| *it <= 0.0);
        let ink = |at: usize| entries(at).map(|it| NAME.width(&it.label)).sum::<f64>().sqrt();
        let share = |at: usize| if low { ink(at) } else { tall[at] * depth(&at) as f64 };
        let total: f64 = (0..least.len()).map(share).sum::<f64>().max(1.0);
        let mut x = first;
        let columns = least
            .iter()
            .enumerate()
            .map(|(at, least)| {
                let column = (x, least + spare * share(at) / total);
                x += column.1;
                column
            })
            .collect();
        Some(Self { width, first, columns, paired })
    }

    fn totals(&self, pen: &Pen, chart: &Matrix) -> f64 {
        let mut foot: f64 = 0.0;
        for (at, total) in chart.totals.iter().enumerate() {
            let Some(&(x, width)) = self.columns.get(total.column) else { continue };
            let end =
                chart.totals.get(at + 1).and_then(|next| self.columns.get(next.column)).map_or(x + width, |it| it.0);
            let lines = wrap(&total.item.label, NAME, end - x - 14.0);
            let field = DotField::fit(10, 72.0, 8.0);
            let height = 66.0 + 34.0 + 24.0 + 22.0 * (lines.len() - 1) as f64;
            foot = foot.max(height + 10.0);
            let (colour, word) = chart.colours(total);
            pen.mark(total.item.group(), [x - 4.0, 0.0, end - x - 8.0, height], |pen| {
                pen.numeral(x, 56.0, &total.item.numeral, 64.0, word);
                field.draw(pen, x, 66.0, total.item.count(), total.item.bound, colour);
                pen.lines(x, 118.0, 22.0, &lines, Face::hei(16.0, INK_2));
            });
        }
        let behind = chart.totals.iter().map(|it| it.column + 1).max().and_then(|it| self.columns.get(it));
        if let Some(&(x, width)) = behind {
            let lines = wrap(&chart.untold, NAME, width - 8.0);
            pen.lines(x, 118.0, 22.0, &lines, Face::hei(16.0, INK_3));
        }
        foot + 6.0
    }

    fn heads(&self, pen: &Pen, chart: &Matrix, y: f64) -> f64 {
        pen.rule(0.0, y, self.width, 2.0, INK);
        let face = NAME.bold();
        let heads: Vec<_> = self
            .columns
            .iter()
            .zip(&chart.columns)
            .map(|(&(x, width), column)| {
                let label = if face.width(&column.label) <= width - 30.0 { &column.label } else { &column.short };
                (x, column, wrap(label, face, width - 30.0))
            })
            .collect();
        let deepest = heads.iter().map(|it| it.2.len()).max().unwrap_or(1) as f64;
        pen.text(0.0, y + 30.0, &chart.corner, face);
        for (x, column, lines) in heads {
            glyph(pen, x + 7.0, y + 24.5, 14.0, column.glyph);
            pen.lines(x + 22.0, y + 30.0, 20.0, &lines, face);
        }
        y + 46.0 + 20.0 * (deepest - 1.0)
    }

    fn row(&self, pen: &Pen, row: &MatrixRow, y: f64) -> f64 {
        pen.rule(0.0, y, self.width, 1.0, RULE);
        let label = wrap(&row.label, FIELD, self.first - 14.0);
        pen.lines(0.0, y + 32.0, 26.0, &label, FIELD);
        let mut foot = y + 24.0 + 26.0 * label.len() as f64;
        for (column, (&(x, width), cell)) in self.columns.iter().zip(&row.cells).enumerate() {
            let pair = self.paired == Some(column) && cell.len() >= FULL;
            let (width, height) = if pair { (width / 2.0, cell.len().div_ceil(2)) } else { (width, cell.len().max(1)) };
            for (beside, entries) in cell.chunks(height).enumerate() {
                let mut at = y + 8.0;
                for entry in entries {
                    at += entry_block(pen, entry, x + width * beside as f64, at, width - 8.0);
                }
                foot = foot.max(at);
            }
        }
        foot += 8.0;
        if !row.minor.is_empty() {
            pen.rule(self.first, foot, self.width - self.first, 1.0, RULE);
            foot = self.minor(pen, &row.minor, foot + 4.0) + 4.0;
        }
        foot
    }

    /// Minor entries flow in lines, like words.
    fn minor(&self, pen: &Pen, entries: &[Entry], y: f64) -> f64 {
        let (mut x, mut y) = (self.first, y);
        for entry in entries {
            let width = 22.0 + NAME.width(&entry.label) + 28.0;
            if x > self.first && x + width - 28.0 > self.width {
                x = self.first;
                y += 34.0;
            }
            entry_block(pen, entry, x, y, width - 20.0);
            x += width;
        }
        y + 36.0
    }
}

/// One named entry; returns its height.
fn entry_block(pen: &Pen, entry: &Entry, x: f64, y: f64, width: f64) -> f64 {
    let lines = wrap(&entry.label, NAME, width - 22.0);
    let height = 16.0 + LEADING * lines.len() as f64;
    pen.mark(entry.group(), [x - 4.0, y, width, height - 2.0], |pen| {
        glyph(pen, x + 7.0, y + 19.0, 14.0, entry.glyph);
        pen.lines(x + 22.0, y + 24.5, LEADING, &lines, NAME);
    });
    height
}
