//! How a page offers the one file, and what both say of the build that they are from.

use i18n::{Lang, fill};
use minijinja::context;
use minijinja::value::Value;
use model::Source;

use crate::cards;
use crate::links::Links;
use crate::paths::{OFFLINE, VERSION};

/// The site's offer of the file, in the words of a page, the way to the cards, which the file lacks, and to what tells a copy of it
/// and which version both are of.
pub fn offer(source: &Source, lang: Lang, links: &Links) -> Value {
    let about = &source.report.report;
    let words = lang.shared();
    let built = lang.built();
    context! {
        about => VERSION,
        version => fill(built.page, &[&links.version]),
        name => words.offline_name,
        file => OFFLINE,
        saved_as => format!("{}-{}.html", lang.of(&about.place), about.covered(lang)),
        // Rounded up: nobody is promised less than what comes.
        label => fill(words.offline, &[&links.offline.div_ceil(1000).to_string()]),
        use => words.offline_use,
        cards => cards::page("index", lang),
        cards_name => words.cards,
    }
}

/// What the file itself says of its build, in every language; its script adds the fingerprint.
pub fn mark(version: &str) -> Value {
    let one = |lang: Lang| {
        let built = lang.built();
        context! { lang => lang.tag(), file => fill(built.file, &[version]), use => built.file_use }
    };
    Lang::ALL.map(one).into_iter().collect()
}
