//! A scene as SVG nodes for Yew. Colours and fonts come from the page's style sheet, by class.

use std::rc::Rc;

use yew::virtual_dom::{VList, VNode, VTag, VText};

use charts::scene::{
    Element, Node, Paint, Palette, Scene, Shape, Styling, group_element, shape_element, symbol_element, units,
};
use model::without_break_hints;

/// In which state a scene is shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shown<'a> {
    /// Every group with this mark gets the class `is-on`.
    pub highlighted: Option<&'a str>,
    /// A link carries its name itself, and no symbol within it, and what only gathers others has no field for the keys'
    /// focus: fewer elements, for pictures that wait to be drawn.
    pub flat: bool,
    /// Keys walk from one group to the next: each group with a name can have the focus, and none is a tab stop.
    pub walked: bool,
}

/// The scene as an `svg` element with a `viewBox` of its size in user units, without width and height, so that the
/// style sheet says how large it is shown; one element for each part between its page breaks, so that no sheet of paper ends
/// within a part. `attributes` go on each element, before the `viewBox`.
///
/// Nodes are built by hand, since tags and attributes are data here; the same scene always gives the same nodes
/// in the same order, as hydration needs.
pub fn to_html(scene: &Scene, palette: &Palette, shown: Shown<'_>, attributes: Vec<(&'static str, String)>) -> VNode {
    let (mut drawn, mut top) = (0, 0);
    let parts = scene.page_breaks.iter().copied().chain([(scene.nodes.len(), scene.height)]).map(|(until, foot)| {
        let mut svg = VTag::new("svg");
        for (name, value) in &attributes {
            svg.add_attribute(name, value.clone());
        }
        let view = ["0 ", &units(top), " ", &units(scene.width), " ", &units(foot - top)].concat();
        svg.add_attribute("viewBox", view);
        svg.add_children(scene.nodes[drawn..until].iter().map(|node| vnode(node, palette, shown)));
        (drawn, top) = (until, foot);
        svg.into()
    });
    VList::with_children(parts.collect(), None).into()
}

fn vnode(node: &Node, palette: &Palette, shown: Shown<'_>) -> VNode {
    match node {
        Node::Group(group) => {
            let mut element = group_element(group, Styling::Classes);
            if shown.walked && group.label.is_some() {
                element.attributes.push(("tabindex", String::from("-1")));
            }
            if group.mark.is_some() && group.mark.as_deref() == shown.highlighted {
                match element.attributes.iter_mut().find(|(name, _)| *name == "class") {
                    Some((_, class)) => class.push_str(" is-on"),
                    None => element.attributes.push(("class", String::from("is-on"))),
                }
            }
            let mut tag = vtag(&element);
            let is_field = |it: &Node| matches!(it, Node::Shape(Shape::Rect { paint: Paint::Clear, .. }));
            let left_out = |it: &Node| shown.flat && group.mark.is_none() && is_field(it);
            let nodes = group.nodes.iter().filter(|it| !left_out(it)).map(|it| vnode(it, palette, shown));
            if element.tag == "a" && group.label.is_some() && shown.flat {
                if let Some(label) = &group.label {
                    tag.add_attribute("aria-label", without_break_hints(label));
                }
                tag.add_children(nodes);
            } else if element.tag == "a" && group.label.is_some() {
                let mut symbol = vtag(&symbol_element(group));
                symbol.add_children(nodes);
                tag.add_child(symbol.into());
            } else {
                tag.add_children(nodes);
            }
            tag.into()
        }
        Node::Shape(shape) => {
            let element = shape_element(shape, palette, Styling::Classes);
            let mut tag = vtag(&element);
            if let Some(text) = element.text {
                tag.add_child(VText::new(Rc::<str>::from(&*text)).into());
            }
            tag.into()
        }
    }
}

fn vtag(element: &Element) -> VTag {
    let mut tag = VTag::new(element.tag);
    for (name, value) in &element.attributes {
        tag.add_attribute(name, value.clone());
    }
    tag
}
