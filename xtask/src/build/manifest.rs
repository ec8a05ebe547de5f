//! What a home screen needs to know of the page: a manifest for each language, and the icon as pictures. Colours are
//! those of the style sheets' tokens, and the drawing is that of `assets/icons/icon.svg`.

use anyhow::{Context, Result};
use fs_err as fs;
use i18n::Lang;
use serde_json::json;
use start::paths::root;

use super::faces::Faces;
use super::links::{Icons, Links, MANIFEST};
use super::page::Pages;
use super::picture::{Picture, draw};
use super::site::Site;

/// The side of a maskable icon's drawing. Launchers cut such icons to any shape that holds a circle of four fifths of the
/// side: the square of the seal's frame lies within that circle, and its ground goes on to the edge.
const INSIDE: f32 = 0.66;

/// Draws the icons into the site.
///
/// # Errors
/// When the drawing is no SVG, or a file cannot be read or written.
pub fn icons(site: &mut Site) -> Result<Icons> {
    let drawing = fs::read_to_string(root().join("assets/icons/icon.svg"))?;
    let (paper, seal) = (token("paper")?, token("verm")?);
    let icons = [
        ("icon-192", 192, &paper, 1.0, "any"),
        ("icon-512", 512, &paper, 1.0, "any"),
        ("icon-maskable", 512, &seal, INSIDE, "maskable"),
        ("icon-touch", 180, &seal, 1.0, ""),
    ];
    let pictures = icons.map(|(name, side, ground, part, _)| Picture {
        name: name.to_owned(),
        svg: picture(&drawing, side, ground, part),
        scale: 1,
    });
    let mut others = Vec::new();
    // An icon has no text.
    for ((name, side, _, _, purpose), bytes) in icons.iter().zip(draw(&pictures, &Faces::default())?) {
        others.push((site.add_hashed(name, "png", bytes)?, *side, *purpose));
    }
    let (touch, ..) = others.pop().unwrap_or_default();
    Ok(Icons { touch, others })
}

/// Writes the manifest of every language.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(site: &mut Site, pages: &Pages, links: &Links) -> Result<()> {
    let paper = token("paper")?;
    for lang in Lang::ALL {
        let up = lang.up();
        let mut list = vec![json!({ "src": format!("{up}{}", links.icon), "type": "image/svg+xml", "sizes": "any" })];
        list.extend(links.icons.others.iter().map(|(path, side, purpose)| {
            let sizes = format!("{side}x{side}");
            json!({ "src": format!("{up}{path}"), "type": "image/png", "sizes": sizes, "purpose": purpose })
        }));
        let manifest = json!({
            // Soft hyphens are for the page, which parts words.
            "name": lang.of(&pages.source().report.report.title).replace('\u{ad}', ""),
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
        site.add(&format!("{}{MANIFEST}", lang.folder()), manifest.to_string().into_bytes())?;
    }
    Ok(())
}

/// The drawing on a ground, in the middle, over that part of the side.
fn picture(drawing: &str, side: u16, ground: &str, part: f32) -> String {
    let (inner, edge) = (64.0 * part, 32.0 * (1.0 - part));
    let place = format!("<svg x=\"{edge}\" y=\"{edge}\" width=\"{inner}\" height=\"{inner}\" ");
    let drawing = drawing.replacen("<svg ", &place, 1);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{side}\" height=\"{side}\" viewBox=\"0 0 64 64\">\
         <rect fill=\"{ground}\" width=\"64\" height=\"64\"/>{drawing}</svg>"
    )
}

/// A colour of the style sheets, such as `#F8F3E8`.
fn token(name: &str) -> Result<String> {
    let sheet = fs::read_to_string(root().join("assets/styles/tokens.css"))?;
    let value = sheet.split_once(&format!("--{name}: ")).and_then(|(_, rest)| rest.split_once(';'));
    let (value, _) = value.with_context(|| format!("assets/styles/tokens.css has no --{name}"))?;
    Ok(value.to_owned())
}

#[cfg(test)]
mod tests {
    use anyhow::Result;
    use pictures::{Pixmap, fonts, png};
    use start::paths::root;

    use super::{INSIDE, picture, token};

    #[test]
    fn a_maskable_icon_keeps_its_frame_within_the_circle_that_no_launcher_cuts() -> Result<()> {
        let drawing = std::fs::read_to_string(root().join("assets/icons/icon.svg"))?;
        let pixels = Pixmap::decode_png(&png(&picture(&drawing, 512, &token("verm")?, INSIDE), &fonts([])?, 1)?)?;
        let ground = pixels.pixel(0, 0).map(|it| (it.red(), it.green(), it.blue()));
        assert_eq!(ground, Some((0xB3, 0x26, 0x1C)));
        let mut drawn = 0;
        for y in 0..512 {
            for x in 0..512 {
                if pixels.pixel(x, y).map(|it| (it.red(), it.green(), it.blue())) == ground {
                    continue;
                }
                drawn += 1;
                let distance = (f64::from(x) - 255.5).hypot(f64::from(y) - 255.5);
                assert!(distance <= 0.4 * 512.0, "{x}, {y} is {distance} px from the middle");
            }
        }
        assert!(drawn > 10_000, "{drawn} pixels are drawn");
        Ok(())
    }
}
