//! What a drawing consists of once it is recorded: shapes and groups in drawing order. No drawing happens here.

use std::rc::Rc;

/// A point in grid steps; the origin is the upper left corner.
pub type Point = (i32, i32);

/// A colour as plotters hands it over.
pub type Rgb = (u8, u8, u8);

/// A finished drawing. Sizes are in grid steps ([`super::GRID`] to a user unit).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    pub width: i32,
    pub height: i32,
    pub nodes: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Group(Group),
    Shape(Shape),
}

/// Shapes that belong together, and what a reader or a program can know them by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// Class names for style sheets, separated by spaces.
    pub class: Rc<str>,
    /// Id of the thing that the group stands for; written as `data-mark`.
    pub mark: Option<Rc<str>>,
    /// Address that the group leads to; only fragments (`#…`) are written, so that no other scheme gets in.
    pub link: Option<Rc<str>>,
    /// Text alternative.
    pub label: Option<Rc<str>>,
    pub nodes: Vec<Node>,
}

/// Colour and, for outlines, stroke width in grid steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paint {
    Fill(Rgb),
    Stroke(Rgb, u32),
    /// Takes part in pointing but is not seen.
    Clear,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Rect {
        min: Point,
        max: Point,
        paint: Paint,
    },
    Circle {
        center: Point,
        radius: u32,
        paint: Paint,
    },
    /// Filled circles of one size.
    Dots {
        centers: Vec<Point>,
        radius: u32,
        rgb: Rgb,
    },
    /// An open line through the points, or a closed and filled polygon.
    Path {
        points: Vec<Point>,
        closed: bool,
        paint: Paint,
    },
    Text(Label),
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where its baseline begins, is centred or ends.
    pub at: Point,
    pub anchor: Anchor,
    pub text: Rc<str>,
    /// Font size in grid steps.
    pub size: u32,
    /// The family's name as given to plotters; a style sheet or [`super::Palette`] says what it stands for.
    pub family: Rc<str>,
    pub bold: bool,
    pub rgb: Rgb,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Scene {
    /// Visits every shape in drawing order.
    pub fn shapes(&self) -> Vec<&Shape> {
        let mut found = Vec::new();
        collect(&self.nodes, &mut found);
        found
    }
}

fn collect<'a>(nodes: &'a [Node], found: &mut Vec<&'a Shape>) {
    for node in nodes {
        match node {
            Node::Group(group) => collect(&group.nodes, found),
            Node::Shape(shape) => found.push(shape),
        }
    }
}
