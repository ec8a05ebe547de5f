//! One thing that is wrong, with its place and what to do. What is wrong is found elsewhere.

use i18n::Lang;

use super::code::Code;
use super::message::Message;

/// One thing that an editor must mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What was found and what to do.
    pub message: Message,
    /// Display name of the file, such as `report.json`.
    pub file: String,
    /// What must be mended, in bytes of the file without its byte order mark.
    pub range: std::ops::Range<usize>,
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters, as editors show it.
    pub column: usize,
    /// Line of the range's end.
    pub end_line: usize,
    /// The column behind the range's last character.
    pub end_column: usize,
    /// JSON path, such as `facts[3].quote`; empty where the problem is the file's as a whole.
    pub path: String,
}

impl Problem {
    /// What kind of problem it is.
    pub fn code(&self) -> Code {
        self.message.code
    }

    /// What was found and what to do, in a language.
    pub fn message(&self, lang: Lang) -> String {
        self.message.in_language(lang)
    }
}
