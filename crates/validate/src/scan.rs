//! A walk over the characters before the parser: how deep the brackets nest, and the first character that has no
//! place in JSON though office software likes to write it. The parser alone would accept some of these (line breaks
//! in strings, ideographic spaces) and describe others too dryly. What they mean is said in `syntax`.

/// Deepest nesting that is parsed; the schema needs six. Beyond it, recursion could use up the stack.
pub(super) const DEEPEST: usize = 64;

/// What the walk found.
pub(super) struct Scan {
    /// The first misplaced character.
    pub fault: Option<Fault>,
    /// Where the nesting first goes beyond [`DEEPEST`].
    pub too_deep: Option<usize>,
}

/// A misplaced character and its byte offset.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Fault {
    pub at: usize,
    pub what: What,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum What {
    /// The string that starts here does not end on its line.
    Unclosed,
    /// A control character within a string.
    Control,
    /// Chinese punctuation, and what JSON has in its stead.
    Punctuation(char, char),
    /// A curly, full-width or single quotation mark.
    Quote(char),
    /// `//` or `/*`.
    Comment,
    /// A space that is not JSON's.
    Space,
    /// Words outside quotation marks.
    Unquoted,
    /// The same right behind a string: a straight quotation mark within it has ended it.
    InnerQuote,
}

/// Walks over the whole text. It reads strings as the parser does, so that the depths are those that the parser meets.
pub(super) fn scan(text: &str) -> Scan {
    let mut fault = None;
    let mut too_deep = None;
    let mut depth = 0_usize;
    let mut string: Option<usize> = None;
    let mut escaped = false;
    // The last character that is no space, to tell what follows a string.
    let mut before = ' ';
    for (at, sign) in text.char_indices() {
        let mut found = |at, what| {
            fault.get_or_insert(Fault { at, what });
        };
        if let Some(start) = string {
            match sign {
                '\n' | '\r' => found(start, What::Unclosed),
                _ if sign < ' ' => found(at, What::Control),
                _ => {}
            }
            if escaped {
                escaped = false;
            } else if sign == '\\' {
                escaped = true;
            } else if sign == '"' {
                string = None;
            }
            before = sign;
            continue;
        }
        match sign {
            '"' => string = Some(at),
            '{' | '[' => {
                depth += 1;
                if depth > DEEPEST {
                    too_deep.get_or_insert(at);
                }
            }
            '}' | ']' => depth = depth.saturating_sub(1),
            ' ' | '\t' | '\n' | '\r' => continue,
            '/' if text.get(at + 1..).is_some_and(|rest| rest.starts_with(['/', '*'])) => found(at, What::Comment),
            _ => {
                if let Some(what) = misplaced(sign, before == '"') {
                    found(at, what);
                }
            }
        }
        before = sign;
    }
    if let Some(at) = string {
        fault.get_or_insert(Fault { at, what: What::Unclosed });
    }
    Scan { fault, too_deep }
}

/// What a character outside strings is, if it cannot be JSON.
fn misplaced(sign: char, behind_string: bool) -> Option<What> {
    Some(match sign {
        '“' | '”' | '‘' | '’' | '＂' | '＇' | '「' | '」' | '『' | '』' | '\'' | '`' => What::Quote(sign),
        '，' | '、' => What::Punctuation(sign, ','),
        '：' => What::Punctuation(sign, ':'),
        '；' => What::Punctuation(sign, ','),
        '｛' => What::Punctuation(sign, '{'),
        '｝' => What::Punctuation(sign, '}'),
        '［' | '【' => What::Punctuation(sign, '['),
        '］' | '】' => What::Punctuation(sign, ']'),
        '０'..='９' => What::Punctuation(sign, char::from_digit(sign as u32 - '０' as u32, 10).unwrap_or('0')),
        _ if sign.is_ascii() && sign.is_control() => What::Space,
        _ if sign.is_whitespace() || matches!(sign, '\u{feff}' | '\u{200b}'..='\u{200f}') => What::Space,
        _ if sign.is_ascii() => return None,
        _ if behind_string => What::InnerQuote,
        _ => What::Unquoted,
    })
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, Fault, What, scan};

    fn fault(text: &str) -> Option<Fault> {
        scan(text).fault
    }

    #[test]
    fn signs_within_strings_are_free() {
        assert_eq!(fault("{\"a\": \"，：“”\\\"　//\"}"), None);
    }

    #[test]
    fn a_string_without_end_is_reported_where_it_starts() {
        assert_eq!(fault("{\"a\": \"bc,\n\"d\": 1}"), Some(Fault { at: 6, what: What::Unclosed }));
    }

    #[test]
    fn depth_is_counted_even_behind_a_fault() {
        assert!(scan(&format!("，{}", "[".repeat(DEEPEST + 1))).too_deep.is_some());
        assert!(scan(&format!("{}\"[[\"", "[".repeat(DEEPEST))).too_deep.is_none());
    }
}
