//! The years of a report in words: one, or the first and the last of several.

use i18n::{Lang, year_in_characters};

use crate::{About, Neighbour, Sibling};

/// A year, or the first and the last of several.
pub fn years(since: Option<u16>, covers: u16, lang: Lang) -> String {
    let dash = if lang == Lang::Zh { "—" } else { "–" };
    since.map_or_else(String::new, |it| it.to_string() + dash) + &covers.to_string()
}

impl Neighbour {
    /// The covered year, as [`About::covered`].
    pub fn covered(&self, lang: Lang) -> String {
        years(self.since, self.covers, lang)
    }
}

impl Sibling {
    /// The covered year, as [`About::covered`].
    pub fn covered(&self, lang: Lang) -> String {
        years(self.since, self.covers, lang)
    }
}

impl About {
    /// The covered year, or both ends of a span of years: `2023`, `2018—2022`.
    pub fn covered(&self, lang: Lang) -> String {
        years(self.since, self.covers, lang)
    }

    /// Whether this report covers the year that the other one planned, and so can say what became of its tasks.
    pub fn follows(&self, before: &Self) -> bool {
        (self.since.unwrap_or(self.covers)..=self.covers).contains(&before.plans)
    }

    /// The report's title with the year that it covers, as the name of a page: without it, next year's has the same.
    pub fn dated_title(&self, lang: Lang) -> String {
        self.dated(lang.of(&self.title), lang)
    }

    /// Words of the report with the year that it covers behind them, if they name neither it nor the year planned; without soft
    /// hyphens.
    pub fn dated(&self, words: &str, lang: Lang) -> String {
        let words = words.replace(['\u{ad}', '\u{200b}'], "");
        let year = self.covered(lang);
        let mut named = [self.covers, self.plans].into_iter().flat_map(|it| [it.to_string(), year_in_characters(it)]);
        if named.any(|it| words.contains(&it)) {
            return words;
        }
        let [open, close] = if lang == Lang::Zh { ["（", "）"] } else { [" (", ")"] };
        [&words, open, &year, close].concat()
    }

    /// The same digit by digit, as Chinese print writes years: 二〇二三.
    pub fn covered_in_characters(&self) -> String {
        let since = self.since.map_or_else(String::new, |it| year_in_characters(it) + "—");
        since + &year_in_characters(self.covers)
    }
}
