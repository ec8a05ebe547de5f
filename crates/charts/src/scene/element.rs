//! What each shape is as an SVG element: its tag and attributes. Both writers go through here, so that the page
//! and a file cannot differ in geometry; they differ only in where colours and fonts come from.

use super::number::units;
use super::shape_path::{dots_data, path_data};
use super::shapes::{Anchor, Group, Label, Paint, Rgb, Shape};

/// Names for the colours and font families of a drawing. Both lists may be empty: a colour without a name gets the
/// bare class `f-` or `s-`, a family without a stack is written as it is.
pub struct Palette {
    /// Colour and the name that style sheets know it by (`verm` gives the classes `f-verm` for fills and texts and
    /// `s-verm` for strokes). Files of their own need no names; they write the colour itself (`#b3261c`).
    pub colours: &'static [(Rgb, &'static str)],
    /// Family name as given to plotters, and the CSS font stack that it stands for in a file of its own. A page gets
    /// the class `t-<family>` instead, and its style sheet has the stack.
    pub families: &'static [(&'static str, &'static str)],
}

/// Whether an element is styled by its page or carries everything itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Styling {
    /// Names for a style sheet, which may then differ between screens, prints and dark surroundings.
    Classes,
    /// Colours and font stacks as attributes.
    Literal,
}

