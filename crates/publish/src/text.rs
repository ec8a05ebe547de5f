//! The text of a long report as pages that need no program, each beside the report's own page.

use anyhow::Result;
use i18n::Lang;
use minijinja::context;
use model::text_file;
use report_figures::prerender::text_pages;

use crate::head::look;
use crate::kit::Kit;
use crate::links::Links;
use crate::page::Pages;
use crate::site::Site;

/// Puts the pages of every language into the site; none for a report that is not long.
///
/// # Errors
/// When the kit lacks the template, or it names what has no value.
pub fn add(site: &mut Site, kit: &Kit, pages: &Pages, links: &Links) -> Result<()> {
    for lang in Lang::ALL {
        let title = pages.source().report.report.dated_title(lang);
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
            let page = kit.fill("assets/text.html", page)?;
            site.add(&format!("{}{}", lang.folder(), text_file(at)), page);
        }
    }
    Ok(())
}
