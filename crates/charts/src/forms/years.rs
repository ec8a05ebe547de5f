//! The same thing over the years: a panel a series, a row a year, and a scale from zero for each panel. The years of all panels are
//! the same. What no report tells has its row and no mark; where something else is counted from a year on, a jagged line parts the
//! rows and says why.

use std::sync::Arc;

use super::face::Face;
use super::field::{DotField, goes_beyond};
use super::item::Item;
use super::open_end::{bar, room};
use super::palette::{GOLD, GOLD_M, INK, INK_2, RULE};
use super::pen::{Pen, place};
use super::placed::Placed;
use super::scale::Scale;
use super::wrap::wrap;

/// A series.
#[derive(Clone, Debug, PartialEq)]
pub struct YearPanel {
    /// What is counted.
    pub heading: Arc<str>,
    /// Whether single things are counted, and not measured: each can be a dot.
    pub counted: bool,
    /// From the first year on; every panel of a chart has the same ones.
    pub rows: Vec<YearRow>,
}

/// A year of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct YearRow {
    /// As it is printed.
    pub year: Arc<str>,
    /// The year of the report that shows it.
    pub own: bool,
    /// How what is counted differs from here on; empty where it does not.
    pub broken: Arc<str>,
    /// What is known of it.
    pub told: ToldYear,
}

/// What is known of a year.
#[derive(Clone, Debug, PartialEq)]
pub enum ToldYear {
    /// A number. Boxed, since the other kind is small.
    Counted(Box<Item>),
    /// None, and why; empty before the series begins, and behind its end.
    Empty(Arc<str>),
}

const HEADING: Face = Face::song(19.0, INK);
const YEAR: Face = Face::hei(17.0, INK_2);
const WORDS: Face = Face::hei(17.0, INK_2);
const BROKEN: Face = Face::hei(17.0, GOLD);
const LEADING: f64 = 23.0;
/// Height of a row that has only its mark, so that a finger can hit it.
const ROW: f64 = 44.0;
const BAR: f64 = 18.0;
const GUTTER: f64 = 44.0;
/// Counts up to this stand as dots.
const FEW: u32 = 20;
/// The longest bar takes at least this share of the width behind the years. Numerals shrink to these sizes to let it.
const LEAST: f64 = 0.35;
const NUMERALS: [f64; 3] = [26.0, 22.0, 19.0];

/// Places panels `width` wide: as many beside each other as there is room for.
pub fn years(panels: &[YearPanel], width: f64) -> Placed {
    place(width, |pen| rows_in(pen, panels, width, ROW))
}

/// The same for a room with no more height than that: rows stand as close as they have to.
pub fn years_within(panels: &[YearPanel], (width, height): (f64, f64)) -> Placed {
    let closer = [ROW, 38.0, 32.0, 27.0, 24.0, 21.0, 19.0]
        .map(|row| move || place(width, |pen| rows_in(pen, panels, width, row)));
    let mut laid = closer.iter().map(|it| it());
    let last = closer[closer.len() - 1];
    laid.find(|it| it.height <= height).unwrap_or_else(last)
}

/// The same among other things; returns the height.
pub fn years_in(pen: &Pen, panels: &[YearPanel], width: f64) -> f64 {
    rows_in(pen, panels, width, ROW)
}

fn rows_in(pen: &Pen, panels: &[YearPanel], width: f64, tall: f64) -> f64 {
    let most = if width < 560.0 { 1.0 } else { ((width + GUTTER) / 360.0).floor().clamp(1.0, 3.0) };
    let across = panels.len().clamp(1, most as usize);
    let column = (width - GUTTER * (across - 1) as f64) / across as f64;
    let mut y = 0.0;
    for row in panels.chunks(across) {
        let laid: Vec<Laid> = row.iter().map(|it| Laid::of(it, column, across == 1)).collect();
        let lines = laid.iter().map(|it| it.heading.len()).max().unwrap_or(1);
        let head = if tall < ROW { 14.0 } else { 22.0 } + 25.0 * lines as f64;
        let count = laid.iter().map(|it| it.rows.len()).max().unwrap_or(0);
        let heights_of = |at: usize| {
            let rows = laid.iter().filter_map(|it| it.rows.get(at));
            rows.fold((0.0, 0.0), |(above, own): (f64, f64), it| (above.max(it.above(tall)), own.max(it.height(tall))))
        };
        let heights: Vec<(f64, f64)> = (0..count).map(heights_of).collect();
        let foot = head + heights.iter().map(|it| it.0 + it.1).sum::<f64>();
        for (at, it) in laid.iter().enumerate() {
            let x = (column + GUTTER) * at as f64;
            pen.begin(&it.panel.heading);
            it.place(pen, (x, y), column, head, &heights);
            pen.end(&it.panel.heading, x, y, column, foot);
        }
        y += foot + 30.0;
    }
    (y - 30.0).max(0.0)
}

