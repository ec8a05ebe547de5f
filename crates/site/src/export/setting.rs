//! The report's own words on a picture: its full-width signs closed up, and one stretch of them marked. Where lines break
//! is `charts::forms::wrap`'s to say.

use std::ops::Range;

use charts::forms::{Face, Pen, VERM, wrap};
use i18n::Lang;

/// Quotation marks are as wide as half a character, as on the page.
const QUOTES: [char; 4] = ['“', '”', '‘', '’'];
const OPENING: &str = "“‘（《〈「『";
/// Their ink stands in the left half of their square.
const CLOSING: &str = "”’，。、；：）》〉」』";

/// A line, and what is marked of it in bytes.
pub type Line = (String, Range<usize>);

/// Breaks a text into lines, with a stretch of it (in bytes) marked wherever it falls.
pub fn marked_lines(text: &str, marked: &Range<usize>, face: Face, width: f64) -> Vec<Line> {
    // A line's end takes spaces away, and nothing else.
    let signs = |text: &str| text.chars().filter(|it| *it != ' ').count();
    let (from, to) = (signs(&text[..marked.start]), signs(&text[..marked.end]));
    let mut before = 0;
    let place = |line: &str, count: usize| {
        let mut signs = line.char_indices().filter(|it| it.1 != ' ').map(|it| it.0);
        signs.nth(count).unwrap_or(line.len())
    };
    let lines = wrap(text, face, width).into_iter().map(|line| {
        let own = signs(&line);
        let start = place(&line, from.saturating_sub(before));
        let end = if to <= before { 0 } else { place(&line, to - before - 1) };
        let end = line[end..].chars().next().filter(|_| to > before).map_or(end, |it| end + it.len_utf8());
        before += own;
        (line, start..end.max(start))
    });
    lines.collect()
}

/// A stretch of a line: where it begins, what it says, whether it is marked.
type Stretch = (f64, String, bool);

/// Sets a line from `x` on the baseline `y`.
pub fn set_line(pen: &Pen, (x, y): (f64, f64), (line, marked): &Line, face: Face) {
    for (dx, text, marked) in stretches(line, marked, face).0 {
        if marked {
            let wide: f64 = text.chars().map(|it| advance(it, face, true)).sum();
            pen.rect(x + dx, y + face.size * 0.2, wide, (face.size * 0.06).max(2.0), VERM);
            pen.text(x + dx, y, &text, Face { colour: VERM, ..face.bold() });
        } else if x + dx < 0.0 {
            // Nothing begins left of a picture: the opening sign at a line's start ends in it, and its line goes on behind it.
            let (sign, rest) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
            pen.text_end(x + dx + face.size, y, sign, face);
            pen.text(x + dx + face.size, y, rest, face);
        } else {
            pen.text(x + dx, y, &text, face);
        }
    }
}

/// Advance of a character in the face that pictures are set in, whose digits are narrower than the widest of those that
/// lines are broken for.
fn advance(sign: char, face: Face, bold: bool) -> f64 {
    if bold || face.bold {
        return Face::num(face.size, VERM).width(sign.encode_utf8(&mut [0; 4]));
    }
    match sign {
        '1' => face.size * 0.471,
        '0'..='9' => face.size * 0.557,
        other => face.width(other.encode_utf8(&mut [0; 4])),
    }
}

/// Sets lines of the page's own words below each other; `y` is the first baseline. Only Chinese has signs to close up.
pub fn set_lines(pen: &Pen, (x, y): (f64, f64), leading: f64, lines: &[String], face: Face, lang: Lang) {
    if lang != Lang::Zh {
        return pen.lines(x, y, leading, lines, face);
    }
    for (at, line) in lines.iter().enumerate() {
        set_line(pen, (x, y + leading * at as f64), &(line.clone(), 0..0), face);
    }
}

/// The stretches of a line, and how long all of it is: it is cut where a sign gives up half of its square.
fn stretches(line: &str, marked: &Range<usize>, face: Face) -> (Vec<Stretch>, f64) {
    let half = face.size / 2.0;
    let mut x = 0.0;
    let mut found: Vec<Stretch> = Vec::new();
    let mut cut = true;
    let mut last: Option<char> = None;
    for (at, sign) in line.char_indices() {
        let is_marked = marked.contains(&at);
        let after_opening = last.is_none_or(|it| OPENING.contains(it));
        let gives_left = OPENING.contains(sign) && (QUOTES.contains(&sign) || after_opening);
        if gives_left {
            x -= half;
        }
        match found.last_mut() {
            Some((_, text, same)) if !cut && !gives_left && *same == is_marked => text.push(sign),
            _ => found.push((x, sign.into(), is_marked)),
        }
        x += advance(sign, face, is_marked);
        let next = line[at + sign.len_utf8()..].chars().next();
        let gives_right = CLOSING.contains(sign)
            && (QUOTES.contains(&sign)
                || next.is_some_and(|it| CLOSING.contains(it) || (OPENING.contains(it) && !QUOTES.contains(&it))));
        if gives_right {
            x -= half;
        }
        cut = gives_right;
        last = Some(sign);
    }
    (found, x)
}

#[cfg(test)]
mod tests {
    use charts::forms::{Face, INK, picture};
    use charts::scene::{Anchor, Shape, in_units};
    use i18n::Lang;

    use super::{marked_lines, set_lines, stretches};

    const FACE: Face = Face::song(10.0, INK);

    fn width(line: &str) -> f64 {
        stretches(line, &(0..0), FACE).1
    }

    #[test]
    fn signs_beside_each_other_do_not_gape() {
        assert_eq!(width("提出，办结"), 50.0);
        assert_eq!(width("“微建议”，办结"), 70.0);
        // The line's edge is closed up, too.
        assert_eq!(width("《条例》《办法》"), 70.0);
        assert_eq!(width("建议），"), 35.0);
    }

    /// The sign once began at the picture's edge, and pushed its words into those behind the closing sign.
    #[test]
    fn a_line_that_begins_with_a_quotation_is_set_flush_and_its_words_do_not_collide() {
        let scene = picture(100.0, |pen| {
            set_lines(pen, (0.0, 10.0), 12.0, &["“数字”模块".to_owned()], FACE, Lang::Zh);
            12.0
        });
        let mut found = Vec::new();
        for shape in scene.shapes() {
            if let Shape::Text(label) = shape {
                found.push((&*label.text, in_units(label.at.0), label.anchor));
            }
        }
        assert_eq!(found, [("“", 5.0, Anchor::End), ("数字”", 5.0, Anchor::Start), ("模块", 30.0, Anchor::Start)]);
    }

    #[test]
    fn what_is_marked_is_marked_on_every_line_that_it_falls_on() {
        let text = "收集 选民意见689条，并转有关部门研究";
        let start = text.find("689").unwrap();
        for width in 40..300 {
            let lines = marked_lines(text, &(start..start + "689条".len()), FACE, f64::from(width));
            let marked: String = lines.iter().map(|(line, marked)| &line[marked.clone()]).collect();
            assert_eq!(marked, "689条", "{width}: {lines:?}");
        }
    }
}
