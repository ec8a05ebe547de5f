//! The interface's words of a language: where a program has them from. The host and the deck have all of them.
//! The page brings the words of its own language along, since its reader needs no others. The element (`crates/element`)
//! shows charts alone, and has only the words that stand in charts.

use super::{Lang, Strings};

#[cfg(any(feature = "interface", not(target_arch = "wasm32")))]
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

#[cfg(all(feature = "received", not(feature = "interface"), target_arch = "wasm32"))]
impl Lang {
    /// The interface's words in the page's language; empty before they were [received](super::receive).
    pub fn strings(self) -> &'static Strings {
        RECEIVED.get().unwrap_or(&Strings::NONE)
    }
}

#[cfg(any(feature = "received", not(target_arch = "wasm32")))]
static RECEIVED: std::sync::OnceLock<Strings> = std::sync::OnceLock::new();

/// Takes the words that the page brings along, a line each ([`Lang::lines`]), for as long as the program runs. False if
/// there are more or fewer of them than the program knows.
#[cfg(any(feature = "received", not(target_arch = "wasm32")))]
pub fn receive(lines: String) -> bool {
    let words = Strings::from_lines(String::leak(lines));
    words.is_some_and(|it| RECEIVED.set(it).is_ok())
}

#[cfg(not(target_arch = "wasm32"))]
impl Lang {
    /// The interface's words in this language as a page brings them along.
    pub fn lines(self) -> String {
        self.strings().all().into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(not(any(feature = "interface", feature = "received", not(target_arch = "wasm32"))))]
impl Lang {
    /// The words in this language that charts need; all others are empty.
    pub fn strings(self) -> &'static Strings {
        static CHARTS: [Strings; 3] =
            [of_charts(super::zh::TABLE), of_charts(super::en::TABLE), of_charts(super::de::TABLE)];
        &CHARTS[self as usize]
    }
}

/// The words of a table that stand in charts and beside them wherever they are shown.
#[cfg(not(any(feature = "interface", feature = "received", not(target_arch = "wasm32"))))]
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
