//! The whole picture of a slide: its head, what it shows, and the foot with the source and its number.

use charts::compose::{Paper, height, names, rules, seal, slip, source_line, width};
use charts::figures::Parts;
use charts::forms::{self, Face, INK, INK_2, INK_3, PAPER_3, Pen, picture, wrap};
use charts::scene::{Group, Node, Scene};
use i18n::{Lang, date};
use model::{Source, unparted};
use report::{Chart, Form};

use super::fit::fit;
use super::portion::Portion;
use super::room::{FOOT, FOOT_TOP, Head, LEADING, Room, SMALL, TOP, head, margin, room};
use super::steps::CHART;
use super::{HEIGHT, Kind, Slide, Stage};

/// A QR code: modules a side, and whether the one in a column and a row is dark.
pub struct Code<'a> {
    /// Modules a side, without the quiet zone.
    pub size: usize,
    /// Column, then row, from the upper left.
    pub dark: &'a dyn Fn(usize, usize) -> bool,
    /// The address that it holds, which is printed too.
    pub address: &'a str,
}

/// Draws a slide as large as the stage. `number` is its place in the deck and how many there are; `code` is for the
/// closing slide.
pub fn draw(
    source: &Source,
    lang: Lang,
    stage: Stage,
    slide: &Slide,
    number: (usize, usize),
    code: Option<&Code<'_>>,
) -> Scene {
    let mut paper = Paper::new(stage.width);
    match &slide.kind {
        Kind::Cover => cover(&mut paper, source, lang, stage, slide),
        Kind::Closing => closing(&mut paper, lang, stage, slide, code),
        Kind::Chart { chart, portion, fit, of } => {
            let part = if of.1 > 1 { format!("{} / {}", of.0, of.1) } else { String::new() };
            let mut head = head(stage, &slide.title, &slide.subtitle, &part);
            // The chart was fitted before it was known how many there are.
            head.room = room(stage, &slide.title, &slide.subtitle);
            paper.put(&picture(stage.width, |pen| heading(pen, stage, &head)), 0.0, 0.0, 1.0);
            if let Some(chart) = source.chart(chart) {
                let scene = forms::draw(&portion.place(&Parts::of(source, chart, lang), (fit.width, fit.across)));
                let group = Group { class: CHART.into(), nodes: scene.nodes, ..Group::default() };
                let scene = Scene { nodes: vec![Node::Group(group)], ..scene };
                place(&mut paper, &scene, head.room, fit.scale);
            }
        }
    }
    // The cover has the page's name in its slip.
    let sealed = slide.kind != Kind::Cover || stage.width < HEIGHT;
    paper.put(&picture(stage.width, |pen| foot(pen, source, lang, stage, number, sealed)), 0.0, 0.0, 1.0);
    paper.bare(HEIGHT)
}

/// The seal's side.
const SEAL: f64 = 92.0;

/// Puts a chart a little above the middle of its room.
fn place(paper: &mut Paper, scene: &Scene, room: Room, scale: f64) {
    let spare = room.height - height(scene) * scale;
    paper.put(scene, room.x, room.y + (spare * 0.4).max(0.0), scale);
}

fn heading(pen: &Pen, stage: Stage, head: &Head) -> f64 {
    let margin = margin(stage);
    rules(pen, margin, TOP, stage.width - 2.0 * margin, 10.0);
    let (title, size) = &head.title;
    pen.lines(head.x, head.first, size * LEADING, title, Face::song(*size, INK));
    let last = head.first + size * LEADING * (title.len() - 1) as f64;
    let small = Face::hei(SMALL, INK_2);
    pen.lines(head.x, last + size * 0.3 + 40.0, 46.0, &head.subtitle, small);
    0.0
}

fn foot(pen: &Pen, source: &Source, lang: Lang, stage: Stage, (at, count): (usize, usize), sealed: bool) -> f64 {
    let margin = margin(stage);
    let (_, about) = names(source, lang);
    let small = Face::hei(SMALL, INK_2);
    // The seal is the page's name; its characters are as large as the other words.
    let mut x = margin;
    if sealed {
        seal(pen, x, FOOT - SEAL * 0.68, SEAL);
        x += SEAL + 24.0;
    }
    let number = format!("{at} / {count}");
    let figure = Face::num(SMALL + 4.0, INK_2);
    let end = stage.width - margin - figure.width(&number);
    pen.text(end, FOOT, &number, figure);
    if x + small.width(&about) + 24.0 < end {
        pen.text(x, FOOT, &about, small);
        x += small.width(&about) + 52.0;
    }
    let fine = Face::hei(SMALL, INK_3);
    let line = source_line(source, lang);
    if x + fine.width(&line) + 24.0 < end {
        pen.text(x, FOOT, &line, fine);
    } else {
        let short = date(&source.report.report.delivered, lang);
        let short = if x + fine.width(&short) + 24.0 < end { short } else { String::new() };
        pen.text(x, FOOT, &short, fine);
    }
    0.0
}

