//! The fields of a text in the page's languages, and with them those of every kind.

use super::describe::{Field, Kind, Need};

/// The fields of a text in the page's languages.
pub const TEXT: &[Field] = &text(Kind::Word, Kind::Word);

/// The same of a unit. Most Chinese measure words have no counterpart elsewhere: a blank translation says so, where a
/// missing one would fall back to Chinese.
pub(super) const UNIT_LABEL: &[Field] = &text(Kind::Blank, Kind::Blank);

impl Kind {
    /// The fields of an object of this kind.
    pub fn object(&self) -> Option<&'static [Field]> {
        match self {
            Self::Translated | Self::Prose => Some(TEXT),
            Self::Object(fields) | Self::OneOf(fields) => Some(fields),
            _ => None,
        }
    }
}

const fn text(en: Kind, de: Kind) -> [Field; 3] {
    [
        Field { name: "zh", kind: Kind::Word, need: Need::Must, en: "Chinese.", zh: "中文" },
        Field {
            name: "en",
            kind: en,
            need: Need::Null,
            en: "English; Chinese is shown where it is missing.",
            zh: "英文；不写就显示中文",
        },
        Field { name: "de", kind: de, need: Need::Null, en: "German; likewise.", zh: "德文；同上" },
    ]
}
