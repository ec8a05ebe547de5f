//! Text set by phrase: Chinese lines break between phrases, and a person's name never breaks.

use i18n::Lang;
use i18n::chinese::has_han;
use model::{fold, joined};
use report::is_lead;
use web::Markup;

/// A heading, subtitle or label. Chinese is cut behind punctuation into pieces that stay whole where they fit;
/// an opening quotation mark that begins a piece takes half its width. Other languages break by word as usual, but not
/// between a number, what it counts, and the word that makes it a bound.
pub fn phrases(m: &mut Markup, text: &str, lang: Lang) {
    set(m, text, lang, &joined);
}

/// A heading of the report, set by phrase: nothing is added to its wording.
pub fn phrases_of_report(m: &mut Markup, text: &str) {
    set(m, text, Lang::Zh, &str::to_owned);
}

fn set(m: &mut Markup, text: &str, lang: Lang, piece: &dyn Fn(&str) -> String) {
    if lang != Lang::Zh || !has_han(text) {
        return marked(m, &glued(text), &WORDS);
    }
    let pieces = pieces(text);
    if pieces.len() == 1 {
        return halted(m, &piece(text));
    }
    for it in pieces {
        m.el("span class='nb'", |m| halted(m, &piece(it)));
    }
}

/// The text with fixed spaces around its numbers.
pub fn glued(text: &str) -> String {
    let digit = |it: Option<char>| it.is_some_and(|it| it.is_ascii_digit());
    let mut words = text.split(' ');
    let mut last = words.next().unwrap_or_default();
    let mut out = String::from(last);
    for word in words {
        let fixed = digit(last.chars().next_back()) || (digit(word.chars().next()) && is_lead(&fold(last)));
        out.push(if fixed { '\u{a0}' } else { ' ' });
        out.push_str(word);
        last = word;
    }
    out
}

/// A name that is kept whole.
const NAME: [(&str, &str); 1] = [("习近平", "span class='nw'")];
/// The same, and colours by which charts tell who speaks: each word has the colour that it names, in dark pages as well.
const WORDS: [(&str, &str); 9] = [
    NAME[0],
    ("朱色", VERM),
    ("黛色", TEAL),
    ("Vermilion", VERM),
    ("vermilion", VERM),
    ("Zinnober", VERM),
    ("Teal", TEAL),
    ("teal", TEAL),
    ("Petrol", TEAL),
];
const VERM: &str = "b class='c-v'";
const TEAL: &str = "b class='c-t'";

/// Running text of the report: only the names in it are kept whole.
pub fn running(m: &mut Markup, text: &str) {
    marked(m, text, &NAME);
}

