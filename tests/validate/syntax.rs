//! Where JSON stops being JSON, told to someone in an office.

use validate::{Code, check};

use crate::expect::json;
use fixtures::SMALL;

#[test]
fn a_missing_comma() {
    json(&[("\"covers\": 2023,", "\"covers\": 2023")], "\n    \"plans\"", "", Code::MissingComma);
}

#[test]
fn a_trailing_comma() {
    json(&[("\"plans\": 2024\n", "\"plans\": 2024,\n")], ",\n  },", "", Code::TrailingComma);
    json(&[("[\"port\"]", "[\"port\",]")], ",]", "", Code::TrailingComma);
}

#[test]
fn a_comma_too_many() {
    json(&[("\"covers\": 2023,", "\"covers\": 2023,,")], ",\n", "", Code::ExtraComma);
    json(&[("[\"port\"]", "[,\"port\"]")], ",\"port\"", "", Code::ExtraComma);
}

#[test]
fn a_missing_closing_quote() {
    json(
        &[("\"zh\": \"李明\", \"en\": \"Li Ming\" }", "\"zh\": \"李明\", \"en\": \"Li Ming }")],
        "\"Li Ming }",
        "",
        Code::UnclosedText,
    );
}

#[test]
fn a_missing_opening_quote() {
    json(&[("\"zh\": \"李明\"", "\"zh\": 李明\"")], "李明\"", "", Code::Unquoted);
    json(&[("\"covers\": 2023", "covers\": 2023")], "covers", "", Code::Unquoted);
}

#[test]
fn a_field_name_without_quotes() {
    json(&[("\"covers\": 2023", "covers: 2023")], "covers", "", Code::UnquotedName);
}

#[test]
fn a_straight_quote_within_a_text() {
    json(&[("\"zh\": \"自上而下\"", "\"zh\": \"自\"上\"而下\"")], "上\"而下", "", Code::InnerQuote);
    json(&[("\"zh\": \"李明\", \"en\"", "\"zh\": \"李明, \"en\"")], "en\"", "", Code::InnerQuote);
    json(&[("\"en\": \"Top to bottom\"", "\"en\": \"Top \"to\" bottom\"")], "to\" bottom", "", Code::InnerQuote);
}

#[test]
fn chinese_punctuation() {
    json(&[("\"covers\": 2023,", "\"covers\"：2023,")], "：2023", "", Code::WidePunctuation);
    json(&[("\"covers\": 2023,", "\"covers\": 2023，")], "，\n", "", Code::WidePunctuation);
    json(&[("[\"port\"]", "【\"port\"】")], "【", "", Code::WidePunctuation);
    json(&[("\"covers\": 2023,", "\"covers\": ２023,")], "２023", "", Code::WidePunctuation);
}

#[test]
fn curly_quotes() {
    json(&[("\"covers\": 2023", "“covers”: 2023")], "“covers", "", Code::WrongQuote);
    json(&[("\"zh\": \"李明\"", "\"zh\": ‘李明’")], "‘李明", "", Code::WrongQuote);
    json(&[("\"covers\": 2023", "'covers': 2023")], "'covers", "", Code::WrongQuote);
}

#[test]
fn a_full_width_space() {
    json(&[("\"covers\": 2023", "\"covers\":\u{3000}2023")], "\u{3000}2023", "", Code::SpecialSpace);
}

#[test]
fn a_missing_colon() {
    json(&[("\"covers\": 2023", "\"covers\" 2023")], "2023", "", Code::MissingColon);
}

#[test]
fn a_missing_value() {
    json(&[("\"covers\": 2023,", "\"covers\": ,")], ",\n", "", Code::MissingValue);
    json(&[("\"plans\": 2024\n", "\"plans\": \n")], "},", "", Code::MissingValue);
}

#[test]
fn brackets_that_do_not_match() {
    json(&[("[\"port\"]", "[\"port\"}")], "}, \"to\"", "", Code::UnmatchedBrace);
    json(&[("\"plans\": 2024\n  }", "\"plans\": 2024\n  ]")], "],", "", Code::UnmatchedBracket);
}

#[test]
fn a_list_without_its_end_is_named_where_the_next_field_begins() {
    let list = ("\"facts\": [\"sessions\", \"chair-meetings\", \"inspections\"],\n      \"groups\"", "\"groups\"");
    json(&[(list.0, &list.0.replace(']', ""))], list.1, "", Code::NeverClosed);
    json(&[(list.0, &list.0.replace("],", ""))], list.1, "", Code::NeverClosed);
    // The list of all chapters.
    json(&[("    }\n  ],\n  \"units\"", "    }\n  ,\n  \"units\"")], "\"units\"", "", Code::NeverClosed);
    json(&[("    }\n  ],\n  \"units\"", "    }\n  \"units\"")], "\"units\"", "", Code::NeverClosed);
}

