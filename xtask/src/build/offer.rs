//! How a page offers the one file.

use i18n::{Lang, fill};
use model::Source;

use super::links::OFFLINE;
use super::template::attribute;

/// The site's offer of the file, in the words of a page.
pub fn offer(source: &Source, lang: Lang, bytes: usize) -> String {
    let about = &source.report.report;
    let words = lang.shared();
    // Rounded up: nobody is promised less than what comes.
    let label = fill(words.offline, &[&bytes.div_ceil(1000).to_string()]);
    format!(
        "<aside class=\"off\" aria-label=\"{}\"><p class=\"wrap\"><a href=\"{}{OFFLINE}\" download=\"{}-{}.html\">{}</a><span class=\"nb\">{}</span></p></aside>",
        attribute(words.offline_name),
        lang.up(),
        attribute(lang.of(&about.place)),
        about.covered(lang),
        attribute(&label),
        attribute(words.offline_use)
    )
}
