//! The report of 2023: its text is the report's own, and its data is all of it.

use fixtures::REPORT_2023;
use model::{Entity, Source};
use report::{Bound, load};

/// The text as it was received, its lines wrapped by the newspaper's columns.
const RECEIVED: &str = include_str!("data/source.txt");

fn source() -> Source {
    Source::new(load(REPORT_2023.json).unwrap(), REPORT_2023.text)
}

fn without_space(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

#[test]
fn the_text_is_the_report_character_for_character() {
    assert_eq!(without_space(REPORT_2023.text), without_space(RECEIVED));
}

#[test]
fn the_lists_are_complete() {
    let report = source().report;
    assert!(report.facts.len() >= 51, "{} facts", report.facts.len());
    assert!(report.tasks.len() >= 40, "{} tasks", report.tasks.len());
    assert_eq!(report.themes.len(), 4);
    assert!(report.tasks.iter().all(|it| it.starts.is_none() && it.ends.is_none()), "the report dates no task");
}

/// Numbers in digits that count nothing, each with the words that say so: years, dates, and the second mention of an
/// anniversary.
const DATED: &[&str] = &[
    "2023年主要工作",
    "2023年，市人大常委会",
    "2023年苏州市十大民心工程",
    "2024年太仓市民生实事项目",
    "2022年度环境状况",
    "总体规划（2021—2035）",
    "2022年度重点处理",
    "2024年主要任务",
    "2024年是贯彻落实",
    "制度建立70周年历史节点",
    "——2024年1月10日",
];

/// Chinese numerals that count nothing: names and ordinals, fixed terms, and 一 and 双 as parts of words. Read one by
/// one; what counts is a fact instead.
const UNCOUNTED: &[&str] = &[
    "党的二十大",
    "有机统一",
    "一府一委两院",
    "一、坚持党的领导",
    "两个确立",
    "四个意识",
    "四个自信",
    "两个维护",
    "第一议题",
    "第一时间",
    "十四届全国人大一次会议",
    "进一步",
    "二、坚持履职为民",
    "“五聚焦五强化”",
    "五级人大代表",
    "统一接待日",
    "三大特色、六大功能、七种方式、八项流程",
    "三横四纵五维度",
    "“七督联动”",
    "市场改造提升三年行动项目",
    "苏州市十大民心工程",
    "双凤镇",
    "三、坚持依法监督",
    "“十四五”规划纲要",
    "“两院”",
    "一体化",
    "市十七届人大二次会议",
    "市十七届人大一次会议",
    "一法一条例",
    "双元制",
    "“八五”",
    "两级人大",
    "四、坚持服务保障",
    "“四联系”",
    "统一接待选民活动",
    "统一协调",
    "苏州市十佳",
    "五、坚持守正创新",
    "四个机关",
    "优秀调研成果一等奖",
    "一盘棋",
    "一镇一品",
    "过去一年",
    "一些差距和不足",
    "二十届二中全会",
    "十四届六次全会",
    "两个联系",
    "第十七届人民代表大会第四次会议",
];

/// Panics at the first place where a numeral begins that is neither a fact's nor within one of the phrases, and at
/// phrases that excuse nothing.
fn all_counted(is_numeral: fn(char) -> bool, phrases: &[&str]) {
    let source = source();
    let places: Vec<_> = source.report.facts.iter().map(|it| source.place(Entity::Fact(it)).unwrap()).collect();
    let mut idle = phrases.to_vec();
    for (block, it) in source.outline.blocks.iter().enumerate() {
        for (at, _) in it.text.char_indices().filter(|(_, sign)| is_numeral(*sign)) {
            let counted = places.iter().any(|place| place.block == block && place.range.contains(&at));
            let excused =
                |phrase: &&str| it.text.match_indices(*phrase).any(|(from, it)| (from..from + it.len()).contains(&at));
            let rest: String = it.text[at..].chars().take(12).collect();
            assert!(counted || phrases.iter().any(excused), "nothing counts “{rest}”");
            // Nothing that a fact counts needs an excuse.
            idle.retain(|phrase| counted || !excused(phrase));
        }
    }
    assert!(idle.is_empty(), "these excuse nothing: {idle:?}");
}

#[test]
fn every_number_in_digits_is_a_fact_or_a_date() {
    all_counted(|sign| sign.is_ascii_digit() || ('０'..='９').contains(&sign), DATED);
}

#[test]
fn every_chinese_numeral_is_a_fact_or_counts_nothing() {
    all_counted(|sign| "〇零一二两三四五六七八九十百千万亿双半".contains(sign), UNCOUNTED);
}

#[test]
fn every_approximate_word_of_a_number_makes_a_bound() {
    for fact in source().report.facts {
        let wording = match &*fact.raw {
            raw if raw.contains('余') || raw.contains('多') => Bound::AtLeast,
            raw if raw.starts_with('近') => Bound::Nearly,
            _ => Bound::Exact,
        };
        assert_eq!(fact.bound, wording, "{}", fact.raw);
    }
}

#[test]
fn the_name_of_a_page_has_the_year_unless_its_words_do() {
    let about = report::load(fixtures::REPORT_2023.json).unwrap().report;
    assert_eq!(about.dated_title(i18n::Lang::Zh), "太仓市人民代表大会常务委员会工作报告（2023）");
    let german = about.dated_title(i18n::Lang::De);
    assert!(german.ends_with(" (2023)") && !german.contains('\u{ad}'), "{german}");
    assert_eq!(about.dated("主任会议15次", i18n::Lang::Zh), "主任会议15次（2023）");
    for words in ["2024年的任务", "二〇二四", "人大常委会的2023年"] {
        assert_eq!(about.dated(words, i18n::Lang::Zh), words);
    }
    let other = report::load(fixtures::OTHER.json).unwrap().report;
    assert!(other.dated_title(i18n::Lang::En).ends_with(" (2018–2022)"));
}
