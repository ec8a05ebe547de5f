//! How wide a text is, from one table. Fonts differ between devices; a chart laid out by this table leaves room
//! for the widest of them, and the same text has the same width natively and in the browser.

/// Height of a line above its baseline, in em: the Chinese square's, which Latin capitals stay within.
pub const ASCENT: f64 = 0.88;
/// Depth of a line below its baseline, in em. With [`ASCENT`] a line is 1 em tall; leading is the drawer's affair.
pub const DESCENT: f64 = 0.12;

/// Width of one line, in the unit in which `size` (1 em) is given: units in, units out; tenths in, tenths out. Bold
/// Latin letters are a little wider, CJK are not. Soft hyphens, word joiners and zero-width spaces take no room. Kerning and
/// ligatures are not counted; they only ever make a text narrower.
pub fn text_width(text: &str, size: f64, bold: bool) -> f64 {
    let em: f64 = text.chars().map(|sign| advance(sign, bold)).sum();
    em * size
}

/// Width of one line of numerals in the page's own face, whose advances are known; what the face lacks is measured like
/// any other text.
pub fn numeral_width(text: &str, size: f64) -> f64 {
    let advance = |sign: char| match sign {
        '1' => 0.466,
        '0'..='9' | '–' => 0.595,
        '%' => 0.966,
        '.' | ',' | '·' => 0.335,
        '(' | ')' => 0.4,
        '+' | '−' | '=' => 0.603,
        '-' => 0.37,
        ' ' | '\u{a0}' | '\u{202f}' => 0.25,
        '×' | '÷' => 1.0,
        other => advance(other, true),
    };
    text.chars().map(advance).sum::<f64>() * size
}

/// Advance of one character in em: full width from the CJK blocks on, else by class, rounded up to what the
/// common system sans-serif fonts need.
fn advance(sign: char, bold: bool) -> f64 {
    let latin = match sign {
        '\u{200b}' | '\u{2060}' | '\u{ad}' => return 0.0,
        'i' | 'j' | 'l' | '\'' | '|' | '.' | ',' | ':' | ';' | '!' | '·' => 0.29,
        ' ' | '\u{a0}' | 'f' | 't' | 'r' | 'I' | '(' | ')' | '[' | ']' | '/' | '-' | '„' | '"' => 0.37,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' => 0.90,
        '0'..='9' => 0.57,
        '\u{2010}'..='\u{2013}' | '+' | '−' | '=' | '<' | '>' | '÷' | '×' => 0.60,
        // Quotation marks and dashes are full width in Chinese fonts, where they mostly stand.
        '‘' | '’' | '“' | '”' | '—' => return 1.0,
        'a'..='z' | 'à'..='ÿ' => 0.56,
        'A'..='Z' | 'À'..='Þ' => 0.69,
        _ => return 1.0,
    };
    if bold { latin * 1.06 } else { latin }
}

#[cfg(test)]
mod tests {
    use super::text_width;

    #[test]
    fn a_chinese_character_is_as_wide_as_its_size() {
        assert_eq!(text_width("太仓，余", 17.0, true), 68.0);
    }

    #[test]
    fn bold_latin_is_wider_and_bold_chinese_is_not() {
        assert!(text_width("Ausschuss", 10.0, true) > text_width("Ausschuss", 10.0, false));
        assert_eq!(text_width("人大", 10.0, true), text_width("人大", 10.0, false));
    }
}