/// The title slip beside the report's title and the numbers of the opening.
fn cover(paper: &mut Paper, source: &Source, lang: Lang, stage: Stage, slide: &Slide) {
    let margin = margin(stage);
    let top = TOP + 20.0;
    let foot = FOOT_TOP;
    let upright = stage.width < HEIGHT;
    // On narrow stages the slip would leave no room for numbers.
    let left = if upright {
        margin
    } else {
        let high = foot - top;
        let strip = slip(source, high / 1.9);
        paper.put(&strip, margin, top, 1.9);
        margin + width(&strip) * 1.9 + 84.0
    };
    let wide = stage.width - margin - left;
    let about = &source.report.report;
    let line = [&*date(&about.delivered, lang), "\u{3000}", &unparted(lang.of(&about.occasion))].concat();
    let mut y = top;
    let title = picture(wide, |pen| {
        let sizes = [72.0, 66.0, 60.0, 54.0, 48.0, 44.0];
        let lines = |size: f64| wrap(&slide.title, Face::song(size, INK), wide);
        let size = sizes.into_iter().find(|it| lines(*it).len() <= if upright { 3 } else { 1 });
        let size = size.or_else(|| sizes.into_iter().find(|it| lines(*it).len() <= 2)).unwrap_or(44.0);
        let title = lines(size);
        pen.lines(0.0, size * 0.92, size * LEADING, &title, Face::song(size, INK));
        let mut y = size * 0.92 + size * LEADING * (title.len() - 1) as f64;
        let small = Face::hei(SMALL, INK_2);
        let lines = wrap(&line, small, wide);
        pen.lines(0.0, y + size * 0.3 + 38.0, 46.0, &lines, small);
        y += size * 0.3 + 38.0 + 46.0 * (lines.len() - 1) as f64 + 26.0;
        rules(pen, 0.0, y, wide, 8.0);
        y + 8.0
    });
    paper.put(&title, left, y, 1.0);
    y += height(&title) + 34.0;
    let Some(chart) = source.report.charts.iter().find(|it| it.form == Form::Sentence) else { return };
    let room = Room { x: left, y, width: wide, height: foot - y };
    numbers(paper, source, lang, chart, room);
}

/// As many of the opening's numbers as can be read from the last row.
fn numbers(paper: &mut Paper, source: &Source, lang: Lang, chart: &Chart, room: Room) {
    let (whole, parts) = (Portion::whole(source, chart), Parts::of(source, chart, lang));
    let fitting = (1..=whole.len()).rev().map(|it| whole.first(it)).find_map(|it| {
        let fit = fit(&parts, &it, room);
        fit.legible.then_some((it, fit))
    });
    if let Some((portion, fit)) = fitting {
        place(paper, &forms::draw(&portion.place(&parts, (fit.width, fit.across))), room, fit.scale);
    }
}

/// What the deck has shown, and where all of it can be read: as a QR code where the page knows its address.
fn closing(paper: &mut Paper, lang: Lang, stage: Stage, slide: &Slide, code: Option<&Code<'_>>) {
    let margin = margin(stage);
    let words = lang.deck();
    let wide = stage.width - 2.0 * margin;
    let narrow = stage.width < HEIGHT * 1.15;
    let plate = if narrow { (wide * 0.8).min(440.0) } else { 540.0 };
    let text = if code.is_none() || narrow { wide } else { wide - plate - 80.0 };
    let head = picture(text, |pen| {
        let sizes = [116.0, 100.0, 88.0, 76.0, 64.0, 56.0, 48.0];
        let lines = |size: f64| wrap(&slide.title, Face::song(size, INK), text);
        let size = sizes.into_iter().find(|it| lines(*it).len() <= 3).unwrap_or(44.0);
        let title = lines(size);
        pen.lines(0.0, size, size * 1.3, &title, Face::song(size, INK));
        let mut y = size + size * 1.3 * (title.len() - 1) as f64 + 84.0;
        if code.is_some() {
            let face = Face::hei(SMALL + 8.0, INK_2);
            let lines = wrap(words.scan, face, text);
            pen.lines(0.0, y, 56.0, &lines, face);
            y += 56.0 * lines.len() as f64 + 20.0;
        }
        let face = Face::hei(SMALL, INK_3);
        let lines = wrap(words.honest, face, text);
        pen.lines(0.0, y, 48.0, &lines, face);
        y += 48.0 * lines.len() as f64;
        if let Some(code) = code {
            let lines = wrap(code.address, face, text);
            pen.lines(0.0, y + 14.0, 44.0, &lines, face);
            y += 14.0 + 44.0 * lines.len() as f64;
        }
        y
    });
    paper.put(
        &picture(stage.width, |pen| {
            rules(pen, margin, TOP, wide, 10.0);
            0.0
        }),
        0.0,
        0.0,
        1.0,
    );
    let bottom = FOOT_TOP;
    let middle = (TOP + bottom) / 2.0;
    if narrow {
        let all = height(&head) + code.map_or(0.0, |_| plate + 40.0);
        let top = (middle - all / 2.0).max(TOP + 40.0);
        paper.put(&head, margin, top, 1.0);
        if let Some(code) = code {
            paper.put(&picture(plate, |pen| plate_of(pen, code, plate)), margin, top + height(&head) + 40.0, 1.0);
        }
    } else {
        paper.put(&head, margin, (middle - height(&head) / 2.0).max(TOP + 40.0), 1.0);
        if let Some(code) = code {
            let x = stage.width - margin - plate;
            paper.put(&picture(plate, |pen| plate_of(pen, code, plate)), x, middle - plate / 2.0, 1.0);
        }
    }
}

/// The code on a light plate: cameras want dark modules on a light ground, and four modules of quiet around.
fn plate_of(pen: &Pen, code: &Code<'_>, size: f64) -> f64 {
    pen.group(Group { class: "plate".into(), ..Group::default() }, |pen| {
        pen.rect(0.0, 0.0, size, size, PAPER_3);
        let module = size / (code.size + 8) as f64;
        for row in 0..code.size {
            let mut at = 0;
            while at < code.size {
                let from = at;
                while at < code.size && (code.dark)(at, row) {
                    at += 1;
                }
                if at > from {
                    let (x, y) = ((from + 4) as f64 * module, (row + 4) as f64 * module);
                    pen.rect(x, y, (at - from) as f64 * module, module, INK);
                } else {
                    at += 1;
                }
            }
        }
    });
    size
}