/// Text in which some words have an element of their own.
fn marked(m: &mut Markup, text: &str, words: &[(&str, &'static str)]) {
    let mut rest = text;
    let first = |text: &str| words.iter().filter_map(|it| Some((text.find(it.0)?, *it))).min_by_key(|it| it.0);
    while let Some((at, (word, element))) = first(rest) {
        m.text(&rest[..at]);
        m.leaf(element, word);
        rest = &rest[at + word.len()..];
    }
    m.text(rest);
}

/// Shortest piece that may stand alone, in characters with its punctuation, and the length from which a piece without
/// punctuation may break too.
const SHORTEST: usize = 4;
const LONG: usize = 12;

/// Cuts behind ，；：。、 and before （, where both sides keep enough characters; 、 only between longer items.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut item, mut depth) = (0, 0, 0_u32);
    for (at, sign) in text.char_indices() {
        match sign {
            '“' | '《' | '（' => depth += 1,
            '”' | '》' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let end = at + sign.len_utf8();
        let after = length(&text[end..]);
        let cut = match sign {
            '、' if depth == 0 => length(&text[item..end]) > SHORTEST && after >= SHORTEST,
            '，' | '；' | '：' | '。' if depth == 0 => length(&text[start..end]) >= SHORTEST && after > 1,
            _ => false,
        };
        if cut {
            break_long(&text[start..end], &mut pieces);
            start = end;
        } else if sign == '（' && depth == 1 && length(&text[start..at]) >= SHORTEST {
            break_long(&text[start..at], &mut pieces);
            start = at;
        }
        if "，；：。、".contains(sign) {
            item = end;
        }
    }
    break_long(&text[start..], &mut pieces);
    pieces
}

/// A long piece breaks before its first number, behind the name of a congress, or behind the item of a list about its middle.
fn break_long<'a>(piece: &'a str, pieces: &mut Vec<&'a str>) {
    const CONGRESS: &str = "人民代表大会";
    let number = piece.find(|it: char| it.is_ascii_digit());
    let congress = piece.find(CONGRESS).map(|at| at + CONGRESS.len());
    let fits = |at: &usize| length(&piece[..*at]) > SHORTEST && length(&piece[*at..]) >= SHORTEST;
    match congress.into_iter().chain(number).chain(middle_item(piece)).find(fits).filter(|_| length(piece) > LONG) {
        Some(at) => pieces.extend([&piece[..at], &piece[at..]]),
        None => pieces.push(piece),
    }
}

/// Behind the 、 that is nearest to the middle; none within quotation marks or brackets.
fn middle_item(piece: &str) -> Option<usize> {
    if piece.contains(['“', '《', '（']) {
        return None;
    }
    let ends = piece.match_indices('、').map(|(at, sign)| at + sign.len());
    ends.min_by_key(|at| at.abs_diff(piece.len() / 2))
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// A piece of a line with every quotation mark in it at half width, as large running text wants it.
pub fn tight(m: &mut Markup, text: &str) {
    for part in text.split_inclusive(['“', '”']) {
        let words = part.trim_end_matches(['“', '”']);
        m.text(words);
        if words.len() < part.len() {
            m.leaf("span class='halt'", &part[words.len()..]);
        }
    }
}

fn halted(m: &mut Markup, text: &str) {
    match text.chars().next().filter(|it| "“‘《（".contains(*it)) {
        None => marked(m, text, &WORDS),
        Some(mark) => {
            let (mark, rest) = text.split_at(mark.len_utf8());
            m.leaf("span class='halt'", mark);
            marked(m, rest, &WORDS);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{glued, pieces};

    #[test]
    fn a_number_stays_with_its_bound_and_what_it_counts() {
        assert_eq!(
            glued("Über 1.000 Schulungen, über 70 Artikel"),
            "Über\u{a0}1.000\u{a0}Schulungen, über\u{a0}70\u{a0}Artikel"
        );
        assert_eq!(glued("At most 5, Höchstens 5, Rund 7"), "At most\u{a0}5, Höchstens\u{a0}5, Rund\u{a0}7");
        assert_eq!(glued("all over the city"), "all over the city");
    }

    #[test]
    fn pieces_end_with_their_punctuation() {
        assert_eq!(
            pieces("一格为1000人次；“余”没有精确值，末端断开"),
            ["一格为1000人次；", "“余”没有精确值，", "末端断开"]
        );
        assert_eq!(pieces("“牢记嘱托、感恩奋进”活动"), ["“牢记嘱托、感恩奋进”活动"]);
        assert_eq!(pieces("来源：工作报告（2024年1月10日）"), ["来源：工作报告", "（2024年1月10日）"]);
    }

    #[test]
    fn short_items_stay_together() {
        assert_eq!(pieces("听、看、查、问：监督落在四个领域"), ["听、看、查、问：", "监督落在四个领域"]);
        assert_eq!(pieces("更高站位、更实举措、更优服务"), ["更高站位、", "更实举措、", "更优服务"]);
        assert_eq!(pieces("点串末端渐小、不封口"), ["点串末端渐小、不封口"]);
        assert_eq!(pieces("一、坚持党的领导，把牢方向"), ["一、坚持党的领导，", "把牢方向"]);
    }

    #[test]
    fn long_pieces_break_before_a_number_or_behind_the_congress() {
        assert_eq!(pieces("太仓市人大常委会的2023年，报告"), ["太仓市人大常委会的", "2023年，", "报告"]);
        assert_eq!(pieces("太仓市人民代表大会常务委员会工作报告"), ["太仓市人民代表大会", "常务委员会工作报告"]);
        assert_eq!(pieces("网格化履职4000余人次"), ["网格化履职4000余人次"]);
        assert_eq!(pieces("一批次、一篇、一地、一项或一个模块；"), ["一批次、一篇、一地、", "一项或一个模块；"]);
    }
}