/// A panel before it has a place.
struct Laid<'a> {
    panel: &'a YearPanel,
    heading: Vec<String>,
    rows: Vec<LaidRow<'a>>,
    /// Where marks begin.
    left: f64,
    numeral: f64,
    /// Its numbers have no room for their unit, which stands behind the heading.
    bare: bool,
    scale: Scale,
    /// Instead of bars.
    field: Option<DotField>,
}

struct LaidRow<'a> {
    row: &'a YearRow,
    broken: Vec<String>,
    /// Why there is nothing.
    words: Vec<String>,
}

impl LaidRow<'_> {
    /// Room for the line that parts this year from the ones before.
    fn above(&self, row: f64) -> f64 {
        let around = if row < ROW { 12.0 } else { 24.0 };
        if self.broken.is_empty() { 0.0 } else { around + LEADING * self.broken.len() as f64 }
    }

    fn height(&self, least: f64) -> f64 {
        least.max(LEADING * self.words.len() as f64 + if least < ROW { 0.0 } else { 6.0 })
    }
}

impl<'a> Laid<'a> {
    /// Alone in its row, a panel has no years in which nothing is said of it.
    fn of(panel: &'a YearPanel, width: f64, alone: bool) -> Self {
        let shown = |it: &&YearRow| !alone || !matches!(&it.told, ToldYear::Empty(why) if why.is_empty());
        let rows: Vec<&YearRow> = panel.rows.iter().filter(shown).collect();
        let left = rows.iter().map(|it| YEAR.bold().width(&it.year)).fold(0.0, f64::max) + 16.0;
        let items: Vec<&Item> = rows.iter().filter_map(|it| it.item()).collect();
        let space = width - left;
        let full = |size: f64, bare: bool| full(&items, space, size, bare);
        let sizes = [false, true].into_iter().flat_map(|bare| NUMERALS.map(|size| (size, bare)));
        let fits = |it: &(f64, bool)| full(it.0, it.1) >= space * LEAST;
        let (numeral, bare) = sizes.clone().find(fits).unwrap_or((NUMERALS[2], true));
        let most = items.iter().map(|it| it.count()).max().unwrap_or(0);
        let counts = panel.counted && most <= FEW && items.iter().all(|it| it.is_count() && !it.is_rate());
        let field = counts.then(|| {
            let behind = items.iter().map(|it| number_width(it, numeral, bare)).fold(0.0, f64::max) + 14.0;
            // The rings behind a full row take a further slot.
            let open = items.iter().any(|it| it.count() == most && goes_beyond(it.bound));
            DotField::fit((most + u32::from(open)).max(5), space - behind, 15.0)
        });
        let broken = |it: &YearRow| if it.broken.is_empty() { Vec::new() } else { wrap(&it.broken, BROKEN, width) };
        let words = |row: &YearRow| match &row.told {
            ToldYear::Empty(why) if !why.is_empty() => wrap(why, WORDS, space),
            _ => Vec::new(),
        };
        let scale = Scale::of(items.iter().map(|it| it.value).collect(), full(numeral, bare).max(20.0));
        let unit = items.first().map_or("", |it| &it.numeral.unit);
        let heading =
            if bare && !unit.is_empty() { [&*panel.heading, " · ", unit].concat() } else { panel.heading.to_string() };
        let heading = wrap(&heading, HEADING, width);
        let rows = rows.into_iter().map(|row| LaidRow { row, broken: broken(row), words: words(row) }).collect();
        Self { panel, heading, rows, left, numeral, bare, scale, field }
    }

    fn place(&self, pen: &Pen, (x, y): (f64, f64), width: f64, head: f64, heights: &[(f64, f64)]) {
        pen.rule(x, y, width, 1.0, INK);
        pen.lines(x, y + 28.0, 25.0, &self.heading, HEADING);
        let (left, mut y) = (x + self.left, y + head);
        for (it, (above, height)) in self.rows.iter().zip(heights) {
            if !it.broken.is_empty() {
                jagged(pen, (x, y + (above - LEADING * it.broken.len() as f64) * 0.4), width);
                let first = y + above - LEADING * (it.broken.len() - 1) as f64 - 4.0;
                pen.lines(x, first, LEADING, &it.broken, BROKEN);
            } else if *above > 0.0 {
                // Another panel has a line there; this one's zero goes on.
                zero(pen, left, y, *above);
            }
            y += above;
            self.row(pen, it, (x, left), y, width, *height);
            y += height;
        }
    }

