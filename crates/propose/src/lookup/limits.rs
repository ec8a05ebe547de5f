//! Words of English and German that limit the number that they stand before or behind.

use report::Bound;

/// Words that stand before a number. Longer ones stand before those that they end with.
const BEFORE: [(&str, Bound); 47] = [
    ("not more than", Bound::AtMost),
    ("no more than", Bound::AtMost),
    ("nicht mehr als", Bound::AtMost),
    ("at most", Bound::AtMost),
    ("up to", Bound::AtMost),
    ("höchstens", Bound::AtMost),
    ("maximal", Bound::AtMost),
    ("bis zu", Bound::AtMost),
    ("not less than", Bound::AtLeast),
    ("no less than", Bound::AtLeast),
    ("no fewer than", Bound::AtLeast),
    ("nicht weniger als", Bound::AtLeast),
    ("more than", Bound::AtLeast),
    ("at least", Bound::AtLeast),
    ("upwards of", Bound::AtLeast),
    ("in excess of", Bound::AtLeast),
    ("above", Bound::AtLeast),
    ("over", Bound::AtLeast),
    ("über", Bound::AtLeast),
    ("mehr als", Bound::AtLeast),
    ("mindestens", Bound::AtLeast),
    ("gut", Bound::AtLeast),
    ("fewer than", Bound::Nearly),
    ("less than", Bound::Nearly),
    ("weniger als", Bound::Nearly),
    ("close to", Bound::Nearly),
    ("just under", Bound::Nearly),
    ("under", Bound::Nearly),
    ("nearly", Bound::Nearly),
    ("almost", Bound::Nearly),
    ("beinahe", Bound::Nearly),
    ("nahezu", Bound::Nearly),
    ("annähernd", Bound::Nearly),
    ("knapp", Bound::Nearly),
    ("unter", Bound::Nearly),
    ("fast", Bound::Nearly),
    ("approximately", Bound::About),
    ("roughly", Bound::About),
    ("about", Bound::About),
    ("around", Bound::About),
    ("some", Bound::About),
    ("ungefähr", Bound::About),
    ("zirka", Bound::About),
    ("circa", Bound::About),
    ("ca.", Bound::About),
    ("rund", Bound::About),
    ("etwa", Bound::About),
];

/// Words that stand behind a number.
const BEHIND: [(&str, Bound); 8] = [
    ("or more", Bound::AtLeast),
    ("and more", Bound::AtLeast),
    ("oder mehr", Bound::AtLeast),
    ("und mehr", Bound::AtLeast),
    ("or fewer", Bound::AtMost),
    ("or less", Bound::AtMost),
    ("oder weniger", Bound::AtMost),
    ("or so", Bound::About),
];

/// Characters of the longest word or words behind a number.
const LONGEST: usize = 24;
/// So many words before a number may limit it.
const WORDS: usize = 4;

/// What the words on both sides make of a number.
pub fn bound(before: &str, behind: &str) -> Bound {
    if behind.starts_with('+') || behind.starts_with("-plus") {
        return Bound::AtLeast;
    }
    let words: Vec<&str> = before.split_whitespace().rev().take(WORDS).collect();
    let words = words.into_iter().rev().collect::<Vec<_>>().join(" ").to_lowercase();
    // Over a thousand, mehr als eintausend.
    let before =
        [" a", " an", " the", " die", " den"].into_iter().find_map(|it| words.strip_suffix(it)).unwrap_or(&words);
    let is_word = |it: &str| !it.ends_with(char::is_alphanumeric);
    let lead = BEFORE.iter().find(|(word, _)| before.strip_suffix(word).is_some_and(is_word));
    // The rest of the line may be long, and no such word is.
    let next: String = behind.trim_start().chars().take(LONGEST).flat_map(char::to_lowercase).collect();
    let follows = || BEHIND.iter().find(|(word, _)| next.starts_with(word));
    lead.or_else(follows).map_or(Bound::Exact, |it| it.1)
}

#[cfg(test)]
mod tests {
    use report::Bound;

    use super::bound;

    #[test]
    fn what_limits_a_number_is_read_on_both_sides() {
        for (before, behind, wanted) in [
            ("there were over ", " of them", Bound::AtLeast),
            ("more than a ", "", Bound::AtLeast),
            ("no more than ", "", Bound::AtMost),
            ("nicht mehr als ", "", Bound::AtMost),
            ("Mehr als ", "", Bound::AtLeast),
            ("knapp ", "", Bound::Nearly),
            ("moreover ", "", Bound::Exact),
            ("", "+ visits", Bound::AtLeast),
            ("", " or more", Bound::AtLeast),
            ("ca. ", "", Bound::About),
        ] {
            assert_eq!(bound(before, behind), wanted, "{before}#{behind}");
        }
    }
}
