//! From text to syntax tree, or to the one place where it stops being JSON, explained for someone who has never read
//! a grammar.

use jsonc_parser::ast::Value;
use jsonc_parser::errors::ParseErrorKind as Kind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::brackets::{Open, begins_a_field, entries_of_a_list, open_at};
use super::diagnostics::{Diagnostics, Place};
use super::message::{Message, say};
use super::scan::{Fault, What, scan};
use super::shown::short;

/// Parses strict JSON. A text that is none yields a problem instead.
pub(super) fn parse<'a>(text: &'a str, diagnostics: &mut Diagnostics) -> Option<Value<'a>> {
    let scanned = scan(text);
    let mut report = |at, message| {
        let end = text.get(at..).and_then(|it| it.chars().next()).map_or(at, |it| at + it.len_utf8());
        diagnostics.add(Place { at, end, path: String::new() }, message);
        None
    };
    if let Some(at) = scanned.too_deep {
        return match scanned.fault.filter(|it| it.at < at) {
            Some(fault) => report(fault.at, misplaced(fault.what)),
            None => report(at, say!(NestedTooDeep)),
        };
    }
    let at_fault = |Fault { at, what }: Fault| match what {
        What::Unquoted if is_number_with_words(text, at) => say!(NumberWithWords),
        what => misplaced(what),
    };
    match (parse_to_ast(text, &CollectOptions::default(), &STRICT), scanned.fault) {
        (Ok(tree), None) => tree.value,
        (Ok(_), Some(fault)) => report(fault.at, at_fault(fault)),
        (Err(wrong), Some(fault)) if fault.at <= wrong.range().start => report(fault.at, at_fault(fault)),
        (Err(wrong), _) => {
            let at = wrong.range().start;
            match unbalanced(wrong.kind(), text, at) {
                Some((at, message)) => report(at, message),
                None => report(at, explain(wrong.kind(), text, at)),
            }
        }
    }
}

/// Plain JSON: every leniency of the parser off.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Whether the words at a place belong to a number: 4000余, 近1000.
fn is_number_with_words(text: &str, at: usize) -> bool {
    let digit = |it: char| it.is_ascii_digit();
    let Some((head, rest)) = text.split_at_checked(at) else { return false };
    let word = rest.split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    head.trim_end().ends_with(digit) || (head.trim_end().ends_with(':') && word.contains(digit))
}

fn misplaced(what: What) -> Message {
    match what {
        What::Unclosed => say!(UnclosedText),
        What::Control => say!(ControlCharacter),
        What::Punctuation(found, wanted) => say!(WidePunctuation, found, wanted),
        What::Quote(found) => say!(WrongQuote, found),
        What::Comment => say!(Comment),
        What::Space => say!(SpecialSpace),
        What::Unquoted => say!(Unquoted),
        What::InnerQuote => say!(InnerQuote),
    }
}

/// Where the place alone would mislead, since the slip is a bracket that was left out before it: that bracket, and where it
/// belongs at the latest.
fn unbalanced(kind: &Kind, text: &str, at: usize) -> Option<(usize, Message)> {
    let (head, rest) = text.split_at_checked(at)?;
    let next = rest.trim_start().chars().next()?;
    let at = at + rest.len() - rest.trim_start().len();
    let open = open_at(text, at)?;
    let Open { sign, line, shown: opened, .. } = &open;
    let name = || head.trim_end().strip_suffix('"')?.rfind('"');
    match (sign, next) {
        // A field within a list: the list has no end.
        ('[', ':') => Some((name()?, say!(NeverClosed, opened, line, close = ']'))),
        ('[', '"') if begins_a_field(rest) => Some((at, say!(NeverClosed, opened, line, close = ']'))),
        // Entries without the list that has them.
        ('{', '{') if entries_of_a_list(head, rest.trim_start()).is_some() => {
            let first = entries_of_a_list(head, rest.trim_start())?;
            Some((first, say!(ListNotOpened)))
        }
        // The next entry within this one.
        ('{', '{') if !head.trim_end().ends_with(':') => Some((at, say!(NeverClosed, opened, line, close = '}'))),
        ('[', '}') if !head.trim_end().ends_with(':') => Some((at, say!(UnmatchedBrace, opened, line))),
        ('{', ':') if head.trim_end().ends_with('"') => Some((at, say!(SecondColon))),
        ('{', ',' | ']' | '}') if matches!(kind, Kind::ExpectedColonAfterObjectKey) => {
            let name = short(text.get(name()? + 1..)?.split('"').next()?);
            Some((at, say!(NameWithoutColon, name)))
        }
        ('{', ']') if !head.trim_end().ends_with(':') => Some((at, say!(UnmatchedBracket, opened, line))),
        _ => None,
    }
}

