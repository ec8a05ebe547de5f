//! The interface's words of a language: which of them a program has. The host, the page and the deck have all of them. The
//! element (`crates/element`) shows charts alone, and has only the words that stand in charts.

use super::{Lang, Strings};

#[cfg(any(feature = "interface", feature = "build", not(target_arch = "wasm32")))]
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

#[cfg(not(any(feature = "interface", feature = "build", not(target_arch = "wasm32"))))]
impl Lang {
    /// The words in this language that charts need; all others are empty.
    pub fn strings(self) -> &'static Strings {
        static CHARTS: [Strings; 3] =
            [of_charts(super::zh::TABLE), of_charts(super::en::TABLE), of_charts(super::de::TABLE)];
        &CHARTS[self as usize]
    }
}

/// The words of a table that stand in charts and beside them wherever they are shown.
#[cfg(not(any(feature = "interface", feature = "build", not(target_arch = "wasm32"))))]
const fn of_charts(all: Strings) -> Strings {
    Strings {
        source: all.source,
        computed: all.computed,
        refused: all.refused,
        note_bound: all.note_bound,
        planned: all.planned,
        in_progress: all.in_progress,
        done: all.done,
        undated: all.undated,
        today: all.today,
        pic_field: all.pic_field,
        pic_untold: all.pic_untold,
        pic_others: all.pic_others,
        pic_rest: all.pic_rest,
        pic_not_in_report: all.pic_not_in_report,
        pic_within_year: all.pic_within_year,
        pic_year: all.pic_year,
        pic_done: all.pic_done,
        pic_planned: all.pic_planned,
        pic_thread: all.pic_thread,
        pic_comma: all.pic_comma,
        pic_colon: all.pic_colon,
        entries: all.entries,
        ..Strings::NONE
    }
}
