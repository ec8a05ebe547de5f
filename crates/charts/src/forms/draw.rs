//! From what was placed to a scene: the one place where charts meet plotters' areas, elements and styles.

use plotters::drawing::IntoDrawingArea;
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBAColor, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::BackendCoord;

use super::pen::{Pen, place};
use super::placed::{Area, Ink, Part, Placed, Words};
use crate::scene::{Anchor, DESCENT, GRID, Recorder, Rgb, Scene, tenths};

/// A canvas is this tall while it is drawn on: plotters clips to it, and parts may stand below a picture's foot.
const TALL: i32 = 400_000;

/// Places a picture and draws it: for those who measure nothing in between.
pub fn picture(width: f64, arrange: impl FnOnce(&Pen) -> f64) -> Scene {
    draw(&place(width, arrange))
}

/// Draws what was placed.
pub fn draw(placed: &Placed) -> Scene {
    let mut scene = Scene { width: tenths(placed.width), height: TALL, ..Scene::default() };
    let area = Recorder::new(&mut scene).into_drawing_area();
    for part in &placed.parts {
        // The recorder refuses pixels and turned text only, and no chart has either.
        let _ = match part {
            Part::Structure(structure) => area.draw(structure),
            Part::Rect(edges, ink) => area.draw(&Rectangle::new(corners(*edges, 0.0), style(*ink))),
            Part::Frame(edges, stroke, colour) => {
                area.draw(&Rectangle::new(corners(*edges, stroke / 2.0), style(Ink::Line(*colour, *stroke))))
            }
            Part::Circle(centre, radius, ink) => area.draw(&Circle::new(at(*centre), tenths(*radius), style(*ink))),
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
    scene.height = tenths(placed.height);
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

fn corners(Area { x, y, width, height }: Area, inset: f64) -> [BackendCoord; 2] {
    [at((x + inset, y + inset)), at((x + width - inset, y + height - inset))]
}

fn at((x, y): (f64, f64)) -> BackendCoord {
    (tenths(x), tenths(y))
}

fn rgb((red, green, blue): Rgb) -> RGBColor {
    RGBColor(red, green, blue)
}

fn style(ink: Ink) -> ShapeStyle {
    match ink {
        Ink::Fill(colour) => rgb(colour).filled(),
        Ink::Line(colour, stroke) => rgb(colour).stroke_width(tenths(stroke).unsigned_abs()),
        Ink::Clear => RGBAColor(0, 0, 0, 0.0).filled(),
    }
}
