//! A scene as the text of an SVG file that needs nothing beside it: colours and fonts are written out.

use super::element::{Element, Palette, Styling, group_element, shape_element};
use super::number::units;
use super::shapes::{Node, Scene};

/// The scene as a stand-alone SVG document, with `title` (plain text) as its name for programs that read it aloud.
///
/// Width, height and `viewBox` are in user units, so that one of them is one CSS pixel where nothing scales the
/// picture. Texts are escaped; characters that XML does not allow are left out, so that the document is well-formed
/// whatever the texts hold. Groups keep their marks and labels; classes and links belong to a page and are left out.
pub fn to_svg(scene: &Scene, palette: &Palette, title: &str) -> String {
    to_document(scene, palette, title, "", "")
}

/// The same with a `description` of what the picture shows and the `language` (a BCP 47 tag) of its texts, by which
/// programs choose between Chinese and Japanese forms of a character; each is left out where it is empty.
pub fn to_document(scene: &Scene, palette: &Palette, title: &str, description: &str, language: &str) -> String {
    let (width, height) = (units(scene.width), units(scene.height));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"graphics-document document\""
    );
    if !language.is_empty() {
        out.push_str(" xml:lang=\"");
        push_escaped(&mut out, language);
        out.push('"');
    }
    out.push_str(">\n<title>");
    push_escaped(&mut out, title);
    out.push_str("</title>\n");
    if !description.is_empty() {
        out.push_str("<desc>");
        push_escaped(&mut out, description);
        out.push_str("</desc>\n");
    }
    push_nodes(&mut out, &scene.nodes, palette);
    out.push_str("</svg>\n");
    out
}

fn push_nodes(out: &mut String, nodes: &[Node], palette: &Palette) {
    for node in nodes {
        match node {
            Node::Group(group) => {
                let element = group_element(group, Styling::Literal);
                push_start(out, &element);
                out.push_str(">\n");
                push_nodes(out, &group.nodes, palette);
                push_end(out, &element);
            }
            Node::Shape(shape) => {
                let element = shape_element(shape, palette, Styling::Literal);
                push_start(out, &element);
                match &element.text {
                    Some(text) => {
                        out.push('>');
                        push_escaped(out, text);
                        push_end(out, &element);
                    }
                    None => out.push_str("/>\n"),
                }
            }
        }
    }
}

fn push_start(out: &mut String, element: &Element) {
    out.push('<');
    out.push_str(element.tag);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        push_escaped(out, value);
        out.push('"');
    }
}

fn push_end(out: &mut String, element: &Element) {
    out.push_str("</");
    out.push_str(element.tag);
    out.push_str(">\n");
}

/// Escapes for both text and double-quoted attributes; characters that XML forbids are left out.
fn push_escaped(out: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            sign if sign < ' ' || sign == '\u{fffe}' || sign == '\u{ffff}' => {}
            sign => out.push(sign),
        }
    }
}
