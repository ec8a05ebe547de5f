//! Text as editors have it becomes `report.txt`: [`file`] reads `.docx` and `.txt`, [`pasted`] what comes from Word, WPS, a web
//! page or a PDF. What was cleaned is listed, each with its place in the original, and can be taken back one by one
//! ([`Taken::without`]). The wording is never changed: characters become what they stand for, and pages lose what is no text
//! of theirs.
//!
//! Nothing here knows what a report is.

#![warn(missing_docs)]

mod breaks;
mod decode;
mod docx;
mod html;
mod kind;
mod lines;
mod pages;
mod radicals;
mod refused;
mod taken;

pub use kind::Kind;
pub use refused::Refused;
pub use taken::{Cleaning, Taken};

use decode::Form;

/// Reads a file by its bytes; its name decides only where they do not tell.
///
/// # Errors
/// When it is none that can be read: [`Refused::text`] says what it is and what to do instead.
pub fn file(name: &str, bytes: &[u8]) -> Result<Taken, Refused> {
    let taken = match decode::form(name, bytes)? {
        Form::Package => taken::clean(docx::text(bytes)?, false),
        Form::Html => taken::clean(html::text(&decode::text(bytes)?), false),
        Form::Text => taken::clean(decode::text(bytes)?, true),
    };
    if taken.text.trim().is_empty() { Err(Refused::Empty) } else { Ok(taken) }
}

/// Takes what was pasted: its plain form, and its HTML if the clipboard has some. The HTML knows paragraphs, and is used where
/// it has the same characters.
pub fn pasted(text: &str, html: Option<&str>) -> Taken {
    let dense = |it: &str| it.chars().filter(|it| !it.is_whitespace()).collect::<String>();
    match html.map(html::text).filter(|it| dense(it) == dense(text)) {
        Some(lines) => taken::clean(lines, false),
        None => taken::clean(text.to_owned(), true),
    }
}
