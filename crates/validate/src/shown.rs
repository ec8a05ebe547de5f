//! What the files hold, as messages show it: on one line, cut where it gets long, and without signs that show nothing.

/// A value as messages show it: on one line, and cut where it gets long.
pub(super) fn short(value: &str) -> String {
    cut(value, 40)
}

/// The first characters of a value, on one line, and whether there are more.
pub(super) fn cut(value: &str, longest: usize) -> String {
    let mut shown: String = value.chars().take(longest).map(|it| if is_hidden(it) { ' ' } else { it }).collect();
    if value.chars().nth(longest).is_some() {
        shown.push('…');
    }
    shown
}

/// Whether a sign shows nothing and does something: controls, marks that turn the direction of writing, by which 551 can be
/// made to look like 155, and what is no character.
pub(super) fn is_hidden(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(sign, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn long_values_are_cut_and_stay_on_one_line() {
        assert_eq!(short("8\n次"), "8 次");
        assert_eq!(short(&"条".repeat(50)).chars().count(), 41);
    }
}
