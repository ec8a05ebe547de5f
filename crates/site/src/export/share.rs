//! The picture that stands for a chart where its page is shared: 1200 × 630, read at the size of a thumb. The takeaway
//! is large; below it stands the chart where it fits, else what is most telling of it.

use std::sync::Arc;

use charts::compose::{Paper, height, names, rules, seal, section, sentence, slip, source_line};
use charts::figures::{LaneView, WIDTHS, named_entry, placed};
use charts::forms::{
    DotField, Entry, Face, INK, INK_2, INK_3, Pen, RULE, VERM, draw, glyph, numeral_width, picture, tone, wrap,
};
use charts::scene::Scene;
use i18n::Lang;
use model::{Source, figure_of, without_break_hints};
use report::{Chart, Fact, Form, Glyph};

use super::Drawing;

/// Width and height, as the services that show such pictures ask for.
pub const SHARE: (f64, f64) = (1200.0, 630.0);

const MARGIN: f64 = 64.0;
const ROOM: f64 = SHARE.0 - 2.0 * MARGIN;
/// Where the foot begins.
const FOOT: f64 = 548.0;

/// The share picture of a chart.
pub fn share(source: &Source, chart: &Chart, lang: Lang) -> Drawing {
    let mut paper = Paper::new(SHARE.0);
    if chart.form == Form::Sentence {
        opening(&mut paper, source, chart, lang);
    } else {
        let mut top = 0.0;
        let head = picture(ROOM, |pen| {
            top = head(pen, source, chart, lang);
            top
        });
        paper.put(&head, MARGIN, 44.0, 1.0);
        body(&mut paper, source, chart, lang, 44.0 + top + 26.0);
    }
    let imprint = picture(ROOM, |pen| imprint(pen, source, lang));
    paper.put(&imprint, MARGIN, FOOT, 1.0);
    let title = without_break_hints(lang.of(&chart.title));
    let description = without_break_hints(lang.of(&chart.subtitle));
    Drawing { scene: paper.cut(SHARE.1), title, description, lang }
}

/// Rules, section and the takeaway, in the largest size that fits two lines.
fn head(pen: &Pen, source: &Source, chart: &Chart, lang: Lang) -> f64 {
    rules(pen, 0.0, 0.0, ROOM, 9.0);
    pen.text(0.0, 54.0, &section(source, &chart.chapter, lang), Face::song(26.0, VERM));
    let title = without_break_hints(lang.of(&chart.title));
    let sizes = [64.0, 58.0, 52.0, 46.0, 42.0];
    let fits = |size: &f64| wrap(&title, Face::song(*size, INK), ROOM).len() <= 2;
    let size = sizes.into_iter().find(fits).unwrap_or(40.0);
    let face = Face::song(size, INK);
    let lines = wrap(&title, face, ROOM);
    let first = 54.0 + 24.0 + size * 0.9;
    pen.lines(0.0, first, size * 1.28, &lines, face);
    first + size * 1.28 * (lines.len() - 1) as f64 + size * 0.2
}

/// The seal and the page's name at the left, where it comes from at the right.
fn imprint(pen: &Pen, source: &Source, lang: Lang) -> f64 {
    let (brand, about) = names(source, lang);
    pen.rule(0.0, 0.5, ROOM, 1.0, RULE);
    seal(pen, 0.0, 16.0, 50.0);
    let (large, small) = (Face::song(24.0, INK), Face::hei(18.0, INK_2));
    pen.text(64.0, 37.0, brand, large);
    pen.text(64.0, 62.0, &about, small);
    let left = 64.0 + large.width(brand).max(small.width(&about)) + 48.0;
    let fine = Face::hei(18.0, INK_3);
    let lines = wrap(&source_line(source, lang), fine, ROOM - left);
    let first = if lines.len() > 1 { 37.0 } else { 50.0 };
    for (at, line) in lines.iter().enumerate() {
        pen.text_end(ROOM, first + 25.0 * at as f64, line, fine);
    }
    70.0
}

