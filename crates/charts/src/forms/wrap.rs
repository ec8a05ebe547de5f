//! Line breaking by the width table: as few lines as fit, evenly filled, broken by phrase where the text allows.
//! A zero-width space marks the end of a Chinese word, a soft hyphen the joint of a German one.

use super::face::Face;
use model::within_terms;

/// Signs that may not begin a line.
const NO_START: &str = "，。、；：！？）》〉」』”’…—,.;:!?)%";
/// Signs that may not end a line.
const NO_END: &str = "（《〈「『“‘(„";
/// Signs after which a phrase ends.
const PHRASE_END: &str = "，。、；：！？）》”的, -\u{200b}\u{ad}";

/// Breaks `text` into lines at most `width` wide where possible. A word that is wider than the line is cut.
pub fn wrap(text: &str, face: Face, width: f64) -> Vec<String> {
    if face.width(text) <= width {
        return vec![clean(text)];
    }
    let pieces = pieces(text, face, width);
    let mut lines: Vec<String> = Vec::new();
    let mut start = 0;
    for end in best_breaks(&pieces, face, width) {
        lines.push(clean(&pieces[start..end].concat()));
        start = end;
    }
    lines
}

/// Width of the widest part of a text that should not be broken: what a column must hold at least.
pub fn longest(text: &str, face: Face) -> f64 {
    pieces(text, face, f64::MAX).iter().map(|it| ink(it, face)).fold(0.0, f64::max)
}

/// Width of the widest phrase of a text, leaving out those wider than `most`, which have to break anyway: what a column
/// should hold so that names break where they are said.
pub fn longest_phrase(text: &str, face: Face, most: f64) -> f64 {
    let pieces = pieces(text, face, f64::MAX);
    let mut widest: f64 = 0.0;
    let mut phrase = String::new();
    for (at, piece) in pieces.iter().enumerate() {
        phrase.push_str(piece);
        if pieces.get(at + 1).is_none_or(|next| ends_phrase(piece, next)) {
            let width = ink(&phrase, face);
            widest = widest.max(if width <= most { width } else { 0.0 });
            phrase.clear();
        }
    }
    widest.max(longest(text, face))
}

/// A line as it is printed: a hyphen where a word was parted, and nothing of the other hints.
fn clean(line: &str) -> String {
    let line = line.trim_matches(['\u{200b}', ' ']);
    let parted = line.ends_with('\u{ad}');
    let mut out = line.replace(['\u{200b}', '\u{ad}'], "");
    if parted {
        out.push('-');
    }
    out
}

/// Width of a piece at the end of its line: without the space behind it, with the hyphen that parts it.
fn ink(piece: &str, face: Face) -> f64 {
    let hyphen = if piece.ends_with('\u{ad}') { face.width("-") } else { 0.0 };
    face.width(piece.trim_end()) + hyphen
}

/// Ends of the lines: fewest lines first, then least raggedness, with a price on breaking inside a phrase.
fn best_breaks(pieces: &[String], face: Face, width: f64) -> Vec<usize> {
    let count = pieces.len();
    let widths: Vec<f64> = pieces.iter().map(|it| face.width(it)).collect();
    // For each end: lines used, cost, where the last line began.
    let mut best: Vec<Option<(usize, f64, usize)>> = vec![None; count + 1];
    best[0] = Some((0, 0.0, 0));
    for end in 1..=count {
        let last = ink(&pieces[end - 1], face);
        let inside = end < count && !ends_phrase(&pieces[end - 1], &pieces[end]);
        let mut before = 0.0;
        for start in (0..end).rev() {
            let filled = before + last;
            if start + 1 < end && filled > width {
                break;
            }
            if start > 0 {
                before += widths[start - 1];
            }
            let Some((lines, cost, _)) = best[start] else { continue };
            let slack = ((width - filled) / width).max(0.0);
            let candidate = (lines + 1, cost + slack * slack + if inside { 0.25 } else { 0.0 }, start);
            if best[end].is_none_or(|it| (candidate.0, candidate.1) < (it.0, it.1)) {
                best[end] = Some(candidate);
            }
        }
    }
    let mut ends = Vec::new();
    let mut end = count;
    while let Some((_, _, start)) = best[end].filter(|_| end > 0) {
        ends.push(end);
        end = start;
    }
    ends.reverse();
    ends
}

fn ends_phrase(left: &str, right: &str) -> bool {
    let has = |list: &str, sign: Option<char>| sign.is_some_and(|it| is_in(list, it));
    has(PHRASE_END, left.chars().next_back()) || has(NO_END, right.chars().next())
}

