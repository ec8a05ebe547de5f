//! The slides as pages that need no program: all of them below each other, for browsers in which the presentation does not
//! start, for paper, and for those who want to read them.

use anyhow::{Context, Result};
use fs_err as fs;
use i18n::Lang;
use report_deck::static_slides;
use start::paths::root;

use super::head::preload;
use super::links::Links;
use super::page::Pages;
use super::site::Site;
use super::template::{attribute, fill};

/// The slides of each language.
pub struct Slides(Vec<(Lang, String)>);

impl Slides {
    /// Renders them.
    ///
    /// # Errors
    /// When the report is none.
    pub fn render(pages: &Pages, address: Option<&str>) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        let runtime = runtime.context("starting the prerenderer")?;
        let mut rendered = Vec::new();
        for lang in Lang::ALL {
            let whole = address.map(|it| format!("{it}/{}", lang.folder()));
            rendered.push((lang, runtime.block_on(static_slides(pages.source(), lang, whole.as_deref()))));
        }
        Ok(Self(rendered))
    }

    /// Puts a page of them beside each page.
    ///
    /// # Errors
    /// When the template cannot be read or names what does not exist.
    pub fn add(&self, site: &mut Site, pages: &Pages, links: &Links) -> Result<()> {
        let template = fs::read_to_string(root().join("assets/slides.html"))?;
        for (lang, html) in &self.0 {
            let up = lang.up();
            let page = fill("assets/slides.html", &template, |name| {
                Some(match name {
                    "lang" => lang.tag().to_owned(),
                    "title" => attribute(lang.of(&pages.source().report.report.title)),
                    "opening_style" => format!("{up}{}", links.opening_style),
                    "style" => format!("{up}{}", links.style),
                    "deck_style" => format!("{up}{}", links.deck_style),
                    "fonts" => links.fonts.iter().map(|font| preload(up, font)).collect::<Vec<_>>().join("\n"),
                    "icon" => format!("{up}{}", links.icon),
                    "notice" => lang.deck().still.to_owned(),
                    "back" => lang.deck().to_page.to_owned(),
                    "slides" => html.clone(),
                    _ => return None,
                })
            })?;
            site.add(&format!("{}slides.html", lang.folder()), page.into_bytes())?;
        }
        Ok(())
    }
}