/// The opening sentence beside its title slip.
fn opening(paper: &mut Paper, source: &Source, chart: &Chart, lang: Lang) {
    let room = FOOT - 44.0 - 28.0;
    paper.put(&draw(&slip(source, room)), MARGIN, 44.0, 1.0);
    let left = MARGIN + 92.0 + 48.0;
    let mut top = 44.0;
    if lang != Lang::Zh {
        let name = picture(ROOM, |pen| {
            pen.text(0.0, 40.0, lang.strings().brand, Face::song(46.0, INK));
            60.0
        });
        paper.put(&name, left, top, 1.0);
        top += 82.0;
    }
    fitted(paper, (left, top), (SHARE.0 - MARGIN - left, 44.0 + room - top), |width, _| {
        sentence(source, chart, lang, width)
    });
}

/// Puts what `make` draws for a width and a height where there is room for it: what is too tall for the room is drawn for
/// a larger one, and reduced.
fn fitted(paper: &mut Paper, (x, y): (f64, f64), (wide, high): (f64, f64), make: impl Fn(f64, f64) -> Scene) {
    let mut scale = 1.0;
    loop {
        let scene = make(wide / scale, high / scale);
        let used = height(&scene) * scale;
        if used <= high || scale < 0.4 {
            return paper.put(&scene, x, y + ((high - used) / 2.0).max(0.0), scale);
        }
        scale -= 0.04;
    }
}

/// The chart in whichever layout shows it largest; where none can be read in small, a few of its parts.
fn body(paper: &mut Paper, source: &Source, chart: &Chart, lang: Lang, top: f64) {
    const READABLE: f64 = 1.15;
    let room = FOOT - 24.0 - top;
    let layouts = WIDTHS.iter().map(|(width, _)| placed(source, chart, lang, *width, &LaneView::default()));
    let fitting = layouts.map(|it| ((ROOM / it.width).min(room / it.height), it));
    // Bars and ratios speak by lengths; the other forms by their numerals.
    let drawn = matches!(chart.form, Form::Bars | Form::Ratio);
    let fitting = fitting.filter(|(scale, it)| drawn && *scale >= READABLE && scale * it.width > ROOM * 0.7);
    if let Some((scale, it)) = fitting.max_by(|(one, _), (other, _)| one.total_cmp(other)) {
        return paper.put(&draw(&it), MARGIN, top + (room - it.height * scale) / 2.0, scale);
    }
    fitted(paper, (MARGIN, top), (ROOM, room), |wide, high| {
        picture(wide, |pen| match chart.form {
            Form::Lanes => themes(pen, source, lang, wide),
            Form::Threads => threads(pen, source, lang, wide),
            _ => numerals(pen, source, chart, lang, (wide, high)),
        })
    });
}

/// The facts whose figures the takeaway names, in its order; where it names fewer than two, the chart's first.
fn telling<'a>(source: &'a Source, chart: &'a Chart) -> Vec<&'a Fact> {
    let facts = source.facts_of(chart);
    let title = &chart.title.zh;
    let digit = |it: Option<char>| it.is_some_and(|it| it.is_ascii_digit());
    let named = |fact: &Fact| {
        let figure = figure_of(fact);
        let whole =
            |at: &usize| !digit(title[..*at].chars().next_back()) && !digit(title[at + figure.len()..].chars().next());
        title.match_indices(figure).map(|(at, _)| at).find(whole)
    };
    let mut found: Vec<(usize, &Fact)> = facts.iter().filter_map(|it| Some((named(it)?, *it))).collect();
    found.sort_by_key(|(at, _)| *at);
    if found.len() < 2 {
        facts.into_iter().take(4).collect()
    } else {
        found.into_iter().map(|(_, it)| it).take(4).collect()
    }
}

