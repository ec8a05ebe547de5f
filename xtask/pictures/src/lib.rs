//! An SVG of the package as a PNG: set in the faces that are given, every character there or no picture. What is drawn, and in
//! which faces, is decided elsewhere; how its pixels are written, in `ink`.

use std::fs;
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
        // In memory: a file would be mapped anew for each text, while all cores wait for that.
        database.load_font_data(fs::read(&file).with_context(|| format!("reading {}", file.display()))?);
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
    ink::png(pixmap.width(), pixmap.height(), pixmap.data())
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
