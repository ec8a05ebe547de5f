//! A text as quotes that nearly stand in it are compared with it: without white space, and with marks folded. Nothing here looks
//! for a quote.

use i18n::chinese::half_width;
use report::Places;

/// A text without white space, its other characters folded, and where each of them comes from.
pub(super) struct Folded {
    pub places: Places,
    /// Its byte offset here, and in the text.
    pub origins: Vec<(usize, usize)>,
}

impl Folded {
    pub fn of(whole: &str, fold: fn(char) -> char) -> Self {
        let mut text = String::new();
        let mut origins = Vec::new();
        for (at, sign) in kept(whole) {
            origins.push((text.len(), at));
            text.push(fold(sign));
        }
        Self { places: Places::of(text), origins }
    }
}

pub(super) fn kept(text: &str) -> impl Iterator<Item = (usize, char)> {
    text.char_indices().filter(|(_, it)| !it.is_whitespace())
}

/// One sign for all forms of a punctuation mark.
pub(super) fn fold_sign(sign: char) -> char {
    match sign {
        '。' => '.',
        '、' => ',',
        '“' | '”' | '「' | '」' | '『' | '』' => '"',
        '‘' | '’' => '\'',
        '—' | '–' | '－' | '―' => '-',
        '《' | '〈' => '<',
        '》' | '〉' => '>',
        _ => half_width(sign),
    }
}
