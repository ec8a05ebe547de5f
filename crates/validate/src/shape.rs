//! Fields, types and allowed words: does the tree fit the tables? The one module that reports a wrong type.

use std::collections::BTreeSet;

use jsonc_parser::ast::Value;

use super::diagnostics::Diagnostics;
use super::message::{Arg, Message, say};
use super::near::nearest;
use super::node::Node;
use super::shown::{is_hidden, short};
use report::{Described, Field, Kind, Need, REFUSED, Report, SCHEMA, Size, TEXT, Word};

/// Years that the file may name.
pub(super) const YEARS: std::ops::RangeInclusive<u16> = 1000..=9999;

/// Compares the whole file with the tables.
pub(super) fn validate(root: &Node, diagnostics: &mut Diagnostics) {
    value(root, &Kind::Object(Report::FIELDS), diagnostics);
}

fn value(node: &Node, kind: &Kind, diagnostics: &mut Diagnostics) {
    if node.string().is_some_and(|it| it.contains(is_hidden)) {
        diagnostics.add(node, say!(ControlCharacter));
    }
    match (kind, node.value) {
        (Kind::Object(table), Value::Object(_)) => fields(node, table, diagnostics),
        (Kind::Translated | Kind::Prose, Value::Object(_)) => fields(node, TEXT, diagnostics),
        (Kind::OneOf(table), Value::Object(_)) => {
            fields(node, table, diagnostics);
            one_of(node, table, diagnostics);
        }
        (Kind::List(table, size), Value::Array(_)) => {
            node.items().for_each(|item| value(&item, &Kind::Object(table), diagnostics));
            length(node, *size, diagnostics);
        }
        (Kind::Refs(_, size), Value::Array(_)) => {
            node.items().for_each(|item| value(&item, &Kind::Word, diagnostics));
            length(node, *size, diagnostics);
        }
        (Kind::Choice(allowed), Value::StringLit(word)) => choice(node, &word.value, allowed, diagnostics),
        (Kind::Id | Kind::Word | Kind::Quote | Kind::Date | Kind::Ref(_), Value::StringLit(word)) => {
            if word.value.trim().is_empty() {
                blank(node, diagnostics);
            }
        }
        (Kind::Number, Value::NumberLit(_)) if node.number().is_some() => {}
        (Kind::Year, Value::NumberLit(_)) if node.whole().is_some_and(|it: u16| YEARS.contains(&it)) => {}
        (Kind::Count, Value::NumberLit(_)) if node.whole().is_some_and(|it: u32| it > 0) => {}
        (Kind::Flag, Value::BooleanLit(_)) | (Kind::Blank, Value::StringLit(_)) => {}
        _ => wrong_type(node, kind, diagnostics),
    }
}

/// Whether a name is one under which the file tells editors alone; the page does not read it.
fn is_for_editors(node: &Node, name: &str) -> bool {
    [SCHEMA, REFUSED].contains(&name) && node.path.is_empty()
}

fn fields(node: &Node, table: &'static [Field], diagnostics: &mut Diagnostics) {
    let mut seen = BTreeSet::new();
    // A mistyped name stands for the field that is missing: one slip, one problem.
    let mut mistyped = BTreeSet::new();
    for entry in node.entries() {
        let name = entry.name.as_str();
        if !seen.insert(name) {
            diagnostics.add(node.place_of_key(entry), say!(DuplicateField, name = short(name)));
        } else if !(is_for_editors(node, name) || table.iter().any(|it| it.name == name)) {
            let known = table.iter().map(|it| it.name);
            let more = match nearest(name, known.clone()) {
                Some(meant) => {
                    mistyped.insert(meant);
                    say!(DidYouMean, meant)
                }
                None => say!(AllowedFields).with("fields", Arg::All(known.map(str::to_owned).collect())),
            };
            diagnostics.add(node.place_of_key(entry), say!(UnknownField, name = short(name)).with("more", more));
        }
    }
    for field in table {
        match node.field(field.name) {
            None if field.need == Need::Must && !mistyped.contains(field.name) => diagnostics.add(
                node.place_of(field.name),
                say!(MissingField, name = field.name).with("wanted", wanted(&field.kind)),
            ),
            Some(it) if !(field.need == Need::Null && it.value.as_null_keyword().is_some()) => {
                value(&it, &field.kind, diagnostics);
            }
            _ => {}
        }
    }
}

