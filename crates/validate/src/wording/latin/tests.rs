//! What counts in an English or German text, how much, of what, and how limited.

use super::super::mention::{Amount, Form, Limit, Mention};
use super::Language::{self, English, German};
use super::mentions;

fn all(text: &str, language: Language) -> Vec<Mention> {
    mentions(text, language, &[("attendances", "人次"), ("Jahre", "周年"), ("", "次")])
}

/// The one mention of a text.
#[track_caller]
fn one(text: &str, language: Language) -> Mention {
    let mut found = all(text, language);
    assert_eq!(found.len(), 1, "{text}: {found:#?}");
    found.remove(0)
}

#[test]
fn each_language_has_its_separators() {
    for (text, language, value) in [
        ("1,000 turns", English, 1000.0),
        ("98.6%", English, 98.6),
        ("1.000 Einsätze", German, 1000.0),
        ("98,6\u{a0}%", German, 98.6),
        ("1\u{202f}000 Einsätze", German, 1000.0),
        ("19\u{2011}mal", German, 19.0),
        ("1,000 Einsätze", German, 1.0),
    ] {
        assert_eq!(one(text, language).amount, Amount::Is(value), "{text}");
    }
}

#[test]
fn words_before_and_behind_limit_a_number() {
    for (text, language, limit) in [
        ("Over 1,000", English, Limit::OVER),
        ("no fewer than 1,000", English, Limit::AT_LEAST),
        ("more than a thousand", English, Limit::AT_LEAST),
        ("fewer marks than 35", English, Limit::EXACT),
        ("fewer than 35", English, Limit::BELOW),
        ("Nearly 1,000", English, Limit::NEARLY),
        ("1,000+", English, Limit::AT_LEAST),
        ("moreover 1,000", English, Limit::EXACT),
        ("Mehr als 1.000", German, Limit::AT_LEAST),
        ("über 1.000", German, Limit::OVER),
        ("fast tausend", German, Limit::NEARLY),
        ("nicht weniger als 8", German, Limit::AT_LEAST),
        ("rund 8", German, Limit::ABOUT),
        ("8 oder mehr", German, Limit::AT_LEAST),
        ("Gegenüber 8", German, Limit::EXACT),
    ] {
        assert_eq!(one(text, language).limit, limit, "{text}");
    }
}

#[test]
fn units_are_known_by_their_labels() {
    assert_eq!(one("1,000 attendances,", English).units, ["人次"]);
    assert_eq!(one("75 Jahre", German).units, ["周年"]);
    assert_eq!(one("98 per cent", English).units, ["%"]);
    assert!(one("75 Jahreszeiten", German).units.is_empty());
}

#[test]
fn orders_count_nothing() {
    assert_eq!(one("the 14th plan", English).form, Form::Ordinal("14".to_owned()));
    assert_eq!(one("4. Tagung", German).form, Form::Ordinal("4".to_owned()));
    assert_eq!(one("Es waren 1.000. Alle", German).form, Form::Digits("1000".to_owned()));
}

#[test]
fn numbers_in_words_count_before_nouns() {
    for (text, language, amount) in [
        ("supervision in four fields", English, Amount::Is(4.0)),
        ("Two new laws", English, Amount::Is(2.0)),
        ("the “two “links”", English, Amount::Is(2.0)),
        ("twenty-two laws", English, Amount::Is(22.0)),
        ("two hundred laws", English, Amount::Is(200.0)),
        ("a dozen laws", English, Amount::Is(12.0)),
        ("hundreds of laws", English, Amount::Within(200.0, 1000.0)),
        ("in vier Bereichen", German, Amount::Is(4.0)),
        ("Zwölf neue Gesetze", German, Amount::Is(12.0)),
        ("die „vier „Organe“", German, Amount::Is(4.0)),
        ("zwei\u{ad}und\u{ad}zwanzig Gesetze", German, Amount::Is(22.0)),
        ("dreihundertfünf Gesetze", German, Amount::Is(305.0)),
        ("ein Dutzend Gesetze", German, Amount::Is(12.0)),
        ("Tausende von Wählern", German, Amount::Within(2000.0, 10_000.0)),
    ] {
        let it = one(text, language);
        assert_eq!((it.amount, it.form), (amount, Form::Word), "{text}");
    }
}

#[test]
fn number_words_that_count_nothing_are_left_alone() {
    for text in [
        "in groups of five",
        "one law and a deputy",
        "a four-year plan",
        "the Eighth Five-Year Plan",
        "two of them",
        "seven, eight",
        "the Fourth Session",
        "someone often weighs a thousandth",
    ] {
        assert_eq!(all(text, English), [], "{text}");
    }
    for text in [
        "in Fünfer\u{ad}gruppen",
        "ein Gesetz, eine Person, eins zu eins",
        "Fünfjahres\u{ad}plan",
        "Vier-Augen-Prinzip",
        "sich in acht nehmen",
        "sieben und acht",
        "im Jahrhundert, hundertprozentig",
        "Achtung, dreifach, zweite Beratung",
    ] {
        assert_eq!(all(text, German), [], "{text}");
    }
}

#[test]
fn a_word_of_any_length_is_read_in_time() {
    assert_eq!(all(&"tausend".repeat(100_000), German), []);
}
