//! Fields, types and allowed words: does the tree fit the tables? The one module that reports a wrong type.

use std::collections::BTreeSet;

use jsonc_parser::ast::Value;

use super::findings::{Findings, short};
use super::near::nearest;
use super::node::Node;
use super::table::{Kind, Need, REPORT, Size, Table, YEARS};

/// Compares the whole file with the tables.
pub(super) fn judge(root: &Node, findings: &mut Findings) {
    value(root, &Kind::Object(&REPORT), findings);
}

fn value(node: &Node, kind: &Kind, findings: &mut Findings) {
    match (kind, node.value) {
        (Kind::Object(table), Value::Object(_)) => fields(node, table, findings),
        (Kind::OneOf(table), Value::Object(_)) => {
            fields(node, table, findings);
            one_of(node, table, findings);
        }
        (Kind::List(table, size), Value::Array(_)) => {
            node.items().for_each(|item| value(&item, &Kind::Object(table), findings));
            length(node, *size, findings);
        }
        (Kind::Refs(_, size), Value::Array(_)) => {
            node.items().for_each(|item| value(&item, &Kind::Word, findings));
            length(node, *size, findings);
        }
        (Kind::Choice(allowed), Value::StringLit(word)) => choice(node, &word.value, allowed, findings),
        (Kind::Id | Kind::Word | Kind::Date | Kind::Ref(_), Value::StringLit(word)) => {
            if word.value.trim().is_empty() {
                blank(node, findings);
            }
        }
        (Kind::Number, Value::NumberLit(_)) if node.number().is_some() => {}
        (Kind::Year, Value::NumberLit(_)) if node.whole().is_some_and(|it: u16| YEARS.contains(&it)) => {}
        (Kind::Count, Value::NumberLit(_)) if node.whole().is_some_and(|it: u32| it > 0) => {}
        (Kind::Flag, Value::BooleanLit(_)) | (Kind::Blank, Value::StringLit(_)) => {}
        _ => wrong_type(node, kind, findings),
    }
}

fn fields(node: &Node, table: &'static Table, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    // A mistyped name stands for the field that is missing: one slip, one problem.
    let mut mistyped = BTreeSet::new();
    for entry in node.entries() {
        let name = entry.name.as_str();
        if !seen.insert(name) {
            findings.add(
                node.place_of_key(entry),
                format!("字段“{}”重复了；同一对花括号里每个字段只能写一次，请删去多余的一个。", short(name)),
                format!("the field \"{}\" stands here twice; delete one of the two.", short(name)),
                format!("das Feld „{}“ steht hier zweimal; eines von beiden löschen.", short(name)),
            );
        } else if !table.iter().any(|it| it.name == name) {
            let known = table.iter().map(|it| it.name);
            let (zh, en, de) = match nearest(name, known.clone()) {
                Some(meant) => {
                    mistyped.insert(meant);
                    (
                        format!("是否想写“{meant}”？"),
                        format!("did you mean \"{meant}\"?"),
                        format!("ist „{meant}“ gemeint?"),
                    )
                }
                None => (
                    format!("这里可以写：{}。", known.clone().collect::<Vec<_>>().join("、")),
                    format!("allowed here: {}.", known.clone().collect::<Vec<_>>().join(", ")),
                    format!("erlaubt sind hier: {}.", known.collect::<Vec<_>>().join(", ")),
                ),
            };
            findings.add(
                node.place_of_key(entry),
                format!("没有名为“{}”的字段；{zh}", short(name)),
                format!("there is no field \"{}\"; {en}", short(name)),
                format!("es gibt kein Feld „{}“; {de}", short(name)),
            );
        }
    }
    for field in table {
        match node.field(field.name) {
            None if field.need == Need::Must && !mistyped.contains(field.name) => findings.add(
                node.place_of_missing(field.name),
                format!("缺少字段“{}”；请补上{}。", field.name, wanted(&field.kind).0),
                format!("the field \"{}\" is missing; add {}.", field.name, wanted(&field.kind).1),
                format!("das Feld „{}“ fehlt; ergänzen: {}.", field.name, wanted(&field.kind).2),
            ),
            Some(it) if !(field.need == Need::Null && it.value.as_null_keyword().is_some()) => {
                value(&it, &field.kind, findings);
            }
            _ => {}
        }
    }
}

fn one_of(node: &Node, table: &'static Table, findings: &mut Findings) {
    let names: Vec<_> = table.iter().map(|it| it.name).collect();
    let present = names.iter().filter(|it| node.field(it).is_some()).count();
    // An unknown name was reported already; it stands for the one that is missing.
    if present > 1 || node.entries().is_empty() {
        findings.add(
            node.place(),
            format!("这里有 {present} 种算法；请只写一种：{}。", names.join("、")),
            format!("{present} formulas stand here; write exactly one of: {}.", names.join(", ")),
            format!("hier stehen {present} Berechnungen; genau eine davon schreiben: {}.", names.join(", ")),
        );
    }
}

fn length(node: &Node, size: Size, findings: &mut Findings) {
    let count = node.items().count();
    let (zh, en, de) = match size {
        Size::Some if count == 0 => (
            "列表是空的；请至少写一项，或删去整个条目。".to_owned(),
            "the list is empty; put at least one entry in, or delete the whole entry.".to_owned(),
            "die Liste ist leer; mindestens etwas eintragen oder den ganzen Eintrag löschen.".to_owned(),
        ),
        Size::Two if count != 2 => (
            format!("这里须有两项，现有 {count} 项；请改为两个 id。"),
            format!("exactly two entries are needed here, not {count}; write two ids."),
            format!("hier müssen genau zwei stehen, nicht {count}; zwei ids schreiben."),
        ),
        _ => return,
    };
    findings.add(node.place(), zh, en, de);
}

