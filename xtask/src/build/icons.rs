//! The icon as pictures, for home screens. Colours are
//! those of the style sheets' tokens, and the drawing is that of `assets/icons/icon.svg`.

use anyhow::{Context, Result};
use fs_err as fs;
use publish::{FAVICON, Icon, Icons, Picture, Site};
use start::paths::root;

use super::faces::Faces;
use super::picture::draw;

/// The side of a maskable icon's drawing. Launchers cut such icons to any shape that holds a circle of four fifths of the
/// side: the square of the seal's frame lies within that circle, and its ground goes on to the edge.
const INSIDE: f32 = 0.66;

/// The side of the picture that browsers ask for by themselves.
const FAVICON_SIDE: u8 = 48;

/// Draws the icons into the site.
///
/// # Errors
/// When the drawing is no SVG, or a file cannot be read or written.
pub fn add(site: &mut Site) -> Result<Icons> {
    let drawing = fs::read_to_string(root().join("assets/icons/icon.svg"))?;
    let (paper, seal) = (token("paper")?, token("verm")?);
    let icons = [
        ("icon-192", 192, &paper, 1.0, "any"),
        ("icon-512", 512, &paper, 1.0, "any"),
        ("icon-maskable", 512, &seal, INSIDE, "maskable"),
        ("icon-touch", 180, &seal, 1.0, ""),
        ("favicon", u16::from(FAVICON_SIDE), &paper, 1.0, ""),
    ];
    let pictures = icons.map(|(name, side, ground, part, _)| Picture {
        name: name.to_owned(),
        svg: picture(&drawing, side, ground, part),
        scale: 1,
    });
    // An icon has no text.
    let mut drawn = draw(&pictures, &Faces::default())?;
    site.add(FAVICON, ico(&drawn.pop().unwrap_or_default()));
    let mut others = Vec::new();
    for ((name, side, _, _, purpose), bytes) in icons.iter().zip(drawn) {
        others.push(Icon { path: site.add_hashed(name, "png", bytes), side: *side, purpose: (*purpose).to_owned() });
    }
    let touch = others.pop().unwrap_or_default().path;
    Ok(Icons { touch, others })
}

/// A PNG as an icon file: Windows' format of 1985 holds whole PNG files since 2006, behind a list of them.
fn ico(png: &[u8]) -> Vec<u8> {
    // Reserved, the kind (1: icons) and the number of pictures, as 16 bits each.
    let head = [0, 0, 1, 0, 1, 0];
    // Width, height, no palette, reserved, one plane, 32 bits a pixel; then length and place as 32 bits each.
    let picture = [FAVICON_SIDE, FAVICON_SIDE, 0, 0, 1, 0, 32, 0];
    let length = u32::try_from(png.len()).unwrap_or_default().to_le_bytes();
    [head.as_slice(), &picture, &length, &22_u32.to_le_bytes(), png].concat()
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
///
/// # Errors
/// When there is none of that name.
pub fn token(name: &str) -> Result<String> {
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

    use super::{FAVICON_SIDE, INSIDE, ico, picture, token};

    #[test]
    fn an_icon_file_holds_the_picture_where_it_says_and_as_large_as_it_says() -> Result<()> {
        let drawn = png(&picture("<svg />", FAVICON_SIDE.into(), "#fff", 1.0), &fonts([])?, 1)?;
        let file = ico(&drawn);
        let number = |at: usize| u32::from_le_bytes([file[at], file[at + 1], file[at + 2], file[at + 3]]) as usize;
        let (length, place) = (number(14), number(18));
        assert_eq!(place + length, file.len());
        let pixels = Pixmap::decode_png(&file[place..])?;
        assert_eq!([pixels.width(), pixels.height()], [u32::from(file[6]), u32::from(file[7])]);
        Ok(())
    }

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
