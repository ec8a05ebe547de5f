//! The kit of this build: everything of a site that does not depend on the report. Programs, style sheets, scripts and icons
//! are files under names that change with their content; scripts and templates that a report's files are made of go along.

use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;

use anyhow::{Context, Result};
use publish::{Icons, Inline, Kit, Links, SERVERS, Site, with_constants, with_fonts};
use start::paths::root;

use super::minify::{Kind, classic, script};
use super::programs::{More, Programs};
use super::version::version;
use super::{bom, edit, icons, missing, styles, voice};
use crate::hosts::{Hashes, recipes};

/// What a first page needs, and the rest if it has been made. What has not been made yet gets a name without its content's
/// hash, by which `serve` knows it.
///
/// # Errors
/// When a source is missing or does not parse.
pub fn lay_out(programs: Programs) -> Result<Kit> {
    let mut site = Site::default();
    let (css, _) = styles::bundle(&mut site, "rest.css")?;
    let (opening, fonts) = styles::bundle(&mut site, "opening.css")?;
    let (elder_css, _) = styles::bundle(&mut site, "elder.css")?;
    let (voice_css, _) = styles::bundle(&mut site, "voice.css")?;
    let (check_css, _) = styles::bundle(&mut site, "check.css")?;
    let (deck_css, _) = styles::bundle(&mut site, "deck.css")?;
    let Programs { page, more } = programs;
    let icon = site.add_hashed("icon", "svg", asset("icons/icon.svg")?);
    let page_glue = text(&page.glue, "the page's glue")?.to_owned();
    let links = Links {
        style: site.add_hashed("main", "css", css),
        elder_style: site.add_hashed("elder", "css", elder_css),
        inline: Inline::new(&script("inline", Kind::Everywhere)?, &with_fonts(&site, opening.clone(), &fonts)?)?,
        opening_style: site.add_hashed("opening", "css", opening),
        fonts,
        wasm: site.add_hashed("report", "wasm", page.wasm),
        drawing: site.add_hashed("drawing", "wasm", page.part),
        glue: site.add_hashed("report", "js", page.glue),
        steps: site.add_hashed("steps", "js", script("steps", Kind::Module)?),
        voice_style: site.add_hashed("voice", "css", voice_css),
        voice: voice::add(&mut site)?,
        icons: Icons::drawn_by_browsers(&icon),
        icon,
        qr: "assets/qr.js".to_owned(),
        qr_wasm: "assets/qr.wasm".to_owned(),
        check: "assets/check.js".to_owned(),
        check_wasm: "assets/check.wasm".to_owned(),
        check_style: site.add_hashed("check", "css", check_css),
        deck: "assets/deck.js".to_owned(),
        deck_wasm: "assets/deck.wasm".to_owned(),
        deck_style: site.add_hashed("deck", "css", deck_css),
        version: version(),
        ..Links::default()
    };
    let parts = [("boot", script("boot", Kind::Module)?), ("paper", icons::token("paper")?)];
    let parts = parts.map(|(name, text)| (name.to_owned(), text)).into();
    let kit = Kit { site, links, parts, templates: Arc::new(templates()?), file: Vec::new() };
    match more {
        Some(more) => lay_out_more(kit, more, &page_glue),
        None => Ok(kit),
    }
}

/// The same with what is loaded later, and what everything but the pages is made of.
fn lay_out_more(mut kit: Kit, more: More, page_glue: &str) -> Result<Kit> {
    let site = &mut kit.site;
    let (element_css, _) = styles::bundle(site, "element.css")?;
    let (cards_css, _) = styles::bundle(site, "cards.css")?;
    let (years_css, _) = styles::bundle(site, "years.css")?;
    let (offline_css, fonts) = styles::bundle(site, "offline.css")?;
    let More { element, qr, check, deck, edit, publisher } = more;
    let glue_of = |id: &str, glue: &str| {
        Ok::<_, anyhow::Error>((format!("programs.{id}"), classic(glue, &format!("programs.{id}"))?))
    };
    kit.parts.extend([
        glue_of("report", page_glue)?,
        glue_of("code", text(&qr.glue, "the codes' glue")?)?,
        glue_of("check", text(&check.glue, "the check's glue")?)?,
        glue_of("deck", text(&deck.glue, "the deck's glue")?)?,
    ]);
    for (name, text) in [
        ("offline.css", with_fonts(site, offline_css, &fonts)?),
        ("one-file", with_constants(&[voice::words()], &script("one-file", Kind::Classic)?)),
        ("old-engines", script("old-engines", Kind::Everywhere)?),
        ("report-chart", script("report-chart", Kind::Module)?),
        ("worker", script("worker/worker", Kind::Classic)?),
    ] {
        kit.parts.insert(name.to_owned(), text);
    }
    site.add("embed/embed.js", script("embed/embed", Kind::Embedded)?);
    kit.links = Links {
        icons: icons::add(site)?,
        element: site.add_hashed("element", "js", element.glue),
        element_wasm: site.add_hashed("element", "wasm", element.wasm),
        element_style: site.add_hashed("element", "css", element_css),
        cards_style: site.add_hashed("cards", "css", cards_css),
        qr: site.add_hashed("qr", "js", qr.glue),
        qr_wasm: site.add_hashed("qr", "wasm", qr.wasm),
        check: site.add_hashed("check", "js", check.glue),
        check_wasm: site.add_hashed("check", "wasm", check.wasm),
        deck: site.add_hashed("deck", "js", deck.glue),
        deck_wasm: site.add_hashed("deck", "wasm", deck.wasm),
        publisher: site.add_hashed("publisher", "js", publisher.glue),
        publisher_wasm: site.add_hashed("publisher", "wasm", publisher.wasm),
        frame: site.add_hashed("frame", "js", script("embed/frame", Kind::Embedded)?),
        go: site.add_hashed("go", "js", script("go", Kind::Everywhere)?),
        years: site.add_hashed("years", "js", script("years", Kind::Module)?),
        years_style: site.add_hashed("years", "css", years_css),
        year: site.add_hashed("year", "js", script("year", Kind::Everywhere)?),
        ..kit.links
    };
    edit::add(&mut kit, edit)?;
    for (path, text) in recipes(&Hashes::of(&kit.links.inline), &[])? {
        kit.parts.insert(format!("{SERVERS}{path}"), text);
    }
    missing::add(&mut kit)?;
    bom::add(&mut kit)?;
    Ok(kit)
}

fn asset(name: &str) -> Result<Vec<u8>> {
    fs::read(root().join("assets").join(name)).with_context(|| format!("reading assets/{name}; the page needs it"))
}

/// The templates of pages: `index.html` and those of `assets/`.
fn templates() -> Result<BTreeMap<String, String>> {
    let mut names = vec!["index.html".to_owned()];
    for entry in fs::read_dir(root().join("assets"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".html") {
            names.push(format!("assets/{name}"));
        }
    }
    let read = |name: String| {
        let text = fs::read_to_string(root().join(&name)).with_context(|| format!("reading {name}"))?;
        Ok((name, text))
    };
    names.into_iter().map(read).collect()
}

fn text<'a>(bytes: &'a [u8], what: &str) -> Result<&'a str> {
    std::str::from_utf8(bytes).with_context(|| format!("{what} is not UTF-8"))
}
