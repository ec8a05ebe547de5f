//! The interface's words of a language: the host holds all tables, the page's program the one that its page carries.
//! What is no page (`element/`) shows charts in several languages at once, and holds all tables as the host does.

use super::{Lang, Strings};

#[cfg(not(all(feature = "page", target_arch = "wasm32")))]
impl Lang {
    /// The interface's words in this language.
    pub fn strings(self) -> &'static Strings {
        match self {
            Self::Zh => &super::zh::TABLE,
            Self::En => &super::en::TABLE,
            Self::De => &super::de::TABLE,
        }
    }
}

#[cfg(all(feature = "page", target_arch = "wasm32"))]
impl Lang {
    /// The interface's words; a page is in one language, so these are its.
    pub fn strings(self) -> &'static Strings {
        WORDS.get_or_init(Strings::default)
    }
}

#[cfg(all(feature = "page", target_arch = "wasm32"))]
static WORDS: std::sync::OnceLock<Strings> = std::sync::OnceLock::new();

/// Takes the words that a page carries, one a line in the table's order. They stay for as long as the page does.
/// False when there are too few, or when there are words already.
#[cfg(all(feature = "page", target_arch = "wasm32"))]
pub fn install(words: String) -> bool {
    Strings::from_lines(Box::leak(words.into_boxed_str())).is_some_and(|words| WORDS.set(words).is_ok())
}
