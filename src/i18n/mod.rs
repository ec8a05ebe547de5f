//! The page's languages. (Interface strings follow, one table per language.)

use crate::data::Text;

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    #[default]
    Zh,
    En,
    De,
}

impl Lang {
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

    /// The language of an `<html lang>` value; Chinese for anything unknown.
    pub fn from_tag(tag: &str) -> Self {
        match tag.get(..2) {
            Some("en") => Self::En,
            Some("de") => Self::De,
            _ => Self::Zh,
        }
    }

    /// A text in this language, or in Chinese where the translation is missing.
    pub fn of(self, text: &Text) -> &str {
        let translation = match self {
            Self::Zh => None,
            Self::En => text.en.as_deref(),
            Self::De => text.de.as_deref(),
        };
        translation.unwrap_or(&text.zh)
    }
}
