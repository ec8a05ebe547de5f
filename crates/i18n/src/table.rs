//! Declares the tables of words. Each lists its fields once; what they say in a language stands beside it.

/// A table of words: its fields, an empty table, and a list of all words for the tests. A field is a text unless another
/// type is named. `Table by method` also declares `Lang::method`, which gives the one of `ZH`, `EN` and `DE` beside it.
macro_rules! table {
    (@type) => { &'static str };
    (@type $Type:ty) => { $Type };
    ($(#[$about:meta])* $Table:ident $(by $method:ident)? {
        $($(#[$doc:meta])* $name:ident $(: $Type:ty)?),* $(,)?
    }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "a field's name, and its text, say what it is")]
        pub struct $Table { $($(#[$doc])* pub $name: $crate::table::table!(@type $($Type)?),)* }

        impl $Table {
            /// No word at all.
            pub const NONE: Self = Self { $($name: $crate::table::Word::NONE,)* };

            /// Every text with its field's name.
            pub fn all(&self) -> Vec<(&'static str, &'static str)> {
                let mut all = Vec::new();
                $($crate::table::Word::list(self.$name, stringify!($name), &mut all);)*
                all
            }
        }

        $(
            impl $crate::Lang {
                #[doc = concat!("The table [`", stringify!($Table), "`] in this language.")]
                pub fn $method(self) -> &'static $Table {
                    match self {
                        Self::Zh => &ZH,
                        Self::En => &EN,
                        Self::De => &DE,
                    }
                }
            }
        )?
    };
}
pub(crate) use table;

/// What a field of a table holds: one text or several.
pub trait Word: Sized {
    /// No text.
    const NONE: Self;

    /// Adds its texts to a list, under the name of the field.
    fn list(self, name: &'static str, all: &mut Vec<(&'static str, &'static str)>);
}

impl Word for &'static str {
    const NONE: Self = "";

    fn list(self, name: &'static str, all: &mut Vec<(&'static str, &'static str)>) {
        all.push((name, self));
    }
}
