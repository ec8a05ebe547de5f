//! The stage between a series and its drawing: every part of a picture where it stands, in user units. What is measured
//! (slides, steps, tests) is measured here; `marks` changes what marks show, and `draw` makes a scene of it all.

use super::face::Face;
use crate::scene::{ASCENT, Anchor, DESCENT, Group, Rgb, Structure, in_units, tenths};

/// A picture whose parts all have their place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// In user units, to the grid.
    pub width: f64,
    /// In user units, to the grid.
    pub height: f64,
    pub(super) parts: Vec<Part>,
}

/// A rectangle in user units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// From its left edge to the right one.
    pub width: f64,
    /// From its upper edge to the lower one.
    pub height: f64,
}

/// One line of text, its hints for line breaks removed.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// Where its baseline begins, is centred or ends.
    pub at: (f64, f64),
    /// What it says.
    pub text: String,
    /// How it is set.
    pub face: Face,
    /// Which part of the line stands at its point.
    pub anchor: Anchor,
}

/// How a part is painted. Lengths of lines are user units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Ink {
    Fill(Rgb),
    Line(Rgb, f64),
    /// Takes part in pointing but is not seen.
    Clear,
}

/// Parts in drawing order. Groups are opened and closed among them, as plotters has no tree either.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Part {
    Structure(Structure),
    Rect(Area, Ink),
    /// A line inside the edges of an area, so thick.
    Frame(Area, f64, Rgb),
    /// Centre, and radius to the middle of its line.
    Circle((f64, f64), f64, Ink),
    /// Closed where it is filled.
    Path(Vec<(f64, f64)>, Ink),
    Words(Words),
}

impl Placed {
    /// Size of its smallest letters as they are drawn, but at most `most`.
    pub fn smallest(&self, most: f64) -> f64 {
        self.words().map(|it| in_units(tenths(it.face.size))).fold(most, f64::min)
    }

    /// Every line of text, in drawing order.
    pub fn words(&self) -> impl Iterator<Item = &Words> {
        self.parts.iter().filter_map(|it| if let Part::Words(words) = it { Some(words) } else { None })
    }
}

impl Words {
    /// From the ascent line to the descent line, as wide as our table says.
    pub fn area(&self) -> Area {
        let (size, width) = (self.face.size, self.face.width(&self.text));
        let before = match self.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => width / 2.0,
            Anchor::End => width,
        };
        let (x, y) = (self.at.0 - before, self.at.1 - size * ASCENT);
        Area { x, y, width, height: size * (ASCENT + DESCENT) }
    }
}

impl Area {
    /// Holds nothing, wherever it is.
    pub(super) const NONE: Self =
        Self { x: f64::INFINITY, y: f64::INFINITY, width: f64::NEG_INFINITY, height: f64::NEG_INFINITY };

    /// The smallest area that holds both.
    pub(super) fn with(self, other: Self) -> Self {
        if self.width < 0.0 {
            return other;
        }
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let right = (self.x + self.width).max(other.x + other.width);
        let foot = (self.y + self.height).max(other.y + other.height);
        Self { x, y, width: right - x, height: foot - y }
    }
}

impl Part {
    pub(super) const CLOSE: Self = Self::Structure(Structure::Close);

    pub(super) fn open(group: Group) -> Self {
        Self::Structure(Structure::Open(group))
    }

    pub(super) fn area(&self) -> Area {
        match self {
            Self::Structure(_) => Area::NONE,
            Self::Rect(area, _) | Self::Frame(area, ..) => *area,
            Self::Circle((x, y), radius, _) => {
                Area { x: x - radius, y: y - radius, width: radius * 2.0, height: radius * 2.0 }
            }
            Self::Path(points, _) => {
                points.iter().fold(Area::NONE, |all, &(x, y)| all.with(Area { x, y, width: 0.0, height: 0.0 }))
            }
            Self::Words(words) => words.area(),
        }
    }
}
