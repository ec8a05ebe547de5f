//! What forms place their parts with, in user units: a [`Pen`] sets words, rules and marks down in a [`Placed`]. No
//! drawing happens here; [`super::placed`] knows how what was placed becomes a scene.

use std::cell::RefCell;

use crate::scene::{Anchor, Group, Rgb, Structure, in_units, tenths};
use report::Numeral;

use super::face::Face;
use super::palette::INK_2;
use super::placed::{Area, Ink, Part, Placed, Words};

/// Places a picture `width` units wide; `arrange` returns its height.
pub fn place(width: f64, arrange: impl FnOnce(&Pen) -> f64) -> Placed {
    let pen = Pen { parts: RefCell::default() };
    let height = arrange(&pen);
    let [width, height] = [width, height].map(|it| in_units(tenths(it)));
    Placed { width, height, parts: pen.parts.into_inner() }
}

/// What charts are placed with. All lengths are user units.
pub struct Pen {
    parts: RefCell<Vec<Part>>,
}

/// Signs within a text that say where it may be parted, and are not drawn.
const HINTS: [char; 2] = ['\u{200b}', '\u{ad}'];

impl Pen {
    /// Places what `paint` places as one group.
    pub fn group(&self, group: Group, paint: impl FnOnce(&Self)) {
        self.open(group);
        paint(self);
        self.close();
    }

    /// Places a mark: a group whose whole `field` (left, top, width, height) answers to the pointer.
    pub fn mark(&self, group: Group, field: [f64; 4], paint: impl FnOnce(&Self)) {
        self.open_field(group, field);
        paint(self);
        self.close();
    }

    // Apart from `group` and `mark`, which are copied to their callers.
    #[inline(never)]
    fn open(&self, group: Group) {
        self.put(Part::open(group));
    }

    #[inline(never)]
    fn open_field(&self, group: Group, field: [f64; 4]) {
        self.open(group);
        self.field(field);
    }

    #[inline(never)]
    fn close(&self) {
        self.put(Part::CLOSE);
    }

    /// Begins marks that belong together, under the name that stands over them; without a name they are no group. It takes
    /// no closure, as `group` does, since each of those is a copy in the program.
    #[inline(never)]
    pub fn begin(&self, name: &str) {
        if !name.is_empty() {
            self.open(Group { label: Some(name.replace(HINTS, "").into()), ..Group::of_class("obj") });
        }
    }

    /// Ends what was begun under this name. Its extent carries the focus ring.
    #[inline(never)]
    pub fn end(&self, name: &str, x: f64, y: f64, width: f64, height: f64) {
        if !name.is_empty() {
            self.field([x, y, width, height]);
            self.close();
        }
    }

    /// Places what no language translates: characters that stay Chinese in every picture.
    pub fn chinese(&self, paint: impl FnOnce(&Self)) {
        self.group(Group { lang: Some("zh-CN"), ..Group::default() }, paint);
    }

    /// Lets a tall picture be parted at this height, outside of groups and with nothing drawn across it.
    pub fn page_break(&self, y: f64) {
        self.put(Part::Structure(Structure::PageBreak(tenths(y))));
    }

    /// An unseen rectangle that answers to the pointer and carries the focus ring.
    fn field(&self, [x, y, width, height]: [f64; 4]) {
        self.put(Part::Rect(Area { x, y, width, height }, Ink::Clear));
    }

    /// A filled rectangle; `x` and `y` are its upper left corner.
    pub fn rect(&self, x: f64, y: f64, width: f64, height: f64, colour: Rgb) {
        self.put(Part::Rect(Area { x, y, width, height }, Ink::Fill(colour)));
    }

    /// The outline of a rectangle, inside it.
    pub fn frame(&self, x: f64, y: f64, width: f64, height: f64, stroke: f64, colour: Rgb) {
        self.put(Part::Frame(Area { x, y, width, height }, stroke, colour));
    }

    /// A filled circle about `x`, `y`.
    pub fn dot(&self, x: f64, y: f64, radius: f64, colour: Rgb) {
        self.put(Part::Circle((x, y), radius, Ink::Fill(colour)));
    }

    /// A ring whose outer edge is `radius` from its centre.
    pub fn ring(&self, x: f64, y: f64, radius: f64, stroke: f64, colour: Rgb) {
        self.put(Part::Circle((x, y), radius - stroke / 2.0, Ink::Line(colour, stroke)));
    }

