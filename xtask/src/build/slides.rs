//! The slides as pages that need no program: all of them below each other, for browsers in which the presentation does not
//! start, for paper, and for those who want to read them.

use anyhow::{Context, Result};
use i18n::Lang;
use minijinja::context;
use report_deck::static_slides;

use super::head::look;
use super::links::Links;
use super::page::Pages;
use super::site::Site;
use super::template::fill;

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
    /// When the template cannot be read or names what has no value.
    pub fn add(&self, site: &mut Site, pages: &Pages, links: &Links) -> Result<()> {
        for (lang, html) in &self.0 {
            let page = context! {
                lang => lang.tag(),
                title => lang.of(&pages.source().report.report.title),
                deck_style => &links.deck_style,
                notice => lang.deck().still,
                back => lang.deck().to_page,
                slides => html,
                ..look(links, lang.up())
            };
            let page = fill("assets/slides.html", page)?;
            site.add(&format!("{}slides.html", lang.folder()), page.into_bytes())?;
        }
        Ok(())
    }
}
