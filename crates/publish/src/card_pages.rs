//! The pages of cards: one for each number, by which it is shared with its picture, and one that shows them all.

use anyhow::Result;
use charts::figures::item;
use i18n::Lang;
use minijinja::context;
use minijinja::value::Value;
use model::{Entity, without_break_hints};
use report::Fact;
use site::export::CARD;

use crate::cards::{facts, page, picture};
use crate::head::look;
use crate::kit::Kit;
use crate::links::Links;
use crate::page::Pages;
use crate::site::Site;

/// Puts the pages into the site.
///
/// # Errors
/// When the kit lacks a template, or one names what has no value.
pub fn add(site: &mut Site, kit: &Kit, pages: &Pages, links: &Links, address: Option<&str>) -> Result<()> {
    let source = pages.source();
    let about = &source.report.report;
    for lang in Lang::ALL {
        let words = lang.shared();
        let values = |fact: &Fact| {
            let spoken = without_break_hints(&item(source, fact, lang).spoken);
            let sentence = source.place(Entity::Fact(fact)).map_or("", |it| source.outline.sentence(&it));
            context! {
                title => about.dated(&spoken, lang),
                name => spoken,
                sentence,
                page => page(&fact.id, lang).trim_start_matches("cards/"),
                picture => picture(fact, lang),
                report => format!("../{}?at={}", lang.folder().to_owned() + "index.html", fact.id),
            }
        };
        let common = context! {
            lang => lang.tag(),
            title => words.cards,
            dated => about.dated(words.cards, lang),
            sub => words.cards_use,
            size => [CARD.0.to_string(), CARD.1.to_string()],
            home => format!("../{}", lang.folder().to_owned() + "index.html"),
            back => lang.deck().to_page,
            full_page => words.full_page,
            save => words.card_save,
            all => page("index", lang).trim_start_matches("cards/"),
            place => address.map_or(String::new(), |it| format!("{it}/cards/")),
            cards_style => &links.cards_style,
            ..look(links, "../")
        };
        for fact in facts(source) {
            let html = kit.fill("assets/card.html", context! { card => values(fact), ..common.clone() })?;
            site.add(&page(&fact.id, lang), html);
        }
        let chapters = source.report.chapters.iter().map(|chapter| {
            let own = facts(source).filter(|fact| fact.chapter == chapter.id).map(values);
            context! { name => without_break_hints(lang.of(&chapter.title)), cards => own.collect::<Vec<Value>>() }
        });
        let html =
            kit.fill("assets/cards.html", context! { chapters => chapters.collect::<Vec<Value>>(), ..common })?;
        site.add(&page("index", lang), html);
    }
    Ok(())
}
