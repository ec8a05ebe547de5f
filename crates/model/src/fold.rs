//! How texts are compared in a search: without regard to case, to the width of digits and letters, or to the hints
//! where a word may be parted. By hand for the scripts of the page, since Unicode's tables outweigh it all.

use std::ops::Range;

use i18n::chinese::half_width;

/// The text as a search sees it.
pub fn fold(text: &str) -> String {
    text.chars().filter_map(fold_sign).collect()
}

/// Where the words of a query stand in a text, as a search sees both: in order, and none within another.
pub fn hits(text: &str, query: &str) -> Vec<Range<usize>> {
    let query = fold(query);
    let mut hits: Vec<Range<usize>> = Vec::new();
    for (at, sign) in text.char_indices() {
        // A hint where a word may be parted begins no word.
        if fold_sign(sign).is_none() {
            continue;
        }
        for end in query.split(' ').filter_map(|word| begins_with(&text[at..], word)) {
            match hits.last_mut().filter(|last| at <= last.end) {
                Some(last) => last.end = last.end.max(at + end),
                None => hits.push(at..at + end),
            }
        }
    }
    hits
}

/// Where a folded word ends that the text begins with; `None` where it does not, or where there is no word.
fn begins_with(text: &str, word: &str) -> Option<usize> {
    let mut left = word.chars();
    let mut wanted = left.next()?;
    for (at, sign) in text.char_indices() {
        let Some(folded) = fold_sign(sign) else { continue };
        if folded != wanted {
            return None;
        }
        match left.next() {
            Some(next) => wanted = next,
            None => return Some(at + sign.len_utf8()),
        }
    }
    None
}

/// Whether a text holds every word of a query.
pub fn holds(text: &str, query: &str) -> bool {
    let text = fold(text);
    fold(query).split(' ').all(|word| text.contains(word))
}

fn fold_sign(sign: char) -> Option<char> {
    Some(match sign {
        '\u{ad}' | '\u{200b}' | '\u{2060}' => return None,
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(sign as u32 + 32).unwrap_or(sign),
        '\u{ff01}'..='\u{ff5e}' => half_width(sign).to_ascii_lowercase(),
        '\u{3000}' | '\u{a0}' => ' ',
        '\u{2011}' => '-',
        '’' => '\'',
        sign => sign,
    })
}

#[cfg(test)]
mod tests {
    use super::{fold, hits};

    #[test]
    fn case_width_and_soft_hyphens_make_no_difference() {
        assert_eq!(fold("ÄNDERUNG Rechts\u{ad}vollzug"), "änderung rechtsvollzug");
        assert_eq!(fold("５５９件 ＡＢ（）"), "559件 ab()");
        assert_eq!(fold("Deputies’ high\u{2011}tech"), "deputies' high-tech");
    }

    #[test]
    fn hits_are_found_as_a_search_sees_them() {
        let found = |text: &'static str, query| hits(text, query).into_iter().map(|it| &text[it]).collect::<Vec<_>>();
        assert_eq!(found("养老服务体系优化提升，养老", "养老 优化"), ["养老", "优化", "养老"]);
        assert_eq!(found("Rechts\u{ad}Aufsicht und Aufsicht", "rechtsaufsicht"), ["Rechts\u{ad}Aufsicht"]);
        assert_eq!(found("abcabc", "abc bca"), ["abcabc"]);
        assert_eq!(found("５５９件", "559"), ["５５９"]);
        assert_eq!(found("一", "二"), [""; 0]);
        assert_eq!(found("一", " "), [""; 0]);
    }
}
