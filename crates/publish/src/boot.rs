//! The script that starts a page, with the names of what it loads when it is asked for.

use anyhow::Result;
use i18n::Lang;
use serde_json::json;

use crate::kit::Kit;
use crate::page::Pages;
use crate::site::Site;

/// Puts the script into the site; the kit has the names of everything else.
///
/// # Errors
/// When the kit has no such script, or the data is no JSON.
pub fn add(site: &mut Site, kit: &Kit, pages: &Pages) -> Result<String> {
    let links = &kit.links;
    let mut later = json!({
        "glue": links.glue,
        "wasm": links.wasm,
        "style": links.style,
        "voice": links.voice,
        "drawing": links.drawing,
        "code": links.qr,
        "codeWasm": links.qr_wasm,
        "check": links.check,
        "checkWasm": links.check_wasm,
        "checkStyle": links.check_style,
        "deck": links.deck,
        "deckWasm": links.deck_wasm,
        "deckStyle": links.deck_style,
        "steps": links.steps,
        "voiceStyle": links.voice_style,
    });
    for lang in Lang::ALL {
        let slides = site.add_hashed("slides", "json", pages.slides(lang)?);
        later[format!("slides-{}", lang.tag())] = slides.into();
    }
    Ok(site.add_hashed("boot", "js", kit.script("boot", &[("LATER", later)])?))
}
