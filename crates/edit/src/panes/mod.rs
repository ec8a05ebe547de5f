//! What is drawn, a file a part: the text with its decisions, the chosen item, all lists, problems, and what comes in.

mod decide;
mod income;
mod lists;
mod preview;
mod problems;
mod publish;
mod text;

use i18n::Lang;

pub use decide::{Chosen, coverage};
pub use income::{Income, IncomeView};
pub use lists::Lists;
pub use preview::Preview;
pub use problems::{COUNT, Problems, message_id};
pub use publish::Publish;
pub use text::Text;

/// What a worker has said, in the editor's words: those of engines and networks say nothing to an editor.
pub fn told(wrong: &str, lang: Lang) -> String {
    let words = lang.edit();
    match wrong {
        "missing" => words.lost_program,
        "stopped" => words.stopped_program,
        "late" => words.late_program,
        other => other,
    }
    .to_owned()
}
