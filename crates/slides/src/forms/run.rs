//! Names that run on in lines like text: each stays whole where it can, and is a mark of its own.

use charts::forms::{Entry, Face, INK_2, Pen, wrap};
use i18n::Lang;

use super::{LABEL, LEADING};

/// Names with what stands before them, broken into lines.
pub struct Run<'a> {
    names: Vec<Name<'a>>,
    /// How many lines there are.
    lines: usize,
}

/// A name with what of it stands on each line.
struct Name<'a> {
    entry: &'a Entry,
    pieces: Vec<Piece>,
}

/// Words on a line: where they begin from the left, on which line, and what they say.
struct Piece {
    x: f64,
    line: usize,
    text: String,
}

impl<'a> Run<'a> {
    /// Sets names in `width` behind `before`, with the language's sign between them. Where it must be `tight`, names go on from
    /// line to line.
    pub fn of(entries: &[&'a Entry], before: &str, width: f64, (lang, tight): (Lang, bool)) -> Self {
        let (sign, gap) = if lang == Lang::Zh { ("、", "") } else { (";", " ") };
        let text = |(at, entry): (usize, &&'a Entry)| {
            let between = if at + 1 < entries.len() { sign } else { "" };
            (*entry, [&*entry.label, between].concat())
        };
        let texts: Vec<(&Entry, String)> = entries.iter().enumerate().map(text).collect();
        // The words before the names must not be alone on a line.
        let alone = texts.first().is_some_and(|it| LABEL.width(before) + LABEL.width(&it.1) > width);
        if alone && !before.is_empty() {
            return Self::filled(texts, before, width, gap);
        }
        let whole = Self::whole(&texts, before, width, gap);
        if !tight {
            return whole;
        }
        // Names that stay whole are read more easily, where that takes no more lines.
        let filled = Self::filled(texts, before, width, gap);
        if whole.lines <= filled.lines { whole } else { filled }
    }

    /// Each name whole where a line holds it.
    fn whole(texts: &[(&'a Entry, String)], before: &str, width: f64, gap: &str) -> Self {
        let (mut x, mut line) = (LABEL.width(before), 0);
        let mut names = Vec::new();
        for (entry, text) in texts {
            if x > 0.0 && x + LABEL.width(text) > width {
                (x, line) = (0.0, line + 1);
            }
            let mut pieces = Vec::new();
            for (at, part) in wrap(text, LABEL, width).into_iter().enumerate() {
                if at > 0 {
                    (x, line) = (0.0, line + 1);
                }
                let own = LABEL.width(&part);
                pieces.push(Piece { x, line, text: part });
                x += own;
            }
            x += LABEL.width(gap);
            names.push(Name { entry, pieces });
        }
        Self { names, lines: line + 1 }
    }

    /// All names as one text, in as few lines as that takes.
    fn filled(texts: Vec<(&'a Entry, String)>, before: &str, width: f64, gap: &str) -> Self {
        let joined = texts.iter().map(|it| &*it.1).collect::<Vec<_>>().join(gap);
        let lines = wrap(&[before, &joined].concat(), LABEL, width);
        // Every letter with the number of its name; 0 for what stands before all of them.
        let names = texts.iter().enumerate().flat_map(|(at, it)| it.1.chars().map(move |letter| (letter, at + 1)));
        let letters = before.chars().map(|it| (it, 0)).chain(names);
        let mut letters = letters.filter(|it| !matches!(it.0, '\u{200b}' | '\u{ad}' | ' ')).peekable();
        let mut found: Vec<Name<'a>> = texts.iter().map(|it| Name { entry: it.0, pieces: Vec::new() }).collect();
        for (line, text) in lines.iter().enumerate() {
            let mut owner = letters.peek().map_or(0, |it| it.1);
            let mut from = 0;
            let mut end = |owner: usize, from: usize, to: usize| {
                let piece = text[from..to].trim_start();
                let own = owner.checked_sub(1).and_then(|it| found.get_mut(it));
                if let Some(own) = own.filter(|_| !piece.is_empty()) {
                    let x = LABEL.width(&text[..to - piece.len()]);
                    own.pieces.push(Piece { x, line, text: piece.trim_end().to_owned() });
                }
            };
            for (at, letter) in text.char_indices() {
                // Skip spaces and the hyphens of broken words: they are not among `letters`, and stay with the name before them.
                let Some((_, next)) = letters.next_if(|it| it.0 == letter) else { continue };
                if next != owner {
                    end(owner, from, at);
                    (owner, from) = (next, at);
                }
            }
            end(owner, from, text.len());
        }
        Self { names: found, lines: lines.len() }
    }

    /// How tall it is.
    pub fn height(&self) -> f64 {
        LEADING * self.lines as f64
    }

    /// Draws it with its upper left corner at a place.
    pub fn draw(&self, pen: &Pen, x: f64, y: f64) {
        let mut all = self.names.iter().flat_map(|it| &it.pieces).skip(1);
        for Name { entry, pieces } in &self.names {
            let area = pieces.iter().fold([f64::MAX, f64::MAX, 0.0, 0.0], |area: [f64; 4], piece| {
                let (left, top) = (x + piece.x, y + LEADING * piece.line as f64);
                let (right, foot) = (left + LABEL.width(&piece.text), top + LEADING);
                [area[0].min(left), area[1].min(top), area[2].max(right), area[3].max(foot)]
            });
            pen.mark(entry.group(), [area[0], area[1], area[2] - area[0], area[3] - area[1]], |pen| {
                for piece in pieces {
                    // A sign set flush would leave a gap before a piece that follows on its line.
                    let followed = all.next().is_some_and(|it| it.line == piece.line);
                    let put = if piece.x > 0.0 || followed { Pen::text_on } else { Pen::text };
                    put(pen, x + piece.x, baseline(y, piece.line), &piece.text, LABEL);
                }
            });
        }
    }
}

/// The baseline of a line, counted from 0, under an upper edge.
pub fn baseline(y: f64, line: usize) -> f64 {
    y + LEADING * (line as f64 + 0.8)
}

/// What is said of names that are only counted.
pub const COUNTED: Face = Face::hei(super::WORDS, INK_2);

#[cfg(test)]
mod tests {
    use charts::forms::place;
    use report::Glyph;

    use super::*;

    fn entry(label: &str) -> Entry {
        let [mark, link, spoken] = ["a", "#a", label].map(Into::into);
        Entry { mark, link, spoken, label: label.into(), glyph: Glyph::Dash }
    }

    /// What is placed, line by line.
    fn lines(labels: &[&str], width: f64) -> Vec<Vec<String>> {
        let entries: Vec<Entry> = labels.iter().map(|it| entry(it)).collect();
        let run = Run::of(&entries.iter().collect::<Vec<_>>(), "", width, (Lang::Zh, true));
        let placed = place(width, |pen| {
            run.draw(pen, 0.0, 0.0);
            run.height()
        });
        let mut lines: Vec<Vec<String>> = vec![Vec::new(); run.lines];
        for words in placed.words() {
            lines[(words.at.1 / LEADING) as usize].push(words.text.clone());
        }
        lines
    }

    /// A font may set an opening sign flush by half its square, and what follows is placed as if it were whole.
    #[test]
    fn only_what_ends_its_line_may_be_set_flush() {
        let width = LABEL.width("“无废城市”建设、气象灾害防御");
        assert_eq!(
            lines(&["“无废城市”建设", "气象灾害防御"], width),
            [["\u{2060}“无废城市”建设、", "\u{2060}气象灾害防御"]]
        );
        let narrow = LABEL.width("“无废城市”建设、");
        assert_eq!(lines(&["“无废城市”建设", "气象灾害防御"], narrow), [["“无废城市”建设、"], ["气象灾害防御"]]);
    }

    #[test]
    fn names_stay_whole_where_that_takes_no_more_lines() {
        let names = ["选民", "一二三四五六七八九十甲乙丙丁戊己庚辛"];
        assert_eq!(lines(&names, LABEL.width("一二三四五六七八九十一二三四五六七八九十")), [["选民、"], [names[1]]]);
    }
}
