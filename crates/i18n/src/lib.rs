//! The page's languages and the interface's words: one table per language, all filled (`tests/i18n.rs`).

mod answering;
mod archive;
mod built;
mod checking;
pub mod chinese;
mod comparing;
mod correcting;
mod day;
mod de;
mod deck;
mod edit;
mod en;
mod long;
mod notices;
mod number;
mod shared;
mod strings;
mod table;
mod text;
mod voice;
mod words;
mod zh;

pub use answering::Answering;
pub use archive::ByYear;
pub use built::Built;
pub use checking::Checking;
pub use comparing::Comparing;
pub use correcting::Correcting;
pub use day::{day, days_before, month_start};
pub use deck::Deck;
pub use edit::{Edit, field_name, german_meanings, in_german, named_fields};
pub use long::Long;
pub use notices::notices;
pub use number::{date, day_and_month, month, section_number, year_in_characters};
pub use shared::{Advice, Shared};
pub use strings::Strings;
pub use text::Text;
pub use voice::Voice;

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Simplified Chinese: the report's own language, and the one that is always there.
    #[default]
    Zh,
    /// English.
    En,
    /// German.
    De,
}

impl Lang {
    /// In the order of the language switch.
    pub const ALL: [Self; 3] = [Self::Zh, Self::En, Self::De];

    /// BCP 47 tag for `lang` attributes.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
            Self::De => "de",
        }
    }

    /// Folder of the language's page within the site, with its trailing slash; empty for Chinese.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Zh => "",
            Self::En => "en/",
            Self::De => "de/",
        }
    }

    /// What the names of files in folders of all languages end with, before `.html`: nothing in Chinese.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Zh => "",
            Self::En => ".en",
            Self::De => ".de",
        }
    }

    /// Relative way from the language's page up to the site's own folder.
    pub fn up(self) -> &'static str {
        if self.folder().is_empty() { "" } else { "../" }
    }

    /// The language's name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::Zh => "中文",
            Self::En => "English",
            Self::De => "Deutsch",
        }
    }

    /// Relative address of the same page in another language. It names the file, so that it also works from a disk.
    pub fn link_to(self, other: Self) -> String {
        let mut link = String::from(self.up());
        link.push_str(other.folder());
        link.push_str("index.html");
        link
    }

    /// Relative address of this language in the one-file edition, which is one page in all of them.
    pub fn query(self) -> String {
        ["?lang=", &self.tag()[..2]].concat()
    }

    /// The language of an `<html lang>` value; Chinese for anything unknown.
    pub fn from_tag(tag: &str) -> Self {
        match tag.get(..2) {
            Some("en") => Self::En,
            Some("de") => Self::De,
            _ => Self::Zh,
        }
    }

    /// A text in this language, or in Chinese where the translation is missing.
    #[inline(never)]
    pub fn of(self, text: &Text) -> &str {
        let translation = match self {
            Self::Zh => None,
            Self::En => text.en.as_deref(),
            Self::De => text.de.as_deref(),
        };
        translation.unwrap_or(&text.zh)
    }
}

/// Puts `values` in place of the `{}` of a template, in order; places without a value stay empty.
#[inline(never)]
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut parts = template.split("{}");
    let mut out = String::from(parts.next().unwrap_or_default());
    for (at, part) in parts.enumerate() {
        out.push_str(values.get(at).copied().unwrap_or_default());
        out.push_str(part);
    }
    out
}
