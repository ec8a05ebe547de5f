//! The text of a long report as pages that need no program, each beside the report's own page.

use anyhow::Result;
use i18n::Lang;
use minijinja::context;
use model::{text_file, without_break_hints};
use report_figures::app::text_pages;

use super::head::look;
use super::links::Links;
use super::page::Pages;
use super::site::Site;
use super::template::fill;

/// Puts the pages of every language into the site; none for a report that is not long.
///
/// # Errors
/// When the template cannot be read or names what has no value.
pub fn add(site: &mut Site, pages: &Pages, links: &Links) -> Result<()> {
    for lang in Lang::ALL {
        let title = without_break_hints(lang.of(&pages.source().report.report.title));
        let texts = text_pages(pages.source(), lang);
        for (at, html) in texts.iter().enumerate() {
            let place = format!("{} {}/{}", lang.strings().text_title, at + 1, texts.len());
            let page = context! {
                lang => lang.tag(),
                title => &title,
                place,
                back => lang.deck().to_page,
                text => html,
                ..look(links, lang.up())
            };
            let page = fill("assets/text.html", page)?;
            site.add(&format!("{}{}", lang.folder(), text_file(at)), page.into_bytes())?;
        }
    }
    Ok(())
}
