//! From text to syntax tree, or to the one place where it stops being JSON, explained for someone who has never read
//! a grammar.

use jsonc_parser::ast::Value;
use jsonc_parser::errors::ParseErrorKind as Kind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::diagnostics::{Diagnostics, Place};
use super::message::{Message, say};
use super::scan::{Fault, What, scan};

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
    match (parse_to_ast(text, &CollectOptions::default(), &STRICT), scanned.fault) {
        (Ok(tree), None) => tree.value,
        (Ok(_), Some(Fault { at, what })) => report(at, misplaced(what)),
        (Err(wrong), Some(Fault { at, what })) if at <= wrong.range().start => report(at, misplaced(what)),
        (Err(wrong), _) => report(wrong.range().start, explain(wrong.kind(), text, wrong.range().start)),
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

fn explain(kind: &Kind, text: &str, at: usize) -> Message {
    let (head, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    let before = head.trim_end().chars().next_back();
    let next = rest.trim_start().chars().next();
    let word_follows = rest.starts_with(char::is_alphanumeric);
    match kind {
        Kind::ExpectedComma if head.ends_with('0') && next.is_some_and(|it| it.is_ascii_digit()) => say!(BadNumber),
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
        Kind::UnexpectedCloseBrace => say!(UnmatchedBrace),
        Kind::UnexpectedTokenInObject if next == Some(']') => say!(UnmatchedBracket),
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
