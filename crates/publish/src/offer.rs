//! The words and links with which a page offers the one-file edition, and the version that both show.

use i18n::{Lang, fill};
use minijinja::context;
use minijinja::value::Value;
use model::Source;

use crate::cards;
use crate::links::Links;
use crate::paths::{OFFLINE, VERSION};

/// Values for the page's template: name, address and size of the one file; the version of both, with a link to the page that tells
/// one copy from another; the link to the cards, which the one file does not have.
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
        context! { lang => lang.tag(), file => fill(built.file, &[version]), use => built.file_use, copy => built.file_copy }
    };
    Lang::ALL.map(one).into_iter().collect()
}
