//! The text of a long report as pages that need no program, each beside the report's own page.

use anyhow::Result;
use fs_err as fs;
use i18n::Lang;
use model::{text_file, without_break_hints};
use report_figures::app::text_pages;
use start::paths::root;

use super::head::preload;
use super::links::Links;
use super::page::Pages;
use super::site::Site;
use super::template::{attribute, fill};

/// Puts the pages of every language into the site; none for a report that is not long.
///
/// # Errors
/// When the template cannot be read or names what does not exist.
pub fn add(site: &mut Site, pages: &Pages, links: &Links) -> Result<()> {
    let file = "assets/text.html";
    let template = fs::read_to_string(root().join(file))?;
    for lang in Lang::ALL {
        let (up, title) = (lang.up(), without_break_hints(lang.of(&pages.source().report.report.title)));
        let texts = text_pages(pages.source(), lang);
        for (at, html) in texts.iter().enumerate() {
            let place = format!("{} {}/{}", lang.strings().text_title, at + 1, texts.len());
            let page = fill(file, &template, |name| {
                Some(match name {
                    "lang" => lang.tag().to_owned(),
                    "title" => attribute(&title),
                    "place" => attribute(&place),
                    "opening_style" => format!("{up}{}", links.opening_style),
                    "style" => format!("{up}{}", links.style),
                    "fonts" => links.fonts.iter().map(|font| preload(up, font)).collect::<Vec<_>>().join("\n"),
                    "icon" => format!("{up}{}", links.icon),
                    "back" => lang.deck().to_page.to_owned(),
                    "text" => html.clone(),
                    _ => return None,
                })
            })?;
            site.add(&format!("{}{}", lang.folder(), text_file(at)), page.into_bytes())?;
        }
    }
    Ok(())
}
