//! What every picture carries of the page: the double rule of Chinese print, the seal, the page's name, and where the
//! numbers come from.

use crate::forms::{Face, PAPER, Pen, VERM};
use i18n::{Lang, date, fill, section_number};
use model::{Source, without_break_hints};

/// The thick and the thin rule, `weight` user units thick together with the paper between them.
pub fn rules(pen: &Pen, x: f64, y: f64, width: f64, weight: f64) {
    pen.rect(x, y, width, weight * 0.5, VERM);
    pen.rect(x, y + weight * 0.82, width, weight * 0.18, VERM);
}

/// The seal 数读人大, `size` units square.
pub fn seal(pen: &Pen, x: f64, y: f64, size: f64) {
    const EDGE: [(f64, f64); 14] = [
        (2.0, 5.0),
        (5.0, 2.0),
        (33.0, 3.0),
        (75.0, 2.0),
        (78.0, 6.0),
        (77.0, 36.0),
        (78.0, 76.0),
        (75.0, 78.0),
        (40.0, 77.0),
        (4.0, 78.0),
        (2.0, 74.0),
        (3.0, 40.0),
        (2.0, 5.0),
        (2.0, 5.0),
    ];
    let unit = size / 80.0;
    let edge: Vec<(f64, f64)> = EDGE.iter().map(|(dx, dy)| (x + dx * unit, y + dy * unit)).collect();
    pen.polygon(&edge, VERM);
    pen.frame(x + 6.7 * unit, y + 6.7 * unit, 66.6 * unit, 66.6 * unit, 1.6 * unit, PAPER);
    let face = Face::song(29.0 * unit, PAPER);
    pen.chinese(|pen| {
        for (sign, dx, dy) in [("数", 55.5, 35.5), ("读", 55.5, 66.5), ("人", 24.5, 35.5), ("大", 24.5, 66.5)] {
            pen.text_middle(x + dx * unit, y + dy * unit, sign, face);
        }
    });
}

/// The page's name and what it is about: 数读人大, 2023 太仓.
pub fn names(source: &Source, lang: Lang) -> (&'static str, String) {
    let (words, about) = (lang.strings(), &source.report.report);
    (words.brand, fill(words.place_year, &[&about.covered(lang), lang.of(&about.place)]))
}

/// The line that says where the numbers come from.
pub fn source_line(source: &Source, lang: Lang) -> String {
    let about = &source.report.report;
    without_break_hints(&fill(lang.strings().source, &[lang.of(&about.title), &date(&about.delivered, lang)]))
}

/// Number and name of the section that a chart stands in; empty for the opening.
pub fn section(source: &Source, chapter: &str, lang: Lang) -> String {
    let found = source.sections().enumerate().find(|(_, it)| &*it.id == chapter);
    found.map_or(String::new(), |(at, section)| {
        let gap = if lang == Lang::Zh { "\u{2002}" } else { "\u{2002}·\u{2002}" };
        [&*section_number(at + 1, lang), gap, &*without_break_hints(lang.of(&section.title))].concat()
    })
}