/// An SVG element without its children.
pub struct Element {
    /// Of SVG: `g`, `a`, `rect`, `circle`, `path` or `text`.
    pub tag: &'static str,
    /// In writing order, not escaped; lengths are user units.
    pub attributes: Vec<(&'static str, String)>,
    /// Content of a `text`, not escaped.
    pub text: Option<std::sync::Arc<str>>,
}

/// The element of a group: a link where it leads somewhere within the page or to another report of its site, else `g`. A link
/// takes its name from the [`symbol_element`] within it; any other group with a name says itself what it is.
pub fn group_element(group: &Group, styling: Styling) -> Element {
    let within = |it: &&str| it.starts_with('#') || it.starts_with("../");
    let link = group.link.as_deref().filter(|it| within(it) && styling == Styling::Classes);
    let mut attributes = Vec::new();
    let mut add = |name, value: Option<&str>| {
        if let Some(value) = value.filter(|it| !it.is_empty()) {
            attributes.push((name, value.to_owned()));
        }
    };
    add("class", Some(&*group.class).filter(|_| styling == Styling::Classes));
    add("href", link);
    add("data-mark", group.mark.as_deref());
    add("lang", group.lang);
    if link.is_none() {
        name(group, &mut attributes);
    }
    Element { tag: if link.is_some() { "a" } else { "g" }, attributes, text: None }
}

/// What stands within a group's link: the symbol itself, under the group's name. The link stays a link, which can be
/// followed, and is named as a link around any picture is.
pub fn symbol_element(group: &Group) -> Element {
    let mut attributes = Vec::new();
    name(group, &mut attributes);
    Element { tag: "g", attributes, text: None }
}

/// Role and name of a named group, by the WAI-ARIA Graphics Module 1.0. A mark for a thing of the data is a symbol; a group of
/// other marks is an object. A second role stands behind each for screen readers that do not know that module.
#[inline(never)]
fn name(group: &Group, attributes: &mut Vec<(&'static str, String)>) {
    if let Some(label) = group.label.as_ref().filter(|it| !it.is_empty()) {
        let role = if group.mark.is_some() { "graphics-symbol img" } else { "graphics-object group" };
        // Hints for line breaks are no part of a name, and some voices stumble over them.
        attributes.extend([("role", role.to_owned()), ("aria-label", label.replace(['\u{ad}', '\u{200b}'], ""))]);
    }
}

/// The element of a shape.
pub fn shape_element(shape: &Shape, palette: &Palette, styling: Styling) -> Element {
    let mut out = Element { tag: "path", attributes: Vec::new(), text: None };
    match shape {
        Shape::Rect { min, max, paint } => {
            out.tag = "rect";
            out.add_paint(*paint, palette, styling);
            for (name, value) in [("x", min.0), ("y", min.1), ("width", max.0 - min.0), ("height", max.1 - min.1)] {
                out.attributes.push((name, units(value)));
            }
        }
        Shape::Circle { center, radius, paint } => {
            out.tag = "circle";
            out.add_paint(*paint, palette, styling);
            for (name, value) in [("cx", center.0), ("cy", center.1), ("r", *radius as i32)] {
                out.attributes.push((name, units(value)));
            }
        }
        Shape::Dots { centers, radius, rgb } => {
            out.add_paint(Paint::Stroke(*rgb, radius * 2), palette, styling);
            out.attributes.push(("stroke-linecap", String::from("round")));
            out.attributes.push(("d", dots_data(centers)));
        }
        Shape::Path { points, closed, paint } => {
            out.add_paint(*paint, palette, styling);
            out.attributes.push(("d", path_data(points, *closed)));
        }
        Shape::Text(label) => out.set_label(label, palette, styling),
    }
    out
}

impl Element {
    fn add_paint(&mut self, paint: Paint, palette: &Palette, styling: Styling) {
        match (paint, styling) {
            (Paint::Clear, _) => {
                if styling == Styling::Classes {
                    self.attributes.push(("class", String::from("hit")));
                }
                // Said by the element itself: where the style sheet is lost, it would cover the numbers in black.
                self.attributes.push(("fill", String::from("none")));
            }
            (Paint::Fill(rgb), Styling::Classes) => self.attributes.push(("class", class("f-", rgb, palette))),
            (Paint::Fill(rgb), Styling::Literal) => self.attributes.push(("fill", hex(rgb))),
            (Paint::Stroke(rgb, width), _) => {
                match styling {
                    Styling::Classes => self.attributes.push(("class", class("s-", rgb, palette))),
                    Styling::Literal => {
                        self.attributes.push(("fill", String::from("none")));
                        self.attributes.push(("stroke", hex(rgb)));
                    }
                }
                self.attributes.push(("stroke-width", units(width as i32)));
            }
        }
    }

    fn set_label(&mut self, label: &Label, palette: &Palette, styling: Styling) {
        self.tag = "text";
        self.text = Some(label.text.clone());
        if styling == Styling::Classes {
            let mut name = class("f-", label.rgb, palette);
            name.push_str(" t-");
            name.push_str(&label.family);
            if label.bold {
                name.push_str(" b");
            }
            // A Chinese opening sign fills half its square; at a line's start the font sets it flush.
            if label.anchor == Anchor::Start && label.text.starts_with(['“', '《', '（', '‘']) {
                name.push_str(" halt");
            }
            self.attributes.push(("class", name));
        } else {
            self.attributes.push(("fill", hex(label.rgb)));
            let stack = palette.families.iter().find(|(name, _)| *name == &*label.family);
            self.attributes.push(("font-family", stack.map_or(&*label.family, |(_, stack)| stack).to_owned()));
            if label.bold {
                self.attributes.push(("font-weight", String::from("700")));
            }
        }
        self.attributes.push(("x", units(label.at.0)));
        self.attributes.push(("y", units(label.at.1)));
        self.attributes.push(("font-size", units(label.size as i32)));
        match label.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.attributes.push(("text-anchor", String::from("middle"))),
            Anchor::End => self.attributes.push(("text-anchor", String::from("end"))),
        }
    }
}

/// The class of a colour; a colour without a name gives none, and shows as the style sheet's default.
fn class(prefix: &str, rgb: Rgb, palette: &Palette) -> String {
    let name = palette.colours.iter().find(|(known, _)| *known == rgb).map_or("", |(_, name)| name);
    let mut out = String::from(prefix);
    out.push_str(name);
    out
}

fn hex((red, green, blue): Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