/// The smallest pieces between which a line may break: a Chinese character with the signs that cling to it, a
/// Latin word with the space or hyphen behind it, a run of digits with its unit.
fn pieces(text: &str, face: Face, width: f64) -> Vec<String> {
    // “ closes a quotation in German and opens one elsewhere.
    let german = text.contains('„');
    let mut found: Vec<String> = Vec::new();
    let mut last: Option<char> = None;
    // A hyphen that begins a word stands for the part that the word before it has: “Gesetz und -verordnung”.
    let mut suspended = false;
    // 600多家: what is counted stays with its number.
    let mut counted = false;
    for (sign, within) in text.chars().zip(within_terms(text)) {
        let joins = last.is_some_and(|last| suspended || counted || within || !may_break(last, sign, german));
        counted = matches!(sign, '余' | '多') && last.is_some_and(|last| last.is_ascii_digit());
        suspended = sign == '-' && last.is_none_or(|last| matches!(last, ' ' | '/'));
        match found.last_mut() {
            // A word is cut where it outgrows the line, but never before a sign that closes it.
            Some(piece) if joins && (closes(sign, german) || face.width(piece) + face.width("m") < width) => {
                piece.push(sign);
            }
            _ => found.push(sign.into()),
        }
        last = Some(sign);
    }
    found
}

/// Whether a sign may not begin a line.
fn closes(sign: char, german: bool) -> bool {
    is_in(NO_START, sign) || (german && sign == '“')
}

/// Whether a list has a sign. Asked for each sign of each text, for which `str::contains` is slow: that is made for long texts.
fn is_in(list: &str, sign: char) -> bool {
    list.chars().any(|it| it == sign)
}

fn may_break(left: char, right: char, german: bool) -> bool {
    let opens = is_in(NO_END, left) && !(german && left == '“');
    if closes(right, german) || opens || matches!(right, ' ' | '\u{200b}' | '\u{ad}') {
        return false;
    }
    if matches!(left, ' ' | '-' | '/' | '\u{ad}' | '\u{200b}') {
        return true;
    }
    let wide = |sign: char| sign >= '\u{2e80}' || (!german && "“”‘’—".contains(sign));
    // A number keeps the character behind it: 8次, 2035年.
    (wide(left) || wide(right)) && !left.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::palette::INK;

    const FACE: Face = Face::hei(10.0, INK);

    #[test]
    fn a_text_that_fits_stays_on_one_line() {
        assert_eq!(wrap("人民调解", FACE, 40.0), ["人民调解"]);
    }

    #[test]
    fn lines_are_even_and_no_single_character_is_left_over() {
        let lines = wrap("质量较高的调研报告情况", FACE, 100.0);
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| line.chars().count() > 3), "{lines:?}");
    }

    #[test]
    fn words_are_kept_whole_where_their_ends_are_marked() {
        assert_eq!(wrap("经济\u{200b}社会\u{200b}发展", FACE, 50.0), ["经济社会", "发展"]);
    }

    #[test]
    fn a_soft_hyphen_shows_only_where_a_word_is_parted() {
        assert_eq!(wrap("Rechts\u{ad}vollzug", FACE, 45.0), ["Rechts-", "vollzug"]);
        assert_eq!(wrap("Rechts\u{ad}vollzug", FACE, 200.0), ["Rechtsvollzug"]);
    }

    #[test]
    fn a_hyphen_that_stands_for_a_part_of_the_word_stays_with_its_word() {
        for width in 30..160 {
            for line in wrap("Provinzgesetz und -verordnung", FACE, f64::from(width)) {
                assert!(!line.ends_with(" -") && line != "-", "{width}: {line}");
            }
        }
    }

    #[test]
    fn closing_signs_never_begin_a_line_and_opening_signs_never_end_one() {
        for text in ["创建全国（市、区）情况“两院”优化《条例》", "Den „digitalen Volkskongress“ weiter ausbauen"]
        {
            let german = text.contains('„');
            // From four characters on, any sign fits on a line with those it clings to.
            for width in 40..120 {
                for line in wrap(text, FACE, f64::from(width)) {
                    let closes = |sign| NO_START.contains(sign) || german && sign == '“';
                    let opens = |sign| NO_END.contains(sign) && !(german && sign == '“');
                    assert!(!line.starts_with(closes) && !line.ends_with(opens), "{width}: {line}");
                }
            }
        }
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut_rather_than_overflowing() {
        for line in wrap("Gesetzesvollzugsprüfungskommission", FACE, 60.0) {
            assert!(FACE.width(&line) <= 66.0, "{line}");
        }
    }
}
