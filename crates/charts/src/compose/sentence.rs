//! The opening of the page as a picture: the title slip, and the report's sentence with each numeral large on its dots;
//! in other languages its phrases, number first. The sentence has no placed stage: its words and dots are enlarged by
//! different scales, which only a sheet can do, and nobody measures it.

use crate::forms::{Face, INK, INK_2, PAPER_3, Pen, Placed, VERM, picture, place, strip, tone, wrap};
use crate::scene::Scene;
use i18n::Lang;
use model::{Piece, Source};
use report::{Chart, Fact};

use super::paper::{Paper, height};

/// A numeral is so many times as large as the words around it.
const LARGE: f64 = 3.0;
/// Baseline to baseline, in em of the words.
const PITCH: f64 = 4.1;

/// The vertical title slip, `high` units tall; Chinese in every language, as on the page.
pub fn slip(source: &Source, high: f64) -> Placed {
    let about = &source.report.report;
    let year = [&*about.covered_in_characters(), " ", &about.place.zh].concat();
    let wide = 92.0;
    place(wide, |pen| {
        pen.rect(0.0, 0.0, wide, high, PAPER_3);
        pen.frame(0.0, 0.0, wide, high, 3.0, VERM);
        pen.frame(6.0, 6.0, wide - 12.0, high - 12.0, 1.0, VERM);
        let small = Face { bold: false, ..Face::song(19.0, INK_2) };
        pen.chinese(|pen| {
            upright(pen, wide / 2.0, 34.0, "数读人大", Face::song(50.0, INK));
            upright(pen, wide / 2.0, high - 28.0 - length(&year, small), &year, small);
        });
        high
    })
}

/// Characters below each other, from `y` down.
fn upright(pen: &Pen, x: f64, y: f64, text: &str, face: Face) {
    let mut y = y;
    for sign in text.chars() {
        // The character's square stands on its baseline with 0.12 em below it.
        pen.text_middle(x, y + face.size * 0.88, &sign.to_string(), face);
        y += advance(sign, face);
    }
}

fn length(text: &str, face: Face) -> f64 {
    text.chars().map(|it| advance(it, face)).sum()
}

fn advance(sign: char, face: Face) -> f64 {
    face.size * if sign == ' ' { 0.4 } else { 1.14 }
}

/// The sentence of a chart, `width` units wide.
pub fn sentence(source: &Source, chart: &Chart, lang: Lang, width: f64) -> Scene {
    let rows: Vec<Vec<Piece<'_>>> = if lang == Lang::Zh {
        source.lines(chart).into_iter().map(|row| row.into_iter().flatten().collect()).collect()
    } else {
        Vec::new()
    };
    if rows.is_empty() { phrases(source, chart, lang, width) } else { running(&rows, source.most_of(chart), width) }
}

fn running(rows: &[Vec<Piece<'_>>], most: u32, width: f64) -> Scene {
    let longest = rows.iter().map(|row| row.iter().map(|it| piece_width(it, 1.0)).sum::<f64>()).fold(1.0, f64::max);
    let size = (width / longest).min(34.0);
    let bare = |row: &[Piece<'_>]| !row.iter().any(|it| matches!(it, Piece::Figure(..)));
    let mut paper = Paper::new(width);
    // The first numeral's head is the picture's.
    let mut y = size * (3.3 - PITCH);
    for row in rows {
        y += size * if bare(row) { 2.5 } else { PITCH };
        let mut x = 0.0;
        for piece in row {
            if let Piece::Figure(fact, figure) = piece {
                numeral(&mut paper, (fact, most), figure, x + size * 0.16, y - size, size * LARGE);
            } else if let Piece::Text(text) = piece {
                words(&mut paper, text, x, y - size, size);
            }
            x += piece_width(piece, size);
        }
    }
    // The dots of the last row hang below it.
    let end = y + if rows.last().is_some_and(|it| bare(it)) { 0.0 } else { size * 0.6 };
    paper.bare(end)
}

fn regular(size: f64) -> Face {
    Face { bold: false, ..Face::song(size, INK) }
}

fn piece_width(piece: &Piece<'_>, size: f64) -> f64 {
    match piece {
        Piece::Text(text) => {
            let quotes = text.matches(['“', '”']).count() as f64;
            regular(size).width(text) - quotes * size * 0.5
        }
        Piece::Figure(_, figure) => size * 0.28 + figure_width(figure, size * LARGE),
    }
}

/// Two digits are at least as wide as their row of ten dots.
fn figure_width(figure: &str, size: f64) -> f64 {
    let least = if figure.len() > 1 { size * 1.1 } else { 0.0 };
    Face::num(size, VERM).width(figure).max(least)
}

/// Words on a baseline, quotation marks at half their width.
fn words(paper: &mut Paper, text: &str, x: f64, y: f64, size: f64) {
    let mut x = x;
    for part in text.split_inclusive(['“', '”']) {
        let bare = part.trim_end_matches(['“', '”']);
        put(paper, x, y, bare, regular(size));
        x += regular(size).width(bare);
        let mark = &part[bare.len()..];
        // The opening mark stands in the right half of its square, the closing one in the left.
        put(paper, if mark == "“" { x - size * 0.5 } else { x }, y, mark, regular(size));
        x += if mark.is_empty() { 0.0 } else { size * 0.5 };
    }
}

fn put(paper: &mut Paper, x: f64, y: f64, text: &str, face: Face) {
    let line = picture(1.0, |pen| {
        pen.text(0.0, 0.0, text, face);
        1.0
    });
    paper.put(&line, x, y, 1.0);
}

/// A figure on its baseline over its dots.
fn numeral(paper: &mut Paper, (fact, most): (&Fact, u32), figure: &str, x: f64, y: f64, size: f64) {
    put(paper, x, y, figure, Face::num(size, VERM));
    // A full row of ten is 100 units wide, and 1.09 em of the numeral.
    paper.put(&dots(fact, most), x + size * 0.02, y + size * 0.12, size * 0.0109);
}

/// The dots of a fact.
fn dots(fact: &Fact, most: u32) -> Scene {
    strip((fact.value as u32, fact.bound), most, tone(fact.voice))
}

/// Number, dots and what is counted, in two columns.
fn phrases(source: &Source, chart: &Chart, lang: Lang, width: f64) -> Scene {
    let facts = source.facts_of(chart);
    let most = source.most_of(chart);
    let size = 26.0;
    let (gutter, large) = (32.0, size * LARGE);
    let column = (width - gutter) / 2.0;
    let numerals = facts.iter().map(|it| figure_width(&source.numeral(it, lang).text(), large));
    let left = numerals.fold(0.0, f64::max) + 20.0;
    let mut paper = Paper::new(width);
    let mut y = 0.0;
    for pair in facts.chunks(2) {
        y += large * 0.86;
        let mut below: f64 = 0.0;
        for (at, fact) in pair.iter().enumerate() {
            let x = (column + gutter) * at as f64;
            numeral(&mut paper, (fact, most), &source.numeral(fact, lang).text(), x, y, large);
            let lines = wrap(lang.of(&fact.label), regular(size), column - left);
            for (row, line) in lines.iter().enumerate() {
                put(&mut paper, x + left, y - large * 0.34 + size * 1.25 * row as f64, line, regular(size));
            }
            below = below.max(height(&dots(fact, most)) * large * 0.0109 + large * 0.12);
            below = below.max(size * 1.25 * (lines.len() - 1) as f64 - large * 0.2);
        }
        y += below + 22.0;
    }
    paper.bare(y - 22.0)
}
