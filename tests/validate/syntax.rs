//! Where JSON stops being JSON, told to someone in an office.

use i18n::Lang;
use validate::check;

use crate::expect::json;
use fixtures::SMALL;

#[test]
fn a_missing_comma() {
    json(&[("\"covers\": 2023,", "\"covers\": 2023")], "\n    \"plans\"", "", "缺一个英文逗号", "a comma is missing");
}

#[test]
fn a_trailing_comma() {
    json(&[("\"plans\": 2024\n", "\"plans\": 2024,\n")], ",\n  },", "", "后面多了一个逗号", "after the last entry");
    json(&[("[\"port\"]", "[\"port\",]")], ",]", "", "后面多了一个逗号", "after the last entry");
}

#[test]
fn a_comma_too_many() {
    json(&[("\"covers\": 2023,", "\"covers\": 2023,,")], ",\n", "", "多了一个逗号", "a comma too many");
    json(&[("[\"port\"]", "[,\"port\"]")], ",\"port\"", "", "多了一个逗号", "a comma too many");
}

#[test]
fn a_missing_closing_quote() {
    json(
        &[("\"zh\": \"李明\", \"en\": \"Li Ming\" }", "\"zh\": \"李明\", \"en\": \"Li Ming }")],
        "\"Li Ming }",
        "",
        "到行末还没有结束",
        "does not end on its line",
    );
}

#[test]
fn a_missing_opening_quote() {
    json(&[("\"zh\": \"李明\"", "\"zh\": 李明\"")], "李明\"", "", "不在引号里", "outside quotation marks");
    json(&[("\"covers\": 2023", "covers\": 2023")], "covers", "", "", "");
}

#[test]
fn a_field_name_without_quotes() {
    json(
        &[("\"covers\": 2023", "covers: 2023")],
        "covers",
        "",
        "字段名要放在英文双引号里",
        "a field's name goes in double quotes",
    );
}

#[test]
fn a_straight_quote_within_a_text() {
    json(
        &[("\"zh\": \"自上而下\"", "\"zh\": \"自\"上\"而下\"")],
        "上\"而下",
        "",
        "提前结束了文字",
        "ended the text too early",
    );
    json(
        &[("\"zh\": \"李明\", \"en\"", "\"zh\": \"李明, \"en\"")],
        "en\"",
        "",
        "前面漏了一个英文双引号",
        "one is missing before",
    );
    json(
        &[("\"en\": \"Top to bottom\"", "\"en\": \"Top \"to\" bottom\"")],
        "to\" bottom",
        "",
        "提前结束了文字",
        "ended the text too early",
    );
}

#[test]
fn chinese_punctuation() {
    json(
        &[("\"covers\": 2023,", "\"covers\"：2023,")],
        "：2023",
        "",
        "“：”；请改为英文（半角）的 :",
        "write : instead",
    );
    json(&[("\"covers\": 2023,", "\"covers\": 2023，")], "，\n", "", "“，”；请改为英文（半角）的 ,", "write , instead");
    json(&[("[\"port\"]", "【\"port\"】")], "【", "", "英文（半角）的 [", "write [ instead");
    json(&[("\"covers\": 2023,", "\"covers\": ２023,")], "２023", "", "英文（半角）的 2", "write 2 instead");
}

#[test]
fn curly_quotes() {
    json(&[("\"covers\": 2023", "“covers”: 2023")], "“covers", "", "这里用了引号 “", "has only the straight");
    json(&[("\"zh\": \"李明\"", "\"zh\": ‘李明’")], "‘李明", "", "这里用了引号 ‘", "has only the straight");
    json(&[("\"covers\": 2023", "'covers': 2023")], "'covers", "", "这里用了引号 '", "has only the straight");
}

#[test]
fn a_full_width_space() {
    json(&[("\"covers\": 2023", "\"covers\":\u{3000}2023")], "\u{3000}2023", "", "全角空格", "special space");
}

#[test]
fn a_missing_colon() {
    json(&[("\"covers\": 2023", "\"covers\" 2023")], "2023", "", "缺英文冒号", "a colon is missing");
}

#[test]
fn a_missing_value() {
    json(&[("\"covers\": 2023,", "\"covers\": ,")], ",\n", "", "冒号后面没有内容", "nothing follows the colon");
    json(&[("\"plans\": 2024\n", "\"plans\": \n")], "},", "", "冒号后面没有内容", "nothing follows the colon");
}

#[test]
fn brackets_that_do_not_match() {
    json(&[("[\"port\"]", "[\"port\"}")], "}, \"to\"", "", "} 与前面的 [ 不配对", "does not match the [");
    json(&[("\"plans\": 2024\n  }", "\"plans\": 2024\n  ]")], "],", "", "] 与前面的 { 不配对", "does not match the {");
}

#[test]
fn a_comment() {
    json(&[("\"covers\": 2023,", "\"covers\": 2023, // 年份")], "// 年份", "", "不能写注释", "no comments");
}

#[test]
fn words_that_are_not_json() {
    json(&[("\"value\": 1406", "\"value\": NaN")], "NaN", "", "NaN 不是 JSON 的内容", "JSON has no NaN");
    json(&[("\"lead\": true", "\"lead\": True")], "True", "", "True 要小写；请改为 true", "True is written true");
    json(&[("\"value\": 1406", "\"value\": -Infinity")], "-Infinity", "", "数字的写法不对", "how a number is written");
}

#[test]
fn numbers_written_wrongly() {
    for number in ["+1406", ".5", "5.", "0x10", "01", "1e", "-"] {
        json(
            &[("\"value\": 1406", &format!("\"value\": {number}"))],
            "",
            "",
            "数字的写法不对",
            "how a number is written",
        );
    }
}

#[test]
fn a_backslash() {
    json(&[("\"zh\": \"自上而下\"", "\"zh\": \"自上\\而下\"")], "\\而下", "", "反斜杠", "backslash");
    json(&[("\"zh\": \"自上而下\"", "\"zh\": \"\\ud800\"")], "\\ud800", "", "反斜杠", "backslash");
}

#[test]
fn a_control_character_within_a_text() {
    json(&[("\"zh\": \"自上而下\"", "\"zh\": \"自上\t而下\"")], "\t而下", "", "控制字符", "control character");
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
        "后面还有内容",
        "something follows",
    );
}

#[test]
fn a_file_cut_off() {
    let json = &SMALL.json[..SMALL.json.find("\"units\"").unwrap()];
    let found = check(json.as_bytes(), SMALL.text.as_bytes());
    let [problem] = found.as_slice() else { panic!("{found:#?}") };
    assert!(problem.message(Lang::Zh).contains("文件可能不完整") && problem.message(Lang::En).contains("cut off"), "{problem:#?}");
    assert_eq!((problem.line, problem.column), (1, 1));
}

#[test]
fn brackets_nested_without_end() {
    for open in ["[", "{\"a\":"] {
        let found = check(open.repeat(200_000).as_bytes(), SMALL.text.as_bytes());
        let [problem] = found.as_slice() else { panic!("{found:#?}") };
        assert!(problem.message(Lang::Zh).contains("括号套得太深") && problem.message(Lang::En).contains("nest too deep"), "{problem:#?}");
    }
}
