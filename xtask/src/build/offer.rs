//! How a page offers the one file.

use i18n::{Lang, fill};
use minijinja::context;
use minijinja::value::Value;
use model::Source;

use super::links::OFFLINE;

/// The site's offer of the file, in the words of a page.
pub fn offer(source: &Source, lang: Lang, bytes: usize) -> Value {
    let about = &source.report.report;
    let words = lang.shared();
    context! {
        name => words.offline_name,
        file => OFFLINE,
        saved_as => format!("{}-{}.html", lang.of(&about.place), about.covered(lang)),
        // Rounded up: nobody is promised less than what comes.
        label => fill(words.offline, &[&bytes.div_ceil(1000).to_string()]),
        use => words.offline_use,
    }
}