#[test]
fn an_entry_without_its_end_is_named_where_the_next_one_begins() {
    let quote = "\"quote\": \"主任会议15次\"\n    },\n";
    json(&[(quote, &quote.replace('}', ""))], "{\n      \"id\": \"inspections\"", "", Code::NeverClosed);
    json(&[(quote, &quote.replace("},", ""))], "{\n      \"id\": \"inspections\"", "", Code::NeverClosed);
    let last = "\"quote\": \"人民代表大会制度建立70周年\"\n    }\n";
    json(&[(last, &last.replace('}', ""))], "],\n  \"derived\"", "", Code::UnmatchedBracket);
}

#[test]
fn an_entry_or_a_list_without_its_beginning() {
    json(&[("\"report\": {", "\"report\":")], ": \"2023\"", "", Code::SecondColon);
    json(&[("[\"port\"]", "\"port\"]")], "]", "", Code::UnmatchedBracket);
    json(&[("\"units\": [", "\"units\": ")], "{ \"id\": \"次\"", "", Code::ListNotOpened);
    let list = "[\"sessions\", \"chair-meetings\", \"inspections\", \"reports-heard\"]";
    json(&[(list, &list.replace('[', ""))], ", \"inspections\"", "", Code::NameWithoutColon);
}

#[test]
fn a_number_has_no_words_and_no_commas() {
    for number in ["1406余", "近1406", "1406 人次"] {
        let at = number.trim_start_matches(|it: char| it.is_ascii_digit() || it == ' ');
        json(&[("\"value\": 1406", &format!("\"value\": {number}"))], at, "", Code::NumberWithWords);
    }
    json(&[("\"value\": 1406", "\"value\": 1,406")], "406", "", Code::BadNumber);
}

#[test]
fn a_comment() {
    json(&[("\"covers\": 2023,", "\"covers\": 2023, # 年份")], "# 年份", "", Code::Comment);
    json(&[("\"covers\": 2023,", "\"covers\": 2023, // 年份")], "// 年份", "", Code::Comment);
}

#[test]
fn words_that_are_not_json() {
    json(&[("\"value\": 1406", "\"value\": NaN")], "NaN", "", Code::NotJsonWord);
    json(&[("\"lead\": true", "\"lead\": True")], "True", "", Code::WordInCapitals);
    json(&[("\"value\": 1406", "\"value\": -Infinity")], "-Infinity", "", Code::BadNumber);
}

#[test]
fn numbers_written_wrongly() {
    for number in ["+1406", ".5", "5.", "0x10", "01", "1e", "-"] {
        json(&[("\"value\": 1406", &format!("\"value\": {number}"))], "", "", Code::BadNumber);
    }
}

#[test]
fn a_backslash() {
    json(&[("\"zh\": \"自上而下\"", "\"zh\": \"自上\\而下\"")], "\\而下", "", Code::BadEscape);
    json(&[("\"zh\": \"自上而下\"", "\"zh\": \"\\ud800\"")], "\\ud800", "", Code::BadEscape);
}

#[test]
fn a_control_character_within_a_text() {
    json(&[("\"zh\": \"自上而下\"", "\"zh\": \"自上\t而下\"")], "\t而下", "", Code::ControlCharacter);
}

#[test]
fn something_behind_the_end() {
    json(
        &[(
            "\"zh\": \"同一事项在两年\", \"en\": \"The same matter in both years\" }\n    }\n  ]\n}\n",
            "\"zh\": \"x\" }\n    }\n  ]\n}\n}\n",
        )],
        "}\n",
        "",
        Code::TrailingContent,
    );
}

#[test]
fn a_file_cut_off() {
    let json = &SMALL.json[..SMALL.json.find("\"units\"").unwrap()];
    let found = check(json.as_bytes(), SMALL.text.as_bytes());
    let [problem] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!(problem.code(), Code::Unfinished);
    assert_eq!((problem.line, problem.column), (1, 1));
}

#[test]
fn brackets_nested_without_end() {
    for open in ["[", "{\"a\":"] {
        let found = check(open.repeat(200_000).as_bytes(), SMALL.text.as_bytes());
        let [problem] = found.as_slice() else { panic!("{found:#?}") };
        assert_eq!(problem.code(), Code::NestedTooDeep);
    }
}
