//! The order in which a site is made: the report is rendered, and what was rendered becomes files with the kit.

use anyhow::Result;
use i18n::Lang;
use model::Source;

use crate::embed::Figures;
use crate::kit::Kit;
use crate::links::Links;
use crate::machine::{Machine, Picture};
use crate::page::Pages;
use crate::paths::{BOM, OFFLINE, VERSION};
use crate::site::Site;
use crate::slides::Slides;
use crate::sums::fingerprint;
use crate::{boot, card_pages, cards, corrections, downloads, edit, lasting, manifest, offline, text, worker};

/// A report as the HTML of its pages; for this, no kit is needed.
pub struct Rendered {
    pages: Pages,
    figures: Figures,
    slides: Slides,
    /// Where the site will stand on the web, if that is known.
    address: Option<String>,
}

impl Rendered {
    /// Renders every page of a report. `address` has no slash at its end ([`crate::address`]).
    ///
    /// # Errors
    /// When the report is none.
    pub async fn new(pages: Pages, address: Option<&str>) -> Self {
        let figures = Figures::render(&pages).await;
        let slides = Slides::render(&pages, address).await;
        Self { pages, figures, slides, address: address.map(str::to_owned) }
    }
}

impl Rendered {
    /// The report's own page.
    pub fn into_pages(self) -> Pages {
        self.pages
    }
}

/// A finished site.
pub struct Published {
    /// Its files, compressed ones and the list of sums included.
    pub site: Site,
    /// How its pages name them.
    pub links: Links,
    /// Pictures that could not be drawn, by their paths: pages name them all the same.
    pub left_out: Vec<String>,
}

/// Makes the site of a report.
///
/// # Errors
/// When the kit lacks something, a text would end the element that carries it, or the machine cannot do what is asked.
pub fn publish(kit: &Kit, rendered: &Rendered, machine: &impl Machine) -> Result<Published> {
    let Rendered { pages, figures, slides, address } = rendered;
    let address = address.as_deref();
    let (mut site, mut links) = begin(kit, pages)?;
    let left_out = machine.step("pictures and tables", || {
        let pictures = downloads(&mut site, pages.source(), address);
        let drawn = machine.draw(&pictures)?;
        corrections::add(&mut site, &pages.read, address)?;
        for lang in Lang::ALL {
            site.add(&format!("data/lists.{}.xlsx", lang.tag()), machine.workbook(&pages.read, lang)?);
        }
        Ok(add_pictures(&mut site, pictures, drawn))
    })?;
    (links.offline, links.offline_sum) = machine.step("offline.html: everything in one file", || {
        offline::write(&mut site, kit, pages, &links, address, machine)
    })?;
    machine.step("pages, with .br and .gz beside every file", || {
        add_pages(&mut site, kit, pages, &links, address)?;
        figures.add(&mut site, kit, pages, &links)?;
        slides.add(&mut site, kit, pages, &links)?;
        text::add(&mut site, kit, pages, &links)?;
        card_pages::add(&mut site, kit, pages, &links, address)?;
        edit::add(&mut site, kit, &links)?;
        site.add(BOM, kit.bom(&pages.given)?);
        site.add(VERSION, about(&links));
        worker::write(&mut site, kit)?;
        lasting::add(&mut site, kit, pages, &links)?;
        site.pack(machine)?;
        site.list_sums();
        Ok(())
    })?;
    Ok(Published { site, links, left_out })
}

/// The pictures of a report's site, for whoever has to draw them before.
pub fn pictures(source: &Source, address: Option<&str>) -> Vec<Picture> {
    downloads(&mut Site::default(), source, address)
}

/// Puts in what readers take along but pictures, and returns those.
fn downloads(site: &mut Site, source: &Source, address: Option<&str>) -> Vec<Picture> {
    let mut pictures = downloads::write(site, source, address);
    pictures.extend(cards::pictures(source, address));
    pictures
}

/// The page in every language with what it loads at once, for a look before all else is there.
///
/// # Errors
/// As [`publish`].
pub fn first(kit: &Kit, pages: &Pages) -> Result<Site> {
    let (mut site, links) = begin(kit, pages)?;
    add_pages(&mut site, kit, pages, &links, None)?;
    Ok(site)
}

/// The kit's files, and those of the report that other files name.
fn begin(kit: &Kit, pages: &Pages) -> Result<(Site, Links)> {
    let mut site = kit.site.clone();
    let mut links = kit.links.clone();
    if !kit.file.is_empty() {
        links.kit = site.add_hashed("kit", "zip", kit.file.clone());
    }
    links.boot = boot::add(&mut site, kit, pages)?;
    if let Some(parts) = &pages.parts {
        for lang in Lang::ALL {
            links.parts.push((lang, parts.add(&mut site, &pages.read.text, lang)?));
        }
    }
    Ok((site, links))
}

fn add_pages(site: &mut Site, kit: &Kit, pages: &Pages, links: &Links, address: Option<&str>) -> Result<()> {
    for lang in Lang::ALL {
        site.add(&format!("{}index.html", lang.folder()), pages.fill(lang, kit, links, address)?);
    }
    manifest::write(site, kit, pages)
}

/// Puts in what was drawn; returns the names of the rest.
fn add_pictures(site: &mut Site, pictures: Vec<Picture>, drawn: Vec<Option<Vec<u8>>>) -> Vec<String> {
    let mut left_out = Vec::new();
    for (picture, drawn) in pictures.into_iter().zip(drawn) {
        match drawn {
            Some(bytes) => site.add(&picture.name, bytes),
            None => left_out.push(picture.name),
        }
    }
    left_out
}

/// The version, and what tells a copy of the one file, in signs that every server sends alike.
fn about(Links { version, offline_sum: sum, .. }: &Links) -> String {
    let fingerprint = fingerprint(sum);
    format!("build {version}\n\n{OFFLINE}\nfingerprint {fingerprint}\nSHA-256 {sum}\n")
}
