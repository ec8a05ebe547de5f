//! What counts in a Chinese text, how much, of what, and how limited.

use super::super::mention::{Amount, Form, Limit, Mention};
use super::mentions;

/// The one mention of a text.
#[track_caller]
fn one(text: &str) -> Mention {
    let mut found = mentions(text, &["次", "人次", "大模块", "条", "名", "%"]);
    assert_eq!(found.len(), 1, "{text}: {found:#?}");
    found.remove(0)
}

#[test]
fn digits_come_with_their_counter_and_limit() {
    for (text, value, counter, limit) in [
        ("会议8次", 8.0, "次", Limit::EXACT),
        ("参训1000余人次。", 1000.0, "人次", Limit::AT_LEAST),
        ("近200名代表", 200.0, "名", Limit::NEARLY),
        ("1.2万余人次", 12_000.0, "人次", Limit::AT_LEAST),
        ("70余万人次", 700_000.0, "人次", Limit::AT_LEAST),
        ("3亿5000万人次", 350_000_000.0, "人次", Limit::EXACT),
        ("1406 人次", 1406.0, "人次", Limit::EXACT),
        ("标记少于35项", 35.0, "项", Limit::BELOW),
        ("不到１２条", 12.0, "条", Limit::BELOW),
        ("15条以上", 15.0, "条", Limit::AT_LEAST),
        ("约15条", 15.0, "条", Limit::ABOUT),
        ("10来条", 10.0, "条", Limit::ABOUT),
        ("5大模块", 5.0, "大模块", Limit::EXACT),
        ("满意率98.6％", 98.6, "%", Limit::EXACT),
        ("最近8次", 8.0, "次", Limit::EXACT),
        ("近3年", 3.0, "年", Limit::EXACT),
    ] {
        let it = one(text);
        assert_eq!((it.amount, it.limit), (Amount::Is(value), limit), "{text}");
        assert_eq!(it.units, [counter], "{text}");
        assert!(matches!(it.form, Form::Digits(_)), "{text}");
    }
}

#[test]
fn numerals_count_before_counters_or_behind_limiting_words() {
    for (text, value, limit, phrase) in [
        ("走访三次。", 3.0, Limit::EXACT, "三次"),
        ("与十三地人大", 13.0, Limit::EXACT, "十三地人大"),
        ("落在四个领域，", 4.0, Limit::EXACT, "四个领域"),
        ("四个“意识”", 4.0, Limit::EXACT, "四个"),
        ("百余人", 100.0, Limit::AT_LEAST, "百余人"),
        ("三十多条", 30.0, Limit::AT_LEAST, "三十多条"),
        ("组织近千代表", 1000.0, Limit::NEARLY, "千代表"),
        ("千名代表", 1000.0, Limit::EXACT, "千名代表"),
        ("上百名代表", 100.0, Limit::AT_LEAST, "百名代表"),
        ("近三年来", 3.0, Limit::EXACT, "三年来"),
        ("二〇二四年", 2024.0, Limit::EXACT, "二〇二四年"),
        ("达百分之九十", 90.0, Limit::EXACT, "九十"),
    ] {
        let it = one(text);
        assert_eq!((it.amount, it.limit, it.form), (Amount::Is(value), limit, Form::Numeral(phrase.into())), "{text}");
    }
}

#[test]
fn what_has_no_single_value_is_still_a_mention() {
    for (text, shown) in [("数十名代表", "数十名"), ("两三次", "两三次"), ("百分之九十八点六", "九十八")]
    {
        let it = one(text);
        assert_eq!((it.amount, it.shown.as_str()), (Amount::Unread, shown), "{text}");
    }
}

#[test]
fn numerals_within_words_count_nothing() {
    for text in [
        "“一府一委两院”",
        "一线、统一、进一步、一条意见、一张图",
        "“八五”普法，“十四五”规划",
        "百姓、千家万户、百年大计、走近百姓",
        "第三次会议、第十七届",
        "三农、双元制",
        "三分之二",
        "二〇二四",
        "千方百计",
        "三部门、两地区",
    ] {
        assert_eq!(mentions(text, &["次", "家", "部", "地"]), [], "{text}");
    }
}

#[test]
fn a_place_in_an_order_counts_nothing() {
    assert_eq!(one("第4次会议").form, Form::Ordinal("4".to_owned()));
}
