//! The card of a number: a portrait picture to pass on. The numeral stands large over its dots and the report's sentence,
//! and a QR code leads to it where the page's address is known.

use std::ops::Range;

use charts::compose::{Paper, height, names, rules, seal, section, source_line};
use charts::figures::{item, mini_of};
use charts::forms::{
    DotField, Face, INK, INK_2, INK_3, Item, PAPER_3, Pen, RULE, VERM, goes_beyond, numeral_width, picture, wrap,
};
use i18n::Lang;
use model::{Entity, Source, without_break_hints};
use report::Fact;
use report_qr::{Correction, Modules, QUIET};

use super::Drawing;
use super::setting::{Line, marked_lines, set_line, set_lines};

/// Width and height: three to four, as phones are held.
pub const CARD: (f64, f64) = (1080.0, 1440.0);

const MARGIN: f64 = 76.0;
const ROOM: f64 = CARD.0 - 2.0 * MARGIN;
/// Where the foot ends.
const END: f64 = CARD.1 - 64.0;
/// The most that a QR code's side takes, with its quiet zone.
const CODE: f64 = 216.0;
/// Numerals are drawn in the sizes of charts and enlarged: the words beside one grow with it.
const ENLARGED: f64 = 4.0;
/// Between what is counted and its dots, and around the sentence.
const GAP: f64 = 48.0;

/// The card of a fact. `address` is where the page shows it, where that is known.
pub fn card(source: &Source, fact: &Fact, lang: Lang, address: Option<&str>) -> Drawing {
    let item = item(source, fact, lang);
    let code = address.and_then(|it| Modules::of(it, Correction::Medium));
    let mut paper = Paper::new(CARD.0);
    let mut y = 0.0;
    let head = picture(ROOM, |pen| {
        rules(pen, 0.0, 0.0, ROOM, 10.0);
        let section = section(source, &fact.chapter, lang);
        // The opening is no numbered section.
        let chapter = source.chapter(&fact.chapter).map_or("", |it| lang.of(&it.title));
        let kicker = if section.is_empty() { without_break_hints(chapter) } else { section };
        pen.text(0.0, 58.0, &kicker, Face::song(30.0, VERM));
        0.0
    });
    paper.put(&head, MARGIN, 64.0, 1.0);
    let set = |size: f64| (Face::song(size, INK), wrap(&item.label, Face::song(size, INK), ROOM));
    let (face, lines) = [46.0, 40.0].map(set).into_iter().find(|it| it.1.len() <= 2).unwrap_or(set(37.0));
    let sizes = [76.0, 70.0, 64.0, 58.0, 52.0, 46.0, 40.0];
    // Long names leave less height.
    let most = if lines.len() > 2 { 64.0 } else { 76.0 };
    let fits = |size: &f64| *size <= most && numeral_width(&item.numeral, *size) * ENLARGED <= ROOM;
    let size = sizes.into_iter().find(fits).unwrap_or(34.0);
    let numeral = picture(ROOM / ENLARGED, |pen| {
        pen.numeral(0.0, size * 0.88, &item.numeral, size, item.colour);
        size * 0.88
    });
    paper.put(&numeral, MARGIN, 160.0, ENLARGED);
    y += 160.0 + height(&numeral) * ENLARGED;
    let label = picture(ROOM, |pen| {
        set_lines(pen, (0.0, 90.0), face.size * 1.3, &lines, face, lang);
        90.0 + face.size * 1.3 * (lines.len() - 1) as f64
    });
    paper.put(&label, MARGIN, y, 1.0);
    y += height(&label) + GAP;

    let foot = picture(ROOM, |pen| foot(pen, source, lang, code.as_ref()));
    let foot_top = END - height(&foot);
    paper.put(&foot, MARGIN, foot_top, 1.0);
    let words = picture(ROOM, |pen| sentence(pen, source, fact));
    let words_top = foot_top - GAP - height(&words);
    paper.put(&words, MARGIN, words_top, 1.0);
    let room = words_top - GAP - y;
    if let Some(field) = field(&item, room) {
        let dots = picture(ROOM, |pen| {
            pen.group(item.group(), |pen| field.item(pen, 0.0, 0.0, &item));
            field.height(item.count())
        });
        paper.put(&dots, MARGIN, y, 1.0);
    } else {
        paper.put(&mini_of(source, fact, lang, ROOM / 2.0), MARGIN, y, 2.0);
    }
    let sentence = source.place(Entity::Fact(fact)).map_or("", |it| source.outline.sentence(&it));
    Drawing {
        scene: paper.finish(CARD.1),
        title: without_break_hints(&item.spoken),
        description: [sentence, " ", &*source_line(source, lang)].concat(),
        lang,
    }
}

