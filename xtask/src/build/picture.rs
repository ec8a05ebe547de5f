//! An SVG of the package as a PNG: set in the faces that are given, every character there or no picture, and written with
//! a palette, since a few inks on one paper need no more.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{FontResolver, Group, Node, Options, Text, Tree};

use super::faces::Faces;

/// Draws an SVG so many times as large as it says.
///
/// # Errors
/// When it is no SVG, or one of its characters is in none of the faces that it asks for.
pub fn png(svg: &str, faces: &Faces, scale: u16) -> Result<Vec<u8>> {
    let options = Options {
        fontdb: Arc::clone(&faces.database),
        font_resolver: FontResolver {
            select_font: FontResolver::default_font_selector(),
            // No face stands in for another: what is missing is to be seen, and is an error below.
            select_fallback: Box::new(|_, _, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).context("a picture's own SVG cannot be read")?;
    let missing = missing(tree.root());
    if !missing.is_empty() {
        bail!("the fonts have no character {missing:?}: write the text in the report's data otherwise");
    }
    let factor = f32::from(scale);
    let pixels = tree.size().to_int_size().scale_by(factor).context("a picture has no size")?;
    let mut pixmap = Pixmap::new(pixels.width(), pixels.height()).context("a picture is too large")?;
    resvg::render(&tree, Transform::from_scale(factor, factor), &mut pixmap.as_mut());
    write(&pixmap)
}

/// Characters that the faces lack.
fn missing(group: &Group) -> Vec<String> {
    let mut found = Vec::new();
    for text in texts(group) {
        if text.layouted().is_empty() {
            let chunks = text.chunks().iter().map(|it| it.text().to_owned());
            found.extend(chunks.filter(|it| !it.trim().is_empty()));
        }
        for glyph in text.layouted().iter().flat_map(|it| &it.positioned_glyphs) {
            if glyph.id.0 == 0 {
                found.push(glyph.text.clone());
            }
        }
    }
    found.dedup();
    found
}

/// Every text of a drawing, in its order.
fn texts(group: &Group) -> Vec<&Text> {
    let mut found = Vec::new();
    for node in group.children() {
        match node {
            Node::Group(inner) => found.extend(texts(inner)),
            Node::Text(text) => found.push(&**text),
            Node::Path(_) | Node::Image(_) => {}
        }
    }
    found
}

/// The commonest colours are the palette; the rest, steps of an edge between two inks, become their nearest.
fn write(pixmap: &Pixmap) -> Result<Vec<u8>> {
    let (palette, indices) = index(pixmap.data());
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette);
    encoder.set_compression(png::Compression::High);
    // Filters guess a pixel from its neighbours' values; a palette's numbers have none.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().context("beginning a PNG")?;
    writer.write_image_data(&indices).context("writing a PNG")?;
    writer.finish().context("ending a PNG")?;
    Ok(bytes)
}

type Colour = [u8; 3];

/// The palette, three bytes a colour, and a number of it for each opaque pixel of four bytes.
fn index(data: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let pixels = || data.chunks_exact(4).map(|it| [it[0], it[1], it[2]]);
    // Runs of one colour are counted at once: nearly all of a picture is paper.
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    let mut run: Option<(Colour, usize)> = None;
    for pixel in pixels() {
        match &mut run {
            Some((colour, length)) if *colour == pixel => *length += 1,
            _ => {
                if let Some((colour, length)) = run.replace((pixel, 1)) {
                    *counts.entry(colour).or_default() += length;
                }
            }
        }
    }
    if let Some((colour, length)) = run {
        *counts.entry(colour).or_default() += length;
    }
    let mut common: Vec<(Colour, usize)> = counts.iter().map(|(colour, count)| (*colour, *count)).collect();
    common.sort_by(|(one, many), (other, few)| few.cmp(many).then(one.cmp(other)));
    common.truncate(256);
    let palette: Vec<Colour> = common.into_iter().map(|(colour, _)| colour).collect();
    let numbers: BTreeMap<Colour, u8> = counts.keys().map(|colour| (*colour, nearest(&palette, *colour))).collect();
    let mut last = (palette.first().copied().unwrap_or_default(), 0);
    let indices = pixels().map(|pixel| {
        if pixel != last.0 {
            last = (pixel, numbers.get(&pixel).copied().unwrap_or_default());
        }
        last.1
    });
    let indices = indices.collect();
    (palette.concat(), indices)
}

fn nearest(palette: &[Colour], colour: Colour) -> u8 {
    let distance = |it: &Colour| -> i32 {
        it.iter().zip(colour).map(|(one, other)| (i32::from(*one) - i32::from(other)).pow(2)).sum()
    };
    let found = palette.iter().enumerate().min_by_key(|(_, it)| distance(it));
    found.and_then(|(at, _)| u8::try_from(at).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use anyhow::Result;
    use resvg::tiny_skia::Pixmap;

    use super::png;
    use crate::build::faces::Faces;

    fn picture(text: &str, family: &str, weight: u16) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"40\" viewBox=\"0 0 80 40\">\
             <rect fill=\"#f8f3e8\" width=\"80\" height=\"40\"/><text fill=\"#b3261c\" font-family=\"{family}\" \
             font-weight=\"{weight}\" x=\"4\" y=\"32\" font-size=\"32\">{text}</text></svg>"
        )
    }

    /// How many pixels are vermilion, edges not counted.
    fn inked(bytes: &[u8]) -> Result<usize> {
        let pixels = Pixmap::decode_png(bytes)?;
        Ok(pixels.pixels().iter().filter(|it| (it.red(), it.green(), it.blue()) == (0xb3, 0x26, 0x1c)).count())
    }

    #[test]
    fn a_picture_is_drawn_at_twice_its_size() -> Result<()> {
        let bytes = png(&picture("人大", "Noto Serif CJK SC", 700), &Faces::load()?, 2)?;
        let pixels = Pixmap::decode_png(&bytes)?;
        assert_eq!((pixels.width(), pixels.height()), (160, 80));
        assert!(inked(&bytes)? > 200, "nothing is drawn");
        Ok(())
    }

    #[test]
    fn characters_families_and_weights_differ_as_they_are_asked_for() -> Result<()> {
        let faces = Faces::load()?;
        let draw = |text, family, weight| png(&picture(text, family, weight), &faces, 2);
        let song = draw("数读", "Noto Serif CJK SC", 400)?;
        let bold = draw("数读", "Noto Serif CJK SC", 700)?;
        let hei = draw("数读", "Noto Sans CJK SC", 400)?;
        assert_ne!(song, draw("人大", "Noto Serif CJK SC", 400)?, "every character is the same box");
        assert_ne!(song, hei, "Song and Hei are one face");
        assert!(inked(&bold)? > inked(&song)?, "bold is not bolder");
        // 次 is written otherwise in Japanese; a face for it would be a wrong one.
        assert_ne!(draw("次", "Noto Serif CJK SC", 400)?, draw("次", "Noto Serif CJK JP", 400)?);
        Ok(())
    }

    #[test]
    fn a_character_that_no_face_has_is_an_error_that_names_it() -> Result<()> {
        let wrong = png(&picture("人\u{1F600}", "Noto Sans CJK SC", 400), &Faces::load()?, 2);
        let wrong = format!("{:#}", wrong.err().unwrap_or_else(|| panic!("an emoji was drawn")));
        assert!(wrong.contains('\u{1F600}'), "{wrong}");
        Ok(())
    }
}
