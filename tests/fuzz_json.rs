//! Whatever bytes the judge gets, it returns; and what it accepts, the loader reads.

use i18n::Lang;
use std::sync::OnceLock;

use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};
use proptest::sample::Index;
use report::load;
use serde_json::{Map, Value};
use validate::check;

use fixtures::SMALL;

/// Judges, and holds the judge to its word. Positions are checked as well: 1-based, and in order.
fn judge(json: &[u8], text: &[u8]) {
    let found = check(json, text);
    for problem in &found {
        assert!(problem.line > 0 && problem.column > 0 && !problem.message(Lang::Zh).is_empty());
    }
    let order = |file: &str| usize::from(file == "assets/report.txt");
    assert!(found.is_sorted_by_key(|it| (order(&it.file), it.line, it.column)), "{found:#?}");
    if found.is_empty() {
        let json = json.strip_prefix(b"\xef\xbb\xbf").unwrap_or(json);
        load(std::str::from_utf8(json).unwrap()).unwrap();
    }
}

/// One edit at a random place.
#[derive(Clone, Debug)]
enum Edit {
    Delete(Index, usize),
    Insert(Index, Vec<u8>),
    Replace(Index, u8),
    Truncate(Index),
    /// Copies a stretch to another place, so that valid pieces meet where they should not.
    Copy(Index, usize, Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    // Pieces that mean something to the parser are likelier to reach deep than bytes at random.
    let piece = prop_oneof![
        vec(any::<u8>(), 1..4),
        proptest::sample::select(vec![
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "，",
            "：",
            "“",
            "\\",
            "\\u",
            "null",
            "true",
            "-",
            "0",
            "1e9",
            "//",
            "\n",
            "　",
            "\"id\": \"\",",
            "[[[[",
            "{\"a\":",
            "\u{feff}",
            "余",
            "近",
            "%",
        ])
        .prop_map(|it| it.as_bytes().to_vec()),
    ];
    prop_oneof![
        (any::<Index>(), 1_usize..40).prop_map(|(at, length)| Edit::Delete(at, length)),
        (any::<Index>(), piece).prop_map(|(at, bytes)| Edit::Insert(at, bytes)),
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Edit::Replace(at, byte)),
        any::<Index>().prop_map(Edit::Truncate),
        (any::<Index>(), 1_usize..200, any::<Index>()).prop_map(|(from, length, to)| Edit::Copy(from, length, to)),
    ]
}

fn apply(mut bytes: Vec<u8>, edits: &[Edit]) -> Vec<u8> {
    for edit in edits {
        if bytes.is_empty() {
            break;
        }
        let length = bytes.len();
        match edit {
            Edit::Delete(at, count) => drop(bytes.drain(at.index(length)..(at.index(length) + count).min(length))),
            Edit::Insert(at, piece) => drop(bytes.splice(at.index(length)..at.index(length), piece.iter().copied())),
            Edit::Replace(at, byte) => bytes[at.index(length)] = *byte,
            Edit::Truncate(at) => bytes.truncate(at.index(length)),
            Edit::Copy(from, count, to) => {
                let piece = bytes[from.index(length)..(from.index(length) + count).min(length)].to_vec();
                drop(bytes.splice(to.index(length)..to.index(length), piece));
            }
        }
    }
    bytes
}

/// Any JSON value, with the schema's own names among its keys and words.
fn value() -> impl Strategy<Value = Value> {
    let word = prop_oneof![
        any::<String>(),
        name(),
        proptest::sample::select(vec!["exact", "8次", "2024-01-10", "%", ""]).prop_map(str::to_owned)
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0..3000).prop_map(Value::from),
        word.prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 40, 6, |inner| {
        let object = vec((name(), inner.clone()), 0..6).prop_map(|it| Value::Object(it.into_iter().collect()));
        prop_oneof![vec(inner, 0..6).prop_map(Value::Array), object]
    })
}

/// Every key and string of the synthetic report.
fn name() -> impl Strategy<Value = String> {
    static NAMES: OnceLock<Vec<String>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let mut names: Vec<String> = SMALL.json.split('"').skip(1).step_by(2).map(str::to_owned).collect();
        names.sort();
        names.dedup();
        names
    });
    proptest::sample::select(names.clone())
}

/// The synthetic report as a value.
fn report() -> Map<String, Value> {
    serde_json::from_str(SMALL.json).unwrap()
}

/// The `at`-th value of a tree, counted depth first.
fn nth<'a>(tree: &'a mut Value, at: &mut usize) -> Option<&'a mut Value> {
    if *at == 0 {
        return Some(tree);
    }
    *at -= 1;
    match tree {
        Value::Array(items) => items.iter_mut().find_map(|it| nth(it, at)),
        Value::Object(fields) => fields.values_mut().find_map(|it| nth(it, at)),
        _ => None,
    }
}

