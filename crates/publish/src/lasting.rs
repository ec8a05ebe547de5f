//! The address of the one report of a site, which stays when another will stand in the root: a page in each language that leads
//! there. Sites of several reports are made in `years`.

use anyhow::Result;
use i18n::Lang;
use minijinja::context;

use crate::head::look;
use crate::kit::Kit;
use crate::links::Links;
use crate::page::Pages;
use crate::site::Site;

/// Adds the report's lasting address (`2023/`, `2023/en/`). While the site has this report alone, it leads to the root.
///
/// # Errors
/// When the kit lacks the template.
pub fn add(site: &mut Site, kit: &Kit, pages: &Pages, links: &Links) -> Result<()> {
    if links.year.is_empty() {
        return Ok(());
    }
    let about = &pages.source().report.report;
    for lang in Lang::ALL {
        let up = format!("{}../", lang.up());
        let page = context! {
            lang => lang.tag(),
            title => about.dated_title(lang),
            year => &links.year,
            way => format!("{up}{}", lang.folder()),
            ..look(links, &up)
        };
        site.add(&format!("{}/{}index.html", about.id, lang.folder()), kit.fill("assets/year.html", page)?);
    }
    Ok(())
}
