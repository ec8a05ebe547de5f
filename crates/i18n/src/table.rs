//! Declares the tables of words. Each lists its fields once; what they say in a language stands beside it.

/// A table of words: its fields, an empty table, and a list of all words for the tests.
macro_rules! table {
    ($(#[$about:meta])* $Table:ident { $($(#[$doc:meta])* $name:ident),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "a field's name, and its text, say what it is")]
        pub struct $Table { $($(#[$doc])* pub $name: &'static str,)* }

        impl $Table {
            /// No word at all.
            pub const NONE: Self = Self { $($name: "",)* };

            /// The table of as many lines as there are fields, in their order; `None` for any other number of lines.
            pub fn from_lines(text: &'static str) -> Option<Self> {
                let mut lines = text.split('\n');
                let table = Self { $($name: super::table::next(&mut lines)?,)* };
                lines.next().is_none().then_some(table)
            }

            /// Every string with its field's name.
            pub fn all(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name),)*]
            }
        }
    };
}

/// The one of three tables that a language has.
macro_rules! by_language {
    ($(#[$about:meta])* $method:ident: $Table:ident) => {
        impl Lang {
            $(#[$about])*
            pub fn $method(self) -> &'static $Table {
                match self {
                    Self::Zh => &ZH,
                    Self::En => &EN,
                    Self::De => &DE,
                }
            }
        }
    };
}

/// The line of a field. Called for each field, so it must not be inlined.
#[inline(never)]
pub fn next(lines: &mut std::str::Split<'static, char>) -> Option<&'static str> {
    lines.next()
}

pub(crate) use by_language;
pub(crate) use table;
