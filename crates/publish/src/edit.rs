//! The page of the editor, which names the kit that it makes sites with (no kit can name itself), and the same in one file.

use anyhow::Result;
use minijinja::context;

use crate::edit_offline;
use crate::kit::Kit;
use crate::links::Links;
use crate::paths::{EDIT, EDIT_OFFLINE};
use crate::site::Site;

/// Puts both into a site whose kit has an editor.
///
/// # Errors
/// When the kit lacks a template or a part, or a template names what has no value.
pub fn add(site: &mut Site, kit: &Kit, links: &Links) -> Result<()> {
    let Links { edit_start, edit_style, opening_style, style, deck_style, icon, kit: file, .. } = links;
    if edit_start.is_empty() {
        return Ok(());
    }
    let size = edit_offline::add(site, kit, links)?;
    let page = context! {
        start => edit_start, edit_style, opening_style, style, deck_style, icon, kit => file,
        whole => EDIT_OFFLINE,
        size => format!("{:.1}", size as f64 / 1e6),
    };
    site.add(EDIT, kit.fill("assets/edit.html", page)?);
    Ok(())
}
