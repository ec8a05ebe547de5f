//! Days and years as reports print them. Which of them are right where is validated in `plan`.

use super::super::date::Day;
use i18n::chinese::numeral;
use i18n::year_in_characters;

/// Whether a text names a day: 2024年1月10日, months and days also with a leading zero or in Chinese numerals.
pub(super) fn has_day(text: &str, day: Day) -> bool {
    let [year, month, day] = day;
    let (months, days) = (writings(month), writings(day));
    years(year).iter().any(|year| {
        behind(text, year).any(|rest| {
            months.iter().any(|month| {
                let rest = rest.strip_prefix(month.as_str()).and_then(|it| it.strip_prefix('月'));
                rest.is_some_and(|rest| {
                    days.iter()
                        .any(|day| rest.strip_prefix(day.as_str()).is_some_and(|it| it.starts_with(['日', '号'])))
                })
            })
        })
    })
}

/// Whether a text names a year as such, not merely as part of a date.
pub(super) fn has_year(text: &str, year: u16) -> bool {
    years(year).iter().any(|it| behind(text, it).any(|rest| !is_date(rest)))
}

/// Whether a paragraph begins with a year: 2023年，…
pub(super) fn opens_with(text: &str, year: u16) -> bool {
    years(year).iter().any(|it| text.strip_prefix(it.as_str()).is_some_and(|rest| !is_date(rest)))
}

/// A year's writings, with 年.
fn years(year: u16) -> [String; 2] {
    [year.to_string(), year_in_characters(year)].map(|it| it + "年")
}

/// A month's or a day's writings.
fn writings(number: u16) -> [String; 3] {
    [number.to_string(), format!("{number:02}"), numeral(number.into()).unwrap_or_default()]
}

/// What stands behind each year that is not the end of a longer number.
fn behind<'a>(text: &'a str, year: &'a str) -> impl Iterator<Item = &'a str> {
    let longer = |before: &str| before.ends_with(|it: char| it.is_ascii_digit() || "〇一二三四五六七八九".contains(it));
    text.match_indices(year).filter_map(move |(at, found)| {
        let (before, rest) = (text.get(..at)?, text.get(at + found.len()..)?);
        (!longer(before)).then_some(rest)
    })
}

/// Whether a month follows, so that the year is part of a date.
fn is_date(rest: &str) -> bool {
    let rest = rest.trim_start_matches(|it: char| it.is_ascii_digit() || "一二三四五六七八九十".contains(it));
    rest.starts_with('月')
}

#[cfg(test)]
mod tests {
    use super::super::super::date;
    use super::{has_day, has_year, opens_with};

    #[test]
    fn days_are_found_in_each_of_their_writings() {
        let day = date::day("2024-01-30").unwrap();
        for text in ["于2024年1月30日", "2024年01月30日在", "二〇二四年一月三十日", "2024年1月30号"]
        {
            assert!(has_day(text, day), "{text}");
        }
        for text in ["2024年1月3日", "2024年11月30日", "12024年1月30日", "2024年1月", "1月30日", "2024年1月30"]
        {
            assert!(!has_day(text, day), "{text}");
        }
    }

    #[test]
    fn a_year_is_no_part_of_a_date_or_of_a_longer_number() {
        assert!(
            has_year("2024年主要任务", 2024) && has_year("二〇二四年", 2024) && has_year("2024年，2024年1月", 2024)
        );
        assert!(!has_year("2024年1月10日", 2024) && !has_year("12024年", 2024) && !has_year("2024件", 2024));
        assert!(
            opens_with("2023年，依法履职。", 2023) && !opens_with("在2023年", 2023) && !opens_with("2023年1月", 2023)
        );
    }
}
