//! The nearest known name to a mistyped one.

/// The one of `known` that differs from `name` least, if it is near enough to be what was meant.
pub(super) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name: Vec<char> = name.to_lowercase().chars().take(LONGEST).collect();
    let allowed = (name.len() / 3).max(1);
    known
        .into_iter()
        .map(|it| (distance(&name, &it.to_lowercase().chars().take(LONGEST).collect::<Vec<_>>()), it))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, it)| it)
}

/// Names beyond this length are compared by their beginning, which keeps hostile input cheap.
const LONGEST: usize = 40;

/// Levenshtein's distance with neighbours swapped counting once (optimal string alignment).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
            let mut least = (at(&last, j) + usize::from(x != y)).min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            if i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x) {
                least = least.min(at(&before, j - 1) + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
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
