//! Readers who see fewer colours: no two marks of a chart are told apart by their colour alone.
//!
//! Simulated by the matrices of Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color
//! Vision Deficiency” (IEEE TVCG 15(6), 2009), table 1, severity 1.0, which are applied to linear light.

use std::collections::{BTreeMap, BTreeSet};

use charts::forms::{glyph, picture};
use charts::scene::{Node, Paint, Point, Scene, Shape};
use palette::color_difference::Ciede2000;
use palette::white_point::D65;
use palette::{FromColor, Lab, LinSrgb, Srgb};
use report::Glyph;

use crate::drawn::{ink, pictures, source, token};
use crate::themes::{Place, Tokens};

/// CIEDE2000. About 1 is seen between large patches side by side; marks of a few pixels, apart from each other, need
/// several times that (Stone, Szafir and Setlur, “An Engineering Model for Color Difference as a Function of Size”,
/// 2014: 50 % of observers at 0.33° need about 6 along a and b). Ten leaves room for poor screens.
const APART: f64 = 10.0;

const SIGHTS: [(&str, [[f64; 3]; 3]); 4] = [
    ("all colours", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("protanopia", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    (
        "deuteranopia",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    ("tritanopia", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
];

fn seen(colour: Srgb<f64>, [red, green, blue]: [[f64; 3]; 3]) -> Lab<D65, f64> {
    let light: LinSrgb<f64> = colour.into_linear();
    let of = |row: [f64; 3]| (row[0] * light.red + row[1] * light.green + row[2] * light.blue).clamp(0.0, 1.0);
    Lab::from_color(LinSrgb::new(of(red), of(green), of(blue)))
}

/// What a shape is apart from its colour, place and length: the form by which it is known.
fn form(shape: &Shape) -> String {
    let stroked = |paint: &Paint| matches!(paint, Paint::Stroke(..));
    match shape {
        Shape::Rect { min, max, .. } => {
            let (width, height) = (max.0 - min.0, max.1 - min.1);
            // A bar is known by its thickness, at any length.
            if width > 2 * height { format!("bar {height}") } else { String::from("block") }
        }
        Shape::Circle { .. } => String::from("ring"),
        Shape::Dots { .. } => String::from("disc"),
        Shape::Path { points, closed, paint } => format!("{} {} {:?}", stroked(paint), closed, outline(points)),
        Shape::Text(label) => label.text.to_string(),
    }
}

/// The corners in tenths of their box.
fn outline(points: &[Point]) -> Vec<Point> {
    let side = |of: fn(&Point) -> i32| {
        let (least, most) = points.iter().map(of).fold((i32::MAX, i32::MIN), |it, at| (it.0.min(at), it.1.max(at)));
        (least, (most - least).max(1))
    };
    let ((left, width), (top, height)) = (side(|it| it.0), side(|it| it.1));
    let tenths = |at: i32, from: i32, length: i32| (f64::from(at - from) * 10.0 / f64::from(length)).round() as i32;
    points.iter().map(|(x, y)| (tenths(*x, left, width), tenths(*y, top, height))).collect()
}

/// A mark: its form in each colour that it has, and whether it carries its own words.
struct Mark {
    forms: BTreeMap<String, Vec<String>>,
    named: bool,
}

impl Mark {
    fn of(shapes: &[&Shape]) -> Self {
        let mut forms = BTreeMap::<String, Vec<String>>::new();
        for shape in shapes {
            // Colours of the ground and hairlines are no marks.
            let colour = ink(shape).map(token).filter(|it| !["paper", "rule", "rule-2"].contains(&it.as_str()));
            if let Some(colour) = colour {
                forms.entry(colour).or_default().push(form(shape));
            }
        }
        forms.values_mut().for_each(|it| it.sort());
        Self { forms, named: shapes.iter().any(|it| matches!(it, Shape::Text(_))) }
    }
}

/// The marks of a drawing; what belongs to none is one by itself, without words.
fn marks(nodes: &[Node], all: &mut Vec<Mark>) {
    for node in nodes {
        match node {
            Node::Group(group) if group.mark.is_some() => {
                let whole = Scene { nodes: group.nodes.clone(), ..Scene::default() };
                all.push(Mark::of(&whole.shapes()));
            }
            Node::Group(group) => marks(&group.nodes, all),
            Node::Shape(shape) => all.push(Mark::of(&[shape])),
        }
    }
}

/// Where colour works alone: a form that both colours have in marks without words. A mark with words is read.
fn alone(marks: &[Mark], [one, other]: [&str; 2]) -> Option<String> {
    let bare = |colour: &str| -> BTreeSet<String> {
        let all = marks.iter().filter(|it| !it.named).filter_map(|it| it.forms.get(colour));
        all.map(|it| it.join(", ")).collect()
    };
    bare(one).intersection(&bare(other)).next().cloned()
}

#[test]
fn no_two_marks_of_a_picture_differ_by_a_colour_alone_that_some_readers_do_not_see() {
    let close = confused();
    let mut alike = BTreeSet::new();
    for (chart, scenes) in pictures(&source()) {
        for scene in &scenes {
            let mut all = Vec::new();
            marks(&scene.nodes, &mut all);
            for ([one, other], whom) in &close {
                if let Some(form) = alone(&all, [one, other]) {
                    alike.insert(format!("{chart}: {one} and {other}, both {form}; {whom}"));
                }
            }
        }
    }
    assert!(alike.is_empty(), "{}", alike.into_iter().collect::<Vec<_>>().join("\n"));
    // The design says of these that they move close together; else forms would have nothing to prove.
    assert!(close.contains_key(&["gold-m", "verm"].map(String::from)), "{close:?}");
}

#[test]
fn every_method_has_a_glyph_of_its_own() {
    let kinds =
        [Glyph::Disc, Glyph::Ring, Glyph::Diamond, Glyph::DiamondOpen, Glyph::Square, Glyph::Triangle, Glyph::Dash];
    let drawn = kinds.map(|kind| {
        let scene = picture(16.0, |pen| {
            glyph(pen, 8.0, 8.0, 16.0, kind);
            16.0
        });
        scene.shapes().into_iter().map(form).collect::<Vec<_>>()
    });
    let forms: BTreeSet<_> = drawn.iter().collect();
    assert_eq!(forms.len(), kinds.len(), "{drawn:?}");
}

/// Pairs of marks' colours that are hardly apart, and to whom in which theme.
fn confused() -> BTreeMap<[String; 2], String> {
    // All that marks are drawn in; `drawn` says which they are.
    let colours = ["gold-m", "ink", "ink-3", "teal", "verm"];
    let mut found = BTreeMap::new();
    for theme in Place::Page.themes() {
        let tokens = Tokens::of(Place::Page, theme);
        for (sight, matrix) in SIGHTS {
            for (at, one) in colours.iter().enumerate() {
                for other in &colours[at + 1..] {
                    let distance = seen(tokens.colour(one), matrix).difference(seen(tokens.colour(other), matrix));
                    if distance < APART {
                        let whom = format!("{distance:.1} apart for {sight} in {theme:?}");
                        found.insert([*one, *other].map(String::from), whom);
                    }
                }
            }
        }
    }
    found
}

#[test]
fn the_simulation_is_that_of_the_paper() {
    // Pure red is a dark olive to the red-blind and a brighter one to the green-blind; white stays white.
    let of = |at: usize, colour: [f64; 3]| seen(Srgb::new(colour[0], colour[1], colour[2]), SIGHTS[at].1);
    let (red, green) = ([1.0, 0.0, 0.0], [0.0, 1.0, 0.0]);
    assert!(of(1, red).l < of(2, red).l && of(2, red).l < of(0, red).l + 12.0);
    for (name, matrix) in SIGHTS {
        let white = seen(Srgb::new(1.0, 1.0, 1.0), matrix);
        assert!(white.l > 99.0 && white.a.abs() < 1.0 && white.b.abs() < 1.0, "{name}: {white:?}");
    }
    // Red and green differ less to both than to everybody else.
    for sight in [1, 2] {
        assert!(of(sight, red).difference(of(sight, green)) < of(0, red).difference(of(0, green)));
    }
}
