//! What a reader can choose on the page, each under the name that it has in the page's address: so a view can be sent to
//! someone else, and Back leads to the last one. How an address is written and read is `address`'s.

use std::sync::Arc;

use super::{Facet, ROW_FACETS, TaskFilter};

/// Declares what can be chosen, each with its name in the address, in the order in which they stand there.
macro_rules! params {
    ($($(#[$doc:meta])* $Param:ident = $name:literal,)*) => {
        /// Something that can be chosen. The names in the address are part of links that people keep, and do not change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Param {
            $($(#[$doc])* $Param,)*
        }

        const COUNT: usize = [$($name),*].len();
        const NAMES: [&str; COUNT] = [$($name),*];

        impl Param {
            /// Every one, in the order in which they stand in the address.
            pub const ALL: [Self; COUNT] = [$(Self::$Param),*];
        }
    };
}

params! {
    /// Fact, activity or task in the inspector, by id.
    At = "at",
    /// The coming year's tasks: only those of a method, by id.
    Method = "method",
    /// Only those of an area.
    Area = "area",
    /// Only those of a theme.
    Theme = "theme",
    /// Only those of a status, as report.json writes it.
    Status = "status",
    /// `list` or `graph`: tasks in words or as lanes; without it lanes only where a task is dated.
    View = "view",
    /// `area` or `method`: what the lanes are grouped by, instead of by theme.
    Group = "group",
    /// The data table: words to search for.
    Query = "q",
    /// `fact`, `activity` or `task`: what it lists, instead of everything.
    Kind = "kind",
    /// `exact` or `approximate`: only such facts.
    Bound = "bound",
    /// Only what stands in a chapter.
    Chapter = "chapter",
    /// Only activities or tasks of an area.
    InArea = "in-area",
    /// Only activities or tasks of a method.
    InMethod = "in-method",
    /// `covered` or `planned`: only what concerns that year.
    Year = "year",
    /// `value`, or `-value` when it falls: the order of its rows, instead of the data's.
    Sort = "sort",
    /// A subject that the reader cares about, by id.
    For = "for",
    /// The tasks of the report before: `yes` for those that this report mentions, `no` for those that it does not.
    Answered = "answered",
    /// Only those of a theme of that report, by id.
    Before = "before",
}

impl Param {
    /// Its name in the address.
    pub fn name(self) -> &'static str {
        NAMES[self as usize]
    }

    /// The one of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// One value for each parameter, or none: then the page is as everyone first sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    values: [Option<Arc<str>>; COUNT],
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
            if let Some(param) = Param::of_name(name) {
                self.set(param, (!value.is_empty()).then(|| value.into()));
            }
        }
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

#[cfg(test)]
mod tests {
    use super::*;

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
