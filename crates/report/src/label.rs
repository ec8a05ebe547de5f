//! Labels where they stand first. The data has them as they run behind a number (`8 thematic inspections`), since only there
//! is it known which words always begin with a capital.

use std::borrow::Cow;

use i18n::Lang;

use crate::Fact;

impl Fact {
    /// What is counted, as it begins a line.
    pub fn name(&self, lang: Lang) -> Cow<'_, str> {
        capitalised(lang.of(&self.label))
    }
}

/// Words with a capital at their beginning, behind an opening quotation mark if there is one.
fn capitalised(words: &str) -> Cow<'_, str> {
    let Some((at, first)) = words.char_indices().find(|it| !matches!(it.1, '“' | '„' | '‘')) else {
        return words.into();
    };
    let Some(capital) = capital(first) else { return words.into() };
    let (mark, rest) = words.split_at(at);
    [mark, capital.encode_utf8(&mut [0; 4]), rest.strip_prefix(first).unwrap_or_default()].concat().into()
}

/// The capital of a small letter of the page's languages. Unicode's own table of all letters would weigh six kilobytes in each
/// program.
fn capital(letter: char) -> Option<char> {
    match letter {
        'a'..='z' => Some(letter.to_ascii_uppercase()),
        'ä' => Some('Ä'),
        'ö' => Some('Ö'),
        'ü' => Some('Ü'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::capitalised;

    #[test]
    fn what_stands_first_begins_with_a_capital() {
        for (running, first) in [
            ("thematic inspections", "Thematic inspections"),
            ("“digital congress” modules", "“Digital congress” modules"),
            ("öffentliche", "Öffentliche"),
            ("Standing Committee sessions", "Standing Committee sessions"),
            ("“微建议”", "“微建议”"),
            ("", ""),
        ] {
            assert_eq!(capitalised(running), first);
        }
    }
}