/// The report that ships, and its text.
const REAL: &str = fixtures::REPORT_2023.json;
const REAL_TEXT: &str = fixtures::REPORT_2023.text;

/// Text that means something to the readers of numbers, beside text that means nothing: numerals, counters, limiting
/// words and separators of three languages, and signs of one to four bytes.
fn words() -> impl Strategy<Value = String> {
    let pieces = "〇 零 一 二 两 十 百 千 万 亿 数 几 第 近 上 余 多 来 约 超过 不到 最近 以上 百分之 分之 点 次 人次 人 \
        大模块 年 周年 部门 姓 0 7 12 1000 1,000 1.000 4.000,5 １２ 2024 98.6 % ％ + ＋ . , ， 。 、 - \u{2011} “ „ over nearly \
        more than a one two twenty -two hundred hundreds dozen thousand fields of über fast mehr als ein zwei und zwanzig \
        hundert tausend Dutzend Hunderte Wege neue 4. th 𠀀 e\u{301} 👩\u{200d}⚖️ \u{ad} \u{a0} \u{202f} \u{feff} ß İ ẞ";
    let mut pieces: Vec<String> = pieces.split(' ').map(str::to_owned).collect();
    pieces.push(" ".to_owned());
    let piece = prop_oneof![6 => proptest::sample::select(pieces), 1 => any::<char>().prop_map(String::from)];
    vec(piece, 0..14).prop_map(|it| it.concat())
}

/// The strings of a tree, depth first.
fn strings(tree: &mut Value) -> Vec<&mut String> {
    match tree {
        Value::String(it) => vec![it],
        Value::Array(items) => items.iter_mut().flat_map(strings).collect(),
        Value::Object(fields) => fields.values_mut().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn random_bytes_are_judged(json in vec(any::<u8>(), 0..300), text in vec(any::<u8>(), 0..300)) {
        judge(&json, &text);
    }

    #[test]
    fn random_texts_are_judged(json in "\\PC{0,80}", text in "\\PC{0,80}") {
        judge(json.as_bytes(), text.as_bytes());
    }

    #[test]
    fn texts_of_json_signs_are_judged(json in "[\\[\\]{}\",:\\\\u0-9eE+.\\- \ntrufalsn]{0,60}") {
        judge(json.as_bytes(), SMALL.text.as_bytes());
    }

    #[test]
    fn any_value_is_judged(value in value()) {
        judge(value.to_string().as_bytes(), SMALL.text.as_bytes());
    }

    #[test]
    fn lists_of_any_values_are_judged(list in name(), value in value()) {
        let mut root = report();
        root.insert(list, value);
        judge(Value::Object(root).to_string().as_bytes(), SMALL.text.as_bytes());
    }

    #[test]
    fn a_report_with_any_value_anywhere_is_judged(at in 0_usize..1200, value in value()) {
        let mut root = Value::Object(report());
        let mut at = at;
        if let Some(place) = nth(&mut root, &mut at) {
            *place = value;
        }
        judge(root.to_string().as_bytes(), SMALL.text.as_bytes());
    }

    #[test]
    fn a_report_with_one_edit_is_judged(edit in edit()) {
        judge(&apply(SMALL.json.into(), &[edit]), SMALL.text.as_bytes());
    }

    #[test]
    fn a_report_with_many_edits_is_judged(edits in vec(edit(), 2..8)) {
        judge(&apply(SMALL.json.into(), &edits), SMALL.text.as_bytes());
    }

    #[test]
    fn a_text_with_edits_is_judged(edits in vec(edit(), 1..6)) {
        judge(SMALL.json.as_bytes(), &apply(SMALL.text.into(), &edits));
    }
}

proptest! {
    // The report that ships takes longer to judge.
    #![proptest_config(cases(100))]

    #[test]
    fn the_real_report_with_any_words_in_any_of_its_texts_is_judged(edits in vec((any::<Index>(), words(), any::<bool>()), 1..8)) {
        let mut root: Value = serde_json::from_str(REAL).unwrap();
        {
            let mut texts = strings(&mut root);
            for (at, words, whole) in &edits {
                let at = at.index(texts.len());
                if *whole {
                    texts[at].clone_from(words);
                } else {
                    texts[at].push_str(words);
                }
            }
        }
        judge(root.to_string().as_bytes(), REAL_TEXT.as_bytes());
    }

    #[test]
    fn the_real_report_with_many_edits_is_judged(json in vec(edit(), 0..5), text in vec(edit(), 0..3)) {
        judge(&apply(REAL.into(), &json), &apply(REAL_TEXT.into(), &text));
    }

    #[test]
    fn titles_of_any_words_in_each_language_are_judged(zh in words(), en in words(), de in words()) {
        let mut root = Value::Object(report());
        for chart in root["charts"].as_array_mut().unwrap() {
            chart["title"] = serde_json::json!({ "zh": zh, "en": en, "de": de });
        }
        judge(root.to_string().as_bytes(), SMALL.text.as_bytes());
    }
}
