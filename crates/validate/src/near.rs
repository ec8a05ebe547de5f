//! The nearest known name to a mistyped one.

use strsim::osa_distance;

/// The one of `known` that differs from `name` least, if it is near enough to be what was meant. Neighbours that are swapped
/// count as one difference.
pub(super) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = beginning(name);
    let length = name.chars().count();
    let allowed = (length / 3).max(1);
    known
        .into_iter()
        .map(|it| (osa_distance(&name, &beginning(it)), it))
        // Of one character, every other differs by one.
        .filter(|(distance, _)| *distance <= allowed && *distance < length)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, it)| it)
}

/// The one of `known` that a slip has made `name` of, where that is beyond doubt: one character of a name of some length differs,
/// two of a long one, and no other name is as near.
pub(super) fn sole_near<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = beginning(name);
    let allowed = match name.chars().count() {
        0..=3 => return None,
        4..=9 => 1,
        _ => 2,
    };
    let mut best: Option<(usize, &str)> = None;
    let mut second = usize::MAX;
    for it in known {
        let distance = osa_distance(&name, &beginning(it));
        match best {
            Some((least, other)) if distance >= least => {
                second = if other == it { second } else { second.min(distance) }
            }
            _ => {
                second = best.map_or(second, |it| it.0);
                best = Some((distance, it));
            }
        }
    }
    best.filter(|(least, _)| *least <= allowed && second > *least + 1).map(|it| it.1)
}

/// What of a name is compared: so much that hostile input stays cheap.
fn beginning(name: &str) -> String {
    name.to_lowercase().chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::{nearest, sole_near};

    #[test]
    fn a_name_is_sure_where_no_other_is_as_near() {
        let known = ["sessions", "session-days", "law-checks", "law-check"];
        assert_eq!(sole_near("sesions", known), Some("sessions"));
        assert_eq!(sole_near("session-dasy", known), Some("session-days"));
        assert_eq!(
            (sole_near("law-chek", known), sole_near("lessons", known), sole_near("law", known)),
            (None, None, None)
        );
    }

    #[test]
    fn a_slip_finds_the_name_that_was_meant() {
        let known = ["id", "raw", "value", "quote", "at_least"];
        assert_eq!(nearest("qoute", known), Some("quote"));
        assert_eq!(nearest("Value", known), Some("value"));
        assert_eq!(nearest("atleast", known), Some("at_least"));
        assert_eq!(nearest("colour", known), None);
        assert_eq!(nearest("", known), None);
        assert_eq!((nearest("岁", ["次"]), nearest("周岁", ["周年"])), (None, Some("周年")));
    }
}
