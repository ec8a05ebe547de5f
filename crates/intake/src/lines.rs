//! The lines of a text as they are read: each character as it is meant, with its place in the original. What single
//! characters are cleaned of is told here; lines as wholes are others' business.

use std::ops::Range;

use i18n::chinese::half_width;

use crate::kind::Kind;
use crate::radicals::ideograph;

/// A character as it is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sign {
    /// What it is.
    pub sign: char,
    /// Where it begins in the original.
    pub at: usize,
}

/// A change of a stretch of the original.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// In bytes of the original.
    pub range: Range<usize>,
    /// What stands there instead.
    pub after: String,
    /// What it is about.
    pub kind: Kind,
}

/// A line without the white space at its ends.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Its characters as they are meant.
    pub signs: Vec<Sign>,
    /// Where it stands in the original.
    pub range: Range<usize>,
    /// The same as text.
    pub text: String,
    /// Whether it begins with the space by which Chinese paragraphs are indented.
    pub indented: bool,
}

impl Line {
    /// How wide it is, in halves of an ideograph.
    pub fn width(&self) -> usize {
        self.signs.iter().map(|it| if it.sign.is_ascii() { 1 } else { 2 }).sum()
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.signs.is_empty()
    }
}

/// What a character of the original means.
enum Meaning {
    Itself,
    Other(char, Kind),
    Nothing,
    Space,
    LineEnd,
}

fn meaning(sign: char, before: Option<char>, behind: Option<char>) -> Meaning {
    let digit = |it: Option<char>| it.is_some_and(|it| it.is_ascii_digit() || ('０'..='９').contains(&it));
    match sign {
        '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Meaning::LineEnd,
        '\t' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Meaning::Space,
        // A carriage return goes with its line feed.
        '\r' if behind != Some('\n') => Meaning::LineEnd,
        '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => Meaning::Nothing,
        '\u{fe00}'..='\u{fe0f}' | '\u{fff9}'..='\u{fffb}' | '\u{e0001}'..='\u{e007f}' => Meaning::Nothing,
        _ if sign.is_control() => Meaning::Nothing,
        '０'..='９' => Meaning::Other(half_width(sign), Kind::Width),
        '．' if digit(before) && digit(behind) => Meaning::Other('.', Kind::Width),
        '％' if digit(before) => Meaning::Other('%', Kind::Width),
        _ => ideograph(sign).map_or(Meaning::Itself, |it| Meaning::Other(it, Kind::Radical)),
    }
}

/// The lines of a text, the empty ones among them, and what was changed within them.
pub fn lines(text: &str) -> (Vec<Line>, Vec<Edit>) {
    let (mut all, mut edits) = (vec![Line::default()], Vec::new());
    let mut before = None;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let end = at + sign.len_utf8();
        let behind = signs.peek().map(|it| it.1);
        let mut change = |after: &str, kind| {
            let last: Option<&mut Edit> = edits.last_mut();
            match last.filter(|it| it.range.end == at && it.kind == kind) {
                Some(it) => {
                    it.range.end = end;
                    it.after.push_str(after);
                }
                None => edits.push(Edit { range: at..end, after: after.to_owned(), kind }),
            }
        };
        let line = all.last_mut();
        let meant = match meaning(sign, before, behind) {
            Meaning::LineEnd => {
                all.push(Line::default());
                None
            }
            Meaning::Nothing => {
                change("", Kind::Hidden);
                None
            }
            Meaning::Other(other, kind) => {
                change(other.encode_utf8(&mut [0; 4]), kind);
                Some(other)
            }
            Meaning::Space if sign == '\u{3000}' || sign != ' ' => {
                let again = line.as_ref().and_then(|it| it.signs.last()).is_some_and(|it| it.sign == ' ');
                change(if again { "" } else { " " }, Kind::Space);
                (!again).then_some(' ')
            }
            _ if sign == ' ' && line.as_ref().and_then(|it| it.signs.last()).is_some_and(|it| it.sign == ' ') => {
                change("", Kind::Space);
                None
            }
            _ => Some(sign),
        };
        if let (Some(sign), Some(line)) = (meant, all.last_mut()) {
            line.signs.push(Sign { sign, at });
        }
        before = Some(sign);
    }
    for line in &mut all {
        trim(line, text);
    }
    (all, edits)
}

/// Paragraphs are indented by two ideographs, whose spaces are often counted as one each; no more are looked at.
const INDENT: usize = 2;
const MOST_INDENT: usize = 8;

fn trim(line: &mut Line, text: &str) {
    while line.signs.last().is_some_and(|it| it.sign == ' ') {
        line.signs.pop();
    }
    let spaces = line.signs.iter().take_while(|it| it.sign == ' ').count();
    line.signs.drain(..spaces);
    if let (Some(first), Some(last)) = (line.signs.first(), line.signs.last()) {
        let length = text.get(last.at..).and_then(|it| it.chars().next()).map_or(0, char::len_utf8);
        line.range = first.at..last.at + length;
        let before = text.get(..first.at).unwrap_or("");
        let space = before.chars().rev().take(MOST_INDENT).take_while(|it| it.is_whitespace() && *it != '\n');
        line.indented = space.map(|it| if it == '\u{3000}' { 2 } else { 1 }).sum::<usize>() >= INDENT;
    }
    line.text = line.signs.iter().map(|it| it.sign).collect();
}
