//! Samples of whole messages: plain arguments, lists, and a part with a code of its own.

use i18n::Lang;
use validate::check;

use crate::expect::changed;
use fixtures::SMALL;

#[track_caller]
fn says(from: &str, to: &str, messages: [&str; 3]) {
    let found = check(changed(SMALL.json, &[(from, to)]).as_bytes(), SMALL.text.as_bytes());
    let [problem] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!([Lang::Zh, Lang::En, Lang::De].map(|lang| problem.message(lang)), messages);
}

#[test]
fn lists_are_joined_as_the_language_joins_them() {
    says(
        "{ \"sum\": [\"sessions\", \"chair-meetings\"] }",
        "{}",
        [
            "这里有 0 种算法；请只写一种：ratio、sum、difference。",
            "0 formulas stand here; write exactly one of: ratio, sum, difference.",
            "hier stehen 0 Berechnungen; genau eine davon schreiben: ratio, sum, difference.",
        ],
    );
}

#[test]
fn a_part_is_said_in_the_language_of_the_whole() {
    says(
        "\"plans\": 2024",
        "\"plans\": \"2024\"",
        [
            "这里应写四位数的年份，如 2024，却写了文字 \"2024\"；请去掉引号。",
            "a year of four digits such as 2024 is needed here, not the text \"2024\"; remove the quotation marks.",
            "hier gehört ein Jahr mit vier Ziffern wie 2024 hin, nicht der Text \"2024\"; die Anführungszeichen entfernen.",
        ],
    );
}

#[test]
fn what_is_quoted_is_no_place_for_an_argument() {
    says(
        "\"form\": \"ratio\"",
        "\"form\": \"{words}\"",
        [
            "不认识 \"{words}\"；可以写：\"sentence\"、\"dots\"、\"bars\"、\"ratio\"、\"flow\"、\"matrix\"、\"lanes\"、\"threads\"、\"years\"、\"answers\"。",
            "\"{words}\" is not known here; write one of \"sentence\", \"dots\", \"bars\", \"ratio\", \"flow\", \"matrix\", \"lanes\", \"threads\", \"years\", \"answers\".",
            "„{words}“ ist hier unbekannt; eines davon schreiben: \"sentence\", \"dots\", \"bars\", \"ratio\", \"flow\", \"matrix\", \"lanes\", \"threads\", \"years\", \"answers\".",
        ],
    );
}

#[test]
fn a_message_stays_one_short_line_whatever_it_quotes() {
    let long = "很长".repeat(100_000);
    for (from, to) in [
        // A name that is meant, and one that a list asks for.
        ("\"id\": \"sessions\"", "\"id\": \"sess\\nons\""),
        ("{#suggestions}", &format!("{{#{long}}}")),
        ("\"quote\": \"主任会议15次\"", &format!("\"quote\": \"主任会议15次{long}\"")),
        ("\"raw\": \"15次\"", &format!("\"raw\": \"{long}15次\"")),
        ("\"zh\": \"会议\"", &format!("\"zh\": \"会议{}\"", "7".repeat(100_000))),
    ] {
        let json = changed(SMALL.json, &[(from, to)]);
        let found = check(json.as_bytes(), SMALL.text.as_bytes());
        assert!(!found.is_empty(), "{to:.40}");
        for problem in &found {
            for message in Lang::ALL.map(|lang| problem.message(lang)) {
                let shown: String = message.chars().take(200).collect();
                assert!(
                    !message.contains(char::is_control) && message.len() < 3_000,
                    "{} bytes: {shown}",
                    message.len()
                );
            }
        }
    }
}