fn explain(kind: &Kind, text: &str, at: usize) -> Message {
    let (head, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    let before = head.trim_end().chars().next_back();
    let next = rest.trim_start().chars().next();
    let word_follows = rest.starts_with(char::is_alphanumeric);
    match kind {
        Kind::ExpectedComma if head.ends_with('0') && next.is_some_and(|it| it.is_ascii_digit()) => say!(BadNumber),
        // 1,000 is read as 1 and one thing more.
        Kind::ExpectedStringObjectProperty if is_thousands(head, rest) => say!(BadNumber),
        Kind::UnexpectedToken if rest.starts_with('#') => misplaced(What::Comment),
        Kind::ExpectedComma if before == Some('"') && next.is_some_and(char::is_alphanumeric) => {
            misplaced(What::InnerQuote)
        }
        Kind::ExpectedComma => say!(MissingComma),
        Kind::TrailingCommasNotAllowed => say!(TrailingComma),
        Kind::UnexpectedComma | Kind::UnexpectedCloseBrace | Kind::UnexpectedCloseBracket if before == Some(':') => {
            say!(MissingValue)
        }
        Kind::UnexpectedComma => say!(ExtraComma),
        Kind::UnexpectedTokenInObject if next == Some(',') => say!(ExtraComma),
        Kind::UnexpectedCloseBracket => say!(LoneBracket),
        Kind::UnexpectedTokenInObject => say!(NotAnEntry),
        Kind::ExpectedColonAfterObjectKey => say!(MissingColon),
        Kind::UnexpectedColon => say!(ExtraColon),
        Kind::ExpectedStringObjectProperty => say!(UnquotedName),
        Kind::UnexpectedWord => word(rest),
        Kind::UnterminatedArray => say!(Unfinished, open = '[', close = ']'),
        Kind::UnterminatedObject => say!(Unfinished, open = '{', close = '}'),
        Kind::ExpectedObjectValue => say!(MissingValue),
        Kind::MultipleRootJsonValues => say!(TrailingContent),
        Kind::String(_) => say!(BadEscape),
        Kind::HexadecimalNumbersNotAllowed
        | Kind::UnaryPlusNumbersNotAllowed
        | Kind::BareDecimalPointNumbersNotAllowed
        | Kind::NonFiniteNumbersNotAllowed
        | Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral => say!(BadNumber),
        Kind::UnexpectedToken if word_follows && before == Some('"') => misplaced(What::InnerQuote),
        Kind::UnexpectedToken if word_follows => word(rest),
        _ => say!(UnexpectedSign),
    }
}

fn is_thousands(head: &str, rest: &str) -> bool {
    let digit = |it: char| it.is_ascii_digit();
    head.strip_suffix(',').is_some_and(|it| it.ends_with(digit)) && rest.starts_with(digit)
}

fn word(rest: &str) -> Message {
    let word: String = rest.chars().take_while(|it| it.is_alphanumeric()).take(20).collect();
    match word.as_str() {
        "True" | "TRUE" | "False" | "FALSE" | "Null" | "NULL" => {
            let small = word.to_lowercase();
            say!(WordInCapitals, word, small)
        }
        "NaN" | "Infinity" | "undefined" | "None" | "nil" => say!(NotJsonWord, word),
        _ => misplaced(What::Unquoted),
    }
}
