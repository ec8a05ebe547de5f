//! The interface's words: none missing, none empty, and the same places to fill in every language.

use i18n::{Lang, date, fill, notices, section_number, year_in_characters};

#[test]
fn no_string_is_empty() {
    for lang in Lang::ALL {
        for (name, text) in lang.strings().all() {
            assert!(!text.trim().is_empty(), "{name} is empty in {lang:?}");
        }
    }
}

#[test]
fn templates_have_the_same_places_in_every_language() {
    let places = |text: &str| text.matches("{}").count();
    for other in [Lang::En, Lang::De] {
        for ((name, zh), (_, text)) in Lang::Zh.strings().all().into_iter().zip(other.strings().all()) {
            assert_eq!(places(zh), places(text), "{name} in {other:?}");
        }
    }
}

#[test]
fn templates_are_filled_in_order() {
    assert_eq!(fill("显示 {} / {} 项", &["12", "44"]), "显示 12 / 44 项");
    assert_eq!(fill("{} left", &[]), " left");
}

#[test]
fn the_notices_have_the_keys_of_the_page_shell() {
    for lang in Lang::ALL {
        let keys = notices(lang).map(|(key, text)| {
            assert!(!text.contains('"'), "would end its attribute: {text}");
            key
        });
        assert_eq!(keys, ["missing", "cut", "style", "unknown", "old", "panic", "data"]);
    }
}

#[test]
fn numbers_and_dates_are_words_of_their_language() {
    assert_eq!(section_number(1, Lang::Zh), "壹");
    assert_eq!(section_number(9, Lang::Zh), "玖");
    assert_eq!(section_number(11, Lang::Zh), "11");
    assert_eq!(section_number(9, Lang::De), "9");
    assert_eq!(year_in_characters(2023), "二〇二三");
    assert_eq!(date("2024-01-10", Lang::Zh), "2024年1月10日");
    assert_eq!(date("2024-01-10", Lang::En), "10\u{a0}January 2024");
    assert_eq!(date("2024-03-10", Lang::De), "10.\u{a0}März 2024");
    assert_eq!(date("soon", Lang::De), "soon");
}

#[test]
fn languages_link_to_each_other_by_file() {
    assert_eq!(Lang::Zh.link_to(Lang::De), "de/index.html");
    assert_eq!(Lang::De.link_to(Lang::Zh), "../index.html");
    assert_eq!(Lang::De.link_to(Lang::En), "../en/index.html");
}

#[test]
fn the_bar_of_reading_aloud_says_the_same_in_every_language() {
    let signs = |list: &'static str| list.split("; ").filter_map(|it| it.split_once(' ')).map(|(sign, _)| sign);
    for lang in Lang::ALL {
        let words = lang.voice();
        for template in [words.reading, words.paused, words.failed, words.rate] {
            assert_eq!(template.matches("{}").count(), 1, "{template}");
        }
        assert_eq!(
            signs(words.signs).collect::<Vec<_>>(),
            [report::sign(report::Operation::Ratio, lang), "=", "≥", "+", "−"]
        );
    }
}
