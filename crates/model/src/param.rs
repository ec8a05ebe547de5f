//! Everything that a reader can choose on the page, by the names that it has in addresses. What is chosen is `choices`'s.

/// Declares what can be chosen, each with its name in the address, in the order in which they stand there.
macro_rules! params {
    ($($(#[$doc:meta])* $Param:ident = $name:literal,)*) => {
        /// Something that can be chosen. The names in the address are part of links that people keep, and do not change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Param {
            $($(#[$doc])* $Param,)*
        }

        pub(super) const COUNT: usize = [$($name),*].len();
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

/// What rows can be narrowed by, apart from the search.
pub const ROW_FACETS: [Param; 6] =
    [Param::Kind, Param::Bound, Param::Chapter, Param::InMethod, Param::InArea, Param::Year];
