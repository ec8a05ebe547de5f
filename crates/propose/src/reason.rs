//! Why a number of the text is proposed as no fact, in the words of three languages.

use i18n::Lang;
use serde::Serialize;

/// Why a number states nothing that could be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A year, a day, a time of day.
    Date,
    /// A place in an order: 第一, 十七届, 人大二次会议.
    Ordinal,
    /// Part of a name or a formula: “四个意识”, 三年行动, 十大工程.
    Name,
    /// 一个, 一批: no more than "a".
    Article,
    /// Nothing stands behind it that is counted: 3.0, 12345热线, 十四五.
    NoCounter,
    /// One end of a range: 2至3次.
    Range,
    /// 三分之二.
    Fraction,
    /// An estimate that is no single number: 两三次, 数十家.
    Vague,
    /// No stretch of the text holds it that stands there once.
    Repeated,
}

impl Reason {
    /// The reason in a few words.
    pub fn text(self, lang: Lang) -> &'static str {
        let [zh, en, de] = match self {
            Self::Date => ["年份或日期", "A date", "Ein Datum"],
            Self::Ordinal => ["序数", "A place in an order", "Eine Ordnungszahl"],
            Self::Name => ["专名或固定说法", "Part of a name", "Teil eines Namens"],
            Self::Article => ["“一个”“一批”之类，不是计数", "No more than “a”", "Nur „ein“"],
            Self::NoCounter => ["后面没有量词", "No counter behind it", "Kein Zählwort dahinter"],
            Self::Range => ["一个范围的两端", "One end of a range", "Ende einer Spanne"],
            Self::Fraction => ["分数", "A fraction", "Ein Bruch"],
            Self::Vague => ["概数，不是一个数", "An estimate, not one number", "Eine Schätzung, keine einzelne Zahl"],
            Self::Repeated => [
                "这句话在正文里不止一处",
                "Its words stand in the text more than once",
                "Der Wortlaut steht mehrmals im Text",
            ],
        };
        match lang {
            Lang::Zh => zh,
            Lang::En => en,
            Lang::De => de,
        }
    }
}
