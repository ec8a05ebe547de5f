//! The foot of a saved picture: the seal, the page's name, where the numbers come from and how they are cited.

use charts::compose::{Paper, height, names, seal, source_line};
use charts::forms::{Face, INK, INK_2, INK_3, RULE, picture, wrap};
use i18n::Lang;
use model::Source;

/// Puts the foot of a sheet at `y` and returns where it ends. `address` is where the chart stands on the web.
pub fn foot(paper: &mut Paper, source: &Source, lang: Lang, at: (f64, f64), width: f64, address: Option<&str>) -> f64 {
    let (brand, about) = names(source, lang);
    let (large, small, fine) = (Face::song(21.0, INK), Face::hei(15.0, INK_2), Face::hei(15.0, INK_3));
    let name = large.width(brand).max(small.width(&about));
    let left = width - name - 60.0 - 32.0;
    let mut lines = wrap(&source_line(source, lang), fine, left);
    lines.extend(wrap(&[lang.strings().cite, &*source.citation(lang)].concat(), fine, left));
    lines.extend(address.map(str::to_owned));
    let scene = picture(width, |pen| {
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
