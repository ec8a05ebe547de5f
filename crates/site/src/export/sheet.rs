//! A chart's whole picture as it is saved: what it says, what is counted, the chart, remarks and workings, where it
//! comes from and how it is cited.

use charts::compose::{Paper, height, rules, section, sentence, slip, source_line};
use charts::figures::{LaneView, figure, summary};
use charts::forms::{Face, GOLD, GOLD_M, INK, INK_2, Pen, VERM, draw, picture, wrap};
use charts::scene::Scene;
use i18n::Lang;
use model::{Source, without_break_hints};
use report::{Chart, Form};

use super::Drawing;
use super::foot::foot;
use super::setting::set_lines;

/// Around everything, in user units.
const MARGIN: f64 = 56.0;

/// The sheet of a chart. `address` is where the chart stands on the web, where that is known; it is printed.
pub fn sheet(source: &Source, chart: &Chart, lang: Lang, address: Option<&str>) -> Drawing {
    let opening = chart.form == Form::Sentence;
    // Forms that compare names in columns need the widest layout; the others are read more easily in a narrower one.
    let wide = matches!(chart.form, Form::Matrix | Form::Lanes | Form::Threads | Form::Sentence);
    let width = if wide { 1084.0 } else { 880.0 };
    let mut paper = Paper::new(width + 2.0 * MARGIN);
    let head = picture(width, |pen| head(pen, source, chart, lang, width));
    let mut y = MARGIN - 12.0;
    if opening {
        let beside = 92.0 + 44.0;
        let title = picture(width - beside, |pen| lead(pen, chart, lang, width - beside));
        let words = sentence(source, chart, lang, width - beside);
        let high = (height(&title) + 26.0 + height(&words)).max(440.0);
        y += 12.0;
        paper.put(&draw(&slip(source, high)), MARGIN, y, 1.0);
        paper.put(&title, MARGIN + beside, y, 1.0);
        paper.put(&words, MARGIN + beside, y + height(&title) + 26.0, 1.0);
        y += high + 40.0;
    } else {
        paper.put(&head, MARGIN, y, 1.0);
        y += height(&head) + 40.0;
        let picture = figure(source, chart, lang, width, &LaneView::default());
        paper.put(&picture, MARGIN, y, 1.0);
        y += height(&picture) + 28.0;
    }
    let notes = notes(source, chart, lang, width);
    if height(&notes) > 0.0 {
        paper.put(&notes, MARGIN, y, 1.0);
        y += height(&notes) + 24.0;
    }
    y = foot(&mut paper, source, lang, (MARGIN, y), width, address);
    Drawing {
        scene: paper.finish(y + MARGIN - 16.0),
        title: without_break_hints(lang.of(&chart.title)),
        description: description(source, chart, lang),
        lang,
    }
}

/// Rules, section, title, subtitle.
fn head(pen: &Pen, source: &Source, chart: &Chart, lang: Lang, width: f64) -> f64 {
    rules(pen, 0.0, 0.0, width, 6.0);
    let kicker = Face::song(20.0, VERM);
    pen.text(0.0, 46.0, &section(source, &chart.chapter, lang), kicker);
    let size = if lang == Lang::Zh { 40.0 } else { 36.0 };
    let (title, sub) = (Face::song(size, INK), Face::hei(18.0, INK_2));
    let lines = wrap(&without_break_hints(lang.of(&chart.title)), title, width);
    let mut y = 46.0 + 22.0 + size * 0.9;
    set_lines(pen, (0.0, y), size * 1.3, &lines, title, lang);
    y += size * 1.3 * (lines.len() - 1) as f64 + size * 0.2 + 34.0;
    let lines = wrap(&without_break_hints(lang.of(&chart.subtitle)), sub, width);
    pen.lines(0.0, y, 28.0, &lines, sub);
    y + 28.0 * (lines.len() - 1) as f64 + 4.0
}

/// The opening's title, one sentence a line.
fn lead(pen: &Pen, chart: &Chart, lang: Lang, width: f64) -> f64 {
    let face = Face { bold: false, ..Face::song(25.0, INK) };
    let title = without_break_hints(lang.of(&chart.title));
    let lines: Vec<String> = title.split_inclusive('。').flat_map(|it| wrap(it, face, width)).collect();
    pen.lines(0.0, 25.0, 38.0, &lines, face);
    25.0 + 38.0 * (lines.len() - 1) as f64 + 8.0
}

/// The remark and the computed numbers; a ratio's picture says both itself.
fn notes(source: &Source, chart: &Chart, lang: Lang, width: f64) -> Scene {
    let face = Face::hei(16.0, INK_2);
    picture(width, |pen| {
        let mut y = 0.0;
        if chart.form == Form::Ratio {
            return y;
        }
        if let Some(note) = &chart.note {
            let lines = wrap(&source.phrased(lang.of(note), lang), face, width);
            pen.lines(0.0, 16.0, 26.0, &lines, face);
            y += 26.0 * lines.len() as f64;
        }
        for id in &chart.derived {
            y += computed(pen, source, id, lang, y);
        }
        y
    })
}

/// A computed number with its working and the tag that says who computed it; returns the height it takes.
fn computed(pen: &Pen, source: &Source, id: &str, lang: Lang, y: f64) -> f64 {
    let words = lang.strings();
    let Some(derived) = source.derived(id) else { return 0.0 };
    let Some(computed) = source.compute(derived, lang) else { return 0.0 };
    let (face, num, tag) = (Face::hei(16.0, INK_2), Face::num(20.0, INK), Face::hei(15.0, GOLD));
    let baseline = y + 26.0;
    let mut x = 0.0;
    for (text, face) in [(lang.of(&derived.label), face), (&computed.line(), num)] {
        pen.text(x, baseline, text, face);
        x += face.width(&without_break_hints(text)) + 12.0;
    }
    let wide = tag.width(words.computed) + 16.0;
    pen.frame(x, baseline - 19.0, wide, 25.0, 1.0, GOLD_M);
    pen.text(x + 8.0, baseline, words.computed, tag);
    pen.text(x + wide + 12.0, baseline, computed.remark(lang), face);
    36.0
}

/// What is counted, every number in words, and where it comes from.
fn description(source: &Source, chart: &Chart, lang: Lang) -> String {
    let mut parts = vec![without_break_hints(lang.of(&chart.subtitle))];
    if chart.form == Form::Years {
        parts.push(summary(source, chart, lang));
    }
    for fact in source.facts_of(chart).into_iter().filter(|_| chart.form != Form::Years) {
        parts.push([&*source.spoken(fact, lang), " ", &*without_break_hints(lang.of(&fact.label))].concat());
    }
    parts.push(source_line(source, lang));
    parts.join("; ")
}
