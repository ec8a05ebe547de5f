//! The bar at the top: seal, name, chapters, languages; on narrow windows a menu that opens without a program.

use yew::prelude::*;

use super::{Edition, seal};
use crate::i18n::{Lang, fill, section_number};

/// Ids and titles of the page's numbered sections: the report's chapters, then the full text and the data.
pub fn contents(edition: &Edition) -> Vec<(String, String)> {
    let words = edition.words();
    let chapters = edition.source.sections().map(|it| (section_id(&it.id), edition.lang.of(&it.title).to_owned()));
    let own = [("full-text", words.text_title), ("data", words.data_title)];
    chapters.chain(own.map(|(id, title)| (id.to_owned(), title.to_owned()))).collect()
}

/// The element id of a chapter's section.
pub fn section_id(chapter: &str) -> String {
    ["ch-", chapter].concat()
}

/// The header with everything in it.
pub fn masthead(edition: &Edition) -> Html {
    let words = edition.words();
    let about = &edition.source.report.report;
    let place = fill(words.place_year, &[&about.covers.to_string(), edition.lang.of(&about.place)]);
    let contents = contents(edition);
    let links = contents.iter().map(|(id, title)| html! { <a href={["#", id].concat()}>{ title }</a> });
    let entries = contents.iter().enumerate().map(|(at, (id, title))| {
        html! {
            <li><a href={["#", id].concat()}><b>{ section_number(at + 1, edition.lang) }</b>{ title }</a></li>
        }
    });
    html! {
        <header class="bar">
            <div class="bar-in">
                <a class="brand" href="#top">
                    { seal(false) }
                    <span class="brand-t">{ words.brand }</span>
                    <span class="brand-y">{ place }</span>
                </a>
                <nav class="nav" aria-label={words.chapters}>{ for links }</nav>
                <div class="bar-r">
                    { languages(edition.lang, "langs") }
                    <details class="menu">
                        <summary>{ words.menu }</summary>
                        <div class="menu-b">
                            <ol>{ for entries }</ol>
                            { languages(edition.lang, "langs-m") }
                        </div>
                    </details>
                </div>
            </div>
        </header>
    }
}

/// The page in its languages, each named in itself.
fn languages(now: Lang, class: &'static str) -> Html {
    let links = Lang::ALL.into_iter().map(|it| {
        let current = (it == now).then_some("true");
        html! { <a href={now.link_to(it)} lang={it.tag()} hreflang={it.tag()} aria-current={current}>{ it.name() }</a> }
    });
    html! { <nav {class} aria-label={now.strings().languages}>{ for links }</nav> }
}
