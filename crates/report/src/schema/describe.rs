//! How the data is declared: `described!` and `words!` make of one declaration the type, its reader and its list of fields,
//! from which the check, the field reference and the JSON Schema are made. It names no field of the report.

use std::sync::Arc;

use super::Text;
use crate::load::Reader;

/// A field of an object: what the check, the reference and the JSON Schema say of it.
#[derive(Debug)]
pub struct Field {
    /// Its name in the file.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether it must be there.
    pub need: Need,
    /// What it means, in English.
    pub en: &'static str,
    /// The same in Chinese.
    pub zh: &'static str,
}

/// Whether a field must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It must.
    Must,
    /// It may be left out.
    May,
    /// It may be left out or `null`.
    Null,
}

/// What a field holds. Strings must not be blank.
#[derive(Debug)]
pub enum Kind {
    /// A name for links: a–z, 0–9 and hyphens.
    Id,
    /// A string.
    Word,
    /// A string that may be blank.
    Blank,
    /// Words of the report, character for character.
    Quote,
    /// A number.
    Number,
    /// A year of four digits.
    Year,
    /// A whole number from 1.
    Count,
    /// `true` or `false`.
    Flag,
    /// `YYYY-MM-DD`.
    Date,
    /// One of these words.
    Choice(&'static [Word]),
    /// An id of one of these lists.
    Ref(Lists),
    /// A list of such ids.
    Refs(Lists, Size),
    /// A text in the page's languages.
    Translated,
    /// The same, its numbers named as [`stretches`](crate::stretches) tells them.
    Prose,
    /// An object with these fields.
    Object(&'static [Field]),
    /// An object with exactly one of these fields.
    OneOf(&'static [Field]),
    /// A list of objects with these fields.
    List(&'static [Field], Size),
}

/// Names of top-level lists.
pub type Lists = &'static [&'static str];

/// How many entries a list needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// None is enough.
    Any,
    /// At least one.
    Some,
    /// Exactly two.
    Two,
}

/// A word that a field may hold, and what it means.
#[derive(Debug)]
pub struct Word {
    /// As it stands in the file.
    pub word: &'static str,
    /// What it means, in English.
    pub en: &'static str,
    /// The same in Chinese.
    pub zh: &'static str,
}

/// An object of the file.
pub trait Described: Sized {
    /// Its fields, in the order in which they are written.
    const FIELDS: &'static [Field];
    /// Reads it; what does not fit, the reader notes.
    fn read(it: &Reader<'_>) -> Self;
}

/// What a field can hold as a Rust value.
pub trait Held: Sized {
    /// What it is in the file, where the declaration does not say more.
    const KIND: Kind;
    /// `null` is as good as nothing.
    const NULL: bool;
    /// Reads the member of this name, which must be there or not.
    fn read(it: &Reader<'_>, name: &str, must: bool) -> Self;
}

macro_rules! held {
    ($($type:ty: $kind:expr, $null:literal, |$it:ident, $name:ident, $must:ident| $read:expr;)*) => {$(
        impl Held for $type {
            const KIND: Kind = $kind;
            const NULL: bool = $null;
            fn read($it: &Reader<'_>, $name: &str, $must: bool) -> Self {
                $read
            }
        }
    )*};
}

held! {
    Arc<str>: Kind::Word, false, |it, name, _must| it.text(name);
    Text: Kind::Translated, false, |it, name, _must| it.words(name);
    f64: Kind::Number, false, |it, name, _must| it.number(name);
    u16: Kind::Year, false, |it, name, _must| it.year(name).unwrap_or_else(|| { it.missing(name); 0 });
    bool: Kind::Flag, false, |it, name, _must| it.flag(name);
    Vec<Arc<str>>: Kind::Refs(&[], Size::Any), false, |it, name, must| it.ids(name, must);
    Option<Arc<str>>: Kind::Word, true, |it, name, _must| it.maybe_text(name);
    Option<Text>: Kind::Translated, true, |it, name, _must| it.maybe_words(name);
    Option<u16>: Kind::Year, true, |it, name, _must| it.year(name);
    Option<u32>: Kind::Count, true, |it, name, _must| it.whole(name, u32::MAX);
}

impl<T: Described> Held for Vec<T> {
    const KIND: Kind = Kind::List(T::FIELDS, Size::Any);
    const NULL: bool = false;

    fn read(it: &Reader<'_>, name: &str, must: bool) -> Self {
        it.list(name, must, T::read)
    }
}

/// Declares objects of the file. A field's line: its name, the Rust type, what it holds if the type does not say so, and
/// what it means in Chinese; its comment says it in English. `may` marks a field that can be left out; behind it stands the test
/// by which the writer leaves it out, too. Behind `+` stand objects that the build adds to what an editor has written.
macro_rules! described {
    (@kind $type:ty) => { <$type as $crate::schema::describe::Held>::KIND };
    (@kind $type:ty = $kind:expr) => { $kind };
    (@must) => { true };
    (@must $may:ident) => { false };
    ($(
        $(#[doc = $about:literal])* $(#[derive($more:ident)])?
        $name:ident {$(
            $(#[doc = $en:literal])*
            $field:ident: $type:ty $(= $kind:expr)?, $zh:literal $(, $may:ident $(($skip:literal))?)?;
        )* $(+
            $(#[doc = $built_en:literal])*
            $built:ident: $built_type:ty, $built_skip:literal;
        )*}
    )*) => {$(
        $(#[doc = $about])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize $(, $more)?)]
        pub struct $name {$(
            $(#[doc = $en])*
            $($(#[serde(skip_serializing_if = $skip)])?)?
            pub $field: $type,
        )*$(
            $(#[doc = $built_en])*
            #[serde(skip_serializing_if = $built_skip)]
            pub $built: $built_type,
        )*}

        impl $crate::schema::describe::Described for $name {
            const FIELDS: &'static [$crate::schema::describe::Field] = {
                #[allow(unused_imports, reason = "not every object has every kind")]
                use $crate::schema::describe::{Described, Kind::*, Size};
                &[$($crate::schema::describe::Field {
                    name: $crate::schema::plain_name::plain_name(stringify!($field)),
                    kind: $crate::schema::describe::described!(@kind $type $(= $kind)?),
                    need: $crate::schema::describe::need::<$type>($crate::schema::describe::described!(@must $($may)?)),
                    en: concat!($($en, "\n",)*),
                    zh: $zh,
                },)*]
            };

            fn read(it: &$crate::load::Reader<'_>) -> Self {
                Self {$($field: $crate::schema::describe::Held::read(
                    it,
                    $crate::schema::plain_name::plain_name(stringify!($field)),
                    $crate::schema::describe::described!(@must $($may)?),
                ),)*$(
                    $built: it.member(stringify!($built)).map_or_else(Default::default, |it| Described::read(&it)),
                )*}
            }
        }
    )*};
}

/// Declares words of the file; the one behind `=` is meant where there is none.
macro_rules! words {
    (@absent) => { None };
    (@absent $absent:ident) => { Some(Self::$absent) };
    ($(
        $(#[doc = $about:literal])*
        $name:ident $(= $absent:ident)? {$(
            $(#[doc = $en:literal])*
            $variant:ident = $word:literal, $zh:literal;
        )*}
    )*) => {$(
        $(#[doc = $about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
        pub enum $name {$(
            $(#[doc = $en])*
            #[serde(rename = $word)]
            $variant,
        )*}

        impl $name {
            /// Every one, in the order in which they are declared.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The words of the file, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// Its word in the file.
            pub fn word(self) -> &'static str {
                Self::WORDS[self as usize]
            }

            /// What a word of the file means.
            pub fn of_word(word: &str) -> Option<Self> {
                let at = Self::WORDS.iter().position(|it| *it == word)?;
                Some(Self::ALL[at])
            }
        }

        $(impl Default for $name {
            fn default() -> Self {
                Self::$absent
            }
        })?

        impl $crate::schema::describe::Held for $name {
            const KIND: $crate::schema::describe::Kind = $crate::schema::describe::Kind::Choice(&[
                $($crate::schema::describe::Word { word: $word, en: concat!($($en, "\n",)*), zh: $zh },)*
            ]);
            const NULL: bool = false;

            fn read(it: &$crate::load::Reader<'_>, name: &str, _must: bool) -> Self {
                let at = it.word(name, Self::WORDS);
                at.map(|at| Self::ALL[at]).or($crate::schema::describe::words!(@absent $($absent)?)).unwrap_or_else(|| {
                    it.missing(name);
                    Self::ALL[0]
                })
            }
        }
    )*};
}

pub(crate) use {described, words};

/// Whether a field that holds this must be there.
pub(crate) const fn need<T: Held>(must: bool) -> Need {
    if T::NULL {
        Need::Null
    } else if must {
        Need::Must
    } else {
        Need::May
    }
}
