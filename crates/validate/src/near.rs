//! The nearest known name to a mistyped one.

use strsim::osa_distance;

/// The one of `known` that differs from `name` least, if it is near enough to be what was meant. Neighbours that are swapped
/// count as one difference.
pub(super) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = beginning(name);
    let allowed = (name.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|it| (osa_distance(&name, &beginning(it)), it))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, it)| it)
}

/// What of a name is compared: so much that hostile input stays cheap.
fn beginning(name: &str) -> String {
    name.to_lowercase().chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_the_name_that_was_meant() {
        let known = ["id", "raw", "value", "quote", "at_least"];
        assert_eq!(nearest("qoute", known), Some("quote"));
        assert_eq!(nearest("Value", known), Some("value"));
        assert_eq!(nearest("atleast", known), Some("at_least"));
        assert_eq!(nearest("colour", known), None);
        assert_eq!(nearest("", known), None);
    }
}
