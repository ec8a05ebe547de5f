//! From text to syntax tree, or to the one place where it stops being JSON, explained for someone who has never read
//! a grammar.

use jsonc_parser::ast::Value;
use jsonc_parser::errors::ParseErrorKind as Kind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::findings::{Findings, Place};
use super::scan::{Fault, What, scan};

/// Parses strict JSON. A text that is none yields a problem instead.
pub(super) fn parse<'a>(text: &'a str, findings: &mut Findings) -> Option<Value<'a>> {
    let scanned = scan(text);
    let mut report = |at, (zh, en, de): Said| {
        findings.add(Place { at, path: String::new() }, zh, en, de);
        None
    };
    if let Some(at) = scanned.too_deep {
        return match scanned.fault.filter(|it| it.at < at) {
            Some(fault) => report(fault.at, misplaced(fault.what)),
            None => report(
                at,
                say(
                    "括号套得太深；请检查是否漏写了 } 或 ]。",
                    "brackets nest too deep; look for a missing } or ].",
                    "die Klammern sind zu tief verschachtelt; nach einem fehlenden } oder ] suchen.",
                ),
            ),
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

/// One thing said in Chinese, English and German.
type Said = (String, String, String);

fn say(zh: &str, en: &str, de: &str) -> Said {
    (zh.to_owned(), en.to_owned(), de.to_owned())
}

fn misplaced(what: What) -> Said {
    match what {
        What::Unclosed => say(
            "这段文字从这里的英文双引号开始，到行末还没有结束；请在文字末尾补上英文双引号 \"（文字中不能换行）。",
            "the text that starts here does not end on its line; add the closing \" (a text may not run over lines).",
            "der Text, der hier beginnt, endet nicht auf seiner Zeile; das schließende \" ergänzen (ein Text darf nicht über die Zeile hinausgehen).",
        ),
        What::Control => say(
            "文字里有看不见的控制字符（如制表符）；请删去，或改为空格。",
            "the text has an invisible control character (such as a tab) in it; delete it or use a space.",
            "im Text steht ein unsichtbares Steuerzeichen (etwa ein Tabulator); löschen oder durch ein Leerzeichen ersetzen.",
        ),
        What::Punctuation(found, wanted) => (
            format!("引号之外用了中文（全角）符号“{found}”；请改为英文（半角）的 {wanted} 。"),
            format!("the Chinese (full-width) sign {found} stands outside quotation marks; write {wanted} instead."),
            format!(
                "das chinesische Zeichen {found} (volle Breite) steht außerhalb von Anführungszeichen; stattdessen {wanted} schreiben."
            ),
        ),
        What::Quote(found) => (
            format!("这里用了引号 {found}；JSON 只用英文双引号 \"，请改为 \"。"),
            format!("{found} is used as a quotation mark; JSON has only the straight \"."),
            format!("{found} steht hier als Anführungszeichen; JSON kennt nur das gerade \", dieses schreiben."),
        ),
        What::Comment => say(
            "JSON 里不能写注释（// 或 /* */）；请删去。",
            "JSON has no comments (// or /* */); delete this one.",
            "JSON kennt keine Kommentare (// oder /* */); löschen.",
        ),
        What::Space => say(
            "这里有全角空格或别的特殊空白；请删去，或改为普通空格。",
            "a full-width or other special space stands here; delete it or use a plain space.",
            "hier steht ein besonderes Leerzeichen (etwa eines von voller Breite); löschen oder durch ein gewöhnliches ersetzen.",
        ),
        What::Unquoted => say(
            "这里的文字不在引号里；请在前后加英文双引号 \"。",
            "words stand outside quotation marks; put \" before and after them.",
            "hier stehen Wörter ohne Anführungszeichen; davor und dahinter \" setzen.",
        ),
        What::InnerQuote => say(
            "前面的英文双引号提前结束了文字，或前面漏了一个英文双引号；文字里面请用中文引号“ ”（或写 \\\"），只在首尾用英文双引号。",
            "a straight \" has ended the text too early, or one is missing before; inside a text write “ ” or \\\".",
            "ein gerades \" hat den Text zu früh beendet, oder davor fehlt eines; im Text „ “ oder \\\" schreiben.",
        ),
    }
}

fn explain(kind: &Kind, text: &str, at: usize) -> Said {
    let (head, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    let before = head.trim_end().chars().next_back();
    let next = rest.trim_start().chars().next();
    let word_follows = rest.starts_with(char::is_alphanumeric);
    match kind {
        Kind::ExpectedComma if head.ends_with('0') && next.is_some_and(|it| it.is_ascii_digit()) => number(),
        Kind::ExpectedComma if before == Some('"') && next.is_some_and(char::is_alphanumeric) => {
            misplaced(What::InnerQuote)
        }
        Kind::ExpectedComma => say(
            "这里缺一个英文逗号 , ；一项写完后要加逗号，再写下一项。",
            "a comma is missing here; entries are set apart by commas.",
            "hier fehlt ein Komma; Einträge durch Kommas trennen.",
        ),
        Kind::TrailingCommasNotAllowed => say(
            "最后一项的后面多了一个逗号；请删去。",
            "there is a comma after the last entry; delete it.",
            "hinter dem letzten Eintrag steht ein Komma; löschen.",
        ),
        Kind::UnexpectedComma if before == Some(':') => value_missing(),
        Kind::UnexpectedCloseBrace | Kind::UnexpectedCloseBracket if before == Some(':') => value_missing(),
        Kind::UnexpectedComma => extra_comma(),
        Kind::UnexpectedTokenInObject if next == Some(',') => extra_comma(),
        Kind::UnexpectedCloseBrace => say(
            "这里的 } 与前面的 [ 不配对；请改为 ]，或补上漏写的 ]。",
            "this } does not match the [ before it; write ] or add the ] that is missing.",
            "dieses } passt nicht zum [ davor; ] schreiben oder das fehlende ] ergänzen.",
        ),
        Kind::UnexpectedTokenInObject if next == Some(']') => say(
            "这里的 ] 与前面的 { 不配对；请改为 }，或补上漏写的 }。",
            "this ] does not match the { before it; write } or add the } that is missing.",
            "dieses ] passt nicht zum { davor; } schreiben oder das fehlende } ergänzen.",
        ),
        Kind::UnexpectedCloseBracket => say(
            "这里的 ] 没有对应的 [ ；请删去，或补上漏写的 [ 。",
            "this ] has no [ before it; delete it or add the [ that is missing.",
            "zu diesem ] gibt es kein [ davor; löschen oder das fehlende [ ergänzen.",
        ),
        Kind::UnexpectedTokenInObject => say(
            "花括号里每一项要写成 \"字段名\": 内容；请检查这里是否漏了字段名、逗号或 }。",
            "inside { } each entry reads \"name\": value; look for a missing name, comma or }.",
            "in { } lautet jeder Eintrag \"Name\": Wert; nach einem fehlenden Namen, Komma oder } suchen.",
        ),
        Kind::ExpectedColonAfterObjectKey => say(
            "字段名后面缺英文冒号 : ；请写成 \"字段名\": 内容（也请检查字段名的引号）。",
            "a colon is missing after the field's name; write \"name\": value, and check the name's quotation marks.",
            "hinter dem Namen des Feldes fehlt ein Doppelpunkt; \"Name\": Wert schreiben und die Anführungszeichen des Namens prüfen.",
        ),
        Kind::UnexpectedColon => say(
            "这里多了一个冒号；请删去。",
            "there is a colon too many; delete it.",
            "hier steht ein Doppelpunkt zu viel; löschen.",
        ),
        Kind::ExpectedStringObjectProperty => say(
            "字段名要放在英文双引号里；请写成 \"字段名\": 内容。",
            "a field's name goes in double quotes; write \"name\": value.",
            "der Name eines Feldes gehört in gerade Anführungszeichen; \"Name\": Wert schreiben.",
        ),
        Kind::UnexpectedWord => word(rest),
        Kind::UnterminatedArray => unfinished('[', ']'),
        Kind::UnterminatedObject => unfinished('{', '}'),
        Kind::ExpectedObjectValue => value_missing(),
        Kind::MultipleRootJsonValues => say(
            "最外层的括号已经结束，后面还有内容；请删去多余的部分，或检查前面是否多写了 } 。",
            "the file's outer bracket is closed, yet something follows; delete it, or look for a } too many before.",
            "die äußerste Klammer ist geschlossen, und doch folgt noch etwas; löschen oder davor nach einem } zu viel suchen.",
        ),
        Kind::String(_) => say(
            "文字里的反斜杠 \\ 用法不对；要写反斜杠本身请写 \\\\ ，写引号请写 \\\"。",
            "a backslash \\ in the text is not followed by what it needs; write \\\\ for the sign itself, \\\" for a quotation mark.",
            "hinter einem Backslash \\ im Text steht nicht, was dort stehen muss; für das Zeichen selbst \\\\ schreiben, für ein Anführungszeichen \\\".",
        ),
        Kind::HexadecimalNumbersNotAllowed
        | Kind::UnaryPlusNumbersNotAllowed
        | Kind::BareDecimalPointNumbersNotAllowed
        | Kind::NonFiniteNumbersNotAllowed
        | Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral => number(),
        Kind::UnexpectedToken if word_follows && before == Some('"') => misplaced(What::InnerQuote),
        Kind::UnexpectedToken if word_follows => word(rest),
        _ => say(
            "这里的符号不是 JSON 的写法；请检查引号、逗号和括号，并与相邻的条目对照。",
            "this sign is not JSON; check quotation marks, commas and brackets against the entries beside it.",
            "dieses Zeichen ist kein JSON; Anführungszeichen, Kommas und Klammern mit den Einträgen daneben vergleichen.",
        ),
    }
}

fn value_missing() -> Said {
    say(
        "冒号后面没有内容；请补上，没有内容请写 null。",
        "nothing follows the colon; put the value in, or null where there is none.",
        "hinter dem Doppelpunkt steht nichts; den Wert ergänzen, oder null, wo es keinen gibt.",
    )
}

fn extra_comma() -> Said {
    say("这里多了一个逗号；请删去。", "there is a comma too many; delete it.", "hier steht ein Komma zu viel; löschen.")
}

fn number() -> Said {
    say(
        "数字的写法不对；请只写普通数字，如 1000 或 98.6（开头不加 0 或 +）。",
        "this is not how a number is written; write plain digits such as 1000 or 98.6, without a leading 0 or +.",
        "so wird keine Zahl geschrieben; nur Ziffern wie 1000 oder 98.6 schreiben, ohne 0 oder + davor.",
    )
}

fn unfinished(open: char, close: char) -> Said {
    (
        format!("这里的 {open} 到文件末尾也没有对应的 {close} ；文件可能不完整，请补上。"),
        format!("this {open} has no {close} up to the file's end; the file may be cut off."),
        format!(
            "zu diesem {open} gibt es bis zum Ende der Datei kein {close} ; sie ist vielleicht unvollständig, bitte ergänzen."
        ),
    )
}

fn word(rest: &str) -> Said {
    let word: String = rest.chars().take_while(|it| it.is_alphanumeric()).take(20).collect();
    match word.as_str() {
        "True" | "TRUE" | "False" | "FALSE" | "Null" | "NULL" => {
            let small = word.to_lowercase();
            (
                format!("{word} 要小写；请改为 {small} 。"),
                format!("{word} is written {small}."),
                format!("{word} wird kleingeschrieben; {small} schreiben."),
            )
        }
        "NaN" | "Infinity" | "undefined" | "None" | "nil" => (
            format!("{word} 不是 JSON 的内容；没有内容请写 null ，数字请写出数值。"),
            format!("JSON has no {word}; write null where there is no value, or the number itself."),
            format!("JSON kennt kein {word}; null schreiben, wo es keinen Wert gibt, oder die Zahl selbst."),
        ),
        _ => misplaced(What::Unquoted),
    }
}
