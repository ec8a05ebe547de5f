//! Elements made by the browser's own calls, which no policy on markup refuses. A scene becomes SVG here as
//! `charts::scene` writes it elsewhere; only its marks differ, which are buttons. Keys walk from one group or mark
//! to the next, so that a chart is a single tab stop.

use charts::scene::{Element as Shape, Group, Node, Palette, Scene, Styling, group_element, shape_element};
use model::without_break_hints;
use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A place to put elements into, and the document that makes them.
#[derive(Clone)]
pub struct Place {
    document: Document,
    element: Element,
}

impl Place {
    /// An element of some document.
    ///
    /// # Errors
    /// When it belongs to none.
    pub fn of(element: &Element) -> Result<Self, JsValue> {
        let document = element.owner_document().ok_or_else(|| JsValue::from_str("an element without a document"))?;
        Ok(Self { document, element: element.clone() })
    }

    /// Removes what stands in it.
    pub fn clear(&self) {
        self.element.set_text_content(None);
    }

    /// Appends an HTML element and returns its inside. Attributes with an empty value are left out.
    ///
    /// # Errors
    /// When the browser refuses a name.
    pub fn html(&self, tag: &str, attributes: &[(&str, &str)]) -> Result<Self, JsValue> {
        self.append(self.document.create_element(tag)?, attributes)
    }

    /// Appends an SVG element and returns its inside.
    ///
    /// # Errors
    /// When the browser refuses a name.
    pub fn svg(&self, tag: &str, attributes: &[(&str, &str)]) -> Result<Self, JsValue> {
        self.append(self.document.create_element_ns(Some(SVG), tag)?, attributes)
    }

    /// Sets the text in it.
    pub fn text(&self, text: &str) {
        self.element.set_text_content(Some(text));
    }

    /// Appends a scene as an `svg`; the highlighted mark gets the class `is-on`.
    ///
    /// # Errors
    /// When the browser refuses a name.
    pub fn scene(
        &self,
        scene: &Scene,
        palette: &Palette,
        highlighted: Option<&str>,
        attributes: &[(&str, &str)],
    ) -> Result<(), JsValue> {
        let svg = self.svg("svg", attributes)?;
        svg.element.set_attribute("viewBox", &scene.view_box())?;
        svg.nodes(&scene.nodes, palette, highlighted)
    }

    fn nodes(&self, nodes: &[Node], palette: &Palette, highlighted: Option<&str>) -> Result<(), JsValue> {
        for node in nodes {
            match node {
                Node::Group(group) => self.group(group, highlighted)?.nodes(&group.nodes, palette, highlighted)?,
                Node::Shape(shape) => {
                    let shape = shape_element(shape, palette, Styling::Classes);
                    let inside = self.shape(&shape)?;
                    if let Some(text) = &shape.text {
                        inside.text(text);
                    }
                }
            }
        }
        Ok(())
    }

    /// A mark leads nowhere in a page of another site: it is a button, whose choice that page hears of.
    fn group(&self, group: &Group, highlighted: Option<&str>) -> Result<Self, JsValue> {
        let Some(mark) = group.mark.as_deref() else {
            let mut shape = group_element(group, Styling::Classes);
            if group.label.is_some() {
                shape.attributes.push(("tabindex", String::from("-1")));
            }
            return self.shape(&shape);
        };
        let on = highlighted == Some(mark);
        let class = [&*group.class, if on { " is-on" } else { "" }].concat();
        let attributes = [
            ("class", &*class),
            ("data-mark", mark),
            ("role", "button"),
            ("tabindex", "-1"),
            ("aria-label", &without_break_hints(group.label.as_deref().unwrap_or_default())),
            ("aria-pressed", if on { "true" } else { "" }),
        ];
        self.svg("g", &attributes)
    }

    fn shape(&self, shape: &Shape) -> Result<Self, JsValue> {
        let made = self.document.create_element_ns(Some(SVG), shape.tag)?;
        for (name, value) in &shape.attributes {
            made.set_attribute(name, value)?;
        }
        self.append(made, &[])
    }

    fn append(&self, made: Element, attributes: &[(&str, &str)]) -> Result<Self, JsValue> {
        for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            made.set_attribute(name, value)?;
        }
        self.element.append_child(&made)?;
        Ok(Self { document: self.document.clone(), element: made })
    }
}
