//! A sheet that scenes are put on: where each stands and how much larger. What they show is not known here.
//! A sheet takes scenes, not placed parts: each picture on it has a scale of its own and is drawn to the grid before it is
//! enlarged, so that it looks as it does alone.

use crate::forms::PAPER;
use crate::scene::{Node, Paint, Point, Scene, Shape, in_units, tenths};

/// A sheet of paper that scenes are put on.
pub struct Paper {
    width: f64,
    nodes: Vec<Node>,
}

impl Paper {
    /// An empty sheet.
    pub fn new(width: f64) -> Self {
        Self { width, nodes: Vec::new() }
    }

    /// Puts a scene with its upper left corner at a place, enlarged by `scale`.
    pub fn put(&mut self, scene: &Scene, x: f64, y: f64, scale: f64) {
        let to = Transform { x: tenths(x), y: tenths(y), scale };
        self.nodes.extend(scene.nodes.iter().map(|it| to.node(it)));
    }

    /// The whole, cut to its height, on the page's ground.
    pub fn finish(self, height: f64) -> Scene {
        let mut scene = self.bare(height);
        let ground = Shape::Rect { min: (0, 0), max: (scene.width, scene.height), paint: Paint::Fill(PAPER) };
        scene.nodes.insert(0, Node::Shape(ground));
        scene
    }

    /// The same without a ground.
    pub fn bare(self, height: f64) -> Scene {
        Scene { width: tenths(self.width), height: tenths(height), nodes: self.nodes, page_breaks: Vec::new() }
    }
}

/// Height of a scene in user units.
pub fn height(scene: &Scene) -> f64 {
    in_units(scene.height)
}

/// Where a scene goes, in tenths, and how many times it is enlarged.
struct Transform {
    x: i32,
    y: i32,
    scale: f64,
}

impl Transform {
    fn point(&self, (x, y): Point) -> Point {
        let scaled = |length: i32| (f64::from(length) * self.scale).round() as i32;
        (self.x + scaled(x), self.y + scaled(y))
    }

    fn length(&self, tenths: u32) -> u32 {
        (f64::from(tenths) * self.scale).round() as u32
    }

    fn paint(&self, paint: Paint) -> Paint {
        match paint {
            Paint::Stroke(colour, width) => Paint::Stroke(colour, self.length(width).max(1)),
            other => other,
        }
    }

    fn node(&self, node: &Node) -> Node {
        match node {
            Node::Group(group) => {
                let mut group = group.clone();
                group.nodes = group.nodes.iter().map(|it| self.node(it)).collect();
                Node::Group(group)
            }
            Node::Shape(shape) => Node::Shape(self.shape(shape)),
        }
    }

    fn shape(&self, shape: &Shape) -> Shape {
        match shape.clone() {
            Shape::Rect { min, max, paint } => {
                Shape::Rect { min: self.point(min), max: self.point(max), paint: self.paint(paint) }
            }
            Shape::Circle { center, radius, paint } => {
                Shape::Circle { center: self.point(center), radius: self.length(radius), paint: self.paint(paint) }
            }
            Shape::Dots { centers, radius, rgb } => Shape::Dots {
                centers: centers.into_iter().map(|it| self.point(it)).collect(),
                radius: self.length(radius),
                rgb,
            },
            Shape::Path { points, closed, paint } => Shape::Path {
                points: points.into_iter().map(|it| self.point(it)).collect(),
                closed,
                paint: self.paint(paint),
            },
            Shape::Text(mut label) => {
                label.at = self.point(label.at);
                label.size = self.length(label.size);
                Shape::Text(label)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Paper, height};
    use crate::forms::{Face, INK, VERM, picture};
    use crate::scene::Shape;

    #[test]
    fn what_is_put_on_paper_keeps_its_proportions() {
        let scene = picture(100.0, |pen| {
            pen.rect(10.0, 20.0, 30.0, 40.0, VERM);
            pen.text(10.0, 20.0, "人大", Face::hei(16.0, INK));
            80.0
        });
        let mut paper = Paper::new(400.0);
        paper.put(&scene, 100.0, 50.0, 2.0);
        let whole = paper.finish(300.0);
        assert_eq!((whole.width, height(&whole)), (4000, 300.0));
        let shapes = whole.shapes();
        let [Shape::Rect { min: (0, 0), .. }, Shape::Rect { min, max, .. }, Shape::Text(label)] = &*shapes else {
            panic!("{shapes:?}")
        };
        assert_eq!((*min, *max), ((1200, 900), (1800, 1700)));
        assert_eq!((label.at, label.size), ((1200, 900), 320));
    }
}
