//! The stage between a series and its drawing: every part of a picture where it stands, in user units. What is measured
//! (slides, steps, tests) is measured here; [`draw`] makes a scene of it, and is the one place where charts meet plotters'
//! areas, elements and styles.

use std::rc::Rc;

use plotters::drawing::IntoDrawingArea;
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBAColor, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::BackendCoord;

use crate::scene::{ASCENT, Anchor, Close, DESCENT, GRID, Group, Open, PageBreak, Recorder, Rgb, Scene};

use super::pen::{Face, Pen, place};

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

/// A mark: what stands for one thing of the data.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Id of the thing.
    pub id: Rc<str>,
    /// All that belongs to it, with the field that answers to the pointer.
    pub area: Area,
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
    Open(Group),
    Close,
    PageBreak(f64),
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
    /// Every mark once, in drawing order.
    pub fn marks(&self) -> Vec<Mark> {
        let mut found: Vec<Mark> = Vec::new();
        let mut open: Vec<Option<usize>> = Vec::new();
        for part in &self.parts {
            match part {
                Part::Open(group) => open.push(group.mark.as_ref().map(|id| {
                    let known = found.iter().position(|it| it.id == *id);
                    known.unwrap_or_else(|| {
                        found.push(Mark { id: id.clone(), area: Area::NONE });
                        found.len() - 1
                    })
                })),
                Part::Close => drop(open.pop()),
                _ => {
                    for at in open.iter().flatten() {
                        found[*at].area = found[*at].area.with(part.area());
                    }
                }
            }
        }
        found
    }

    /// Size of its smallest letters as they are drawn, but at most `most`.
    pub fn smallest(&self, most: f64) -> f64 {
        self.words().map(|it| to_grid(it.face.size)).fold(most, f64::min)
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
    const NONE: Self = Self { x: f64::INFINITY, y: f64::INFINITY, width: f64::NEG_INFINITY, height: f64::NEG_INFINITY };

    /// The smallest area that holds both.
    fn with(self, other: Self) -> Self {
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
    fn area(&self) -> Area {
        match self {
            Self::Open(_) | Self::Close | Self::PageBreak(_) => Area::NONE,
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

/// A canvas is this tall while it is drawn on: plotters clips to it, and parts may stand below a picture's foot.
const TALL: i32 = 400_000;

/// Places a picture and draws it: for those who measure nothing in between.
pub fn picture(width: f64, arrange: impl FnOnce(&Pen) -> f64) -> Scene {
    draw(&place(width, arrange))
}

/// Draws what was placed.
pub fn draw(placed: &Placed) -> Scene {
    let mut scene = Scene { width: steps(placed.width), height: TALL, ..Scene::default() };
    let area = Recorder::new(&mut scene).into_drawing_area();
    for part in &placed.parts {
        // The recorder refuses pixels and turned text only, and no chart has either.
        let _ = match part {
            Part::Open(group) => area.draw(&Open(group.clone())),
            Part::Close => area.draw(&Close),
            Part::PageBreak(y) => area.draw(&PageBreak(steps(*y))),
            Part::Rect(it, ink) => area.draw(&Rectangle::new(corners(*it, 0.0), style(*ink))),
            Part::Frame(it, stroke, colour) => {
                area.draw(&Rectangle::new(corners(*it, stroke / 2.0), style(Ink::Line(*colour, *stroke))))
            }
            Part::Circle(centre, radius, ink) => area.draw(&Circle::new(at(*centre), steps(*radius), style(*ink))),
            Part::Path(points, ink) => {
                let points: Vec<_> = points.iter().copied().map(at).collect();
                match ink {
                    Ink::Fill(_) => area.draw(&Polygon::new(points, style(*ink))),
                    _ => area.draw(&PathElement::new(points, style(*ink))),
                }
            }
            Part::Words(words) => {
                // The backend takes the foot of the line; the baseline stands one descent above it.
                let foot = at((words.at.0, words.at.1 + words.face.size * DESCENT));
                area.draw(&Text::new(&*words.text, foot, lettering(words)))
            }
        };
    }
    drop(area);
    scene.height = steps(placed.height);
    scene
}

fn lettering(words: &Words) -> TextStyle<'static> {
    let face = words.face;
    let weight = if face.bold { FontStyle::Bold } else { FontStyle::Normal };
    let font = FontDesc::new(FontFamily::Name(face.family), face.size * f64::from(GRID), weight);
    let side = match words.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    TextStyle { font, color: rgb(face.colour).to_backend_color(), pos: Pos::new(side, VPos::Bottom) }
}

fn corners(it: Area, inset: f64) -> [BackendCoord; 2] {
    [at((it.x + inset, it.y + inset)), at((it.x + it.width - inset, it.y + it.height - inset))]
}

/// A length as it is drawn, to the grid.
pub(super) fn to_grid(units: f64) -> f64 {
    f64::from(steps(units)) / f64::from(GRID)
}

fn steps(units: f64) -> i32 {
    (units * f64::from(GRID)).round() as i32
}

fn at((x, y): (f64, f64)) -> BackendCoord {
    (steps(x), steps(y))
}

fn rgb((red, green, blue): Rgb) -> RGBColor {
    RGBColor(red, green, blue)
}

fn style(ink: Ink) -> ShapeStyle {
    match ink {
        Ink::Fill(colour) => rgb(colour).filled(),
        Ink::Line(colour, stroke) => rgb(colour).stroke_width(steps(stroke).unsigned_abs()),
        Ink::Clear => RGBAColor(0, 0, 0, 0.0).filled(),
    }
}
