//! A number as a text of the page mentions it: how much, how limited, of what. Reading is in `chinese` and `latin`,
//! validating in `wording`.

use super::super::reading::Wording;

/// One number in a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mention {
    /// As messages show it.
    pub shown: String,
    pub amount: Amount,
    pub limit: Limit,
    /// Ids of the units that the word behind it may mean; empty where it names none.
    pub units: Vec<String>,
    pub form: Form,
}

/// How much a mention says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Amount {
    Is(f64),
    /// Hundreds, Dutzende: from the first to the second.
    Within(f64, f64),
    /// 数十, 两三: a number that only the report's own wording can support.
    Unread,
}

impl Amount {
    pub fn fits(self, value: f64) -> bool {
        match self {
            Self::Is(it) => it == value,
            Self::Within(from, to) => (from..=to).contains(&value),
            Self::Unread => false,
        }
    }
}

/// How a mention is written, which decides what may support it beside facts.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Form {
    /// In digits, plainly written.
    Digits(String),
    /// A place in an order (第4次, 14th, 4. Tagung), in digits. It counts nothing.
    Ordinal(String),
    /// In Chinese numerals, with as much of what follows as shows that the text has the same.
    Numeral(String),
    /// In English or German words.
    Word,
}

/// Which of the report's wordings a mention is true to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Limit {
    exact: bool,
    at_least: bool,
    nearly: bool,
}

impl Limit {
    pub const EXACT: Self = Self { exact: true, at_least: false, nearly: false };
    pub const AT_LEAST: Self = Self { exact: false, at_least: true, nearly: false };
    pub const NEARLY: Self = Self { exact: false, at_least: false, nearly: true };
    /// 少于, fewer than: what is compared may be exact.
    pub const BELOW: Self = Self { exact: true, at_least: false, nearly: true };
    /// Over, über: a preposition as well (Berichte über 8 Gesetze).
    pub const OVER: Self = Self { exact: true, at_least: true, nearly: false };
    /// Rund, 约: no fact is stated that way.
    pub const ABOUT: Self = Self { exact: false, at_least: false, nearly: false };
    /// Hundreds: as vague as any bound.
    pub const VAGUE: Self = Self { exact: true, at_least: true, nearly: true };

    /// Whether it is true to a fact; `None` where the fact is not sound itself.
    pub fn allows(self, said: Option<Wording>) -> bool {
        match said {
            Some(Wording::Exact) => self.exact,
            Some(Wording::AtLeast) => self.at_least,
            Some(Wording::Nearly) => self.nearly,
            Some(Wording::About) | None => true,
        }
    }
}