/// A few numbers, each large, with what it counts and its dots.
fn numerals(pen: &Pen, source: &Source, chart: &Chart, lang: Lang, (wide, high): (f64, f64)) -> f64 {
    let shown = telling(source, chart);
    let gutter = 44.0;
    let across = shown.len().max(2) as f64;
    let column = (wide - gutter * (across - 1.0)) / across;
    let fits = |size: &f64| shown.iter().all(|it| numeral_width(&source.numeral(it, lang), *size) <= column);
    let size = [116.0, 104.0, 92.0, 80.0, 68.0, 56.0].into_iter().find(fits).unwrap_or(44.0);
    let label = Face::hei(26.0, INK);
    let text = |it: &&Fact| wrap(&source.phrased(lang.of(&it.label), lang), label, column);
    let texts: Vec<Vec<String>> = shown.iter().map(text).collect();
    let rows = texts.iter().map(Vec::len).max().unwrap_or(1);
    let below = size * 0.86 + 16.0 + 34.0 * rows as f64 + 24.0;
    let most = shown.iter().map(|it| it.value as u32).max().unwrap_or(1);
    // Dots compare only if all have one size: where the largest count has no room, no dots are drawn.
    let per_row = [10, 20, 50].into_iter().find(|it| most <= it * 10).unwrap_or(50);
    let mut field = DotField::fit(per_row, column, 26.0);
    field.pitch = field.pitch.min((high - below) / f64::from(most.div_ceil(per_row)));
    let dotted = field.pitch >= 8.0;
    for (at, (fact, lines)) in shown.iter().zip(&texts).enumerate() {
        let x = (column + gutter) * at as f64;
        pen.rule(x, 0.5, column, 1.0, INK);
        pen.numeral(x, size * 0.86 + 12.0, &source.numeral(fact, lang), size, VERM);
        pen.lines(x, size * 0.86 + 16.0 + 34.0, 34.0, lines, label);
        if dotted {
            field.draw(pen, x, below + 6.0, fact.value as u32, fact.bound, tone(fact.voice));
        }
    }
    if dotted { below + 6.0 + field.height(most) } else { below - 10.0 }
}

/// The themes of the coming year, each by its one character.
fn themes(pen: &Pen, source: &Source, lang: Lang, wide: f64) -> f64 {
    let themes = &source.report.themes;
    let gutter = 40.0;
    let across = themes.len().max(1) as f64;
    let column = (wide - gutter * (across - 1.0)) / across;
    let title = Face::song(29.0, INK);
    let mut foot: f64 = 0.0;
    for (at, it) in themes.iter().enumerate() {
        let x = (column + gutter) * at as f64;
        pen.rule(x, 0.5, column, 1.0, INK);
        pen.text(x - 4.0, 116.0, lang.of(&it.key), Face::song(104.0, VERM));
        let lines = wrap(&source.phrased(lang.of(&it.title), lang), title, column);
        pen.lines(x, 172.0, 38.0, &lines, title);
        foot = foot.max(172.0 + 38.0 * (lines.len() - 1) as f64 + 10.0);
    }
    foot
}

/// Two threads, those that the takeaway names first: what was done at the left, what follows at the right.
fn threads(pen: &Pen, source: &Source, lang: Lang, wide: f64) -> f64 {
    let about = &source.report.report;
    let right = wide / 2.0 + 40.0;
    let year = Face::num(44.0, VERM);
    pen.text(0.0, 36.0, &about.covered(lang), year);
    pen.text(right, 36.0, &about.plans.to_string(), year);
    let mut y = 58.0;
    let all = &source.report.threads;
    for it in all.iter().filter(|it| it.lead).chain(all.iter().filter(|it| !it.lead)).take(2) {
        pen.rule(0.0, y, wide, 1.0, RULE);
        let end = |ids: &[Arc<str>], x: f64| -> f64 {
            let first = ids.first().and_then(|id| source.entity(id));
            first.map_or(0.0, |it| end(pen, &named_entry(source, it, lang), x, y, right - 80.0))
        };
        let high = end(&it.from, 0.0).max(end(&it.to, right));
        let (middle, tip) = (y + 42.0, right - 16.0);
        pen.rect(tip - 62.0, middle - 1.5, 50.0, 3.0, VERM);
        pen.polygon(&[(tip - 14.0, middle - 8.0), (tip, middle), (tip - 14.0, middle + 8.0)], VERM);
        y += high;
    }
    y
}

/// One end of a thread; returns the height that it takes.
fn end(pen: &Pen, entry: &Entry, x: f64, y: f64, room: f64) -> f64 {
    let face = Face::hei(30.0, INK);
    let mark = if entry.glyph == Glyph::Dash { 0.0 } else { 42.0 };
    if mark > 0.0 {
        glyph(pen, x + 14.0, y + 42.0, 28.0, entry.glyph);
    }
    let lines = wrap(&entry.label, face, room - mark - 40.0);
    pen.lines(x + mark, y + 53.0, 40.0, &lines, face);
    53.0 + 40.0 * lines.len() as f64 - 8.0
}
