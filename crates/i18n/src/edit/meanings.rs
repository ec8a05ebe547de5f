//! What fields and words of `report.json` mean, in German: only the editor of reports says it, so that it stands apart from their
//! declaration, which pages have too. Each is found by what the declaration says in English; a test of the editor holds the list
//! to that.

/// Two lines each, the English and the German; a blank line between them.
const MEANINGS: &str = include_str!("meanings_de.txt");

/// All of them, the English first.
pub fn german_meanings() -> impl Iterator<Item = (&'static str, &'static str)> {
    MEANINGS.split("\n\n").filter_map(|it| it.trim().split_once('\n'))
}

/// What a meaning is in German, by its English.
pub fn in_german(english: &str) -> Option<&'static str> {
    german_meanings().find(|it| it.0 == english).map(|it| it.1)
}
