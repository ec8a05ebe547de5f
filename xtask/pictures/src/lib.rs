//! An SVG of the package as a PNG: set in the faces that are given, every character there or no picture, and written with
//! a palette, since a few inks on one paper need no more. What is drawn, and in which faces, is decided elsewhere.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
pub use resvg::tiny_skia::Pixmap;
use resvg::tiny_skia::Transform;
use resvg::usvg::{FontResolver, Group, Node, Options, Text, Tree, fontdb};

/// Faces, ready to be set in.
pub type Database = Arc<fontdb::Database>;

/// The faces of font files.
///
/// # Errors
/// When one cannot be read.
pub fn fonts(files: impl IntoIterator<Item = PathBuf>) -> Result<Database> {
    let mut database = fontdb::Database::new();
    for file in files {
        database.load_font_file(&file).with_context(|| format!("reading {}", file.display()))?;
    }
    Ok(Arc::new(database))
}

/// Draws an SVG so many times as large as it says.
///
/// # Errors
/// When it is no SVG, or one of its characters is in none of the faces that it asks for.
pub fn png(svg: &str, faces: &Database, scale: u16) -> Result<Vec<u8>> {
    let options = Options {
        fontdb: Arc::clone(faces),
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
    let distance = |known: &Colour| -> i32 {
        known.iter().zip(colour).map(|(one, other)| (i32::from(*one) - i32::from(other)).pow(2)).sum()
    };
    let found = palette.iter().enumerate().min_by_key(|(_, it)| distance(it));
    found.and_then(|(at, _)| u8::try_from(at).ok()).unwrap_or_default()
}
