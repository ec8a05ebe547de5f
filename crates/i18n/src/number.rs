//! Numbers as words of the page itself: section numbers, dates, and the year on the title slip.

use super::{Lang, day};

/// The number of a section, counted from 1: in Chinese the formal numerals of print, else the digits.
pub fn section_number(number: usize, lang: Lang) -> String {
    const FORMAL: [&str; 10] = ["壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾"];
    match (lang, number.checked_sub(1).and_then(|at| FORMAL.get(at))) {
        (Lang::Zh, Some(formal)) => (*formal).to_owned(),
        _ => number.to_string(),
    }
}

/// A year digit by digit, as on a title slip: 二〇二三.
pub fn year_in_characters(year: u16) -> String {
    const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    year.to_string().bytes().filter_map(|it| DIGITS.get(usize::from(it.wrapping_sub(b'0')))).collect()
}

/// An ISO date in words; whatever is no ISO date comes back unchanged.
pub fn date(iso: &str, lang: Lang) -> String {
    let Some([year, month, day]) = day(iso) else { return iso.to_owned() };
    let names = match lang {
        Lang::Zh => return format!("{year}年{month}月{day}日"),
        Lang::En => &EN,
        Lang::De => &DE,
    };
    let name = names.get(usize::from(month) - 1).copied().unwrap_or_default();
    let point = if lang == Lang::De { "." } else { "" };
    // The day and its month stay on one line.
    format!("{day}{point}\u{a0}{name} {year}")
}

/// The day and month of an ISO date without its year: `1月10日`; whatever is no ISO date comes back unchanged.
pub fn day_and_month(iso: &str, lang: Lang) -> String {
    let whole = date(iso, lang);
    let year = iso.get(..4).unwrap_or_default();
    let without = match lang {
        Lang::Zh => whole.strip_prefix(year).and_then(|it| it.strip_prefix('年')),
        _ => whole.strip_suffix(year).map(str::trim_end),
    };
    without.map_or(whole.clone(), str::to_owned)
}

/// A month's name, counted from 1, as the ticks of an axis bear it: 4月, Apr, Okt.
pub fn month(number: u16, lang: Lang) -> String {
    let names = match lang {
        Lang::Zh => return [&number.to_string(), "月"].concat(),
        Lang::En => &EN,
        Lang::De => &DE,
    };
    // The third month's German name, which is not cut between letters so, bears no tick.
    names.get(usize::from(number).wrapping_sub(1)).and_then(|it| it.get(..3)).unwrap_or_default().to_owned()
}

const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
