//! How texts are compared in a search: without regard to case, to the width of digits and letters, or to the hints
//! where a word may be parted. By hand for the scripts of the page, since Unicode's tables outweigh it all.

/// The text as a search sees it.
pub fn fold(text: &str) -> String {
    let kept = text.chars().filter(|it| !matches!(it, '\u{ad}' | '\u{200b}'));
    kept.map(|sign| match sign {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(sign as u32 + 32).unwrap_or(sign),
        // Full-width forms stand in the same order as the ASCII ones.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(sign as u32 - 0xfee0).map_or(sign, |it| it.to_ascii_lowercase()),
        '\u{3000}' => ' ',
        sign => sign,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_width_and_soft_hyphens_make_no_difference() {
        assert_eq!(fold("ÄNDERUNG Rechts\u{ad}vollzug"), "änderung rechtsvollzug");
        assert_eq!(fold("５５９件 ＡＢ（）"), "559件 ab()");
    }
}