/// The dots of an item. All cards have one rule: of a larger number there is more ink, though its dots are smaller.
/// `None` where they could not be told apart, or there is nothing to count out.
fn field(item: &Item, room: f64) -> Option<DotField> {
    let count = item.count();
    if !item.is_count() || item.is_rate() || count == 0 {
        return None;
    }
    // All of them have the ink of count^(1/4): a hundred times as many, three times as much.
    let root = f64::from(count).sqrt().sqrt();
    let mut diameter = (118.0 / (root * root.sqrt())).min(58.0);
    while diameter > 4.0 {
        let wide = ROOM - if goes_beyond(item.bound) { diameter * 1.6 } else { 0.0 };
        let field = DotField::fit(DotField::slots(wide, diameter), wide, diameter);
        if field.height(count) <= room {
            return Some(field);
        }
        diameter *= 0.96;
    }
    None
}

/// The report's sentence, in the largest size that takes four lines, else in the smallest.
fn sentence(pen: &Pen, source: &Source, fact: &Fact) -> f64 {
    let inset = 36.0;
    let (text, marked) = quoted(source, fact);
    let set = |size: f64| -> (Face, Vec<Line>) {
        let face = Face { bold: false, ..Face::song(size, INK) };
        (face, marked_lines(&text, &marked, face, ROOM - inset))
    };
    let sizes = [44.0, 41.0, 38.0, 35.0].map(set);
    let [.., smallest] = &sizes;
    let (face, lines) = sizes.iter().find(|it| it.1.len() <= 4).unwrap_or(smallest);
    let leading = face.size * 1.62;
    let foot = face.size * 1.1 + leading * (lines.len() - 1) as f64;
    pen.rect(0.0, 0.0, 5.0, foot + face.size * 0.22, VERM);
    pen.chinese(|pen| {
        for (at, line) in lines.iter().enumerate() {
            set_line(pen, (inset, face.size * 0.95 + leading * at as f64), line, *face);
        }
    });
    foot + face.size * 0.22
}

/// More characters than a card has room for.
const LONG: usize = 150;

/// The sentence that holds a fact, with the place of its wording in it; of a very long one what is quoted of it.
fn quoted(source: &Source, fact: &Fact) -> (String, Range<usize>) {
    let sentence = source.place(Entity::Fact(fact)).map_or(&*fact.quote, |it| source.outline.sentence(&it)).trim();
    let (text, from) = match sentence.find(&*fact.quote) {
        Some(at) if sentence.chars().count() <= LONG => (sentence.to_owned(), at),
        _ => (["……", &*fact.quote, "……"].concat(), "……".len()),
    };
    let start = from + fact.quote.find(&*fact.raw).unwrap_or(0);
    (text, start..start + fact.raw.len())
}

/// Where it comes from, and the way to it.
fn foot(pen: &Pen, source: &Source, lang: Lang, code: Option<&Modules>) -> f64 {
    let (brand, about) = names(source, lang);
    pen.rule(0.0, 0.5, ROOM, 1.0, RULE);
    let (large, small, fine) = (Face::song(28.0, INK), Face::hei(22.0, INK_2), Face::hei(22.0, INK_3));
    let top = 26.0;
    let room = if code.is_some() { ROOM - CODE - 48.0 } else { ROOM };
    seal(pen, 0.0, top, 62.0);
    pen.text(78.0, top + 26.0, brand, large);
    pen.text(78.0, top + 58.0, &about, small);
    let mut lines = wrap(&source_line(source, lang), fine, room);
    if code.is_some() {
        lines.extend(wrap(lang.shared().card_scan, fine, room));
    }
    let first = top + 62.0 + 46.0;
    pen.lines(0.0, first, 32.0, &lines, fine);
    let words = first + 32.0 * (lines.len() - 1) as f64 + 4.0;
    let Some(code) = code else { return words };
    words.max(top + plate(pen, code, top))
}

/// The code on a light plate at the right edge, its modules whole pixels; returns its side.
fn plate(pen: &Pen, code: &Modules, y: f64) -> f64 {
    let module = (CODE / code.width() as f64).floor().max(1.0);
    let side = module * code.width() as f64;
    pen.rect(ROOM - side, y, side, side, PAPER_3);
    for (column, row, run) in code.runs() {
        let [dx, dy] = [column, row].map(|it| (it + QUIET) as f64 * module);
        pen.rect(ROOM - side + dx, y + dy, run as f64 * module, module, INK);
    }
    side
}
