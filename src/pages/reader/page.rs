//! A page of a long report's text: some of its blocks with all their marks, for readers with and without scripts. It has
//! no program; whatever is marked leads to the report's own page.

use web::Markup;
use yew::Html;

use super::block::block;
use super::page_link;
use crate::components::{Edition, written_out};

/// The report's own page, as seen from a page of its text.
const HOME: &str = "index.html";

/// The page of that number, counted from 0, as HTML.
pub fn text_page(edition: &Edition, page: usize) -> String {
    let source = &edition.source;
    let pages = source.text_pages();
    let from = pages.get(page).copied().unwrap_or_default();
    let to = pages.get(page + 1).copied().unwrap_or(source.outline.blocks.len());
    let marks = source.marks();
    let nodes: Html = Markup::html(|m| {
        m.el("div class='tx' lang='zh-CN'", |m| {
            let blocks = source.outline.blocks.iter().zip(&marks).enumerate();
            for (at, (it, marks)) in blocks.take(to).skip(from) {
                block(m, edition, it, at, marks, HOME);
            }
        });
        m.el("nav class='tx-n'", |m| {
            m.attr("aria-label", edition.words().text_title);
            if page > 0 {
                page_link(m, edition, page - 1);
            }
            m.leaf("span", &[&*(page + 1).to_string(), "/", &pages.len().to_string()].concat());
            if page + 1 < pages.len() {
                page_link(m, edition, page + 1);
            }
        });
    });
    written_out(&nodes)
}
