//! What was cleaned, in the words of three languages.

use i18n::Lang;
use serde::{Deserialize, Serialize};

/// What a cleaning is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Spaces between the characters of a heading: 一 、 坚 持.
    SpacedHeading,
    /// A radical or compatibility form in place of an ideograph.
    Radical,
    /// A page's number, header or footer.
    PageFurniture,
    /// A line end within a sentence.
    BrokenLine,
    /// A line or its characters, printed twice.
    Doubled,
    /// Full-width digits.
    Width,
    /// Spaces of unusual kinds, or several in a row.
    Space,
    /// Signs that show nothing.
    Hidden,
    /// Line ends of other systems, and empty lines: one between paragraphs.
    Paragraphs,
}

impl Kind {
    /// The kind in a few words.
    pub fn text(self, lang: Lang) -> &'static str {
        let [zh, en, de] = match self {
            Self::SpacedHeading => ["标题字间的空格", "Spaces within a heading", "Leerzeichen in einer Überschrift"],
            Self::Radical => {
                ["部首、兼容字形换成汉字", "Radicals as the characters they stand for", "Radikale als Schriftzeichen"]
            }
            Self::PageFurniture => {
                ["页码、页眉、页脚", "Page numbers, headers, footers", "Seitenzahlen, Kopf- und Fußzeilen"]
            }
            Self::BrokenLine => ["句中的断行", "Line breaks within sentences", "Zeilenumbrüche im Satz"],
            Self::Doubled => ["重复的行或字", "Lines or characters given twice", "Doppelte Zeilen oder Zeichen"],
            Self::Width => ["全角数字", "Full-width digits", "Ziffern in voller Breite"],
            Self::Space => {
                ["特殊的、多余的空格", "Unusual or repeated spaces", "Ungewöhnliche oder mehrfache Leerzeichen"]
            }
            Self::Hidden => ["看不见的符号", "Signs that show nothing", "Unsichtbare Zeichen"],
            Self::Paragraphs => ["段落之间的空行", "Empty lines between paragraphs", "Leerzeilen zwischen Absätzen"],
        };
        match lang {
            Lang::Zh => zh,
            Lang::En => en,
            Lang::De => de,
        }
    }
}
