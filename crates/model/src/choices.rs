//! What a reader can choose on the page, each under the name that it has in the page's address: so a view can be sent to
//! someone else, and Back leads to the last one. Pure: reading and writing the address itself is the browser's part.
//!
//! This is the grammar of addresses. [`Choices::query`] writes queries for the program, `assets/scripts/address.js` for what
//! must work without it; both are held to `tests/fixtures/addresses.json`.
//!
//! ```text
//! address  = path ["?" query] ["#" fragment]
//! query    = language, large version and choices, as far as there are any, in this order and joined by "&"
//! language = "lang=en" | "lang=de"          only in the one-file edition; elsewhere languages have folders
//! large    = "elder=1"                      the large simple version; a display setting, no choice of the page
//! choice   = name "=" value                 in the order of Param::ALL; the value escaped by encodeURIComponent
//! fragment = "present" ["/" slide ["/" step]] | "console"    other views; `slide` is a chart's id, or that and "." and a page
//!          | "f-" id | "s-" block "-" sentence | "fig-" chart | "ch-" chapter | section    an element of the page
//! ```
//!
//! What stands first is kept by whoever writes what follows. A reader of choices takes them in any order.

use std::sync::Arc;

use super::{Facet, ROW_FACETS, Source, TaskFilter};
use report::Status;

/// Something that can be chosen. The names in the address are part of links that people keep, and do not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Param {
    /// Fact, activity or task in the inspector, by id.
    At,
    /// The coming year's tasks: only those of a method, by id.
    Method,
    /// Only those of an area.
    Area,
    /// Only those of a theme.
    Theme,
    /// Only those of a status, as report.json writes it.
    Status,
    /// `list` or `graph`: tasks in words or as lanes; without it lanes only where a task is dated.
    View,
    /// `area` or `method`: what the lanes are grouped by, instead of by theme.
    Group,
    /// The data table: words to search for.
    Query,
    /// `fact`, `activity` or `task`: what it lists, instead of everything.
    Kind,
    /// `exact` or `approximate`: only such facts.
    Bound,
    /// Only what stands in a chapter.
    Chapter,
    /// Only activities or tasks of an area.
    InArea,
    /// Only activities or tasks of a method.
    InMethod,
    /// `covered` or `planned`: only what concerns that year.
    Year,
    /// `value`, or `-value` when it falls: the order of its rows, instead of the data's.
    Sort,
}

impl Param {
    /// Every one, in the order in which they stand in the address.
    pub const ALL: [Self; 15] = [
        Self::At,
        Self::Method,
        Self::Area,
        Self::Theme,
        Self::Status,
        Self::View,
        Self::Group,
        Self::Query,
        Self::Kind,
        Self::Bound,
        Self::Chapter,
        Self::InArea,
        Self::InMethod,
        Self::Year,
        Self::Sort,
    ];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        NAMES[self as usize]
    }
}

const NAMES: [&str; 15] = [
    "at",
    "method",
    "area",
    "theme",
    "status",
    "view",
    "group",
    "q",
    "kind",
    "bound",
    "chapter",
    "in-area",
    "in-method",
    "year",
    "sort",
];

/// Longest search that an address may carry, in bytes.
const LONGEST: usize = 200;

/// One value for each parameter, or none: then the page is as everyone first sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    values: [Option<Arc<str>>; 15],
}

impl Choices {
    /// The chosen value.
    pub fn get(&self, param: Param) -> Option<&Arc<str>> {
        self.values[param as usize].as_ref()
    }

    /// Whether this value is chosen.
    pub fn is(&self, param: Param, value: &str) -> bool {
        self.get(param).is_some_and(|it| &**it == value)
    }

    /// Chooses a value; `None` lifts the choice.
    pub fn set(&mut self, param: Param, value: Option<Arc<str>>) {
        self.values[param as usize] = value;
    }

    /// Makes the choices that a control of the page writes down: `method=hear&area=`. A name without a value lifts its
    /// choice, an unknown name does nothing.
    pub fn assign(&mut self, assignments: &str) {
        for part in assignments.split('&') {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            if let Some(at) = NAMES.iter().position(|it| *it == name) {
                self.values[at] = (!value.is_empty()).then(|| value.into());
            }
        }
    }

    /// The choices in the query of an address. Whatever is no value of the report is ignored, so that old and mistyped
    /// links show the page as it first is. `decode` undoes the address' escapes and refuses broken ones.
    pub fn read(query: &str, source: &Source, decode: impl Fn(&str) -> Option<String>) -> Self {
        let mut choices = Self::default();
        for part in query.trim_start_matches('?').split('&') {
            let Some((name, value)) = part.split_once('=') else { continue };
            let Some(param) = Param::ALL.into_iter().find(|it| it.name() == name) else { continue };
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

    /// Only what concerns the data table.
    pub fn rows(&self) -> Self {
        let mut rows = Self::default();
        for param in ROW_FACETS.into_iter().chain([Param::Query, Param::Sort]) {
            rows.set(param, self.get(param).cloned());
        }
        rows
    }

    /// What the coming year's tasks are grouped by.
    pub fn group(&self) -> Facet {
        match self.get(Param::Group).map(|it| &**it) {
            Some("area") => Facet::Area,
            Some("method") => Facet::Method,
            _ => Facet::Theme,
        }
    }

    /// Which tasks of the coming year are shown.
    pub fn tasks(&self) -> TaskFilter {
        let chosen = |facet: Facet| (facet, self.get(facet.param()).cloned());
        Facet::ALL
            .into_iter()
            .map(chosen)
            .fold(TaskFilter::default(), |filter, (facet, value)| filter.with(facet, value))
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
        Param::At => source.is_core() || source.entity(value).is_some(),
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
        for garbage in [
            "?at=nobody",
            "?method=",
            "?view=cinema",
            "??",
            "?&&&",
            "?=",
            "?status=maybe",
            "?year=1999",
            "?sort=--",
            "?kind",
            "?group=theme",
            "?q=%20",
            "?unknown=1",
            "?at",
        ] {
            let choices = Choices::read(garbage, &source(), |it| Some(it.replace("%20", " ")));
            assert_eq!(choices, Choices::default(), "{garbage}");
        }
        assert_eq!(Choices::read("?q=%E0", &source(), |_| None), Choices::default());
        assert_eq!(read(&format!("?q={}", "长".repeat(100))), Choices::default());
    }

    #[test]
    fn a_control_chooses_and_lifts() {
        let mut choices = Choices::default();
        choices.assign("method=hear&area=law");
        assert!(choices.is(Param::Method, "hear") && choices.is(Param::Area, "law"));
        choices.assign("method=&nothing=1");
        assert_eq!(choices.get(Param::Method), None);
        assert!(!choices.tasks().is_empty());
    }
}
