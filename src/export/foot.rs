//! What every picture carries of the page: the double rule of Chinese print over it, and under it the seal, the page's
//! name, where the numbers come from and how they are cited.

use super::drawing::{Paper, height};
use crate::chart::{Face, INK, INK_2, INK_3, PAPER, Pen, RULE, VERM, draw, wrap};
use crate::i18n::{Lang, date, fill, section_number};
use crate::model::{Source, unparted};

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
    for (sign, dx, dy) in [("数", 55.5, 35.5), ("读", 55.5, 66.5), ("人", 24.5, 35.5), ("大", 24.5, 66.5)] {
        pen.text_middle(x + dx * unit, y + dy * unit, sign, face);
    }
}

/// The page's name and what it is about: 数读人大, 2023 太仓.
pub fn names(source: &Source, lang: Lang) -> (&'static str, String) {
    let (words, about) = (lang.strings(), &source.report.report);
    (words.brand, fill(words.place_year, &[&about.covers.to_string(), lang.of(&about.place)]))
}

/// The line that says where the numbers come from.
pub fn source_line(source: &Source, lang: Lang) -> String {
    let about = &source.report.report;
    unparted(&fill(lang.strings().source, &[lang.of(&about.title), &date(&about.delivered, lang)]))
}

/// Number and name of the section that a chart stands in; empty for the opening.
pub fn section(source: &Source, chapter: &str, lang: Lang) -> String {
    let found = source.sections().enumerate().find(|(_, it)| &*it.id == chapter);
    found.map_or(String::new(), |(at, it)| {
        let gap = if lang == Lang::Zh { "\u{2002}" } else { "\u{2002}·\u{2002}" };
        [&*section_number(at + 1, lang), gap, lang.of(&it.title)].concat().replace('\u{ad}', "")
    })
}

/// Puts the foot of a sheet at `y` and returns where it ends. `address` is where the chart stands on the web.
pub fn foot(paper: &mut Paper, source: &Source, lang: Lang, at: (f64, f64), width: f64, address: Option<&str>) -> f64 {
    let (brand, about) = names(source, lang);
    let (large, small, fine) = (Face::song(21.0, INK), Face::hei(15.0, INK_2), Face::hei(15.0, INK_3));
    let name = large.width(brand).max(small.width(&about));
    let left = width - name - 60.0 - 32.0;
    let mut lines = wrap(&source_line(source, lang), fine, left);
    lines.extend(wrap(&[lang.strings().cite, &*source.citation(lang)].concat(), fine, left));
    lines.extend(address.map(str::to_owned));
    let scene = draw(width, |pen| {
        pen.rule(0.0, 0.5, width, 1.0, RULE);
        pen.lines(0.0, 34.0, 24.0, &lines, fine);
        // As under a scroll: the name, then the seal.
        seal(pen, width - 46.0, 18.0, 46.0);
        pen.text_end(width - 60.0, 37.0, brand, large);
        pen.text_end(width - 60.0, 61.0, &about, small);
        (34.0 + 24.0 * (lines.len() - 1) as f64 + 6.0).max(66.0)
    });
    paper.put(&scene, at.0, at.1, 1.0);
    at.1 + height(&scene)
}
