//! What a drawing consists of once it is recorded: shapes and groups in drawing order. No drawing happens here.

use std::sync::Arc;

use super::number::units;

/// A point, x then y, in tenths of a user unit ([`super::GRID`]). The origin is the upper left corner, y grows
/// downwards; points outside the scene are allowed.
pub type Point = (i32, i32);

/// Red, green and blue, 0 to 255 each, as plotters hands them over. There is no alpha: a colour is opaque, but for
/// the fully transparent one, which is [`Paint::Clear`].
pub type Rgb = (u8, u8, u8);

/// A drawing. It is plain data: it can be compared, cloned, searched and cut before it is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// In tenths. plotters learns it from the recorder as the size of its canvas, so it is set before drawing.
    pub width: i32,
    /// In tenths; may be set anew after drawing, when the drawing itself says how tall it is.
    pub height: i32,
    /// From the bottom layer to the top one.
    pub nodes: Vec<Node>,
    /// Where a tall drawing may be parted, from top to bottom: how many nodes were drawn by then, all of them above the
    /// break, and the break's height in tenths. Paper and screens show the parts one below the other.
    pub page_breaks: Vec<(usize, i32)>,
}

/// A part of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Parts under one name.
    Group(Group),
    /// Something that is painted.
    Shape(Shape),
}

/// Shapes that belong together, and what a reader or a program can know them by. All of it may stay empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// Class names for style sheets, separated by spaces; a file of its own has no style sheet, so there they are
    /// left out.
    pub class: Arc<str>,
    /// Id of the thing that the group stands for; written as `data-mark`, so that one handler serves all marks.
    pub mark: Option<Arc<str>>,
    /// Address that the group leads to; only fragments (`#…`) and relative ways (`../…`) are written, so that no other scheme
    /// gets in, and only in a page, since a file has nothing to lead to.
    pub link: Option<Arc<str>>,
    /// Text alternative of the whole group, as plain text; written as `aria-label`.
    pub label: Option<Arc<str>>,
    /// Language of its texts as a BCP 47 tag, where it is not that of what surrounds the picture; written as `lang`.
    pub lang: Option<&'static str>,
    /// What belongs to it, from the bottom layer to the top one; groups may stand within groups.
    pub nodes: Vec<Node>,
}

/// How a shape is painted: filled or outlined, never both, as plotters draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paint {
    /// The area inside.
    Fill(Rgb),
    /// The line, and its width in tenths, half of which lies on either side.
    Stroke(Rgb, u32),
    /// Takes part in pointing but is not seen.
    Clear,
}

/// A thing that is painted. All lengths are tenths.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle along the axes.
    Rect {
        /// Upper left corner.
        min: Point,
        /// Lower right corner.
        max: Point,
        /// Fill or outline.
        paint: Paint,
    },
    /// A circle that is not filled; filled ones are [`Shape::Dots`].
    Circle {
        /// Where its centre stands.
        center: Point,
        /// From the centre to the middle of its line.
        radius: u32,
        /// Outline, or nothing that is seen.
        paint: Paint,
    },
    /// Filled circles of one size and colour that were drawn one after the other.
    Dots {
        /// In drawing order; never empty.
        centers: Vec<Point>,
        /// Of each.
        radius: u32,
        /// Of all.
        rgb: Rgb,
    },
    /// An open line through the points, or a closed and filled polygon.
    Path {
        /// In order; the closing line back to the first is not among them.
        points: Vec<Point>,
        /// Whether the last point is joined to the first.
        closed: bool,
        /// Outline of an open path, fill of a closed one.
        paint: Paint,
    },
    /// Words.
    Text(Label),
}

/// One line of horizontal text. It never wraps; who draws it breaks lines beforehand ([`super::text_width`]).
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where its baseline begins, is centred or ends; which of them, [`Label::anchor`] says.
    pub at: Point,
    /// Which part of the line stands at that point.
    pub anchor: Anchor,
    /// Plain text; the writers escape it.
    pub text: Arc<str>,
    /// Font size in tenths.
    pub size: u32,
    /// The family's name as given to plotters; a style sheet or [`super::Palette`] says what it stands for.
    pub family: Arc<str>,
    /// Weight 700 instead of 400; there are no others.
    pub bold: bool,
    /// Colour of the letters.
    pub rgb: Rgb,
}

/// The part of a line of text that stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

impl Group {
    /// A group that only style sheets know.
    pub fn of_class(class: &str) -> Self {
        Self { class: class.into(), ..Self::default() }
    }
}

impl Scene {
    /// What a `viewBox` says of it, in user units.
    pub fn view_box(&self) -> String {
        ["0 0 ", &units(self.width), " ", &units(self.height)].concat()
    }

    /// Every shape in drawing order, whatever groups it stands in: what tests and measurements look through.
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
