//! Which bracket is open at a place of a text, and how an editor finds it again. Why that matters is said in `syntax`.

use super::shown::{cut, short};

/// The innermost bracket that is open somewhere.
#[derive(Debug, PartialEq)]
pub(super) struct Open {
    /// `{` or `[`.
    pub sign: char,
    /// Its byte offset.
    pub at: usize,
    /// Counted from 1.
    pub line: usize,
    /// What tells it from others: `"facts": [`, or how its entry begins, `{ "id": "sessions"`.
    pub shown: String,
}

/// The innermost bracket that is still open before `at`.
pub(super) fn open_at(text: &str, at: usize) -> Option<Open> {
    let before = text.get(..at)?;
    let mut open = Vec::new();
    let (mut in_string, mut escaped) = (false, false);
    for (at, sign) in before.char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            '{' | '[' if !in_string => open.push((at, sign)),
            '}' | ']' if !in_string => drop(open.pop()),
            _ => {}
        }
    }
    let (at, sign) = open.pop()?;
    let (head, behind) = text.split_at_checked(at)?;
    let shown = match name_before(head) {
        Some(name) => format!("\"{}\": {sign}", short(name)),
        None => {
            let words: Vec<&str> = behind.split_whitespace().take(MOST_WORDS).collect();
            cut(words.join(" ").trim_end_matches(','), 30)
        }
    };
    Some(Open { sign, at, line: head.matches('\n').count() + 1, shown })
}

/// So much of an entry without a name is shown that its id is.
const MOST_WORDS: usize = 3;

/// The field's name, where a text ends with one and its colon.
fn name_before(head: &str) -> Option<&str> {
    let head = head.trim_end().strip_suffix(':')?.trim_end().strip_suffix('"')?;
    head.rsplit('"').next().filter(|it| !it.contains('\n'))
}

/// Whether the object that has just ended before `rest`, with a comma behind it, and the one that follows begin with the same
/// field: entries of one list. Then the place of the first.
pub(super) fn entries_of_a_list(head: &str, rest: &str) -> Option<usize> {
    let inner = head.trim_end().trim_end_matches(',').trim_end().strip_suffix('}')?;
    let at = open_at(inner, inner.len())?.at;
    let name =
        |entry: &str| entry.strip_prefix('{')?.trim_start().strip_prefix('"')?.split('"').next().map(str::to_owned);
    let own = name(inner.get(at..)?)?;
    (name(rest)? == own).then_some(at)
}

/// Whether a text goes on with a field's name and its colon.
pub(super) fn begins_a_field(rest: &str) -> bool {
    let name = rest.trim_start().strip_prefix('"').and_then(|it| it.split_once('"'));
    name.is_some_and(|(name, behind)| !name.contains('\n') && behind.trim_start().starts_with(':'))
}

#[cfg(test)]
mod tests {
    use super::{Open, begins_a_field, entries_of_a_list, open_at};

    #[test]
    fn the_innermost_open_bracket_is_found_with_its_line() {
        let text = "{\n  \"a\": [\"]\\\"}\", {}, \"b\": 1";
        let found = open_at(text, text.len());
        assert_eq!(found, Some(Open { sign: '[', at: 9, line: 2, shown: "\"a\": [".to_owned() }));
        let entry = "[\n  {\n    \"id\": \"a\", \"b\": 1\n";
        let found = open_at(entry, entry.len());
        assert_eq!(found, Some(Open { sign: '{', at: 4, line: 2, shown: "{ \"id\": \"a\"".to_owned() }));
        assert_eq!(open_at("[]", 2), None);
    }

    #[test]
    fn entries_of_one_list_begin_alike() {
        let text = "{\"units\": {\"id\": 1},";
        assert_eq!(entries_of_a_list(text, "{ \"id\": 2}"), Some(10));
        assert_eq!(entries_of_a_list(text, "{ \"zh\": 2}"), None);
    }

    #[test]
    fn a_name_with_its_colon_begins_a_field() {
        assert!(begins_a_field("\n \"units\" : ["));
        assert!(!begins_a_field("\"a\", \"b\": 1") && !begins_a_field("\"a\n\": 1") && !begins_a_field("{"));
    }
}
