//! What a home screen needs to know of the page: a manifest for each language.

use anyhow::Result;
use i18n::Lang;
use serde_json::json;

use crate::kit::Kit;
use crate::links::Icon;
use crate::localised::in_one_order;
use crate::page::Pages;
use crate::paths::MANIFEST;
use crate::site::Site;

/// Writes the manifest of every language.
///
/// # Errors
/// When the kit names no colour of the paper.
pub fn write(site: &mut Site, kit: &Kit, pages: &Pages) -> Result<()> {
    let (paper, links) = (kit.part("paper")?, &kit.links);
    for lang in Lang::ALL {
        let up = lang.up();
        let mut list = vec![json!({ "src": format!("{up}{}", links.icon), "type": "image/svg+xml", "sizes": "any" })];
        list.extend(links.icons.others.iter().map(|Icon { path, side, purpose }| {
            let sizes = format!("{side}x{side}");
            json!({ "src": format!("{up}{path}"), "type": "image/png", "sizes": sizes, "purpose": purpose })
        }));
        let manifest = json!({
            // Soft hyphens are for the page, which parts words.
            "name": pages.source().report.report.dated_title(lang),
            "short_name": lang.strings().brand,
            "lang": lang.tag(),
            "start_url": "./",
            // The languages are one site: a link from one to another stays in the window.
            "scope": if up.is_empty() { "./" } else { up },
            "display": "minimal-ui",
            "background_color": paper,
            "theme_color": paper,
            "icons": list,
        });
        site.add(&format!("{}{MANIFEST}", lang.folder()), in_one_order(manifest));
    }
    Ok(())
}
