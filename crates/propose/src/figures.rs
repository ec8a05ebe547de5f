//! Finds every number of a block: where it stands with its counter and the words that limit it, what it says, and whether it
//! states something or is only a name.

use std::ops::Range;

use i18n::chinese::NUMERALS;
use report::Bound;
use report::reading::{figure, wording_before, wording_behind};

use crate::counters::{counter, great, unit};
use crate::names::Context;
use crate::quoted::Quoted;
use crate::reason::Reason;

/// A number of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// In bytes of its block: with its counter and the words that limit it, as `raw` has it.
    pub range: Range<usize>,
    /// The digits or numerals alone.
    pub numeral: Range<usize>,
    /// What it says, or why it says nothing that counts.
    pub says: Result<Said, Reason>,
}

/// What a number says.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The number.
    pub value: f64,
    /// What its words make of it.
    pub bound: Bound,
    /// What it counts in.
    pub unit: String,
}

/// Whether numbers may begin with this character.
pub fn begins_number(sign: char) -> bool {
    is_digit(sign) || NUMERALS.contains(sign) || sign == '%'
}

fn is_digit(sign: char) -> bool {
    matches!(sign, '0'..='9' | '０'..='９')
}

/// Every number of a block, in order.
pub fn figures(text: &str) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut quotes = Quoted::names();
    while let Some(sign) = text.get(at..).and_then(|it| it.chars().next()) {
        let after = at + sign.len_utf8();
        quotes.pass(sign, text.get(after..).unwrap_or(""), after);
        let end = if is_digit(sign) {
            end_of_digits(text, at)
        } else if NUMERALS.contains(sign) {
            end_of_numerals(text, at)
        } else {
            at = after;
            continue;
        };
        if let Some(it) = of(text, at..end, quotes.is_open()) {
            at = it.range.end.max(end);
            found.push(it);
        } else {
            at = end;
        }
    }
    found
}

/// `1,000.5`, with the words for its scale: `1.2万`, `70余万`, `2亿5000万`.
fn end_of_digits(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or("");
    let mut end = 0;
    let mut signs = rest.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let joins = match sign {
            '.' | ',' => signs.peek().is_some_and(|(_, next)| is_digit(*next)),
            // １，３８０ and 1 200: what parts thousands in other texts.
            '，' | ' ' => is_thousand(rest.get(at + sign.len_utf8()..).unwrap_or("")) && at <= 3 * '０'.len_utf8(),
            _ => is_digit(sign),
        };
        if !joins {
            break;
        }
        end = at + sign.len_utf8();
    }
    let scaled = end + scale(rest.get(end..).unwrap_or(""));
    let goes_on =
        rest.get(..scaled).is_some_and(|it| it.ends_with(['万', '亿']) && !it.contains(['余', '多', '来', '几']))
            && rest.get(scaled..).is_some_and(|it| it.starts_with(is_digit));
    if goes_on { end_of_digits(text, start + scaled) } else { start + scaled }
}

/// Whether a text begins with three digits and no more.
fn is_thousand(text: &str) -> bool {
    text.chars().take_while(|it| is_digit(*it)).count() == 3
}

fn end_of_numerals(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or("");
    let end = rest.find(|it| !NUMERALS.contains(it)).unwrap_or(rest.len());
    start + end + scale(rest.get(end..).unwrap_or(""))
}

/// Words of approximation and scale right behind digits.
fn scale(text: &str) -> usize {
    let end = text.find(|it| !"余多来几百千万亿".contains(it)).unwrap_or(text.len());
    // More than three of these signs in a row are words and no scale.
    let words = text.get(..end).unwrap_or("");
    if words.chars().count() > 3 { 0 } else { end }
}

/// The number whose digits stand in `numeral`, if it is one that anybody would look for.
fn of(text: &str, numeral: Range<usize>, quoted: bool) -> Option<Figure> {
    let own = text.get(numeral.clone())?;
    let (before, mut rest) = (text.get(..numeral.start)?, text.get(numeral.end..)?);
    let chinese = !own.starts_with(is_digit);
    let percent = before.ends_with("百分之");
    let spaces = rest.len() - rest.trim_start_matches([' ', '\u{3000}']).len();
    rest = rest.get(spaces..)?;
    let length = if percent { None } else { counter(rest).or_else(|| great(rest)) };
    let (counter, behind) = rest.split_at_checked(length.unwrap_or(0))?;
    let end = numeral.end + if counter.is_empty() { 0 } else { spaces + counter.len() };
    let context = Context { before, numeral: own, behind, counter: if percent { "%" } else { counter }, quoted };
    if chinese && counter.is_empty() && !percent && is_word(before, own, behind) {
        return None;
    }
    let start = numeral.start - if percent { "百分之".len() } else { 0 };
    let limits = limits(text, start, numeral.start, end);
    let raw = text.get(limits.clone())?;
    let unit = if percent { "%" } else { unit(counter) };
    let said = match context.reason() {
        Some(reason) => Err(reason),
        None => figure(raw, unit).or_else(|| figure(raw, counter)).ok_or(Reason::Vague),
    };
    let says = said.map(|it| Said { value: it.value, bound: it.bound, unit: unit.to_owned() });
    let range = if says.is_ok() { limits } else { start..end };
    Some(Figure { range, numeral, says })
}

/// The number with the words that limit it on either side.
fn limits(text: &str, start: usize, numeral: usize, end: usize) -> Range<usize> {
    let (before, behind) = (text.get(..start).unwrap_or(""), text.get(end..).unwrap_or(""));
    let own = text.get(numeral..).and_then(|it| it.chars().next());
    // 上千人; 上 before digits belongs to another word.
    let above = || (before.ends_with('上') && own.is_some_and(|it| "百千万亿".contains(it))).then_some("上");
    let lead = wording_before(before).map(|it| it.0).or_else(above).map_or(0, str::len);
    let tail = wording_behind(behind).map_or(0, |it| it.0.len());
    start - lead..end + tail
}

/// A numeral that is part of a word and that nobody takes for a number: 一致, 统一, 万众, 百姓.
fn is_word(before: &str, own: &str, behind: &str) -> bool {
    let short = own.chars().count() == 1;
    let known =
        behind.starts_with(['大', '级', '届', '佳', '强', '优', '院', '府', '委', '分']) || before.ends_with('第');
    short && !known
}

#[cfg(test)]
mod tests;
