//! How choices stand in the page's address. Pure: reading and writing the address itself is the browser's part.
//!
//! This is the grammar of addresses. [`Choices::query`] writes the query when the program changes a choice.
//! `assets/scripts/address.js` writes it for the page's scripts, also while the program runs: links to other languages, the large
//! version. Both are tested with `tests/fixtures/addresses.json`.
//!
//! ```text
//! address  = path ["?" query] ["#" fragment]
//! query    = language, large version and choices, as far as there are any, in this order and joined by "&"
//! language = "lang=en" | "lang=de"          only in the one-file edition; elsewhere languages have folders
//! large    = "elder=1"                      the large simple version; a display setting, no choice of the page
//! choice   = name "=" value                 in the order of Param::ALL; the value escaped by encodeURIComponent
//! fragment = "present" ["/" slide ["/" step]] | "console"    other views
//!          | "f-" id | "s-" block "-" sentence | "fig-" chart | "ch-" chapter | section    an element of the page
//! slide    = chart | chart "." sheet        such as `plan.2b`
//! ```
//!
//! What stands first is kept by whoever writes what follows. A reader of choices takes them in any order.

use super::{Choices, Param, Source};
use report::Status;

/// Longest search that an address may carry, in bytes.
const LONGEST: usize = 200;

impl Choices {
    /// The choices in the query of an address. Whatever is no value of the report is ignored, so that old and mistyped
    /// links show the page as it first is. `decode` undoes the address' escapes and refuses broken ones.
    pub fn read(query: &str, source: &Source, decode: impl Fn(&str) -> Option<String>) -> Self {
        let mut choices = Self::default();
        for part in query.trim_start_matches('?').split('&') {
            let Some((name, value)) = part.split_once('=') else { continue };
            let Some(param) = Param::of_name(name) else { continue };
            // Forms write spaces so.
            let Some(value) = decode(&value.replace('+', " ")) else { continue };
            if is_value(param, &value, source) {
                choices.set(param, Some(value.into()));
            }
        }
        choices
    }

    /// The query that [`read`](Self::read) makes the same choices from, with its question mark; empty without any. What
    /// `before`, the address' present query, begins with and is no choice stays. `encode` escapes as the grammar says.
    pub fn query(&self, before: &str, encode: impl Fn(&str) -> String) -> String {
        let mut query = kept(before).to_owned();
        for param in Param::ALL {
            if let Some(value) = self.get(param) {
                query.push(if query.is_empty() { '?' } else { '&' });
                query.push_str(param.name());
                query.push('=');
                query.push_str(&encode(value));
            }
        }
        query
    }
}

/// The language and the large version at the beginning of a query.
fn kept(query: &str) -> &str {
    let mut end = 0;
    for part in query.split('&') {
        if !["lang=", "elder="].iter().any(|it| part.trim_start_matches('?').starts_with(it)) {
            break;
        }
        end += part.len() + 1;
    }
    &query[..end.saturating_sub(1)]
}

/// Whether the report knows a value: an address may hold anything.
fn is_value(param: Param, value: &str, source: &Source) -> bool {
    match param {
        // Of a core it is not known yet.
        Param::At => source.is_core() || source.is_mark(value),
        Param::For => source.report.concerns.iter().any(|it| *it.id == *value),
        Param::Method | Param::InMethod => source.method(value).is_some(),
        Param::Area | Param::InArea => source.area(value).is_some(),
        Param::Theme => source.theme(value).is_some(),
        Param::Chapter => source.chapter(value).is_some(),
        Param::Status => Status::of_word(value).is_some(),
        Param::View => value == "list" || value == "graph",
        Param::Group => matches!(value, "area" | "method"),
        Param::Query => !value.trim().is_empty() && value.len() <= LONGEST,
        Param::Kind => matches!(value, "fact" | "activity" | "task"),
        Param::Bound => matches!(value, "exact" | "approximate"),
        Param::Year => matches!(value, "covered" | "planned"),
        Param::Sort => matches!(value, "value" | "-value"),
        Param::Answered => matches!(value, "yes" | "no") && source.report.archive.before.is_some(),
        Param::Before => source.had_theme(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use report::load;

    fn source() -> Source {
        Source::new(load(fixtures::REPORT_2023.json).unwrap(), fixtures::REPORT_2023.text)
    }

    fn read(query: &str) -> Choices {
        Choices::read(query, &source(), |value| Some(value.to_owned()))
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mut choices = Choices::default();
        choices.assign("at=party-group&method=hear&view=list&q=微建议&sort=-value&kind=task&year=planned");
        choices.set(Param::At, Some(source().report.facts[0].id.clone()));
        assert_eq!(read(&choices.query("", str::to_owned)), choices);
        assert_eq!(read(""), Choices::default());
    }

    #[test]
    fn only_a_language_and_the_large_version_are_kept_and_only_where_they_stand_first() {
        assert_eq!(kept("?lang=en&view=list"), "?lang=en");
        assert_eq!(kept("?lang=de"), "?lang=de");
        assert_eq!(kept("?lang=de&elder=1&view=list&q=1"), "?lang=de&elder=1");
        assert_eq!(kept("?elder=1"), "?elder=1");
        for other in ["", "?", "?view=list", "?view=list&lang=en&elder=1"] {
            assert_eq!(kept(other), "");
        }
    }

    #[test]
    fn what_the_report_does_not_know_is_ignored() {
        let garbage = "?at=nobody ?for=nobody ?method= ?view=cinema ?? ?&&& ?= ?status=maybe ?year=1999 ?sort=-- ?kind \
            ?group=theme ?q=%20 ?unknown=1 ?at";
        for garbage in garbage.split_whitespace() {
            let choices = Choices::read(garbage, &source(), |it| Some(it.replace("%20", " ")));
            assert_eq!(choices, Choices::default(), "{garbage}");
        }
        assert_eq!(Choices::read("?q=%E0", &source(), |_| None), Choices::default());
        assert_eq!(read(&format!("?q={}", "长".repeat(100))), Choices::default());
    }
}
