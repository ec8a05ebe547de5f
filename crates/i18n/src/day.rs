//! Days of the calendar as report.json writes them, and where they lie in a year. Arithmetic of whole numbers; whether a
//! date is right where it stands, `validate` says.

/// Days before each month of a common year, and all of them.
const BEFORE: [u16; 13] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/// Year, month from 1 to 12 and day from 1 to 31 of an ISO date; nothing for any other text.
pub fn day(iso: &str) -> Option<[u16; 3]> {
    let (mut day, mut part) = ([0_u16; 3], 0);
    for (at, sign) in iso.bytes().enumerate() {
        match sign {
            b'-' if at == 4 || at == 7 => part += 1,
            b'0'..=b'9' => day[part] = day[part].wrapping_mul(10).wrapping_add(u16::from(sign - b'0')),
            _ => return None,
        }
    }
    let sound = iso.len() == 10 && part == 2 && matches!(day[1], 1..=12) && matches!(day[2], 1..=31);
    sound.then_some(day)
}

/// Days of a year before the first of a month; the thirteenth tells how long the year is.
pub fn month_start(year: u16, month: u16) -> u16 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    BEFORE.get(usize::from(month).saturating_sub(1)).map_or(0, |it| it + u16::from(leap && month > 2))
}

/// Days of a year before a day: 0 for its first and for all earlier days, its whole length for all later ones.
pub fn days_before(year: u16, [of, month, day]: [u16; 3]) -> u16 {
    match of.cmp(&year) {
        std::cmp::Ordering::Less => 0,
        std::cmp::Ordering::Equal => month_start(year, month) + day.saturating_sub(1),
        std::cmp::Ordering::Greater => month_start(year, 13),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_begin_where_the_calendar_has_them() {
        assert_eq!((1..=13).map(|it| month_start(2023, it)).collect::<Vec<_>>(), BEFORE);
        for (year, march, whole) in [(2024, 60, 366), (2023, 59, 365), (1900, 59, 365), (2000, 60, 366)] {
            assert_eq!((month_start(year, 3), month_start(year, 13)), (march, whole), "{year}");
        }
        assert_eq!((month_start(2024, 0), month_start(2024, 14)), (0, 0));
    }

    #[test]
    fn days_beyond_the_year_lie_at_its_ends() {
        let before = |iso: &str| days_before(2024, day(iso).unwrap());
        assert_eq!(before("2024-01-01"), 0);
        assert_eq!(before("2024-02-29"), 59);
        assert_eq!(before("2024-12-31"), 365);
        assert_eq!(before("2023-11-05"), 0);
        assert_eq!(before("2025-01-01"), 366);
    }

    #[test]
    fn other_texts_are_no_days() {
        for text in [
            "",
            "2024",
            "2024-13-01",
            "2024-00-10",
            "2024-01-32",
            "2024-1-1-1",
            "2024-1-001",
            "-1-01-01",
            "某日",
            "99999-01-01",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
