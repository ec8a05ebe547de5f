//! The page that servers send where there is no such file. It stands under whatever address was asked for, at any depth, so that
//! it has everything in itself and finds the way to the report by a look (`assets/scripts/missing.js`).

use anyhow::Result;
use minijinja::context;
use publish::{Kit, MISSING, data_url, hash, inline};

use super::minify::{Kind, script};
use super::styles;

/// Puts the page into the kit.
///
/// # Errors
/// When a part cannot be made, or would end its element early.
pub fn add(kit: &mut Kit) -> Result<()> {
    let (style, _) = styles::bundle(&mut kit.site, "missing.css")?;
    let (style, script) = (inline("style", &style)?, inline("script", &script("missing", Kind::Everywhere)?)?);
    let policy = format!(
        "default-src 'none'; script-src {}; style-src {}; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'",
        hash(&script),
        hash(&style)
    );
    let icon = data_url("image/svg+xml", kit.site.read(&kit.links.icon)?);
    let page = kit.fill("assets/404.html", context! { policy, style, script, icon })?;
    kit.site.add(MISSING, page);
    Ok(())
}
