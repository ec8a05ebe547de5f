//! A block cut into clauses, and clauses into what 、 lists. Marks within names and brackets cut nothing.

use std::ops::Range;

use i18n::chinese::ENDS;

use crate::quoted::Quoted;

/// A clause: what stands between two marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// In bytes of its block, without the marks.
    pub range: Range<usize>,
    /// Counted from 0 in its block.
    pub sentence: usize,
    /// Its parts between 、, in bytes of the block.
    pub parts: Vec<Range<usize>>,
}

/// The clauses of a block, in order.
pub fn clauses(text: &str) -> Vec<Clause> {
    let mut found = Vec::new();
    let mut marks = Quoted::all();
    let (mut start, mut sentence) = (0, 0);
    let mut parts = Vec::new();
    let mut part = 0;
    for (at, sign) in text.char_indices() {
        let after = at + sign.len_utf8();
        marks.pass(sign, text.get(after..).unwrap_or(""), after);
        let ends_sentence = ENDS.contains(&sign);
        if marks.is_open() {
            continue;
        }
        if ends_sentence || matches!(sign, '，' | '；' | '：') {
            push(&mut found, text, start..at, std::mem::take(&mut parts), part, sentence);
            sentence += usize::from(ends_sentence);
            (start, part) = (after, after);
        } else if sign == '、' {
            parts.push(part..at);
            part = after;
        }
    }
    push(&mut found, text, start..text.len(), parts, part, sentence);
    found
}

fn push(
    found: &mut Vec<Clause>,
    text: &str,
    range: Range<usize>,
    parts: Vec<Range<usize>>,
    part: usize,
    sentence: usize,
) {
    let range = trimmed(text, range);
    if range.is_empty() {
        return;
    }
    let mut parts: Vec<_> =
        parts.into_iter().chain(std::iter::once(part..range.end)).map(|it| trimmed(text, it)).collect();
    parts.retain(|it| !it.is_empty());
    found.push(Clause { range, sentence, parts });
}

/// A range without the white space at its ends.
pub fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let own = text.get(range.clone()).unwrap_or("");
    let start = range.start + own.len() - own.trim_start().len();
    start..start + own.trim().len()
}

#[cfg(test)]
mod tests {
    use super::clauses;

    #[test]
    fn marks_within_names_cut_nothing() {
        let text = "督办“改造，营造、环境”议案，视察甲（乙、丙）、丁。听取戊";
        let found = clauses(text);
        let words: Vec<_> = found.iter().map(|it| (&text[it.range.clone()], it.sentence, it.parts.len())).collect();
        assert_eq!(words, [("督办“改造，营造、环境”议案", 0, 1), ("视察甲（乙、丙）、丁", 0, 2), ("听取戊", 1, 1)]);
        assert_eq!(clauses("“不闭，合").len(), 2);
    }
}
