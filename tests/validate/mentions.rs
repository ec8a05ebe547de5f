//! What the page's words say with a number: in numerals or words, of what, and how limited.

use validate::Code;

use crate::expect::{json, none};

/// The title of the chart of bars, whose facts are 4000余人次 and 1406人次.
const BARS: &str = "\"zh\": \"网格化履职4000余人次\", \"en\": \"Over 4,000 neighbourhood duties\"";
/// The title of the chart of dots, whose facts are 8次, 15次 and 2次 in two groups.
const DOTS: &str = "\"zh\": \"主任会议最多，15次\", \"en\": \"Most were chairpersons' meetings: 15\"";
/// The title of the chart that flows, whose facts are 近千名, 600多家, 百余条, 十三地 and 100%.
const FLOW: &str = "\"zh\": \"近千名代表，600多家企业\", \"en\": \"Nearly 1,000 deputies, over 600 companies\"";

/// The Chinese of a title, which its translations keep to.
fn chinese(title: &str) -> &str {
    title.split('"').nth(3).unwrap()
}

/// One problem with a title's text in one language.
#[track_caller]
fn title(from: &str, chart: usize, language: &str, text: &str, code: Code) {
    let to = match language {
        "zh" => format!("\"zh\": \"{text}\""),
        _ => format!("\"zh\": \"{}\", \"{language}\": \"{text}\"", chinese(from)),
    };
    json(&[(from, &to)], &format!("\"{text}\""), &format!("charts[{chart}].title.{language}"), code);
}

/// No problem with a title's text.
#[track_caller]
fn fine(from: &str, language: &str, text: &str) {
    let to = match language {
        "zh" => format!("\"zh\": \"{text}\""),
        _ => format!("\"zh\": \"{}\", \"{language}\": \"{text}\"", chinese(from)),
    };
    none(&[(from, &to)], &[]);
}

#[test]
fn a_chinese_numeral_that_counts_is_the_reports() {
    title(DOTS, 1, "zh", "主任会议最多，十六次", Code::NumberInvented);
    title(FLOW, 5, "zh", "与三十地人大签署", Code::NumberInvented);
    title(FLOW, 5, "zh", "两百余条意见", Code::NumberInvented);
    title(FLOW, 5, "zh", "数十条意见", Code::NumberInvented);
    fine(DOTS, "zh", "主任会议最多，十五次");
    fine(FLOW, "zh", "与十三地人大签署，收集意见百余条，代表近千名");
    // 二十三 is computed: both kinds of meeting.
    fine(DOTS, "zh", "两类会议共二十三次");
}

#[test]
fn a_chinese_numeral_may_be_the_reports_own_words() {
    fine(DOTS, "zh", "第三届人大第四次会议");
    title(DOTS, 1, "zh", "四次会议", Code::NumberInvented);
}

#[test]
fn a_chinese_numeral_within_a_word_counts_nothing() {
    fine(DOTS, "zh", "“一府一委两院”统一在一线，进一步办好一件件百姓小事");
}

#[test]
fn a_text_may_count_what_its_chart_shows() {
    fine(DOTS, "zh", "三类活动，分两组");
    fine(FLOW, "zh", "五个数字");
    title(FLOW, 5, "zh", "六个数字", Code::NumberInvented);
    // The chart of dots has two groups, that of the flow none.
    title(FLOW, 5, "zh", "分两组", Code::NumberOfOtherUnit);
    let matrix = "\"zh\": \"监督落在两个领域\", \"en\": \"Supervision in two fields\"";
    title(matrix, 2, "zh", "监督落在三个领域", Code::NumberInvented);
    fine(matrix, "de", "Aufsicht in zwei Bereichen mit sechs Verfahren");
    json(
        &[("\"zh\": \"更高站位、更实举措\"", "\"zh\": \"七个主题\"")],
        "\"七个主题\"",
        "chapters[2].takeaway.zh",
        Code::NumberInvented,
    );
    none(&[("\"zh\": \"更高站位、更实举措\"", "\"zh\": \"两个主题，五项任务\"")], &[]);
    none(&[("\"zh\": \"会议合计\"", "\"zh\": \"两类会议合计\"")], &[]);
}

#[test]
fn a_number_in_english_words_is_a_fact_of_its_chart_or_what_it_shows() {
    title(FLOW, 5, "en", "Seven steps", Code::NumberInvented);
    title(FLOW, 5, "en", "Dozens of opinions", Code::NumberInvented);
    title(FLOW, 5, "en", "Thousands of deputies", Code::NumberInvented);
    // 15 is a fact, but none of this chart.
    title(FLOW, 5, "en", "Fifteen meetings", Code::NumberInvented);
    fine(FLOW, "en", "Five steps: hundreds of companies, more than a hundred opinions, thirteen congresses");
    fine(DOTS, "en", "Eight sessions, two inspections, in groups of five, one by one");
}

#[test]
fn a_number_in_german_words_is_a_fact_of_its_chart_or_what_it_shows() {
    title(FLOW, 5, "de", "Sieben Schritte", Code::NumberInvented);
    title(FLOW, 5, "de", "Tausende von Abgeordneten", Code::NumberInvented);
    title(FLOW, 5, "de", "Mit zwölf\u{ad} neuen Partnern", Code::NumberInvented);
    fine(FLOW, "de", "Fünf Schritte: Hunderte von Betrieben, mehr als hundert Anliegen, dreizehn Kongresse");
    fine(DOTS, "de", "Acht Sitzungen, zwei Inspektionen in Fünfer\\u00adgruppen, ein Bild, eins zu eins");
}

