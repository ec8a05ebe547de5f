//! The years of a report in words: one, or the first and the last of several.

use i18n::{Lang, year_in_characters};

use crate::About;

impl About {
    /// The covered year, or both ends of a span of years: `2023`, `2018—2022`.
    pub fn covered(&self, lang: Lang) -> String {
        let dash = if lang == Lang::Zh { "—" } else { "–" };
        let since = self.since.map_or_else(String::new, |it| it.to_string() + dash);
        since + &self.covers.to_string()
    }

    /// The same digit by digit, as Chinese print writes years: 二〇二三.
    pub fn covered_in_characters(&self) -> String {
        let since = self.since.map_or_else(String::new, |it| year_in_characters(it) + "—");
        since + &year_in_characters(self.covers)
    }
}
