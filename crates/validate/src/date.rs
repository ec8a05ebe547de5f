//! Days that the calendar has, and those that another notation means. How a date is read and worded, `i18n` says; which
//! dates are right where is validated in `plan`.

use super::diagnostics::Diagnostics;
use super::message::say;
use super::node::Node;
use super::shown::short;
use super::visit::visit;
use i18n::month_start;
use report::Kind;

/// Year, month and day; later days compare greater.
pub(super) type Day = [u16; 3];

/// Reads `YYYY-MM-DD`; `None` for anything else, and for days that the calendar does not have.
pub(super) fn day(text: &str) -> Option<Day> {
    i18n::day(text).filter(|&[year, month, day]| day <= month_start(year, month + 1) - month_start(year, month))
}

/// Reports every date field that is no date.
pub(super) fn validate(root: &Node, diagnostics: &mut Diagnostics) {
    visit(root, &mut |node, kind| {
        let Some(text) = node.string().filter(|it| matches!(kind, Kind::Date) && !it.trim().is_empty()) else { return };
        if day(text).is_some() {
            return;
        }
        let more = match guess(text) {
            Some(day) => say!(WriteDay, day),
            None => say!(WriteIsoDay),
        };
        diagnostics.add(node, say!(InvalidDate, it = short(text)).with("more", more));
    });
}

/// The day that another notation means, such as 2024/1/5 or 2024年1月5日.
pub(super) fn guess(text: &str) -> Option<String> {
    let parts: Vec<u16> = text
        .split(|it: char| !it.is_ascii_digit())
        .filter(|it| !it.is_empty())
        .map_while(|it| it.parse().ok())
        .collect();
    let [year, month, day] = parts.as_slice() else { return None };
    let iso = format!("{year:04}-{month:02}-{day:02}");
    self::day(&iso).map(|_| iso)
}

#[cfg(test)]
mod tests {
    use super::{day, guess};

    #[test]
    fn only_days_that_the_calendar_has_are_dates() {
        for good in ["2024-02-29", "2000-02-29", "2023-12-31", "1954-09-20"] {
            assert!(day(good).is_some(), "{good}");
        }
        for bad in [
            "2023-02-29",
            "1900-02-29",
            "2024-04-31",
            "2024-13-01",
            "2024-00-10",
            "2024-1-1",
            "2024-1-001",
            "２024-1-1",
            "",
        ] {
            assert!(day(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn other_notations_are_understood() {
        assert_eq!(guess("2024年1月5日").as_deref(), Some("2024-01-05"));
        assert_eq!(guess("2024/3/1").as_deref(), Some("2024-03-01"));
        assert_eq!(guess("一月"), None);
    }
}
