//! The backend itself: plotters' calls become shapes in a scene. Nothing is written or styled here.

use std::fmt;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    FontTransform,
};

use super::metrics::{ASCENT, DESCENT, text_width};
use super::shapes::{Anchor, Group, Label, Node, Paint, Scene, Shape};

/// Records into a scene for as long as it lives; the scene is complete when the recorder is dropped, and so is the
/// drawing area that was made from it.
///
/// * Set [`Scene::width`] and [`Scene::height`] before: they are the canvas that plotters lays out and clips to.
/// * A stroke keeps its width, also one of plotters' default 1, which is a tenth of a unit here.
/// * Colours keep their red, green and blue; an alpha of 0 becomes [`Paint::Clear`], any other counts as opaque.
/// * Text is put on its baseline: `VPos::Top` puts the line [`ASCENT`] em below the point, `Bottom` [`DESCENT`] em
///   above it, `Center` halfway. `FontStyle::Bold` is bold; italic and oblique are upright here.
/// * Plotters' own legends and multi-line texts measure by other rules; draw such texts line by line.
///
/// # Errors
/// Drawing a pixel or a bitmap fails with [`Unsupported::Pixels`], turned text with [`Unsupported::TurnedText`];
/// nothing is recorded then. Charts of lines, areas, bars, circles and level words meet neither.
pub struct Recorder<'a> {
    scene: &'a mut Scene,
    open: Vec<Group>,
}

/// What a scene of plain shapes cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsupported {
    /// Single pixels and bitmaps.
    Pixels,
    /// Text turned from the horizontal.
    TurnedText,
}

type Drawn = Result<(), DrawingErrorKind<Unsupported>>;

impl fmt::Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pixels => "a recorded scene holds shapes, not pixels",
            Self::TurnedText => "a recorded scene holds horizontal text only",
        })
    }
}

impl std::error::Error for Unsupported {}

impl<'a> Recorder<'a> {
    /// A recorder that adds to what the scene holds already.
    pub fn new(scene: &'a mut Scene) -> Self {
        Self { scene, open: Vec::new() }
    }

    /// Begins a group; nodes that it has already are dropped, since they were not drawn here.
    pub(super) fn open(&mut self, group: Group) {
        self.open.push(Group { nodes: Vec::new(), ..group });
    }

    /// Ends the innermost open group; nothing happens without one.
    pub(super) fn close(&mut self) {
        if let Some(group) = self.open.pop() {
            self.nodes().push(Node::Group(group));
        }
    }

    /// Notes that the drawing may be parted here.
    pub(super) fn page_break(&mut self, y: i32) {
        self.scene.page_breaks.push((self.scene.nodes.len(), y));
    }

    fn nodes(&mut self) -> &mut Vec<Node> {
        match self.open.last_mut() {
            Some(group) => &mut group.nodes,
            None => &mut self.scene.nodes,
        }
    }

    fn push(&mut self, shape: Shape) -> Drawn {
        self.nodes().push(Node::Shape(shape));
        Ok(())
    }
}

/// A group left open ends with the drawing, so that nothing that was drawn is lost.
impl Drop for Recorder<'_> {
    fn drop(&mut self) {
        while !self.open.is_empty() {
            self.close();
        }
    }
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Unsupported;

    fn get_size(&self) -> (u32, u32) {
        (self.scene.width.max(0).unsigned_abs(), self.scene.height.max(0).unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _point: BackendCoord, _color: BackendColor) -> Drawn {
        Err(DrawingErrorKind::DrawingError(Unsupported::Pixels))
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.push(Shape::Path { points: vec![from, to], closed: false, paint: paint(style, false) })
    }

    fn draw_rect<S: BackendStyle>(&mut self, min: BackendCoord, max: BackendCoord, style: &S, fill: bool) -> Drawn {
        self.push(Shape::Rect { min, max, paint: paint(style, fill) })
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.push(Shape::Path { points: path.into_iter().collect(), closed: false, paint: paint(style, false) })
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        let paint = paint(style, fill);
        let Paint::Fill(colour) = paint else {
            return self.push(Shape::Circle { center, radius, paint });
        };
        if let Some(Node::Shape(Shape::Dots { centers, radius: size, rgb })) = self.nodes().last_mut()
            && (*size, *rgb) == (radius, colour)
        {
            centers.push(center);
            return Ok(());
        }
        self.push(Shape::Dots { centers: vec![center], radius, rgb: colour })
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, style: &S) -> Drawn {
        self.push(Shape::Path { points: points.into_iter().collect(), closed: true, paint: paint(style, true) })
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        if !matches!(style.transform(), FontTransform::None) {
            return Err(DrawingErrorKind::DrawingError(Unsupported::TurnedText));
        }
        let size = style.size();
        let below = match style.anchor().v_pos {
            VPos::Top => size * ASCENT,
            VPos::Center => size * (ASCENT - DESCENT) / 2.0,
            VPos::Bottom => -size * DESCENT,
        };
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        self.push(Shape::Text(Label {
            at: (x, y + below.round() as i32),
            anchor,
            text: text.into(),
            size: size.round() as u32,
            family: style.family().as_str().into(),
            bold: matches!(style.style(), FontStyle::Bold),
            rgb: style.color().rgb,
        }))
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        let width = text_width(text, style.size(), matches!(style.style(), FontStyle::Bold));
        Ok((width.ceil() as u32, (style.size() * (ASCENT + DESCENT)).ceil() as u32))
    }

    fn blit_bitmap(&mut self, _at: BackendCoord, _size: (u32, u32), _source: &[u8]) -> Drawn {
        Err(DrawingErrorKind::DrawingError(Unsupported::Pixels))
    }
}

fn paint<S: BackendStyle>(style: &S, fill: bool) -> Paint {
    let BackendColor { alpha, rgb } = style.color();
    if alpha == 0.0 {
        Paint::Clear
    } else if fill {
        Paint::Fill(rgb)
    } else {
        Paint::Stroke(rgb, style.stroke_width())
    }
}