fn choice(node: &Node, word: &str, allowed: &'static [&'static str], findings: &mut Findings) {
    if allowed.contains(&word) {
        return;
    }
    let list = allowed.iter().map(|it| format!("\"{it}\"")).collect::<Vec<_>>();
    let guess = nearest(word, allowed.iter().copied());
    let zh = guess.map(|it| format!("是否想写 \"{it}\"？")).unwrap_or_default();
    let en = guess.map(|it| format!(" (did you mean \"{it}\"?)")).unwrap_or_default();
    let de = guess.map(|it| format!(" (ist \"{it}\" gemeint?)")).unwrap_or_default();
    findings.add(
        node.place(),
        format!("不认识 \"{}\"；{zh}可以写：{}。", short(word), list.join("、")),
        format!("\"{}\" is not known here{en}; write one of {}.", short(word), list.join(", ")),
        format!("„{}“ ist hier unbekannt{de}; eines davon schreiben: {}.", short(word), list.join(", ")),
    );
}

fn blank(node: &Node, findings: &mut Findings) {
    let language = node.path.ends_with(".en") || node.path.ends_with(".de");
    let (zh, en, de) = if language {
        (
            "译文是空的；请填写，或删去这一项（会改用中文）。",
            "the translation is empty; fill it in, or delete it and Chinese is used.",
            "die Übersetzung ist leer; ausfüllen oder löschen, dann steht dort Chinesisch.",
        )
    } else {
        ("文字是空的；请填写内容。", "the text is empty; fill it in.", "der Text ist leer; ausfüllen.")
    };
    findings.add(node.place(), zh.to_owned(), en.to_owned(), de.to_owned());
}

fn wrong_type(node: &Node, kind: &Kind, findings: &mut Findings) {
    let (zh, en, de) = wanted(kind);
    let (found_zh, found_en, found_de) = match node.value {
        Value::StringLit(it) => {
            let it = short(&it.value);
            (format!("文字 \"{it}\""), format!("the text \"{it}\""), format!("der Text \"{it}\""))
        }
        Value::NumberLit(it) => {
            let it = short(it.value);
            (format!("数字 {it}"), format!("the number {it}"), format!("die Zahl {it}"))
        }
        Value::BooleanLit(it) => (it.value.to_string(), it.value.to_string(), it.value.to_string()),
        Value::Object(_) => ("花括号 { … }".to_owned(), "an object { … }".to_owned(), "ein Objekt { … }".to_owned()),
        Value::Array(_) => ("方括号列表 [ … ]".to_owned(), "a list [ … ]".to_owned(), "eine Liste [ … ]".to_owned()),
        Value::NullKeyword(_) => ("null".to_owned(), "null".to_owned(), "null".to_owned()),
    };
    let number = matches!(kind, Kind::Number | Kind::Year | Kind::Count);
    let quoted = number && node.string().is_some_and(|it| it.parse::<f64>().is_ok());
    let (more_zh, more_en, more_de) = if quoted {
        ("；请去掉引号", "; remove the quotation marks", "; die Anführungszeichen entfernen")
    } else {
        ("", "", "")
    };
    findings.add(
        node.place(),
        format!("这里应写{zh}，却写了{found_zh}{more_zh}。"),
        format!("{en} is needed here, not {found_en}{more_en}."),
        format!("hier gehört {de} hin, nicht {found_de}{more_de}."),
    );
}

/// What a kind wants, in Chinese, English and German.
fn wanted(kind: &Kind) -> (&'static str, &'static str, &'static str) {
    match kind {
        Kind::Id | Kind::Word | Kind::Blank | Kind::Choice(_) | Kind::Ref(_) => {
            ("英文双引号里的文字", "a text in double quotes", "ein Text in geraden Anführungszeichen")
        }
        Kind::Number => ("数字（不加引号）", "a number without quotation marks", "eine Zahl ohne Anführungszeichen"),
        Kind::Year => {
            ("四位数的年份，如 2024", "a year of four digits such as 2024", "ein Jahr mit vier Ziffern wie 2024")
        }
        Kind::Count => ("从 1 起的整数", "a whole number from 1", "eine ganze Zahl ab 1"),
        Kind::Flag => ("true 或 false", "true or false", "true oder false"),
        Kind::Date => ("日期，如 \"2024-01-10\"", "a date such as \"2024-01-10\"", "ein Datum wie \"2024-01-10\""),
        Kind::Refs(..) => (
            "id 列表，如 [\"a\", \"b\"]",
            "a list of ids such as [\"a\", \"b\"]",
            "eine Liste von ids wie [\"a\", \"b\"]",
        ),
        Kind::Object(table) if table.iter().any(|it| it.name == "zh") => (
            "各语言的文字，如 { \"zh\": \"…\", \"en\": \"…\" }",
            "a text by language such as { \"zh\": \"…\", \"en\": \"…\" }",
            "ein Text nach Sprachen wie { \"zh\": \"…\", \"en\": \"…\" }",
        ),
        Kind::Object(_) => ("花括号 { … }", "an object { … }", "ein Objekt { … }"),
        Kind::OneOf(_) => (
            "算法，如 { \"ratio\": [\"a\", \"b\"] }",
            "a formula such as { \"ratio\": [\"a\", \"b\"] }",
            "eine Berechnung wie { \"ratio\": [\"a\", \"b\"] }",
        ),
        Kind::List(..) => ("方括号列表 [ … ]", "a list [ … ]", "eine Liste [ … ]"),
    }
}