fn one_of(node: &Node, table: &'static [Field], diagnostics: &mut Diagnostics) {
    let names: Vec<_> = table.iter().map(|it| it.name).collect();
    let present = names.iter().filter(|it| node.field(it).is_some()).count();
    // An unknown name was reported already; it stands for the one that is missing.
    if present > 1 || node.entries().is_empty() {
        diagnostics.add(
            node,
            say!(NotOneFormula, present).with("names", Arg::All(names.into_iter().map(str::to_owned).collect())),
        );
    }
}

fn length(node: &Node, size: Size, diagnostics: &mut Diagnostics) {
    let count = node.items().count();
    let more = match size {
        Size::Some if count == 0 => say!(EmptyList),
        Size::Two if count != 2 => say!(NotTwoEntries, count),
        _ => return,
    };
    diagnostics.add(node, more);
}

fn choice(node: &Node, word: &str, words: &'static [Word], diagnostics: &mut Diagnostics) {
    let allowed = words.iter().map(|it| it.word);
    if allowed.clone().any(|it| it == word) {
        return;
    }
    let list = allowed.clone().map(|it| format!("\"{it}\"")).collect::<Vec<_>>();
    // Who writes Chinese here means what the word stands for.
    let meant = || words.iter().find(|it| !word.trim().is_empty() && it.zh.contains(word)).map(|it| it.word);
    let guess = nearest(word, allowed).or_else(meant);
    let more = guess.map(|it| say!(DidYouMeanWord, word = it));
    diagnostics.add(node, say!(UnknownChoice, word = short(word)).with("more", more).with("words", Arg::All(list)));
}

fn blank(node: &Node, diagnostics: &mut Diagnostics) {
    let language = node.path.ends_with(".en") || node.path.ends_with(".de");
    let more = if language { say!(EmptyTranslation) } else { say!(EmptyWord) };
    diagnostics.add(node, more);
}

fn wrong_type(node: &Node, kind: &Kind, diagnostics: &mut Diagnostics) {
    let wanted = wanted(kind);
    let found: Arg = match node.value {
        Value::StringLit(text) => say!(FoundText, it = short(&text.value)).into(),
        Value::NumberLit(number) => say!(FoundNumber, it = short(number.value)).into(),
        Value::BooleanLit(it) => Arg::Text(it.value.to_string()),
        Value::Object(_) => say!(AnObject).into(),
        Value::Array(_) => say!(AList).into(),
        Value::NullKeyword(_) => Arg::Text("null".to_owned()),
    };
    let number = matches!(kind, Kind::Number | Kind::Year | Kind::Count);
    let quoted = number && node.string().is_some_and(|it| it.parse::<f64>().is_ok());
    let more = quoted.then(|| say!(RemoveQuotes));
    diagnostics.add(node, say!(WrongType).with("wanted", wanted).with("found", found).with("more", more));
}

/// What a kind wants.
fn wanted(kind: &Kind) -> Message {
    match kind {
        Kind::Id | Kind::Word | Kind::Quote | Kind::Blank | Kind::Choice(_) | Kind::Ref(_) => say!(WantedText),
        Kind::Number => say!(WantedNumber),
        Kind::Year => say!(WantedYear),
        Kind::Count => say!(WantedCount),
        Kind::Flag => say!(WantedFlag),
        Kind::Date => say!(WantedDate),
        Kind::Refs(..) => say!(WantedIds),
        Kind::Translated | Kind::Prose => say!(WantedTexts),
        Kind::Object(table) if table.iter().any(|it| it.name == "zh") => say!(WantedTexts),
        Kind::Object(_) => say!(AnObject),
        Kind::OneOf(_) => say!(WantedFormula),
        Kind::List(..) => say!(AList),
    }
}
