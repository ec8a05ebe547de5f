//! ISO dates of the Gregorian calendar, as pure arithmetic. Which dates are right where is validated in `plan`.

use super::diagnostics::{Diagnostics, short};
use super::message::say;
use super::node::Node;
use super::visit::visit;
use report::Kind;

/// A day; later days compare greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day {
    pub year: u16,
    pub month: u8,
    pub day: u8,
}

impl Day {
    /// Reads `YYYY-MM-DD`; `None` for anything else, and for days that the calendar does not have.
    pub fn parse(text: &str) -> Option<Self> {
        let shape = text.len() == 10
            && text
                .bytes()
                .enumerate()
                .all(|(at, it)| if matches!(at, 4 | 7) { it == b'-' } else { it.is_ascii_digit() });
        let part = |range: std::ops::Range<usize>| text.get(range).filter(|_| shape);
        let year = part(0..4)?.parse().ok()?;
        let month = part(5..7)?.parse().ok()?;
        let day = part(8..10)?.parse().ok()?;
        (1..=days_in(year, month)).contains(&day).then_some(Self { year, month, day })
    }

    /// As reports print it: 2024年1月10日.
    pub fn zh(self) -> String {
        format!("{}年{}月{}日", self.year, self.month, self.day)
    }
}

/// Days of a month; 0 for a month that does not exist.
fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// Reports every date field that is no date.
pub(super) fn validate(root: &Node, diagnostics: &mut Diagnostics) {
    visit(root, &mut |node, kind| {
        let Some(text) = node.string().filter(|it| matches!(kind, Kind::Date) && !it.trim().is_empty()) else { return };
        if Day::parse(text).is_some() {
            return;
        }
        let more = match guess(text) {
            Some(day) => say!(WriteDay, day),
            None => say!(WriteIsoDay),
        };
        diagnostics.add(node.place(), say!(InvalidDate, it = short(text)).with("more", more));
    });
}

/// The day that another notation means, such as 2024/1/5 or 2024年1月5日.
fn guess(text: &str) -> Option<String> {
    let parts: Vec<u16> = text
        .split(|it: char| !it.is_ascii_digit())
        .filter(|it| !it.is_empty())
        .map_while(|it| it.parse().ok())
        .collect();
    let [year, month, day] = parts.as_slice() else { return None };
    let iso = format!("{year:04}-{month:02}-{day:02}");
    Day::parse(&iso).map(|_| iso)
}

#[cfg(test)]
mod tests {
    use super::{Day, guess};

    #[test]
    fn only_days_that_the_calendar_has_are_dates() {
        for good in ["2024-02-29", "2000-02-29", "2023-12-31", "1954-09-20"] {
            assert!(Day::parse(good).is_some(), "{good}");
        }
        for bad in ["2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-1-1", "２024-1-1", ""]
        {
            assert!(Day::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn other_notations_are_understood() {
        assert_eq!(guess("2024年1月5日").as_deref(), Some("2024-01-05"));
        assert_eq!(guess("2024/3/1").as_deref(), Some("2024-03-01"));
        assert_eq!(guess("一月"), None);
    }
}
