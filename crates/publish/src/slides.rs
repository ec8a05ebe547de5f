//! The slides as pages that need no program: all of them below each other, for browsers in which the presentation does not
//! start, for paper, and for those who want to read them. Beside them the page to which the slides' codes lead.

use anyhow::Result;
use i18n::Lang;
use minijinja::context;
use report_deck::static_slides;

use crate::cards;
use crate::head::look;
use crate::kit::Kit;
use crate::links::Links;
use crate::page::Pages;
use crate::paths::GO;
use crate::site::Site;

/// The slides of each language.
pub struct Slides(Vec<(Lang, String)>);

impl Slides {
    /// Renders them.
    pub async fn render(pages: &Pages, address: Option<&str>) -> Self {
        let mut rendered = Vec::new();
        for lang in Lang::ALL {
            let whole = address.map(|it| format!("{it}/{}", lang.folder()));
            rendered.push((lang, static_slides(pages.source(), lang, whole.as_deref()).await));
        }
        Self(rendered)
    }

    /// Puts a page of them beside each page.
    ///
    /// # Errors
    /// When the kit lacks the template, or it names what has no value.
    pub fn add(&self, site: &mut Site, kit: &Kit, pages: &Pages, links: &Links) -> Result<()> {
        for (lang, html) in &self.0 {
            let page = context! {
                lang => lang.tag(),
                title => pages.source().report.report.dated_title(*lang),
                deck_style => &links.deck_style,
                notice => lang.deck().still,
                back => lang.deck().to_page,
                cards => lang.shared().cards,
                cards_page => format!("{}{}", lang.up(), cards::page("index", *lang)),
                slides => html,
                ..look(links, lang.up())
            };
            let page = kit.fill("assets/slides.html", page)?;
            site.add(&format!("{}slides.html", lang.folder()), page);
        }
        let ways = Lang::ALL.map(|lang| {
            context! {
                tag => lang.tag(),
                folder => if lang.folder().is_empty() { "./" } else { lang.folder() },
                name => lang.name(),
                large => lang.strings().elder,
            }
        });
        let title = pages.source().report.report.dated_title(Lang::Zh);
        let page = kit.fill(
            "assets/go.html",
            context! { lang => Lang::Zh.tag(), title, go => &links.go, ways, ..look(links, "") },
        )?;
        site.add(GO, page);
        Ok(())
    }
}
