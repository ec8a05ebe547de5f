//! The cards of numbers as files: which there are, their names and pictures. What a card looks like, `crates/site` knows;
//! the pages that show them are in `card_pages`.

use i18n::Lang;
use model::Source;
use report::Fact;
use site::export::card;

use crate::machine::Picture;

/// The site path of a page of cards, `index` or a fact's id: `cards/grid-duty.html`, in English `cards/grid-duty.en.html`.
pub fn page(name: &str, lang: Lang) -> String {
    format!("cards/{name}{}.html", lang.ending())
}

/// Facts that have a card: all of them, or those of charts in a long report.
pub fn facts(source: &Source) -> impl Iterator<Item = &Fact> {
    let long = source.is_long();
    let drawn = move |it: &&Fact| !long || source.report.charts.iter().any(|chart| chart.facts.contains(&it.id));
    source.report.facts.iter().filter(drawn)
}

/// The pictures of all cards. `address` is where the site will stand on the web, if that is known.
pub fn pictures(source: &Source, address: Option<&str>) -> Vec<Picture> {
    let one = |lang: Lang, fact: &Fact| {
        let link = address.map(|it| format!("{it}/{}?at={}", lang.folder(), fact.id));
        let svg = card(source, fact, lang, link.as_deref()).to_svg();
        Picture { name: format!("cards/{}", picture(fact, lang)), svg, scale: 1 }
    };
    Lang::ALL.into_iter().flat_map(|lang| facts(source).map(move |it| one(lang, it))).collect()
}

/// A card's picture, as named by the pages beside it.
pub fn picture(fact: &Fact, lang: Lang) -> String {
    format!("{}.{}.png", fact.id, lang.tag())
}