    /// An open line through the points.
    pub fn path(&self, points: &[(f64, f64)], stroke: f64, colour: Rgb) {
        self.put(Part::Path(points.to_vec(), Ink::Line(colour, stroke)));
    }

    /// A closed and filled shape.
    pub fn polygon(&self, points: &[(f64, f64)], colour: Rgb) {
        self.put(Part::Path(points.to_vec(), Ink::Fill(colour)));
    }

    /// A hairline from `x` to `x + width`.
    pub fn rule(&self, x: f64, y: f64, width: f64, stroke: f64, colour: Rgb) {
        self.path(&[(x, y), (x + width, y)], stroke, colour);
    }

    /// One line of text that begins at `x` on the baseline `y`.
    pub fn text(&self, x: f64, y: f64, text: &str, face: Face) {
        self.anchored(x, y, text, face, Anchor::Start);
    }

    /// Text that goes on with a line at `x`: a sign that opens stands there as in the midst of a line, not flush as at its start.
    pub fn text_on(&self, x: f64, y: f64, text: &str, face: Face) {
        self.text(x, y, &["\u{2060}", text].concat(), face);
    }

    /// One line of text that ends at `x`.
    pub fn text_end(&self, x: f64, y: f64, text: &str, face: Face) {
        self.anchored(x, y, text, face, Anchor::End);
    }

    /// One line of text with its middle at `x`.
    pub fn text_middle(&self, x: f64, y: f64, text: &str, face: Face) {
        self.anchored(x, y, text, face, Anchor::Middle);
    }

    /// Lines of text below each other; `y` is the first baseline.
    pub fn lines(&self, x: f64, y: f64, leading: f64, lines: &[String], face: Face) {
        self.anchored_lines((x, Anchor::Start), y, leading, lines, face);
    }

    /// The same, each line with that part of it at `x`.
    pub fn anchored_lines(&self, (x, anchor): (f64, Anchor), y: f64, leading: f64, lines: &[String], face: Face) {
        for (at, line) in lines.iter().enumerate() {
            self.anchored(x, y + leading * at as f64, line, face, anchor);
        }
    }

    /// A numeral with its unit; returns where it ends.
    pub fn numeral(&self, x: f64, y: f64, numeral: &Numeral, size: f64, colour: Rgb) -> f64 {
        let (lead, figure, unit) = numeral_faces(size, colour);
        let mut x = x;
        if !numeral.lead.is_empty() {
            self.text(x, y, numeral.lead.trim_end(), lead);
            x += lead_width(numeral, lead);
        }
        self.text(x, y, &numeral.figure, figure);
        x += figure.width(&numeral.figure);
        if !numeral.unit.is_empty() {
            x += size * 0.1 + 1.0;
            self.text(x, y, &numeral.unit, unit);
            x += unit.width(&numeral.unit);
        }
        x
    }

    fn anchored(&self, x: f64, y: f64, text: &str, face: Face, anchor: Anchor) {
        if !text.is_empty() {
            self.put(Part::Words(Words { at: (x, y), text: text.replace(HINTS, ""), face, anchor }));
        }
    }

    #[inline(never)]
    fn put(&self, part: Part) {
        self.parts.borrow_mut().push(part);
    }
}

/// Width of a numeral as [`Pen::numeral`] sets it.
pub fn numeral_width(numeral: &Numeral, size: f64) -> f64 {
    let (lead, figure, unit) = numeral_faces(size, INK_2);
    let behind = if numeral.unit.is_empty() { 0.0 } else { size * 0.1 + 1.0 + unit.width(&numeral.unit) };
    lead_width(numeral, lead) + figure.width(&numeral.figure) + behind
}

/// Width of the word before a numeral, with the gap behind it.
fn lead_width(numeral: &Numeral, face: Face) -> f64 {
    let word = numeral.lead.trim_end();
    if word.is_empty() { 0.0 } else { face.width(word) + face.size * 0.3 }
}

/// The word before a numeral and the unit behind it never fall under the size of a caption.
fn numeral_faces(size: f64, colour: Rgb) -> (Face, Face, Face) {
    let small = (size * 0.42).clamp(16.0, 20.0);
    (Face::song(small, colour), Face::num(size, colour), Face::hei(16.0_f64.max(size * 0.3), INK_2))
}