    fn row(&self, pen: &Pen, it: &LaidRow, (x, left): (f64, f64), y: f64, width: f64, height: f64) {
        let middle = y + height / 2.0;
        let face = if it.row.own { Face { colour: INK, ..YEAR.bold() } } else { YEAR };
        zero(pen, left, y, height);
        let Some(item) = it.row.item() else {
            let first = middle + 6.0 - LEADING * (it.words.len().max(1) - 1) as f64 / 2.0;
            pen.text(x, first, &it.row.year, face);
            return pen.lines(left + 10.0, first, LEADING, &it.words, WORDS);
        };
        pen.mark(item.group(), [x, y + 1.0, width, height - 2.0], |pen| {
            pen.text(x, middle + 6.0, &it.row.year, face);
            let end = match &self.field {
                Some(field) => {
                    field.item(pen, left + 4.0, middle - field.diameter() / 2.0, item);
                    let last = left + 4.0 + field.centre(item.count().max(1) - 1).0 + field.diameter() / 2.0;
                    last + if goes_beyond(item.bound) { field.pitch } else { 0.0 }
                }
                None => bar(pen, (left, middle - BAR / 2.0), BAR, &self.scale, item),
            };
            number(pen, (end + 10.0, middle + self.numeral * 0.36), item, self.numeral, self.bare);
        });
    }
}

impl YearRow {
    fn item(&self) -> Option<&Item> {
        if let ToldYear::Counted(it) = &self.told { Some(it) } else { None }
    }
}

/// How long the scale may be so that every bar fits with the number behind it.
fn full(items: &[&Item], space: f64, numeral: f64, bare: bool) -> f64 {
    let most = items.iter().map(|it| it.value).fold(0.0, f64::max);
    let behind = |it: &Item| room(it.bound) + 10.0 + number_width(it, numeral, bare);
    let told = items.iter().filter(|it| it.value > 0.0);
    told.map(|it| (space - behind(it)) * most / it.value).fold(space - 34.0, f64::min)
}

/// The word before a number, the number, and its unit, each with where it begins behind the one before; and how long all are.
fn number_parts(item: &Item, size: f64, bare: bool) -> ([(String, Face, f64); 3], f64) {
    let it = &item.numeral;
    let lead = it.lead.trim_end();
    let word = Face::song(WORDS.size, item.colour);
    let figure = if lead.is_empty() { 0.0 } else { word.width(lead) + WORDS.size * 0.3 };
    let face = Face::num(size, item.colour);
    let end = figure + face.width(&it.figure);
    let unit = if bare { "" } else { &*it.unit };
    let behind = if unit.is_empty() { end } else { end + size * 0.1 + 2.0 };
    let parts = [(lead, word, 0.0), (&*it.figure, face, figure), (unit, WORDS, behind)];
    (parts.map(|(text, face, at)| (text.to_owned(), face, at)), behind + WORDS.width(unit))
}

fn number_width(item: &Item, size: f64, bare: bool) -> f64 {
    number_parts(item, size, bare).1
}

/// As large as all other words, since slides enlarge them alike.
fn number(pen: &Pen, (x, y): (f64, f64), item: &Item, size: f64, bare: bool) {
    for (text, face, at) in number_parts(item, size, bare).0 {
        pen.text(x + at, y, &text, face);
    }
}

/// Where bars and dots begin.
fn zero(pen: &Pen, x: f64, y: f64, height: f64) {
    pen.path(&[(x, y), (x, y + height)], 1.0, RULE);
}

/// The line that parts what is counted differently: it is torn, as paper is.
fn jagged(pen: &Pen, (x, y): (f64, f64), width: f64) {
    let teeth = (width / 9.0).floor().max(2.0);
    let point = |at: u32| (x + width * f64::from(at) / teeth, y + if at.is_multiple_of(2) { 0.0 } else { 5.0 });
    let points: Vec<(f64, f64)> = (0..=teeth as u32).map(point).collect();
    pen.path(&points, 1.6, GOLD_M);
}