#[test]
fn a_translation_may_say_in_words_what_its_chinese_says() {
    let translated = |zh: &str, en: &str| none(&[(DOTS, &format!("\"zh\": \"{zh}\", \"en\": \"{en}\""))], &[]);
    translated("与十三地人大签署", "Signed with thirteen congresses");
    translated("另有35项报告", "Another thirty-five reports");
    translated("“八五”普法", "The eight fields");
}

#[test]
fn a_number_counts_what_its_fact_counts() {
    title(DOTS, 1, "zh", "主任会议最多，15人", Code::NumberOfOtherUnit);
    title(BARS, 3, "zh", "接待选民1406件", Code::NumberOfOtherUnit);
    title(BARS, 3, "zh", "网格化履职4000余次", Code::NumberOfOtherUnit);
    title(FLOW, 5, "zh", "与十三家人大签署", Code::NumberOfOtherUnit);
    title(BARS, 3, "en", "1,406 companies", Code::NumberOfOtherUnit);
    title(BARS, 3, "de", "1.406 %", Code::NumberOfOtherUnit);
    fine(BARS, "zh", "接待选民1406人次");
    none(&[(BARS, "\"zh\": \"接待选民1406人次\", \"en\": \"1,406 attendances\"")], &[]);
    // The report says 名; a person is a person.
    fine(FLOW, "zh", "近1000位代表");
}

#[test]
fn a_computed_number_counts_what_its_facts_count() {
    let ratio = "\"zh\": \"办结551件，占98.6%\", \"en\": \"551 settled, 98.6%\"";
    title(ratio, 4, "zh", "98.6件", Code::NumberInvented);
    fine(ratio, "zh", "8件尚未办结");
}

#[test]
fn a_number_that_stands_in_the_text_counts_what_it_counts_there() {
    title(DOTS, 1, "zh", "2024件", Code::NumberInvented);
    none(&[(DOTS, "\"zh\": \"落实2022年意见\"")], &[("激发活力。", "激发活力。落实2022年意见。")]);
}

#[test]
fn a_bound_is_not_written_as_exact() {
    title(BARS, 3, "zh", "网格化履职4000人次", Code::NumberLimitedOtherwise);
    title(FLOW, 5, "zh", "1000名代表", Code::NumberLimitedOtherwise);
    title(FLOW, 5, "zh", "千名代表", Code::NumberLimitedOtherwise);
    title(BARS, 3, "en", "4,000 neighbourhood duties", Code::NumberLimitedOtherwise);
    title(BARS, 3, "de", "4.000 Einsätze", Code::NumberLimitedOtherwise);
    title(FLOW, 5, "en", "A hundred opinions", Code::NumberLimitedOtherwise);
    fine(BARS, "en", "Over 4,000 duties");
    fine(BARS, "en", "More than four thousand duties");
    fine(BARS, "de", "Über 4.000 Einsätze");
    fine(BARS, "de", "Mehr als viertausend Einsätze");
    fine(FLOW, "de", "Fast 1.000 Abgeordnete");
}

#[test]
fn a_bound_keeps_its_direction() {
    title(BARS, 3, "zh", "网格化履职近4000人次", Code::NumberLimitedOtherwise);
    title(FLOW, 5, "en", "More than 1,000 deputies", Code::NumberLimitedOtherwise);
    title(FLOW, 5, "de", "Rund 600 Betriebe", Code::NumberLimitedOtherwise);
}

#[test]
fn an_exact_figure_is_not_written_as_a_bound() {
    title(DOTS, 1, "zh", "主任会议15余次", Code::NumberLimitedOtherwise);
    title(DOTS, 1, "en", "More than 15 meetings", Code::NumberLimitedOtherwise);
    title(DOTS, 1, "de", "Fast 15 Sitzungen", Code::NumberLimitedOtherwise);
    // A comparison, and a German preposition.
    fine(DOTS, "zh", "其他会议少于15次");
    fine(DOTS, "de", "Berichte über 15 Sitzungen");
}

#[test]
fn a_blocks_size_is_exact_but_no_takeaway() {
    // A block is drawn of exactly 4000, though the fact is at least that.
    let block = [
        ("\"block\": 500", "\"block\": 4000"),
        (
            "\"zh\": \"一格为500人次\", \"en\": \"One block is 500\"",
            "\"zh\": \"一格为4000人次\", \"en\": \"One block is 4,000\"",
        ),
    ];
    none(&block, &[]);
    let [size, subtitle] = block;
    json(
        &[size, subtitle, (BARS, "\"zh\": \"网格化履职4000人次\"")],
        "\"网格化履职4000人次\"",
        "charts[3].title.zh",
        Code::NumberLimitedOtherwise,
    );
}

#[test]
fn each_language_has_its_own_thousands_separator() {
    // A German comma parts decimals, an English point does.
    title(BARS, 3, "de", "Über 4,000 Einsätze", Code::NumberInvented);
    title(BARS, 3, "en", "Over 4.000 duties", Code::NumberInvented);
    fine(BARS, "de", "Über 4\u{202f}000 Einsätze");
    fine(BARS, "zh", "网格化履职4,000余人次");
}

#[test]
fn a_translation_has_the_numbers_of_its_chinese() {
    // 2 is a fact of the same chart.
    title(DOTS, 1, "en", "2 chairpersons' meetings", Code::NumberNotInChinese);
    title(BARS, 3, "de", "Über 600 Einsätze", Code::NumberNotInChinese);
    fine(DOTS, "en", "15 chairpersons' meetings");
    none(&[(DOTS, "\"zh\": \"与十三地人大签署\", \"en\": \"Signed with 13 congresses\"")], &[]);
}
